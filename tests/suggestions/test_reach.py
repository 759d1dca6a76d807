"""How far a role is from a resume, and who the resume is of."""

from dataclasses import replace
from datetime import date

import pytest

from resume_tailor.matching import ResumeText
from resume_tailor.model import YearsAsked
from resume_tailor.places import ResumePlaces
from resume_tailor.suggestions.asked.either_or import degree_stands_instead, lower_bar
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.lacking.field_years import things_asked
from resume_tailor.suggestions.lacking.lacks import name_lacks
from resume_tailor.suggestions.lacking.told import find_gaps
from resume_tailor.suggestions.lines.nearest import nearest_line
from resume_tailor.suggestions.person.crossing import find_crossing
from resume_tailor.suggestions.person.reach import find_distance, foreign_field, own_field, posting_lines
from resume_tailor.suggestions.person.standing import latest_position, level_of
from tests.plain_pairs import LEXICON, pair
from tests.suggestions.test_advice import of_kind

SENIOR = "# Staff Technical Program Manager\n## required\n- years: 10 of program management\n- Kubernetes\n- Python\n"
STORE = "".join(f"- Counted the stock of the warehouse, shelf {n}\n" for n in "abcdefghi")


def case_of(posting, resume):
    both = pair(posting, resume)
    places = ResumePlaces(both.resume)
    text = ResumeText(both.resume, places)
    return Case(both.posting, both.resume, both.evidence, both.matches, LEXICON, date(2026, 11, 1), places, text)


@pytest.mark.parametrize(("held", "bar"), [("Master of Science", 7), ("Bachelor of Science", 9), ("", 9)])
def test_of_an_either_or_by_degree_the_side_of_the_own_degree_counts(held, bar):
    line = "- Bachelor's degree with 9 years of project management or Master's degree with 7 years of it\n"
    studied = f"## Education\n{held}\n" if held else ""
    case = case_of(f"# Program Manager\n## required\n{line}", f"{jobs('Project Manager')}{studied}")
    block = case.posting.document.blocks[-1]
    places = [(float(years), block.text.index(f"{years} years")) for years in (9, 7)]
    asked = tuple(YearsAsked(n, None, "", "required", block.id, start, start + 7) for n, start in places)
    case = replace(case, posting=replace(case.posting, years=asked))
    assert lower_bar(asked[0], case) == bar


def jobs(*titles, lines="- Did the work\n"):
    return "## Experience\n" + "".join(
        f"### {title}, Acme, {2024 - 4 * n}-01 - {'present' if not n else f'{2028 - 4 * n}-01'}\n{lines}"
        for n, title in enumerate(titles)
    )


@pytest.mark.parametrize(
    ("titles", "level"),
    [
        (("Intern",), "student"),
        (("Accountant", "Clerk"), "contributor"),
        (("Project Coordinator", "Support Lead"), "coordinator"),
        (("Project Manager", "Developer"), "manager"),
        (("Director of Programs", "Program Manager"), "head"),
        (("Vice President – Program Management", "Program Manager"), "head"),
        (("Vice President | Project Manager – Payments", "Clerk"), "manager"),
        (("Assistant Vice President – Project Manager", "Clerk"), "manager"),
    ],
)
def test_the_level_is_that_of_the_latest_titles(titles, level):
    assert level_of(case_of(SENIOR, jobs(*titles))) == level


def test_without_a_project_title_a_senior_role_is_far_and_said_so_first():
    resume = jobs("Storekeeper", lines=STORE)
    distance = find_distance(case_of(SENIOR, resume))
    assert distance
    assert distance.kind == "far"
    (pathway,) = of_kind("pathway", SENIOR, resume)
    assert not of_kind("gap", SENIOR, resume)
    (years,) = (s for s in of_kind("knockout", SENIOR, resume) if "years" in s.id)
    assert years.title == "10+ years of leading projects or programs asked; none by your titles"
    assert "10 years" not in pathway.reason, "the number is said once"


def test_a_coordinator_before_a_staff_role_is_a_level_below():
    distance = find_distance(case_of(SENIOR, jobs("Project Coordinator", "Clerk")))
    assert distance
    assert distance.kind == "level"


def test_a_director_before_a_plain_role_says_why():
    (frame,) = of_kind("frame", SENIOR.replace("Staff ", "").replace("10", "3"), jobs("Director of Programs"))
    assert "below your last title" in frame.title


