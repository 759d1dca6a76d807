"""What was found in one posting, as plain data (`tailor extract --format json`) and as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from resume_tailor.model import DegreeAsked, Document, Posting, Requirement, SkillMention, YearsAsked
from resume_tailor.reports.printing import print_parts
from resume_tailor.reports.safe_text import one_line


class _Places(NamedTuple):
    """What leads a place of a block to the decoded file."""

    document: Document
    starts: Mapping[str, int]
    """Of the blocks, in the document's text."""


def posting_as_json(posting: Posting) -> dict[str, Any]:
    """The posting as values that JSON can hold; every `start` and `end` counts characters of the decoded file."""
    places = _Places(posting.document, {block.id: block.start for block in posting.document.blocks})
    numbers = {mention: number for number, mention in enumerate(posting.mentions)}
    return {
        "file": posting.document.name,
        "title": posting.title,
        "role": posting.role,
        "language": posting.language,
        "confidence": posting.confidence,
        "warnings": list(posting.warnings),
        "mentions": [_mention(mention, places) for mention in posting.mentions],
        "requirements": [_requirement(one, places, numbers) for one in posting.requirements],
        "years": [_years(one, places) for one in posting.years],
        "degrees": [_degree(one, places) for one in posting.degrees],
    }


def _mention(mention: SkillMention, places: _Places) -> dict[str, Any]:
    return {
        **_place(mention.block_id, mention.start, mention.end, places),
        "text": mention.text,
        "concept": mention.concept,
        "label": mention.label,
        "category": mention.category,
        "importance": mention.importance,
        "source": mention.source,
        "section": mention.section,
    }


def _requirement(requirement: Requirement, places: _Places, numbers: Mapping[SkillMention, int]) -> dict[str, Any]:
    """A requirement; `mentions` are indices into the posting's list of mentions."""
    quote = requirement.quote
    return {
        "id": requirement.id,
        "kind": requirement.kind,
        "label": requirement.label,
        "importance": requirement.importance,
        "category": requirement.category,
        "concepts": list(requirement.concepts),
        "mentions": sorted(numbers[mention] for mention in requirement.mentions),
        "quote": {
            **_place(quote.block_id, quote.start, quote.end, places),
            "text": quote.text,
            "place": quote.place,
        },
    }


def _years(years: YearsAsked, places: _Places) -> dict[str, Any]:
    return {
        "min": years.min,
        "max": years.max,
        "of": years.of,
        "importance": years.importance,
        **_place(years.block_id, years.start, years.end, places),
    }


def _degree(degree: DegreeAsked, places: _Places) -> dict[str, Any]:
    return {
        "level": degree.level,
        "fields": list(degree.fields),
        "or_equivalent": degree.or_equivalent,
        "importance": degree.importance,
        **_place(degree.block_id, degree.start, degree.end, places),
    }


def _place(block_id: str, start: int, end: int, places: _Places) -> dict[str, int]:
    first, document = places.starts[block_id], places.document
    return {
        "start": document.place(first + start),
        "end": document.place(first + max(end - 1, start)) + min(1, end - start),
    }


def postings_as_table(postings: Iterable[Posting], *, colour: bool = False) -> str:
    """A table of requirements for each posting, with what is known of the posting above it; 80 columns wide."""
    return print_parts((part for posting in postings for part in _parts(posting)), colour=colour)


def _parts(posting: Posting) -> Iterator[RenderableType]:
    yield Text(one_line(_heading(posting)), style="bold")
    for warning in posting.warnings:
        yield Text(f"Warning: {one_line(warning)}", style="yellow")
    yield _table(posting)


def _heading(posting: Posting) -> str:
    title = posting.title or posting.document.name
    employer = f", {posting.employer}" if posting.employer else ""
    return f"{title}{employer} (role: {posting.role}, confidence: {posting.confidence:.0%})"


def _table(posting: Posting) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("Importance")
    table.add_column("Kind")
    table.add_column("What is asked", ratio=2)
    table.add_column("Times", justify="right")
    table.add_column("Where", ratio=1)
    for one in posting.requirements:
        times = str(len(one.mentions) or 1)
        table.add_row(
            one.importance, one.category or one.kind, Text(one_line(one.label)), times, Text(one_line(one.quote.place))
        )
    return table
