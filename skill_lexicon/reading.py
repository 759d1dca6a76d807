"""A lexicon file (TOML) -> raw entries, each key checked by itself, each with the line it stands in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from skill_lexicon.concept import Category
from skill_lexicon.folding import fold_label
from skill_lexicon.mistakes import LexiconMistake, nearest
from skill_lexicon.phrases import TemplateMistake, expand

CATEGORIES: tuple[str, ...] = get_args(Category)
TOPICS = (
    "certification",
    "experience",
    "education",
    "network",
    "mentor",
    "learning",
    "application",
    "pathway",
    "role-difference",
)
MOST_BYTES = 1_000_000
MOST_ENTRIES = 5_000
MOST_LABELS = 1_000
LONGEST_LABEL = 100
LONGEST_TEXT = 1_000

_STRINGS = {"id", "pref_label", "category", "body", "text", "topic"}
_TRUTHS = {"loose"}
_CONCEPT_KEYS = {
    "id", "pref_label", "alt_labels", "abbreviations", "hidden_labels", "phrases", "broader", "related", "implies",
    "category", "exact_case", "ambiguous", "context", "loose", "body", "exact_match", "sources", "remove_labels",
}  # fmt: skip
_ADVICE_KEYS = {"id", "text", "topic", "concepts", "categories", "sources"}
_TABLES = {"concept": _CONCEPT_KEYS, "advice": _ADVICE_KEYS}
_ID = re.compile(r"[a-z0-9]+(?:[-.+#][a-z0-9]+)*[+#]*")
_HEADER = re.compile(r"^\s*\[\[\s*(\w+)\s*\]\]")
_KEY = re.compile(r"^\s*(?:([\w-]+)|[\"']([^\"']*)[\"'])\s*=")


@dataclass(frozen=True, slots=True)
class Entry:
    """One `[[concept]]` or `[[advice]]` table as written, with the phrases of its templates among `hidden_labels`."""

    kind: str
    """`concept` or `advice`."""
    file: str
    lines: Mapping[str, int]
    """The line of each key; the table's own under the empty key."""
    values: Mapping[str, Any]
    """Strings, and tuples of strings; `sources` is a tuple of (name, section)."""
    made: frozenset[str] = frozenset()
    """Those of the hidden labels that a template makes, folded: they give way to labels that are written out."""

    @property
    def id(self) -> str:
        """The entry's id."""
        return str(self.values["id"])

    def mistake(self, key: str, what: str, remedy: str) -> LexiconMistake:
        """The error for something that is wrong in this key of this entry."""
        return LexiconMistake(self.file, self.lines.get(key, self.lines.get("", 0)), what, remedy)


def read_entries(data: bytes, file: str) -> tuple[Entry, ...]:
    """The entries of one lexicon file, in order; raises LexiconMistake at the first thing that is wrong."""
    if len(data) > MOST_BYTES:
        raise LexiconMistake(file, 0, f"the file is larger than {MOST_BYTES} bytes", "split it or make it smaller")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LexiconMistake(
            file, data.count(b"\n", 0, error.start) + 1, "not UTF-8 text", "save it as UTF-8"
        ) from None
    tables = _parse(text, file)
    lines = _lines_of_tables(text)
    entries = []
    for kind in tables:
        if kind not in _TABLES:
            raise LexiconMistake(file, _line_of_top_key(text, kind), f"unknown table {kind!r}", "write [[concept]]")
        rows = tables[kind]
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise LexiconMistake(
                file, _line_of_top_key(text, kind), f"{kind!r} is no list of tables", f"write [[{kind}]]"
            )
        if len(rows) > MOST_ENTRIES:
            raise LexiconMistake(file, 0, f"more than {MOST_ENTRIES} entries", "split the file")
        own_lines = [found for name, found in lines if name == kind]
        for index, row in enumerate(rows):
            entries.append(_read_entry(kind, file, own_lines[index] if index < len(own_lines) else {}, row))
    return tuple(entries)


def _parse(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"\(at line (\d+)", str(error))
        end = text.count("\n") + 1 if "end of document" in str(error) else 0
        what = re.sub(r"\s*\(at .*\)$", "", str(error))
        raise LexiconMistake(
            file, int(found[1]) if found else end, f"no valid TOML: {what}", "correct the line"
        ) from None