def test_another_sector_is_named_only_where_the_resume_has_no_line_of_it():
    posting = "# Program Manager\n## duty\n" + "".join(f"- Move the {n} servers of the data center\n" for n in "abcd")
    shop = jobs("Program Manager", lines="".join(f"- Launched the mobile app of shop {n}\n" for n in "abc"))
    crossing = find_crossing(case_of(posting, shop))
    assert crossing
    assert crossing.theirs.name.startswith("servers")
    assert not of_kind("frame", posting, shop)  # no line leads there
    led = f"{shop}- Planned the cut-over of all shops in one night\n"
    (frame,) = of_kind("frame", f"{posting}- Plan each cut-over\n", led)
    assert "Open the resume with two lines" in frame.action
    assert "Planned the cut-over" in frame.action
    (frame,) = of_kind("frame", f"{posting}- Plan each cut-over\n", f"## Summary\nProgram manager of apps\n{led}")
    assert "Lead the summary" in frame.action
    assert "is new to you is for the letter" in frame.action
    moved = jobs("Program Manager", lines="- Moved two servers to the cloud\n- Ran the network of a data center\n")
    assert find_crossing(case_of(posting, moved)) is None


def test_the_latest_job_is_that_with_the_latest_dates():
    resume = (
        "## Experience\n### Clerk, Acme, 2001-01 - 2004-01\n- Did it\n### Buyer, Beta, 2019-01 - present\n- Did it\n"
    )
    latest = latest_position(case_of(SENIOR, resume))
    assert latest
    assert latest.title == "Buyer"


def test_the_nearest_line_is_of_own_work_and_names_no_foreign_manager():
    lines = (
        "- Attended meetings with the project manager on schedule and budget\n"
        "- Set up a project for 46 trucks with the client within budget\n"
    )
    quote = nearest_line(case_of(SENIOR, jobs("Supervisor", lines=lines)))
    assert quote
    assert quote.text.startswith("Set up a project")
    assert (
        nearest_line(case_of(SENIOR, jobs("Supervisor", lines="- Value of project: 36 million, client and budget\n")))
        is None
    )


def test_infrastructure_of_buildings_is_no_gap_of_it():
    posting = "# Program Manager\n## required\n- {} infrastructure delivery experience\n"
    resume = "## Experience\n### Project Manager, Acme, 2016-01 - present\n- Led the launch of a product\n"
    built = posting.format("Construction and physical")
    assert not [m for m in find_gaps(case_of(built, resume)).hard if "it-infrastructure" in m.requirement.concepts]


@pytest.mark.parametrize(
    "line",
    [
        "Fluency in discussions around data, networking, security protocols, web design, automation and more",
        "Strong analytical skills with the ability to interpret data",
    ],
)
def test_one_item_of_a_long_list_and_a_trait_are_no_gaps(line):
    posting = f"# Program Manager\n## required\n- {line}\n"
    assert not find_gaps(
        case_of(posting, "## Experience\n### Project Manager, Acme, 2016-01 - present\n- Led it\n")
    ).hard


def test_the_own_field_is_that_of_the_latest_titles_and_no_held_title_is_offered():
    lines = "".join(f"- Ran the production of part {n}\n" for n in range(7))
    resume = f"## Experience\n### Production Manager, Acme, 2016-01 - present\n{lines}"
    field = own_field(case_of("# Program Manager\n## required\n- budget\n", resume))
    assert field is not None
    assert field.name == "production and workshop"


SITE = "".join(f"- Checked the drawings of the contractors on site {n}\n" for n in "abcdefg")
BUILDING = (
    "# Construction Project Manager\n## required\n- years: 5 of experience as a superintendent or {}\n"
    "- Runs the building site\n- Reads the drawings of the contractors\n- Knows civil works\n"
)


def test_a_posting_of_the_own_field_is_not_far():
    engineer = jobs("Site Engineer", lines=SITE)
    assert find_distance(case_of(BUILDING.format("project manager"), engineer)) is None
    assert not of_kind("pathway", BUILDING.format("project manager"), engineer)


def test_years_of_another_field_are_said_to_be_of_it_and_not_to_be_near():
    asked = "years: 6 of project management in software projects"
    posting = f"# Software Project Manager\n## required\n- {asked}\n- Agile and SQL\n"
    made = of_kind("knockout", posting, jobs("Project Manager", "Site Engineer", lines=SITE))
    (years,) = (s for s in made if "years" in s.id)
    assert "in another field" in years.title
    assert "close enough" not in years.action


def test_the_proof_of_what_carries_over_has_the_words_of_it():
    lines = f"{SITE}- Planned the tower with its clients; handed over three weeks ahead of plan\n"
    resume = f"## Summary\nCivil engineer\n{jobs('Project Manager', lines=lines)}"
    wanted = "- Agile and SQL, schedules and clients\n- Releases software with developers\n"
    posting = f"# Software Project Manager\n## required\n{wanted}"
    (frame,) = of_kind("frame", posting, resume)
    assert (
        "on what carries over: “Planned the tower with its clients; handed over three weeks ahead of plan”"
        in frame.action
    )


