"""Opening hostile and odd packages, and writing back without touching what did not change."""

import io
import zipfile

import pytest

from resume_tailor.errors import UnreadableInput
from resume_tailor.wordml.package import OLE_MAGIC, Package
from resume_tailor.wordml.paragraph_bytes import find_root_end
from tests.wordml.word_files import p, part, r, with_parts, word_file

PLAIN = word_file(p(r("Led a program.")))
W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(**entries: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_document(xml: bytes) -> bytes:
    return with_parts(PLAIN, {"word/document.xml": xml})


UNREADABLE = {
    "an old .doc or a password": (OLE_MAGIC + bytes(600), "password"),
    "no zip": (b"Dear Sir or Madam", "damaged"),
    "nothing": (b"", "damaged"),
    "half a file": (PLAIN[: len(PLAIN) // 2], "damaged"),
    "a zip of something else": (zipped(readme=b"hello"), "no Word document"),
    "no document part": (with_parts(PLAIN, {"word/document.xml": None}), "damaged"),
    "no relations": (with_parts(PLAIN, {"_rels/.rels": None}), "damaged"),
    "broken XML": (with_document(b"<w:document"), "no valid XML"),
    "another root": (with_document(f'<w:p xmlns:w="{W_URI}"/>'.encode()), "holds none"),
    "entities": (with_document(b'<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'), "document type"),
    "too many entries": (zipped(**{f"e{n}": b"" for n in range(5001)}), "entries"),
    "an entry that leads out": (with_parts(PLAIN, {"../evil": b"x"}), "leads out"),
    "a part of 41 MB": (with_document(b" " * 41_000_000), "too large"),
    "more than 20 MB": (b"PK\x03\x04" + bytes(20_000_000), "too large"),
}


@pytest.mark.parametrize(("data", "sentence"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_said_in_one_sentence(data, sentence):
    with pytest.raises(UnreadableInput, match=sentence) as caught:
        Package.open(data, "resume.docx")
    assert "\n" not in str(caught.value)


def test_an_entry_twice_is_refused():
    stream = io.BytesIO(PLAIN)
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", b"<other/>")
    with pytest.raises(UnreadableInput, match="twice"):
        Package.open(stream.getvalue())


def test_elements_nested_by_the_ten_thousand_do_not_end_in_a_crash():
    depth = 20_000
    xml = f'<w:document xmlns:w="{W_URI}"><w:body>{"<w:sdt>" * depth}{"</w:sdt>" * depth}</w:body></w:document>'
    with pytest.raises(UnreadableInput):
        Package.open(with_document(xml.encode()))


def settings(inner: str) -> bytes:
    return with_parts(PLAIN, {"word/settings.xml": f'<w:settings xmlns:w="{W_URI}">{inner}</w:settings>'.encode()})


def of_type(content_type: str) -> bytes:
    types = part(PLAIN, "[Content_Types].xml")
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return with_parts(PLAIN, {"[Content_Types].xml": types.replace(main, content_type.encode())})


NOT_EDITABLE = {
    "protected": (settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), "protected"),
    "write-protected": (settings('<w:writeProtection w:hash="abc"/>'), "write-protected"),
    "macros": (of_type("application/vnd.ms-word.document.macroEnabled.main+xml"), "macro"),
    "a template": (
        of_type("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        "template",
    ),
    "signed": (with_parts(PLAIN, {"_xmlsignatures/origin.sigs": b""}), "signed"),
    "Strict": (
        with_document(
            part(PLAIN, "word/document.xml").replace(
                W_URI.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
            )
        ),
        "Strict",
    ),
    "UTF-16": (
        with_document(part(PLAIN, "word/document.xml").decode().replace("UTF-8", "UTF-16").encode("utf-16")),
        "UTF-16",
    ),
}


@pytest.mark.parametrize(("data", "reason"), NOT_EDITABLE.values(), ids=NOT_EDITABLE.keys())
def test_what_can_be_read_but_not_edited_says_why(data, reason):
    assert reason in Package.open(data).not_editable


def test_protection_that_is_not_enforced_does_not_count():
    assert Package.open(settings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')).not_editable == ""


def test_nothing_replaced_is_the_file_itself():
    package = Package.open(PLAIN)
    assert package.replace({}) == PLAIN
    assert package.replace({"word/document.xml": package.read("word/document.xml")}) == PLAIN


def test_untouched_entries_keep_their_packed_bytes_and_dates():
    package = Package.open(PLAIN)
    new = Package.open(
        package.replace({"word/document.xml": package.read("word/document.xml") + b"\n", "word/new.xml": b"<n/>"})
    )
    assert [entry.name for entry in new.entries] == [*(entry.name for entry in package.entries), "word/new.xml"]
    for entry in package.entries:
        other = new.names[entry.name]
        assert (other.time, other.date, other.raw_name) == (entry.time, entry.date, entry.raw_name)
        if entry.name != "word/document.xml":
            assert other.packed(new.data) == entry.packed(package.data)


def test_what_is_written_is_a_sound_zip():
    package = Package.open(PLAIN)
    data = package.replace({"word/document.xml": package.read("word/document.xml") + b"\n"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
    assert data == package.replace({"word/document.xml": package.read("word/document.xml") + b"\n"})


def test_an_entry_that_unpacks_to_more_than_it_says_is_refused():
    lying = bytearray(PLAIN)
    at = lying.rfind(b"PK\x01\x02", 0, lying.rfind(b"word/document.xml"))
    lying[at + 24 : at + 28] = (50).to_bytes(4, "little")
    with pytest.raises(UnreadableInput, match="promises"):
        Package.open(bytes(lying))


ROOTS = {
    "a closing tag": (b"<a><b/></a>", (7, False)),
    "one empty tag": (b"<a/>", (4, True)),
    "a remark behind it": (b"<a></a> <!-- </a> -->", (3, False)),
    "an instruction behind an empty tag": (b"<!-- <a> --><a b='/>'/><?x </a> ?>\n", (23, True)),
}


@pytest.mark.parametrize(("xml", "end"), ROOTS.values(), ids=ROOTS.keys())
def test_the_end_of_a_part_is_found_whatever_follows_it(xml, end):
    assert find_root_end(xml) == end
