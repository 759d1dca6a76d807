"""What may end an application: conditions by the clause, the place, years by all titles that answer, the degree."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from resume_tailor.model import DegreeAsked, Match, Requirement, YearsAsked
from resume_tailor.places import quote_line
from resume_tailor.suggestions.asked.clauses import clause_around, is_wished
from resume_tailor.suggestions.conditions.degree import suggest_degree
from resume_tailor.suggestions.conditions.place_names import find_places
from resume_tailor.suggestions.conditions.years import suggest_years
from resume_tailor.suggestions.lacking.field_years import suggest_field_years
from resume_tailor.suggestions.person.standing import own_years
from resume_tailor.tenure import stands_unread
from tests.plain_pairs import pair
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_reach import case_of

CASES = Path(__file__).parents[1] / "cases"
JOB = "### Program Manager, Acme, 2010-01 - present\n- Led the launch of a product\n"


def rows(file, section):
    text = (CASES / file).read_text(encoding="utf-8").split(f"## {section}\n")[1].split("\n## ")[0]
    return [line.removeprefix("- ").rsplit(" -> ", 1) for line in text.splitlines() if line.startswith("- ")]


def knockouts(line, resume):
    return of_kind("knockout", f"# Technical Program Manager\n## required\n- {line}\n", resume)


@pytest.mark.parametrize(("clause", "kind"), rows("conditions.md", "Clauses"))
def test_a_clause_sets_its_condition_and_no_other(clause, kind):
    found = [s.id.removeprefix("knockout-") for s in knockouts(clause, f"## Experience\n{JOB}")]
    assert found == ([] if kind == "none" else [kind])


@pytest.mark.parametrize(("both", "said"), rows("conditions.md", "Papers"))
def test_what_the_resume_states_of_papers_is_not_asked_for_again(both, said):
    papers, clause = both.split(" | ")
    graver = ("clearance", "citizenship", "work-authorization")
    found = knockouts(clause, f"## Contact\n{papers}\n## Experience\n{JOB}")
    made = [s for s in found if s.id.removeprefix("knockout-") in graver]
    assert [said in s.action for s in made] == ([] if said == "silent" else [True])
    assert all(q.text in papers for s in made for q in s.resume_quotes)


def test_papers_that_stand_where_nobody_looks_are_to_be_moved_up():
    many = "".join(f"- Led the launch of product {n}\n" for n in range(12))
    resume = f"## Experience\n{JOB}{many}## Personal\nUS citizen\n"
    (made,) = [s for s in knockouts("U.S. citizenship is required", resume) if s.id == "knockout-citizenship"]
    assert "write it under your name" in made.action
    assert made.resume_quotes[0].text == "US citizen"


@pytest.mark.parametrize(
    ("clause", "later"),
    [
        ("PMP certification must be obtained within 24 months of appointment", True),
        ("Must obtain the PMP within 1 year of hire", True),
        ("PMP certification required within the first 6 months of employment", True),
        ("PMP certification is required", False),
        ("PMP must have been obtained within the last 3 years", False),
        ("PMP and 5 years in a similar position are required", False),
    ],
)
def test_a_certification_to_be_got_after_the_start_is_no_bar(clause, later):
    (made,) = [s for s in knockouts(clause, f"## Experience\n{JOB}") if "pmp" in s.id]
    assert ("no bar to applying" in made.action) == later
    assert ("after the start" in made.title) == later


def test_a_clause_is_not_cut_within_a_bracket():
    line = "Location: Charlotte, NC (Hybrid - 3 days onsite, local candidates only)"
    assert not knockouts(line, f"## Contact\nCharlotte, NC\n## Experience\n{JOB}")
    (made,) = knockouts(line, f"## Contact\nDenver, CO\n## Experience\n{JOB}")
    assert line in made.reason


@pytest.mark.parametrize(
    ("clause", "resume", "said"),
    [
        ("5+ years of work including experience as a practicing Scrum Master/PO", JOB, "no line of yours names it"),
        ("Experience as a product owner", f"{JOB}## Certifications\nProduct Owner (CSPO)\n", "Product Owner (CSPO)"),
        ("Experience as a product owner", f"{JOB}- Acted as product owner of the checkout\n", ""),
        ("Experience as a Scrum Master or project manager", JOB, ""),
        ("Experience working with a product owner", JOB, ""),
        ("Experience as a product owner, business analyst or consultant", JOB, ""),
        ("Experience as a Scrum Master preferred", JOB, ""),
        ("Experience as a Scrum Master", JOB.replace("Program Manager", "Scrum Master"), ""),
    ],
)
def test_a_role_that_must_have_been_practised_is_looked_for_in_titles_and_work(clause, resume, said):
    made = [s for s in knockouts(clause, f"## Experience\n{resume}") if s.id == "knockout-role"]
    assert [said in s.reason for s in made] == ([True] if said else [])


def test_of_a_list_of_benefits_the_one_that_tells_of_the_country_is_quoted():
    line = "We offer medical, dental and vision cover, a 401(k) plan with company match, paid leave and much more."
    (made,) = [s for s in knockouts(line, f"## Contact\nPune, India\n## Experience\n{JOB}") if "place" in s.id]
    assert made.posting_quotes[0].text == "a 401(k) plan with company match"


def test_a_long_clause_is_cut_before_a_bracket_that_it_would_leave_open():
    line = (
        f"Employees must be a U.S. citizen {'of this or of that kind ' * 7}or resident (that is, holder of a card " * 2
    )
    (made,) = knockouts(line.strip(), f"## Experience\n{JOB}")
    text = made.posting_quotes[0].text
    assert len(text) > 100
    assert text.count("(") == text.count(")")


def test_a_list_within_a_bracket_is_not_cut():
    line = "Travel to the sites of the client (Brea, CA; Rome, GA or Tampa, FL) for up to two weeks"
    text = f"## Contact\nAustin, TX\n## Experience\n{JOB}"
    assert all("Tampa, FL)" in s.reason for s in knockouts(f"{line} is required", text) if "travel" in s.id)


@pytest.mark.parametrize(
    ("contact", "place"),
    [
        ("Farida N., PMP | Oakville ON | 647-555-0102", "Oakville ON"),
        ("Austin TX 78701 | mira@example.com", "Austin TX"),
        ("Project Engineer ME and more | mira@example.com", ""),
    ],
)
def test_a_town_among_the_contact_data_needs_no_comma(contact, place):
    made = knockouts("This role is located in Denver, CO", f"## Contact\n{contact}\n## Experience\n{JOB}")
    assert [s.title.endswith(f"says {place}") for s in made] == [bool(place)]


def test_where_only_citizens_are_taken_nobody_asks_for_people_from_abroad():
    lines = "U.S. citizenship is required\n- Regular presence at the sites in Colorado is mandatory"
    made = knockouts(lines, f"## Contact\nPune, India\n## Experience\n{JOB}")
    (place,) = [s for s in made if "place" in s.id]
    assert "month in which you would move." in place.action
    assert "from abroad" not in place.action


def test_from_abroad_a_stated_citizenship_leaves_only_the_move():
    made = knockouts("Location: Austin, TX", f"## Contact\nDubai, UAE\nU.S. citizen\n## Experience\n{JOB}")
    (place,) = [s for s in made if "place" in s.id]
    assert "only the move is open" in place.action
    assert "right to work" not in place.action
    assert [quote.text for quote in place.resume_quotes] == ["Dubai, UAE", "U.S. citizen"]


def test_a_visitors_visa_is_no_right_to_work():
    home = "Pune, India\nVisa: US Business (B1/B2), valid till Nov 2027"
    made = knockouts("This role is located in Austin, TX", f"## Contact\n{home}\n## Experience\n{JOB}")
    assert any("(“B1/B2”) is no right to work" in s.action for s in made)


SUPERVISOR = "### Branch Supervisor, Luma Transport, {}\n- Led the launch of a product\n"


@pytest.mark.parametrize(
    ("summary", "dates", "later", "said"),
    [
        ("Since Oct 2015 Branch Supervisor, Luma Transport", "2015-10 - 2018-06", "", "lets it run on"),
        ("Oct 2015 - present: Luma Transport", "2015-10 - 2018-06", "", "lets it run on"),
        ("Since Oct 2015 Branch Supervisor, Luma Transport", "2015-10 - present", "", ""),
        ("Since Oct 2015 with Luma Transport", "2015-10 - 2018-06", "2018-07 - present", ""),
        ("Since Jan 2012 with Usha Ltd", "2015-10 - 2018-06", "", ""),
        ("A planner", "2018-10 - 2017-06", "", "ends before it begins"),
        ("A planner", "2017-10 - 2017-11", "", ""),
        ("A planner", "2035-10 - 2037-06", "", "still to come"),
    ],
)
def test_dates_that_cannot_all_be_so_are_named(summary, dates, later, said):
    jobs = SUPERVISOR.format(dates) + (SUPERVISOR.format(later) if later else "")
    made = knockouts("Ship products", f"## Summary\n{summary}\n## Experience\n{jobs}")
    assert [said in s.title for s in made if s.id == "knockout-dates"] == ([True] if said else [])


def test_jobs_side_by_side_are_no_contradiction():
    jobs = SUPERVISOR.format("2015-10 - 2018-06") + SUPERVISOR.replace("Luma", "Usha").format("2016-01 - present")
    assert not [s for s in knockouts("Ship products", f"## Experience\n{jobs}") if "dates" in s.id]


def test_a_licence_is_not_met_by_one_in_progress():
    made = knockouts("Professional Engineers License (PE) is required", f"## Experience\n{JOB}")
    assert made
    assert all("in progress" not in s.action for s in made)


SAYS = {
    "differs": "If you would move",
    "abroad": "another country",
    "within": "European Union",
    "remote": "remote work",
    "local": "names no place",
    "decides": "Where you live decides",
    "there": "live there already",
    "dollars": "ask first where the work is done",
}


@pytest.mark.parametrize(("both", "said"), rows("conditions.md", "Places"))
def test_the_place_of_work_is_compared_with_the_resume(both, said):
    home, line = both.split(" | ")
    made = [s for s in knockouts(line, f"## Contact\n{home}\n## Experience\n{JOB}") if "place" in s.id]
    assert bool(made) == (said != "silent")
    if made:
        assert home in made[0].reason
        assert SAYS[said] in made[0].action


@pytest.mark.parametrize(("both", "said"), rows("conditions.md", "Jobs and papers"))
def test_employers_schools_and_papers_say_that_somebody_is_abroad(both, said):
    papers, line = both.split(" | ")
    job = JOB.replace("Acme", "Acme Dubai") if "Dubai" in papers else JOB
    made = knockouts(line, f"## Experience\n{job}## Education\nB.Com, Pune, India\n## Personal\n{papers}\n")
    places = [s for s in made if "place" in s.id]
    assert bool(places) == (said != "silent")
    assert not places or (said in places[0].title + places[0].reason and "right to work" in places[0].action)
    assert "Indian" not in said or "another country" not in places[0].action, "a nationality is no home"


def test_the_right_to_work_is_said_once():
    posting = (
        "# Program Manager\n## required\n- No visa sponsorship is offered\n- Based in Denver, CO, three days on-site\n"
    )
    made = of_kind("knockout", posting, f"## Contact\nPune, India\n## Experience\n{JOB}")
    assert [s.id for s in made] == ["knockout-work-authorization"]


def test_a_cut_line_of_citizens_tells_who_else_is_taken():
    line = (
        "To conform to export regulations, all of our employees must be a U.S. citizen, lawful permanent resident, "
        + "that is a holder of a card of the current kind, or of the older one, as the office of the State knows it, "
        + "refugee or asylee, or be able to obtain the required authorizations"
    )
    (made,) = knockouts(line, f"## Experience\n{JOB}")
    assert "refugees and asylees and people who can obtain the authorisation" in made.action


@pytest.mark.parametrize(("both", "said"), rows("conditions.md", "Languages"))
def test_each_language_asked_is_named_that_the_resume_does_not_have(both, said):
    home, line = both.split(" | ")
    made = [s for s in knockouts(line, f"## Contact\n{home}\n## Experience\n{JOB}") if s.id == "knockout-language"]
    assert [s.title for s in made] == ([] if said == "silent" else [said])


@pytest.mark.parametrize(("clauses", "said"), rows("conditions.md", "Sponsors"))
def test_that_nobody_is_sponsored_is_said_and_not_asked(clauses, said):
    posting = "# Technical Program Manager\n## required\n" + "".join(f"- {line}\n" for line in clauses.split(" | "))
    for home in ("Austin, TX", "Pune, India"):
        found = of_kind("knockout", posting, f"## Contact\n{home}\n## Experience\n{JOB}")
        (made,) = [s for s in found if s.id == "knockout-work-authorization"]
        assert bool(re.search("sponsor nobody|no room for a sponsor", made.action)) == (said == "nobody")
        assert said == "open" or "ask" not in made.action


def test_an_address_at_the_end_and_the_places_of_the_jobs_say_where_one_lives():
    many = "".join(f"- Led the launch of product {n}\n" for n in range(12))
    at_end = f"## Experience\n{JOB}{many}## Personal\nAddress: 12 Lake Road,\nNew Delhi - 110001\n"
    line = "This role will be based in Mountain View, CA"
    assert any("New Delhi" in s.title for s in knockouts(line, at_end))
    jobs = JOB.replace("Acme", "Acme Dubai") + JOB.replace("Acme", "Beta Dubai").replace("present", "2012-01")
    assert any("Dubai" in s.title for s in knockouts(line, f"## Experience\n{jobs}"))
    assert not any("Dubai" in s.title for s in knockouts(line, f"## Contact\nAustin TX 78701\n## Experience\n{jobs}"))


def test_only_who_is_there_may_apply_so_a_planned_move_settles_nothing():
    made = knockouts("US based applicants only please", f"## Contact\nPune, India\n## Experience\n{JOB}")
    assert any("does not settle it" in s.action for s in made)


def test_a_second_span_on_a_jobs_line_that_nobody_read_leaves_the_years_open():
    job = "### Program Manager, Acme, 2010-01 - 2012-01\n- Led it\n"
    resume = pair("# Program Manager\n", f"## Experience\n{job}").resume
    assert not stands_unread(resume, date(2026, 11, 1))
    (heading,) = [b for b in resume.document.blocks if b.id in resume.positions[0].heading_ids]
    longer = replace(heading, text=f"{heading.text} and 2015-01 - 2020-01")
    blocks = tuple(longer if b is heading else b for b in resume.document.blocks)
    assert stands_unread(replace(resume, document=replace(resume.document, blocks=blocks)), date(2026, 11, 1))


@pytest.mark.parametrize(("wanted", "asks"), [("M.S. Excel", False), ("M.S. in Physics", True)])
def test_letters_before_a_programs_name_are_no_degree(wanted, asks):
    case = case_of(f"# Program Manager\n## required\n- {wanted} required\n", f"## Experience\n{JOB}")
    block = next(b for b in case.posting.document.blocks if wanted in b.text)
    asked = DegreeAsked("master", (), False, "required", block.id, 0, 4)
    quote = quote_line("posting", block, 0, 4, "line 3")
    requirement = Requirement("degree-1", "degree", wanted, "required", None, (), (), quote, degree=asked)
    case = replace(case, matches=(Match(requirement, "absent", (), ""),))
    assert (suggest_degree(case) is not None) == asks


@pytest.mark.parametrize(
    ("home", "away"),
    [
        ("Lisbon, Portugal", ""),
        ("Singapore", "7 hours"),
        ("Pune, India", "4.5 hours"),
        ("", "No place that could be compared"),
    ],
)
def test_a_band_of_hours_is_compared_with_the_resumes_country(home, away):
    line = "All are welcome to apply as long as they are located within 4 hours of CET"
    made = [s for s in knockouts(line, f"## Contact\n{home}\n## Experience\n{JOB}") if "zone" in s.id]
    assert bool(made) == bool(away)
    assert all(away in s.reason for s in made)


@pytest.mark.parametrize(
    ("ended", "said"),
    [("2016-05", "No job since May 2016"), ("2016", "No job since 2016"), ("present", ""), ("2026-06", "")],
)
def test_the_time_since_the_last_job_is_named_where_it_is_long(ended, said):
    made = knockouts("Jira", f"## Experience\n{JOB.replace('present', ended)}")
    assert [s.title for s in made if "since" in s.id] == ([said] if said else [])


def test_a_schools_town_is_no_home():
    schools = "## Education\nB.Com, Pune, India\nMBA, Mumbai, India\n"
    (place,) = knockouts("Based in Denver, CO, three days on-site", f"## Experience\n{JOB}{schools}")
    assert "India" not in place.title + place.reason
    assert place.action.startswith("No place that could be compared")


def test_a_stay_in_the_country_long_ago_is_no_home():
    jobs = [f"### Program Manager, Acme {at}, {year}-01 - {year + 1}-01\n- Led it\n" for at, year in STAYS]
    made = knockouts("Based in Denver, CO, three days on-site", f"## Experience\n{''.join(jobs)}")
    assert [s.title for s in made if "place" in s.id] == ["Place of work: Denver, CO; your resume says Mumbai"]
    assert "nothing in the job's country" not in "".join(s.reason for s in made)


STAYS = (("Mumbai", 2020), ("Pune", 2018), ("Chennai", 2016), ("New Jersey", 2012))
"""Where somebody worked, the newest first."""


def test_a_place_that_only_stands_at_the_top_is_said_to_who_lives_abroad():
    posting = "# Technical Program Manager\n## other\nSeattle, WA\n## required\n- risk management\n"
    for home, number in (("Singapore", 1), ("Austin, TX", 0)):
        made = of_kind("knockout", posting, f"## Contact\n{home}\n## Experience\n{JOB}")
        assert sum("Place of work" in s.title for s in made) == number


@pytest.mark.parametrize(("both", "said"), rows("years_and_degrees.md", "Years"))
def test_years_are_counted_by_all_titles_that_answer(both, said):
    asked, jobs = both.split(" | ")
    held = "".join(
        f"### {title}, Acme, {dates.replace('-', ' - ')}\n- Did the work\n"
        for title, dates in map(split, jobs.split(", "))
    )
    made = [s for s in knockouts(f"years: {asked}", f"## Experience\n{held}") if s.requirement.startswith("years")]
    assert bool(made) == (said != "silent")
    assert all(said in f"{s.title} {s.action}" for s in made)


def split(job):
    return job.rsplit(" ", 1)


@pytest.mark.parametrize(("both", "said"), rows("years_and_degrees.md", "Degrees"))
def test_a_degree_is_spoken_of_only_where_level_or_field_fall_short(both, said):
    asked, held = both.split(" | ")
    studied = "" if held == "none" else f"## Education\n{held}\n"
    made = [
        s for s in knockouts(f"degree: {asked}", f"## Experience\n{JOB}{studied}") if s.requirement.startswith("degree")
    ]
    assert bool(made) == (said != "silent")
    assert all(said in f"{s.title} {s.action}" for s in made)


def test_a_clause_is_quoted_whole_and_alone(posting_block):
    block = posting_block("We build ships. You hold a clearance, e.g. secret. Apply today!")
    start = block.text.index("clearance")
    left, right = clause_around(block, start, start + 9)
    assert block.text[left:right] == "You hold a clearance, e.g. secret."


@pytest.fixture
def posting_block():
    from resume_tailor.model import Block

    return lambda text: Block("line/1", text, 0)


@pytest.mark.parametrize("clause", ["PMP is a plus", "PMP certification highly desirable", "Ideally you hold a PMP"])
def test_a_wish_is_no_condition(clause):
    assert is_wished(clause)


def test_towns_states_and_countries_are_read():
    assert [p.country for p in find_places("Montréal, QC")] == ["Canada"]
    assert [(p.state, p.country) for p in find_places("Austin, TX or Remote")] == [("Texas", "United States")]
    assert [p.words for p in find_places("Los Alamos, New Mexico")] == ["Los Alamos, New Mexico"]
    assert [p.state for p in find_places("Washington, DC")] == ["District of Columbia"]
    assert find_places("Regional Projects, DC and network") == ()
    assert [(p.words, p.state) for p in find_places("Location: Gardena CADuration: full time")] == [
        ("Gardena CA", "California")
    ]
    assert [p.words for p in find_places("Faridabad - Haryana")] == ["Faridabad - Haryana"]
    assert not any(map(find_places, ("ABOUT US", "The Washington Post", "California State University", "Jira MS Word")))
    assert not find_places("in the Office, or at home")


@pytest.mark.parametrize(
    ("line", "passed"),
    [
        ("Application deadline: June 30, 2025", True),
        ("The application window will close on 5/24/2025", True),
        ("Applications will be accepted until 2027-01-31", False),
        ("We thrive under tight deadlines since 5/24/2015", False),
        ("Resume Submittal Deadline: 02/14/2014", True),
        ("Apply by March, 28th, 2025 or through our site", True),
        ("Bring it to a go-live date of July 1, 2025", True),
        ("A part-time contract working through July 15, 2025", True),
        ("The start date is December 1, 2026", False),
        ("Since the start of the company on July 1, 2015 we have grown", False),
    ],
)
def test_a_day_for_applications_that_has_passed_is_said(line, passed):
    found = [s for s in knockouts(line, f"## Experience\n{JOB}") if s.id == "knockout-closing-date"]
    assert bool(found) == passed


def test_a_day_for_applications_that_is_near_is_said_with_the_days_left():
    soon, far = date(2026, 11, 1) + timedelta(days=12), "Closing date: 2027-12-24"
    (made,) = knockouts(f"Closing date: {soon}", f"## Experience\n{JOB}")
    assert made.title.endswith("in 12 days")
    assert not knockouts(far, f"## Experience\n{JOB}")


DEGREE = "degree: bachelor in computer science"


@pytest.mark.parametrize("line", ["BE in Computer Science from a college of technology", "Computer science graduate"])
def test_no_degree_is_denied_while_a_line_elsewhere_names_one(line):
    assert not knockouts(DEGREE, f"## Experience\n{JOB}- {line}\n")


def test_a_diploma_is_named_where_no_degree_stands():
    (made,) = knockouts(DEGREE, f"## Experience\n{JOB}## Education\nDiploma in Mechanical Engineering, 1992\n")
    assert "Nearest to it is “Diploma in Mechanical Engineering" in made.reason


def test_years_are_not_denied_while_a_job_with_dates_was_not_read():
    asked, job = "years: 12 of program management", JOB.replace("2010-01", "2019-01")
    assert knockouts(asked, f"## Experience\n{job}")
    assert not knockouts(asked, f"## Experience\n{job}- Duration: Feb 2010 to Apr 2017\n")


def test_of_two_clearances_the_demand_is_quoted_and_not_the_wish():
    wish, demand = "## preferred\n- Active TS/SCI clearance\n", "## required\n- Ability to obtain SECRET clearance\n"
    posting = f"# Program Manager\n{wish}{demand}"
    [made] = [s for s in of_kind("knockout", posting, f"## Experience\n{JOB}") if s.id == "knockout-clearance"]
    assert "SECRET" in made.reason
    assert "wished" not in made.title


def test_a_clearance_under_the_wishes_bars_nobody():
    posting = "# Program Manager\n## preferred\n- Active Q clearance\n"
    [made] = [s for s in of_kind("knockout", posting, f"## Experience\n{JOB}") if s.id == "knockout-clearance"]
    assert made.title.endswith("(wished for, not required)")
    assert "bars nobody" in made.action


def test_a_clearance_of_the_united_states_is_no_matter_of_a_sponsor_for_who_lives_elsewhere():
    made = knockouts("Top Secret clearance, SCI eligible", f"## Contact\nSingapore\n## Experience\n{JOB}")
    [clearance] = [s for s in made if s.id == "knockout-clearance"]
    assert "sponsor" not in clearance.action
    assert "citizenship" in clearance.action


def test_years_of_a_related_kind_are_not_called_enough_by_their_number():
    [made] = [
        s for s in knockouts("years: 20 of directly related experience", f"## Experience\n{JOB}") if "years" in s.id
    ]
    assert "close enough" not in made.action


def test_another_line_of_the_posting_that_takes_experience_for_the_degree_is_the_one_that_counts():
    other = "Bachelor's degree in a related field, OR four (4) years of experience in a directly related field"
    made = knockouts(f"{DEGREE}\n- {other}", f"## Experience\n{JOB}")
    [degree] = [s for s in made if "degree" in s.id]
    assert "four (4) years" in degree.reason
    assert "Ask the recruiter" not in degree.action


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("PhD in physics. Or, Bachelor's Degree and 5 years", "A bachelor's degree asked"),
        ("PhD in physics, on top of a Bachelor's Degree", "A doctorate asked"),
    ],
)
def test_the_lowest_degree_that_a_line_takes_is_the_one_asked(line, said):
    case = case_of(f"# Program Manager\n## required\n- {line}\n", f"## Experience\n{JOB}")
    block = next(b for b in case.posting.document.blocks if line in b.text)
    matches = []
    for number, (level, word) in enumerate((("doctorate", "PhD"), ("bachelor", "Bachelor"))):
        start = block.text.index(word)
        asked = DegreeAsked(level, (), False, "required", block.id, start, start + len(word))
        quote = quote_line("posting", block, start, start + len(word), "line 3")
        wanted = Requirement(f"degree-{number}", "degree", word, "required", None, (), (), quote, degree=asked)
        matches.append(Match(wanted, "absent", (), ""))
    made = suggest_degree(replace(case, matches=tuple(matches)))
    assert made is not None
    assert made.title.startswith(said)


@pytest.mark.parametrize(("home", "said"), [("Pune, India", "edge of the band"), ("Tokyo, Japan", "outside of that")])
def test_half_an_hour_beyond_a_band_of_hours_is_its_edge(home, said):
    line = "All are welcome as long as they are located within 4 hours of CET"
    (made,) = [s for s in knockouts(line, f"## Contact\n{home}\n## Experience\n{JOB}") if s.id == "knockout-zone"]
    assert said in made.action


@pytest.mark.parametrize(
    ("travel", "kept"), [("Occasional travel (less than 10%) may be required", False), ("Travel up to 50%", True)]
)
def test_a_few_days_of_travel_are_no_condition(travel, kept):
    made = knockouts(f"Must hold an active secret clearance\n- {travel}", f"## Experience\n{JOB}")
    assert ("knockout-travel" in [s.id for s in made]) == kept
    alone = [s.id for s in knockouts(f"{travel} is required", f"## Experience\n{JOB}")]
    assert ("knockout-travel" in alone) == kept


def test_a_career_shorter_than_asked_is_summed_up_instead_of_searched_for_more():
    posting = "# Program Manager\n## required\n- years: 10 of project management\n"
    resume = "## Experience\n### Fitter, Acme, 2021-01 - present\n- Repaired machines\n"
    (made,) = [s for s in of_kind("knockout", posting, resume) if "years" in s.id]
    assert "All your dated work together is" in made.action


def test_countries_joined_by_bare_commas_are_places_of_their_own():
    assert [p.country for p in find_places("Portugal,Italy")] == ["Portugal", "Italy"]
    assert [p.words for p in find_places("Budapest, Hungary")] == ["Budapest, Hungary"]
    assert len(find_places("Dubai, UAE")) == 1


CERTIFICATES = f"## Experience\n{JOB}"


@pytest.mark.parametrize(
    ("line", "title", "said"),
    [
        ("Must hold PMP, CSM and the like", "PMP and CSM", "All of them are asked"),
        ("Must hold PMP or CSM", "PMP or CSM", "If you hold one"),
        ("PMP and Certified or Certified ScrumMaster", "PMP and Certified or Certified ScrumMaster", "All of them"),
    ],
)
def test_all_of_several_certifications_are_told_from_one_of_them(line, title, said):
    made = [s for s in knockouts(line, CERTIFICATES) if s.title.startswith("Certification")]
    assert [s.title.rsplit(": ")[-1] for s in made] == [title]
    assert said in made[0].action


def test_a_wished_language_is_left_out_where_the_resume_has_its_own_line_of_languages():
    line, job = "French is desired, spoken and written", f"## Experience\n{JOB}"
    assert not knockouts(line, f"{job}## Personal\nLanguages: English and Hindi\n")


def test_a_location_said_outright_is_the_home_and_no_employers_town():
    stays = "".join(f"### Program Manager, Acme Mumbai, {year}-01 - {year + 1}-01\n- Led it\n" for year in (2018, 2016))
    made = knockouts(
        "Based in Denver, CO, three days on-site",
        f"## Experience\n{stays}## Personal\nLanguages: English, Hindi   Current Location-- Lucknow\n",
    )
    assert [s.title for s in made if "place" in s.id] == ["Place of work: Denver, CO; your resume says Lucknow"]


def test_a_motto_of_a_contest_is_no_place():
    resume = f"## Experience\n{JOB}## Extracurricular Activities\nFirst prize, “MAKE IN INDIA” debate\nIndia quiz\n"
    made = knockouts("Based in Denver, CO, three days on-site", resume)
    assert "INDIA" not in "".join(s.title + s.reason for s in made).upper()


def test_a_citizen_of_another_state_is_told_that_a_clearance_closes_the_post():
    made = knockouts("Active Top Secret clearance", f"## Experience\n{JOB}## Personal\nCitizen: Indian\n")
    [clearance] = [s for s in made if s.id == "knockout-clearance"]
    assert "Citizen: Indian" in clearance.reason
    assert "closes the post" in clearance.action


def test_a_clearance_that_must_be_there_is_quoted_and_not_a_client_who_currently_looks_for_people():
    posting = (
        "# Program Manager\n## required\n- Our client is currently in need of a TS/SCI cleared manager\n"
        "- Active DoD TS clearance with SCI eligibility\n"
    )
    [clearance] = [s for s in of_kind("knockout", posting, f"## Experience\n{JOB}") if s.id == "knockout-clearance"]
    assert "Active DoD" in clearance.reason


OWN_WORDS = "## Summary\nSupply chain professional with 5 years of experience\n## Experience\n"
UNREAD = "### Branch Supervisor, Acme, 2015-10 - 2018-06\n- Drove it\n2013 to 2015 Officer at Usha\n"


def test_the_resumes_own_years_are_said_where_its_jobs_could_not_be_read():
    (made,) = [s for s in knockouts("years: 8 of project management", OWN_WORDS + UNREAD) if "years" in s.id]
    assert "5 years of experience" in made.reason
    assert "up to 5 years" in made.action


def test_a_total_that_was_not_carried_on_with_the_present_job_is_pointed_out():
    resume = f"Experience: 6 Years and 6 months\n## Experience\n{JOB}"
    (made,) = [s for s in knockouts("years: 5 of site reliability", resume) if s.id == "knockout-stated-years"]
    assert "“Experience: 6 Years and 6 months”" in made.title
    assert "bring the figure up to date" in made.action


def test_years_in_which_a_thing_was_the_focus_are_not_called_years_of_the_thing():
    line = "At least 5 years of project management, with a focus on Kubernetes"
    case = case_of(f"# Program Manager\n## required\n- {line}\n", f"## Experience\n{JOB}")
    block = next(b for b in case.posting.document.blocks if line in b.text)
    start = block.text.index("5 years")
    asked = YearsAsked(5, None, "project management", "required", block.id, start, start + len("5 years"))
    quote = quote_line("posting", block, start, start + len("5 years"), "line 3")
    label = "5+ years of project management"
    wanted = Requirement("years-1", "years", label, "required", None, (), (), quote, years=asked)
    case = replace(case, matches=(*case.matches, Match(wanted, "shown", (), "")))
    [(names, made)] = suggest_field_years(case)
    assert names == {"Kubernetes"}
    assert made.title.startswith("5+ years of project management, with Kubernetes, asked")
    assert "Both are asked" in made.action


def test_a_lower_degree_that_another_line_accepts_is_the_one_asked():
    case = case_of(
        "# Program Manager\n## required\n- Master of Science\n- Employer will accept a Bachelor of Science\n",
        f"## Experience\n{JOB}",
    )
    matches = []
    for number, (level, word) in enumerate((("master", "Master"), ("bachelor", "Bachelor"))):
        block = next(b for b in case.posting.document.blocks if word in b.text)
        start = block.text.index(word)
        asked = DegreeAsked(level, (), False, "required", block.id, start, start + len(word))
        quote = quote_line("posting", block, start, start + len(word), "line 3")
        wanted = Requirement(f"degree-{number}", "degree", word, "required", None, (), (), quote, degree=asked)
        matches.append(Match(wanted, "absent", (), ""))
    made = suggest_degree(replace(case, matches=tuple(matches)))
    assert made is not None
    assert made.title.startswith("A bachelor's degree")


@pytest.mark.parametrize(
    ("said", "home", "words"),
    [
        ("We offer relocation assistance", "Pune, India", "They offer help with the move"),
        ("We offer relocation assistance", "Austin, TX", "They offer help with the move"),
        ("No relocation is provided", "Pune, India", "Relocation is not paid"),
    ],
)
def test_what_the_posting_says_of_paying_the_move_is_told(said, home, words):
    line = f"Based in Denver, CO, three days on-site\n- {said}"
    [place] = [s for s in knockouts(line, f"## Contact\n{home}\n## Experience\n{JOB}") if "place" in s.id]
    assert words in place.action


def test_states_that_are_listed_are_no_town_in_a_state():
    assert [p.words for p in find_places("Work from home within Oregon, Washington, Idaho or Utah")] == [
        "Oregon",
        "Washington",
        "Idaho",
        "Utah",
    ]
    assert [p.state for p in find_places("New York, New York")] == ["New York"]


def test_marks_of_a_lost_symbol_font_are_not_quoted():
    made = knockouts("oWillingness to perform night work in the hall l", f"## Experience\n{JOB}")
    assert "“Willingness to perform night work in the hall”" in made[0].reason


def test_labels_that_a_lost_line_break_glued_are_clauses_of_their_own(posting_block):
    block = posting_block(
        "Role: ManagerLocation: Burlington MADuration: 6+ months contract to hireJob Overview: He plans"
    )
    start = block.text.index("months")
    left, right = clause_around(block, start, start + 6)
    assert block.text[left:right] == "Duration: 6+ months contract to hire"


def test_fewer_years_with_a_degree_are_of_the_same_work_where_they_name_none():
    line = "8+ years experience with 5+ years experience as a Project Manager or 4+ years with a master's degree"
    resume = "## Experience\n### Buyer, Acme, 2016-01 - present\n- Bought parts\n## Education\nMaster of Science\n"
    case = case_of(f"# Program Manager\n## required\n- {line}\n", resume)
    block = next(b for b in case.posting.document.blocks if line in b.text)
    quote, asked, matches = quote_line("posting", block, 0, 8, "line 3"), [], []
    for years, of in ((8, "5+ years"), (5, "Project Manager"), (4, "")):
        start = block.text.index(f"{years}+ years")
        asked.append(YearsAsked(years, None, of, "required", block.id, start, start + len("5+ years")))
        label = f"{years}+ years as {of}"
        wanted = Requirement(f"years-{years}", "years", label, "required", None, (), (), quote, years=asked[-1])
        matches.append(Match(wanted, "not checkable", (), ""))
    case = replace(case, posting=replace(case.posting, years=tuple(asked)), matches=tuple(matches))
    assert [s.title for s in suggest_years(case)] == [
        "5+ years as Project Manager asked; 4 with your degree; none by your titles"
    ]


def test_the_place_is_named_beside_a_clearance_but_not_beside_the_right_to_work():
    line = "Must hold an active secret clearance\n- Based in Littleton, CO, three days on-site"
    resume = f"## Contact\nSingapore\n## Experience\n{JOB}"
    assert [s.title for s in knockouts(line, resume)] == [
        "Security clearance",
        "Place of work: Littleton, CO; your resume says Singapore",
    ]


def test_who_is_taken_only_from_the_town_is_said_beside_the_right_to_work():
    line = "No visa sponsorship is offered\n- Local Denver resources only, who must come to the office in Denver, CO"
    made = knockouts(line, f"## Contact\nMontréal, QC\n## Experience\n{JOB}")
    assert [s.id for s in made] == ["knockout-work-authorization", "knockout-place"]


@pytest.mark.parametrize(("home", "outside"), [("Stuttgart, Germany", True), ("Austin, TX", False)])
def test_zones_of_america_in_which_one_must_live_are_compared_with_the_resume(home, outside):
    line = "A 12 month contract located in either the Eastern or Central time zones"
    made = knockouts(line, f"## Contact\n{home}\n## Experience\n{JOB}")
    titles = [s.title for s in made if s.id == "knockout-zone"]
    assert titles == [f"In the Eastern or Central time zone; your resume says {home}"] * outside


def test_the_town_behind_a_label_is_the_place_of_work():
    posting = "# Program Manager\n## other\nYou run a program.\nLocation: On-site in Ann Arbor, Michigan\n"
    resume = f"## Contact\nPune, India\n## Experience\n{JOB}"
    titles = [s.title for s in of_kind("knockout", posting + "## required\n- risk management\n", resume)]
    assert titles == ["Place of work: Ann Arbor, Michigan; your resume says Pune, India"]


def test_a_permit_of_one_country_tells_where_the_job_is():
    line, home = "Work Authorization: GC, USC, all valid EADs except H1B", "Lisbon, Portugal"
    made = knockouts(line, f"## Contact\n{home}\n## Experience\n{JOB}")
    [permit] = [s for s in made if s.id == "knockout-work-authorization"]
    assert "another country" in permit.action


@pytest.mark.parametrize(
    ("line", "months"),
    [
        ("over 3 1/2 years’ progressive experience", 42),
        ("Experience: 12 Years and 6 months", 150),
        ("Total work Exp. – 9+ Years", 108),
        ("10 Years and 03 months of experience in planning", 123),
        ("Overall 2.8 years of experience", 34),
        ("In a team of 12 people, 2019", 0),
    ],
)
def test_the_years_that_a_resume_gives_itself_are_read(line, months):
    own = own_years(case_of("# Program Manager\n## required\n- risk management\n", f"{line}\n## Experience\n{JOB}"))
    assert (own.months if own else 0) == months
    assert own is None or own.quote.text in line


def test_where_a_referee_lives_is_no_home():
    resume = f"## Experience\n{JOB}- Led the launch of a product\n## Referees\nA. Person, Nairobi\nB. Person, Nairobi\n"
    made = knockouts("Based in Denver, CO, three days on-site", resume)
    assert "Nairobi" not in "".join(s.title + s.reason for s in made)


@pytest.mark.parametrize(("both", "said"), rows("conditions.md", "Spoken of"))
def test_what_the_resume_says_of_a_condition_is_quoted_or_not_asked_for(both, said):
    own, clause = both.split(" | ")
    made = knockouts(clause, f"## Contact\nann@example.com\n{own}\n## Experience\n{JOB}")
    assert [said in f"{s.title} {s.reason} {s.action}" for s in made] == ([] if said == "silent" else [True])


@pytest.mark.parametrize(("clause", "said"), rows("conditions.md", "How to apply"))
def test_how_to_apply_is_quoted(clause, said):
    made = of_kind("knockout", f"# Technical Program Manager\n## about\n{clause}\n", f"## Experience\n{JOB}")
    assert [s.id for s in made if s.id == "knockout-how-to-apply"] == ["knockout-how-to-apply"] * (said == "quoted")


def test_nobody_is_told_to_ask_for_an_exception_that_the_line_rules_out():
    line = "Location: Ann Arbor MI or Flint MI, onsite, no exceptions"
    (made,) = (s for s in knockouts(line, f"## Contact\nAustin, TX\n## Experience\n{JOB}") if "place" in s.id)
    assert made.title == "Place of work: Ann Arbor MI or Flint MI; your resume says Austin, TX"
    assert made.action.endswith("If not, this decides.")


def test_on_call_among_the_wishes_is_no_duty():
    for kind, number in (("required", 1), ("preferred", 0)):
        posting = f"# Program Manager\n## {kind}\n- On-call rotation on weekends\n"
        made = of_kind("knockout", posting, f"## Experience\n{JOB}")
        assert sum(s.id == "knockout-on-call" for s in made) == number


@pytest.mark.parametrize("held", ["A.S. Networking, Elm College, 2012", "AAS in Electronics, Elm College"])
def test_an_associate_degree_is_named_as_one_level_below(held):
    made = knockouts("degree: bachelor", f"## Experience\n{JOB}## Education\n{held}\n")
    (one,) = (s for s in made if s.requirement.startswith("degree"))
    assert "shows a level below" in one.title
    assert one.reason.endswith("an associate degree.")


@pytest.mark.parametrize(("title", "asks"), [("IT Project Manager", True), ("Project Manager – Infrastructure", False)])
def test_the_field_in_the_titles_line_is_read_before_it_is_missed(title, asks):
    held = f"## Experience\n### {title}, Acme, 2021-01 - present\n- Moved the infrastructure of two sites\n"
    made = knockouts("years: 9 of leading infrastructure projects", held)
    (one,) = (s for s in made if s.requirement.startswith("years"))
    assert ("no title says" in one.reason) is asks