def test_notes_for_a_project_manager_are_no_proof_of_leading():
    line = "- Coordinate the schedule and meeting notes of a rollout in nine counties for the senior project manager\n"
    assert nearest_line(case_of(SENIOR, jobs("Project Coordinator", lines=line))) is None


def test_devices_before_software_are_told_the_line_that_leads_there():
    made = jobs("Program Manager", lines="- Built the hardware prototype\n- Took the hardware to beta users\n" * 3)
    posting = "# Project Manager\n## duty\n" + "".join(f"- Plan the sprints of software team {n}\n" for n in "abcd")
    (frame,) = of_kind("frame", posting, made)
    assert frame.title.endswith("software")
    assert "beta users" in frame.action


@pytest.mark.parametrize(
    ("line", "number"), [("Post applied for: Storekeeper", 1), ("Post applied for: Technical Program Lead", 0)]
)
def test_a_resume_that_asks_for_another_post_is_told_so(line, number):
    made = of_kind("frame", SENIOR, f"## Summary\n{line}\n{jobs('Storekeeper')}")
    assert len([s for s in made if s.id == "frame-objective"]) == number


def test_an_objective_of_another_field_is_quoted():
    wish = "Seeking a position in telecommunications with operators and field teams"
    made = of_kind("frame", SENIOR, f"## Summary\n{wish}\n{jobs('Project Manager')}")
    assert any(s.id == "frame-objective" and "telecommunications" in s.reason for s in made)


def test_one_of_several_ways_in_is_no_gap_where_another_is_shown():
    resume = "## Experience\n### Project Manager, Acme, 2016-01 - present\n- Ran the work in Scrum\n"
    either = "# Program Manager\n## required\n- Experience with Scrum, Kubernetes or Python\n"
    assert not find_gaps(case_of(either, resume)).hard
    both = either.replace(" or ", " and ")
    assert find_gaps(case_of(both, resume)).hard


def test_a_course_does_not_stand_for_the_years_that_a_line_wants():
    posting = "# Program Manager\n## required\n- 5+ years of experience with Kubernetes\n"
    resume = "## Experience\n### Project Manager, Acme, 2016-01 - present\n- Did it\n"
    (gap,) = of_kind("gap", posting, resume)
    assert gap.action.startswith("The line wants years of it")


@pytest.mark.parametrize(("studied", "years"), [("Bachelor of Science", 0), ("", 6)])
def test_years_in_whose_place_a_degree_is_taken_are_not_asked_of_who_has_it(studied, years):
    line = "- College degree or 6 years of project management\n"
    case = case_of(f"# Project Manager\n## required\n{line}", f"{jobs('Clerk')}## Education\n{studied}\n")
    block = case.posting.document.blocks[-1]
    asked = YearsAsked(6.0, None, "", "required", block.id, block.text.index("6"), block.text.index("6") + 7)
    assert degree_stands_instead(asked, case) == (years == 0)


def test_a_resume_that_gives_its_years_otherwise_than_its_dates_is_not_summed():
    resume = f"## Summary\nClerk with 23 years of experience\n{jobs('Clerk')}"
    summed, other = (of_kind("knockout", SENIOR, text)[0].reason for text in (jobs("Clerk"), resume))
    assert "add up to about" in summed
    assert "add up" not in other


WANTS = (
    "# Senior Technical Program Manager\n## required\n- Experience with {}\n- Knowledge of software development\n"
    "- Skills in software development life cycles\n## preferred\n- Machine Learning\n## duty\n"
    "- Deliver capacity for Machine Learning teams\n"
)
"""A posting of software in which a field is wanted only by those whom the work serves."""


@pytest.mark.parametrize(
    ("clause", "things"),
    [
        ("5 years of experience with Python and Agile", ("Python",)),
        ("5 years of experience with tools (Python, AWS)", ()),
        ("5 years of experience, preferably with Python", ()),
        ("5 years of experience with Kubernetes or Python", ()),
        ("Python: 5 years", ("Python",)),
    ],
)
def test_years_of_a_thing_are_denied_where_no_line_names_it(clause, things):
    case = case_of(f"# Program Manager\n## required\n- {clause}\n", jobs("Clerk", lines="- Ran Kubernetes\n"))
    block = next(block for block in case.posting.document.blocks if "5 years" in block.text)
    start = block.text.index("5 years")
    of = "Python" if start else ""
    asked = YearsAsked(5.0, None, of, "required", block.id, start, start + 7)
    assert things_asked(asked, case) == things


