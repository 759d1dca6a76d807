"""The command line: help, the default command, errors as one line, nothing slow before it is needed."""

import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from resume_tailor import cli
from resume_tailor.cli import EDIT_KINDS, day, tailor
from resume_tailor.ranking.formats import FORMATS, format_of
from resume_tailor.reports import REPORTS
from resume_tailor.suggestions import EDITS

ROOT = Path(__file__).parents[1]
COMMANDS = ["check", "extract", "rank", "skills", "verify"]


def invoke(*args):
    return CliRunner().invoke(tailor, list(args), prog_name="tailor")


def test_the_help_shows_the_default_commands_options_and_all_commands():
    text = invoke("--help").stdout
    assert text.startswith("Usage: tailor [OPTIONS] POSTING RESUME\n")
    for name in [*COMMANDS, "--report-only", "--explain", "--lexicon", "--as-of", "--emphasise", "--skip", "--only"]:
        assert name in text


@pytest.mark.parametrize("args", [["-h"], ["posting.txt", "--help"], ["-q", "--help"]])
def test_help_is_the_same_wherever_it_is_asked_for(args):
    assert invoke(*args).stdout.split("Options:")[0] == invoke("--help").stdout.split("Options:")[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_has_help(command):
    found = tailor.commands[command]
    assert found.help
    assert all(option.help for option in found.params if isinstance(option, click.Option))


def test_help_imports_nothing_but_click():
    code = (
        "import sys; before = set(sys.modules); import resume_tailor.cli as c\n"
        "try: c.tailor(['--help'], 'tailor')\n"
        "except SystemExit: pass\n"
        "roots = {name.split('.')[0] for name in set(sys.modules) - before}\n"
        "print('ROOTS', *sorted(roots - set(sys.stdlib_module_names)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "ROOTS click resume_tailor"


def test_no_arguments_show_the_help():
    assert "Usage: tailor [OPTIONS] POSTING RESUME" in invoke().output


@pytest.mark.parametrize("args", [["posting.txt"], ["--unknown"], ["a", "b", "c"], ["extract"], ["--only", "gap"]])
def test_bad_usage_ends_with_two(args):
    assert invoke(*args).exit_code == 2


@pytest.mark.parametrize("name", ["", " ", "Ann\x07", "Ann\nLee", "A" * 256])
def test_a_name_that_no_change_can_be_signed_with_is_bad_usage(name):
    ended = invoke("posting.txt", "resume.docx", "--author", name)
    assert ended.exit_code == 2
    assert "printable characters" in ended.output


def test_a_known_error_is_one_line_and_exit_code_one(tmp_path):
    done = invoke(str(tmp_path / "none.txt"), str(tmp_path / "none\n.docx"))
    assert done.exit_code == 1
    assert done.stderr == "tailor: none\ufffd.docx: there is no such file: check the path\n"
    assert done.stdout == ""


@pytest.mark.parametrize("name", ["report.html", "report.json", "resume.docx", "resume.review.docx"])
def test_a_lexicon_under_the_name_of_an_output_is_refused_even_by_force(tmp_path, name):
    (tmp_path / name).write_text("# mine")
    inputs = [ROOT / "examples" / "posting.txt", ROOT / "examples" / "resume.docx", "--lexicon", tmp_path / name]
    done = invoke(*map(str, inputs), "-o", str(tmp_path), "--force")
    assert done.exit_code == 2
    assert "is an input and would be overwritten" in done.stderr
    assert [path.read_text() for path in tmp_path.iterdir()] == ["# mine"]


def test_several_postings_are_no_one_json_object():
    done = invoke("extract", "a.txt", "b.txt", "--format", "json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--format jsonl" in done.stderr.splitlines()[-1]


MISTAKEN = {
    "a command misspelled": (["chek", "resume.docx"], "there is no file chek: did you mean `tailor check`?"),
    "with options of its own": (["-q", "rnak", "jobs", "cv.docx", "--top", "3"], "did you mean `tailor rank`?"),
    "and too many arguments": (["extrct", "a.txt", "b.txt", "c.txt"], "did you mean `tailor extract`?"),
    "a command after an option": (["--quiet", "check", "cv.docx"], "check: a command stands before all options"),
}


@pytest.mark.parametrize(("args", "told"), MISTAKEN.values(), ids=MISTAKEN)
def test_a_command_that_is_taken_for_a_posting_is_named(args, told):
    done = invoke(*args)
    assert done.exit_code == 2
    assert told in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("args", [["--author", "check", "none.txt", "cv.docx"], ["extracts.txt", "cv.docx"]])
def test_a_value_and_a_files_name_are_no_misspelled_command(args):
    assert "command" not in invoke(*args).stderr


def test_a_file_may_be_called_as_a_command_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "skill").write_text("Program Manager")
    assert invoke("skill", "none.docx").stderr == "tailor: none.docx: there is no such file: check the path\n"


@pytest.mark.parametrize("command", [[], ["rank"]])
def test_a_resume_given_first_is_told_to_come_last(tmp_path, command):
    for resume in (ROOT / "examples" / "posting.txt", tmp_path):
        done = invoke(*command, str(ROOT / "examples" / "resume.docx"), str(resume))
        assert done.exit_code == 1
        assert done.stderr.endswith("; if resume.docx is the resume, give it last\n")
    missing = invoke(*command, str(ROOT / "examples" / "resume.docx"), "none.docx")
    assert "last" not in missing.stderr


@pytest.mark.parametrize(
    ("args", "only", "emphasise"),
    [
        ([], (), False),
        (["--emphasise"], (), True),
        (["--only", "emphasise"], {"emphasise"}, True),
        (["--emphasise", "--only", "use-term"], {"emphasise", "use-term"}, True),
        (["--only", "use-term"], {"use-term"}, False),
    ],
)
def test_either_way_to_ask_for_bold_phrases_is_enough(args, only, emphasise):
    context = tailor.default.make_context("tailor", ["a.txt", "b.docx", *args])
    wanted = cli.wishes(context.params)
    assert (set(wanted.only), wanted.emphasise) == (set(only), emphasise)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--author", "Ada", "--emphasise"], "tailor: --report-only writes no Word file: --author and --emphasise had"),
        (["--emphasise"], "tailor: --report-only writes no Word file: --emphasise had nothing to do"),
        ([], "tailor: none.docx: there is no such file"),
    ],
)
def test_options_that_report_only_leaves_without_a_file_are_told(args, told):
    assert invoke("none.txt", "none.docx", "--report-only", *args).stderr.startswith(told)


