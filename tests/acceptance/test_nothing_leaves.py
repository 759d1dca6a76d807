"""A run, as a process of its own: it connects to nothing and writes nowhere but into its output folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WATCH = """
import os, sys

FOLDER = os.environ["ONLY_WRITE_IN"]
CHANGES = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.link", "os.chmod"}
CALLS = {"socket." + name for name in ("connect", "getaddrinfo", "gethostbyname", "gethostbyaddr", "sendto", "sendmsg")}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def watch(event, args):
    if event in CALLS:
        stop(event, args, 97)
    writes = event == "open" and isinstance(args[2], int) and args[2] & WRITES
    changes = event in CHANGES and args[-1] == -1  # else the path is that within an open folder, opened before
    if (writes or changes) and isinstance(args[0], str | bytes):
        path = os.path.realpath(os.fsdecode(args[0]))
        if path != FOLDER and not path.startswith(FOLDER + os.sep) and path != os.devnull:
            stop(event, args, 98)


def stop(event, args, code):
    sys.stderr.write(f"{event} {args!r}")
    sys.stderr.flush()
    os._exit(code)


sys.addaudithook(watch)
"""


@pytest.fixture
def watched(tmp_path):
    """Empty folders for all that programs like to write into, and an environment that names them."""
    for name in ("home", "temporary", "here", "out", "watch"):
        (tmp_path / name).mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    home, temporary = str(tmp_path / "home"), str(tmp_path / "temporary")
    return tmp_path, {
        **{"HOME": home, "USERPROFILE": home, "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home},
        **{"TMPDIR": temporary, "TEMP": temporary, "TMP": temporary, "PYTHONDONTWRITEBYTECODE": "1"},
        **{
            "PYTHONPATH": f"{tmp_path / 'watch'}{os.pathsep}{ROOT}",
            "ONLY_WRITE_IN": os.path.realpath(tmp_path / "out"),
        },
        **{"PATH": os.environ["PATH"]},
    }


def run(watched, *arguments):
    folder, environment = watched
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder / "here", env=environment, capture_output=True, text=True, check=False)


EXAMPLES = (str(ROOT / "examples" / "posting.txt"), str(ROOT / "examples" / "resume.docx"))
COMMANDS = {
    "tailor": (*EXAMPLES, "--output", "../out/tailored"),
    "extract": ("extract", EXAMPLES[0]),
    "skills": ("skills", "agile"),
    "check": ("check", EXAMPLES[1]),
    "verify": ("verify", EXAMPLES[1], EXAMPLES[1]),
    "rank": ("rank", *EXAMPLES),
}


@pytest.mark.slow
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS.keys())
def test_no_command_connects_or_writes_outside_of_its_output_folder(watched, arguments):
    done = run(watched, "-m", "resume_tailor", *arguments)
    assert done.returncode == 0, done.stderr
    assert [list((watched[0] / name).iterdir()) for name in ("home", "temporary", "here")] == [[], [], []]
    assert len(list((watched[0] / "out").rglob("*.*"))) == (4 if arguments[0] == EXAMPLES[0] else 0)


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("import socket; socket.socket().connect(('127.0.0.1', 9))", 97),
        ("open('x', 'w')", 98),
        ("import os; os.mkdir('../home/x')", 98),
    ],
)
def test_the_watch_sees_what_it_is_to_see(watched, code, status):
    assert run(watched, "-c", code).returncode == status
