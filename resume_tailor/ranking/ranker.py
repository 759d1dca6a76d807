"""Texts in, rows out: what one resume holds of many postings.

No file is read or written here, nothing is printed, and no state is kept: a `Ranker` is a value that each worker of
whatever engine makes once, and `rank_postings` may be given any part of the texts, in any process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import islice
from typing import Final

from spacy.language import Language

from resume_tailor.evidence import find_evidence
from resume_tailor.folding import fold_words
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.matching import EvidenceByConcept, ResumeText, match_requirements
from resume_tailor.model import Block, Document, Importance, Match, Posting, Resume
from resume_tailor.pipeline import is_reliable
from resume_tailor.places import ResumePlaces
from resume_tailor.posting import read_posting_documents
from resume_tailor.ranking.likeness import sketch_of
from resume_tailor.ranking.row import Gap, Knockout, Row, Tally, Unsaid
from resume_tailor.readers.plain_text import iter_lines
from resume_tailor.resume import read_resume_document
from resume_tailor.scores import score, worth_of
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.knockout import suggest_knockout
from resume_tailor.weights import load_weights
from skill_lexicon.concept import Lexicon

BATCH: Final = 16
"""Postings that go through the pipeline together."""
MOST_STRINGS: Final = 60_000
"""Words that the vocabulary learns, some 20 MB; from then on it forgets the new ones of each batch after it.

To forget from the start would be slower by a sixth: spaCy keeps how it parted a word only for words that stay.
"""
NO_POSTING: Final = "does not read like a posting that we understand"
NOT_CHECKABLE: Final = "asks for nothing that could be checked"


@dataclass(frozen=True, slots=True)
class Ranker:
    """One resume, understood, and what it takes to understand postings."""

    nlp: Language
    lexicon: Lexicon
    resume: Resume
    evidence: EvidenceByConcept
    places: ResumePlaces
    words: ResumeText
    as_of: date


def make_ranker(resume_file: Document, lexicon: Lexicon, as_of: date, *, model: bool) -> Ranker:
    """The ranker for a resume's document, seen on the day `as_of`; with `model` the trained network finds skills."""
    nlp = load_nlp(lexicon, discover=model)
    resume = read_resume_document(resume_file, lexicon, nlp)
    places = ResumePlaces(resume)
    evidence = find_evidence(resume, lexicon, as_of)
    return Ranker(nlp, lexicon, resume, evidence, places, ResumeText(resume, places), as_of)


def rank_postings(texts: Iterable[str | Document], ranker: Ranker) -> Iterator[Row]:
    """A row for every posting, in their order, as a stream: memory does not grow with their number.

    A posting is its plain text, or a document as `readers` make it, which knows more of its layout.
    """
    rest = iter(texts)
    while batch := [document_of(one) for one in islice(rest, BATCH)]:
        yield from _rank_batch(batch, ranker)


def document_of(text: str | Document) -> Document:
    """The document of a plain text; a document itself."""
    if isinstance(text, Document):
        return text
    data = text.encode("utf-8", "replace")
    blocks = tuple(Block(f"line/{number}", line, start) for number, start, line in iter_lines(text))
    return Document("", "text", text, blocks, sha256(data).hexdigest(), len(data))


def _rank_batch(documents: Sequence[Document], ranker: Ranker) -> list[Row]:
    is_full = len(ranker.nlp.vocab.strings) > MOST_STRINGS
    with ranker.nlp.memory_zone() if is_full else nullcontext():
        postings = read_posting_documents(documents, ranker.lexicon, ranker.nlp)
        return [_row(posting, ranker) for posting in postings]