def test_what_programs_read_is_utf8_whatever_the_terminals_speak(tmp_path):
    lexicon = tmp_path / "my.toml"
    lexicon.write_text(
        '[[concept]]\nid = "quux"\npref_label = "Quux \u2192 \u770b\u677f"\ncategory = "tool"\nsources = ["field"]\n',
        "utf-8",
    )
    command = [sys.executable, "-m", "resume_tailor", "skills", "quux", "--lexicon", lexicon, "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env={"PYTHONIOENCODING": "cp1252"})
    assert json.loads(done.stdout.decode())[0]["label"] == "Quux \u2192 \u770b\u677f"


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.CSV", "csv"), ("a.htm", "html"), ("a.html", "html"), ("a.ndjson", "jsonl"), ("a", "text"), ("a.txt", "text")],
)
def test_the_ending_of_a_rankings_file_says_its_format(name, form):
    assert format_of(Path(name)) == form
    assert format_of(None) == "text"


@pytest.mark.parametrize("name", ["ranked.json", "ranked.xlsx", "ranked.md"])
def test_a_rankings_file_of_another_ending_needs_its_format_said(name):
    done = invoke("rank", str(ROOT / "examples"), str(ROOT / "examples" / "resume.docx"), "-o", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"{name} may be of several formats: say which with --format" in done.stderr


CLOSED = {
    "no input": (
        "- examples/resume.docx <&-",
        1,
        "tailor: standard input is closed: give a file, or pipe the posting in",
    ),
    "no output": ("skills agile >&-", 0, ""),
    "no errors": ("none.txt none.docx 2>&-", 1, ""),
    "neither": ("check examples/resume.docx <&- >&- 2>&-", 0, ""),
}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of Unix")
@pytest.mark.parametrize(("command", "code", "told"), CLOSED.values(), ids=CLOSED)
def test_a_process_begun_without_input_or_output_ends_as_any_other(command, code, told):
    line = f'"{sys.executable}" -m resume_tailor {command}'
    done = subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr.rstrip("\n")) == (code, told)


def test_an_error_that_nobody_foresaw_is_one_line_that_asks_for_a_report(monkeypatch):
    def broken(*args, **options):
        raise KeyError("surprise")

    monkeypatch.setattr(cli, "standard_input", broken)
    done = invoke("a.txt", "b.docx")
    assert done.exit_code == 3
    assert "this is a bug" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("error", [RecursionError(), MemoryError()])
def test_an_input_beyond_the_memory_is_one_line(monkeypatch, error):
    def broken(*args, **options):
        raise error

    monkeypatch.setattr(cli, "standard_input", broken)
    done = invoke("a.txt", "b.docx")
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 1


def test_every_kind_that_edits_can_be_chosen():
    assert set(EDIT_KINDS) == set(EDITS)


def formats_of(command):
    return set(next(one for one in command.params if one.name == "form").type.choices)


def test_every_format_of_reports_and_rankings_can_be_chosen():
    assert formats_of(tailor.default) == set(REPORTS) - {"html"}, "the page is always written"
    assert formats_of(tailor.commands["rank"]) == set(FORMATS)


def test_the_day_is_the_one_given_then_that_of_the_environment_then_today(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert day(None) == date(1970, 1, 2)
    assert day(datetime(2026, 1, 2)) == date(2026, 1, 2)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert day(None) == date.today()


def test_colour_is_only_for_terminals_and_not_against_the_readers_will(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert cli.has_colour()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not cli.has_colour()
