"""What all rows of a run hang on beside their postings, as one hash: resume, program, libraries, options."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import skill_lexicon
from resume_tailor import __version__

LIBRARIES: Final = ("spacy", "numpy", "lxml", "trafilatura", "pypdf", "charset-normalizer")
"""Those that decide on what is read and found."""


def key_of(resume: bytes, lexicons: Iterable[Path], *, model: bool) -> str:
    """The hash; the same only where every posting would get the same row."""
    parts = (
        resume,
        *(path.read_bytes() for path in lexicons),
        b"model" if model else b"no model",
        *(f"{name} {one}".encode() for name, one in versions()),
    )
    whole = sha256()
    for part in parts:
        whole.update(sha256(part).digest())
    return whole.hexdigest()


def versions() -> tuple[tuple[str, str], ...]:
    """The version of this program and those of its libraries; the program also by the hash of its files."""
    program = f"{__version__} ({_program_hash()})"
    return (
        ("resume-tailor", program),
        *((name, _version(name)) for name in LIBRARIES),
        ("Python", platform.python_version()),
    )


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "unknown"


def _program_hash() -> str:
    """Of code and data alike: who changes a rule gets new rows, whatever the version says."""
    whole = sha256()
    for path in _program_files():
        whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:12]


def _program_files() -> Iterator[Path]:
    for folder in (Path(__file__).parents[1], Path(skill_lexicon.__file__).parent):
        yield from sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
