"""Where `tailor rank` may write: never over an input, however it is named, and over nothing that is not ours."""

import os
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from resume_tailor.cli import tailor
from resume_tailor.errors import OutputExists
from resume_tailor.ranking.journal import Header, journal_path, open_journal
from resume_tailor.ranking.sources import find_sources
from resume_tailor.ranking.writing import check_output, write_output

ROOT = Path(__file__).parents[2]
RESUME = ROOT / "examples" / "resume.docx"
LEXICON = '[[concept]]\nid = "quux"\npref_label = "Quux"\ncategory = "tool"\nsources = ["field"]\n'


@pytest.fixture
def place(tmp_path):
    """A folder with all that a ranking reads: postings, a resume and a lexicon."""
    (tmp_path / "jobs").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "jobs" / name).write_text(f"Program Manager {name}\nYou own the roadmap.\n")
    (tmp_path / "resume.docx").write_bytes(RESUME.read_bytes())
    (tmp_path / "my.toml").write_text(LEXICON)
    return tmp_path


def contents(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def rank(place, *args):
    inputs = [place / "jobs", place / "resume.docx", "--lexicon", place / "my.toml", "--no-model"]
    return CliRunner().invoke(tailor, ["rank", *map(str, (*inputs, *args))], prog_name="tailor")


@pytest.mark.parametrize("name", ["jobs/b.txt", "my.toml", "resume.docx"])
@pytest.mark.parametrize("link", [None, os.symlink, os.link], ids=["itself", "symlink", "hard link"])
def test_an_output_that_is_an_input_is_refused_even_by_force(place, name, link):
    output = place / name
    if link:
        output = place / "out.csv"
        link(place / name, output)
    before = contents(place)
    done = rank(place, "--force", "-o", output, "--format", "csv")
    assert done.exit_code == 2
    assert "would be overwritten" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert contents(place) == before


def test_a_journal_that_is_an_input_is_refused(place):
    lexicon = place / "out.csv.journal"
    lexicon.touch()
    with pytest.raises(OutputExists, match="journal is an input"):
        check_output(place / "out.csv", [lexicon], force=True)


def ours(path, text="ranked"):
    """A file that a run before wrote, with its journal."""
    path.write_text(text)
    journal = open_journal(journal_path(path), Header("key", "2026-11-22"))
    journal.note_output(sha256(text.encode()).hexdigest(), whole=True)
    journal.close()
    return path


def found(path):
    return [source.path for source in find_sources([path], []).files]


def test_our_own_earlier_output_in_a_folder_of_postings_is_no_posting_and_is_replaced(place):
    output = ours(place / "jobs" / "ranked.csv")
    ours(place / "jobs" / "earlier.html")
    assert found(place / "jobs") == [place / "jobs" / "a.txt", place / "jobs" / "b.txt"]
    check_output(output, found(place / "jobs"), force=False)


def test_our_own_output_that_was_changed_since_needs_force(place):
    output = ours(place / "jobs" / "ranked.csv")
    output.write_text("with notes of mine")
    with pytest.raises(OutputExists, match="changed since"):
        check_output(output, found(place / "jobs"), force=False)
    check_output(output, found(place / "jobs"), force=True)


@pytest.mark.parametrize("journal", ["", "my diary"])
def test_a_journal_that_tells_of_no_output_makes_a_posting_none_of_ours(place, journal):
    posting = place / "jobs" / "b.txt"
    journal_path(posting).write_text(journal)
    with pytest.raises(OutputExists, match="is an input"):
        check_output(posting, found(place / "jobs"), force=True)


def test_our_own_output_that_is_ranked_itself_is_refused(place):
    output = ours(place / "ranked.csv")
    with pytest.raises(OutputExists, match="is an input"):
        check_output(output, found(output), force=True)


def test_what_is_no_regular_file_is_not_replaced():
    with pytest.raises(OutputExists, match="no regular file"):
        check_output(Path(os.devnull), [], force=True)


@pytest.mark.slow
def test_tailoring_to_the_best_replaces_no_posting_and_no_ranking_even_by_force(place):
    posting = place / "tailored" / "report" / "report.html"
    posting.parent.mkdir(parents=True)
    posting.write_text(f"<pre>{(ROOT / 'examples' / 'posting.txt').read_text()}</pre>")
    before = posting.read_bytes()
    out = place / "out.csv"
    arguments = ["rank", posting, place / "resume.docx", "--no-model", "-o", out, "--tailor-top", "1", "--force"]
    done = CliRunner().invoke(tailor, list(map(str, arguments)), prog_name="tailor")
    assert "is an input and would be overwritten" in done.stderr
    assert posting.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_ranking_and_its_journal_allow_no_more_than_the_resume(place):
    output, journal = place / "out.csv", place / "out.csv.journal"
    open_journal(journal, Header("key", "2026-11-22")).close()
    assert journal.stat().st_mode & 0o077
    open_journal(journal, Header("key", "2026-11-22"), rights=0o600).close()
    write_output(output, iter(["place,match\n"]), rights=0o600)
    assert [path.stat().st_mode & 0o777 for path in (output, journal)] == [0o600, 0o600]
    journal.unlink()
    open_journal(journal, Header("key", "2026-11-22"), rights=0o600).close()
    assert journal.stat().st_mode & 0o777 == 0o600
