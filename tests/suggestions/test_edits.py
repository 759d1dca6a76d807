"""Edits from matches: what is written where, and what is refused with a reason."""

import pytest

from resume_tailor.model import InsertItem, ReorderBlocks, ReorderItems, ReplaceText
from resume_tailor.suggestions import suggest
from resume_tailor.suggestions.wanted_skills import is_list_item
from skill_lexicon import load_lexicon
from tests.plain_pairs import AS_OF, LEXICON, pair

JOB = "## Experience\n### Technical Program Manager, Acme, 2020-01 - present\n"


def suggested(posting, resume):
    both = pair("# Technical Program Manager\n## required\n" + posting, resume)
    made, declined = suggest(both.posting, both.resume, both.evidence, both.matches, LEXICON, AS_OF)
    return {s.id: s for s in made}, {d.id: d for d in declined}, both.resume


def line_after(suggestion, resume):
    edit = suggestion.edit
    assert isinstance(edit, ReplaceText)
    text = resume.document.block(edit.block_id).text
    return text[: edit.start] + edit.after + text[edit.end :]


def test_a_short_name_stays_behind_the_posting_term():
    made, _, resume = suggested("- Kubernetes", JOB + "- Led a K8s migration")
    assert line_after(made["use-term-kubernetes"], resume) == "Led a Kubernetes (K8s) migration"


def test_a_longer_name_is_exchanged_in_the_case_of_its_sentence():
    made, _, resume = suggested("- stakeholder management", JOB + "- Stakeholder engagement across 5 sites")
    assert line_after(made["use-term-stakeholder-management"], resume) == "Stakeholder management across 5 sites"


def test_an_article_before_the_term_is_put_right():
    made, _, resume = suggested("- software development life cycle", JOB + "- Set up an SDLC for all teams")
    (edit,) = [s for s in made.values() if s.kind in ("use-term", "abbreviation")]
    assert line_after(edit, resume) == "Set up a software development life cycle (SDLC) for all teams"


def test_a_verb_phrase_is_never_exchanged_nor_written():
    made, _, _ = suggested("- identify and mitigate risks", JOB + "- Quickly mitigated risks")
    assert not [s for s in made.values() if s.kind == "use-term"]


def test_a_term_that_the_resume_already_says_elsewhere_is_left():
    made, _, _ = suggested("- Kubernetes", JOB + "- Led a K8s migration\n- Ran Kubernetes")
    assert "use-term-kubernetes" not in made


def test_nothing_is_written_twice_into_one_line():
    made, declined, _ = suggested("- vendor management", JOB + "- Did supplier management for vendors")
    assert "use-term-vendor-management" not in made
    assert "twice" in declined["use-term-vendor-management"].reason


def test_both_forms_of_a_certification_are_written_once():
    made, _, resume = suggested("- PMP", "## Certifications\nPMP, 2019")
    assert line_after(made["abbreviation-pmp"], resume) == "Project Management Professional (PMP), 2019"


def test_a_common_abbreviation_is_not_spelled_out_unless_the_posting_does():
    made, _, _ = suggested("- AWS", JOB + "- Moved billing to AWS")
    assert "abbreviation-aws" not in made


def test_a_proved_skill_joins_the_list_in_its_case_and_separator():
    made, _, resume = suggested(
        "- risk management", JOB + "- Led risk management\n## Skills\nBudget Planning | Team Building"
    )
    assert line_after(made["surface-risk-management"], resume) == "Budget Planning | Team Building | Risk Management"


def test_a_skill_goes_to_the_category_line_that_fits():
    skills = "## Skills\nTools: Jira, MS Project\nLanguages: Python, Java"
    made, _, resume = suggested("- Smartsheet", JOB + "- Planned in Smartsheet\n" + skills)
    assert line_after(made["surface-smartsheet"], resume) == "Tools: Jira, MS Project, Smartsheet"


def test_a_list_of_lines_gets_a_line():
    made, _, _ = suggested(
        "- risk management",
        JOB + "- Led risk management\n## Skills\n- Vendor Management\n- Budget Management\n- Coaching",
    )
    edit = made["surface-risk-management"].edit
    assert isinstance(edit, InsertItem)
    assert (edit.before, edit.after) == ("Coaching", "Risk Management")


