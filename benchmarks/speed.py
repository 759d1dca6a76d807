"""Time and memory of whole processes, as ratios to `python -c "import spacy"` in the same run.

    python -m benchmarks.speed            the table of the README
    python -m benchmarks.speed --growth   how time and memory grow with the size of posting and resume

Each figure is the median of ROUNDS runs, interleaved so that a busy moment falls on all of them alike; the ratio is of
medians. Memory is the highest resident size that the system saw (`ru_maxrss`).
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

ROOT = Path(__file__).parents[1]
POSTING = ROOT / "examples" / "posting.txt"
RESUME = ROOT / "examples" / "resume.docx"
ROUNDS = 7
TAILOR = [sys.executable, "-m", "resume_tailor"]
BASE = "import spacy"


@dataclass(frozen=True, slots=True)
class Run:
    """One process, from its start to its end."""

    seconds: float
    """By the clock; on a busy machine it holds the waiting too."""
    processor: float
    """Seconds of the processor, which other processes hardly change."""
    megabytes: float


def run(command: Sequence[str]) -> Run:
    """Run a command that must succeed, its output thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"{' '.join(command)} failed:\n{process.stderr.read().decode() if process.stderr else ''}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Run]:
    """The medians of each command over interleaved rounds; one round before them warms the disk cache."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            done = run(command)
            if number:
                runs[name].append(done)
    return {name: _median(found) for name, found in runs.items()}


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        *(statistics.median(getattr(one, name) for one in runs) for name in ("seconds", "processor", "megabytes"))
    )


def table(folder: Path, rounds: int) -> None:
    """Print the ratios of the commands that users wait for."""
    job = [*TAILOR, str(POSTING), str(RESUME), "--output", str(folder)]
    commands = {
        "python, nothing": [sys.executable, "-c", ""],
        BASE: [sys.executable, "-c", "import spacy"],
        "tailor --help": [*TAILOR, "--help"],
        "tailor posting resume": job,
        "the same, --report-only": [*job[:-1], str(folder / "report"), "--report-only"],
        "tailor extract posting": [*TAILOR, "extract", str(POSTING)],
        "tailor check resume": [*TAILOR, "check", str(RESUME)],
        "tailor skills agile": [*TAILOR, "skills", "agile"],
    }
    found = measure(commands, rounds)
    base = found[BASE]
    print("| whole process | ratio, processor | ratio, clock | seconds | peak MB |\n|---|---|---|---|---|")
    for name, one in found.items():
        ratios = f"{one.processor / base.processor:.2f} | {one.seconds / base.seconds:.2f}"
        print(f"| {name} | {ratios} | {one.seconds:.2f} | {one.megabytes:.0f} |")


def growth(folder: Path, rounds: int) -> None:
    """Print how a job grows with a posting of up to 1 MB and a resume of up to 8,000 paragraphs."""
    text = POSTING.read_text(encoding="utf-8")
    print("| posting, kB | resume, paragraphs | seconds | peak MB |\n|---|---|---|---|")
    for times, paragraphs in ((1, 0), (8, 0), (64, 0), (310, 0), (1, 500), (1, 2000), (1, 8000)):
        posting, resume = folder / f"posting{times}.txt", folder / f"resume{paragraphs}.docx"
        posting.write_text(text * times, encoding="utf-8")
        lengthened(resume, paragraphs)
        command = [*TAILOR, str(posting), str(resume), "--output", str(folder / "out"), "--force"]
        found = measure({"job": command}, rounds)["job"]
        size = posting.stat().st_size / 1000
        print(f"| {size:.0f} | {paragraphs or 'example'} | {found.seconds:.2f} | {found.megabytes:.0f} |", flush=True)


def lengthened(path: Path, paragraphs: int) -> None:
    """The example, followed by so many paragraphs of its own bullets."""
    document = docx.Document(str(RESUME))
    bullets = [one.text for one in document.paragraphs if len(one.text) > 60]
    for number in range(paragraphs):
        document.add_paragraph(bullets[number % len(bullets)])
    document.save(str(path))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (growth if options.growth else table)(Path(folder), options.rounds)


if __name__ == "__main__":
    main()
