"""What is put forward, and what never is."""

import re
from dataclasses import replace

import pytest

from resume_tailor.model import SkillMention
from resume_tailor.senses import asked_in_sense
from resume_tailor.suggestions import suggest, wording
from resume_tailor.suggestions.asked.asked_duties import find_words_asked
from resume_tailor.suggestions.asked.in_sense import is_asked_in_sense
from resume_tailor.suggestions.interview_gaps import _YEARS_OF_IT
from resume_tailor.suggestions.lines.bringing_out import _FOR_THE_SUMMARY
from resume_tailor.suggestions.lines.choosing import _RUN_TOGETHER, _is_named_better, choose_lines, meets_many
from resume_tailor.suggestions.lines.granting import _is_bare
from resume_tailor.suggestions.lines.literal_lines import evidence_at
from resume_tailor.suggestions.lines.questions import (
    load_questions,
    load_stories,
    main_clause,
    result_question,
    story_question,
    words_to_ask_of,
)
from resume_tailor.suggestions.lines.results import is_telling, may_measure, went_well
from skill_lexicon import load_lexicon
from skill_lexicon.concept import Lexicon
from tests.plain_pairs import AS_OF, LEXICON, concept, pair
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_reach import case_of

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
        "Working under all constraints, with the support of finance, on risk management",
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
    assert stories


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Negotiated vendor management terms with four hosting firms, saving EUR 480k a year", "other side want"),
        ("Led risk management of a launch, cut delays by 30 %", "Which risk"),
        ("Ran vendor management of a launch with a budget of EUR 2M", "supplier or partner who slipped"),
    ],
)
def test_the_question_belongs_to_what_is_asked_not_to_the_figure_of_the_line(line, words):
    stories = [s for s in made(JOB + f"- {line}\n", kind="interview") if "gap" not in s.id]
    assert [words in story.action for story in stories] == [True]


def test_no_question_is_about_a_practice_that_the_line_names_beside_its_point():
    line = "Kept the books of the house, including risk management of the branch"
    assert not [s for s in made(JOB + f"- {line}\n", kind="interview") if "gap" not in s.id]


def test_no_question_says_again_what_the_highlight_asks():
    resume = JOB + "- Led risk management of a launch, cut delays by 30 %\n- Ran vendor management, saved EUR 90k\n"
    told = " ".join(s.action for s in made(resume))
    assert not any(s.action.split("“")[1][:30] in told for s in made(resume, kind="interview"))


def test_at_most_two_stories_are_asked_for():
    lines = (
        "- Led risk management of a launch\n- Ran vendor management of a plant\n- Planned sprints for two Scrum teams\n"
    )
    assert len([s for s in made(JOB + lines, kind="interview") if "gap" not in s.id]) <= 2


def test_whom_the_role_is_far_from_is_told_so_once_and_not_asked_about_each_gap():
    resume = "## Experience\n### Cook, The Ladle, 2015-01 - present\n- Cooked for 200 guests a day\n"
    assert not made(resume, kind="interview")


def test_no_question_fits_a_line_of_nothing_in_particular():
    assert result_question("", "Answered the telephone", "", ()) == ""


def test_a_question_that_the_job_answers_is_not_asked():
    line = "Tracked the budget of the plant"
    assert "budget" in result_question("budget", line, line, ())
    assert not result_question("budget", line, f"{line}\nFinished under budget", ())


def test_the_same_question_is_not_asked_twice():
    first = story_question({"risk-management"}, "Ran the risk log", set())
    assert first
    assert story_question({"risk-management"}, "Ran the risk log", {first}) != first


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
    ("asked", "line"),
    [
        ("vendor-management", "Lead a program of USD 4M in six teams"),
        ("budget-management", "Planned sprints and releases for three Scrum teams"),
        ("quality-assurance", "Managed five accessories through production with two manufacturers"),
        ("stakeholder-management", "Cut the waiting time of requests from 9 days to 3"),
    ],
)
def test_no_question_is_asked_where_line_and_demand_do_not_meet(asked, line):
    assert not story_question({asked}, line, set())


