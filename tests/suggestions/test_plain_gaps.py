"""Gaps in the posting's own words: what its title names, what it turns on, and no advice in a doubtful sense."""

from datetime import date
from functools import cache

import pytest

from resume_tailor.evidence import find_evidence
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.matching import match_requirements
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting
from resume_tailor.resume import read_resume_document
from resume_tailor.suggestions import suggest
from resume_tailor.suggestions.lacking import in_title
from resume_tailor.suggestions.lacking.in_title import subjects_not_held
from skill_lexicon import load_lexicon
from tests.suggestions.test_advice import of_kind
from tests.suggestions.test_reach import case_of, jobs

LED = jobs("Project Manager", lines="- Led the rollout of a till in 40 shops\n")


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Technical Project Manager (Kubernetes, Python)", ("Kubernetes", "Python")),
        ("Senior Project Manager - Kubernetes", ("Kubernetes",)),
        ("Senior Project Manager - Springfield (Remote)", ()),
        ("Kubernetes Delivery Lead", ("Kubernetes",)),
        ("Senior Technical Program Manager", ()),
    ],
)
def test_what_the_title_names_and_the_posting_asks_is_looked_for_in_the_resume(title, named):
    posting = f"# {title}\n## required\n- Kubernetes\n- Python\n- Work in Springfield\n"
    assert subjects_not_held(case_of(posting, LED)) == named
    held = jobs("Project Manager", lines="- Moved services to Kubernetes with Python\n")
    assert subjects_not_held(case_of(posting, held)) == ()


def test_who_was_an_analyst_by_title_lacks_no_analytics(monkeypatch):
    monkeypatch.setattr(in_title, "_is_asked", lambda stems, case: True)  # the small lexicon has no analytics
    posting = "# Analytics Project Manager\n## required\n- Experience with analytics\n"
    assert subjects_not_held(case_of(posting, LED)) == ("analytics",)
    assert subjects_not_held(case_of(posting, jobs("Clinical Analyst", lines="- Ran reports\n"))) == ()


def test_a_gap_that_is_named_already_is_not_told_again_for_the_title():
    posting = "# AWS Project Manager\n## required\n- Experience with AWS rollouts\n"
    assert [gap.id for gap in of_kind("gap", posting, LED)] == ["gap-aws"]


def test_what_the_title_names_and_no_way_is_known_to_is_a_plain_gap():
    posting = "# Scheduling Project Manager\n## duty\n- Work on scheduling of trains\n"
    (gap,) = of_kind("gap", posting, LED)
    assert gap.id == "gap-title"
    assert "“scheduling” (named in the posting's title)" in gap.title
    assert "say in the letter that it is new to you" in gap.action


RESUME = """# Jane Roe

## Experience

### Project Manager, Acme, 2018-01 - present

- Led the rollout of tills in 40 shops, three weeks ahead of schedule
- Kept the budget of EUR 2M and the plan of six suppliers

## Skills

Planning, budgets
"""


@cache
def real_gaps(required, folder, resume_text=RESUME):
    """The gaps before a posting with these lines, by the real lexicon and language model."""
    lexicon = load_lexicon()
    (folder / "posting.txt").write_text(
        f"Program Manager\n\nAbout the job\nYou lead programs of ours.\n\nRequirements\n{required}", encoding="utf-8"
    )
    (folder / "resume.md").write_text(resume_text, encoding="utf-8")
    files = read_posting(folder / "posting.txt"), read_posting(folder / "resume.md")
    nlp = load_nlp(lexicon, (files[0].text, files[1].text))
    posting, resume = read_posting_document(files[0], lexicon, nlp), read_resume_document(files[1], lexicon, nlp)
    as_of = date(2026, 11, 1)
    evidence = find_evidence(resume, lexicon, as_of)
    matches = match_requirements(posting, resume, evidence, lexicon, as_of)
    made, _ = suggest(posting, resume, evidence, matches, lexicon, as_of)
    return [one for one in made if one.kind == "gap" or one.id.startswith("interview-gap")]


@pytest.mark.slow
def test_a_narrower_thing_keeps_the_postings_words_and_gets_no_advice_of_its_kin(tmp_path):
    lines = (
        "- Experience with finance projects for the Cloud Service Provider Marketplace\n"
        "- Knowledge of the marketplace\n- Experience with reports on the marketplace\n"
    )
    told = real_gaps(lines, tmp_path)
    assert any("Cloud Service Provider Marketplace" in gap.title for gap in told)
    assert not any("basket" in gap.action or "online marketplaces" in gap.title for gap in told)


@pytest.mark.slow
def test_a_framework_that_the_posting_turns_on_is_learnt_by_a_small_build(tmp_path):
    lines = (
        "- Experience with web (Next.js) and API (NestJS) delivery\n- Knowledge of Next.js and NestJS releases\n"
        "- Experience with testing of Next.js and NestJS\n"
    )
    (gap, *_) = real_gaps(lines, tmp_path)
    assert gap.title.startswith("Not in your resume: Next.js and NestJS (required")
    assert "tutorial" in gap.action


