"""Whether jobs may be missing from what was read, on small invented resumes."""

import io

import docx
import pytest

from resume_tailor.readers.docx import read_docx
from resume_tailor.resume import read_structure
from resume_tailor.unread_jobs import jobs_may_be_missing

TOP = ("MERETE SOLBAKKEN", "merete@example.org | +47 555 01 019")
JOBS = (
    "*EXPERIENCE",
    "*Senior Project Manager, Fjordline Systems Ltd\tJan 2019 – Present",
    "- Led five teams through the move of a data centre",
    "*Site Engineer, Skagen Logistics Ltd\tMar 2014 – Dec 2018",
    "- Planned the cranes and reported to the programme director",
)
STUDIES = ("*EDUCATION", "B.Sc. Civil Engineering, University of Nordvik, 2010 – 2013")
WHOLE = (*TOP, *JOBS, *STUDIES)


def missing(*lines):
    document = docx.Document()
    for line in lines:
        style = "List Bullet" if line.startswith("- ") else None
        document.add_paragraph(style=style).add_run(line.lstrip("*- ")).bold = line.startswith("*")
    buffer = io.BytesIO()
    document.save(buffer)
    return jobs_may_be_missing(read_structure(read_docx(buffer.getvalue(), "resume.docx")))


def test_a_resume_whose_jobs_all_have_title_and_employer_is_read_whole():
    assert not missing(*WHOLE)


def test_without_any_job_jobs_may_be_missing():
    assert missing(*TOP, *STUDIES)


@pytest.mark.parametrize(
    "heading",
    [
        "*Dark kitchen roll-out\tJan 2011 – Dec 2013",
        "*Planner, Institute\tJan 2011 – Dec 2013",
        "*Project Engineer\tJan 2011 – Dec 2013",
    ],
)
def test_a_job_without_title_or_employer_or_cut_wrongly_tells_of_a_misreading(heading):
    assert missing(*TOP, *JOBS, heading, "- Planned the ovens of nine sites", *STUDIES)


def test_dates_outside_of_all_jobs_tell_of_a_job_not_read():
    assert missing(*TOP, *JOBS, *STUDIES, "*COMMUNITY", "Harbour rescue, watch of nine, 2003 – 2009")


@pytest.mark.parametrize(
    ("line", "is_missing"),
    [
        ("Programme director with twenty years on building sites, trusted by owners and by crews alike.", True),
        ("Project lead with twenty years on building sites, trusted by owners and by crews alike.", False),
        ("Project manager who reported to the programme director and kept the crews of nine sites going.", False),
    ],
)
def test_a_leading_role_that_the_summary_claims_and_no_job_has_tells_of_one_not_read(line, is_missing):
    assert missing(*TOP, "*SUMMARY", line, *JOBS, *STUDIES) is is_missing


def test_a_role_that_a_bullet_says_was_held_counts_and_one_of_a_colleague_does_not():
    assert missing(*TOP, *JOBS, "- Promoted to programme manager within a year", *STUDIES)
    assert not missing(*TOP, *JOBS, "- Wrote the monthly report with the programme manager", *STUDIES)
