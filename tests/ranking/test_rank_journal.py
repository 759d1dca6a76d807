"""The journal: rows are found again, a cut line is dropped, another run's is begun anew, a stranger's is left alone."""

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


def test_a_journal_changed_by_hand_is_told_in_one_line(path):
    write(path, A)
    path.write_bytes(path.read_bytes().replace(b'"name"', b'"name'))
    journal = open_journal(path, HEADER)
    with pytest.raises(TailorError, match="changed by hand"):
        journal.row(journal.find(A))
    journal.close()
