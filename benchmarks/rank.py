"""How fast `tailor rank` is, how much memory it takes, and what the trained model costs there and changes.

    python -m benchmarks.rank                     1,000 and 10,000 invented postings
    python -m benchmarks.rank --sizes 100000      that many; `--modes no-model` without the model only
    python -m benchmarks.rank --warm              one process, once all is loaded, beside the tokenizer
    python -m benchmarks.rank --compare           order with and without the model, on ../shared/gold where it is there

Postings come from `invented_postings`; where `../shared/gold` is present its postings are measured too. Each run is a
whole `tailor rank` process, its workers with it, from start to written output. Rates are postings a second, by the
clock and by the processor time of all processes; the ratio is to spaCy's tokenizer alone (`English().make_doc`, one
process) on a sample of the same texts, measured right before and after, in processor time. Memory is the highest
resident size of the parent, and the highest sum over all processes, read from /proc twice a second (pages that they
share count in each).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
from spacy.lang.en import English

from benchmarks.invented_postings import invent
from benchmarks.shared import SHARED
from resume_tailor.lexicon import open_lexicon
from resume_tailor.model import Document
from resume_tailor.ranking.ranker import Ranker, make_ranker, rank_postings
from resume_tailor.readers import read_posting, read_resume

ROOT = Path(__file__).parents[1]
RESUME = ROOT / "examples" / "resume.docx"
SAMPLE = 1000
"""Texts that the tokenizer alone is measured on."""
MODES = ("no-model", "model")


@dataclass(frozen=True, slots=True)
class Measured:
    """One run."""

    clock: float
    """Seconds."""
    processor: float
    """Seconds of all processes."""
    parent: int
    """MB, the highest."""
    together: int
    """MB of all processes, the highest sum."""


def measure(command: Sequence[str]) -> Measured:
    """Run a command to its end, watching its memory."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    parent = together = 0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            sizes = list(resident_sizes(process.pid))
            parent, together = max(parent, *sizes[:1], 0), max(together, sum(sizes))
            time.sleep(0.5)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(time.perf_counter() - begin, processor, parent, together)


def resident_sizes(pid: int) -> Iterator[int]:
    """MB of a process, then of each below it; nothing where it has gone."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        yield pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from resident_sizes(int(child))
    except (OSError, ValueError, IndexError):
        return


def tokenizing(texts: Sequence[str]) -> float:
    """Postings that spaCy's tokenizer alone does in a second of the processor, once its cache is warm."""
    nlp = English()
    for text in texts[:200]:
        nlp.make_doc(text)
    begin = time.process_time()
    for text in texts:
        nlp.make_doc(text)
    return len(texts) / (time.process_time() - begin)


def run(postings: Path, folder: Path, mode: str, jobs: int) -> Measured:
    """One ranking into a new file of the folder."""
    output = folder / f"{time.time_ns()}.csv"
    options = ["--format", "csv", "-q", "--jobs", str(jobs), f"--{mode}", "--as-of", "2026-11-22", "-o", str(output)]
    found = measure([sys.executable, "-m", "resume_tailor", "rank", str(postings), str(RESUME), *options])
    output.with_name(f"{output.name}.journal").unlink()
    output.unlink()
    return found


def table(
    name: str, postings: Path, texts: Sequence[str], count: int, modes: Sequence[str], jobs: Sequence[int]
) -> None:
    """Print a line for each mode and number of processes."""
    with tempfile.TemporaryDirectory(dir=postings.parent) as folder:
        for mode in modes:
            for number in jobs:
                first = tokenizing(texts)
                found = run(postings, Path(folder), mode, number)
                tokens = (first + tokenizing(texts)) / 2
                rate = count / found.processor
                print(
                    f"| {name} | {mode} | {number} | {count / found.clock:.0f} | {rate:.0f} | {rate / tokens:.2f} "
                    f"| {found.parent} | {found.together} | {found.clock:.0f} |",
                    flush=True,
                )


