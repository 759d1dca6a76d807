"""Hostile and broken input, by name: each ends in the right result or in one clear line, in bounded time."""

import encodings.aliases
import io
import resource
import signal
import zipfile
import zlib
from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner

from resume_tailor.cli import tailor
from resume_tailor.errors import UnreadableInput
from resume_tailor.readers import read_posting

ROOT = Path(__file__).parents[2]
POSTING = (ROOT / "examples" / "posting.txt").read_bytes()
GIVEN = ROOT / "tests" / "postings"
RESUME = (ROOT / "examples" / "resume.docx").read_bytes()
SECONDS = 600
"""Of the processor: what ends a hang, and says nothing of speed (`benchmarks.speed` measures that)."""
BYTES = 8 * 2**30
"""Of addresses: what ends a blow-up before the machine does; a usual run has a twentieth of it."""
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_part(name, content, data=RESUME):
    """The example with one part replaced or added; `content` may be a function of the old one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content(old.read(name)) if callable(content) else content)
    return stream.getvalue()


def body(xml, before=""):
    """The example with another main part."""
    part = f"{before}<w:document {NAMES}><w:body>{xml}</w:body></w:document>"
    return with_part("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?>{part}'.encode())


def in_paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def lying_about_its_size():
    """A zip whose directory says 100 bytes where a gigabyte of zeros is packed."""
    data = bytearray(with_part("word/media/bomb.bin", b"\0" * 50_000_000))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def many_entries():
    stream = io.BytesIO(RESUME)
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(5_000):
            archive.writestr(f"word/media/{number}", b"")
    return stream.getvalue()


def encrypted():
    """A zip whose every entry says that a password protects it."""
    data = bytearray(RESUME)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(signature, place + 4)
    return bytes(data)


def locked_pdf():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO((GIVEN / "posting.pdf").read_bytes()))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def pdf(page, form=b""):
    """A PDF file of one page with that content, which may draw the form `X`."""
    packed = zlib.compress(page)
    resources = b"/Resources<</Font<</F 3 0 R>>/XObject<</X 6 0 R>>>>"
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Page/Parent 2 0 R%s/Contents 5 0 R>>" % resources,
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/XObject/Subtype/Form%s/Length %d>>stream\n%s\nendstream" % (resources, len(form), form),
    )
    objects = b"".join(b"%d 0 obj%sendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"


BILLION = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
EXTERNAL = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">'
DEEP_TABLE = "<w:tbl><w:tr><w:tc>" * 3_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3_000

STREAKS = {
    "blanks between words": "Jira" + " " * 150_000 + "Scrum",
    "blanks after a figure": "5" + " " * 150_000 + "+ years",
    "blanks after a date": "2 " + " " * 150_000 + "June 2015",
    "blanks after a label": "Title:" + "\u00a0" * 150_000 + "Manager",
    "dashes between dates": "June 2015 " + "-" * 150_000 + " x 2016",
    "dashes between words": "Worked as " + "-" * 150_000 + " delivery manager, Jira",
    "dashes with blanks": "Worked as " + "- " * 75_000 + "delivery manager, Jira",
    "dots between degrees": "Bachelor's " + "." * 150_000 + " x Master's degree",
    "commas between degrees": "Bachelor's " + ", " * 75_000 + " x Master's degree in physics",
    "figures": "travel 1" + "0" * 150_000 + " x",
    "a hyphened word": "a-" * 75_000 + "Jira",
    "a word of capitals": "JiraSAFe" * 20_000,
    "labels": "Title: Manager " * 10_000,
    "dates": "Jan 2015 - " * 13_000,
    "brackets that open": "(" * 150_000,
    "brackets": "(" * 75_000 + "Jira" + ")" * 75_000,
}
"""Streaks of one piece in the midst of a line, nearly as long as a resume may be."""
SHORT = 5_000
"""Characters of a streak, so that all of them fit into one file."""
RESUMES = {
    "empty": b"",
    "one byte": b"P",
    "zeros": bytes(10_000),
    "noise": bytes(range(256)) * 100,
    "plain text": b"Maya Lindqvist, Program Manager",
    "pdf": b"%PDF-1.7\n",
    "old Word or encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000),
    "rtf": b"{\\rtf1 Maya}",
    "zip without content": b"PK\x05\x06" + bytes(18),
    "more than 20 MB": RESUME + bytes(20_000_001),
    "bytes before the zip": b"junk" * 100 + RESUME,
    "bytes after the zip": RESUME + b"junk" * 100,
    "zip bomb, a part of 500 MB": with_part("word/media/bomb.bin", b"\0" * 500_000_000),
    "zip bomb, the main part": with_part("word/document.xml", b" " * 300_000_000),
    "zip that lies about a size": lying_about_its_size(),
    "zip slip": with_part("../../../../tmp/slip.txt", b"slipped"),
    "zip slip, absolute": with_part("/tmp/slip.txt", b"slipped"),
    "main part empty": with_part("word/document.xml", b""),
    "main part cut": with_part("word/document.xml", lambda old: old[: len(old) // 2]),
    "main part is no Word": with_part("word/document.xml", b"<html><body>Maya</body></html>"),
    "main part in UTF-16": with_part("word/document.xml", lambda old: old.decode().replace("UTF-8", "UTF-16").encode("utf-16")),  # noqa: E501
    "relations broken": with_part("word/_rels/document.xml.rels", b"<broken"),
    "content types broken": with_part("[Content_Types].xml", b"<broken"),
    "styles broken": with_part("word/styles.xml", b"<broken"),
    "numbering broken": with_part("word/numbering.xml", b"<broken"),
    "entity bomb": body(in_paragraph("&i;"), BILLION + "]>"),
    "external entity": body(in_paragraph("&x;"), EXTERNAL + "]>"),
    "external DTD": body(in_paragraph("Maya"), '<!DOCTYPE d SYSTEM "http://192.0.2.1/d.dtd">'),
    "10,000-deep paragraphs": body("<w:p><w:r>" * 5_000 + "</w:r></w:p>" * 5_000),
    "10,000-deep elements": body("<w:sdt><w:sdtContent>" * 5_000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 5_000),
    "3,000-deep tables": body(DEEP_TABLE),
    "no paragraph": body(""),
    "no text": body("<w:p/>" * 10),
    "a paragraph within a paragraph's run": body(f"<w:p><w:r><w:t>Led </w:t>{in_paragraph('Jira')}</w:r></w:p>" * 20),
    "encrypted entries": encrypted(),
    "25,000 breaks in a run": body(f"<w:p><w:r>{'<w:t>a</w:t><w:br/>' * 25_000}</w:r></w:p>"),
    "10,000 runs in a paragraph": body(f"<w:p>{'<w:r><w:t>Jira </w:t></w:r>' * 10_000}</w:p>"),
    "more than 200,000 characters": body(in_paragraph("Managed risks and budgets of $2M") * 7_000),
    "one paragraph of a megabyte": body(in_paragraph("Jira and Scrum " * 70_000)),
    "30,000 paragraphs": body(in_paragraph("Managed risks and budgets of $2M") * 30_000),
    "2,000 runs in a paragraph": body(f"<w:p>{'<w:r><w:t>a </w:t></w:r>' * 2_000}</w:p>"),
    "2,000 paragraphs": body(in_paragraph("Managed risks and budgets of $2M") * 2_000),
    "bidi, zero-width, combining": body(in_paragraph("Ji\u200bra \u202eevitaler\u202c Sc\u0301rum \U000e0041 " * 20)),
    "characters beyond Unicode's blocks": body(in_paragraph("\ufdd0 \U0010ffff \U0001f600 Jira")),
    "script in the text": body(in_paragraph("&lt;script&gt;alert(1)&lt;/script&gt; Jira")),
    "relation to a file": with_part(
        "word/_rels/document.xml.rels",
        lambda old: old.replace(b"</Relationships>", b'<Relationship Id="rX" TargetMode="External" Type="x" '
                                b'Target="file:///etc/passwd"/></Relationships>'),
    ),
}  # fmt: skip
LETTERS = "".join(map(chr, range(32, 0x3000))).encode("utf-8", "surrogatepass")
POSTINGS = {
    "empty": ("p.txt", b""),
    "blank": ("p.txt", b"\n \t\r\n"),
    "binary": ("p.txt", bytes(range(256)) * 100),
    "more than 1 MB": ("p.txt", POSTING * 400),
    "nearly 1 MB": ("p.txt", POSTING * 310),
    "one line of nearly 1 MB": ("p.txt", POSTING.replace(b"\n", b" ") * 310),
    "one word of nearly 1 MB": ("p.txt", b"a" * 999_999),
    "one word of nearly 1 MB with capitals in it": ("p.txt", POSTING + b"Jira" * 240_000),
    "a megabyte of bullets": ("p.txt", "• ".encode() * 240_000),
    "a megabyte of brackets": ("p.txt", b"(" * 900_000),
    "a megabyte of slashes": ("p.txt", b"a/b " * 240_000),
    "a megabyte of numbers": ("p.txt", b"5+ years 10 " * 80_000),
    "a megabyte of short lines": ("p.txt", b"Jira\n" * 190_000),
    "NUL": ("p.txt", POSTING.replace(b"risk", b"ri\0sk")),
    "bidi and zero-width": ("p.txt", POSTING.replace(b"a", "\u202ea\u200b".encode())),
    "every letter": ("p.txt", LETTERS + POSTING),
    "terminal escapes": ("p.txt", b"\x1b[2J\x1b]0;owned\x07" + POSTING),
    "tabs, 50,000 of them": ("p.txt", POSTING + b"\t" * 50_000),
    "script": ("p.txt", POSTING.replace(b"Jira", b"<script>alert(1)</script> Jira")),
    "UTF-8 with a mark": ("p.txt", b"\xef\xbb\xbf" + POSTING),
    "UTF-16": ("p.txt", POSTING.decode().encode("utf-16")),
    "UTF-16 without a mark": ("p.txt", POSTING.decode().encode("utf-16-be")),
    "UTF-32": ("p.txt", POSTING.decode().encode("utf-32")),
    "Windows-1252": ("p.txt", POSTING.decode().encode("cp1252", "replace")),
    "broken UTF-8": ("p.txt", POSTING.replace(b"\xe2\x80\xa2", b"\xe2\x80")),
    "Word file named .txt": ("p.txt", RESUME),
    "text named .docx": ("p.docx", POSTING),
    "text named .pdf": ("p.pdf", POSTING),
    "text named .html": ("p.html", POSTING),
    "unknown ending": ("p.job", POSTING),
    "no ending": ("posting", POSTING),
    "page, 10,000 deep": ("p.html", b"<div>" * 10_000 + POSTING),
    "page of a million tags": ("p.html", b"<b>" * 1_000_000 + POSTING),
    "page with deep JSON": ("p.html", b'<script type="application/ld+json">' + b'{"a":' * 50_000 + b"</script>"),
    "page of 8 MB": ("p.html", b"<p>" + POSTING + b"<!--" + b"x" * 8_000_000 + b"-->"),
    "page of more than 10 MB": ("p.html", b"<p>" + b"x" * 10_000_001),
    "pdf of more than 20 MB": ("p.pdf", b"%PDF-1.4\n" + bytes(20_000_001)),
    "Word file of more than 20 MB": ("p.docx", RESUME + bytes(20_000_001)),
    "markdown of more than 1 MB": ("p.md", POSTING * 400),
    "page with a foreign encoding": ("p.html", b"<meta charset=x-none>" + POSTING),
    "page that includes": ("p.html", b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;' + POSTING),
    "markdown of blanks": ("p.md", b"# " + b" " * 900_000 + b"x"),
    "markdown of quotes": ("p.md", b"> " * 450_000),
    "pdf, encrypted": ("p.pdf", locked_pdf()),
    "pdf, 10,000 deep": ("p.pdf", b"%PDF-1.4\n1 0 obj" + b"[" * 10_000 + b"endobj trailer<</Root 1 0 R>>"),
    "pdf, bomb": ("p.pdf", pdf(bytes(70_000_000))),
    "pdf, text of 5 MB": ("p.pdf", pdf(b"BT /F 9 Tf " + b"(Jira) Tj T* " * 400_000 + b"ET")),
    "pdf, 100,000 brackets": ("p.pdf", pdf(b"[" * 100_000)),
    "pdf, drawn of itself": ("p.pdf", pdf(b"/X Do", b"/X Do /X Do BT /F 9 Tf (Jira) Tj ET")),
    "pdf, drawn of 10,000 pieces": ("p.pdf", pdf(b"/X Do " * 10_000, b"BT /F 9 Tf (Jira) Tj ET")),
    "pdf, cut": ("p.pdf", b"%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj"),
    "pdf, circular": ("p.pdf", b"%PDF-1.4\n1 0 obj<</Type/Pages/Kids[1 0 R]/Count 9>>endobj trailer<</Root 1 0 R>>"),
}  # fmt: skip
LEXICONS = {
    "empty": b"",
    "not TOML": b"= = =",
    "binary": bytes(range(256)),
    "no list of tables": b'[concept.x]\npref_label = "x"\n',
    "unknown key": b'[[concept]]\nid = "x"\npref_label = "x"\nnonsense = 1\n',
    "wrong type": b'[[concept]]\nid = "x"\npref_label = 3\n',
    "sources as text": b'[[concept]]\nid = "x"\npref_label = "xx"\ncategory = "tool"\nsources = "me"\n',
    "circle": b'[[concept]]\nid = "x"\npref_label = "xx"\ncategory = "tool"\nbroader = ["x"]\nsources = ["me"]\n',
    "deep": b"x = " + b"[" * 50_000,
    "large": b"# " + b"x" * 30_000_000,
}
LEXICON_MISTAKES = {
    "empty": "",
    "not TOML": "no valid TOML",
    "binary": "not UTF-8 text",
    "no list of tables": "write [[concept]]",
    "unknown key": "unknown key 'nonsense'",
    "wrong type": "'pref_label' is no text",
    "sources as text": "'sources' is no list of texts",
    "circle": "'x' is its own 'broader'",
    "deep": "no valid TOML",
    "large": "larger than",
}
RESUMES |= {f"streak, {name}": body(in_paragraph(text) + in_paragraph("Jira")) for name, text in STREAKS.items()}
POSTINGS |= {f"streak, {name}": ("p.txt", POSTING + text.encode()) for name, text in STREAKS.items()}
RESUMES["zip of 5,000 entries"] = many_entries()
RESUMES["main part missing"] = with_part("word/document.xml", b"").replace(b"word/document.xml", b"word/nothing1.xml")


def alarm(number, frame):
    raise AssertionError(f"took longer than {SECONDS} s")


def run(*args, quiet=True):
    """The command's result; fails where it takes too long, prints a traceback or several lines of error."""
    signal.signal(signal.SIGPROF, alarm)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    allowed = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, allowed[1]))
    try:
        done = CliRunner().invoke(tailor, [*map(str, args), *["-q"] * quiet], prog_name="tailor")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, allowed)
    assert done.exit_code in (0, 1), done.output
    assert "Traceback" not in done.output
    if done.exit_code:
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert done.stderr.isprintable() or done.stderr.rstrip("\n").isprintable()
    return done


