"""Hostile surroundings, by name: inputs that are no files or must not be read, outputs that cannot be written.

Each ends in all four files or in one clear line; nothing of a run that failed stays behind.
"""

import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from resume_tailor.cli import tailor

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="needs the files of Unix")]
ROOT = Path(__file__).parents[2]
POSTING, RESUME = ROOT / "examples" / "posting.txt", ROOT / "examples" / "resume.docx"
NOBODY = 65534


def run(*args):
    """The command's result, which is a success or one line of error."""
    done = CliRunner().invoke(tailor, [*map(str, args)], prog_name="tailor")
    assert done.exit_code in (0, 1, 2), done.output
    if done.exit_code:
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert done.stderr.rstrip("\n").isprintable()
    return done


def own(folder):
    """Names of what stands in the folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def is_whole(folder):
    """Whether exactly the files stand there that report.json names, with the bytes it says."""
    files = json.loads((folder / "report.json").read_bytes())["outcome"]["files"]
    same = [file["sha256"] == hashlib.sha256((folder / file["name"]).read_bytes()).hexdigest() for file in files[:-1]]
    return all(same) and own(folder) == sorted(file["name"] for file in files)


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """All that a run imports on its way; another user may not be able to."""
    run(POSTING, RESUME, "-o", tmp_path_factory.mktemp("warm"))


@pytest.fixture
def place(imported):
    """A folder that other users may enter, with good inputs in it; tmp_path lets in its owner only."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    shutil.copy(POSTING, folder / "posting.txt")
    shutil.copy(RESUME, folder / "resume.docx")
    yield folder
    shutil.rmtree(folder)


