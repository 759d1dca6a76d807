"""The edits of tests/cases/word_edits.md, and what tailoring promises beside them."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from benchmarks.random_edits import resume_of, suggestion_of
from resume_tailor.errors import VerificationFailed
from resume_tailor.model import Edit, Emphasise, InsertItem, ReorderBlocks, ReorderItems, ReplaceText
from resume_tailor.tailored import Tailored, tailor_document
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.stories import read_stories
from tests.wordml.word_files import p, part, r, with_parts, word_file

ROOT = Path(__file__).parents[1]
CASE = re.compile(r"^## (.+)\nbefore: (.+)\n(edit|items): (.+)\nafter: (.+)$", re.MULTILINE)
CASES = CASE.findall((ROOT / "tests/cases/word_edits.md").read_text(encoding="utf-8"))
RUN = re.compile(r"\*\*(?P<b>.+?)\*\*|_(?P<i>.+?)_|(?P<plain>[^*_]+)")


def formed(marked: str) -> list[tuple[str, str]]:
    """Each character with its formatting: `b`, `i` or `plain`."""
    return [(c, str(run.lastgroup)) for run in RUN.finditer(marked) for c in run.group(str(run.lastgroup))]


def paragraph_of(marked: str) -> str:
    runs = [(str(run.lastgroup), run.group(str(run.lastgroup))) for run in RUN.finditer(marked)]
    return p(*(r(text, "" if form == "plain" else f"<w:{form}/>") for form, text in runs))


def formed_paragraph(paragraph) -> list[tuple[str, str]]:
    found = []
    for piece in paragraph.map.pieces:
        tags = [child.tag.rpartition("}")[2] for form in piece.run.findall("{*}rPr") for child in form]
        found += [(c, tags[0] if tags else "plain") for c in paragraph.text[piece.start : piece.end]]
    return found


def edit_of(text: str, kind: str, value: str, name: str) -> Edit:
    if kind == "items":
        wanted = value.split("; ")
        spans = sorted((text.index(item), text.index(item) + len(item)) for item in wanted)
        before = tuple(text[start:end] for start, end in spans)
        return ReorderItems(name, tuple(spans), tuple(before.index(item) for item in wanted), before)
    before, after = value.strip("[]").split(">")
    start = text.index(before) if before else len(text)
    return ReplaceText(name, start, start + len(before), before, after)


def tailored(data: bytes, *edits: Edit | None, emphasise: bool = False) -> Tailored:
    paragraphs = read_stories(Package.open(data))
    named = {paragraph.id: paragraph for paragraph in paragraphs}
    ids = [getattr(e, "block_id", getattr(e, "sibling_id", "document/0")) for e in edits]
    suggestions = tuple(suggestion_of(f"s{n}", e, named[ids[n]]) for n, e in enumerate(edits))
    resume = resume_of(data, paragraphs)
    return tailor_document(data, resume, suggestions, author="Ann Lee", date=date(2024, 5, 1), emphasise=emphasise)


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read_stories(Package.open(data))]


def document(data: bytes) -> str:
    return part(data, "word/document.xml").decode()


@pytest.mark.parametrize(("before", "kind", "value", "after"), [pytest.param(*c[1:], id=c[0]) for c in CASES])
def test_the_cases_for_reading(before, kind, value, after):
    data = word_file(paragraph_of(before))
    (paragraph,) = read_stories(Package.open(data))
    outcome = tailored(data, edit_of(paragraph.text, kind, value, paragraph.id))
    assert (outcome.refused, outcome.failed) == ((), "")
    (edited,) = read_stories(Package.open(outcome.clean))
    assert formed_paragraph(edited) == formed(after)


LIST = word_file(*(p(r(text)) for text in ("one", "two", "three", "end")))
TYPED = word_file(p(r("•\t"), r("Ran ", "<w:b/>"), r("tests")), p(r("•\t"), r("Led teams")))


def tracked(data: bytes) -> list[str]:
    """Each paragraph of the review file: its kept text, +what comes, -what goes, ¶ for a tracked mark."""
    shown = []
    for xml in re.findall(r"<w:p[ >].*?</w:p>|<w:p/>", document(data)):
        runs = re.findall(r"<w:(ins|del) (?:(?!/>)[^>])*>(.*?)</w:\1>|<w:t[ >][^<]*?([^<>]*)</w:t>", xml)
        words = [
            {"ins": "+", "del": "-"}.get(kind, "") + "".join(re.findall(r">([^<>]+)<", inner)) + plain
            for kind, inner, plain in runs
        ]
        mark = re.search(r"<w:pPr><w:rPr><w:(ins|del) ", xml)
        shown.append(" ".join(words) + ({"ins": " +¶", "del": " -¶"}[mark[1]] if mark else ""))
    return shown


ORDERS = {
    "the first goes last": ((1, 2, 0), ["-one -¶", "two", "three +¶", "+one"]),
    "the last comes first": ((2, 0, 1), ["+three +¶", "one", "two -¶", "-three"]),
    "the middle comes first": ((1, 0, 2), ["+two +¶", "one", "-two -¶", "three"]),
    "all turned round": ((2, 1, 0), ["+three +¶", "+two +¶", "one -¶", "-two -¶", "-three"]),
}
ONE_TWO_THREE = (("document/0", "document/1", "document/2"), ("one", "two", "three"))
ALONE = word_file(*(p(r(text)) for text in ONE_TWO_THREE[1]))


@pytest.mark.parametrize(("order", "shown"), ORDERS.values(), ids=ORDERS.keys())
def test_only_the_paragraphs_that_move_are_marked(order, shown):
    names, before = ONE_TWO_THREE
    outcome = tailored(ALONE, ReorderBlocks(names, order, before))
    assert texts(outcome.clean) == [before[number] for number in order]
    assert tracked(outcome.review) == shown


FOLLOWED = {
    "the first goes last": ((1, 2, 0), ["-one -¶", "two", "three", "+one +¶"]),
    "the last comes first": ((2, 0, 1), ["+three +¶", "one", "two", "-three -¶"]),
    "all turned round": ((2, 1, 0), ["+three +¶", "+two +¶", "one", "-two -¶", "-three -¶"]),
}


@pytest.mark.parametrize(("order", "shown"), FOLLOWED.values(), ids=FOLLOWED.keys())
def test_moved_paragraphs_before_another_of_their_form_are_marked_whole(order, shown):
    names, before = ONE_TWO_THREE
    outcome = tailored(LIST, ReorderBlocks(names, order, before))
    assert texts(outcome.clean) == [*(before[number] for number in order), "end"]
    assert tracked(outcome.review) == [*shown, "end"]


def test_moves_side_by_side_and_an_edit_in_what_follows_keep_every_promise():
    data = word_file(*(p(r(text)) for text in ("a1", "a2", "b1", "b2", "end")))
    first = ReorderBlocks(("document/0", "document/1"), (1, 0), ("a1", "a2"))
    second = ReorderBlocks(("document/2", "document/3"), (1, 0), ("b1", "b2"))
    outcome = tailored(data, first, second, ReplaceText("document/4", 0, 3, "end", "stop"))
    assert (texts(outcome.clean), outcome.refused) == (["a2", "a1", "b2", "b1", "stop"], ())


def test_paragraphs_whose_marks_look_different_move_where_another_follows():
    data = word_file(
        *(p(r(t), properties=m) for t, m in [("one", BOLD_MARK), ("two", ""), ("three", BOLD_MARK), ("end", "")])
    )
    names, before = ONE_TWO_THREE
    outcome = tailored(data, ReorderBlocks(names, (2, 0, 1), before))
    assert tracked(outcome.review)[:2] == ["+three +¶", "one"]
    assert document(outcome.clean).count("<w:rPr><w:b/></w:rPr></w:pPr>") == 2


BOLD_MARK = "<w:rPr><w:b/></w:rPr>"


def test_paragraphs_of_different_form_keep_their_places_and_change_their_words():
    other = "<w:spacing w:after='240'/>"
    data = word_file(p(r("one")), p(r("two")), p(r("three"), properties=other))
    names = ("document/0", "document/1", "document/2")
    outcome = tailored(data, ReorderBlocks(names, (2, 0, 1), ("one", "two", "three")))
    assert texts(outcome.clean) == ["three", "one", "two"]
    assert tracked(outcome.review) == ["-one +three", "-two +one", "-three +two"]


def test_what_comes_from_another_style_takes_the_look_of_its_place_and_keeps_its_emphasis():
    times = "<w:rFonts w:ascii='Times'/><w:sz w:val='22'/>"
    lines = p(r("one", times)), p(r("two "), r("big", "<w:i/><w:b w:val='0'/>"), properties="<w:pStyle w:val='Other'/>")
    outcome = tailored(word_file(*lines), ReorderBlocks(("document/0", "document/1"), (1, 0), ("one", "two big")))
    first, second = (one.element for one in read_stories(Package.open(outcome.clean))[:2])
    looks = [[child.tag.rpartition("}")[2] for child in run] for run in first.iter("{*}rPr")]
    assert (texts(outcome.clean)[:2], looks) == (["two big", "one"], [["rFonts", "sz"], ["rFonts", "i", "sz"]])
    assert not [child for properties in second.findall("{*}r/{*}rPr") for child in properties]


def test_a_paragraph_that_ends_a_section_stays_where_it_is():
    end = "<w:sectPr/>"
    data = word_file(p(r("one"), properties=end), p(r("two"), properties=end))
    outcome = tailored(data, ReorderBlocks(("document/0", "document/1"), (1, 0), ("one", "two")))
    assert document(outcome.clean).count("<w:sectPr/>") == 2
    assert tracked(outcome.review) == ["-one +two", "-two +one"]


def test_a_new_item_beside_moved_ones_is_in_its_place():
    swap = ReorderBlocks(("document/0", "document/1", "document/2"), (2, 0, 1), ("one", "two", "three"))
    outcome = tailored(LIST, swap, InsertItem("document/1", "two", "new"))
    assert (texts(outcome.clean), outcome.refused) == (["three", "one", "new", "two", "end"], ())


def test_an_edit_within_a_paragraph_moves_with_it():
    swap = ReorderBlocks(("document/0", "document/1"), (1, 0), ("one", "two"))
    outcome = tailored(LIST, swap, ReplaceText("document/1", 0, 3, "two", "two (2)"))
    assert texts(outcome.clean)[:2] == ["two (2)", "one"]


def test_items_that_change_places_may_give_their_capital_to_the_new_first_one():
    spans, before = ((0, 3), (5, 8), (10, 15)), ("One", "two", "three")
    edit = ReorderItems("document/0", spans, (2, 0, 1), before, ("one", "two", "Three"))
    outcome = tailored(word_file(p(r("One, two, three."))), edit)
    assert [one.after for one in outcome.applied] == ["Three, one, two."]
    assert texts(outcome.clean) == ["Three, one, two."]


def test_items_are_written_in_no_other_letters():
    edit = ReorderItems("document/0", ((0, 3), (5, 8)), (1, 0), ("one", "two"), ("ten", "two"))
    outcome = tailored(word_file(p(r("one, two"))), edit)
    assert (outcome.applied, len(outcome.refused)) == ((), 1)


def test_each_of_two_edits_in_one_line_shows_it_as_delivered():
    first, second = ReplaceText("document/0", 0, 3, "one", "1"), ReplaceText("document/0", 4, 7, "two", "2")
    outcome = tailored(word_file(p(r("one two"))), first, second)
    assert [one.after for one in outcome.applied] == ["1 2", "1 2"]


def test_a_new_item_copies_bullet_and_formatting_of_its_sibling():
    outcome = tailored(TYPED, InsertItem("document/0", "•\tRan tests", "Wrote plans"))
    assert texts(outcome.clean) == ["•\tRan tests", "•\tWrote plans", "•\tLed teams"]


def test_a_new_last_item_is_tracked_by_the_mark_of_the_one_before():
    outcome = tailored(TYPED, InsertItem("document/1", "•\tLed teams", "Wrote plans"))
    assert re.search(
        r"<w:pPr><w:rPr><w:ins [^>]*/></w:rPr></w:pPr>.*Led teams.*<w:ins .*Wrote plans", document(outcome.review)
    )


def test_bold_is_tracked_as_formatting():
    outcome = tailored(LIST, Emphasise("document/0", 0, 3, "one"), emphasise=True)
    assert "<w:rPr><w:b/><w:rPrChange " in document(outcome.review)
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">one' in document(outcome.clean)


def test_bold_is_set_only_on_demand():
    outcome = tailored(LIST, Emphasise("document/0", 0, 3, "one"))
    assert (outcome.clean, outcome.applied, outcome.refused) == (LIST, (), ())


def fail_on(word, monkeypatch):
    """Let the verification find fault with files that hold the word."""

    def check(_package, edited, _paragraphs, _changes):
        if word in document(edited.clean):
            raise VerificationFailed(f"{word} is not to be")

    monkeypatch.setattr("resume_tailor.tailored.verify_delivered", check)


def test_an_edit_that_fails_the_verification_is_refused_and_the_others_stay(monkeypatch):
    fail_on("dos", monkeypatch)
    edits = [
        ReplaceText(f"document/{n}", 0, 3, old, new) for n, (old, new) in enumerate([("one", "uno"), ("two", "dos")])
    ]
    outcome = tailored(LIST, *edits, ReplaceText("document/2", 0, 5, "three", "tres"))
    assert texts(outcome.clean) == ["uno", "two", "tres", "end"]
    assert (outcome.failed, [one.suggestion_id for one in outcome.applied]) == ("", ["s0", "s2"])
    assert [(one.suggestion_id, one.reason) for one in outcome.refused] == [
        ("s1", "the verification failed: dos is not to be")
    ]


def test_no_file_is_written_where_even_the_empty_plan_fails(monkeypatch):
    fail_on("end", monkeypatch)
    outcome = tailored(LIST, ReplaceText("document/0", 0, 3, "one", "uno"))
    assert (outcome.clean, outcome.review, outcome.failed) == (None, None, "end is not to be")


def test_a_comment_says_why_and_quotes_the_posting():
    outcome = tailored(LIST, ReplaceText("document/0", 0, 3, "one", "uno"))
    comments = part(outcome.review, "word/comments.xml").decode()
    assert all(words in comments for words in ("It helps.", "“Jira”", "line 3, Requirements", 'w:author="Ann Lee"'))
    assert "comment" not in document(outcome.clean)
    assert b"comments" not in part(outcome.clean, "[Content_Types].xml")


def test_a_highlight_is_a_comment_and_leaves_the_clean_file_alone():
    outcome = tailored(LIST, None)
    assert outcome.clean == LIST
    assert "<w:commentRangeStart" in document(outcome.review)
    assert "<w:ins" not in document(outcome.review)


def test_nothing_to_do_gives_the_original_twice():
    outcome = tailored(LIST)
    assert outcome.clean == outcome.review == LIST


def test_comments_join_those_that_are_there():
    first = tailored(LIST, None).review
    outcome = tailored(first, ReplaceText("document/1", 0, 3, "two", "zwei"))
    assert part(outcome.review, "word/comments.xml").count(b"<w:comment ") == 2
    assert part(outcome.review, "[Content_Types].xml") == part(first, "[Content_Types].xml")


@pytest.mark.parametrize("name", ["[Content_Types].xml", "word/_rels/document.xml.rels"])
def test_a_remark_behind_the_end_of_a_part_is_no_damage(name):
    data = with_parts(LIST, {name: part(LIST, name) + b"<!-- made by <x> -->"})
    outcome = tailored(data, ReplaceText("document/0", 0, 3, "one", "uno"))
    assert (outcome.failed, len(outcome.applied)) == ("", 1)
    assert part(outcome.review, name).endswith(b"<!-- made by <x> -->")


def test_a_file_that_cannot_be_read_again_is_not_given_out(monkeypatch):
    monkeypatch.setattr("resume_tailor.wordml.two_files.splice", lambda *_: b"<broken")
    outcome = tailored(LIST, ReplaceText("document/0", 0, 3, "one", "uno"))
    assert (outcome.clean, outcome.applied) == (LIST, ())
    assert "cannot be read" in outcome.refused[0].reason


def test_revision_ids_clash_with_no_bookmark():
    data = word_file(p("<w:bookmarkStart w:id='41' w:name='a'/>", r("one"), "<w:bookmarkEnd w:id='41'/>"))
    outcome = tailored(data, ReplaceText("document/0", 0, 3, "one", "uno"))
    ids = re.findall(r'<w:(?:ins|del|commentRangeStart) [^>]*w:id="(\d+)"', document(outcome.review))
    assert len(ids) == 3
    assert min(map(int, ids)) > 41


PROTECTED = with_parts(
    LIST,
    {
        "word/settings.xml": b'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
    },
)


def test_a_protected_file_is_refused_whole():
    outcome = tailored(PROTECTED, ReplaceText("document/0", 0, 3, "one", "uno"))
    assert (outcome.clean, outcome.review) == (None, None)
    assert "protected" in outcome.warnings[0]
    assert "protected" in outcome.refused[0].reason


HIDDEN = word_file(p(r("Jira", "<w:vanish/>"), r(" teams"), r(" seen", "<w:vanish w:val='0'/>")))
LINK = word_file(p(r("see "), f"<w:hyperlink w:anchor='x'>{r('my site')}</w:hyperlink>", r(" now")))
REFUSED = {
    "words that are not there": (LIST, ReplaceText("document/0", 0, 3, "uno", "x")),
    "more than a line": (LIST, ReplaceText("document/0", 0, 3, "one", "a\nb")),
    "half a word": (LIST, ReplaceText("document/2", 0, 2, "th", "x")),
    "words joined": (LIST, ReplaceText("document/0", 3, 3, "", "s")),
    "the edge of a link": (LINK, ReplaceText("document/0", 0, 6, "see my", "visit my")),
    "a link to be moved": (LINK, ReorderItems("document/0", ((0, 3), (4, 11)), (1, 0), ("see", "my site"))),
    "bold on a link": (LINK, Emphasise("document/0", 4, 6, "my")),
    "hidden words": (HIDDEN, ReplaceText("document/0", 0, 4, "Jira", "Jira Cloud")),
    "a typed bullet": (TYPED, ReplaceText("document/0", 0, 1, "•", "-")),
    "no order at all": (LIST, ReorderBlocks(("document/0", "document/1"), (0, 0), ("one", "two"))),
}


@pytest.mark.parametrize(("data", "edit"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_done_safely_is_refused_with_a_reason(data, edit):
    outcome = tailored(data, edit, emphasise=True)
    assert [bool(one.reason) for one in outcome.refused] == [True]
    assert outcome.clean == data


def test_a_link_keeps_its_own_words():
    outcome = tailored(LINK, ReplaceText("document/0", 4, 11, "my site", "my page"))
    assert texts(outcome.clean) == ["see my page now"]
    assert re.search(r'<w:hyperlink w:anchor="x">.*page.*</w:hyperlink>', document(outcome.clean))


def test_new_words_beside_hidden_ones_are_seen():
    clean = document(tailored(HIDDEN, ReplaceText("document/0", 4, 4, "", ", Scrum")).clean)
    assert re.search(r"<w:r><w:t>, Scrum</w:t></w:r>", clean)


def test_new_words_behind_a_raised_sign_stand_on_the_line():
    data = word_file(p(r("Certified PMP"), r("\u00ae", "<w:b/><w:vertAlign w:val='superscript'/>"), r(" since 2019")))
    clean = document(tailored(data, ReplaceText("document/0", 14, 14, "", " (Project Management)")).clean)
    assert re.search(r"<w:r><w:rPr><w:b/></w:rPr><w:t[^>]*> \(Project Management\)</w:t></w:r>", clean)
    assert clean.count("<w:vertAlign") == 1


def test_python_docx_never_saves_a_users_file():
    for path in (ROOT / "resume_tailor").rglob("*.py"):
        calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        names = {call.func.attr for call in calls if isinstance(call.func, ast.Attribute)}
        assert "save" not in names, path
