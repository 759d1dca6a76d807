"""A posting's smallest pieces, and all that the components find out about each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Span

from resume_tailor.model import Importance

UnitKind = Literal["heading", "item", "text"]
Cue = tuple[str, int, int]
"""Kind of a cue of `cues.CUES`, first token, and the one after its last."""
Clause = tuple[int, int, Importance]
"""First token of a clause, the one after its last, and what it makes of what it names."""


class Spotted(NamedTuple):
    """Words of a doc that were found: what a spaCy Span says, at a tenth of what a Span costs."""

    start: int
    """First token."""
    end: int
    """The token after the last."""
    label_: str
    """Category."""
    id_: str
    """Concept; empty where no entry has the words."""
    start_char: int
    """Characters of the folded text."""
    end_char: int
    text: str


@dataclass(slots=True)
class Unit:
    """One heading, item or sentence; each component of the pipeline fills in its part, so it is not frozen."""

    start: int
    """Characters of the folded text, without bullet, markup and space around."""
    end: int
    kind: UnitKind
    line: int
    """Counts the lines they come from, so that the sentences of one line are known to belong together."""
    text: str
    first: int = 0
    """Its first token."""
    last: int = 0
    """The token after its last."""
    cues: list[Cue] = field(default_factory=list)
    """In reading order."""
    section: str = "other"
    """Kind of the section, as in `model.PostingSectionKind`."""
    clauses: list[Clause] = field(default_factory=list)
    """What its wordings make of its parts against the section, the more special after."""
    verdict: Importance | None = None
    """What a cell beside it says of the whole of it (`Must`); None where there is none."""

    def has(self, kind: str) -> bool:
        """Whether a cue of that kind stands in it."""
        for cue in self.cues:  # noqa: SIM110 - asked for each mention; `any` of a generator takes twice as long
            if cue[0] == kind:
                return True
        return False

    @property
    def default(self) -> Importance:
        """What the cell beside it, else its section, makes of what it names."""
        if self.verdict:
            return self.verdict
        if self.section == "required":
            return "required"
        return "preferred" if self.section == "preferred" else "duty"

    def importance(self, token: int) -> Importance:
        """What the unit makes of what a token of it names: its clauses if they speak of it, else its section."""
        for first, last, importance in reversed(self.clauses):
            if first <= token < last:
                return importance
        return self.default


def units_of(doc: Doc) -> list[Unit]:
    """The units that the layout found, in reading order; raises KeyError before the layout has run."""
    units: list[Unit] = doc.user_data["units"]
    return units


def starts_of(doc: Doc) -> list[int]:
    """Where each token begins in the text; kept, since asking the tokens one by one is slow."""
    starts: list[int] | None = doc.user_data.get("starts")
    return _bounds(doc)[0] if starts is None else starts


def ends_of(doc: Doc) -> list[int]:
    """Where each token ends in the text; kept like the starts."""
    ends: list[int] | None = doc.user_data.get("ends")
    return _bounds(doc)[1] if ends is None else ends


def _bounds(doc: Doc) -> tuple[list[int], list[int]]:
    """Where all tokens begin and end; both are made at once and kept."""
    places = doc.to_array(["IDX"])
    starts, ends = places.tolist(), (places + doc.to_array(["LENGTH"])).tolist()
    doc.user_data["starts"], doc.user_data["ends"] = starts, ends
    return starts, ends


def spot(doc: Doc, start: int, end: int, label: str, concept: str) -> Spotted:
    """What stands between two tokens of a doc, as found."""
    first, last = starts_of(doc)[start], ends_of(doc)[end - 1]
    return Spotted(start, end, label, concept, first, last, text_of(doc)[first:last])


def write_group(doc: Doc, name: str, rows: Iterable[tuple[int, int, str]]) -> None:
    """Write `doc.spans[name]`: first token, the one after the last, label. Not where whoever made the doc left a note
    in `user_data["bare"]` that nobody will read groups: they take a quarter of the time without the network.
    """
    if not doc.user_data.get("bare"):
        doc.spans[name] = [Span(doc, first, last, label=label) for first, last, label in rows]


def text_of(doc: Doc) -> str:
    """The doc's text; whoever made the doc may leave it in `user_data`, since spaCy joins it anew at each call."""
    text: str | None = doc.user_data.get("text")
    if text is None:
        text = doc.user_data["text"] = doc.text
    return text


def words_of(doc: Doc) -> list[str]:
    """The doc's tokens in lower case, made once for all who read them one by one."""
    words: list[str] | None = doc.user_data.get("words")
    if words is None:
        text = text_of(doc).lower()
        if len(text) == len(text_of(doc)):
            words = [text[start:end] for start, end in zip(starts_of(doc), ends_of(doc), strict=True)]
        else:
            words = [token.lower_ for token in doc]  # a letter that is longer in lower case moves all after it
        doc.user_data["words"] = words
    return words
