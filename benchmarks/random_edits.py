"""Edits of every kind at random places of a Word file, for the property tests and the measuring of refusals."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from resume_tailor.model import (
    Block,
    Document,
    Edit,
    Emphasise,
    Evidence,
    InsertItem,
    Quote,
    ReorderBlocks,
    ReorderItems,
    ReplaceText,
    Resume,
    SkillMention,
    Suggestion,
    SuggestionKind,
)
from resume_tailor.wordml.stories import Paragraph

ITEM: Final = re.compile(r"[^,;|•\t\n]+")
WORDS: Final = ("Kubernetes (K8s)", "risk management", "Agile & Scrum <SAFe>", "naïve", "Program", "x")


def resume_of(data: bytes, paragraphs: Sequence[Paragraph]) -> Resume:
    """A resume with a block for each paragraph and nothing understood of it."""
    blocks: list[Block] = []
    start = 0
    for paragraph in paragraphs:
        blocks.append(Block(paragraph.id, paragraph.text, start))
        start += len(paragraph.text) + 1
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    digest = hashlib.sha256(data).hexdigest()
    document = Document("resume.docx", "docx", text, tuple(blocks), digest, len(data))
    return Resume(document, (), (), (), ())


def suggestion_of(name: str, edit: Edit | None, paragraph: Paragraph) -> Suggestion:
    """A suggestion that carries the edit, or a highlight on the first words of the paragraph."""
    end = min(len(paragraph.text), 12)
    text = paragraph.text[:end]
    quote = Quote("resume", paragraph.id, 0, end, text, "Experience")
    mention = SkillMention(None, text, "tool", paragraph.id, 0, end, text)
    evidence = Evidence("x", mention, "same", "bullet", quote)
    asked = Quote("posting", "p1", 0, 4, "Jira", "line 3, Requirements")
    kind: SuggestionKind = "highlight" if edit is None else "use-term"
    return Suggestion(name, kind, "Do it", "It helps.", "Done.", (asked,), (quote,), (evidence,), edit)


def random_suggestions(paragraphs: Sequence[Paragraph], random: Random, count: int) -> tuple[Suggestion, ...]:
    """`count` suggestions at places drawn at random among paragraphs with text, frozen ones too."""
    written = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    if not written:
        return ()
    makers = (_replace, _replace, _insert, _emphasise, _items, _items, _blocks, _add, None)
    found: list[Suggestion] = []
    for number in range(count):
        paragraph, maker = random.choice(written), random.choice(makers)
        edit = maker(paragraph, written, random) if maker else None
        if edit is not None or maker is None:
            found.append(suggestion_of(f"s{number}", edit, paragraph))
    return tuple(found)


def _span(text: str, random: Random) -> tuple[int, int]:
    start = random.randrange(len(text))
    return start, min(len(text), start + random.randint(1, 30))


def _replace(paragraph: Paragraph, _all: Sequence[Paragraph], random: Random) -> Edit:
    words = list(re.finditer(r"\w+", paragraph.text))
    start, end = _span(paragraph.text, random)
    if words and random.random() < 0.7:
        first = random.randrange(len(words))
        last = min(len(words) - 1, first + random.randint(0, 3))
        start, end = words[first].start(), words[last].end()
    before = paragraph.text[start:end]
    after = random.choice([random.choice(WORDS), f"{before} (new)", f"new {before}", ""]).translate(BLANKS)
    return ReplaceText(paragraph.id, start, end, before, after)


BLANKS: Final = str.maketrans("\t\n\ufffc", "   ")


def _insert(paragraph: Paragraph, _all: Sequence[Paragraph], random: Random) -> Edit:
    edges = [edge for word in re.finditer(r"\w+", paragraph.text) for edge in word.span()]
    at = random.choice([0, len(paragraph.text), *edges])
    return ReplaceText(
        paragraph.id, at, at, "", random.choice([f", {random.choice(WORDS)}", f"{random.choice(WORDS)}, "])
    )


def _emphasise(paragraph: Paragraph, _all: Sequence[Paragraph], random: Random) -> Edit:
    start, end = _span(paragraph.text, random)
    return Emphasise(paragraph.id, start, end, paragraph.text[start:end])


def _items(paragraph: Paragraph, _all: Sequence[Paragraph], random: Random) -> Edit | None:
    spans = tuple(_trimmed_items(paragraph.text))
    if len(spans) < 2:
        return None
    order = random.sample(range(len(spans)), len(spans))
    return ReorderItems(paragraph.id, spans, tuple(order), tuple(paragraph.text[a:b] for a, b in spans))


def _trimmed_items(text: str) -> Iterator[tuple[int, int]]:
    for found in ITEM.finditer(text):
        words = found.group().strip()
        if words:
            start = found.start() + found.group().index(words)
            yield start, start + len(words)


def _blocks(paragraph: Paragraph, written: Sequence[Paragraph], random: Random) -> Edit:
    first = next(number for number, one in enumerate(written) if one is paragraph)
    group = written[first : first + random.randint(2, 5)]
    order = random.sample(range(len(group)), len(group))
    return ReorderBlocks(tuple(one.id for one in group), tuple(order), tuple(one.text for one in group))


def _add(paragraph: Paragraph, _all: Sequence[Paragraph], random: Random) -> Edit:
    return InsertItem(paragraph.id, paragraph.text, random.choice(WORDS))
