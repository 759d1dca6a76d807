"""The next steps of a person: the roles that lie between, and what to do from the newest title."""

from __future__ import annotations

import re

from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.coaching import text_for
from resume_tailor.suggestions.person.crossing import told_sector
from resume_tailor.suggestions.person.led_work import best_led_line
from resume_tailor.suggestions.person.standing import by_recency, leads_people
from resume_tailor.suggestions.wording import capitalise, join_and, quoted
from resume_tailor.tenure import months_held

_ON_SITE = re.compile(
    r"\b(?:safety|site|civil|mechanical|electrical|service|maintenance|project|field|quality|production|plant|"
    r"instrument\w*|commissioning)\b.*\b(?:engineer|supervisor|technician)",
    re.I,
)
_TECHNICIAN = re.compile(r"developer|engineer|programmer|analyst|tester|architect|support|administrator", re.I)


def nearer_posts(case: Case) -> str:
    """The roles of the guides that lie between, those aside whose title is held already."""
    if leads_people(case):
        return "posts as project manager within your own field, where your experience of leading people counts"
    if _ON_SITE.search(_some_title(case)):
        return _posts(("project engineer", "planner", "assistant project manager"), " in your own field", case)
    seasoned = months_held(case.resume.positions, case.as_of) >= _SEASONED
    if _TECHNICIAN.search(_some_title(case)):
        first = ("technical lead", "scrum master", "project manager")
        roles = first if seasoned else ("business analyst", "scrum master", "junior project manager")
        return _posts(roles, " beside the work that you know", case)
    posts = ("project lead", "project manager") if seasoned else ("project coordinator", "junior project manager")
    return _posts(posts, _where(case) or (" for work of the kind that you know" if seasoned else ""), case)


_SEASONED = 120
"""Months of dated work from which on nobody is sent to posts for beginners."""


def _where(case: Case) -> str:
    """For whom no job could be read: the sector that the lines speak of, else employers of the kind they had."""
    if case.resume.positions:
        return ""
    sector = told_sector(case)
    if sector is None:
        return ", with employers of the kind that you have worked for"
    return f" in {sector.name}, of which your lines speak most"


def _posts(roles: tuple[str, ...], where: str, case: Case) -> str:
    """`posts as planner or assistant project manager in your own field`: no title that the person has held."""
    held = [position.title.casefold().replace("-", "") for position in case.resume.positions]
    free = [role for role in roles if not any(role in title for title in held)]
    return f"posts as {join_and(free or list(roles[-1:]), 'or')}{where}"


_AT_WORK = re.compile(r" where you (?:work|are)\b")
_IN_PROJECTS = re.compile(r"\b(?:projects?|implementations?|roll-?outs?|migrations?|go-?lives?)\b", re.I)
_LINES_OF_PROJECTS = 2


_PRESENT = re.compile(r"^You [^:;.]{5,60}: (?=\w)")
"""What a step says of the present work before it says what to do."""


def as_it_stands(words: str, case: Case) -> str:
    """The advice without its present workplace, where no job of the resume is known to run."""
    if any(position.current for position in case.resume.positions):
        return words
    return capitalise(_PRESENT.sub("", _AT_WORK.sub("", words)))


def step_from_here(case: Case) -> str:
    """The guides' step from the newest title; who tells of projects by several lines is not sent to find a first."""
    lines = [block.text for block in case.resume.document.blocks if block.id not in case.places.titles]
    told = sum(bool(_IN_PROJECTS.search(text)) and _tells_of_work(text) for text in lines)
    words = text_for("step", _some_title(case))
    led = best_led_line(case)
    if led:
        words = (
            f"You have led such work already ({quoted(led, 90)}): say so in the first lines, and take the next one "
            "with the title of its project manager, its plan, budget and risks yours."
        )
    elif words in (text_for("step", ""), text_for("step", "assistant"), text_for("step", "help desk")) and (
        months_held(case.resume.positions, case.as_of) >= _SEASONED
    ):
        words = (
            "Take the next piece of work that has a start, an end and a budget as its named lead; on the strength of "
            "it and of your years in that work you apply there."
        )
    elif told >= _LINES_OF_PROJECTS and words == text_for("step", ""):
        words = (
            "Your lines tell of projects already: say in each which part of it was yours, with its dates and what came "
            "of it; on the strength of these you apply there."
        )
    return as_it_stands(words if case.posting.role == "program" else _ON_TO_PROGRAMS.sub("", words), case)


_LABEL = re.compile(
    r"^\W*(?:[\w/&-]+ ){0,3}(?:projects?|clients?|sites?|location)"
    r"(?: (?:name|title|details|handled|involved))?\s?[:–-]",
    re.I,
)
"""How a line begins that names a project, a client or a site."""
_LEAST_WORDS = 6


def _tells_of_work(text: str) -> bool:
    """Whether the line tells of doing something: no heading, and no label with the name of a site behind it."""
    return len(text.split()) >= _LEAST_WORDS and not _LABEL.match(text) and not text.isupper()


_ON_TO_PROGRAMS = re.compile(
    r" A program role follows[^.]*\.|; a technical program role follows[^.]*|"
    r"; then lead one of your own, then several[^.]*"
)
"""The last step of the guides, which a post of projects does not ask."""


def _some_title(case: Case) -> str:
    """The newest title that could be read, for what lies near to such work."""
    return next((" ".join(p.title.split()) for p in by_recency(case) if p.title), "")
