"""The entries (TOML) -> `compiled.json`, which loads ten times faster: `python -m skill_lexicon.compiling`."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

from skill_lexicon.checking import Collection
from skill_lexicon.concept import Advice, Concept, index_labels
from skill_lexicon.mistakes import LexiconMistake
from skill_lexicon.reading import read_entries
from skill_lexicon.spellings import with_british

ENTRIES = Path(__file__).parent / "entries"
COMPILED = Path(__file__).parent / "compiled.json"


def compile_entries(folder: Path = ENTRIES) -> str:
    """The text of `compiled.json` for a folder of TOML files; raises LexiconMistake."""
    collection = Collection()
    for path in sorted(folder.glob("*.toml")):
        collection.add(read_entries(path.read_bytes(), path.name), overlay=False)
    collection.check()
    spelled = with_british(collection.concepts)
    concepts = [_row(concept) for concept in spelled.values()]
    advice = [_row(item) for item in collection.advice.values()]
    body = json.dumps({"concepts": concepts, "advice": advice}, ensure_ascii=False, sort_keys=True)
    version = hashlib.sha256(body.encode()).hexdigest()[:12]
    lines = [f'{{"version": "{version}",', '"concepts": [']
    lines += [",\n".join(json.dumps(row, ensure_ascii=False) for row in concepts), "],", '"advice": [']
    lines += [",\n".join(json.dumps(row, ensure_ascii=False) for row in advice), "],"]
    index = sorted(index_labels(spelled.values()).items())
    lines += ['"index": {', ",\n".join(f"{json.dumps(word)}: {json.dumps(places)}" for word, places in index), "}}"]
    return "\n".join(lines) + "\n"


def _row(value: Concept | Advice) -> dict[str, Any]:
    """The fields of a concept or a piece of advice that are not empty."""
    row = {name.name: getattr(value, name.name) for name in fields(value) if getattr(value, name.name)}
    row["sources"] = [[source.name, source.section] for source in value.sources]
    return row


if __name__ == "__main__":
    try:
        COMPILED.write_text(compile_entries(), encoding="utf-8", newline="\n")
    except LexiconMistake as error:
        sys.exit(str(error))