def test_every_practice_that_a_question_is_for_is_in_the_lexicon():
    assert not {one for story in load_stories() for one in story.asked} - set(load_lexicon().concepts)


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("Led the rollout; costs fell", "Led the rollout"),
        ("Led the rollout, including training of staff", "Led the rollout"),
        ("Ran the plant while ensuring compliance", "Ran the plant"),
        ("Moved services to AWS in three waves", "Moved services to AWS in three waves"),
    ],
)
def test_the_main_clause_is_what_a_line_says_first(line, clause):
    assert main_clause(line) == clause


def test_a_size_is_called_the_scale_of_the_work_only_where_no_other_line_has_a_larger_one():
    lines = "- Led risk management for 40 teams\n- Ran vendor management for three plants\n"
    said = [s.action for s in made(JOB + lines)]
    assert sum("asked about scale" in action for action in said) == 1
    assert "40 teams" in next(action for action in said if "asked about scale" in action)


def test_heads_counted_are_no_success_by_themselves():
    assert not made(JOB + "- Led 14 program managers of three plants\n")


def test_only_one_mere_size_is_put_forward():
    lines = "- Led a program of USD 22M\n- Delivered six projects of EUR 600k\n- Led the move of 1.2 million cards\n"
    assert len([s for s in made(JOB + lines) if s.title.startswith("The scale")]) == 1


def test_a_line_that_meets_nothing_asked_is_sent_nowhere():
    lines = "".join(f"- Kept the books of branch number {n}\n" for n in range(4))
    (only,) = made(JOB + lines + "- Delivered the new portal of the firm; costs fell by 41 %\n")
    assert "Move it" not in only.action


def test_an_improvement_of_daily_work_that_nobody_asks_for_is_not_put_forward():
    assert not made(JOB + "- Led a help desk of five; first calls solved rose from 54% to 71%\n")


def test_a_line_under_a_heading_of_its_own_is_not_sent_away_from_it():
    lines = "- Kept the books of the branch\n- Kept the keys of the house\n- Transition:\n"
    (only,) = made(JOB + lines + "- Led risk management of a launch, saved 30 %\n")
    assert "Move it" not in only.action


def test_a_small_practice_is_not_what_a_summary_opens_with():
    posting = "# Program Manager\n## required\n- Kubernetes\n- vendor management\n- risk management\n"
    resume = "## Summary\nLeads programs.\n" + JOB + "- Led risk management of 40 teams, delays cut by 30 %\n"
    assert "first sentence of the summary" in made(resume, posting=posting)[0].action
    assert "escalation" not in _FOR_THE_SUMMARY


def test_a_fixed_budget_is_a_size_and_no_result():
    assert not is_telling("CAD 61M", "Delivered 3,800 validators on a fixed budget of CAD 61M")
    assert is_telling("CAD 61M", "Delivered 3,800 validators, CAD 61M, on budget")


def test_a_posting_that_means_other_tools_is_not_answered_with_this_one():
    posting = "# Program Manager\n## required\n- container orchestration such as Nomad\n- vendor management\n"
    resume = JOB + "- Ran clusters of Kubernetes for 40 teams\n- Ran vendor management of four plants\n"
    assert not [s for s in made(resume, posting=posting) if "orchestration" in s.title]


def test_keeping_to_the_offices_own_procedures_is_no_regulation():
    mention = SkillMention("compliance", "compliance", "practice", "b", 8, 18, "compliance")
    assert not asked_in_sense(mention, "Enforce compliance with the policies and procedures of the client")
    assert asked_in_sense(mention, "Enforce compliance with PCI DSS")


def test_what_the_interview_calls_put_forward_was_put_forward():
    lines = "".join(f"- Led vendor management of plant {n}, saved {n}0 %\n" for n in range(1, 6))
    resume = JOB + lines + "- Planned Scrum of nine teams\n## Certifications\nPMP, 2017\n"
    stories = [s for s in made(resume, kind="interview") if "put this line forward" in s.reason]
    assert {q.text for s in stories for q in s.resume_quotes} <= set(quoted(resume))


