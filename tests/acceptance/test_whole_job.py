"""The whole job on the example: what comes out when (the table of the design), and twice the same."""

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from resume_tailor.cli import tailor

ROOT = Path(__file__).parents[2]
POSTING = ROOT / "examples" / "posting.txt"
RESUME = ROOT / "examples" / "resume.docx"
NAMES = {"resume.docx", "resume.review.docx", "report.html", "report.json"}


def run(*args):
    return CliRunner().invoke(tailor, [*map(str, args), "--as-of", "2026-01-01"], prog_name="tailor")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def outcome(folder):
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))["outcome"]


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    folder = tmp_path_factory.mktemp("example")
    done = run(POSTING, RESUME, "-o", folder)
    assert done.exit_code == 0, done.output
    return folder, done.stdout


def test_all_well_gives_four_files_and_a_summary_of_80_columns(example):
    folder, summary = example
    assert set(contents(folder)) == NAMES
    assert outcome(folder)["applied"]
    assert (folder / "resume.docx").read_bytes() != RESUME.read_bytes()
    assert max(map(len, summary.splitlines())) <= 80
    assert "send this one" in summary


def test_the_same_inputs_give_the_same_bytes(example, tmp_path):
    assert run(POSTING, RESUME, "-o", tmp_path / "again", "-q").exit_code == 0
    assert contents(tmp_path / "again") == contents(example[0])


def test_a_second_run_replaces_the_first_one_without_asking(example):
    folder, _ = example
    before = contents(folder)
    done = run(POSTING, RESUME, "-o", folder, "-q")
    assert (done.exit_code, done.output) == (0, "")
    assert contents(folder) == before


def test_no_path_of_this_computer_stands_in_any_output(example):
    folder, _ = example
    for name, data in contents(folder).items():
        parts = zipfile.ZipFile(folder / name) if name.endswith(".docx") else None
        texts = [parts.read(entry) for entry in parts.namelist()] if parts else [data]
        for secret in (str(folder), str(ROOT), f"{Path.home()}{os.sep}"):
            assert not any(secret.encode() in text for text in texts), (name, secret)


def test_the_tailored_resume_is_verified_against_the_original(example):
    done = CliRunner().invoke(tailor, ["verify", str(RESUME), str(example[0] / "resume.docx")])
    assert done.exit_code == 0, done.output


def test_another_resume_is_no_tailored_one():
    other = ROOT / "tests" / "resumes" / "plain.docx"
    done = CliRunner().invoke(tailor, ["verify", str(RESUME), str(other), "--format", "json"])
    assert done.exit_code == 1
    assert json.loads(done.stdout)["invented"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_resume_is_checked_alone(form):
    done = CliRunner().invoke(tailor, ["check", str(RESUME), "--format", form])
    assert done.exit_code == 0
    assert "Rivermark Devices" in done.stdout


def test_postings_are_ranked_and_what_is_none_comes_last(tmp_path):
    (tmp_path / "menu.txt").write_text("Soup of the day\nBread and butter\n")
    (tmp_path / "empty.txt").write_text("")
    done = CliRunner().invoke(tailor, ["rank", str(tmp_path), str(POSTING), str(RESUME), "--format", "jsonl"])
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["place"] for one in rows if one["kind"] == "posting"] == ["posting.txt", f"{tmp_path.name}/menu.txt"]
    assert done.stderr == "tailor: empty.txt is empty: give a file with the text in it\n"


@pytest.mark.slow
def test_report_only_writes_no_word_file(tmp_path):
    assert run(POSTING, RESUME, "-o", tmp_path, "--report-only").exit_code == 0
    assert set(contents(tmp_path)) == {"report.html", "report.json"}


@pytest.mark.slow
def test_no_edit_wanted_gives_the_original_bytes(tmp_path):
    assert run(POSTING, RESUME, "-o", tmp_path, "--only", "headline", "-q").exit_code == 0
    assert not outcome(tmp_path)["applied"]
    assert (tmp_path / "resume.docx").read_bytes() == RESUME.read_bytes()