def _row(posting: Posting, ranker: Ranker) -> Row:
    matches: tuple[Match, ...] = ()
    knockouts: tuple[Knockout, ...] = ()
    reliable = is_reliable(posting)
    if reliable:
        matches = match_requirements(posting, ranker.resume, ranker.evidence, ranker.lexicon, ranker.as_of)
        knockouts = tuple(_knockouts(posting, matches, ranker))
    points = next((one.now for one in score(matches, (), ()) if one.name == "match"), None)
    possible = sum(worth_of(match) for match in matches if match.state != "not checkable")
    return Row(
        title=posting.title,
        employer=posting.employer,
        role=posting.role,
        score=points,
        note="" if points is not None else NOT_CHECKABLE if reliable else NO_POSTING,
        required=_tally(matches, "required"),
        duty=_tally(matches, "duty"),
        preferred=_tally(matches, "preferred"),
        gaps=tuple(sorted(_gaps(matches, possible, ranker.lexicon), key=lambda gap: -gap.points)),
        unsaid=tuple(sorted(_unsaid(matches, possible, ranker.lexicon), key=lambda one: -one.points)),
        knockouts=knockouts,
        sketch=sketch_of(posting.document.text),
    )


def _tally(matches: Sequence[Match], importance: Importance) -> Tally:
    states = [match.state for match in matches if match.requirement.importance == importance]
    return Tally(
        asked=len(states),
        shown=states.count("shown"),
        differently=states.count("said differently") + states.count("implied"),
        listed=states.count("only listed"),
        absent=states.count("absent"),
        unchecked=states.count("not checkable"),
    )


def _gaps(matches: Sequence[Match], possible: float, lexicon: Lexicon) -> Iterator[Gap]:
    """Skills that no line of a job shows; what is gained counts as shown by a line, without a result."""
    shown = load_weights().ladder["bullet"]
    for match in matches:
        asked = match.requirement
        hard = asked.kind == "skill" and asked.category not in (None, "soft") and asked.concepts
        if hard and asked.category and match.state in ("absent", "only listed"):
            gain = worth_of(match) * max(0.0, shown - match.strength)
            yield Gap(
                key="|".join(sorted(asked.concepts)),
                name=_name(match, lexicon),
                importance=asked.importance,
                category=asked.category,
                listed=match.state == "only listed",
                points=round(100 * gain / possible, 2),
            )


def _unsaid(matches: Sequence[Match], possible: float, lexicon: Lexicon) -> Iterator[Unsaid]:
    """Skills shown in other words: the discount for those is what the posting's own would gain.

    Only where the posting's words are a name of the very skill that the resume says: a title, or a kind of it (`Jira`
    for `project management tools`), is no other word for it.
    """
    kept = load_weights().wording["said_differently"]
    for match in matches:
        if match.state == "said differently" and _is_other_word(match, lexicon):
            gain = worth_of(match) * (min(1.0, match.strength / kept) - match.strength)
            yield Unsaid(
                key="|".join(sorted(match.requirement.concepts)),
                name=_name(match, lexicon),
                importance=match.requirement.importance,
                asked=match.requirement.label,
                said=match.evidence[0].mention.text,
                points=round(100 * gain / possible, 2),
            )


def _is_other_word(match: Match, lexicon: Lexicon) -> bool:
    best = match.evidence[0]
    if best.relation != "same" or best.mention.category == "role" or best.concept not in lexicon.concepts:
        return False
    concept = lexicon[best.concept]
    names = {fold_words(name) for name in (concept.pref_label, *concept.alt_labels)}
    return fold_words(match.requirement.label) in names


def _name(match: Match, lexicon: Lexicon) -> str:
    concepts = match.requirement.concepts
    labels = sorted({lexicon[one].pref_label if one in lexicon.concepts else one for one in concepts})
    return " or ".join(labels)


def _knockouts(posting: Posting, matches: tuple[Match, ...], ranker: Ranker) -> Iterator[Knockout]:
    """The checks that the report of this posting would begin with."""
    states = {match.requirement.id: match.state for match in matches}
    case = Case(
        posting, ranker.resume, ranker.evidence, matches, ranker.lexicon, ranker.as_of, ranker.places, ranker.words
    )
    for one in suggest_knockout(case):
        if state := states.get(getattr(one, "requirement", "")):
            yield Knockout(one.title, "absent" if state == "absent" else "to check")