def test_a_title_is_no_skill_to_put_forward():
    posting = "# Program Manager\n## required\n- project manager\n"
    assert not made(JOB + "- Worked as project manager of the new plant in Rome\n", posting=posting)


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


MONEY = "# Technical Program Manager\n## required\n- budget\n- risk management\n"
SUM = "- Kept the budget of USD 4M of the plant\n"


@pytest.mark.parametrize("poor", ["Watched over the budget of the whole branch", "Led the move of the suite, USD 38M"])
def test_a_budget_is_shown_by_the_line_that_tells_of_keeping_a_sum(poor):
    shown = [s for s in made(JOB + f"- {poor}\n" + SUM, MONEY) if "udget management:" in s.title]
    assert [quote.text for s in shown for quote in s.resume_quotes] == [SUM[2:-1]]


def test_a_bare_sum_is_no_budget_where_the_posting_would_merely_like_one():
    wished = MONEY.replace("required", "preferred")
    line = JOB + "- Led development of a pump, USD 3M\n"
    assert any("udget" in s.title for s in made(line, MONEY))
    assert not any(s.title.startswith("Budget") for s in made(line, wished))


@pytest.mark.parametrize(
    "line",
    [
        "Sound knowledge of vendor management in three plants",
        "Review and take appropriate steps for vendor management and finances",
    ],
)
def test_knowing_and_doing_what_is_needed_are_no_stories(line):
    assert line not in quoted(JOB + f"- {line}\n")


@pytest.mark.parametrize(
    ("figure", "concept_id", "may"),
    [
        ("three weeks early", "budget-management", False),
        ("three weeks early", "on-time-delivery", True),
        ("by 8%", "budget-management", True),
    ],
)
def test_a_date_kept_is_no_measure_of_a_budget(figure, concept_id, may):
    assert may_measure(figure, concept_id) == may


def test_users_are_no_scale_to_a_posting_without_any():
    line = JOB + "- Own the release train of two apps with 18 million monthly users\n"
    plant = "# Project Manager\n## required\n- scheduling\n"
    assert not made(line, plant)
    assert made(line, plant + "- apps for consumers\n")


def test_only_what_a_reader_meets_soon_is_to_stay_where_it_stands():
    older = "### Program Manager, Beta, 2019-01 - 2021-12\n- Kept the books\n- Held talks with three plants\n"
    told = " ".join(s.action for s in made(JOB + "- Kept the house\n" + older + "- Led risk management of a plant\n"))
    assert told
    assert "Leave it where it stands" not in told


def test_no_late_supplier_is_asked_after_where_the_line_only_made_things_with_one():
    line = "Managed five accessories through production with two contract manufacturers"
    assert not story_question({"supplier-management"}, line, set())
    assert story_question({"supplier-management"}, "Managed two contract manufacturers", set())


def test_one_word_at_the_end_of_an_endless_line_is_a_word_in_passing():
    line = "Kept the register of the house with all its parts and places, " * 3 + "budget and plan of the house"
    assert line not in quoted(JOB + f"- {line}\n", posting=MONEY)
    assert quoted(JOB + "- Kept the budget of the house\n", posting=MONEY)


@pytest.mark.parametrize(("years", "asked"), [("20+ years of", False), ("Some", True)])
def test_nothing_read_about_a_field_answers_for_twenty_years_of_it(years, asked):
    assert bool(_YEARS_OF_IT.search(f"{years} experience in the field")) != asked


def test_a_project_plan_is_no_project_brought_through():
    plan = "Own the project plan; forecast accuracy within 3% for two years"
    assert plan not in quoted(JOB + f"- {plan}\n")


@pytest.mark.parametrize(
    ("line", "well"),
    [
        ("Second source qualified in 11 weeks, launch date kept", True),
        ("Took the files through an audit with no major finding", True),
        ("Delivered 3,800 devices on a fixed budget", True),
        ("Responsible for production and on time delivery of spares", False),
        ("Ensure completion of the job with zero defects", False),
    ],
)
def test_a_good_end_is_one_that_was_reached(line, well):
    assert went_well(line) is well


