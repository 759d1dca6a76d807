"""What becomes of Word files: opened, read, edited, refused, and how much of them stays as it was, byte for byte.

    python -m benchmarks.documents [--postings 2] [--random | --dressed] [FOLDER ...]

Goes over `resumes` and `odd-docx` of the shared data (SHARED names another folder), or the folders given. Every file
is tailored to some postings of `gold/postings`, drawn with a fixed seed, by the suggestions that the program itself
makes; with --random by edits at random places instead, which try what no suggestion would; with --dressed each file
gets a short resume of ours before its own text, and a posting that asks in other words what both name, so that files
that are no resumes are edited by real suggestions too. Any failed verification or traceback ends with exit code 1.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from benchmarks.dressed import RESUME, dress, posting_for
from benchmarks.random_edits import random_suggestions, resume_of
from benchmarks.shared import SHARED
from resume_tailor.errors import UnreadableInput
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.model import FAILED, Document, Posting, Resume, Suggestion
from resume_tailor.pipeline import assemble
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting
from resume_tailor.readers.docx import read_docx
from resume_tailor.resume import read_resume_document
from resume_tailor.structure_check import structure_as_json
from resume_tailor.tailored import Tailored, tailor_document
from resume_tailor.wishes import Wishes
from resume_tailor.wordml.names import MC, XML_BLANK, w
from resume_tailor.wordml.package import Package
from resume_tailor.wordml.paragraph_bytes import find_paragraphs
from resume_tailor.wordml.stories import Paragraph, read_stories
from skill_lexicon import load_lexicon

AS_OF = date(2026, 11, 1)
AUTHOR = "resume-tailor"

Planner = Callable[[bytes, str], list[tuple[Resume, tuple[Suggestion, ...]]]]
"""For the bytes and name of a file: what it is understood as, and the suggestions for it, once for each posting."""


@dataclass
class Counts:
    """What is counted over one folder."""

    files: int = 0
    unreadable: Counter[str] = field(default_factory=Counter)
    not_editable: int = 0
    shown: int = 0
    """Characters that the text maps hold."""
    written: int = 0
    """Characters of all `w:t` of the same parts, second copies and deleted text aside."""
    runs: int = 0
    """Files tailored, once for each posting."""
    editing_runs: int = 0
    """Those of them in which at least one edit was made."""
    applied: list[int] = field(default_factory=list)
    in_files: int = 0
    """Those of the edits that stand in a file's own text, not in what it was dressed with."""
    refused: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    paragraphs: int = 0
    paragraphs_kept: int = 0
    """Those whose bytes are in the clean file as they were."""
    seconds: list[float] = field(default_factory=list)


def count_text(package: Package, paragraphs: Sequence[Paragraph]) -> tuple[int, int]:
    """Characters that are shown and characters that are written in the parts that the paragraphs come from."""
    nodes = {piece.node for paragraph in paragraphs for piece in paragraph.map.pieces}
    shown = written = 0
    for part in {paragraph.part for paragraph in paragraphs}:
        for node in package.tree(part).iter(w("t")):
            if next(node.iterancestors(f"{{{MC}}}Fallback", w("moveFrom")), None) is None:
                length = len((node.text or "").strip(XML_BLANK))
                written += length
                shown += length if node in nodes else 0
    return shown, written


def count_kept(original: bytes, clean: bytes) -> tuple[int, int]:
    """How many of the document's outermost paragraphs there are, and how many keep their bytes."""
    spelled = []
    for data in (original, clean):
        package = Package.open(data)
        xml = package.read(package.main_part)
        spelled.append(Counter(xml[one.start : one.end] for one in find_paragraphs(xml) if one.outermost))
    return spelled[0].total(), (spelled[0] & spelled[1]).total()


def draw_postings(number: int) -> list[Path]:
    """So many real postings, always the same."""
    return random.Random(2026).sample(sorted((SHARED / "gold/postings").glob("*.txt")), number)


def real_planner(names: Sequence[Path], resumes: Iterable[bytes]) -> Planner:
    """Suggestions as the program makes them; the language model knows the words of all files at once."""
    lexicon = load_lexicon()
    documents = [read_posting(path) for path in names]
    nlp = load_nlp(lexicon, [*(one.text for one in documents), *_texts(resumes)])
    postings: list[Posting] = [read_posting_document(one, lexicon, nlp) for one in documents]

    def plan(data: bytes, name: str) -> list[tuple[Resume, tuple[Suggestion, ...]]]:
        document = read_docx(data, name)
        analyses = [assemble(posting, document, lexicon, nlp, Wishes(AS_OF)) for posting in postings]
        return [(one.resume, one.suggestions) for one in analyses]

    return plan


def dressed_planner(resumes: Iterable[bytes]) -> Planner:
    """Suggestions for the file's own posting."""
    lexicon = load_lexicon()
    names = " ".join(name for concept in lexicon.concepts.values() for name in concept.names)
    nlp = load_nlp(lexicon, [names, *_texts(resumes)])

    def plan(data: bytes, name: str) -> list[tuple[Resume, tuple[Suggestion, ...]]]:
        document = read_docx(data, name)
        text = posting_for(read_resume_document(document, lexicon, nlp).mentions, lexicon)
        posting = read_posting_document(read_posting(Path("posting.txt"), text.encode()), lexicon, nlp)
        analysis = assemble(posting, document, lexicon, nlp, Wishes(AS_OF))
        return [(analysis.resume, analysis.suggestions)]

    return plan


def _texts(files: Iterable[bytes]) -> list[str]:
    found: list[Document] = []
    for data in files:
        try:
            found.append(read_docx(data, "resume.docx"))
        except UnreadableInput:
            continue
    return [document.text for document in found]


