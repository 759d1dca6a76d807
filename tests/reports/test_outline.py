from dataclasses import replace
from itertools import pairwise

import pytest
from report_sample import sample

from resume_tailor.model import FAILED, AppliedEdit, Outcome, RefusedEdit, WrittenFile, iter_edits
from resume_tailor.reports.outline import arrange, short_title
from resume_tailor.reports.word_changes import compare_words


def test_at_most_five_actions_none_twice_about_one_line_and_no_two_of_a_kind_in_a_row():
    actions = arrange(*sample()).actions
    kinds = [action.kind for action in actions]
    matters = [matter for action in actions for matter in action.matters]
    assert len(actions) == 5
    assert all(one != other for one, other in pairwise(kinds))
    assert len(matters) == len(set(matters))


def test_more_of_one_kind_fill_the_five_where_there_is_nothing_else():
    analysis, outcome = sample()
    gaps = tuple(s for s in analysis.suggestions if s.kind == "gap")
    actions = arrange(replace(analysis, suggestions=gaps, findings=()), outcome).actions
    assert [action.kind for action in actions] == ["gap"] * 5


def test_what_one_has_comes_before_what_is_missing():
    kinds = [action.kind for action in arrange(*sample()).actions]
    assert kinds.index("highlight") < kinds.index("gap")


def test_a_costly_finding_is_an_action():
    analysis, outcome = sample()
    costly = replace(analysis.findings[0], cost=60.0)
    assert arrange(replace(analysis, findings=(costly,)), outcome).actions[0].title == costly.title


def test_a_line_to_put_forward_that_has_its_outcome_is_no_action():
    analysis, outcome = sample()
    grounds = next(m.evidence for m in analysis.matches if m.requirement.id == "budget-management")
    line = replace(next(s for s in analysis.suggestions if s.kind == "highlight"), evidence=grounds, weight=99.0)
    assert line.id not in arrange(replace(analysis, suggestions=(line,)), outcome).action_numbers


def test_a_title_does_not_repeat_the_line_that_stands_under_it():
    line = next(s for s in sample()[0].suggestions if s.kind == "highlight")
    assert short_title(replace(line, title=f"Kubernetes: “{line.resume_quotes[0].text[:20]}…”")) == "Kubernetes"
    assert short_title(replace(line, title="Kubernetes: “something else”")) == "Kubernetes: “something else”"


def test_a_skipped_suggestion_stands_nowhere_but_among_the_skipped():
    analysis, outcome = sample()
    outline = arrange(analysis, replace(outcome, skipped=("gap-aws",)))
    assert "gap-aws" not in {s.id for s in (*outline.gaps, *outline.actions)}
    assert outline.skipped == ("gap-aws",)


def test_edits_that_met_in_one_paragraph_are_one_change_with_two_reasons():
    analysis, _ = sample()
    applied = [AppliedEdit(id, "document/5", "a", "b") for id in ("use-term-kubernetes", "abbreviation-raid")]
    changes = arrange(analysis, Outcome(tuple(applied))).changes
    assert [len(change.suggestions) for change in changes] == [2]


def test_every_check_of_the_posting_is_named_once():
    analysis, outcome = sample()
    without = replace(analysis, suggestions=tuple(s for s in analysis.suggestions if s.id != "knockout-site"))
    titles = [check.title for check in arrange(without, outcome).checks]
    assert titles == ["Right to work in the Netherlands", "On site three days a week"]


def test_a_check_does_not_repeat_the_line_that_it_shows():
    analysis, outcome = sample()
    permit = next(s for s in analysis.suggestions if s.id == "knockout-permit")
    line = permit.posting_quotes[0].text
    said = replace(permit, reason=f"The posting says “{line}”. Your resume is silent.")
    others = tuple(s for s in analysis.suggestions if s.id != permit.id)
    checks = arrange(replace(analysis, suggestions=(said, *others)), outcome).checks
    assert [check.reason for check in checks if check.posting_line == line] == ["Your resume is silent."]


def test_every_suggestion_has_its_place_in_the_report():
    analysis, outcome = sample()
    outline = arrange(analysis, outcome)
    parts = (outline.improvements, outline.gaps, outline.pathways, outline.interviews, outline.upkeep)
    placed = {s.id for part in parts for s in part}
    placed |= {s.id for _, group in outline.highlights for s in group}
    placed |= {s.id for change in outline.changes for s in change.suggestions}
    placed |= {refused.suggestion_id for refused, _ in outline.refused}
    assert {s.id for s in analysis.suggestions if s.kind != "knockout"} <= placed


def test_the_pieces_of_a_change_give_both_versions_again():
    before, after = "Moved 42 services to K8s, with five teams", "Moved 42 services to Kubernetes (K8s) with five teams"
    pieces = compare_words(before, after)
    assert "".join(p.text for p in pieces if p.kind != "in") == before
    assert "".join(p.text for p in pieces if p.kind != "out") == after


def test_without_word_files_the_possible_edits_are_named():
    analysis, _ = sample()
    planned = {suggestion.id for suggestion in arrange(analysis, Outcome()).planned}
    assert planned == {suggestion.id for suggestion, _ in iter_edits(analysis.suggestions)}


@pytest.mark.parametrize(
    ("files", "edits", "sentence"),
    [
        ((), 0, "No Word file was written."),
        (("clean",), 0, "The document is your own, unchanged: no edit was needed or safe."),
        (("clean",), 1, "The document holds 1 small edit; the review file shows each as a tracked change."),
    ],
)
def test_one_sentence_says_what_became_of_the_document(files, edits, sentence):
    analysis, outcome = sample()
    written = tuple(file for file in outcome.files if file.role in files)
    assert arrange(analysis, Outcome(outcome.applied[:edits], files=written)).edits_sentence == sentence


@pytest.mark.parametrize(
    ("edits", "failed", "words"),
    [(0, 2, "unchanged: the edits did not pass the verification."), (1, 1, "1 more did not pass the verification")],
)
def test_edits_that_failed_the_verification_are_said_to_have(edits, failed, words):
    analysis, outcome = sample()
    refused = tuple(RefusedEdit(f"s{number}", "b", f"{FAILED}a word is lost") for number in range(failed))
    made = Outcome(outcome.applied[:edits], refused, files=outcome.files)
    assert words in arrange(analysis, made).edits_sentence


@pytest.mark.parametrize(("weight", "first"), [(6.0, True), (2.8, False)])
def test_that_a_role_is_far_is_said_before_all_else(weight, first):
    analysis, outcome = sample()
    gap = next(s for s in analysis.suggestions if s.kind == "gap")
    way = replace(gap, id="pathway", kind="pathway", weight=weight, requirement="", posting_quotes=(), resume_quotes=())
    others = tuple(s for s in analysis.suggestions if s.kind != "pathway")
    actions = arrange(replace(analysis, suggestions=(*others, way), findings=()), outcome).actions
    assert (actions[0].kind == "pathway") is first


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (Outcome(), "no edit was needed or safe"),
        (Outcome(skipped=("use-term-1",)), "what could be edited was left out at your wish"),
        (Outcome(skipped=("use-term-1",), refused=(RefusedEdit("k", "b", "its text is frozen"),)), "needed or safe"),
    ],
)
def test_a_document_that_is_unchanged_says_why(outcome, reason):
    analysis, _ = sample()
    files = (WrittenFile("clean", "resume.docx", ""),)
    sentence = arrange(analysis, replace(outcome, files=files)).edits_sentence
    assert sentence.startswith("The document is your own, unchanged: ")
    assert reason in sentence
