"""Why the document leaves a line in its place that a highlight tells to move up."""

from dataclasses import replace

from resume_tailor.matching import ResumeText
from resume_tailor.places import ResumePlaces
from resume_tailor.suggestions.advised_moves import explain_left
from resume_tailor.suggestions.case import Case
from resume_tailor.suggestions.highlight import suggest_highlight
from tests.plain_pairs import AS_OF, LEXICON, pair

_POSTING = "# Program Manager\n## required\n- vendor management\n- risk management\n"
_LINES = "- Checked the site drawings of the north\n- Led vendor management for 5 sites, saving 30% of the cost\n"
_NEWEST = "## Experience\n### Program Manager, Acme, 2020 - present\n"


def left(resume, action):
    both = pair(_POSTING, resume)
    places = ResumePlaces(both.resume)
    text = ResumeText(both.resume, places)
    case = Case(both.posting, both.resume, both.evidence, both.matches, LEXICON, AS_OF, places, text)
    advice = [replace(one, action=action) for one in suggest_highlight(case) if one.kind == "highlight"]
    return list(explain_left(advice[:1], case))


def test_a_line_advised_to_move_up_is_told_with_the_reason_why_no_edit_moved_it():
    (declined,) = left(_NEWEST + _LINES, "Move it to the top of that job.")
    assert declined.kind == "reorder-bullets"
    assert "Led vendor management" in declined.title
    assert "for you to judge" in declined.reason


def test_lines_with_an_order_of_their_own_are_the_reason_named():
    dated = _LINES.replace("Checked", "2021: checked").replace("Led", "2020: led")
    (declined,) = left(_NEWEST + dated, "Move it up among the first three lines of that job.")
    assert "their order has a meaning" in declined.reason


def test_a_line_of_an_older_job_is_left_because_its_job_is_older():
    others = "".join(
        f"### Program Manager, {name}, {year} - {year + 1}\n- Ran the office\n- Kept the files\n"
        for name, year in (("Bcme", 2019), ("Ccme", 2018))
    )
    older = "### Program Manager, Dcme, 2016 - 2018\n" + _LINES
    (declined,) = left(
        _NEWEST + "- Ran the shop\n- Kept the keys\n" + others + older, "Move it to the top of that job."
    )
    assert "older job" in declined.reason


def test_advice_that_leaves_the_line_in_its_place_needs_no_reason():
    assert not left(_NEWEST + _LINES, "Say what came of it.")
