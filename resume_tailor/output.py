"""Writing: all files of a run appear together or not at all, and nothing that is not ours is touched."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from resume_tailor.errors import OutputExists, TailorError

if sys.platform != "win32":
    import fcntl

REPORT = "report.html"
DATA = "report.json"
LONGEST_NAME = 255
"""Bytes of a file's name that common file systems allow."""
ALL_RIGHTS = 0o666
"""To read and write, for all, before the umask."""


def default_folder(posting: Path | None) -> Path:
    """`tailored/<posting stem>`; `tailored/posting` for standard input and names that cannot be a folder's."""
    stem = posting.stem if posting else ""
    printable = "".join(char if char.isprintable() else "_" for char in stem)
    return Path("tailored", printable.strip(". ") or "posting")


def clean_name(resume: Path) -> str:
    """The resume's own name; with the ending .docx where it has another."""
    return resume.name if resume.suffix.lower() == ".docx" else _shortened(resume.name, ".docx")


def review_name(resume: Path) -> str:
    """`<stem>.review.docx`, the stem shortened where the name would be too long."""
    return _shortened(Path(clean_name(resume)).stem, ".review.docx")


def check_outputs(folder: Path, names: Iterable[str], inputs: Iterable[Path], *, force: bool) -> None:
    """Raise OutputExists where a file of that name is an input, or is there and is not an unchanged one of ours."""
    taken = identities(inputs)
    if folder.exists() and not folder.is_dir():
        raise OutputExists(f"{folder} is not a folder: choose another with -o")
    ours = _unchanged(folder)
    for name in names:
        target = folder / name
        if identity(target) in taken:
            raise OutputExists(f"{target} is an input and would be overwritten: choose another folder with -o")
        if target.is_dir() and not target.is_symlink():
            raise OutputExists(f"{target} is a folder: choose another one to write to with -o")
        if os.path.lexists(target) and name not in ours and not force:
            raise OutputExists(
                f"{target} is there and was changed since, or is not ours: "
                "keep it by another folder (-o), or replace it with --force"
            )


def rights_of(resume: Path) -> int:
    """What a file may allow that quotes this one: to others no more than it does, to its owner to read and write.

    As the bits of a mode; what the user's umask takes away goes besides.
    """
    return stat.S_IMODE(resume.stat().st_mode) & ALL_RIGHTS | stat.S_IRUSR | stat.S_IWUSR


def write_outputs(
    folder: Path, files: Mapping[str, bytes], inputs: Iterable[Path], *, force: bool, rights: int = ALL_RIGHTS
) -> None:
    """Write those files, by name, into the folder, made where it is missing: all of them or none.

    `rights` are the most that the files allow, as `rights_of` gives them.
    Unchanged files of an earlier run that this one neither writes nor reads are removed, so that runs do not mix.
    Raises OutputExists as `check_outputs` does, TailorError where the folder cannot be written to.
    """
    inputs = tuple(inputs)
    made = _missing_folders(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone_in(folder):
            check_outputs(folder, files, inputs, force=force)
            taken = identities(inputs)
            stale = {name for name in _unchanged(folder) - set(files) if identity(folder / name) not in taken}
            _replace_all(folder, files, stale, rights)
    except BaseException as error:
        for path in made:
            with suppress(OSError):
                path.rmdir()  # only where it is empty
        if isinstance(error, OSError):
            raise TailorError(f"cannot write into {folder}: {error.strerror}; choose another with -o") from error
        raise


def _replace_all(folder: Path, files: Mapping[str, bytes], stale: set[str], rights: int) -> None:
    """Move the new files in, the old ones aside; put the old ones back where anything goes wrong."""
    with tempfile.TemporaryDirectory(prefix=".tailor-", dir=folder) as beside:
        new, old = Path(beside, "new"), Path(beside, "old")
        new.mkdir()
        old.mkdir()
        for name, data in files.items():
            _write(new / name, data, rights)
        moved: list[tuple[Path, Path]] = []
        try:
            for name in (*files, *stale):
                if os.path.lexists(folder / name):
                    _move(folder / name, old / name, moved)
            for name in sorted(files, key=lambda name: name == DATA):  # the one that tells of the others comes last
                _move(new / name, folder / name, moved)
        except BaseException:
            for source, target in reversed(moved):
                target.replace(source)
            raise
        _sync(folder)


def _move(source: Path, target: Path, moved: list[tuple[Path, Path]]) -> None:
    source.replace(target)
    moved.append((source, target))


def _write(path: Path, data: bytes, rights: int) -> None:
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, rights)) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    with suppress(OSError):  # Windows does not open folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other run writes into the folder; the lock goes with the process, however that ends."""
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems have no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _unchanged(folder: Path) -> set[str]:
    """Names of the files that an earlier run wrote here, as its report.json says, and nobody changed."""
    try:
        report = (folder / DATA).read_bytes()
        written = json.loads(report)["outcome"]["files"]
        hashes = {str(file["name"]): str(file["sha256"]) for file in written}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return set()
    return {name for name, wanted in hashes.items() if _is_plain(name) and _hash(folder / name, wanted) == wanted}


def _hash(path: Path, expected: str) -> str:
    """The file's hash; that of report.json is taken without the mention of itself."""
    if not expected or path.is_symlink() or not path.is_file():
        return "no file"
    data = path.read_bytes()
    if path.name == DATA:
        data = data.replace(expected.encode(), b"")
    return hashlib.sha256(data).hexdigest()


def _is_plain(name: str) -> bool:
    return name not in ("", ".", "..") and not set(name) & {"/", "\\", "\0"}


def identity(path: Path) -> tuple[int, int] | None:
    """What is the same for one file under all of its names, through links of either kind; None where none is."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def identities(paths: Iterable[Path]) -> set[tuple[int, int]]:
    """Those of the paths that are there."""
    return {one for path in paths if (one := identity(path))}


def _missing_folders(folder: Path) -> list[Path]:
    """The folder and those above it that are not there yet, innermost first."""
    return [path for path in (folder, *folder.parents) if not path.exists()]


def _shortened(stem: str, ending: str) -> str:
    while len(os.fsencode(stem + ending)) > LONGEST_NAME:
        stem = stem[:-1]
    return stem + ending
