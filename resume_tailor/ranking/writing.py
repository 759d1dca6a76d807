"""The output file of a ranking: written whole or not at all, and never over something that is not ours."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from resume_tailor.errors import OutputExists, TailorError
from resume_tailor.output import ALL_RIGHTS, identities, identity
from resume_tailor.ranking.journal import journal_path, read_state


def check_output(output: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Raise OutputExists where the output is an input or no file, or is there and is not what our last run wrote.

    An input is not overwritten even by `force`.
    """
    journal = journal_path(output)
    taken = identities(inputs)
    for path in (output, journal):
        if identity(path) in taken:
            raise OutputExists(f"{path} is an input and would be overwritten: give another file with -o")
    if not os.path.lexists(output):
        return
    if output.exists() and not output.is_file():
        raise OutputExists(f"{output} is {'a folder' if output.is_dir() else 'no regular file'}: give a file with -o")
    before = read_state(journal)
    if not force and (before is None or before.output != _hash(output)):
        raise OutputExists(
            f"{output} is there and was changed since, or is not ours: give another file with -o, or replace it "
            "with --force"
        )


def write_output(output: Path, pieces: Iterator[str], rights: int = ALL_RIGHTS) -> str:
    """Write the pieces as UTF-8 in place of what is there; returns their hash. Raises TailorError.

    `rights` are the most that the file allows, as `output.rights_of` gives them.
    """
    whole = sha256()
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile("wb", dir=output.parent, prefix=".tailor-", delete=False) as file:
            temporary = Path(file.name)
            for piece in pieces:
                data = piece.encode("utf-8", "replace")
                whole.update(data)
                file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(rights & ~_umask())
        temporary.replace(output)
    except OSError as error:
        raise TailorError(f"cannot write {output}: {error.strerror}; choose another place with -o") from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
    return whole.hexdigest()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        whole = sha256()
        while data := file.read(1 << 20):
            whole.update(data)
    return whole.hexdigest()
