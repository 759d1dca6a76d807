"""The journal: rows are found again, a cut line is dropped, another run's is begun anew, a stranger's is left alone."""

import os

import pytest

from resume_tailor.errors import OutputExists, TailorError
from resume_tailor.ranking.journal import Header, State, open_journal, read_state

HEADER = Header("key", "2026-11-22")
A, B, C = (letter * 16 for letter in (b"a", b"b", b"c"))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "out.csv.journal"


def write(path, *digests, header=HEADER):
    journal = open_journal(path, header)
    places = [journal.append(digest, f'{{"name": "{digest.decode()}"}}') for digest in digests]
    journal.close()
    return places


def test_rows_are_found_again_and_more_are_added(path):
    first, _ = write(path, A, B)
    write(path, C)
    journal = open_journal(path, HEADER)
    assert journal.find(A) == first
    assert journal.row(journal.find(C)) == {"name": "c" * 16}
    assert journal.find(b"d" * 16) is None
    journal.close()


@pytest.mark.parametrize("cut", [1, 2, 20, 60])
def test_a_line_cut_short_is_dropped_and_written_anew(path, cut):
    write(path, A, B)
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    journal = open_journal(path, HEADER)
    assert journal.find(A) is not None
    assert journal.find(B) is None
    journal.close()
    write(path, B)
    assert path.read_bytes() == whole


def test_a_journal_of_another_key_or_day_begins_anew_and_keeps_what_the_output_was(path):
    write(path, A)
    journal = open_journal(path, HEADER)
    journal.note_output("hash", whole=True)
    journal.close()
    assert read_state(path) == State(HEADER, "hash", True)
    other = Header("key", "2026-11-23")
    journal = open_journal(path, other)
    assert journal.find(A) is None
    journal.close()
    assert read_state(path) == State(other, "hash", False)


def test_a_file_that_is_no_journal_is_left_alone(path):
    path.write_text("my diary")
    with pytest.raises(OutputExists, match="no journal of ours"):
        open_journal(path, HEADER)
    assert path.read_text() == "my diary"


def test_two_runs_do_not_write_one_journal(path):
    journal = open_journal(path, HEADER)
    with pytest.raises(TailorError, match="in use"):
        open_journal(path, HEADER)
    journal.close()


def changed(data, line, at):
    """The journal with one character of one line changed."""
    lines = data.splitlines(keepends=True)
    lines[line] = lines[line][:at] + (b"x" if lines[line][at : at + 1] != b"x" else b"y") + lines[line][at + 1 :]
    return b"".join(lines)


@pytest.mark.parametrize("at", range(0, 110, 5))
def test_a_row_changed_by_hand_is_passed_over_wherever_it_was_changed(path, at):
    write(path, A, B, C)
    path.write_bytes(changed(path.read_bytes(), 2, at))
    journal = open_journal(path, HEADER)
    assert journal.find(B) is None
    assert [journal.row(journal.find(one))["name"] for one in (A, C)] == ["a" * 16, "c" * 16]
    again = journal.append(B, '{"name": "anew"}')
    journal.close()
    journal = open_journal(path, HEADER)
    assert journal.find(B) == again
    journal.close()


def test_a_row_changed_while_the_run_goes_on_is_told_in_one_line(path):
    write(path, A)
    journal = open_journal(path, HEADER)
    path.write_bytes(path.read_bytes().replace(b'"name"', b'"nome"'))
    with pytest.raises(TailorError, match="changed while this ran"):
        journal.row(journal.find(A))
    journal.close()


@pytest.mark.parametrize("length", [0, 1, 20, 60])
def test_a_journal_whose_first_line_a_crash_cut_short_begins_anew(path, length):
    path.write_bytes(HEADER.line()[:length])
    assert read_state(path) is None
    write(path, A)
    assert read_state(path) == State(HEADER, "", False)


def test_what_was_noted_of_the_output_may_be_damaged(path):
    journal = open_journal(path, HEADER)
    journal.note_output("first", whole=True)
    journal.note_output("second", whole=True)
    journal.close()
    path.write_bytes(path.read_bytes().replace(b'"second"', b'"second'))
    assert read_state(path) == State(HEADER, "first", False)


@pytest.mark.parametrize("day", ["2026-13-01", "----------", "\u0660" * 5])
def test_a_first_line_of_no_day_is_no_journal(path, day):
    path.write_bytes(Header("key", day).line())
    with pytest.raises(OutputExists, match="no journal of ours"):
        read_state(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs the files of Unix")
def test_a_pipe_in_the_journals_place_is_not_waited_for(path):
    os.mkfifo(path)
    with pytest.raises(OutputExists, match="no journal of ours"):
        open_journal(path, HEADER)
