"""Advice from matches: what is put forward, what is missing, and what a coach would ask."""

import re
from pathlib import Path
from typing import get_args

import pytest

from resume_tailor.model import SuggestionKind
from resume_tailor.suggestions import ADVICE, EDITS, suggest
from resume_tailor.suggestions.lines.results import shows_any_figure, telling_figure
from resume_tailor.suggestions.person.coaching import way_for
from resume_tailor.suggestions.wording import quoted_at
from tests.plain_pairs import AS_OF, LEXICON, pair

CASES = Path(__file__).parents[1] / "cases" / "advice.md"
POSTING = """
# Technical Program Manager
## required
- risk management
- vendor management
- Kubernetes
- PMP
- Smartsheet
- communication
- check: clearance
- You hold an active security clearance
## duty
- stakeholder management
- Jira
"""
RESUME = """
## Experience
### Project Manager, Acme, 2021-01 - present
- Led several projects at once across three regions
- Led risk management of a launch, saved 30 %
- Handled vendor management for the whole branch
- Ran K8s
### Developer, Beta, 2001-01 - 2009-12
- Wrote small programs for the warehouse
- Wrote more programs for the warehouse
- Mended programs in the warehouse
- Tested programs in the warehouse
- Carried boxes in the warehouse
## Skills
MS Project, Excel
"""


def advised(posting=POSTING, resume=RESUME):
    both = pair(posting, resume)
    made, declined = suggest(both.posting, both.resume, both.evidence, both.matches, LEXICON, AS_OF)
    return made, declined


def of_kind(kind, posting=POSTING, resume=RESUME):
    return [s for s in advised(posting, resume)[0] if s.kind == kind]


def test_every_kind_either_edits_or_advises():
    assert not set(EDITS) & set(ADVICE)
    assert {*EDITS, *ADVICE, "readability"} == set(get_args(SuggestionKind))  # readability comes from findings


def test_ids_are_unique_and_the_same_each_time():
    once, again = [[s.id for s in advised()[0]] for _ in range(2)]
    assert once == again
    assert len(set(once)) == len(once)


def test_highlights_name_line_class_and_requirement_and_no_line_twice():
    highlights = of_kind("highlight")
    lines = [s.resume_quotes[0].text for s in highlights]
    assert lines[0] == "Led risk management of a launch, saved 30 %"
    assert highlights[0].highlight_class == "successful projects"
    assert len(set(lines)) == len(lines)
    assert all(s.posting_quotes for s in highlights)


def test_quotations_stand_in_their_documents():
    both = pair(POSTING, RESUME)
    texts = {"posting": both.posting.document, "resume": both.resume.document}
    for suggestion in advised()[0]:
        for quote in (*suggestion.posting_quotes, *suggestion.resume_quotes):
            assert texts[quote.of].block(quote.block_id).text[quote.start : quote.end] == quote.text


def test_a_gap_names_the_nearest_thing_and_says_once_to_leave_it_off():
    gaps = of_kind("gap")
    smartsheet = next(s for s in gaps if "Smartsheet" in s.title)
    assert "MS Project" in smartsheet.action
    assert sum("leave it off the resume" in s.action for s in gaps) == 1


def test_a_soft_skill_is_no_gap():
    assert not [s for s in of_kind("gap") if "communication" in s.title]
    assert any(d.id == "gap-communication" for d in advised()[1])


def test_no_piece_of_advice_is_given_twice():
    actions = [s.action for s in advised()[0] if s.edit is None]
    assert len(set(actions)) == len(actions)


def test_the_missing_number_is_asked_for_line_by_line():
    asked = [s for s in of_kind("strengthen") if s.requirement == "vendor-management"]
    assert "days late" in asked[0].action


def test_only_lines_that_are_put_forward_are_asked_for_their_result_each_by_its_own_question():
    things = ("branch launch", "server migration", "yearly audit", "trainee team", "monthly report")
    more = "\n".join(f"- Handled stakeholder management of the {thing}" for thing in things)
    resume = RESUME.replace("- Ran K8s", "- Ran K8s\n" + more)
    asked = of_kind("strengthen", POSTING, resume)
    lines = {s.resume_quotes[0].text for s in of_kind("highlight", POSTING, resume)}
    assert 0 < len(asked) <= 2
    assert {s.resume_quotes[0].text for s in asked} <= lines
    assert len({s.action.split("?")[0] for s in asked}) == len(asked)


