"""The stages in their order: two documents in, an analysis, and the files that come out of it."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language

from resume_tailor.evidence import find_evidence
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.lexicon import open_lexicon
from resume_tailor.matching import match_requirements
from resume_tailor.model import Analysis, Document, Posting, Resume, Suggestion
from resume_tailor.posting import read_posting_document
from resume_tailor.progress import Step
from resume_tailor.resume import read_resume_document
from resume_tailor.scores import coverage, score
from resume_tailor.structure_check import check_resume
from resume_tailor.suggestions import suggest
from resume_tailor.versions import versions_of
from resume_tailor.wishes import Wishes
from skill_lexicon.concept import Lexicon

SURE_ENOUGH = 0.5
"""Confidence under which a posting is not relied on: no score, no edit."""
NO_RELIANCE = (
    "This does not read like an English posting whose requirements we can recognise: "
    "there is no score, and no Word file was written."
)


def analyse(posting_file: Document, resume_file: Document, wishes: Wishes, step: Step) -> Analysis:
    """All that can be said of the two documents; `step` is told what is being done."""
    step("Loading the lexicon and the language model")
    lexicon = open_lexicon(wishes.lexicons)
    nlp = load_nlp(lexicon, (posting_file.text, resume_file.text))
    step("Reading the posting")
    posting = read_posting_document(posting_file, lexicon, nlp)
    step("Comparing it with the resume")
    return assemble(posting, resume_file, lexicon, nlp, wishes)


def assemble(posting: Posting, resume_file: Document, lexicon: Lexicon, nlp: Language, wishes: Wishes) -> Analysis:
    """All that can be said of a posting and a resume's document, by a language model that knows the words of both."""
    resume = read_resume_document(resume_file, lexicon, nlp)
    known = Analysis(
        posting=posting,
        resume=resume,
        matches=(),
        suggestions=(),
        declined=(),
        findings=check_resume(resume),
        scores=(),
        coverage=(),
        warnings=_warnings(posting, resume),
        as_of=wishes.as_of,
        author=wishes.author,
        versions=versions_of(lexicon, nlp),
    )
    return compare(known, lexicon, wishes) if is_reliable(posting) else known


def compare(known: Analysis, lexicon: Lexicon, wishes: Wishes) -> Analysis:
    """The analysis with what the resume holds of the posting, and what to do about it."""
    evidence = find_evidence(known.resume, lexicon, known.as_of)
    matches = match_requirements(known.posting, known.resume, evidence, lexicon, known.as_of)
    suggestions, declined = suggest(known.posting, known.resume, evidence, matches, lexicon, known.as_of)
    return replace(
        known,
        matches=matches,
        suggestions=suggestions,
        declined=declined,
        scores=score(matches, wanted(suggestions, wishes), known.findings),
        coverage=coverage(matches),
        warnings=(*known.warnings, *_unknown_ids(suggestions, wishes)),
    )


def is_reliable(posting: Posting) -> bool:
    """Whether requirements were found that one may build on."""
    return bool(posting.requirements) and posting.confidence >= SURE_ENOUGH and posting.language in ("en", "und")


def wanted(suggestions: tuple[Suggestion, ...], wishes: Wishes) -> tuple[Suggestion, ...]:
    """The suggestions without the edits that the user does not want."""
    return tuple(one for one in suggestions if one.edit is None or _is_wanted(one, wishes))


def skipped(suggestions: tuple[Suggestion, ...], wishes: Wishes) -> tuple[str, ...]:
    """Ids of the edits that the user does not want."""
    return tuple(one.id for one in suggestions if one.edit is not None and not _is_wanted(one, wishes))


def _is_wanted(suggestion: Suggestion, wishes: Wishes) -> bool:
    return suggestion.id not in wishes.skip and (not wishes.only or suggestion.kind in wishes.only)


def _unknown_ids(suggestions: tuple[Suggestion, ...], wishes: Wishes) -> list[str]:
    known = {suggestion.id for suggestion in suggestions}
    return [f"--skip {name}: there is no suggestion of that id here." for name in wishes.skip if name not in known]


def _warnings(posting: Posting, resume: Resume) -> tuple[str, ...]:
    """What the reader should know before all else, each sentence once."""
    unsure = () if is_reliable(posting) else (NO_RELIANCE,)
    found = (*unsure, *posting.document.warnings, *posting.warnings, *resume.document.warnings, *resume.warnings)
    return tuple(dict.fromkeys(found))
