"""`tailor skills`: what the lexicon knows of a skill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from textwrap import fill
from typing import Any

from resume_tailor.errors import TailorError
from resume_tailor.lexicon import open_lexicon
from resume_tailor.reports.printing import WIDTH
from resume_tailor.reports.safe_text import one_line
from resume_tailor.views.tables import render_table, render_values
from skill_lexicon.concept import Advice, Concept, Lexicon
from skill_lexicon.folding import words_of
from skill_lexicon.lookup import look_up

WHOLE = 3
"""Up to so many concepts are shown whole, more as a list."""
SHOWN_FORMS = 12


def show_skills(query: str, form: str, lexicons: Sequence[Path], *, colour: bool) -> str:
    """The concepts that the query finds, as text or JSON; raises TailorError where it finds none."""
    lexicon = open_lexicon(lexicons)
    found = find_concepts(query, lexicon)
    if not found:
        raise TailorError(f"no skill is called anything like {query!r}: try a shorter word, or `tailor skills` for all")
    if form == "json":
        return render_values([concept_values(concept, lexicon) for concept in found])
    if len(found) <= WHOLE:
        return "\n".join(_whole(concept, lexicon) for concept in found)
    rows = [(concept.pref_label, concept.category, ", ".join(concept.alt_labels[:3])) for concept in found]
    return render_table(("Skill", "Kind", "Also called"), rows, colour=colour) + f"\n{len(found)} skills\n"


def find_concepts(query: str, lexicon: Lexicon) -> list[Concept]:
    """The concepts of that id or with that label; else those with a name that holds the query, the shortest first;
    else with a form that holds it; else those spelled like it; else those whose label stands in it, the longest first.
    All for an empty query.
    """
    wanted = " ".join(query.lower().split())
    concepts = list(lexicon.concepts.values())
    if not wanted:
        return concepts
    found = look_up(lexicon, query)
    if found.concepts:
        return list(found.concepts)
    by_name = {one.id: min(map(len, held)) for one in concepts if (held := _holding(one.names, wanted))}
    hidden = [one for one in concepts if _holding(one.hidden_labels, wanted)]
    ranked = sorted((lexicon[key] for key in by_name), key=lambda one: by_name[one.id])
    return ranked or hidden or list(found.near) or _within(query, lexicon)


def _within(query: str, lexicon: Lexicon) -> list[Concept]:
    """The concepts that have a label all of whose words are in the query, the longest first."""
    labels = sorted(lexicon.labels_within(words_of(query)), key=lambda label: -len(label.text))
    return [lexicon[key] for key in dict.fromkeys(label.concept_id for label in labels)]


def _holding(labels: Iterable[str], words: str) -> list[str]:
    return [label for label in labels if words in label.lower()]


def concept_values(concept: Concept, lexicon: Lexicon) -> dict[str, Any]:
    """The concept as JSON values."""
    return {
        "id": concept.id,
        "label": concept.pref_label,
        "category": concept.category,
        "alternative_labels": list(concept.alt_labels),
        "hidden_labels": list(concept.hidden_labels),
        "broader": list(concept.broader),
        "narrower": list(lexicon.narrower(concept.id)),
        "related": list(concept.related),
        "implies": list(concept.implies),
        "body": concept.body,
        "exact_match": list(concept.exact_match),
        "sources": [{"name": source.name, "section": source.section} for source in concept.sources],
        "advice": [advice.text for advice in _advice_for(concept, lexicon)],
    }


def _whole(concept: Concept, lexicon: Lexicon) -> str:
    return "\n".join([f"{one_line(concept.pref_label)}  ({concept.category}, {concept.id})", *_lines(concept, lexicon)])


def _lines(concept: Concept, lexicon: Lexicon) -> Iterator[str]:
    forms = concept.hidden_labels
    more = f", and {len(forms) - SHOWN_FORMS} more" if len(forms) > SHOWN_FORMS else ""
    facts = (
        ("Also called", ", ".join(concept.alt_labels)),
        ("Found by", ", ".join(forms[:SHOWN_FORMS]) + more),
        ("Part of", _labels(concept.broader, lexicon)),
        ("Includes", _labels(lexicon.narrower(concept.id), lexicon)),
        ("Implies", _labels(concept.implies, lexicon)),
        ("Related", _labels(concept.related, lexicon)),
        ("Awarded by", concept.body),
        ("Same as", ", ".join(concept.exact_match)),
        ("Sources", "; ".join(": ".join(filter(None, (one.name, one.section))) for one in concept.sources)),
    )
    for name, value in facts:
        if value:
            yield _fact(name, value)
    for advice in _advice_for(concept, lexicon):
        yield _fact("Way there", advice.text)


def _fact(name: str, value: str) -> str:
    head = f"  {name + ':':<13}"
    return fill(
        one_line(value),
        WIDTH,
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _labels(ids: Iterable[str], lexicon: Lexicon) -> str:
    return ", ".join(lexicon[one].pref_label if one in lexicon.concepts else one for one in ids)


def _advice_for(concept: Concept, lexicon: Lexicon) -> tuple[Advice, ...]:
    return tuple(one for one in lexicon.advice_for(concept.id) if concept.id in one.concepts)