def test_years_of_one_of_several_kinds_and_of_a_second_number_are_not_denied_as_the_first():
    lines = (
        "8 years of leading Python/Financial/Procurement projects",
        "5 years of program management, with at least 3 years in Python",
        "5 years in the OEM space",
    )
    for line in lines:
        case = case_of(f"# Program Manager\n## required\n- {line}\n", jobs("Clerk"))
        block = next(block for block in case.posting.document.blocks if line in block.text)
        end = block.text.index("years") + 5
        assert things_asked(YearsAsked(5.0, None, "", "required", block.id, 0, end), case) == ()


def test_beside_what_many_lines_ask_nothing_that_one_line_asks_is_a_gap():
    often = "".join(f"- {what} Kubernetes\n" for what in ("Experience with", "Skills in", "Knowledge of", "Years with"))
    posting = "# Technical Program Manager\n## required\n{}- Experience with Python\n"
    resume = jobs("Technical Program Manager")
    assert [s.id for s in of_kind("gap", posting.format(often), resume)] == ["gap-kubernetes"]
    assert [s.id for s in of_kind("gap", posting.format(""), resume)] == ["gap-python"]


def test_the_lacks_of_a_far_role_are_in_the_postings_words_and_asked_of_the_person():
    case = case_of(WANTS.format("K8s and Python"), jobs("Storekeeper", lines=STORE))
    assert name_lacks(case) == ("software development", "K8s", "Python")
    held = case_of(WANTS.format("Python"), jobs("Storekeeper", lines="- Sold Python to a software developer\n"))
    assert name_lacks(held) == ()


def test_a_resume_without_a_job_that_was_read_is_told_of_no_distance():
    posting = "# Senior Program Manager\n## required\n- Kubernetes\n- Python\n- AWS\n- Jira\n- Scrum\n"
    assert not of_kind("pathway", posting, "## Summary\nManual tester of cards\n")


MAINS = (
    "# Infrastructure Project Manager\n## required\n- years: 5 of project management\n## duty\n"
    "- Lead civil construction of water mains\n- Review submittals and take-offs\n- Walk the job sites with the "
    "superintendent\n- Report to the general contractor on construction safety\n"
)


def test_a_project_manager_of_software_is_told_that_a_posting_of_construction_is_of_another_field():
    (pathway,) = of_kind(
        "pathway", MAINS, jobs("Project Manager", lines="- Ran software releases of a payment product\n")
    )
    assert (
        pathway.title == "Said plainly: this posting is of construction and building services, and your resume is not"
    )
    site = "- Led civil construction of a bridge\n- Reviewed submittals of the general contractor\n- Ran job sites\n"
    assert not of_kind("pathway", MAINS, jobs("Project Manager", lines=site))


def test_a_posting_in_one_paragraph_is_counted_by_its_sentences():
    lines = "We build software. You lead the release of the software. Agile teams report to you. " * 6
    case = case_of(f"# Project Manager\n## required\n- {lines}\n", jobs("Clerk"))
    assert len(posting_lines(case)) > 15


def test_a_product_that_the_title_names_is_missing_though_its_kin_is_there():
    posting = "# {} Project Manager\n## required\n- Experience with AWS rollouts\n"
    kin = jobs("Project Manager", lines="- Moved a service of another cloud platform\n")
    for title, missing in (("AWS", ["gap-aws"]), ("Service", [])):
        assert [s.id for s in of_kind("gap", posting.format(title), kin)] == missing
    own = jobs("Project Manager", lines="- Moved a service to Amazon AWS\n")
    assert not of_kind("gap", posting.format("AWS"), own)


def test_a_role_whose_title_was_not_found_is_given_no_name():
    posting = SENIOR.replace("Staff Technical Program Manager", "")
    assert all("manager role" not in s.title for s in of_kind("pathway", posting, jobs("Clerk")))


def test_a_date_or_a_sum_alone_carries_nothing_to_another_field():
    lines = f"{SITE}- Commissioned the tower, project cost 140 million, on schedule\n"
    resume = f"## Summary\nCivil engineer\n{jobs('Project Manager', lines=lines)}"
    wanted = "".join(f"- Plan the sprints and the budget of software team {n}\n" for n in "abcd")
    assert not of_kind("frame", f"# Software Project Manager\n## required\n{wanted}", resume)


def test_who_builds_circuits_for_medical_devices_is_no_stranger_to_their_software():
    work = "- Drew the switchgear and power cabling of panel {}\n"
    panels = "".join(work.format(n) for n in "abcdefghi")
    devices = "".join(f"- Kept the design control file of pump {n} to ISO 13485\n" for n in "abc")
    asked = "".join(f"- Release the software of a medical device ({n}) to the FDA\n" for n in "abcdef")
    posting = f"# Project Manager\n## duty\n{asked}"
    strange = case_of(posting, jobs("Electrical Project Manager", lines=panels))
    assert foreign_field(strange)
    assert not foreign_field(case_of(posting, jobs("Electrical Project Manager", lines=panels + devices)))
