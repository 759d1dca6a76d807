"""Comments, bookmarks, links and fields that stand in the file stay on their words, or the edit is refused."""

import time

import pytest

from resume_tailor.errors import EditRefused, VerificationFailed
from resume_tailor.wordml.anchors import OpenRanges
from resume_tailor.wordml.changes import AddAfter, Change, Permute, Rearrange, Replace
from resume_tailor.wordml.clean_check import check_clean
from resume_tailor.wordml.editing import Draft
from resume_tailor.wordml.names import w
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.plain_changes import words_replaced
from resume_tailor.wordml.stories import read_stories
from resume_tailor.wordml.two_files import make_files
from resume_tailor.wordml.verification import verify_files
from tests.wordml.test_verification import BOOKMARK, CHARS, CURSOR, FIELD, LINK
from tests.wordml.word_files import p, r, word_file

# A comment without its own part, since what counts is where its range stands.
START, END = "<w:commentRangeStart w:id='5'/>", "<w:commentRangeEnd w:id='5'/>"
STYLED = "<w:pStyle w:val='Title'/>"
BETWEEN = "<w:bookmarkStart w:id='7' w:name='a'/>", "<w:bookmarkEnd w:id='7'/>"
ROTATE = Rearrange(("document/0", "document/1", "document/2"), (1, 2, 0), "k")
ONE, TWO, THREE = (r(word) for word in ("one", "two", "three"))
REFUSED: dict[str, tuple[list[str], list[Change]]] = {
    "a comment on a paragraph that goes": ([p(START, ONE, END), p(TWO), p(THREE)], [ROTATE]),
    "a bookmark on words of one that gets others": (
        [p(ONE, properties=STYLED), p(BOOKMARK.format(TWO)), p(THREE)],
        [ROTATE],
    ),
    "a comment's reference alone": (
        [p(ONE, "<w:r><w:commentReference w:id='5'/></w:r>"), p(TWO), p(THREE)],
        [ROTATE],
    ),
    "a range that ends behind one that stays": ([p(ONE), p(TWO, START), p(THREE), p(r("end"), END)], [ROTATE]),
    "a field without text": ([p(ONE, CHARS["begin"], CHARS["end"]), p(TWO), p(THREE)], [ROTATE]),
    "a link, once a line is added beside it": (
        [p(ONE), p(LINK), p(THREE)],
        [AddAfter("document/0", "new", "a"), ROTATE],
    ),
    "a link that stays, once a line is added": (
        [p(ONE), p(LINK), p(THREE)],
        [ROTATE, AddAfter("document/0", "new", "a")],
    ),
    "an item under a bookmark": (
        [p(r("a, "), BOOKMARK.format(r("b")), r(", c"))],
        [Permute("document/0", ((0, 1), (3, 4), (6, 7)), (2, 1, 0), "k")],
    ),
    "a list that its bookmark begins with": (
        [p(r("Tools: "), BOOKMARK.format(r("a, b")))],
        [Permute("document/0", ((7, 8), (10, 11)), (1, 0), "k")],
    ),
    "all words of a link": ([p(r("see "), LINK)], [Replace("document/0", 4, 11, "", "k")]),
    "text in a run that begins a field": (
        [p("<w:r><w:t>K8s</w:t><w:fldChar w:fldCharType='begin'/></w:r>", FIELD.split("</w:r>", 1)[1])],
        [Replace("document/0", 0, 3, "Kubernetes", "k")],
    ),
    "text in a run that holds a comment's reference": (
        [p("<w:r><w:t>K8s</w:t><w:commentReference w:id='5'/></w:r>")],
        [Replace("document/0", 0, 3, "Kubernetes", "k")],
    ),
}


def verified(body: list[str], changes: list[Change]):
    """The document part of the clean file."""
    package = Package.open(word_file(*body))
    paragraphs = read_stories(package)
    draft = Draft(paragraphs)
    for change in changes:
        draft.add(change)
    gone, come = words_replaced({one.id: one.text for one in paragraphs}, changes)
    files = make_files(package, draft, (), "Ann Lee", "2024-05-01")
    clean = verify_files(package, files, {*gone, *come})
    return clean.tree(clean.main_part)


