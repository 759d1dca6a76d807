"""The journal: every row as it came, a line of JSON each, found again by the posting that it is of.

The first line says what the rows hang on beside their postings (resume, versions, options) as one hash; a journal of
another hash begins anew. Every row has a sum of its own: one that was damaged or changed by hand is passed over, as if
its posting had not been ranked yet, and a line that a crash cut short is dropped.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from resume_tailor.errors import OutputExists, TailorError, UnreadableInput
from resume_tailor.output import ALL_RIGHTS
from resume_tailor.ranking.items import DIGEST_BYTES
from resume_tailor.readers.limits import open_regular

if sys.platform != "win32":
    import fcntl

_MARK: Final = b'{"journal": "resume-tailor rank 1"'
_HEADER: Final = re.compile(re.escape(_MARK) + rb', "key": "([ !#-~]*)", "as_of": "([\d-]{10})"\}\n')
_LONGEST_HEADER: Final = 1000
_ROW: Final = b'{"posting": "'
_OUTPUT: Final = b'{"output": "'
_WHOLE_OUTPUT: Final = re.compile(rb'\{"output": "([ !#-~]*)", "whole": ([01])\}\n')
_SUM_BYTES: Final = 8
_WHOLE_ROW: Final = re.compile(
    rb'\{"posting": "([0-9a-f]{%d})", "sum": "([0-9a-f]{%d})", "row": (\{.*\})\}\n' % (2 * DIGEST_BYTES, 2 * _SUM_BYTES)
)


@dataclass(frozen=True, slots=True)
class Header:
    """What all rows of a journal hang on."""

    key: str
    """Hash of resume, versions and options."""
    as_of: str
    """The day, YYYY-MM-DD."""

    def line(self) -> bytes:
        """The journal's first line."""
        return b'%b, "key": "%b", "as_of": "%b"}\n' % (_MARK, self.key.encode(), self.as_of.encode())


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
        data = values.encode()
        line = b'%b%b", "sum": "%b", "row": %b}\n' % (_ROW, digest.hex().encode(), _sum(digest, data), data)
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
        """The values of the row that stands there, as they were appended. Raises TailorError where they are not."""
        self._file.seek(place)
        parts = _parts_of(self._file.readline())
        if parts is None:
            raise TailorError("the journal beside the output was changed while this ran: run again")
        values: dict[str, Any] = json.loads(parts[1])
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
    """The journal there; None where none is there, or one whose first line a crash cut short.

    Raises OutputExists where it is no journal.
    """
    if not path.exists():
        return None
    try:
        with open_regular(path) as file:
            line = file.readline(_LONGEST_HEADER)
            if not line.endswith(b"\n") and line[: len(_MARK)] == _MARK[: len(line)]:
                return None
            header = _header_of(line)
            output, is_whole = _last_output(file)
    except (UnreadableInput, ValueError) as error:
        raise OutputExists(f"{path} is there and is no journal of ours: move it away, or give another -o") from error
    return State(header, output, is_whole)


def _header_of(line: bytes) -> Header:
    """The header that the first line holds; raises ValueError where it is none."""
    found = _HEADER.fullmatch(line)
    if found is None:
        raise ValueError(line)
    key, as_of = found[1].decode(), found[2].decode()
    date.fromisoformat(as_of)
    return Header(key, as_of)


def _last_output(file: BinaryIO) -> tuple[str, bool]:
    """What the rest of a journal says last of the output: its hash, and whether it is whole."""
    output, is_whole = "", False
    for line in file:
        is_whole = False
        if found := _WHOLE_OUTPUT.fullmatch(line):
            output, is_whole = found[1].decode(), found[2] == b"1"
    return output, is_whole


def open_journal(path: Path, header: Header, rights: int = ALL_RIGHTS) -> Journal:
    """The journal there, to go on with where it has this header, else begun anew. Raises TailorErrors.

    `rights` are the most that it allows, as `output.rights_of` gives them; it quotes the resume.
    """
    before = read_state(path)
    goes_on = before is not None and before.header == header
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = _open(path, "r+b" if goes_on else "a+b", rights)
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


def _open(path: Path, mode: str, rights: int) -> BinaryIO:
    file = cast(BinaryIO, open(path, mode, opener=lambda name, flags: os.open(name, flags, rights)))  # noqa: SIM115 the journal closes it
    too_many = os.fstat(file.fileno()).st_mode & ALL_RIGHTS & ~rights
    if too_many:  # those of an earlier run
        with suppress(OSError):
            path.chmod(path.stat().st_mode & ~too_many)
    return file


def _rows(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Digest and place of every row that is as it was written; leaves the file at the end of its last whole line."""
    file.seek(0)
    place = len(file.readline())
    while (line := file.readline()).endswith(b"\n"):
        if parts := _parts_of(line):
            yield parts[0], place
        place += len(line)
    file.seek(place)


def _parts_of(line: bytes) -> tuple[bytes, bytes] | None:
    """Digest and values of a row's line; None where it is none, or is not as it was written."""
    found = _WHOLE_ROW.fullmatch(line)
    if found is None:
        return None
    digest, values = bytes.fromhex(found[1].decode()), found[3]
    return (digest, values) if _sum(digest, values) == found[2] else None


def _sum(digest: bytes, values: bytes) -> bytes:
    return blake2b(digest + values, digest_size=_SUM_BYTES).hexdigest().encode()


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
