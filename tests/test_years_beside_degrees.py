"""`8 years with a bachelor's or 6 with a master's`: how many are enough depends on the degree held."""

from dataclasses import replace
from datetime import date

import pytest

from resume_tailor.language.pipeline import load_nlp
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting
from resume_tailor.reports.codec import to_json
from resume_tailor.standing_facts import match_years
from skill_lexicon import load_lexicon
from tests.plain_pairs import pair

JOB = "## Experience\n### Program Manager, Brightwater, 2020 - 2026\n- Ran releases\n"
STATES = {
    JOB + "## Education\n- Master of Science in Physics, MIT, 2010": "shown",
    JOB + "## Education\n- Bachelor of Science in Physics, MIT, 2010": "absent",
    JOB: "absent",
}


@pytest.mark.parametrize("resume", STATES)
def test_the_degree_held_says_how_many_years_are_enough(resume):
    both = pair("# X\n## required\n- years: 8", resume)
    requirement = next(one.requirement for one in both.matches if one.requirement.years)
    asked = replace(requirement.years, of="", degree="bachelor", or_with=(("master", 5.0),))
    assert match_years(replace(requirement, years=asked), both.resume, date(2026, 1, 1)).state == STATES[resume]


@pytest.mark.slow
def test_what_stands_beside_a_degree_can_be_written_into_the_report(tmp_path):
    asked = "Option 1: Bachelor's degree and 5 years of program management or Master's degree and 3 years of it"
    path = tmp_path / "posting.txt"
    path.write_text(f"Program Manager\n\nRequirements\n- {asked}\n- 8 years with a bachelor's or 6 with a master's\n")
    lexicon, file = load_lexicon(), read_posting(path)
    years = read_posting_document(file, lexicon, load_nlp(lexicon, (file.text,))).years
    assert any(one.or_with for one in years)
    assert [to_json(one) for one in years]