def test_a_line_is_not_moved_above_results_that_it_does_not_outdo():
    lines = "- Cut the wait by 20 %\n- Cut costs by 30 %\n- Raised sales by 40 %\n- Led risk management of 12 teams\n"
    assert not any("Move it" in one.action for one in made(JOB + lines))


def test_what_several_jobs_say_in_the_same_words_is_put_forward_for_none():
    stock = "- Leading, mentoring and watching the members of the team, with risk management of all sites\n"
    other = "### Program Manager, Beta, 2019-01 - 2021-12\n"
    assert quoted(JOB + stock)
    assert not quoted(JOB + stock + other + stock)


@pytest.mark.parametrize(
    ("line", "title", "bare"),
    [
        ("Meet on-time delivery of what was ordered", "Branch Supervisor", True),
        ("Meet on-time delivery of the projects of two plants", "Branch Supervisor", False),
        ("Meet on-time delivery of what was ordered", "Program Manager", False),
    ],
)
def test_goods_delivered_on_time_are_no_project_delivered_on_time(line, title, bare):
    case = case_of(POSTING, f"## Experience\n### {title}, Acme, 2022-01 - present\n- {line}\n")
    block = next(b for b in case.resume.document.blocks if line in b.text)
    start = line.index("on-time")
    item = replace(evidence_at(block, start, start + len("on-time delivery"), case), concept="on-time-delivery")
    assert _is_bare(item, case) is bare


def test_what_others_led_and_the_sponsor_paid_for_is_no_scale_of_ones_own():
    sponsored = "- Sponsored a program of EUR 38M with 190 engineers that moved the flight planning\n"
    assert not quoted(JOB + sponsored)
    assert quoted(JOB + sponsored.replace("Sponsored", "Led"))


def test_a_role_that_supports_the_project_manager_is_not_shown_the_size_of_what_was_led():
    led = JOB + "- Led a program of EUR 38M with 190 engineers that moved the flight planning\n"
    posting = "# Technical Program Manager\n## duty\n- {}\n## required\n- Kubernetes\n"
    assert quoted(led, posting=posting.format("Run the weekly meeting"))
    assert not quoted(led, posting=posting.format("Supporting the Project Manager in the weekly meeting"))


def test_an_audit_without_a_finding_is_no_project_brought_through():
    assert not quoted(JOB + "- Took the history file through an audit with no major finding\n")
    assert quoted(JOB + "- Took the launch through an audit with no major finding\n")


def test_the_question_is_of_what_the_line_is_put_forward_for():
    line = "Chair the weekly change board and prepare the monthly pack for the executive risk committee"
    words = "Chair the weekly change board"
    told = words_to_ask_of("executive-communication", words, line)
    assert "decision" in result_question(told, line, "", ())
    assert "changes" in result_question(words_to_ask_of("change-control", words, line), line, "", ())


def test_a_contract_is_asked_for_its_worth_and_not_for_changes_kept_out():
    line = "Contracts management including scope, change and variation management"
    assert "worth" in result_question("Contracts", line, "", ())


@pytest.mark.parametrize(
    ("demand", "asked"),
    [
        ("Commitment to policies, while contributing to continuous improvements", False),
        ("Lead programs, while contributing to continuous improvements", True),
    ],
)
def test_what_ends_a_clause_about_an_attitude_is_no_demand_that_a_line_answers(demand, asked):
    case = case_of(f"# Program Manager\n## required\n- {demand}\n- risk management\n", JOB + "- Led plans\n")
    assert any(find_words_asked(re.compile("continuous improvements"), case)) is asked


def test_no_current_job_is_called_an_older_one():
    jobs = (
        "## Summary\n- Leads programs\n## Experience\n"
        "### Program Manager, Acme, {}\n- Wrote notes\n### Program Manager, Bolt, {}\n- Led 12 vendors, 30 % saved\n"
    )
    told = [s.action for s in made(jobs.format("2012-01 - 2014-12", "2022-01 - present"))]
    assert told
    assert not any("older job" in action for action in told)


