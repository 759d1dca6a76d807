"""Whether the reading of a resume may have missed a job, so that nothing may be said about all of its jobs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from resume_tailor.model import Position, Resume
from resume_tailor.places import ResumePlaces
from resume_tailor.structure.dates import find_ranges
from resume_tailor.structure.heading_candidates import kind_of_wording
from resume_tailor.structure.job_lines import CUT, DOING, employer_score, title_score
from resume_tailor.structure.job_words import EMPLOYER_WORDS
from resume_tailor.tenure import stands_unread

_LAST_DAY = date(2200, 1, 1)
"""A day later than all dates: what matters here is only whether jobs without an end are held."""
_LONGEST = 110
"""Characters of a title or an employer's name, at most."""
_DATED_LINE = 140
"""Characters up to which a line with dates may be the heading of a job."""
_ROLES = re.compile(
    r"(?i)\b(?:(?:program(?:me)?|project|delivery|product|portfolio|release|construction|engineering) "
    r"(?:manager|lead|leader|director|head|officer|owner)|scrum master|producer|director|founder|head of|"
    r"(?:chief|executive|operations|logistics|commanding) (?:[a-z]+ )?officer|(?:team|tech|technical) lead|"
    r"c[etoi]o|tpm)\b"
)
_NOT_OWN = re.compile(
    r"(?i)(?:\b(?:to|with|for|under|by|aspiring|become|seeking|toward|towards|future|other|another|between|support\w*|assist\w*|"
    r"report\w*|advis\w*|applied|desired|targets?)\b[^.;:\n]{0,40}|\b(?:deputy|assistant|associate|junior)\s{1,2})$"
)
"""What before a role says that another holds it, or that nobody does yet."""
_HELD = re.compile(
    r"(?i)\b(?:as|was|became|acted as|promoted to|acting|now|my role|role:)(?: a| an| the)?(?: [a-z]{3,15}){0,2} $"
)
"""What before a role, in the text of a job, says that the person held it."""
_OPEN_END = re.compile(r"\b(?:in|of|at|for|the|and|to|from|with|as|by)\W{0,3}$|\(\s?from\s?\)|\([^()]*$|^[^()]*\)")
"""How what was cut in the wrong place ends: `Analyst (promoted Senior Analyst in`."""
_PERSONAL = ("summary", "contact")


def jobs_may_be_missing(resume: Resume) -> bool:
    """Whether some job may be unread or read wrongly: then say nothing about all of the resume's jobs.

    So it is where no job was read, one lacks title or employer or has an implausible one, dates stand outside of
    all jobs, or the text names a leading role as the person's own that no job has.
    """
    held = resume.positions
    if not held or not all(map(_is_plausible, held)) or stands_unread(resume, _LAST_DAY):
        return True
    titles = " | ".join(position.title for position in held)
    return any(not _holds(titles, role) for role in (*_own_roles(resume), *_dated_titles(resume)))


def _is_plausible(position: Position) -> bool:
    """Whether title and employer read like such."""
    title, employer = position.title.strip(), position.employer.strip()
    if not title or not employer or max(len(title), len(employer)) > _LONGEST:
        return False
    if any(_OPEN_END.search(text) or (text.endswith(".") and len(text.split()) > 6) for text in (title, employer)):
        return False
    if not title_score(title) and not title_score(title.split()[-1]):
        return False
    if employer.lower() in EMPLOYER_WORDS or kind_of_wording(employer)[1] == 2:
        return False
    return bool(employer_score(employer)) or not (title_score(employer) >= 3 or "a" <= employer[0] <= "z")


def _own_roles(resume: Resume) -> Iterator[str]:
    """The leading roles that headline, summary, headings or the text of a job name as the person's own."""
    if resume.headline:
        yield from (found.group() for found in _ROLES.finditer(resume.headline.text))
    places = ResumePlaces(resume)
    for block in resume.document.blocks:
        inside = block.id in places.positions
        if block.id in places.titles or not (inside or places.kind(block.id) in _PERSONAL):
            continue
        for found in _ROLES.finditer(block.text):
            before = block.text[max(0, found.start() - 70) : found.start()]
            if _HELD.search(before) if inside else not _NOT_OWN.search(before):
                yield found.group()


def _dated_titles(resume: Resume) -> Iterator[str]:
    """The titles on lines with dates that head no job: `Programme Director, 2011 – 2014`."""
    places = ResumePlaces(resume)
    for block in resume.document.blocks:
        if block.id in places.titles or len(block.text) > _DATED_LINE or places.kind(block.id) == "education":
            continue
        if find_ranges(block.text) and not DOING.match(block.text.strip()):
            yield from (piece for piece in CUT.split(block.text) if title_score(piece) >= 3)


def _holds(titles: str, role: str) -> bool:
    """Whether a job's title has the words of a role."""
    return _words(role) <= _words(titles)


_SAME = {"programme": "program", "programs": "program", "projects": "project", "tpgm": "tpm"} | dict.fromkeys(
    ("lead", "leader", "head"), "manager"
)
"""Words of titles that say the same as others."""


def _words(text: str) -> set[str]:
    """The words of titles, those that say the same as one; `TPM` is both `TPM` and `Program Manager`."""
    found = {_SAME.get(word, word) for word in re.findall(r"[a-z]{2,}", text.lower())} - {"of", "the", "and"}
    return found | {"tpm"} if {"program", "manager"} <= found else found
