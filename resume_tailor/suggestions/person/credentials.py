"""The way to a certification: who awards it, what it asks beforehand, and how far this person is."""

from __future__ import annotations

import re

from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.person.coaching import text_for
from resume_tailor.suggestions.person.led_work import led_work
from resume_tailor.suggestions.person.standing import level_of, pm_months
from resume_tailor.tenure import is_pm_title, months_held
from skill_lexicon.concept import Concept

_PMP_MONTHS = 36
"""Months of leading projects that PMI asks with a four-year degree; 60 without (PMI, PMP Handbook)."""


_HOURS = re.compile(
    r"\b35\s?\+?\s?(?:hrs?|hours|pdus?|contact hours)\b\.?[^.;]{0,60}\b(?:PMI|PMP|PMBOK|TOK|contact|project management|"
    r"training|programme|program|course)|\b(?:PMI|PMP|PMBOK|project management|training)\b[^.;]{0,60}\b35\s?\+?\s?"
    r"(?:hrs?|hours|pdus?|contact hours)\b",
    re.I,
)
"""The training that the exam asks, as resumes name it: `35 contact hours of PMP training`."""


def way_to_credential(concept: Concept | None, case: Case) -> str:
    """Facts on the certification, as sentences; for the PMP by the years that the titles show; empty where none."""
    name = " ".join((*concept.abbreviations, *concept.names)) if concept else ""
    if re.search(r"\bPMP\b|project management professional", name, re.I):
        return _way_to_pmp(case)
    if re.search(r"\bCAPM\b", name, re.I) and level_of(case) in ("manager", "head"):
        return "With your years of projects skip it and go for the PMP, which stands above it."
    said = text_for("credential", name)
    if said or concept is None or not concept.body:
        return said
    return f"{concept.body} awards it: look up there what it asks beforehand and what it costs before you plan for it."


def has_training_hours(case: Case) -> bool:
    """Whether the resume names the 35 hours of training that the PMP asks."""
    return any(_HOURS.search(block.text) for block in case.resume.document.blocks)


def _way_to_pmp(case: Case) -> str:
    facts = (
        "The Project Management Institute asks for 36 months of leading projects within eight years (60 "
        "without a four-year "
        "degree), "
        "35 hours of training and an exam."
    )
    capm = any(re.search(r"\bCAPM\b", block.text) for block in case.resume.document.blocks)
    trained = has_training_hours(case)
    months = pm_months(case)
    if level_of(case) == "coordinator" and not (capm or trained):
        return (
            f"{facts} A coordinator's months count where the lead was yours: log them project by project; until they "
            "are enough its CAPM, open without experience, is the step before."
        )
    if months >= _PMP_MONTHS:
        years = f"{round(months / 12)} years"
        hours = "your CAPM stands for the training" if capm else "book the 35 hours and a date"
        if trained:
            hours = "book a date: the 35 hours stand in your resume"
        return f"{facts} Your titles give about {years}, so list the projects month by month and {hours}."
    if capm:
        return f"{facts} Your CAPM stands for the training; log the months of each project from now on."
    if trained:
        return f"{facts} The 35 hours stand in your resume: see whether your work gives the months, and book a date."
    led = any(is_pm_title(position.title) for position in case.resume.positions) or led_work(case)
    if led and months_held(case.resume.positions, case.as_of) >= _PMP_MONTHS:
        return f"{facts} What counts is the lead, not the title: count the months in which a project was yours."
    return f"{facts} Until the months are there its CAPM, open without experience, is the step before."
