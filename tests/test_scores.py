"""Three scores with their traces, and the counts."""

from resume_tailor.model import Finding
from resume_tailor.scores import coverage, score
from resume_tailor.suggestions import suggest
from tests.plain_pairs import AS_OF, LEXICON, pair

POSTING = "# Program Manager\n## required\n- Kubernetes\n- Smartsheet\n## preferred\n- Jira\n- {orbital mechanics}"
RESUME = "## Experience\n### Engineer, Acme, 2024 - present\n- Ran K8s\n## Skills\nJira, Excel"


def scores(posting=POSTING, resume=RESUME, findings=()):
    both = pair(posting, resume)
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, LEXICON, AS_OF)
    return {s.name: s for s in score(both.matches, made, findings)}


def test_the_points_of_the_trace_add_up_to_the_score():
    match = scores()["match"]
    total = 100 * sum(p.points for p in match.points) / sum(p.possible for p in match.points)
    assert match.now == round(total, 1)


def test_required_weighs_three_times_preferred_and_the_unknown_nothing():
    possible = {p.label: p.possible for p in scores()["match"].points}
    assert possible == {"Kubernetes": 3.0, "Smartsheet": 3.0, "Jira": 1.0}


def test_edits_gain_a_little_and_only_experience_closes_a_gap():
    match = scores()["match"]
    assert match.now < match.after < match.reachable < 100


def test_without_anything_that_can_be_checked_there_is_no_score():
    assert scores("# X\n## required\n- {orbital mechanics}") == {}


def test_findings_cost_their_own_score_only():
    finding = Finding("tables", "readability", "Tables", "Take them out.", (), 12.5)
    found = scores(findings=(finding,))
    assert (found["readability"].now, found["writing"].now) == (87.5, 100)
    assert sum(p.possible for p in found["readability"].points) == 100


def test_coverage_counts_importance_first_then_category():
    rows = {row.name: row for row in coverage(pair(POSTING, RESUME).matches)}
    assert list(rows)[:2] == ["required", "preferred"]
    assert (rows["required"].shown, rows["required"].missing) == (1, 1)
    assert (rows["preferred"].listed, rows["preferred"].unchecked) == (1, 1)