@pytest.mark.slow
def test_command_of_one_program_is_not_settled_by_a_word_in_a_list(tmp_path):
    (gap, *_) = real_gaps("- Expert in Excel\n- Plans kept in Excel\n- Reports made in Excel\n", tmp_path)
    assert "command of Excel" in gap.action
    assert "made with it" in gap.action


@pytest.mark.slow
def test_what_several_papers_answer_is_told_by_the_first_of_them(tmp_path):
    told = real_gaps("- Formal project management certifications (PMP, CSM, SAFe, etc.)\n", tmp_path)
    assert len([gap for gap in told if gap.kind == "gap"]) == 1
    assert "project management certification (" not in told[0].title


@pytest.mark.slow
def test_the_clause_that_asks_to_know_it_is_quoted_before_the_one_that_asks_for_its_certificate(tmp_path):
    lines = "- Certifications in Workday\n- Experience with Workday\n- Knowledge of Workday and its modules\n"
    (gap, *_) = real_gaps(lines, tmp_path)
    assert "Experience with Workday" in gap.reason


@pytest.mark.slow
def test_nobody_is_asked_in_an_interview_how_well_they_know_an_office_program(tmp_path):
    lines = "- Experience with SharePoint\n- Microsoft Office and SharePoint sites\n"
    assert not [gap for gap in real_gaps(lines, tmp_path) if gap.kind == "interview"]


@pytest.mark.slow
def test_of_several_examples_joined_by_or_one_is_enough(tmp_path):
    lines = "- Experience using tools such as Jira, Kanban, Project, or Smartsheet and business tools such as Excel\n"
    assert any("Smartsheet" in gap.title for gap in real_gaps(lines, tmp_path))
    held = RESUME.replace("Planning, budgets", "Planning, budgets, Jira")
    assert not any("Smartsheet" in gap.title for gap in real_gaps(lines, tmp_path, held))


