"""`tailor rank` as a process: stopped and resumed, on one processor and several, always the same rows."""

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RESUME = ROOT / "examples" / "resume.docx"
LINES = (ROOT / "examples" / "posting.txt").read_text().splitlines()


def write_list(path, count):
    """A list of different postings: the example with most of its lines left out, by chance."""
    chance = random.Random(2026)
    with path.open("w") as file:
        for number in range(count):
            kept = [line for line in LINES[5:] if chance.random() < 0.6 or not line.startswith("•")]
            text = "\n".join((f"Technical Program Manager, team {number}", *kept, f"Reference {chance.random()}"))
            file.write(json.dumps({"title": f"TPM {number}", "company": f"Company {number % 7}", "text": text}) + "\n")
    return path


def command(*arguments):
    return [sys.executable, "-m", "resume_tailor", "rank", *map(str, arguments), "--as-of", "2026-11-22"]


def run(*arguments):
    return subprocess.run(command(*arguments), cwd=ROOT, capture_output=True, text=True, timeout=300)


def rows_of(journal):
    return {line for line in journal.read_bytes().splitlines() if line.startswith(b'{"posting"')}


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_stopped_by_ctrl_c_goes_on_and_ends_with_the_bytes_of_an_unbroken_one(tmp_path, jobs):
    postings = write_list(tmp_path / "jobs.jsonl", 500)
    unbroken, stopped = tmp_path / "unbroken.csv", tmp_path / "stopped.csv"
    assert run(postings, RESUME, "--format", "csv", "-o", unbroken).returncode == 0

    journal = tmp_path / "stopped.csv.journal"
    again = command(postings, RESUME, "--format", "csv", "-o", stopped, "--jobs", jobs)
    with subprocess.Popen(
        again, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as one:
        while one.poll() is None and (not journal.exists() or len(rows_of(journal)) < 100):
            time.sleep(0.02)
        os.killpg(one.pid, signal.SIGINT)  # as a terminal does: to the workers too
        _, errors = one.communicate(timeout=60)
    assert one.returncode == 130, errors
    assert errors.decode().startswith("tailor: stopped: ")
    assert len(errors.splitlines()) == 1
    with stopped.open(newline="") as file:
        partial = list(csv.DictReader(file))
    assert 100 <= len(partial) < 500
    assert [float(row["match"]) for row in partial] == sorted((float(row["match"]) for row in partial), reverse=True)

    before = rows_of(journal)
    done = run(postings, RESUME, "--format", "csv", "-o", stopped)
    assert done.returncode == 0, done.stderr
    assert stopped.read_bytes() == unbroken.read_bytes()
    assert before < rows_of(journal)
    assert rows_of(journal) == rows_of(tmp_path / "unbroken.csv.journal")


@pytest.mark.slow
def test_a_killed_run_goes_on_too(tmp_path):
    postings = write_list(tmp_path / "jobs.jsonl", 300)
    out = tmp_path / "out.jsonl"
    journal = tmp_path / "out.jsonl.journal"
    with subprocess.Popen(command(postings, RESUME, "--format", "jsonl", "-o", out, "--jobs", 1), cwd=ROOT) as one:
        while one.poll() is None and (not journal.exists() or len(rows_of(journal)) < 50):
            time.sleep(0.02)
        one.kill()
    assert not out.exists()
    with journal.open("ab") as file:
        file.write(b'{"posting": "half a li')
    assert run(postings, RESUME, "--format", "jsonl", "-o", out).returncode == 0
    alone = run(postings, RESUME, "--format", "jsonl", "--jobs", 1)
    assert out.read_text() == alone.stdout


@pytest.mark.slow
def test_an_output_that_is_not_ours_is_kept_and_a_journal_of_another_resume_begins_anew(tmp_path):
    posting, out = ROOT / "examples" / "posting.txt", tmp_path / "out.csv"
    out.write_text("mine")
    done = run(posting, RESUME, "--format", "csv", "-o", out)
    assert (done.returncode, out.read_text()) == (2, "mine")
    assert len(done.stderr.splitlines()) == 1
    assert run(posting, RESUME, "--format", "csv", "-o", out, "--force").returncode == 0
    first = out.read_bytes()
    other = ROOT / "tests" / "resumes" / "plain.docx"
    assert run(posting, other, "--format", "csv", "-o", out).returncode == 0
    assert out.read_bytes() != first
    assert run(posting, RESUME, "--format", "csv", "-o", out).returncode == 0
    assert out.read_bytes() == first
    out.write_text("changed by hand")
    assert run(posting, RESUME, "--format", "csv", "-o", out).returncode == 2