def test_a_drawn_bullet_and_the_dots_of_a_rating_are_no_words():
    assert wording.quoted("➢ Led the move") == "“Led the move”"
    assert wording.quoted("Kafka ●●○○○") == "“Kafka”"


@pytest.mark.parametrize(("told", "many"), [("vendor management, risk management and Scrum", True), ("Scrum", False)])
def test_a_line_that_answers_three_duties_counts_more_than_a_mere_duty(told, many):
    asked = "# Technical Program Manager\n## duty\n- risk management\n- vendor management\n- Scrum\n"
    (line,) = choose_lines(case_of(asked, f"{JOB}- Led {told} of the payment platform\n"))
    assert meets_many(line) is many


def test_what_was_studied_is_no_skill_asked_for():
    demand = "Bachelor's degree in business, risk management or a related field"
    asked = "# Technical Program Manager\n## required\n- {}\n- Kubernetes\n"
    line = "- Led risk management of twelve plants, 30 % saved\n"
    assert any("isk management" in s.title for s in made(JOB + line, posting=asked.format("risk management")))
    assert not any("isk management" in s.title for s in made(JOB + line, posting=asked.format(demand)))


def trade_posting(*lines, title="Technical Program Manager"):
    return f"# {title}\n## required\n" + "".join(f"- {line}\n" for line in lines)


def test_a_budget_that_is_one_topic_of_a_weekly_talk_is_not_asked_for():
    line = "Led a roll-out with a budget of EUR 4M, under budget"
    talk = trade_posting("Hold weekly communications to discuss status, shared concerns, budget, and upcoming dates")
    assert not any(s.title.startswith("Budget") for s in made(JOB + f"- {line}\n", posting=talk))
    own = trade_posting("Hold weekly talks to discuss status, and manage the budget of the program")
    assert any(s.title.startswith("Budget") for s in made(JOB + f"- {line}\n", posting=own))


def test_seeing_obstacles_in_a_design_beforehand_is_no_removing_of_them():
    mention = SkillMention("roadblocks", "technical roadblocks", "practice", "b1", 0, 20, "technical roadblocks")
    assert not asked_in_sense(mention, "Shape the design, predicting technical roadblocks with engineers")
    assert asked_in_sense(mention, "Remove technical roadblocks for your engineers")


def test_buyers_won_are_shown_to_who_sells_and_to_nobody_else():
    line = "Delivered one-page checkout in four countries; conversion rose by 2.6 points"
    assert line not in quoted(JOB + f"- {line}\n", posting=trade_posting("Kubernetes", "Care for end users"))
    assert line in quoted(JOB + f"- {line}\n", posting=trade_posting("Kubernetes", "Our e-commerce team"))


def test_the_question_on_costs_is_of_money_though_the_line_names_schedules_too():
    asked = result_question("manage job costs", "Monitor and manage job costs as well as job schedules", "", ())
    assert "budget" in asked


def test_a_line_that_nobody_could_tell_more_of_is_no_candidate():
    line = "Effective communication of the account people on a daily basis in every way"
    case = case_of(trade_posting("communication"), f"{JOB}- {line}\n")
    assert not choose_lines(case)


@pytest.mark.parametrize(("asked", "shown"), [("risk management", True), ("scheduling", False)])
def test_a_plain_line_is_shown_for_what_the_posting_names_and_most_jobs_have_not(asked, shown):
    line = f"Ran {asked} of the branch office and of all its rooms"
    job = JOB.replace("2022-01 - present", "2017-01 - 2019-12")
    now = "## Experience\n### Program Manager, Beta, 2022-01 - present\n- Kept the books\n"
    found = quoted(now + job.replace("## Experience\n", "") + f"- {line}\n", posting=DUTY.format(asked))
    assert (line in found) == shown


DUTY = "# Technical Program Manager\n## duty\n- {}\n- Kubernetes\n- Jira\n"