@pytest.mark.slow
def test_a_suggestion_is_left_out_by_its_id(example, tmp_path):
    applied = outcome(example[0])["applied"]
    first = applied[0]["suggestion_id"]
    assert run(POSTING, RESUME, "-o", tmp_path, "--skip", first, "-q").exit_code == 0
    assert first not in {one["suggestion_id"] for one in outcome(tmp_path)["applied"]}
    assert first in outcome(tmp_path)["skipped"]
    done = run(POSTING, RESUME, "-o", tmp_path, "--skip", "no-such-id", "-q")
    assert "no-such-id" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "We are hiring.\n",
        "Wir suchen einen Projektleiter mit Erfahrung in Scrum und sehr guten Deutschkenntnissen für unser Team. " * 5,
        "Mix the flour with the butter, add two eggs and bake it for forty minutes at a low heat. " * 5,
    ],
)
def test_what_is_no_posting_gives_reports_with_a_warning_and_no_score(tmp_path, text):
    (tmp_path / "posting.txt").write_text(text, encoding="utf-8")
    done = run(tmp_path / "posting.txt", RESUME, "-o", tmp_path / "out", "-q")
    assert done.exit_code == 0
    assert "does not read like" in done.stderr
    assert set(contents(tmp_path / "out")) == {"report.html", "report.json"}
    analysis = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["analysis"]
    assert analysis["scores"] == []


@pytest.mark.slow
def test_a_protected_resume_gives_reports_that_say_so(tmp_path):
    resume = tmp_path / "resume.docx"
    with zipfile.ZipFile(RESUME) as made, zipfile.ZipFile(resume, "w") as archive:
        for name in made.namelist():
            data = made.read(name)
            if name == "word/settings.xml":
                protection = b'<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
                data = data.replace(b"</w:settings>", protection)
            archive.writestr(name, data)
    done = run(POSTING, resume, "-o", tmp_path / "out", "-q")
    assert done.exit_code == 0
    assert "No Word file was written" in done.stderr
    assert set(contents(tmp_path / "out")) == {"report.html", "report.json"}


@pytest.mark.slow
def test_an_output_that_was_changed_since_stops_the_run_before_it_begins(tmp_path):
    assert run(POSTING, RESUME, "-o", tmp_path, "-q").exit_code == 0
    (tmp_path / "resume.docx").write_bytes(b"mine")
    done = run(POSTING, RESUME, "-o", tmp_path, "-q")
    assert done.exit_code == 2
    assert "--force" in done.stderr
    assert (tmp_path / "resume.docx").read_bytes() == b"mine"
    assert run(POSTING, RESUME, "-o", tmp_path, "-q", "--force").exit_code == 0


@pytest.mark.slow
def test_output_on_top_of_the_input_is_refused(tmp_path):
    shutil.copy(RESUME, tmp_path / "resume.docx")
    done = run(POSTING, tmp_path / "resume.docx", "-o", tmp_path, "--force")
    assert done.exit_code == 2
    assert "is an input" in done.stderr


@pytest.mark.slow
def test_a_resume_with_a_name_of_255_bytes_or_a_newline_works(tmp_path):
    for stem in ("é" * 125, "line\nbreak"):
        resume = tmp_path / f"{stem}.docx"
        shutil.copy(RESUME, resume)
        folder = tmp_path / "out" / str(len(stem))
        assert run(POSTING, resume, "-o", folder, "-q").exit_code == 0
        assert len(contents(folder)) == 4
        assert (folder / resume.name).exists()


@pytest.mark.slow
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_format_is_printed(tmp_path, form):
    done = run(POSTING, RESUME, "-o", tmp_path, "--format", form)
    assert done.exit_code == 0
    assert "Halden Grid" in done.stdout
    if form == "json":
        assert done.stdout.encode() == (tmp_path / "report.json").read_bytes()


@pytest.mark.slow
def test_the_trace_of_the_score_is_printed(tmp_path):
    assert "weights are choices of ours" in run(POSTING, RESUME, "-o", tmp_path, "-q", "--explain").stdout


@pytest.mark.slow
def test_the_trace_stands_beside_json_and_not_in_it(tmp_path):
    done = run(POSTING, RESUME, "-o", tmp_path, "--format", "json", "--explain")
    assert json.loads(done.stdout)["schema"]
    assert "weights are choices of ours" in done.stderr


@pytest.mark.slow
def test_standard_input_is_a_posting(tmp_path):
    args = ["-", str(RESUME), "-o", str(tmp_path), "-q"]
    assert CliRunner().invoke(tailor, args, input=POSTING.read_bytes()).exit_code == 0
    assert set(contents(tmp_path)) == NAMES


@pytest.mark.slow
@pytest.mark.parametrize("layout", sorted(path.stem for path in (ROOT / "tests" / "resumes").glob("*.docx")))
def test_every_invented_resume_is_tailored(tmp_path, layout):
    resume = ROOT / "tests" / "resumes" / f"{layout}.docx"
    done = run(POSTING, resume, "-o", tmp_path, "-q")
    assert done.exit_code == 0, done.output
    assert set(contents(tmp_path)) == {f"{layout}.docx", f"{layout}.review.docx", "report.html", "report.json"}
