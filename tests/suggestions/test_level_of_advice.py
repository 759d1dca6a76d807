"""Advice heeds the level asked, the level of the post, the person, and what the resume holds nearest to the thing."""

import pytest

from resume_tailor.model import Suggestion
from resume_tailor.suggestions.gap import suggest_gap
from resume_tailor.suggestions.lacking.lacks import name_lacks
from resume_tailor.suggestions.person.next_steps import step_for
from resume_tailor.suggestions.person.rank import is_directors_post, rung_of_post, rung_of_title
from resume_tailor.suggestions.untold import missing_beside_gaps
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_crossing import CLOUD
from tests.suggestions.test_plain_gaps import real_gaps
from tests.suggestions.test_reach import case_of, jobs

LED = jobs("Project Manager", lines="- Led the rollout of a till in 40 shops\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Expert level knowledge of Jira", "The line wants an expert"),
        ("Demonstrated experience with Jira", "The line wants it proved by work"),
        ("5 years of experience with Jira", "The line wants years of it"),
        ("Experience with Jira", "Rebuild one of your finished plans"),
    ],
)
def test_the_level_asked_is_said_before_what_to_do(line, said):
    gaps = of_kind("gap", f"# Technical Project Manager\n## required\n- {line}\n", LED)
    assert [gap.action.startswith(said) for gap in gaps] == [True]


@pytest.mark.slow
def test_of_the_board_and_its_pages_the_board_is_told_first(tmp_path):
    (gap,) = (one for one in real_gaps("- Expert in Confluence and Jira\n", tmp_path) if one.kind == "gap")
    assert gap.title.startswith("Not in your resume: Jira and Confluence")


@pytest.mark.slow
def test_a_line_near_to_the_missing_thing_is_named(tmp_path):
    line = "Cut the defects of a pump line by half with the suppliers"
    resume = f"# Jane Roe\n\n## Experience\n\n### Project Manager, Acme, 2018-01 - present\n\n- {line}\n"
    (gap, *_) = real_gaps("- Experience with root cause analysis\n", tmp_path, resume)
    assert f"Nearest to it is your line “{line}”" in gap.action
    (gap, *_) = real_gaps("- Experience with root cause analysis\n", tmp_path)
    assert "Nearest" not in gap.action


@pytest.mark.slow
def test_goals_named_by_every_line_are_a_gap(tmp_path):
    lines = "- Align the OKRs of the program\n- Report on OKRs each month\n- Plan the OKRs of the year\n"
    (gap, *_) = real_gaps(lines, tmp_path)
    assert gap.title == "Not in your resume: OKRs (required, named in 3 lines)"


def test_nobody_sends_an_applicant_for_a_directors_post_to_an_entry_exam():
    wanted = "## required\n- Experience with AWS cloud migrations\n- Knowledge of AWS\n"
    for title, exam in (("Project Manager", True), ("Director of Program Management", False)):
        gaps = of_kind("gap", f"# {title}\n{wanted}", LED)
        assert gaps
        assert any("asks for no experience" in gap.action for gap in gaps) is exam


@pytest.mark.parametrize(
    ("title", "rung"),
    [
        ("Project Coordinator", 1),
        ("Project Manager", 2),
        ("Sr. Program Manager", 3),
        ("Staff Technical Program Manager", 4),
        ("Director, Technical Program Management", 6),
        ("VP of Delivery", 7),
        ("Vice President, Product", 7),
        ("Vice President, Senior Project Manager – Payments", 3),
        ("AVP, Business Analyst", 2),
    ],
)
def test_a_title_stands_on_its_rung(title, rung):
    assert rung_of_title(title) == rung
    assert rung_of_post(case_of(f"# {title}\n## duty\n- Run the plan\n", LED)) == rung


def test_a_directors_post_is_known_by_its_title():
    assert is_directors_post(case_of("# Director of Programs\n## duty\n- Run the plan\n", LED))
    assert not is_directors_post(case_of("# Program Manager\n## duty\n- Support our director\n", LED))


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Director, Technical Program Management", "several levels above"),
        ("Senior Technical Program Manager", "a level or two"),
    ],
)
def test_the_size_of_the_step_is_told_as_it_is(title, said):
    posting = f"# {title}\n## required\n- years: 6 of program management\n- Jira\n"
    (pathway,) = of_kind("pathway", posting, jobs("Project Coordinator"))
    assert said in pathway.title


