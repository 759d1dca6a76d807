"""`load_lexicon`: the compiled entries, with the user's own files laid over them."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from skill_lexicon.checking import Collection
from skill_lexicon.concept import Advice, Concept, Lexicon, Source
from skill_lexicon.mistakes import LexiconMistake
from skill_lexicon.reading import MOST_BYTES, read_entries

_COMPILED = Path(__file__).parent / "compiled.json"


def load_lexicon(overlays: Sequence[Path] = ()) -> Lexicon:
    """The lexicon, with each overlay (a TOML file of the same form) laid over it in order; raises LexiconMistake."""
    lexicon = _load_compiled()
    if not overlays:
        return lexicon
    collection = Collection(dict(lexicon.concepts), {item.id: item for item in lexicon.advice})
    version = hashlib.sha256(lexicon.version.encode())
    for path in overlays:
        data = _read(path)
        version.update(hashlib.sha256(data).digest())
        collection.add(read_entries(data, path.name), overlay=True)
        collection.check()
    return Lexicon(collection.concepts, tuple(collection.advice.values()), version.hexdigest()[:12])


def _read(path: Path) -> bytes:
    """The bytes of an overlay, not more than one byte beyond the limit; raises LexiconMistake."""
    try:
        # Without O_NONBLOCK the opening of a FIFO would wait for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise LexiconMistake(path.name, 0, "this is no regular file", "give a TOML file")
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        what = f"the lexicon file cannot be read ({error.strerror or type(error).__name__})"
        raise LexiconMistake(path.name, 0, what, "check its path and its permissions") from None


def _load_compiled() -> Lexicon:
    data = json.loads(_COMPILED.read_bytes())
    concepts = {row["id"]: Concept(**_values(row)) for row in data["concepts"]}
    advice = tuple(Advice(**_values(row)) for row in data["advice"])
    return Lexicon(concepts, advice, data["version"], _index=data["index"])


def _values(row: dict[str, Any]) -> dict[str, Any]:
    """The fields of a concept or a piece of advice from its row of JSON."""
    values = {key: tuple(value) if type(value) is list else value for key, value in row.items()}
    values["sources"] = tuple(Source(*pair) for pair in row["sources"])
    return values