def check(tmp_path, done, folder):
    """Either all of a run's files are there, or nothing is."""
    names = {path.name for path in folder.iterdir()} if folder.exists() else set()
    assert {path.name for path in tmp_path.iterdir()} <= {"in", "out"}
    if done.exit_code:
        assert not names
    else:
        assert {"report.html", "report.json"} <= names
        assert len(names) in (2, 4)
        assert "root:x:0" not in (folder / "report.json").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("name", RESUMES)
def test_resume(tmp_path, name):
    (tmp_path / "in").mkdir()
    resume = tmp_path / "in" / "resume.docx"
    resume.write_bytes(RESUMES[name])
    done = run(ROOT / "examples" / "posting.txt", resume, "-o", tmp_path / "out")
    check(tmp_path, done, tmp_path / "out")
    assert resume.read_bytes() == RESUMES[name]
    assert not Path("/tmp/slip.txt").exists()


def test_a_resume_and_a_posting_of_all_streaks_in_short_end_well(tmp_path):
    """The quick suite's share of the long ones below: what grows by the cube shows here already."""
    (tmp_path / "in").mkdir()
    short = [text[: SHORT // 2] + text[-SHORT // 2 :] for text in STREAKS.values()]
    posting, resume = tmp_path / "in" / "posting.txt", tmp_path / "in" / "resume.docx"
    posting.write_bytes(POSTING + "\n".join(short).encode())
    resume.write_bytes(body("".join(map(in_paragraph, [*short, "Managed risks in Jira"]))))
    done = run(posting, resume, "-o", tmp_path / "out")
    assert done.exit_code == 0
    check(tmp_path, done, tmp_path / "out")


@pytest.mark.slow
@pytest.mark.parametrize("name", POSTINGS)
def test_posting(tmp_path, name):
    (tmp_path / "in").mkdir()
    ending, data = POSTINGS[name]
    posting = tmp_path / "in" / ending
    posting.write_bytes(data)
    done = run(posting, ROOT / "examples" / "resume.docx", "-o", tmp_path / "out")
    check(tmp_path, done, tmp_path / "out")
    assert posting.read_bytes() == data


@pytest.mark.slow
@pytest.mark.parametrize("name", LEXICONS)
def test_lexicon(tmp_path, name):
    lexicon = tmp_path / "own.toml"
    lexicon.write_bytes(LEXICONS[name])
    done = run("extract", ROOT / "examples" / "posting.txt", "--lexicon", lexicon, quiet=False)
    assert LEXICON_MISTAKES[name] in done.stderr
    assert lexicon.read_bytes() == LEXICONS[name]


@pytest.mark.slow
def test_a_resume_cut_at_every_kilobyte_is_refused_in_one_line(tmp_path):
    resume = tmp_path / "resume.docx"
    for length in range(0, len(RESUME), 1024):
        resume.write_bytes(RESUME[:length])
        done = run(ROOT / "examples" / "posting.txt", resume, "-o", tmp_path / "out")
        assert done.exit_code == 1, length
        assert not (tmp_path / "out").exists()


CUT = {
    "posting.txt": POSTING,
    "posting.docx": RESUME,
    **{path.name: path.read_bytes() for path in GIVEN.iterdir()},
}


@pytest.mark.slow
@pytest.mark.parametrize("name", CUT)
def test_a_posting_cut_at_every_kilobyte_ends_well(tmp_path, name):
    posting = tmp_path / name
    for length in range(1024, len(CUT[name]), 1024):
        posting.write_bytes(CUT[name][:length])
        done = run("extract", posting, quiet=False)
        assert name == "posting.docx" or done.exit_code == 0 or b"%%EOF" not in CUT[name][:length], length


@pytest.mark.slow
def test_a_lexicon_cut_at_every_kilobyte_ends_well(tmp_path):
    lexicon, data = tmp_path / "own.toml", (ROOT / "skill_lexicon" / "entries" / "methods.toml").read_bytes()
    for length in range(0, len(data), 1024):
        lexicon.write_bytes(data[:length])
        run("skills", "agile", "--lexicon", lexicon, quiet=False)


MANY_LETTERS = (
    "Technical Program Manager – requirements\n• 5+ years with Jira, Zoë’s “risk” plans, 日本語, Москва, €\n" * 20
)


def in_every_encoding():
    """The same posting in each encoding of text that Python has, what one lacks left out."""
    for name in sorted({*encodings.aliases.aliases.values(), "utf_8_sig", "utf_7"}):
        try:
            yield name, MANY_LETTERS.encode(name, "ignore")
        except (LookupError, UnicodeError):
            continue  # no encoding of text (zip, hex), or one of Windows alone


ENCODINGS = dict(in_every_encoding())


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_posting_in_any_encoding_is_read_or_refused_in_one_line(tmp_path, name):
    posting = tmp_path / "posting.txt"
    posting.write_bytes(ENCODINGS[name])
    try:
        text = read_posting(posting).text
    except UnreadableInput as error:
        text = f"Technical Program Manager {str(error)!r}"
    assert "Technical Program Manager" in text
