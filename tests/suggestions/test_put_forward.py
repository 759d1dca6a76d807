"""What is put forward, and what never is."""

import pytest

from resume_tailor.suggestions import suggest, wording
from resume_tailor.suggestions.highlight import _says_already
from resume_tailor.suggestions.questions import load_questions, result_question, story_question
from skill_lexicon.concept import Lexicon
from tests.plain_pairs import AS_OF, LEXICON, concept, pair
from tests.suggestions.test_advice import of_kind

POSTING = (
    "# Technical Program Manager\n## required\n- risk management\n- vendor management\n- Kubernetes\n- PMP\n- Scrum\n"
)
JOB = "## Experience\n### Program Manager, Acme, 2022-01 - present\n"


def made(resume, posting=POSTING, kind="highlight"):
    both = pair(posting, resume)
    found, _ = suggest(both.posting, both.resume, both.evidence, both.matches, LEXICON, AS_OF)
    return [s for s in found if s.kind == kind]


def quoted(resume, **more):
    return [quote.text for s in made(resume, **more) for quote in s.resume_quotes]


def test_one_line_that_meets_several_requirements_is_one_highlight_that_names_them_all():
    (only,) = made(JOB + "- Led risk management and vendor management of a launch, saved 30 %\n")
    assert "Risk management" in only.title
    assert "vendor management" in only.title


def test_at_most_five_are_put_forward():
    lines = "".join(f"- Led risk management of launch number {n}, saved {n}0 %\n" for n in range(1, 9))
    assert len(made(JOB + lines)) <= 5


@pytest.mark.parametrize(
    "line",
    [
        "Assisted the manager in risk management of three plants",
        "Acme is a leading group of companies with risk management at its heart",
        "Project: risk management of the northern branch",
        "Risk management:",
        "Performed many of the following tasks, risk management among them",
    ],
)
def test_assisting_headings_and_employers_are_not_put_forward(line):
    assert line not in quoted(JOB + f"- {line}\n- Ran the office\n")


def test_what_lies_ten_years_before_the_newest_job_is_left_where_it_is():
    old = "### Program Manager, Beta, 2001-01 - 2009-12\n- Led risk management of the whole plant\n"
    assert not quoted(JOB + "- Kept the books of the house\n" + old)


def test_whoever_leads_programs_is_not_shown_by_an_engineers_line_of_practice():
    engineer = "### Developer, Beta, 2018-01 - 2021-12\n- Handled vendor management of the branch\n"
    assert not [text for text in quoted(JOB + "- Led risk management of a launch\n" + engineer) if "vendor" in text]


def test_a_certificate_asked_for_comes_first_and_goes_to_the_top():
    first = made(JOB + "- Led risk management of a launch, saved 30 %\n## Certifications\nPMP, 2017\n")[0]
    assert first.title.startswith("PMP")
    assert "behind your name" in first.action


def test_a_certificate_is_put_forward_for_the_method_it_is_of():
    found = made(JOB + "- Kept the books of the house\n## Certifications\nCSM, 2018\n")
    assert "of that way of working" in found[0].reason


def test_a_certificate_in_the_headline_needs_no_advice():
    assert not made("# Program Manager, PMP\n" + JOB + "- Kept the books\n## Certifications\nPMP, 2017\n")


def test_a_course_is_no_certificate():
    assert not made(JOB + "- Kept the books of the house\n## Certifications\nPMP training course, 2017\n")


def test_a_line_that_only_speaks_for_something_is_said_to_do_no_more():
    (only,) = made(JOB + "- Negotiated renewals with four hosting vendors\n")
    assert "speaks for vendor management" in only.reason
    assert "shows" not in only.reason


def test_the_interview_asks_about_lines_put_forward_only():
    resume = JOB + "- Led risk management of a launch, cut delays by 30 %\n- Ran K8s\n"
    stories = [s for s in made(resume, kind="interview") if "gap" not in s.id]
    assert {q.text for s in stories for q in s.resume_quotes} <= set(quoted(resume))
    assert "by 30 %" in stories[0].action


