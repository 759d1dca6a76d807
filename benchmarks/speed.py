"""Time and memory of whole processes, as ratios to `python -c "import spacy"` in the same run.

    python -m benchmarks.speed            the table of the README
    python -m benchmarks.speed --growth   how time and memory grow up to the limits of posting and resume

The program is measured as pip installs it, compiled to bytecode like spaCy beside it, in a folder that is thrown away.
Each figure is the median of ROUNDS runs, interleaved so that a busy moment falls on all of them alike; the ratio is of
medians. Memory is the highest resident size that the system saw (`ru_maxrss`). Rendering the page is timed within a
fresh process that has read a report, Jinja's import apart.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import docx


@dataclass(frozen=True, slots=True)
class Size:
    """How the example is lengthened."""

    posting: int = 1
    """So many times the posting's text; 310 times is nearly 1 MB, the limit."""
    paragraphs: int = 0
    """Further paragraphs of the resume, its own bullets again; 1,500 are nearly 190,000 characters, the limit."""
    runs: int = 0
    """Runs of a further paragraph of the resume, of a word or two each."""
    unlike: int = 0
    """Further paragraphs of two resumes that have no words in common, for `tailor verify` to compare."""


ROOT = Path(__file__).parents[1]
POSTING = ROOT / "examples" / "posting.txt"
RESUME = ROOT / "examples" / "resume.docx"
ROUNDS = 7
TAILOR = [sys.executable, "-m", "resume_tailor"]
BASE = "import spacy"
RENDER = """
import gc, jinja2, sys, time
from pathlib import Path
from resume_tailor.reports.html import render_html
from resume_tailor.reports.json_report import read_json
report = read_json(Path(sys.argv[1]).read_text(encoding="utf-8"))
gc.disable()
start = time.perf_counter()
render_html(*report)
print(time.perf_counter() - start)
"""
"""A fresh process that renders the page of a report once, and prints the seconds it took."""
PLAIN = """
import sys
from pathlib import Path
import spacy
from spacy.matcher import PhraseMatcher
from skill_lexicon import load_lexicon
nlp = spacy.blank("en")
matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
for label in load_lexicon().labels():
    matcher.add(label.concept_id, [nlp.make_doc(label.text)])
print(len(matcher(nlp(Path(sys.argv[1]).read_text(encoding="utf-8")))))
"""
"""What one would write with spaCy alone to find our labels in the posting: no requirement, no resume, no report."""
GROWTH = (
    *(Size(posting=times) for times in (1, 8, 64, 155, 310)),
    *(Size(paragraphs=count) for count in (200, 400, 800, 1500)),
    *(Size(runs=count) for count in (1250, 2500, 5000, 10_000, 20_000)),
    *(Size(unlike=count) for count in (200, 400, 800, 1500)),
)


@dataclass(frozen=True, slots=True)
class Run:
    """One process, from its start to its end."""

    seconds: float
    """By the clock; on a busy machine it holds the waiting too."""
    processor: float
    """Seconds of the processor, which other processes hardly change."""
    megabytes: float


def install(folder: Path) -> dict[str, str]:
    """Install the program into the folder; the environment in which Python finds it there, and not the checkout."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target"]
    subprocess.run([*command, str(folder), str(ROOT)], check=True)
    return {**os.environ, "PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1"}


def run(command: Sequence[str], environment: Mapping[str, str]) -> tuple[Run, str]:
    """Run a command that must succeed, or find differences; what it took, and what it printed."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, env=dict(environment), stdout=out, stderr=subprocess.PIPE)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) not in ((0, 1) if "verify" in command else (0,)):
            raise SystemExit(f"{' '.join(command)} failed:\n{process.stderr.read().decode() if process.stderr else ''}")
        out.seek(0)
        return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), out.read().decode()


