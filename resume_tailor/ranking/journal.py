"""The journal: every row as it came, a line of JSON each, found again by the posting that it is of.

The first line says what the rows hang on beside their postings (resume, versions, options) as one hash; a journal of
another hash begins anew. A line that a crash cut short is dropped, with all that follows it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Final

from resume_tailor.errors import OutputExists, TailorError
from resume_tailor.ranking.items import DIGEST_BYTES

if sys.platform != "win32":
    import fcntl

MARK: Final = '{"journal": "resume-tailor rank 1"'
"""How the first line begins."""
_ROW: Final = b'{"posting": "'
_OUTPUT: Final = b'{"output": "'
_KEY_END: Final = len(_ROW) + 2 * DIGEST_BYTES


@dataclass(frozen=True, slots=True)
class Header:
    """What all rows of a journal hang on."""

    key: str
    """Hash of resume, versions and options."""
    as_of: str
    """The day, YYYY-MM-DD."""

    def line(self) -> bytes:
        """The journal's first line."""
        return f'{MARK}, "key": "{self.key}", "as_of": "{self.as_of}"}}\n'.encode()


@dataclass(frozen=True, slots=True)
class State:
    """What a journal on disk says of the runs before."""

    header: Header
    output: str
    """Hash of what the last run wrote to the output; empty where none has."""
    finished: bool
    """Whether that was the whole ranking, and nothing came after it."""


class Journal:
    """An open journal. Rows are found by their digest, and read by their place in the file."""

    def __init__(self, file: BinaryIO, known: dict[bytes, int]) -> None:
        self._file = file
        self._known = known
        self._end = file.seek(0, os.SEEK_END)

    def find(self, digest: bytes) -> int | None:
        """Where the row of a posting stands; None where it is not there."""
        return self._known.get(digest)

    def append(self, digest: bytes, values: str) -> int:
        """Write a row, `values` being its JSON object; returns its place."""
        line = b'%b%b", "row": %b}\n' % (_ROW, digest.hex().encode(), values.encode())
        self._file.seek(self._end)
        self._file.write(line)
        place, self._end = self._end, self._end + len(line)
        return place

    def note_output(self, sha256: str, *, whole: bool) -> None:
        """Remember what the output holds, so that a later run knows it for ours; `whole` for all of the postings."""
        line = b'%b%b", "whole": %d}\n' % (_OUTPUT, sha256.encode(), whole)
        self._file.seek(self._end)
        self._end += self._file.write(line)
        self._file.flush()

    def flush(self) -> None:
        """Give what was written to the system."""
        self._file.flush()

    def row(self, place: int) -> dict[str, Any]:
        """The values of the row that stands there."""
        self._file.seek(place)
        try:
            values: dict[str, Any] = json.loads(self._file.readline())["row"]
        except (ValueError, KeyError) as error:
            raise TailorError("the journal beside the output was changed by hand: remove it and run again") from error
        return values

    def digest(self, place: int) -> bytes:
        """The digest of the posting whose row stands there."""
        self._file.seek(place + len(_ROW))
        return bytes.fromhex(self._file.read(2 * DIGEST_BYTES).decode("ascii"))

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def journal_in_memory() -> Journal:
    """A journal that leaves nothing behind, for results that go to standard output."""
    return Journal(BytesIO(), {})


def journal_path(output: Path) -> Path:
    """Beside the output: `ranked.csv.journal`."""
    return output.with_name(f"{output.name}.journal")


def read_state(path: Path) -> State | None:
    """The journal there; None where none is there. Raises OutputExists where it is no journal."""
    output, is_whole = "", False
    try:
        with path.open("rb") as file:
            line = file.readline(1000)
            values = json.loads(line)
            if not line.startswith(MARK.encode()):
                raise ValueError
            for line in file:
                is_whole = False
                if line.startswith(_OUTPUT) and line.endswith(b"}\n"):
                    last = json.loads(line)
                    output, is_whole = str(last["output"]), bool(last["whole"])
        return State(Header(str(values["key"]), str(values["as_of"])), output, is_whole)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OutputExists(f"{path} is there and is no journal of ours: move it away, or give another -o") from error


def open_journal(path: Path, header: Header) -> Journal:
    """The journal there, to go on with where it has this header, else begun anew. Raises TailorErrors."""
    before = read_state(path)
    goes_on = before is not None and before.header == header
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("r+b" if goes_on else "a+b")
        _lock(file, path)
        if not goes_on:
            file.truncate(0)
            file.write(header.line())
            file.flush()
            journal = Journal(file, {})
            if before and before.output:
                journal.note_output(before.output, whole=False)
            return journal
        known = dict(_rows(file))
        file.truncate()
        return Journal(file, known)
    except OSError as error:
        raise TailorError(f"cannot write {path}: {error.strerror}; choose another place with -o") from error


def _rows(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Digest and place of every whole row; leaves the file at the end of the last."""
    file.seek(0)
    place = len(file.readline())
    while line := file.readline():
        if line.startswith(_ROW) and line.endswith(b"}}\n"):
            yield bytes.fromhex(line[len(_ROW) : _KEY_END].decode("ascii")), place
        elif not (line.startswith(_OUTPUT) and line.endswith(b"}\n")):
            break
        place += len(line)
    file.seek(place)


def _lock(file: BinaryIO, path: Path) -> None:
    """Hold the journal alone; the lock goes with the process."""
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise TailorError(f"{path} is in use: another run writes it; wait for its end") from error
    except OSError:  # some network file systems have no locks
        return
