"""Items of skills lists that move: documentation as a work of its own, products of an asked kind, whole lines."""

from __future__ import annotations

import pytest

from resume_tailor.model import ReorderBlocks, ReorderItems
from resume_tailor.suggestions import suggest
from skill_lexicon.concept import Lexicon
from tests.plain_pairs import AS_OF, LEXICON, concept, pair

OWN = Lexicon(
    {
        **LEXICON.concepts,
        "documentation": concept(
            "documentation", "documentation", "practice", hidden_labels=("project documentation",)
        ),
        "business-intelligence": concept("business-intelligence", "business intelligence", "technology"),
        "tableau": concept("tableau", "Tableau", "tool", broader=("business-intelligence",)),
    },
    (),
    "test",
)


def moves(demand, skills):
    both = pair(f"# Technical Project Manager\n## required\n- {demand}\n", f"## Skills\n{skills}\n", OWN)
    made, _ = suggest(both.posting, both.resume, both.evidence, both.matches, OWN, AS_OF)
    return [one for one in made if isinstance(one.edit, ReorderItems | ReorderBlocks)]


@pytest.mark.parametrize(
    ("demand", "skills", "order"),
    [
        ("Create project documentation", "filing, typing, archives, documentation", [(3, 0, 1, 2)]),
        ("Read documentation", "filing, typing, archives, documentation", []),
        ("Build up business intelligence", "Jira, Kubernetes, Tableau", [(2, 0, 1)]),
    ],
)
def test_what_is_asked_as_a_work_or_by_its_kind_comes_first(demand, skills, order):
    assert [one.edit.order for one in moves(demand, skills)] == order


def test_a_line_that_goes_up_is_told_as_a_line():
    (made,) = moves("Jira", "Languages: French, German\nTools: Jira, Kubernetes")
    assert "The line “Tools” moved up one place, before “Languages”" in made.action


def test_a_line_does_not_pass_one_that_answers_the_posting_in_other_words():
    assert not moves("Jira and container orchestration", "Systems: Kubernetes, Filing\nTools: Jira, Typing")