@pytest.mark.parametrize(("body", "changes"), REFUSED.values(), ids=REFUSED.keys())
def test_what_would_part_a_mark_from_its_words_is_refused(body, changes):
    with pytest.raises(EditRefused):
        verified(body, changes)


MADE: dict[str, tuple[list[str], list[Change], str]] = {
    "a comment on a paragraph that stays": ([p(ONE), p(START, TWO, END), p(THREE)], [ROTATE], "two|three|one"),
    "a comment on all of them": ([p(START, ONE), p(TWO), p(THREE), p(r("x"), END)], [], "one|two|three|x"),
    "a comment around all that change": (
        [p(ONE), p(TWO), p(START, r("x")), p(THREE), p(r("four")), p(END, r("y"))],
        [Rearrange(("document/3", "document/4"), (1, 0), "k")],
        "one|two|x|four|three|y",
    ),
    "Word's own cursor": ([p(ONE, CURSOR), p(TWO), p(THREE)], [ROTATE], "two|three|one"),
    "Word's own cursor among items": (
        [p(r("a, "), CURSOR, r("b"))],
        [Permute("document/0", ((0, 1), (3, 4)), (1, 0), "k")],
        "b, a",
    ),
    "items under one bookmark": (
        [p(BOOKMARK.format(r("a, b, c")))],
        [Permute("document/0", ((0, 1), (3, 4), (6, 7)), (2, 0, 1), "k")],
        "c, a, b",
    ),
    "a word that its bookmark cuts": (
        [p(r("Ran clus"), BOOKMARK.format(r("ter")), r(" sets"))],
        [Replace("document/0", 4, 11, "systems", "k")],
        "Ran systems sets",
    ),
    "all words of a bookmark": ([p(BOOKMARK.format(ONE), r(" end"))], [Replace("document/0", 0, 4, "", "k")], "end"),
    "a bookmark between two paragraphs": ([p(ONE), p(TWO), p(THREE), *BETWEEN, p(r("x"))], [ROTATE], "two|three|one|x"),
    "some words of a link": ([p(r("see "), LINK)], [Replace("document/0", 4, 11, "my page", "k")], "see my page"),
    "a link that stays where it is": (
        [p(ONE), p(LINK), p(THREE), p(r("four"))],
        [Rearrange(("document/0", "document/1", "document/2"), (2, 1, 0), "k"), AddAfter("document/2", "x", "a")],
        "three|my site|one|x|four",
    ),
}


@pytest.mark.parametrize(("body", "changes", "text"), MADE.values(), ids=MADE.keys())
def test_what_leaves_every_mark_on_its_words_is_made(body, changes, text):
    clean = verified(body, changes)
    lines = ["".join(node.text or "" for node in one.iter(w("t"))) for one in clean.iter(w("p"))]
    assert "|".join(lines) == text


def tree_of(*body: str):
    package = Package.open(word_file(*body))
    return package.tree(package.main_part)


@pytest.mark.parametrize("mark", [BOOKMARK.format(""), "<w:r><w:commentReference w:id='5'/></w:r>"])
def test_a_mark_without_extent_stands_on_its_line(mark):
    old = tree_of(p(ONE), p(r("a "), mark, r("b")), p(THREE))
    check_clean(old, tree_of(p(TWO), p(r("b "), mark, r("a")), p(TWO)), ())
    with pytest.raises(VerificationFailed, match="no longer stands"):
        check_clean(old, tree_of(p(ONE), p(r("a "), mark, r("c")), p(THREE)), ())


def test_very_many_ranges_over_all_the_text_take_no_long_time():
    count = 4000
    starts = "".join(f"<w:bookmarkStart w:id='{n}' w:name='n{n}'/>" for n in range(count))
    ends = "".join(f"<w:bookmarkEnd w:id='{n}'/>" for n in range(count))
    tree = tree_of(p(starts, ONE), *(p(r("two words")) for _ in range(count)), p(THREE, ends))
    began = time.process_time()
    check_clean(tree, tree, ())
    OpenRanges(tree).check_alike(list(tree.iter(w("p")))[1:-1])
    assert time.process_time() - began < 3
