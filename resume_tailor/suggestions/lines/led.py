"""Projects that were led, each with its figure or its end, for a posting whose job is to lead projects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resume_tailor.evidence import months_since
from resume_tailor.model import Evidence, Position, SkillMention
from resume_tailor.outcomes import says_led
from resume_tailor.places import quote_line
from resume_tailor.practices import leads_projects
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lines.own_lines import age_of, is_about_people, is_carried
from resume_tailor.suggestions.lines.results import (
    good_end,
    is_telling,
    recovered,
    says_change,
    telling_figure,
    went_well,
)

_LARGE = re.compile(
    r"[$€£]|\b(?:USD|EUR|GBP|CAD|AUD|CHF|INR|euros?|dollars?|pounds?|million|billion)\b|\d[,.]?\d{3}|\b\d{2,}[km]\b",
    re.I,
)
"""A size that a reader remembers: money, thousands and more."""
_PLACES = re.compile(
    r"\b(\d{2,4}) (?:[a-z-]+ )?(?:sites|stations|stores|shops|branches|clinics|hospitals|schools|locations|offices|"
    r"plants|nodes|towers|factories|warehouses|countries)\b",
    re.I,
)
_MANY_PLACES = 40
_JUNIOR = re.compile(r"\b(?:trainee|intern|internship|apprentice|junior)\b", re.I)
_HELPING = re.compile(r"\b(?:assistant|associate|analyst|co-?ordinator|administrator|clerk)\b", re.I)
_HEADING = re.compile(r"\b(?:manager|lead|leader|director|head|owner|master|chief|engineer|architect)\b", re.I)
_LONG_AGO = 60
"""Months from the end of a helper's job to the newest one, from which its lines say little of one who leads."""


def tells_of_leading(position: Position, case: Case) -> bool:
    """Whether the job was one of leading projects: by its title, or where none was read, by its first line."""
    if position.title:
        return leads_projects(position.title)
    heads = [case.block(block_id).text[:_READ] for block_id in position.block_ids[:1]]
    titles = [other.title for other in case.resume.positions]
    return any(map(leads_projects, (*heads, *titles)))


_READ = 80
"""Characters of a job's first line in which its title stands."""


def find_led(case: Case, *, turned: bool = False) -> Iterator[Evidence]:
    """The lines of led projects with a telling figure or end, of jobs of leading projects, in the resume's order;
    with `turned` also those that begin otherwise and tell a change.
    """
    for position in case.resume.positions:
        leading = tells_of_leading(position, case)
        for block in map(case.block, position.block_ids):
            if not (leading or says_project_led(block.text)):
                continue
            figure = figure_led(block.text)
            if figure and (is_carried(block.text) or (turned and tells_turn(block.text))):
                start = block.text.index(figure)
                mention = SkillMention(
                    *(None, figure, "practice", block.id, start, start + len(figure), figure),
                    source="discovered",
                    section="experience",
                )
                quote = quote_line("resume", block, start, start + len(figure), case.places.name(block.id))
                ago = months_since(position, case.as_of)
                yield Evidence(
                    *(figure.casefold(), mention, "same", "outcome", quote, position.id, ago, figure),
                    led=says_led(quote.text),
                )


def tells_turn(text: str) -> bool:
    """Whether the line tells what a number was and what it became, of no people: `the bill fell from 9 to 6`."""
    return says_change(text) and not is_about_people(text) and not _KEPT.match(text)


_KEPT = re.compile(r"\W*(?:maintain|track|keep|kept|updat|support|assist|monitor|administ|prepar)", re.I)
"""How a line of routine begins."""


def says_project_led(text: str) -> bool:
    """Whether the line says by itself that projects were led, whatever the title: `Ran eleven building projects`."""
    return bool(_PROJECT_LED.match(text))


_PROJECT_LED = re.compile(
    r"\W*(?:successfully )?(?:led|ran|managed|directed|delivered|headed|oversaw|completed) (?:[\w$€£.,&/-]+ ){0,5}"
    r"(?:projects?|program(?:me)?s?|roll-?outs?|migrations?)\b",
    re.I,
)


def figure_led(text: str) -> str:
    """The figure or the end that a reader remembers of a project; empty where the line has none."""
    figure = recovered(text) or telling_figure(text) or good_end(text)
    if figure and (is_telling(figure, text) or went_well(text) or _LARGE.search(figure)):
        return figure
    return many_places(text)


def many_places(text: str) -> str:
    """How many sites, stores, clinics the line was for, where they are many."""
    found = _PLACES.search(text)
    return found.group() if found and int(found.group(1)) >= _MANY_PLACES else ""


def is_title_line(block_id: str, position: Position, case: Case) -> bool:
    """Whether the line is the unread title of its job: `Senior Project Manager, Clinical Systems, Harbour Health`."""
    first = not position.title and position.block_ids[:1] == (block_id,)
    return first and bool(_TITLE_LINE.match(case.block(block_id).text))


_TITLE_LINE = re.compile(
    r"\W*(?:[\w/&-]+ ){0,4}(?:manager|lead|leader|director|co-?ordinator|master|owner|engineer|analyst|officer)"
    r"\s?[,|–—(-]",
    re.I,
)


def is_below(item: Evidence, position: Position, case: Case) -> bool:
    """Whether the job was a learner's long ago, or a helper's of somebody who led since."""
    if leads_projects(position.title) or age_of(item, case) < _LONG_AGO:
        return False
    led = any(tells_of_leading(other, case) for other in case.resume.positions)
    helping = _HELPING.search(position.title) and not _HEADING.search(position.title)
    wanted = _HELPING.search(case.posting.title or "")
    return bool(_JUNIOR.search(position.title) or (led and helping and not wanted))


def is_its_object(item: Evidence) -> bool:
    """Whether the words are what the line's first verb was done to, or one of a list of such things."""
    return bool(_TO_THE_OBJECT.match(item.quote.text[: max(0, item.mention.start - item.quote.start)]))


_TO_THE_OBJECT = re.compile(
    r"\W*\w+(?: (?!(?:of|for|with|across|to|on|in|by|from|under|at|between|through|as|that|which|team|teams)\b)"
    r"[\w&/'’-]+,?){0,6} ?$",
    re.I,
)
"""A verb and no preposition behind it."""


def role_word(case: Case) -> str:
    """`programs` where the posting's role is one of programs and its text says so; else `projects`."""
    text = case.posting.document.text
    named = len(_PROGRAMS.findall(text)) >= len(_PROJECTS.findall(text))
    return "programs" if case.posting.role == "program" and named else "projects"


_PROGRAMS = re.compile(r"\bprogram(?:me)?s?\b", re.I)
_PROJECTS = re.compile(r"\bprojects?\b", re.I)
