"""Folders, files and lists become a stream of postings, always in the same order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from resume_tailor.errors import OutputExists, UnreadableInput, printable
from resume_tailor.output import DATA, REPORT, identities, identity
from resume_tailor.ranking.items import Broken, Item
from resume_tailor.ranking.journal import journal_path, read_state
from resume_tailor.ranking.lists import LISTS, Columns, read_records
from resume_tailor.readers.limits import FILE_LIMIT, KINDS, STANDARD_INPUT, display_name, read_bytes

READ = frozenset((*KINDS, *LISTS))
"""Endings of what is read in a folder; a file that is named itself is read whatever its ending."""
PIPE: Final = Path("-")
"""Standard input."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file with postings in it."""

    path: Path
    name: str
    """For the reader: its name, with the folders below the one that was given."""
    size: int
    data: bytes = b""
    """What standard input held; files are read when it is their turn."""


@dataclass(frozen=True, slots=True)
class Sources:
    """All files with postings in them."""

    files: tuple[Source, ...]
    skipped: int
    """Files in folders that are of other kinds."""

    @property
    def size(self) -> int:
        """Bytes of all."""
        return sum(source.size for source in self.files)


def find_sources(paths: Iterable[Path], not_these: Sequence[Path], piped: bytes = b"") -> Sources:
    """The files given and those in the folders given, which are walked through in the order of their names.

    `-` stands for standard input, one posting, which holds `piped`.

    Left out are hidden files, links to folders, `not_these` (the resume, our own output), the rankings of earlier runs
    in a folder, and the folders that `tailor` wrote its results to. Raises UnreadableInput for a path that is not
    there; a link in a folder that leads nowhere is found out when it is read.
    """
    own = identities(not_these)
    files: list[Source] = []
    skipped = 0
    for path in paths:
        if path == PIPE:
            files.append(Source(path, STANDARD_INPUT, len(piped), piped))
        elif path.is_dir():
            for found in _walk(path):
                if identity(found) in own or _is_ranking(found):
                    continue
                if found.suffix.lower() in READ:
                    files.append(Source(found, printable(found.relative_to(path.parent).as_posix()), _size(found)))
                else:
                    skipped += 1
        else:
            if identity(path) is None:
                raise UnreadableInput(f"{display_name(path)}: there is no such file or folder: check the path")
            files.append(Source(path, display_name(path), _size(path)))
    return Sources(tuple(files), skipped)


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        if {REPORT, DATA} <= set(names):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in sorted(names) if not name.startswith("."))


def _is_ranking(path: Path) -> bool:
    """Whether an earlier run wrote its ranking there, as the journal beside it says."""
    try:
        state = read_state(journal_path(path))
    except OutputExists:
        return False
    return state is not None and bool(state.output)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def read_items(sources: Sources, columns: Columns) -> Iterator[Item | Broken]:
    """Every posting in its order, and in its place what says why one could not be read."""
    before = 0
    for source in sources.files:
        if source.data:
            yield Item(source.name, source.data, before + source.size)
        elif source.path.suffix.lower() in LISTS:
            yield from read_records(source.path, source.name, columns, before)
        else:
            yield _read_file(source, before)
        before += source.size


def _read_file(source: Source, before: int) -> Item | Broken:
    reached = before + source.size
    try:
        return Item(source.name, read_bytes(source.path, FILE_LIMIT), reached)
    except UnreadableInput as error:
        return Broken(str(error), reached)


def with_place(broken: Broken, item: Item) -> Broken:
    """The same, said of this posting where its line does not name it yet."""
    start = item.place.rpartition("/")[2]
    return broken if broken.reason.startswith(start) else replace(broken, reason=f"{item.place}: {broken.reason}")