def test_a_line_shown_for_a_product_is_not_asked_about_the_suppliers_that_it_names():
    line = "Supplier data of twelve plants brought into Kubernetes for one report of the group"
    (only,) = made(JOB + f"- {line}\n", posting=trade_posting("Kubernetes"))
    assert "What became better in what they delivered" not in only.action


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Skills to convey multi-faceted scheduling in a clear manner", False),
        ("Own the scheduling of the work", True),
    ],
)
def test_schedules_that_one_must_be_able_to_speak_of_are_no_scheduling(asked, shown):
    case = case_of(trade_posting(asked), JOB)
    (match,) = (m for m in case.skills() if "scheduling" in m.requirement.concepts)
    assert is_asked_in_sense(match, case) == shown


def test_the_line_with_the_schedule_is_shown_for_schedules_rather_than_a_rescue():
    match = replace(case_of(trade_posting("scheduling"), f"{JOB}- Kept scheduling\n").skills()[0])
    rescue, schedule = "Resolved a failure; finished three weeks early", "Built the scheduling of a program, saved 8%"
    case = case_of(trade_posting("scheduling"), f"{JOB}- {rescue}\n- {schedule}\n")
    line = next(line for line in choose_lines(case) if line.text == schedule)
    spoken = replace(line.evidence, speaks=True, quote=replace(line.evidence.quote, text=rescue))
    assert _is_named_better((match, spoken), [line], set(), case)
    assert not _is_named_better((match, line.evidence), [line], set(), case)


def test_who_contributed_to_something_did_not_lead_it():
    line = "Contribute to the risk management of the branch and cut costs by 8%"
    assert line not in quoted(JOB + f"- {line}\n")


def test_words_of_a_posting_that_lost_their_blanks_name_nothing():
    assert _RUN_TOGETHER.search("backgroundinelectrical engineering design")
    assert not _RUN_TOGETHER.search("telecommunications infrastructure")


@pytest.mark.parametrize(
    ("concept", "words", "asked"),
    [
        ("strategic-alignment", "Lead projects, ensuring alignment with organizational goals", False),
        ("strategic-alignment", "Drive strategic alignment across the teams", True),
        ("operational-readiness", "Coordinate facility readiness with the landlord", False),
        ("operational-readiness", "Own operational readiness for every launch", True),
        ("budget-management", "See that vendor quotes align with project budgets", False),
        ("budget-management", "Manage project budgets", True),
    ],
)
def test_what_a_posting_says_beside_its_point_is_not_asked_for(concept, words, asked):
    mention = SkillMention(concept, words, "practice", "b1", 0, len(words), words)
    assert asked_in_sense(mention, words) == asked


@pytest.mark.parametrize(
    ("asked", "line", "fits"),
    [
        ("risk-management", "Kept the risk register of three sites and closed each risk with its owner", True),
        ("risk-management", "Present status, risks and spend to the audit committee each quarter", False),
        ("scheduling", "Built the integrated schedule of two plants", True),
        ("timeline-management", "Own the project plan and the budget", False),
        ("project-planning", "Own the project plan and the budget", True),
    ],
)
def test_a_question_and_the_line_that_answers_it_are_about_the_same_thing(asked, line, fits):
    assert bool(story_question({asked}, line, set())) is fits


def test_one_plain_word_is_no_reason_to_put_a_line_forward_but_for_what_every_lead_shows():
    posting = "# Program Manager\n## required\n- Agile\n- risk management\n"
    found = made(
        JOB + "- Brought Agile to the people of the shop\n- Handled the risk management of the shop\n", posting
    )
    assert [one.requirement for one in found] == ["risk-management"]


def test_a_tool_of_the_skills_list_is_never_the_only_thing_put_forward():
    posting = "# Program Manager\n## required\n- Kubernetes\n- risk management\n"
    skills = "## Skills\nKubernetes\n"
    assert not made(f"{JOB}- Watered the plants of the shop\n{skills}", posting)
    found = made(f"{JOB}- Led risk management of a launch, saved 30 %\n{skills}", posting)
    assert [one.requirement for one in found] == ["risk-management", "kubernetes"]
