from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from report_sample import sample

from resume_tailor.model import Block
from resume_tailor.reports.outline import arrange
from resume_tailor.reports.panes import Mark, cut, posting_lines, resume_lines

TEXT = "Hands-on experience with Kubernetes and AWS"


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted), max_size=6))
def test_the_segments_of_a_line_are_its_text_whatever_is_marked(spans):
    marks = [Mark("x", start, end, row, "shown") for row, (start, end) in enumerate(spans)]
    segments = list(cut(TEXT, marks))
    assert "".join(segment.text for segment in segments) == TEXT
    for row, (start, end) in enumerate(spans):
        assert "".join(segment.text for segment in segments if row in segment.rows) == TEXT[start:end]


def test_every_requirement_is_marked_in_the_posting_and_every_evidence_in_the_resume():
    outline = arrange(*sample())
    rows = range(len(outline.rows))
    assert {row for line in posting_lines(outline) for s in line.segments for row in s.rows} == set(rows)
    proven = {row for row in rows if outline.rows[row].match.evidence}
    assert {row for line in resume_lines(outline) for s in line.segments for row in s.rows} == proven


def test_lines_that_were_put_forward_or_changed_say_so():
    lines = {line.block.text[:12]: line for line in resume_lines(arrange(*sample()))}
    assert lines["Moved 42 ser"].put_forward == "highlight-kubernetes"
    assert lines["Moved 42 ser"].changed == 1
    assert not lines["Helped the a"].put_forward
    assert not lines["Helped the a"].changed


def test_a_line_of_nothing_but_a_picture_is_not_shown_and_a_glued_heading_is_no_heading():
    analysis, outcome = sample()
    document = analysis.posting.document
    odd = (Block("a", "\ufffc \xa0", 0), Block("b", "About us " + "we are many " * 20, 0, "heading", 1))
    posting = replace(analysis.posting, document=replace(document, blocks=(*document.blocks, *odd)))
    lines = posting_lines(arrange(replace(analysis, posting=posting), outcome))
    assert lines[-1].block.id == "b"
    assert not lines[-1].heading
