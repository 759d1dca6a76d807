"""Draw the pairs whose suggestions are judged, and lay out for each what a reader needs.

usage: python -m benchmarks.pairs FOLDER [--seed 2026] [--count 40]

Half of the pairs take a resume of ../shared that is rich in project management, half one of our own invented ones;
the postings are of ../shared/gold. Each pair gets a folder with the posting, the resume, the tailored files and the
report as Markdown and JSON. What readers make of them stands in benchmarks/judgement.md; the texts themselves stay out
of the project.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.shared import SHARED

OWN = Path(__file__).parents[1] / "tests" / "resumes"
RICH = 16
"""How many of ../shared's resumes, by their count of project-management terms, pairs are drawn from."""


def rich_resumes() -> list[Path]:
    """The resumes of ../shared that hold the most project-management terms."""
    rows = [line.split("\t") for line in (SHARED / "resumes/index.tsv").read_text().splitlines()[1:]]
    rows.sort(key=lambda row: (-int(row[2]), row[0]))
    return [SHARED / "resumes" / row[0] for row in rows[:RICH]]


def draw_pairs(seed: int, count: int) -> list[tuple[Path, Path]]:
    """Pairs of posting and resume; no posting twice, every pool gone through before a resume comes again."""
    chance = random.Random(seed)
    postings = sorted((SHARED / "gold/postings").glob("*.txt"))
    chosen = chance.sample(postings, count)
    resumes: list[Path] = []
    for pool, share in ((rich_resumes(), count // 2), (sorted(OWN.glob("*.docx")), count - count // 2)):
        while share > 0:
            part = chance.sample(pool, min(share, len(pool)))
            resumes += part
            share -= len(part)
    return list(zip(chosen, resumes, strict=True))


def lay_out(folder: Path, number: int, posting: Path, resume: Path) -> int:
    """Run the program on one pair and put everything into `folder/pair-NN`; the exit code of the run."""
    place = folder / f"pair-{number:02}"
    place.mkdir(parents=True, exist_ok=True)
    shutil.copy(posting, place / "posting.txt")
    shutil.copy(resume, place / "resume.docx")
    command = [sys.executable, "-m", "resume_tailor", str(place / "posting.txt"), str(place / "resume.docx")]
    command += ["-o", str(place / "out"), "--as-of", "2026-11-01", "--force", "--format", "markdown"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    (place / "report.md").write_text(run.stdout)
    (place / "stderr.txt").write_text(run.stderr)
    return run.returncode


def main() -> None:
    """Draw, run and say where everything lies."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--count", type=int, default=40)
    options = parser.parse_args()
    for number, (posting, resume) in enumerate(draw_pairs(options.seed, options.count), start=1):
        code = lay_out(options.folder, number, posting, resume)
        print(f"pair-{number:02}  exit {code}  {posting.name}  {resume.name}")


if __name__ == "__main__":
    main()