@pytest.mark.parametrize(("title", "told"), [("Program Manager", True), ("Project Manager", False)])
def test_a_program_role_is_the_last_step_only_where_it_was_asked(title, told):
    case = case_of(f"# Technical {title}\n## duty\n- Run the plan\n", jobs("Store Manager"))
    assert ("program role follows" in step_for(case).lower()) is told


def test_where_nothing_is_required_by_name_the_things_of_the_duties_are_told():
    duties = "# Technical Program Manager\n## duty\n- Run the plan of the Kubernetes program\n"
    assert name_lacks(case_of(duties, jobs("Store Manager"))) == ("Kubernetes",)


@pytest.mark.slow
def test_the_product_that_a_clause_demands_goes_before_its_field(tmp_path):
    line = "- Demonstrated experience managing healthcare IT implementations, specifically with Cerner (required)\n"
    told = [gap.title for gap in real_gaps(f"{line}- Knowledge of healthcare IT\n", tmp_path) if gap.kind == "gap"]
    assert told == ["Not in your resume: Cerner (required)"]


@pytest.mark.slow
def test_the_security_of_ai_is_told_as_such_and_not_as_the_making_of_models(tmp_path):
    lines = "- Experience in managing security risks of AI\n- Knowledge of threats to AI systems\n"
    (gap, *_) = real_gaps(lines, tmp_path)
    assert gap.title.startswith("Not in your resume: AI security (required")
    assert "secur" in gap.posting_quotes[0].text


def test_jobs_of_one_title_are_named_with_their_employers():
    robots = "- Led the hardware of robots\n- Built the prototypes\n- Ran the tooling of the hardware\n"
    robots += "- Kept the schedule of twelve stakeholders; all dates were met three weeks ahead of plan\n"
    asks = "- Keep all the stakeholders of it informed\n"
    (frame,) = of_kind("frame", CLOUD + asks, jobs("Project Manager", "Project Manager", lines=robots))
    assert "your newest titles (Project Manager at Acme; Project Manager at Acme) do not say so" in frame.reason


def test_what_a_gap_tells_is_not_told_again_beside_it():
    posting = "# Staff Technical Program Manager\n## required\n- years: 10 of program management\n- Knowledge of Jira\n"
    lines = "- Experience with Kubernetes\n- Knowledge of Kubernetes\n- Knowledge of Python\n"
    case = case_of(f"{posting}{lines}", jobs("Store Manager"))
    told = [one.title for one in suggest_gap(case) if isinstance(one, Suggestion)]
    assert any("Kubernetes" in title for title in told)
    assert "Kubernetes" not in missing_beside_gaps(case)


def test_to_another_trade_one_technology_is_told_and_the_rest_in_the_pathway():
    twice = "".join(f"- Experience with {name}\n- Knowledge of {name}\n" for name in ("Kubernetes", "Python"))
    posting = f"# Staff Technical Program Manager\n## required\n- years: 10 of program management\n{twice}"
    posting += "## duty\n- Work with software developers\n- Keep the software releases\n"
    stock = "".join(f"- Counted the stock of the warehouse, shelf {n}\n" for n in "abcdefghi")
    resume = jobs("Storekeeper", lines=stock)
    assert len(of_kind("gap", posting, resume)) == 1
    (pathway,) = of_kind("pathway", posting, resume)
    assert any(name in pathway.reason for name in ("Kubernetes", "Python"))


def test_what_the_title_names_is_told_with_its_known_way():
    posting = "# Kubernetes Program Manager\n## duty\n- Care for the Kubernetes people\n"
    (gap,) = of_kind("gap", posting, LED)
    assert "Have an engineer show you one release" in gap.action


def test_of_two_ways_to_apply_the_one_called_the_best_is_quoted_too():
    ways = "- Clicking the button is the best way to apply\n- Or by mail with the reference in the subject line\n"
    (check,) = [
        s for s in of_kind("knockout", f"# Project Manager\n## other\n{ways}", jobs("Clerk")) if "apply" in s.title
    ]
    assert [quote.text.split()[0] for quote in check.posting_quotes] == ["Clicking", "Or"]
