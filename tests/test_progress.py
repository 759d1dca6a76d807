"""Progress is for people who wait, not for pipes."""

import time

from resume_tailor import progress
from resume_tailor.progress import Progress


class Terminal:
    def __init__(self):
        self.text = ""

    def isatty(self):
        return True

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def run(monkeypatch, patience, wait, **options):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with Progress(**options) as step:
        step("First")
        time.sleep(wait)
        step("Second")
    return terminal.text


def test_whoever_waits_is_told_what_is_being_done(monkeypatch):
    assert run(monkeypatch, 0.01, 0.2) == "First ...\nSecond ...\n"


def test_whoever_does_not_wait_or_wants_quiet_is_told_nothing(monkeypatch):
    assert run(monkeypatch, 5, 0) == ""
    assert run(monkeypatch, 0.01, 0.1, quiet=True) == ""


def test_a_pipe_is_told_nothing(monkeypatch, capsys):
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    with Progress() as step:
        step("First")
        time.sleep(0.1)
    assert capsys.readouterr().err == ""