@pytest.mark.slow
def test_an_everyday_word_in_a_list_of_products_is_no_thing_by_itself(tmp_path):
    lines = (
        "- Experience with the maker's reporting tools, including: Slices; Metrics; Radar; Workbench\n"
        "- Knowledge of the tools: Radar, Metrics and Slices\n- Reports with the modules: Slices, Radar\n"
    )
    assert not any("adar" in gap.title and "Slices" not in gap.title for gap in real_gaps(lines, tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lines", "named"),
    [
        ("- Knowledge of legacy systems\n- Lead the data migration to the new platform\n", "data migration"),
        ("- Prior use of agile methodologies on several projects\n", "Agile"),
        ("- Lead daily stand-ups, sprint planning and retrospectives\n", "sprint"),
        ("- Working knowledge of packaged software (COTS) implementations\n", "packaged software"),
    ],
)
def test_a_central_demand_that_the_resume_never_names_is_a_gap(lines, named, tmp_path):
    assert any(named in gap.title for gap in real_gaps(lines, tmp_path) if gap.kind == "gap")


@pytest.mark.slow
@pytest.mark.parametrize(
    "lines",
    [
        "- Knowledge of SaaS\n- Reports on SaaS\n",
        "- Experience with networking fundamentals, including subnetting\n",
        "- Fleet data and fleet risk\n- Tables of risk\n",
        "- Experience in the OEM space\n- Knowledge of OEM\n",
    ],
)
def test_a_wide_word_or_one_example_of_a_list_is_no_gap(lines, tmp_path):
    named = ("SaaS", "IP addressing", "risk management", "OEM")
    told = [gap.title for gap in real_gaps(lines, tmp_path)]
    assert not [title for title in told if any(name in title for name in named)]


@pytest.mark.slow
def test_a_name_is_not_cut_to_its_last_word(tmp_path):
    lines = "- Experience with machine translation\n- Knowledge of machine translation engines\n"
    (gap, *_) = real_gaps(lines, tmp_path)
    assert gap.title.startswith("Not in your resume: machine translation (required")
    assert "trial version" in gap.action


@pytest.mark.slow
def test_the_board_is_told_with_its_pages_though_another_plan_is_kept(tmp_path):
    resume = RESUME.replace("Planning, budgets", "Planning, Smartsheet")
    told = real_gaps("- Proficient with Jira and Confluence\n", tmp_path, resume)
    assert "Jira and Confluence" in told[0].title


@pytest.mark.slow
def test_a_stressed_wish_is_told_where_little_else_is(tmp_path):
    told = real_gaps("- Experience with leading programs\n\nPreferred\n- SQL would be a huge advantage\n", tmp_path)
    assert [gap.title for gap in told if gap.kind == "gap"] == ["Not in your resume: SQL (preferred)"]


def test_a_passing_word_is_no_gap_of_who_is_far():
    posting = "# Senior Technical Program Manager\n## duty\n- Lead teams using Scrum\n"
    far = "## Experience\n### Storekeeper, Acme, 2005-01 - present\n- Kept the store of tools and spare parts\n"
    near = jobs("Project Manager", lines="- Led the rollout of tills\n")
    assert not of_kind("gap", posting, far)
    assert of_kind("gap", posting, near)


@pytest.mark.slow
def test_a_short_word_of_the_resume_does_not_hold_a_longer_name(tmp_path):
    resume = RESUME.replace("Planning, budgets", "Planning, data")
    told = real_gaps("- Technical expertise in big data\n- Experience with big data platforms\n", tmp_path, resume)
    assert any("big data" in gap.title for gap in told)


@pytest.mark.slow
def test_what_has_another_name_in_the_lexicon_is_told_by_the_postings(tmp_path):
    told = real_gaps("- Subject matter expertise in Financial Consolidation\n", tmp_path)
    assert any("financial consolidation (required" in gap.title for gap in told)


@pytest.mark.slow
def test_two_boards_of_one_line_are_one_gap(tmp_path):
    gaps = [gap for gap in real_gaps("- Hands-on experience with Jira and MS Project\n", tmp_path) if gap.kind == "gap"]
    assert [gap.title for gap in gaps] == ["Not in your resume: Jira and Microsoft Project (required)"]


@pytest.mark.slow
def test_an_item_of_what_is_required_is_a_demand_without_a_word_of_experience(tmp_path):
    lines = "- Confident with operational resilience requirements (SS1/21) and third-party risk management\n"
    (gap, *_) = real_gaps(lines, tmp_path)
    assert "operational resilience" in gap.title
    assert "third-party risk management" in gap.title
    assert "DORA" in gap.action


@pytest.mark.slow
def test_a_way_whose_steps_stand_in_the_resume_is_no_way(tmp_path):
    lines = "- Experience with consumer electronics\n- Knowledge of consumer electronics launches\n"
    assert any("consumer electronics" in gap.title for gap in real_gaps(lines, tmp_path))
    shown = RESUME.replace("Planning, budgets", "EVT, DVT, PVT, budgets")
    assert not any("consumer electronics" in gap.title for gap in real_gaps(lines, tmp_path, shown))


@pytest.mark.slow
def test_any_tool_of_the_kind_that_the_line_takes_is_enough(tmp_path):
    lines = "- Smartsheet, MS Project, or anything with a critical path\n"
    assert any("Smartsheet" in gap.title for gap in real_gaps(lines, tmp_path))
    listed = RESUME.replace("Planning, budgets", "MS Project, budgets")
    assert not any("Smartsheet" in gap.title for gap in real_gaps(lines, tmp_path, listed))


@pytest.mark.slow
def test_a_product_in_a_long_list_is_no_gap_by_itself(tmp_path):
    lines = "- Building platforms: AWS, CI/CD tooling (Github, Circle CI, JFrog, EKS), messaging (Kafka), Redis, SQL\n"
    assert not any("Kafka" in gap.title for gap in real_gaps(lines, tmp_path))


@pytest.mark.slow
def test_the_pmp_is_told_as_a_wish_where_the_resume_has_its_training(tmp_path):
    trained = RESUME.replace("Planning, budgets", "35 contact hours of project management training, budgets")
    (gap,) = real_gaps("- Experience of programs\n- PMP is a plus\n", tmp_path, trained)
    assert "The 35 hours stand" in gap.action or "the 35 hours stand" in gap.action


@pytest.mark.slow
def test_scrum_in_one_team_is_no_framework_of_many(tmp_path):
    scrum = RESUME.replace("Planning, budgets", "Scrum, budgets")
    told = real_gaps("- Experience with scaled agile (SAFe) trains\n", tmp_path, scrum)
    assert any("Leading SAFe" in gap.action for gap in told)


@pytest.mark.slow
def test_one_clause_gives_one_card_whatever_sorts_of_things_it_joins(tmp_path):
    told = real_gaps("- A track record with SLOs and incident management\n", tmp_path)
    assert len([gap for gap in told if gap.kind == "gap"]) == 1


@pytest.mark.slow
def test_a_choice_that_takes_program_management_is_met_by_who_has_its_title(tmp_path):
    lines = "- 10+ years of experience in software engineering, systems engineering, or technical program management\n"
    assert not any("systems engineering" in gap.title for gap in real_gaps(lines, tmp_path))


@pytest.mark.slow
def test_to_drive_change_is_no_change_management(tmp_path):
    lines = "- Ability to influence and drive change across teams\n- Drive change with your example\n"
    assert not any("change" in gap.title for gap in real_gaps(lines, tmp_path))