def measure(
    commands: Mapping[str, Sequence[str]], environment: Mapping[str, str], rounds: int
) -> tuple[dict[str, Run], dict[str, list[str]]]:
    """The medians of each command over interleaved rounds, and what each printed; one round before them warms up."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    printed: dict[str, list[str]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            done, text = run(command, environment)
            if number:
                runs[name].append(done)
                printed[name].append(text)
    return {name: _median(found) for name, found in runs.items()}, printed


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        *(statistics.median(getattr(one, name) for one in runs) for name in ("seconds", "processor", "megabytes"))
    )


def table(folder: Path, environment: Mapping[str, str], rounds: int) -> None:
    """Print the ratios of the commands that users wait for, and how long the page takes."""
    job = [*TAILOR, str(POSTING), str(RESUME), "--output", str(folder / "out")]
    commands = {
        "python, nothing": [sys.executable, "-c", ""],
        BASE: [sys.executable, "-c", "import spacy"],
        "a plain PhraseMatcher, our labels, the posting": [sys.executable, "-c", PLAIN, str(POSTING)],
        "tailor --help": [*TAILOR, "--help"],
        "tailor posting resume": job,
        "the same, --report-only": [*job[:-1], str(folder / "report"), "--report-only"],
        "tailor extract posting": [*TAILOR, "extract", str(POSTING)],
        "tailor check resume": [*TAILOR, "check", str(RESUME)],
        "tailor skills agile": [*TAILOR, "skills", "agile"],
        "(render the page)": [sys.executable, "-c", RENDER, str(folder / "out" / "report.json")],
    }
    found, printed = measure(commands, environment, rounds)
    base = found[BASE]
    page = statistics.median(map(float, printed["(render the page)"]))
    del found["(render the page)"]
    print("| whole process | ratio, processor | ratio, clock | seconds | peak MB |\n|---|---|---|---|---|")
    for name, one in found.items():
        ratios = f"{one.processor / base.processor:.2f} | {one.seconds / base.seconds:.2f}"
        print(f"| {name} | {ratios} | {one.seconds:.2f} | {one.megabytes:.0f} |")
    print(f"| of it: to render the page | | {page / base.seconds:.2f} | {page:.3f} | |")


def growth(folder: Path, environment: Mapping[str, str], rounds: int) -> None:
    """Print how a job grows with the text of the posting, the paragraphs and the runs of the resume, then `verify`."""
    text = POSTING.read_text(encoding="utf-8")
    print("| posting, kB | resume, further paragraphs | runs in one | processor, s | peak MB |\n|---|---|---|---|---|")
    for size in GROWTH:
        posting, resume = folder / "posting.txt", folder / "resume.docx"
        posting.write_text(text * size.posting, encoding="utf-8")
        lengthened(resume, size)
        command = [*TAILOR, str(posting), str(resume), "--output", str(folder / "out"), "--force"]
        if size.unlike:
            other = folder / "other.docx"
            lengthened(other, size, "other")
            command = [*TAILOR, "verify", str(resume), str(other)]
        found = measure({"job": command}, environment, rounds)[0]["job"]
        kilobytes = posting.stat().st_size / 1000
        sizes = f"{kilobytes:.0f} | {size.paragraphs or size.unlike or ''} | {size.runs or ''}"
        print(f"| {sizes} | {found.processor:.2f} | {found.megabytes:.0f} |", flush=True)


def lengthened(path: Path, size: Size, name: str = "one") -> None:
    """The example resume, made longer; its own bullets again, so that there is what to find."""
    document = docx.Document(str(RESUME))
    bullets = [one.text for one in document.paragraphs if len(one.text) > 60]
    for number in range(size.paragraphs):
        document.add_paragraph(bullets[number % len(bullets)])
    for number in range(size.unlike):
        document.add_paragraph(" ".join(f"{name}{number}word{place}" for place in range(8)))
    words = " ".join(bullets).split()
    paragraph = document.add_paragraph() if size.runs else None
    for number in range(size.runs):
        if paragraph is not None:
            paragraph.add_run(words[number % len(words)] + " ")
    document.save(str(path))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = install(Path(folder, "program"))
        (growth if options.growth else table)(Path(folder), environment, options.rounds)


if __name__ == "__main__":
    main()
