"""Mutate real files and give them to the program: no traceback, no hang, no violated promise.

    nice python -m benchmarks.fuzz --cases 10000

    nice python -m benchmarks.fuzz --cases 3000 --seeds .pdf

Seeds are the invented resumes and postings (text, Markdown, web pages, PDF), and the resumes, difficult Word files and
postings of ../shared where it is there. A case is a number: with the same seeds the same number is the same mutation of
the same file (`benchmarks/mutations.py`), and `--only N` runs it again. All run in one process that loads lexicon and
pipeline once; `--start` splits the work among processes.
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
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from types import FrameType

from lxml import etree

from benchmarks.mutations import MUTATIONS, change_bytes
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


class TookTooLong(BaseException):
    """A case did not end within its time box; no library takes it for an error of its own."""


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


def seeds(ending: str = "") -> list[Path]:
    """The files that are mutated, in a fixed order; only those whose name ends so."""
    places = (
        (ROOT / "examples", "*.docx"),
        (ROOT / "tests" / "resumes", "*.docx"),
        (ROOT / "tests" / "postings", "*.*"),
        (SHARED / "resumes", "*.docx"),
        (SHARED / "odd-docx", "*.docx"),
        (SHARED / "gold" / "postings", "*.txt"),
    )
    found = (path for folder, pattern in places for path in sorted(folder.glob(pattern)))
    return [path for path in found if path.suffix in MUTATIONS and path.name.endswith(ending)]


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


def run_all(numbers: Sequence[int], files: Sequence[Path], keep: Path) -> Iterator[str]:
    """What became of each case; the finds are kept as files and shown."""
    program = Program()
    for number in numbers:
        name, data = mutated(number, files)
        try:
            yield run_case(program, name, data)
        except (Exception, TookTooLong) as error:
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
    parser.add_argument("--seeds", default="", metavar="ENDING", help="only files that end so: .pdf, .html")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    options = parser.parse_args()
    signal.signal(signal.SIGPROF, _too_long)
    warnings.filterwarnings("ignore", "Duplicate name", UserWarning)  # doubled entries are one of the mutations
    numbers = [options.only] if options.only is not None else range(options.start, options.start + options.cases)
    counts = Counter(run_all(numbers, seeds(options.seeds), options.keep))
    for outcome, count in counts.most_common():
        print(f"{count:6} {outcome}")
    if any(outcome.startswith("FOUND") for outcome in counts):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
