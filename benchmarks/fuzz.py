"""Mutate real files and give them to the program: no traceback, no hang, no violated promise.

    nice python -m benchmarks.fuzz --cases 10000

Seeds are the invented resumes, and the resumes, difficult Word files and postings of ../shared where it is there. A
case is a number: the same number is the same mutation of the same file, and `--only N` runs it again. All run in one
process that loads lexicon and pipeline once; `--start` splits the work among processes.
Resumes are read, compared with the example posting, tailored and verified; postings are read and understood. A case
passes when it ends in a result or in a TailorError within TIME_BOX seconds of the processor. What fails is kept.
"""

from __future__ import annotations

import argparse
import random
import signal
import tempfile
import traceback
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from types import FrameType

from lxml import etree

from benchmarks.shared import SHARED
from resume_tailor.errors import TailorError
from resume_tailor.job import render_files, tailor_resume
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.lexicon import open_lexicon
from resume_tailor.model import Analysis, Document
from resume_tailor.pipeline import assemble
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting, read_resume_bytes
from resume_tailor.wishes import Wishes

ROOT = Path(__file__).parents[1]
TIME_BOX = 10
"""Seconds of the processor that a case may take; an unchanged file takes a tenth to a third of one."""
WISHES = Wishes(as_of=date(2026, 1, 1), emphasise=True)
ODD_TEXT = (
    "\0",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\uffff",
    "\x1b[31m",
    "<script>",
    "&#0;",
    "A" * 5000,
    "\u0301" * 300,
    "",
)
ODD_VALUES = ("", "-1", "99999999999999999999", "NaN", "1.5", "\u0663", "true", "x" * 3000)
Mutation = Callable[[bytes, random.Random], bytes]


class TookTooLong(Exception):
    """A case did not end within its time box."""


def change_bytes(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, left out or put in."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        place = chance.randrange(len(changed) or 1)
        kind = chance.randrange(3)
        if kind == 0 and changed:
            changed[place] = chance.randrange(256)
        elif kind == 1:
            del changed[place : place + chance.choice((1, 4, 200))]
        else:
            changed[place:place] = chance.randbytes(chance.choice((1, 4, 200)))
    return bytes(changed)


def cut_short(data: bytes, chance: random.Random) -> bytes:
    """The file as a broken download leaves it."""
    return data[: chance.randrange(len(data) or 1)]


def change_entries(data: bytes, chance: random.Random) -> bytes:
    """Entries of the zip left out, doubled, renamed, emptied, or given another's content."""
    entries = _entries(data)
    index = chance.randrange(len(entries))
    name, content = entries[index]
    other = chance.choice(entries)
    replacement: list[list[tuple[str, bytes]]] = [
        [],
        [(name, content), (name, other[1])],
        [(chance.choice(("../" + name, "/" + name, name.upper(), name + "\n", "a" * 300)), content)],
        [(name, b"")],
        [(name, other[1])],
        [(name, change_bytes(content, chance))],
    ]
    entries[index : index + 1] = chance.choice(replacement)
    return _zipped(entries)


def change_xml(data: bytes, chance: random.Random) -> bytes:
    """Elements of one part left out, doubled, moved, nested, renamed; texts and attributes made odd."""
    entries = _entries(data)
    parts = [number for number, (name, _) in enumerate(entries) if name.endswith((".xml", ".rels"))]
    main = [number for number in parts if "document.xml" in entries[number][0]]
    index = chance.choice(main if main and chance.random() < 0.6 else parts)
    root = etree.fromstring(entries[index][1], etree.XMLParser(huge_tree=True))
    for _ in range(chance.choice((1, 2, 8))):
        _change_element(chance.choice(list(root.iter(etree.Element))), chance)
    entries[index] = (entries[index][0], etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return _zipped(entries)


def _change_element(element: etree._Element, chance: random.Random) -> None:
    parent = element.getparent()
    if parent is None:
        return
    kind = chance.randrange(7)
    if kind == 0:
        parent.remove(element)
    elif kind == 1:
        parent.insert(parent.index(element), etree.fromstring(etree.tostring(element, with_tail=False)))
    elif kind == 2:
        parent.insert(chance.randrange(len(parent)), element)
    elif kind == 3:
        element.insert(0, etree.fromstring(etree.tostring(parent, with_tail=False)))
    elif kind == 4:
        element.tag = parent.tag
    elif kind == 5:
        element.text = "".join(char for char in chance.choice(ODD_TEXT) if char >= " " and char != "\uffff")
    elif element.attrib:
        element.set(chance.choice(list(map(str, element.attrib))), chance.choice(ODD_VALUES))


def change_text(data: bytes, chance: random.Random) -> bytes:
    """Odd characters put into a text, lines joined, doubled or left out."""
    text = data.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 5, 50))):
        place = chance.randrange(len(text) or 1)
        span = chance.choice((0, 1, 30))
        text = text[:place] + chance.choice((*ODD_TEXT, text[:span] * 3, "\n", " • ", "(")) + text[place + span :]
    encoding = chance.choice(("utf-8", "utf-16", "utf-16-le", "cp1252"))
    return text.encode(encoding, "replace")


