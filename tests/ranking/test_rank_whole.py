"""`tailor rank` as a process: stopped and resumed, on one processor and several, always the same rows."""

import csv
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from datetime import date
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
    options = ("--no-model", "--as-of", "2026-11-22")
    return [sys.executable, "-m", "resume_tailor", "rank", *map(str, arguments), *options]


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


def workers_of(pid):
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    return list(map(int, found.stdout.split()))


def is_running(pid):
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to see processes")
def test_no_worker_outlives_a_killed_run(tmp_path):
    postings = write_list(tmp_path / "jobs.jsonl", 2000)
    journal = tmp_path / "out.csv.journal"
    with subprocess.Popen(command(postings, RESUME, "-o", tmp_path / "out.csv", "--jobs", 2), cwd=ROOT) as one:
        while one.poll() is None and (not journal.exists() or not rows_of(journal)):
            time.sleep(0.02)
        workers = workers_of(one.pid)
        one.kill()
    assert len(workers) >= 2
    end = time.monotonic() + 30
    while any(map(is_running, workers)) and time.monotonic() < end:
        time.sleep(0.1)
    assert not any(map(is_running, workers))


@pytest.mark.slow
def test_a_posting_has_the_match_of_its_report_and_the_best_are_tailored_to(tmp_path):
    (tmp_path / "jobs").mkdir()
    postings = write_list(tmp_path / "jobs" / "list.jsonl", 3)
    (tmp_path / "jobs" / "example.txt").write_text("\n".join(LINES))
    out = tmp_path / "out.jsonl"
    arguments = [postings.parent, RESUME, "-o", out, "--format", "jsonl", "--tailor-top", "2", "--model"]
    done = subprocess.run(
        [sys.executable, "-m", "resume_tailor", "rank", *map(str, arguments), "--as-of", "2026-11-22"],
        cwd=ROOT, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    best = [json.loads(line) for line in out.read_text().splitlines()][:2]
    reports = {path.parent.name: json.loads(path.read_text()) for path in (tmp_path / "tailored").glob("*/report.json")}
    assert len(reports) == 2
    for one in best:
        name = "example" if one["place"].endswith(".txt") else f"list-{one['place'].rpartition(' ')[2]}"
        scores = {score["name"]: score["now"] for score in reports[name]["analysis"]["scores"]}
        assert scores["match"] == one["match"]
        assert (tmp_path / "tailored" / name / "resume.docx").exists()


@pytest.mark.slow
def test_a_stopped_run_keeps_its_day_and_a_finished_one_takes_todays(tmp_path):
    posting, out = ROOT / "examples" / "posting.txt", tmp_path / "out.txt"
    today = [one for one in command(posting, RESUME, "-o", out) if one not in ("--as-of", "2026-11-22")]
    assert run(posting, RESUME, "-o", out).returncode == 0
    journal = tmp_path / "out.txt.journal"
    rows = journal.read_bytes()
    journal.write_bytes(b"".join(line for line in rows.splitlines(True) if not line.startswith(b'{"output"')))
    out.unlink()
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run(today, cwd=ROOT, env=environment, check=True)
    assert "as of 2026-11-22" in out.read_text()
    subprocess.run(today, cwd=ROOT, env=environment, check=True)
    assert f"as of {date.today()}" in out.read_text()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
def test_a_terminal_sees_a_bar_with_rate_and_time_left_and_a_file_sees_none(tmp_path):
    import pty

    postings = write_list(tmp_path / "jobs.jsonl", 120)
    ours, theirs = pty.openpty()
    with subprocess.Popen(command(postings, RESUME, "--jobs", 1), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=theirs):
        os.close(theirs)
        seen = b""
        with suppress(OSError):  # how a pseudo-terminal says that the other end is closed
            while data := os.read(ours, 65536):
                seen += data
    os.close(ours)
    assert re.search(rb"\d+ postings, \d+ a second", seen)
    assert re.search(rb"\d:\d\d:\d\d", seen)
    assert run(postings, RESUME, "--jobs", 1).stderr == ""


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


@pytest.mark.slow
def test_standard_input_is_ranked_among_files_and_tailored_to(tmp_path):
    out = tmp_path / "out.csv"
    again = command("-", ROOT / "examples" / "posting.txt", RESUME, "--format", "csv", "-o", out, "--tailor-top", "1")
    for _ in range(2):
        done = subprocess.run(again, cwd=ROOT, input="\n".join(LINES[:30]), capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
    with out.open(newline="") as file:
        places = {row["place"] for row in csv.DictReader(file)}
    assert places == {"standard input", "posting.txt"}
    assert next((tmp_path / "tailored").glob("*/report.json"))


@pytest.mark.slow
def test_quiet_prints_the_ranking_only_where_no_file_takes_it(tmp_path):
    posting = ROOT / "examples" / "posting.txt"
    assert run(posting, RESUME, "-q").stdout.startswith("resume.docx and 1 posting, as of 2026-11-22.")
    assert run(posting, RESUME, "-q", "-o", tmp_path / "out.txt").stdout == ""
