"""What a far post is said to be made of, and what is nearer."""

from dataclasses import replace

import pytest

from resume_tailor.model import YearsAsked
from resume_tailor.suggestions.conditions.distance import say_distance
from resume_tailor.suggestions.lacking.lacks import name_lacks
from resume_tailor.suggestions.lines.nearest import nearest_line
from resume_tailor.suggestions.person.reach import Distance
from tests.suggestions.test_reach import STORE, case_of, jobs

HEAD = "# Technical Program Manager\n## duty\n"


def test_what_is_only_wished_for_is_not_what_is_missing():
    posting = f"{HEAD}- Run the plan well\n## preferred\n- Kubernetes\n"
    assert name_lacks(case_of(posting, jobs("Store Manager"))) == ()


def test_a_method_named_beside_others_is_not_what_is_missing():
    posting = f"{HEAD}- Run the plan well\n## required\n- Waterfall\n"
    assert name_lacks(case_of(posting, jobs("Store Manager"))) == ()


def test_where_nothing_of_a_trade_is_missing_the_demanded_practices_of_leading_are():
    posting = f"{HEAD}- Risk management of all work\n- Budget management of the plan\n"
    assert name_lacks(case_of(posting, jobs("Store Manager"))) == ("risk management", "budget management")
    one = f"{HEAD}- Risk management of all work\n"
    assert name_lacks(case_of(one, jobs("Store Manager"))) == (), "one word by itself tells no distance"


@pytest.mark.parametrize(
    ("work", "title", "said"),
    [
        ("engineering, program management or a related area", "Storekeeper", "engineering or such work"),
        ("program management", "Safety Engineer", "of such work"),
    ],
)
def test_a_demand_that_takes_engineering_is_told_as_it_stands(work, title, said):
    line = f"- 5 years of experience in {work}"
    case = case_of(f"# Senior Technical Program Manager\n## required\n{line}\n", jobs(title, lines=STORE))
    block = case.posting.document.blocks[-1]
    asked = YearsAsked(
        5.0, None, work, "required", block.id, block.text.index("5 years"), block.text.index("5 years") + 7
    )
    case = replace(case, posting=replace(case.posting, years=(asked,)))
    assert said in say_distance(Distance("far", None, 5.0, 0, 2), case)


def test_one_of_a_list_in_brackets_is_not_what_is_missing():
    listed = f"{HEAD}- Run the plan well\n## required\n- Tools of the trade (Kubernetes, Terraform, Jira, others)\n"
    assert name_lacks(case_of(listed, jobs("Store Manager"))) == ()
    asked = f"{HEAD}- Run the plan well\n## required\n- Kubernetes\n"
    assert name_lacks(case_of(asked, jobs("Store Manager"))) == ("Kubernetes",)


def test_beside_one_missing_thing_the_practices_of_leading_are_told_to_who_has_led_none():
    posting = f"{HEAD}- Risk management of all work\n- Budget management of the plan\n## required\n- Kubernetes\n"
    assert name_lacks(case_of(posting, jobs("Storekeeper"))) == ("Kubernetes", "risk management", "budget management")
    assert name_lacks(case_of(posting, jobs("Project Manager"))) == ("Kubernetes",)


def test_the_nearest_line_is_one_of_projects_done_before_one_of_what_was_asked():
    asked = "- Responsible for production and on time delivery of the projects and spares\n"
    done = "## Summary\nExecute expansion and development projects as per time table and budget\n"
    line = nearest_line(case_of(HEAD, f"{done}{jobs('Production Manager', lines=asked)}"))
    assert line
    assert line.text.startswith("Execute expansion")