WORD: tuple[Mutation, ...] = (change_bytes, cut_short, change_entries, *(change_xml,) * 5)
PLAIN: tuple[Mutation, ...] = (change_bytes, cut_short, change_text, change_text)
MUTATIONS = {".docx": WORD, ".txt": PLAIN, ".md": PLAIN, ".html": PLAIN, ".pdf": (change_bytes, cut_short)}


def _entries(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _zipped(entries: Sequence[tuple[str, bytes]]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


class Program:
    """The stages with what is loaded once."""

    def __init__(self) -> None:
        self.lexicon = open_lexicon()
        self.nlp = load_nlp(self.lexicon)
        self.posting = self._posting(read_posting(ROOT / "examples" / "posting.txt"))

    def take(self, name: str, data: bytes) -> str:
        """What became of the file, in a word; raises TailorErrors, and whatever else is a find."""
        if not name.endswith(".docx"):
            return f"posting, {'sure' if self._posting(_read(name, data)).confidence >= 0.5 else 'unsure'}"
        analysis = self._analysis(read_resume_bytes(data, name))
        outcome, files = tailor_resume(analysis, data, WISHES)
        if outcome.failed:
            raise AssertionError(f"verification failed: {outcome.failed}")
        render_files(analysis, outcome, files, Path(name))
        return f"resume, {'edited' if outcome.applied else 'unedited'}"

    def _posting(self, document: Document):  # type: ignore[no-untyped-def]
        return read_posting_document(document, self.lexicon, self.nlp)

    def _analysis(self, document: Document) -> Analysis:
        return assemble(self.posting, document, self.lexicon, self.nlp, WISHES)


def _read(name: str, data: bytes) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return read_posting(path)


def seeds() -> list[Path]:
    """The files that are mutated, in a fixed order."""
    places = (
        (ROOT / "examples", "*.docx"),
        (ROOT / "tests" / "resumes", "*.docx"),
        (ROOT / "tests" / "postings", "*.*"),
        (SHARED / "resumes", "*.docx"),
        (SHARED / "odd-docx", "*.docx"),
        (SHARED / "gold" / "postings", "*.txt"),
    )
    return [path for folder, pattern in places for path in sorted(folder.glob(pattern)) if path.suffix in MUTATIONS]


def mutated(number: int, files: Sequence[Path]) -> tuple[str, bytes]:
    """The case of that number: a name for it and its bytes."""
    chance = random.Random(number)
    path = chance.choice(files)
    mutate = chance.choice(MUTATIONS[path.suffix])
    data = path.read_bytes()
    try:
        return f"{number}-{mutate.__name__}-{path.name}", mutate(data, chance)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, ValueError, IndexError):
        return f"{number}-change_bytes-{path.name}", change_bytes(data, chance)  # the seed itself is broken


def run_case(program: Program, name: str, data: bytes) -> str:
    """What became of one case; raises what is a find."""
    signal.setitimer(signal.ITIMER_PROF, TIME_BOX)
    try:
        return program.take(name, data)
    except TailorError as error:
        if "\n" in str(error):
            raise AssertionError(f"the message has several lines: {error!r}") from error
        return f"refused: {type(error).__name__}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def run_all(numbers: Sequence[int], keep: Path) -> Iterator[str]:
    """What became of each case; the finds are kept as files and shown."""
    program, files = Program(), seeds()
    for number in numbers:
        name, data = mutated(number, files)
        try:
            yield run_case(program, name, data)
        except Exception as error:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / name).write_bytes(data)
            print(f"{name}: {''.join(traceback.format_exception(error)[-3:])}", flush=True)
            yield f"FOUND: {type(error).__name__}"


def _too_long(number: int, frame: FrameType | None) -> None:
    raise TookTooLong(f"more than {TIME_BOX} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--only", type=int)
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    options = parser.parse_args()
    signal.signal(signal.SIGPROF, _too_long)
    warnings.filterwarnings("ignore", "Duplicate name", UserWarning)  # doubled entries are one of the mutations
    numbers = [options.only] if options.only is not None else range(options.start, options.start + options.cases)
    counts = Counter(run_all(numbers, options.keep))
    for outcome, count in counts.most_common():
        print(f"{count:6} {outcome}")
    if any(outcome.startswith("FOUND") for outcome in counts):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