def test_project_titles_before_a_program_posting_are_framed_by_their_own_scale():
    resume = RESUME.replace("- Ran K8s", "- Kept the roadmap that the steering committee decided on")
    resume = resume.replace("- Handled vendor", "- Led four teams; 12 % saved\n- Handled vendor")
    wide = f"{POSTING}- You run programs across multiple teams\n- You keep the roadmap of all programs\n"
    (frame,) = of_kind("frame", wide, resume)
    assert "several projects at once" in frame.action
    assert "Leave your titles as they are" in frame.action
    assert not of_kind("frame", POSTING, resume), "a posting that tells of no programs"
    assert not of_kind("frame", wide), "one line is too few"
    (frame,) = of_kind("frame", wide, resume.replace("Project Manager", "Director of Projects"))
    assert "below your last title" in frame.title


def test_program_titles_before_a_project_posting_are_framed_the_other_way():
    resume = RESUME.replace("Project Manager", "Program Manager").replace("a launch", "one schedule")
    resume = resume.replace("- Ran K8s", "- Wrote the project plan and the status report")
    (frame,) = of_kind("frame", POSTING.replace("Program Manager", "Project Manager"), resume)
    assert "single project" in frame.title


def test_checks_and_required_certifications_are_listed_before_applying():
    assert {s.requirement for s in of_kind("knockout")} == {"check-clearance", "pmp"}


def test_a_required_certification_is_said_once():
    assert not [s for s in of_kind("gap") if "PMP" in s.title]


OLD = """
## Experience
### Project Manager, Acme, 2021-01 - present
- Led risk management of a launch, saved 30 %
### Project Manager, Gamma, 2012-01 - 2020-12
- Led vendor management for the whole branch
### Developer, Beta, 2001-01 - 2009-12
- Wrote small programming exercises for the warehouse
- Wrote more exercises for the warehouse
- Mended doors in the warehouse
- Tested doors in the warehouse
- Carried boxes in the warehouse
"""


def test_only_an_old_job_without_anything_asked_in_a_long_resume_may_be_shortened():
    long = OLD + "## Summary\n" + "words and " * 500
    (trim,) = of_kind("trim", POSTING, long)
    assert trim.title == "Shorten Developer at Beta"
    assert not of_kind("trim", POSTING, OLD)
    assert not of_kind("trim", POSTING, long.replace("Carried boxes in", "Led the project of"))


def test_a_line_that_stands_twice_is_said_once():
    line = "Wrote small programming exercises for the warehouse and the office"
    twice = OLD.replace("Wrote more exercises for the warehouse", line).replace("Mended doors in the warehouse", line)
    (trim,) = of_kind("trim", POSTING, twice)
    assert "twice" not in trim.title
    assert len(trim.resume_quotes) == 2


def test_one_common_word_is_put_forward_only_from_a_project_or_program_job():
    asked = "# Technical Program Manager\n## required\n- scheduling\n- Kubernetes\n"
    manager = (
        "## Experience\n### Project Manager, Acme, 2021-01 - present\n- Did the scheduling of three building crews\n"
    )
    assert of_kind("highlight", asked, manager)
    assert not of_kind("highlight", asked, manager.replace("Project Manager", "Site Engineer"))


def test_the_newest_job_is_never_shortened_however_old_it_is():
    from_long_ago = re.sub(r"\b(20\d\d)\b", lambda year: str(int(year[1]) - 25), RESUME).replace("present", "2001")
    assert not of_kind("trim", POSTING, from_long_ago.replace("Carried boxes in", "Carried " + "the corners of " * 150))


def test_interview_gives_a_question_for_highlights_and_none_where_the_gap_has_told_the_nearest_thing():
    ids = [s.id for s in of_kind("interview")]
    assert "interview-risk-management" in ids
    assert "interview-gap-smartsheet" not in ids


TWICE_NAMED = "# Program Manager\n## required\n- Kubernetes\n- Experience with Kubernetes migrations\n"
LEADING = "## Experience\n### Project Manager, Acme, 2021-01 - present\n"


def test_a_system_that_the_posting_turns_on_is_asked_about_with_the_rollout_that_comes_nearest():
    line = "- Led the cut-over of the payroll system for 900 employees without an hour of downtime"
    (asked,) = [s for s in of_kind("interview", TWICE_NAMED, LEADING + line) if "gap" in s.id]
    assert "“Led the cut-over of the payroll system" in asked.action
    assert asked.resume_quotes


def test_without_a_rollout_of_ones_own_the_question_about_a_system_quotes_no_line():
    (asked,) = of_kind("interview", TWICE_NAMED, f"{LEADING}- Kept the plans of four parks")
    assert not asked.resume_quotes