@contextmanager
def as_an_ordinary_user():
    """Root may read and write everything, so the rights of files mean something to another user only."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


# --- inputs ----------------------------------------------------------------------------------------------------


def unreadable(path):
    path.write_bytes(b"x")
    path.chmod(0)


def link_to_itself(path):
    path.symlink_to(path)


INPUTS = {
    "missing": lambda path: None,
    "a folder": Path.mkdir,
    "a FIFO": os.mkfifo,
    "an endless device": lambda path: path.symlink_to("/dev/zero"),
    "an empty device": lambda path: path.symlink_to("/dev/null"),
    "a link to nothing": lambda path: path.symlink_to("nothing"),
    "a link to itself": link_to_itself,
    "no read right": unreadable,
    "below a file": lambda path: None,
    "a name of 300 bytes": lambda path: None,
}
NAMES = {"below a file": "posting.txt/{}", "a name of 300 bytes": "a" * 300 + "{}"}


@pytest.mark.parametrize("role", ["posting", "resume", "lexicon"])
@pytest.mark.parametrize("name", INPUTS)
def test_an_input_that_is_no_readable_file_is_one_line(place, name, role):
    path = place / NAMES.get(name, "{}").format({"posting": "p.txt", "resume": "r.docx", "lexicon": "l.toml"}[role])
    INPUTS[name](path)
    given = {"posting": place / "posting.txt", "resume": place / "resume.docx"} | {role: path}
    lexicon = ["--lexicon", path] if role == "lexicon" else []
    with as_an_ordinary_user():
        done = run(given["posting"], given["resume"], *lexicon, "-o", place / "out")
    assert done.exit_code == 1
    assert not (place / "out").exists()


GOOD_NAMES = {
    "a newline": "my\nresume.docx",
    "255 bytes": "r" * 250 + ".docx",
    "255 bytes of letters that take two": "é" * 125 + ".docx",
    "no letters of any encoding": os.fsdecode(b"\xff\xfe.docx"),
    "terminal escapes": "\x1b[31mred.docx",
    "right to left": "\u202excod.docx",
    "blanks": "  .docx",
    "only an ending": ".docx",
    "a tag": "<img src=x onerror=alert(1)>.docx",
}


@pytest.mark.parametrize("name", GOOD_NAMES)
def test_a_resume_of_an_odd_name_gives_all_four_files(place, name):
    resume = place / GOOD_NAMES[name]
    shutil.copy(RESUME, resume)
    done = run(POSTING, resume, "-o", place / "out")
    assert done.exit_code == 0, done.stderr
    assert len(own(place / "out")) == 4
    assert any(one.startswith(resume.name) for one in own(place / "out"))
    assert resume.read_bytes() == RESUME.read_bytes()


@pytest.mark.parametrize("name", ["a\nb.txt", "p" * 251 + ".txt", os.fsdecode(b"\xff.txt"), "\x1b[2J.txt", "....txt"])
def test_a_posting_of_an_odd_name_gives_all_four_files(place, name, monkeypatch):
    monkeypatch.chdir(place)
    shutil.copy(POSTING, name)
    assert run("./" + name, "resume.docx").exit_code == 0
    (folder,) = (place / "tailored").iterdir()
    assert is_whole(folder)


# --- outputs ---------------------------------------------------------------------------------------------------


def full(folder):
    """A folder in which no file can grow to 20 kB."""
    folder.mkdir()
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def read_only(folder):
    folder.mkdir()
    folder.chmod(0o555)


def within_read_only(folder):
    read_only(folder.parent)


OUTPUTS = {
    "a file": lambda folder: folder.write_bytes(b"x"),
    "a FIFO": os.mkfifo,
    "a link to nothing": lambda folder: folder.symlink_to("nothing/at/all"),
    "a link to itself": link_to_itself,
    "a read-only folder": read_only,
    "within a read-only folder": within_read_only,
    "a full disk": full,
    "a device": lambda folder: folder.symlink_to("/dev/full"),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_an_output_that_cannot_be_written_is_one_line_and_leaves_nothing(place, name):
    folder = place / "below" / "out" if name == "within a read-only folder" else place / "out"
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = own(place)
    try:
        OUTPUTS[name](folder)
        made = own(place)
        with as_an_ordinary_user():
            done = run(POSTING, RESUME, "-o", folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert done.exit_code in (1, 2)
    assert own(place) == made != before
    assert not folder.is_dir() or own(folder) == []


def test_a_full_file_system_keeps_the_files_of_the_run_before(place):
    folder = place / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tailor", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("a file system can only be mounted by root")
    try:
        assert run(POSTING, RESUME, "-o", folder).exit_code == 0
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        with suppress(OSError):
            (folder / "filler").write_bytes(bytes(3_000_000))
        (folder / "filler").touch()
        done = run(POSTING, RESUME, "-o", folder, "--as-of", "2020-01-01")
        assert done.exit_code == 1
        assert "No space left" in done.stderr
        assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "filler"} == before
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("link", [os.symlink, os.link, None], ids=["symlink", "hard link", "the same folder"])
def test_an_output_that_is_an_input_is_refused_even_by_force(place, link):
    folder = place / "out" if link else place
    folder.mkdir(exist_ok=True)
    if link:
        link(place / "resume.docx", folder / "resume.docx")
    done = run(POSTING, place / "resume.docx", "-o", folder, "--force")
    assert done.exit_code == 2
    assert "is an input" in done.stderr
    assert (place / "resume.docx").read_bytes() == RESUME.read_bytes()
    assert own(folder) == (["resume.docx"] if link else ["posting.txt", "resume.docx"])


def test_an_output_folder_that_is_a_link_to_the_inputs_folder_is_refused(place):
    (place / "out").symlink_to(place)
    assert run(POSTING, place / "resume.docx", "-o", place / "out", "--force").exit_code == 2
    assert (place / "resume.docx").read_bytes() == RESUME.read_bytes()


def started(*args):
    command = [sys.executable, "-m", "resume_tailor", *map(str, args)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_runs_at_once_into_one_folder_do_not_mix(place):
    runs = [started(POSTING, RESUME, "-o", place / "out", "--as-of", f"2026-01-0{day}", "-q") for day in (1, 2, 3)]
    assert [one.wait(120) for one in runs] == [0, 0, 0]
    assert is_whole(place / "out")
    with_other_name = [started(POSTING, name, "-o", place / "out", "-q") for name in (RESUME, place / "other.docx")]
    shutil.copy(RESUME, place / "other.docx")
    for one in with_other_name:
        one.wait(120)
    assert is_whole(place / "out")


@pytest.mark.parametrize("after", [0.2, 0.7, 1.0, 1.2, 1.3, 1.4, 1.6, 2.0])
def test_a_run_that_is_interrupted_leaves_all_files_or_none(place, after):
    one = started(POSTING, RESUME, "-o", place / "out", "-q")
    time.sleep(after)
    one.send_signal(signal.SIGINT)
    one.wait(60)
    assert own(place / "out") == [] or is_whole(place / "out")