def measure_all(sizes: Sequence[int], modes: Sequence[str], jobs: Sequence[int]) -> None:
    """The whole table."""
    print("| postings | mode | processes | a second, clock | a second, CPU | of tokenizing | MB parent | MB all | s |")
    print("|---|---|---|---|---|---|---|---|---|")
    gold = SHARED / "gold" / "postings"
    if gold.is_dir():
        texts = [path.read_text("utf-8") for path in sorted(gold.glob("*.txt"))]
        table(f"{len(texts)} real", gold, texts, len(texts), modes, jobs)
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            postings = Path(folder, "postings.jsonl")
            texts = []
            with postings.open("w", encoding="utf-8") as file:
                for number, posting in enumerate(invent(size)):
                    file.write(json.dumps(posting) + "\n")
                    texts += [posting["description"]] if number < SAMPLE else []
            table(f"{size:,} invented", postings, texts, size, modes, jobs)


def rankers(resume: Path) -> dict[str, Ranker]:
    """A ranker for each mode."""
    lexicon, day = open_lexicon(), date(2026, 11, 22)
    return {mode: make_ranker(read_resume(resume), lexicon, day, model=mode == "model") for mode in MODES}


def _rank_one(ranker: Ranker, text: str) -> None:
    list(rank_postings([text], ranker))


def warm() -> None:
    """Print rates of one process once all is loaded and seen, for real postings and invented ones."""
    gold = sorted((SHARED / "gold" / "postings").glob("*.txt"))
    for name, texts in (
        ("real", [path.read_text("utf-8") for path in gold]),
        ("invented", [one["description"] for one in invent(150)]),
    ):
        nlp, ours = English(), rankers(RESUME)
        works: dict[str, Callable[[str], object]] = {"tokenizing": nlp.make_doc}
        works |= {mode: partial(_rank_one, ours[mode]) for mode in MODES}
        seconds = dict.fromkeys(works, 0.0)
        for counted in (False, True):
            for text in texts:
                for which, work in works.items():
                    begin = time.process_time()
                    work(text)
                    seconds[which] += (time.process_time() - begin) * counted
        rates = {which: len(texts) / spent for which, spent in seconds.items() if spent}
        shares = ", ".join(f"{which} {rate:.0f} ({rate / rates['tokenizing']:.2f})" for which, rate in rates.items())
        print(f"{len(texts)} {name}, postings a second of the processor (of tokenizing): {shares}", flush=True)


def compare() -> None:
    """Print how far the order with the model is that without it."""
    gold = SHARED / "gold" / "postings"
    paths = sorted(gold.glob("*.txt"))
    texts: list[str | Document] = [read_posting(path) for path in paths]
    texts = texts or [one["description"] for one in invent(300)]
    resumes = [RESUME, *sorted((SHARED / "resumes").glob("*.docx"))[:8]]
    for resume in resumes:
        scores = {mode: [row.score for row in rank_postings(texts, one)] for mode, one in rankers(resume).items()}
        both = [(a, b) for a, b in zip(*scores.values(), strict=True) if a is not None and b is not None]
        first, second = np.array(both).T
        ranks = [np.argsort(np.argsort(-one, kind="stable")) for one in (first, second)]
        agreement = statistics.correlation(*(one.tolist() for one in ranks))
        shared = [int(np.count_nonzero((ranks[0] < best) & (ranks[1] < best))) for best in (10, 20)]
        gap = float(np.mean(np.abs(first - second)))
        print(
            f"{resume.name}: rank correlation {agreement:.3f} over {len(both)}, of the best 10 and 20 the same "
            f"{shared[0]} and {shared[1]}, scores apart by {gap:.1f} points",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--modes", nargs="+", choices=MODES, default=MODES)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, os.cpu_count() or 1])
    parser.add_argument("--warm", action="store_true")
    parser.add_argument("--compare", action="store_true")
    options = parser.parse_args()
    if options.warm:
        warm()
    elif options.compare:
        compare()
    else:
        measure_all(options.sizes, options.modes, options.jobs)


if __name__ == "__main__":
    main()
