"""Patterns that are compiled when they are first used are patterns like any other, and each of ours is one."""

import gc
import re

import pytest

from resume_tailor import senses
from resume_tailor.language import asked_sense
from resume_tailor.patterns import LazyPattern, lazily
from resume_tailor.suggestions.asked import duty_senses
from resume_tailor.suggestions.lines import questions
from resume_tailor.suggestions.person import coaching
from resume_tailor.suggestions.skill_lists import plain_practices


def test_a_pattern_does_what_it_does_compiled_at_once():
    pattern = lazily(r"\bj(?P<rest>ira)\b", re.I)
    assert pattern.search("In Jira")["rest"] == "ira"
    assert [found.span() for found in pattern.finditer("Jira, JIRA")] == [(0, 4), (6, 10)]
    assert pattern.sub("it", "Jira or jira") == "it or it"
    assert pattern.fullmatch("jira")
    assert not pattern.match(" jira")
    assert pattern.pattern == r"\bj(?P<rest>ira)\b"


def test_a_mistake_shows_when_the_pattern_is_used():
    with pytest.raises(re.error):
        lazily("(").search("")


def test_every_lazy_pattern_of_ours_can_be_compiled():
    kept = [
        senses.load_senses(),
        asked_sense,
        duty_senses,
        plain_practices,
        questions.load_questions(),
        questions.load_stories(),
    ]
    kept += [coaching.load_ways(), coaching.load_fields(), coaching.load_conditions(), coaching.load_sectors()]
    ours = [one for one in gc.get_objects() if type(one) is LazyPattern and one.__dict__["_text"] != "("]
    assert len(ours) > 200
    assert all(isinstance(one.flags, int) for one in ours)
    assert kept
