"""Figures and forms that a careful reader checks first: years, contracts, several papers, accreditation, repetition."""

import pytest

from tests.suggestions.test_advice import of_kind

JOBS = """## Experience
### Program Manager, Acme, 2014-01 - 2026-08
- Led the launch of a product
"""
STORE = """## Experience
### Store Keeper, Acme, 2008-01 - 2026-08
- Kept the stock of the north store
"""


def knockouts(lines, resume):
    posting = "# Technical Program Manager\n## required\n" + "".join(f"- {line}\n" for line in lines)
    return {s.id: s for s in of_kind("knockout", posting, resume)}


@pytest.mark.parametrize(
    ("summary", "asked", "told"),
    [
        ("Program manager with nine years of experience in retail.", "years: 10 of experience", True),
        ("Program manager with 9 years in retail.", "years: 10 of program management", True),
        ("Program manager with twelve years in retail.", "years: 10 of experience", False),
        ("Program manager with 9+ years in retail.", "years: 10 of experience", False),
        ("Program manager with nine years of experience.", "years: 20 of experience", False),
        ("Program manager with nine years of experience.", "years: 10 of localization", False),
        ("Kept a plant going for nine years with a small team.", "years: 10 of experience", False),
    ],
)
def test_a_figure_under_the_one_asked_is_told_where_the_dates_give_enough(summary, asked, told):
    made = knockouts([asked], f"## Summary\n{summary}\n{JOBS}")
    assert ("knockout-figure" in made) == told


def test_a_second_demand_for_years_of_one_kind_is_quoted_beside_the_first():
    lines = ["years: 7 of technical program management", "years: 8 of managing complex programs"]
    (made,) = [s for s in knockouts(lines, STORE).values() if "years" in s.id]
    assert [quote.text for quote in made.posting_quotes] == [lines[1], lines[0]]
    assert lines[0] in made.reason


def test_years_beside_engineers_are_denied_only_where_no_line_names_any():
    line = "years: 10 of working directly with engineering teams"
    (made,) = [s for s in knockouts([line], STORE).values() if "years" in s.id]
    assert "No line of your resume names engineers" in made.reason
    assert not knockouts([line], f"{STORE}- Ordered parts for the engineers of the plant\n")


def test_years_in_professional_services_are_denied_only_where_no_line_names_clients():
    line = "years: 4 of professional services"
    (made,) = [s for s in knockouts([line], STORE).values() if "years" in s.id]
    assert "No line of your resume names professional services, consulting or clients" in made.reason
    assert not knockouts([line], f"{STORE}- Kept the stock of two clients\n")


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("You will be engaged under an independent contractor agreement", "on your own account"),
        ("Independent contractor position for 6 months", "no permanent post"),
        ("This is a contract position with a client", "how long it runs"),
        ("This is a 12 month contract on W2", "for 12 months: weigh"),
        ("Duration: 6 months to 1 year contract", "for 6 months to 1 year: weigh"),
        ("Duration: 6-month contract with potential to convert", "for 6 months, with more held out"),
        ("9 month contract, W2 only, no C2C. Rate $60-$65/hr", "($60-$65/hr"),
        ("12 months contract, C2C or W2", "which form of pay you wish (C2C or W2)"),
    ],
)
def test_the_form_of_contract_is_told_by_its_own_words(clause, said):
    assert said in knockouts([clause], JOBS)["knockout-contract"].action


def test_the_term_of_a_contract_is_quoted_from_where_it_stands():
    made = knockouts(["Paid on W2 only, no C2C", "This is a 9 month contract"], JOBS)["knockout-contract"]
    assert [quote.text for quote in made.posting_quotes] == ["Paid on W2 only, no C2C", "This is a 9 month contract"]
    assert "for 9 months" in made.action


def test_of_several_certifications_the_quickest_is_named_and_the_facts_have_one_name():
    made = knockouts(["PMP, PMI-ACP or CSM certification is required"], JOBS)
    (one,) = [s for s in made.values() if "pmp" in s.id]
    assert "The CSM is the quickest of them" in one.action
    assert "On PMP: The Project Management Institute" in one.action


@pytest.mark.parametrize(
    ("line", "home", "told"),
    [
        ("Bachelor's degree in electrical engineering from an ABET-accredited curriculum", "Pune, India", True),
        ("Bachelor's degree in electrical engineering from an ABET-accredited curriculum", "Austin, TX", True),
        ("An ideal degree is ABET-accredited and FE registration is preferred", "Pune, India", True),
        ("Bachelor's degree in engineering, ABET-accredited preferred", "Pune, India", False),
        ("Degree from an ABET accredited programme or an international equivalent", "Pune, India", False),
    ],
)
def test_an_accredited_degree_is_a_condition_unless_it_is_a_wish_itself(line, home, told):
    made = knockouts([line], f"## Contact\n{home}\n{JOBS}").get("knockout-accreditation")
    assert bool(made) == told
    assert made is None or ("credential service" in made.action) == (home == "Pune, India")