def test_a_practice_told_in_one_verb_phrase_is_not_added_to_the_list():
    made, _, _ = suggested("- risk management", JOB + "- We mitigated risks\n## Skills\nBudget Planning, Team Building")
    assert "surface-risk-management" not in made


def test_a_practice_does_not_go_into_a_list_of_technology():
    skills = "## Technical Skills\nPython, Java"
    made, declined, _ = suggested("- risk management", JOB + "- Led risk management\n" + skills)
    assert "surface-risk-management" not in made
    assert "surface-risk-management" in declined


def test_a_skill_that_is_only_implied_is_never_added():
    made, _, _ = suggested("- Scrum", "## Skills\nJira, Excel\n## Certifications\nCSM")
    assert not [s for s in made.values() if s.kind == "surface"]


def test_the_telling_bullet_moves_to_the_top_of_its_job():
    bullets = "- Took notes in meetings\n- Filed travel papers\n- Led risk management and vendor management for 5 sites"
    made, _, _ = suggested("- risk management\n- vendor management", JOB + bullets)
    edit = made["reorder-bullets-position-1"].edit
    assert isinstance(edit, ReorderBlocks)
    assert edit.order == (2, 0, 1)


def test_a_first_bullet_that_says_what_the_job_was_stays_first():
    bullets = "- Responsible for all planning of a team of nine\n- Filed papers\n- Led risk management for vendors"
    made, _, _ = suggested("- risk management", JOB + bullets)
    edit = made["reorder-bullets-position-1"].edit
    assert isinstance(edit, ReorderBlocks)
    assert edit.before[edit.order[0]] == "Led risk management for vendors"
    assert "Responsible" not in "".join(edit.before)


def test_asked_items_move_to_the_front_of_their_line():
    made, _, _ = suggested("- Jira", "## Skills\nExcel, Visio, Word, Jira")
    (edit,) = [s.edit for s in made.values() if s.kind == "reorder-skills"]
    assert isinstance(edit, ReorderItems)
    assert edit.order == (3, 0, 1, 2)


def test_a_line_that_reads_as_a_sentence_stays_as_it_is():
    made, _, _ = suggested("- risk management", "## Skills\nMentoring, coaching, travel, risk management")
    assert "reorder-skills-document-1" not in made


def test_the_capital_of_the_lines_beginning_moves_where_it_is_surely_no_part_of_a_name():
    made, _, _ = suggested("- risk management", "## Skills\nScheduling, coaching, travel, risk management")
    edit = made["reorder-skills-document-1"].edit
    assert (edit.order, edit.texts) == ((3, 0, 1, 2), ("scheduling", "coaching", "travel", "Risk management"))


def test_the_headline_takes_a_title_that_was_held():
    made, _, resume = suggested("- Jira", "# IT Project Manager\n" + JOB + "- Ran Jira\n- More")
    assert line_after(made["headline"], resume) == "Technical Program Manager"


def test_the_headline_takes_no_title_that_was_never_held():
    resume = "# IT Project Manager\n## Experience\n### Project Manager, Acme, 2020 - present\n- Ran Jira"
    made, declined, _ = suggested("- Jira", resume)
    assert "headline" not in made
    assert "None of your positions" in declined["headline"].reason


def test_the_headline_does_not_lose_seniority():
    made, _, _ = suggested("- Jira", "# Senior Project Manager\n" + JOB + "- Ran Jira")
    assert "headline" not in made


def test_two_names_written_into_one_line_both_stand_in_what_is_shown_of_it():
    made, _, _ = suggested("- PMP\n- CSM", "## Certifications\nPMP and CSM, 2019")
    shown = {one.action.split("reads ")[1] for one in made.values() if one.kind == "abbreviation"}
    assert shown == {"“Project Management Professional (PMP) and Certified ScrumMaster (CSM), 2019”"}


@pytest.mark.parametrize(
    ("name", "listed"),
    [("daily stand-ups", False), ("retrospectives", False), ("sprint planning", False), ("Scrum", True)],
)
def test_a_meeting_is_no_skill_of_someone_who_leads_projects(name, listed):
    concept = next(c for c in load_lexicon().concepts.values() if c.pref_label.casefold() == name.casefold())
    assert is_list_item(name, concept) is listed