def _read_entry(kind: str, file: str, lines: Mapping[str, int], row: Mapping[str, Any]) -> Entry:
    entry = Entry(kind, file, lines, {})
    values: dict[str, Any] = {}
    for key, value in row.items():
        if key not in _TABLES[kind]:
            raise entry.mistake(key, f"unknown key {key!r}", nearest(key, _TABLES[kind]))
        if key == "sources":
            values[key] = _sources(entry, value)
        else:
            values[key] = _truth(entry, key, value) if key in _TRUTHS else _value(entry, key, value)
    _check_words(entry, values)
    made = _phrases(entry, values, values.pop("phrases", ()))
    if made:
        values["hidden_labels"] = (*values.get("hidden_labels", ()), *made)
    _check_counts(entry, values)
    return Entry(kind, file, lines, values, frozenset(fold_label(text) for text in made))


def _truth(entry: Entry, key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise entry.mistake(key, f"{key!r} is neither true nor false", f"write {key} = true")
    return value


def _value(entry: Entry, key: str, value: object) -> str | tuple[str, ...]:
    if key in _STRINGS:
        if not isinstance(value, str):
            raise entry.mistake(key, f"{key!r} is no text", f'write {key} = "..."')
        return _clean(entry, key, value)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise entry.mistake(key, f"{key!r} is no list of texts", f'write {key} = ["...", "..."]')
    items = tuple(_clean(entry, key, item) for item in value)
    if len(set(items)) != len(items):
        twice = next(item for item in items if items.count(item) > 1)
        raise entry.mistake(key, f"{twice!r} stands twice in {key!r}", "remove one of the two")
    return items


def _clean(entry: Entry, key: str, text: str) -> str:
    if not text.strip():
        raise entry.mistake(key, f"an empty text in {key!r}", "remove it or fill it in")
    if text != text.strip() or "  " in text or not text.isprintable():
        raise entry.mistake(key, f"odd blanks or control characters in {text!r}", "write single blanks only")
    longest = LONGEST_TEXT if key in ("text", "phrases", "exact_match") else LONGEST_LABEL
    if len(text) > longest:
        raise entry.mistake(key, f"{text[:30]!r}... is longer than {longest} characters", "shorten it")
    return text


def _sources(entry: Entry, value: object) -> tuple[tuple[str, str], ...]:
    """`["technical-program-manager: Developing Essential Skills", "field"]` -> names and sections."""
    texts = _value(entry, "sources", value)
    return tuple((name.strip(), section.strip()) for name, _, section in (text.partition(":") for text in texts))


def _check_words(entry: Entry, values: Mapping[str, Any]) -> None:
    if "id" not in values:
        raise entry.mistake("", "an entry has no id", 'write id = "lower-case-words"')
    if not _ID.fullmatch(values["id"]):
        raise entry.mistake("id", f"{values['id']!r} is no id", "write lower-case words joined by hyphens")
    for key, known in (("category", CATEGORIES), ("topic", TOPICS)):
        if key in values and values[key] not in known:
            raise entry.mistake(key, f"unknown {key} {values[key]!r}", nearest(values[key], known))
    for category in values.get("categories", ()):
        if category not in CATEGORIES:
            raise entry.mistake("categories", f"unknown category {category!r}", nearest(category, CATEGORIES))


def _phrases(entry: Entry, values: Mapping[str, Any], templates: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases of the templates, without those that are written out among the labels."""
    written = (values.get("pref_label", ""), *values.get("alt_labels", ()), *values.get("hidden_labels", ()))
    folded = {fold_label(text) for text in written}
    made: list[str] = []
    for template in templates:
        try:
            forms = expand(template)
        except TemplateMistake as error:
            raise entry.mistake("phrases", str(error), "see the head of skill_lexicon/phrases.py") from None
        for form in forms:
            if not form or len(form) > LONGEST_LABEL:
                raise entry.mistake("phrases", f"{template!r} makes an empty or too long phrase", "correct it")
            if fold_label(form) not in folded:
                folded.add(fold_label(form))
                made.append(form)
    return tuple(made)


def _check_counts(entry: Entry, values: Mapping[str, Any]) -> None:
    count = sum(len(values.get(key, ())) for key in ("alt_labels", "hidden_labels"))
    if count > MOST_LABELS:
        raise entry.mistake("", f"{values['id']!r} has {count} labels, more than {MOST_LABELS}", "split the concept")


def _lines_of_tables(text: str) -> list[tuple[str, dict[str, int]]]:
    """Name of each `[[table]]` in order, with the lines of the table's head (under "") and keys."""
    tables: list[tuple[str, dict[str, int]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            tables.append((header[1], {"": number}))
        elif tables and (key := _KEY.match(line)):
            tables[-1][1].setdefault(key[1] or key[2], number)
    return tables


def _line_of_top_key(text: str, key: str) -> int:
    """The first line that opens the table or key of that name; 0 where it is spelled in another way."""
    pattern = re.compile(rf"^\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[\].=]")
    return next((number for number, line in enumerate(text.split("\n"), 1) if pattern.match(line)), 0)
