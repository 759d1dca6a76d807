"""Verification and lint notice planted violations of every kind, and revisions are settled as Word settles them."""

import re
from dataclasses import replace

import pytest
from lxml import etree

from resume_tailor.errors import VerificationFailed
from resume_tailor.wordml.changes import AddAfter, Note, Replace
from resume_tailor.wordml.clean_check import check_clean
from resume_tailor.wordml.editing import Draft
from resume_tailor.wordml.lint import lint
from resume_tailor.wordml.names import W
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.paragraph_bytes import _by_expat, find_paragraphs
from resume_tailor.wordml.revisions import accept_all, canonical, reject_all
from resume_tailor.wordml.stories import read_stories
from resume_tailor.wordml.two_files import Edited, make_files
from resume_tailor.wordml.verification import verify_files
from tests.wordml.word_files import p, part, r, with_parts, word_file

MENTOR = "<w:commentRangeStart w:id='0'/>{}<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>"
BOOKMARK = "<w:bookmarkStart w:id='7' w:name='plans'/>{}<w:bookmarkEnd w:id='7'/>"
CURSOR = "<w:bookmarkStart w:id='8' w:name='_GoBack'/><w:bookmarkEnd w:id='8'/>"
CHARS = {kind: f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")}
FIELD = f"{CHARS['begin']}<w:r><w:instrText>PAGE</w:instrText></w:r>{CHARS['separate']}{r('1')}{CHARS['end']}"
LINK = f"<w:hyperlink w:anchor='plans'>{r('my site')}</w:hyperlink>"
RICH = word_file(
    p(r("Ran "), BOOKMARK.format(r("K8s", "<w:b/>")), r(" clusters, "), LINK, r(" on page "), FIELD),
    p(MENTOR.format(r("Led teams"))),
    p(r("Saved money")),
)
ORIGINAL = word_file(p(r("Ran "), r("K8s", "<w:b/>"), r(" clusters")), p(r("Led teams")), p(r("Saved money")))


def edited() -> tuple[Package, Edited]:
    package = Package.open(ORIGINAL)
    draft = Draft(read_stories(package))
    draft.add(Replace("document/0", 4, 7, "Kubernetes", "a"))
    draft.add(AddAfter("document/1", "Wrote plans", "b"))
    notes = [Note(("Why",), key="a"), Note(("Look",), paragraph="document/2", start=0, end=5)]
    return package, make_files(package, draft, notes, "Ann Lee", "2024-05-01")


def altered(data: bytes, name: str, old: str, new: str) -> bytes:
    xml = part(data, name).decode()
    assert re.search(old, xml), (old, xml)
    return with_parts_raw(data, name, re.sub(old, new, xml, count=1).encode())


def with_parts_raw(data: bytes, name: str, content: bytes) -> bytes:
    return Package.open(data).replace({name: content})


def test_what_we_make_passes():
    verify_files(*edited())


DOCUMENT = "word/document.xml"
PLANTED = {
    "a word lost in an untouched paragraph": ("clean", DOCUMENT, "Saved money", "Saved"),
    "a word lost in the review's untouched text": ("review", DOCUMENT, "Led teams", "Led"),
    "a deletion that hides another word": ("review", DOCUMENT, ">K8s</w:delText>", ">K9s</w:delText>"),
    "an insertion that the clean file has not": ("review", DOCUMENT, ">Kubernetes<", ">Kubernetes 2<"),
    "formatting lost": ("clean", DOCUMENT, "<w:b/></w:rPr><w:t>Kubernetes", "</w:rPr><w:t>Kubernetes"),
    "a paragraph more": ("clean", DOCUMENT, "<w:sectPr", "<w:p/><w:sectPr"),
    "another section": ("clean", DOCUMENT, 'w:gutter="0"', 'w:gutter="1"'),
    "a style changed": ("clean", "word/styles.xml", "<w:styles", "<w:styles "),
    "a setting changed": ("review", "word/settings.xml", "<w:settings", "<w:settings "),
    "a tracked change left in the clean file": (
        "clean",
        DOCUMENT,
        r"<w:r>(<w:rPr><w:b/></w:rPr><w:t>Kubernetes</w:t>)</w:r>",
        r'<w:ins w:id="77" w:author="a"><w:r>\1</w:r></w:ins>',
    ),
    "an id twice": ("review", DOCUMENT, r'(<w:del [^>]*w:id=")\d+', r"\g<1>1"),
    "a revision without author": ("review", DOCUMENT, r'(<w:ins )w:author="[^"]*"', r"\1"),
    "a comment that stands nowhere": ("review", DOCUMENT, r'<w:r><w:commentReference w:id="1"/></w:r>', ""),
    "a field that only begins": (
        "clean",
        DOCUMENT,
        "<w:t>Kubernetes<",
        CHARS["begin"][5:-6] + "<w:t>Kubernetes<",
    ),
    "a comment range that does not end": ("review", DOCUMENT, r'<w:commentRangeEnd w:id="1"/>', ""),
}


LOST = {
    "a link lost": (r"<w:hyperlink [^>]*>(.*?)</w:hyperlink>", r"\1", "w:hyperlink"),
    "a field's beginning lost": (r'<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "", "w:fldChar"),
    "a field's instruction changed": ("PAGE", "DATE", "w:instrText"),
    "a bookmark lost": ("<w:bookmarkStart [^>]*/>", "", "w:bookmarkStart"),
    "a comment's words swapped": (">Led teams<", ">Wrote plans<", "comment 0"),
    "a bookmark moved on": (r"(<w:bookmarkStart [^>]*/>)(.*?)( clusters, </w:t></w:r>)", r"\2\3\1", "bookmark 7"),
    "words added under a bookmark": (r">Kubernetes<", ">Kubernetes clusters<", "bookmark 7"),
}


def rich_edited() -> tuple[Package, Edited]:
    package = Package.open(RICH)
    draft = Draft(read_stories(package))
    draft.add(Replace("document/0", 4, 7, "Kubernetes", "a"))
    draft.add(AddAfter("document/1", "Wrote plans", "b"))
    return package, make_files(package, draft, (), "Ann Lee", "2024-05-01")


@pytest.mark.parametrize(("old", "new", "named"), LOST.values(), ids=LOST.keys())
def test_what_is_lost_in_the_clean_file_is_noticed_by_the_original_alone(old, new, named):
    package, files = rich_edited()
    clean = Package.open(altered(files.clean, DOCUMENT, old, new))
    had, has = package.tree(DOCUMENT), clean.tree(DOCUMENT)
    with pytest.raises(VerificationFailed, match=named):
        check_clean(had, has, {"K8s", "Kubernetes"})


def test_an_edit_under_a_bookmark_and_a_line_beside_a_comment_are_no_loss():
    package, files = rich_edited()
    assert verify_files(package, files, {"K8s", "Kubernetes", "Wrote", "plans"})
    with pytest.raises(VerificationFailed, match="bookmark 7"):
        verify_files(package, files)


@pytest.mark.parametrize(("file", "name", "old", "new"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_violation_is_noticed(file, name, old, new):
    package, files = edited()
    broken = replace(files, **{file: altered(getattr(files, file), name, old, new)})
    with pytest.raises(VerificationFailed) as caught:
        verify_files(package, broken)
    assert "\n" not in str(caught.value)


def test_a_part_more_or_less_is_noticed():
    package, files = edited()
    for parts in ({"word/extra.xml": b"<x/>"}, {"docProps/app.xml": None}):
        with pytest.raises(VerificationFailed, match="part"):
            verify_files(package, replace(files, clean=with_parts(files.clean, parts)))


def test_a_touched_paragraph_that_nobody_named_is_noticed():
    package, files = edited()
    with pytest.raises(VerificationFailed, match="paragraph 0"):
        verify_files(package, replace(files, changed=frozenset()))


RULES = {
    "a hyperlink within an insertion": "<w:ins w:id='1' w:author='a'><w:hyperlink/></w:ins>",
    "an insertion within a run": "<w:r><w:ins w:id='1' w:author='a'/></w:r>",
    "shown text within a deletion": f"<w:del w:id='1' w:author='a'>{r('x')}</w:del>",
    "deleted text outside of a deletion": "<w:r><w:delText>x</w:delText></w:r>",
    "a change that is not last": "<w:r><w:rPr><w:rPrChange w:id='1' w:author='a'/><w:b/></w:rPr></w:r>",
    "properties that are not first": "<w:r><w:t>x</w:t><w:rPr/></w:r>",
    "white space that is lost": "<w:r><w:t>x </w:t></w:r>",
    "an id twice": "<w:bookmarkStart w:id='1' w:name='a'/><w:ins w:id='1' w:author='a'/>",
    "a field that does not end": CHARS["begin"],
    "a field that has not begun": CHARS["end"],
    "a paraId twice": "<w:r><w:pict><w:p w14:paraId='A'/><w:p w14:paraId='A'/></w:pict></w:r>",
}


@pytest.mark.parametrize("inner", RULES.values(), ids=RULES.keys())
def test_a_broken_rule_is_named_unless_the_original_broke_it_too(inner):
    package = Package.open(word_file(p(inner)))
    assert len(lint(package)) == 1
    assert lint(package, package) == ()


def test_a_mark_that_does_not_come_first_is_named():
    marked = "<w:pPr><w:rPr><w:b/><w:ins w:id='1' w:author='a'/></w:rPr></w:pPr>"
    assert "first" in lint(Package.open(word_file(p(marked))))[0]


def body(inner: str) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{W}">{inner}</w:body>')


DEL = "<w:del w:id='1'><w:r><w:delText>{}</w:delText></w:r></w:del>"
INS = "<w:ins w:id='2'>{}</w:ins>"
MARK = "<w:pPr><w:rPr><w:{} w:id='3'/></w:rPr></w:pPr>"
BOLD = "<w:r><w:rPr><w:b/><w:rPrChange w:id='4'><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"
SETTLED = {
    "words": (p(DEL.format("a"), INS.format(r("b"))), p(r("b")), p(r("a"))),
    "an inserted mark": (p(MARK.format("ins"), r("a")) + p(r("b")), p(r("a")) + p(r("b")), p(r("a"), r("b"))),
    "a deleted mark": (p(MARK.format("del"), r("a")) + p(r("b")), p(r("a"), r("b")), p(r("a")) + p(r("b"))),
    "formatting": (p(BOLD), p(r("x", "<w:b/>")), p(r("x", "<w:i/>"))),
    "a move": (
        p(f"<w:moveFrom w:id='1'>{r('a')}</w:moveFrom>", r("b"), f"<w:moveTo w:id='2'>{r('a')}</w:moveTo>"),
        p(r("ba")),
        p(r("ab")),
    ),
    "a row": (
        f"<w:tbl><w:tr><w:trPr><w:ins w:id='1'/></w:trPr><w:tc>{p(r('a'))}</w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:trPr/><w:tc>{p(r('a'))}</w:tc></w:tr></w:tbl>",
        "<w:tbl/>",
    ),
}


@pytest.mark.parametrize(("tracked", "accepted", "rejected"), SETTLED.values(), ids=SETTLED.keys())
def test_changes_are_accepted_and_rejected_as_word_does(tracked, accepted, rejected):
    for settle, wanted in ((accept_all, accepted), (reject_all, rejected)):
        tree = body(tracked)
        settle(tree)
        assert canonical([tree]) == canonical([body(wanted)])


def test_canonical_form_ignores_how_runs_are_cut_but_not_how_they_look():
    assert canonical([body(p(r("ab"), r("c")))]) == canonical([body(p(r("abc")))])
    assert canonical([body(p(r("ab"), r("c", "<w:b/>")))]) != canonical([body(p(r("abc")))])
    assert canonical([body(p("<w:r><w:t> a</w:t></w:r>"))]) != canonical([body(p(r(" a")))])


ODD_XML = {
    "plain": '<w:b xmlns:w="{}"><w:p/><w:p a="&gt;"><w:p></w:p ></w:p></w:b>',
    "a bracket in quotes": '<w:b xmlns:w="{}"><w:p a="x>y"/><w:p b=\'>\'>t</w:p></w:b>',
    "another prefix": '<n:b xmlns:n="{}"><n:p/><w:p xmlns:w="other"/><n:p>x</n:p></n:b>',
    "no prefix": '<b xmlns="{}"><p/><pPr/><p>x<p/></p></b>',
    "a prefix bound twice": '<w:b xmlns:w="{}"><w:p/><x xmlns:w="other"><w:p/></x></w:b>',
    "two prefixes": '<w:b xmlns:w="{0}"><w:p/><x:p xmlns:x="{0}"/></w:b>',
    "comments and data": '<w:b xmlns:w="{}"><!-- <w:p> --><w:p><![CDATA[<w:p>]]></w:p><?x <w:p>?></w:b>',
    "names alike": '<w:b xmlns:w="{}"><w:pPr/><w:p><w:pict/></w:p></w:b>',
}


@pytest.mark.parametrize("xml", ODD_XML.values(), ids=ODD_XML.keys())
def test_paragraphs_are_found_in_the_bytes_as_a_parser_finds_them(xml):
    data = xml.format(W).encode()
    found = find_paragraphs(data)
    assert found == _by_expat(data)
    assert len(found) == len(list(etree.fromstring(data).iter(f"{{{W}}}p")))
    for one in found:
        assert data[one.start : one.start + 1] == b"<"
        assert data[one.end - 1 : one.end] == b">"