def test_a_system_named_once_is_not_asked_about():
    once = "# Program Manager\n## required\n- Kubernetes\n- risk management\n"
    assert not of_kind("interview", once, f"{LEADING}- Kept the plans of four parks")


def test_a_resume_without_anything_asked_gets_no_highlight_and_no_edit():
    made, _ = advised(POSTING, "## Skills\nCooking, Singing")
    assert not [s for s in made if s.edit is not None or s.kind == "highlight"]


def lines_of(section, cases=CASES):
    text = cases.read_text(encoding="utf-8").split(f"## {section}\n")[1].split("\n## ")[0]
    return [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("line", lines_of("Shows a figure"))
def test_a_line_with_a_figure_is_not_said_to_show_none(line):
    assert shows_any_figure(line)


@pytest.mark.parametrize("line", lines_of("Shows no figure"))
def test_years_and_versions_are_no_figures(line):
    assert not shows_any_figure(line)


@pytest.mark.parametrize("line", lines_of("Tells of the employer"))
def test_a_line_about_the_employer_or_a_label_is_never_put_forward(line):
    resume = RESUME.replace("- Ran K8s", f"- {line}")
    assert line not in [s.resume_quotes[0].text for s in of_kind("highlight", POSTING, resume)]


@pytest.mark.parametrize("row", lines_of("The way there"))
def test_the_way_there_fits_the_named_thing(row):
    thing, words = (part.strip() for part in row.split("->"))
    way = way_for(thing)
    assert (way is None) if words == "none" else (way and words in way.lead + way.text)


@pytest.mark.parametrize("row", lines_of("Not missing"))
def test_what_other_words_tell_of_is_no_gap(row):
    thing, words = (part.strip() for part in row.split("->"))
    way = way_for(thing)
    assert way
    assert way.near.search(words)


def test_at_most_three_gaps_are_named_and_none_twice_with_the_same_way():
    posting = POSTING + "".join(f"- {name}\n" for name in ("Scrum", "Agile", "AWS", "Python"))
    gaps = of_kind("gap", posting)
    assert len(gaps) <= 3
    assert len({s.action for s in gaps}) == len(gaps)


def test_a_check_is_titled_by_the_thing_itself():
    (check,) = [s for s in of_kind("knockout") if s.requirement == "check-clearance"]
    assert check.title == "Security clearance"


@pytest.mark.parametrize("row", lines_of("The telling figure"))
def test_the_change_is_told_before_other_figures(row):
    line, figure = row.split(" -> ")
    assert telling_figure(line) == figure


def test_a_budget_is_no_gap_of_somebody_whose_lines_name_a_sum():
    posting = POSTING + "- budget management\n"
    resume = RESUME.replace("saved 30 %", "worth USD 4M")
    assert not [s for s in of_kind("gap", posting, resume) if "budget" in s.title]


def test_a_long_line_is_quoted_with_the_words_that_matter():
    line = "Planned the laptop refresh for 260 employees in three branches, all of it two weeks ahead of schedule."
    words = "ahead of schedule"
    assert words in quoted_at(line, words, 80)
    assert quoted_at(line, words, 80).startswith("“Planned the laptop")
    assert quoted_at(line, "laptop refresh", 80).startswith("“Planned the laptop refresh for 260 employees")
    assert quoted_at("Ran K8s", "K8s", 80) == "“Ran K8s”"


def test_two_names_of_one_thing_are_one_gap():
    posting = (
        "# Project Manager\n## required\n- Experience with Kubernetes AWS\n- Experience with Python and Smartsheet\n"
    )
    resume = "## Experience\n### Project Manager, Acme, 2021-01 - present\n- Led a launch\n"
    named = [s.requirement for s in of_kind("gap", posting, resume)]
    assert not {"kubernetes", "aws"} <= set(named)
    assert "python" in named


def test_a_posting_of_project_titles_and_wide_duties_wants_no_single_project():
    titles = "## Experience\n### Program Manager, Acme, 2021-01 - present\n- Delivered the checkout in four countries\n"
    single = "".join(f"- Plan project {n} and its budget\n" for n in "abc")
    wide = "".join(f"- Keep metric {n} across all teams and products\n" for n in "abcdefghi")
    head = "# Software Project Manager\n## duty\n"
    assert any("single project" in one.title for one in of_kind("frame", f"{head}{single}", titles))
    assert not of_kind("frame", f"{head}{wide}", titles)
    assert not of_kind("frame", f"{head}{wide}{single}", titles)