def random_plan(data: bytes, _name: str) -> list[tuple[Resume, tuple[Suggestion, ...]]]:
    """Three sets of a dozen edits at random places."""
    paragraphs = read_stories(Package.open(data))
    resume = resume_of(data, paragraphs)
    return [(resume, random_suggestions(paragraphs, random.Random(seed), 12)) for seed in range(3)]


def measure(path: Path, plan: Planner, counts: Counts, prepare: Callable[[bytes], bytes]) -> None:
    """Read and tailor one file, as `prepare` changes it, and count."""
    data = path.read_bytes()
    counts.files += 1
    try:
        data = prepare(data)
        package = Package.open(data)
        paragraphs = read_stories(package)
    except UnreadableInput as error:
        counts.unreadable[str(error)] += 1
        return
    shown, written = count_text(package, paragraphs)
    counts.shown, counts.written = counts.shown + shown, counts.written + written
    counts.not_editable += bool(package.not_editable)
    for resume, suggestions in plan(data, path.name):
        started = time.process_time()
        outcome = tailor_document(data, resume, suggestions, author=AUTHOR, date=AS_OF, emphasise=True)
        counts.seconds.append(time.process_time() - started)
        if not package.not_editable:
            _count_outcome(data, outcome, path, counts)


def _count_outcome(data: bytes, outcome: Tailored, path: Path, counts: Counts) -> None:
    counts.runs += 1
    counts.editing_runs += bool(outcome.applied)
    counts.applied.append(len(outcome.applied))
    counts.in_files += sum(not set(edit.before.split("\n")) <= set(RESUME) for edit in outcome.applied)
    counts.refused.update(edit.reason for edit in outcome.refused)
    found = [outcome.failed, *(edit.reason for edit in outcome.refused if edit.reason.startswith(FAILED))]
    counts.failed.extend(f"{path.name}: {reason}" for reason in found if reason)
    if outcome.clean is not None:
        paragraphs, kept = count_kept(data, outcome.clean)
        counts.paragraphs, counts.paragraphs_kept = counts.paragraphs + paragraphs, counts.paragraphs_kept + kept


def print_counts(name: str, counts: Counts) -> None:
    """The figures of one folder."""
    made, refused = sum(counts.applied), counts.refused.total()
    print(f"\n{name}: {counts.files} files")
    print(f"  opened {counts.files - counts.unreadable.total()}, of which not to be changed {counts.not_editable}")
    print(f"  text coverage {100 * counts.shown / max(counts.written, 1):.2f} % of {counts.written:,} characters")
    print(f"  tailored {counts.runs} times, with at least one edit {counts.editing_runs} times")
    print(f"  edits made {made} ({made / max(counts.runs, 1):.1f} each time)", end="")
    print(f", {counts.in_files} of them in the files' own text, refused {refused}", end="")
    print(f" ({100 * refused / max(made + refused, 1):.1f} %), verifications failed {len(counts.failed)}")
    kept = 100 * counts.paragraphs_kept / max(counts.paragraphs, 1)
    print(f"  paragraphs that keep their bytes {kept:.1f} % of {counts.paragraphs:,}")
    times = sorted(counts.seconds) or [0.0]
    print(f"  CPU time of tailoring: median {1000 * times[len(times) // 2]:.0f} ms, slowest {1000 * times[-1]:.0f} ms")
    for title, rows in (("refused", counts.refused), ("not opened", counts.unreadable)):
        for reason, number in rows.most_common():
            print(f"    {title} {number}: {reason}")
    for line in counts.failed:
        print(f"    FAILED {line}")


def print_structure(folder: Path, plan: Planner) -> None:
    """The figures of the folder's own `score.py` for what is read from its resumes, where it has gold structure."""
    scorer, gold = folder / "score.py", folder / "structure"
    if not scorer.exists() or not gold.is_dir():
        return
    with tempfile.TemporaryDirectory() as predictions:
        for path in sorted(gold.glob("*.json")):
            word_file = folder / f"{path.stem}.docx"
            resume = plan(word_file.read_bytes(), word_file.name)[0][0]
            (Path(predictions) / path.name).write_text(json.dumps({"structure": structure_as_json(resume)}))
        run = subprocess.run([sys.executable, scorer, gold, predictions], capture_output=True, text=True, check=True)
        print(f"\nstructure of {folder.name} (score.py)", run.stdout.strip(), sep="\n")


def main() -> int:
    """Measure the folders; 1 when a verification failed or a file ended in a traceback."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[SHARED / "resumes", SHARED / "odd-docx"])
    parser.add_argument("--postings", type=int, default=2, help="how many postings each file is tailored to")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--random", action="store_true", help="edits at random places instead of suggestions")
    how.add_argument("--dressed", action="store_true", help="a resume of ours before each file's text")
    options = parser.parse_args()
    folders = {folder: sorted(folder.glob("*.docx")) for folder in options.folders}
    files = (path.read_bytes() for paths in folders.values() for path in paths)
    if options.dressed:
        plan = dressed_planner(files)
    else:
        plan = random_plan if options.random else real_planner(draw_postings(options.postings), files)
    broken = 0
    for folder, paths in folders.items():
        counts = Counts()
        for path in paths:
            try:
                measure(path, plan, counts, dress if options.dressed else bytes)
            except Exception:
                broken += 1
                print(f"TRACEBACK on {path.name}", traceback.format_exc(), sep="\n")
        print_counts(folder.name, counts)
        broken += len(counts.failed)
        if not (options.random or options.dressed):
            print_structure(folder, plan)
    print(f"\n{broken} tracebacks and failed verifications")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
