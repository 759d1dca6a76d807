"""The bar tells what could not be read; what it tells of is a stranger's."""

import pytest

from resume_tailor.ranking.bar import Bar


@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_column_of_a_strangers_list_cannot_write_escape_codes(capsys, monkeypatch, is_terminal):
    monkeypatch.setattr("sys.stderr.isatty", lambda: is_terminal)
    with Bar(10, quiet=False) as bar:
        bar.tell("jobs.csv: has “\x1b[2Jpay\x07\u202e :smile: [red]”")
    told = capsys.readouterr().err
    assert "“\ufffd[2Jpay\ufffd\ufffd :smile: [red]”" in told
    assert not set(told) & set("\x07\u202e")
