"""Whatever is edited wherever, both files keep every promise, or the edit is refused."""

import io
import random
from datetime import date

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.random_edits import random_suggestions, resume_of
from benchmarks.shared import SHARED
from resume_tailor.errors import UnreadableInput
from resume_tailor.model import FAILED
from resume_tailor.tailored import Tailored, tailor_document
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.stories import read_stories
from tests.wordml.word_files import p, r, word_file

BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent>"
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent>"
    "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
BULLET = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
MARK = "<w:bookmarkStart w:id='{0}' w:name='n{0}'/>{1}<w:bookmarkEnd w:id='{0}'/>"
FIXTURES = {
    "mixed runs": [
        p(
            r("Led ", "<w:b/>"),
            r("12 "),
            r("teams", "<w:i/>"),
            "<w:proofErr w:type='spellStart'/>",
            r(" and K8s, Jira"),
        ),
        p(r("Skills: ", "<w:b/>"), r("Jira, Scrum, "), r("SAFe", "<w:i/>"), r(", Risk, C++, R&amp;D")),
    ],
    "links and tags": [
        p(r("See "), f"<w:hyperlink w:anchor='a'>{r('my site', '<w:u/>')}</w:hyperlink>", r(", and more")),
        p(f"<w:smartTag>{r('Boston')}</w:smartTag>", r(", MA | "), f"<w:smartTag>{r('Paris')}</w:smartTag>"),
        p("<w:bookmarkStart w:id='7' w:name='a'/>", r("Marked"), "<w:bookmarkEnd w:id='7'/>", r(" text")),
    ],
    "bullets": [p(r(text), properties=BULLET) for text in ("Ran a program", "Wrote tests", "Saved $2M", "Cut risk")],
    "typed bullets": [p(r("•\t"), r(text, "<w:b/>")) for text in ("Ran a program", "Wrote tests", "Saved $2M")],
    "marks among bullets": [
        p(r("Ran a program"), properties=BULLET),
        p(MARK.format(8, r("Wrote")), r(" tests, plans, C++"), properties=BULLET),
        p(r("Saved "), MARK.format(9, ""), r("$2M"), properties=BULLET),
        "<w:bookmarkStart w:id='10' w:name='n10'/>",
        p(r("Cut risk, cost"), properties=BULLET),
        p(r("Led K8s"), f"<w:hyperlink w:anchor='n8'>{r(' moves')}</w:hyperlink>", properties=BULLET),
        "<w:bookmarkEnd w:id='10'/>",
        p(r("Hired "), MARK.format(11, r("staff, teams")), properties=BULLET),
    ],
    "tables and boxes": [
        f"<w:tbl><w:tr><w:tc>{p(r('Skills'))}{p(r('Jira'))}</w:tc><w:tc>{p(r('Agile; XP'))}</w:tc></w:tr></w:tbl>",
        p(BOX.format(p(r("in the box"))), r("beside the box")),
    ],
    "tabs, breaks, white space": [
        p(r("Program Manager\tMay 2020\nAcme"), "<w:r><w:t> loose </w:t><w:noBreakHyphen/><w:t>end</w:t></w:r>"),
        p("<w:r><w:lastRenderedPageBreak/><w:t>a, b,  c</w:t><w:tab/></w:r>", r("|d|e")),
    ],
    "nothing": [p(), p(r(" "))],
}
FILES = {name: word_file(*body) for name, body in FIXTURES.items()}


def tailored(data: bytes, seed: int, count: int = 8) -> Tailored:
    paragraphs = read_stories(Package.open(data))
    suggestions = random_suggestions(paragraphs, random.Random(seed), count)
    resume = resume_of(data, paragraphs)
    outcome = tailor_document(data, resume, suggestions, author="Resume Tailor", date=date(2024, 5, 1), emphasise=True)
    assert not [edit.reason for edit in outcome.refused if edit.reason.startswith(FAILED)]
    return outcome


CASES = given(st.sampled_from(sorted(FILES)), st.integers(0, 2**32))


@settings(max_examples=25, deadline=None)
@CASES
def test_random_edits_pass_the_verification(name, seed):
    assert tailored(FILES[name], seed).failed == ""


@pytest.mark.slow
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@CASES
def test_a_great_many_random_edits_pass_and_python_docx_opens_the_files(name, seed):
    outcome = tailored(FILES[name], seed)
    assert outcome.failed == ""
    for data in (outcome.clean, outcome.review):
        docx.Document(io.BytesIO(data))


def test_most_random_edits_of_plain_files_are_applied():
    outcomes = [tailored(FILES["bullets"], seed) for seed in range(20)]
    assert sum(len(one.applied) for one in outcomes) > 60


def test_same_input_same_bytes():
    assert tailored(FILES["mixed runs"], 3) == tailored(FILES["mixed runs"], 3)


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared here")
@pytest.mark.parametrize("folder", ["resumes", "odd-docx"])
def test_random_edits_of_real_files_pass_the_verification(folder):
    applied = 0
    for path in sorted((SHARED / folder).glob("*.docx")):
        try:
            outcome = tailored(path.read_bytes(), 1, 12)
        except UnreadableInput:
            continue
        assert outcome.failed == "", path.name
        applied += len(outcome.applied)
    assert applied > 200