def test_no_question_fits_a_line_of_nothing_in_particular():
    assert result_question("", "Answered the telephone", "", ()) == ""


def test_a_question_that_the_job_answers_is_not_asked():
    line = "Tracked the budget of the plant"
    assert "budget" in result_question("budget", line, line, ())
    assert not result_question("budget", line, f"{line}\nFinished under budget", ())


def test_the_same_question_is_not_asked_twice():
    first = story_question("", "Ran the risk log", set())
    assert story_question("", "Ran the risk log", {first}) != first


def test_every_question_is_a_sentence_to_the_person():
    assert all(question.text.endswith(("?", ".")) for question in load_questions())


def test_passing_a_report_on_is_no_line_to_put_forward():
    line = "Responsible for circulating the risk management report of the branch every week"
    assert line not in quoted(JOB + f"- {line}\n- Ran the office\n")


def test_the_first_line_of_work_is_not_sent_to_the_top():
    label = "Acme: a maker of pumps and valves for the sea trade:"
    (only,) = made(JOB + f"- {label}\n- Duties:\n- Led risk management of a launch for three plants\n")
    assert "top of that job" not in only.action


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Streamlined and took up the audit readiness of all plants", "find the cause"),
        ("Worked with the team of the hiring manager on a plan", "divide the work"),
    ],
)
def test_a_story_is_not_asked_by_a_word_that_has_another_object(line, words):
    assert words not in story_question("", line, set())


def test_a_certificate_is_put_forward_where_the_posting_names_it_outside_of_what_it_asks():
    posting = "# Program Manager\n## benefits\n- Certification in Project Management is an option\n"
    resume = JOB + "- Kept the books\n## Certifications\nPMP, 2017\n"
    (only,) = [s for s in of_kind("highlight", posting, resume) if "PMP" in s.title]
    assert only.weight > 9
    assert not of_kind("highlight", posting.replace("Certification in Project Management", "PgMP"), resume)


def test_a_line_without_a_result_is_moved_before_none_that_has_one():
    lines = "- Led the release\n- Led the audit, saved 30 %\n- Handled vendor management for the whole branch\n"
    resume = f"## Experience\n### Project Manager, Acme, 2021-01 - present\n{lines}"
    made = of_kind("highlight", "# Project Manager\n## required\n- vendor management\n", resume)
    (vendors,) = [s for s in made if s.requirement == "vendor-management"]
    assert "Move it" not in vendors.action


def test_a_word_that_the_line_has_already_is_not_asked_for():
    assert _says_already("Manage roll-out projects in 48 places", "managing multiple projects")
    assert not _says_already("Coordinate three contractors", "vendor management")


def test_entities_escaped_twice_are_not_quoted():
    assert wording.quoted(r"Cost control of R\u0026amp;D.\u0026amp;nbsp;") == "“Cost control of R&D.”"
    assert wording.quoted(r"Experience with clouds.\u0026amp") == "“Experience with clouds.”"


BEGINNER = JOB + "- Led risk management\n## Certifications\nCAPM\n"


def test_a_beginners_certificate_is_not_put_behind_the_name_where_a_full_one_is_asked():
    posting = "# Program Manager\n## required\n- {}\n"
    lexicon = Lexicon(
        {**LEXICON.concepts, "capm": concept("capm", "CAPM", "certification", broader=("pmp",))}, (), "test"
    )
    for asked, named in (("PMP", []), ("CAPM", ["CAPM: “CAPM”"])):
        both = pair(posting.format(asked), BEGINNER, lexicon)
        found, _ = suggest(both.posting, both.resume, both.evidence, both.matches, lexicon, AS_OF)
        assert [s.title for s in found if s.kind == "highlight" and "CAPM" in s.title] == named
