"""CSV files and JSON lines become records, one at a time, however long the list is."""

from __future__ import annotations

import codecs
import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, Final

from resume_tailor.errors import UnreadableInput
from resume_tailor.ranking.items import Broken, Fields, Item
from resume_tailor.readers.encoding import decode, nearly_utf8
from resume_tailor.readers.limits import TEXT_LIMIT, display_name, open_regular

Columns = Mapping[str, str]
"""Which column holds a field, where the user says so."""

USUAL_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "job title", "position", "position title", "job", "role", "name"),
    "company": (
        "company", "company name", "employer", "hiring organization", "organization", "organisation", "employer name",
    ),
    "description": (
        "description", "job description", "description html", "text", "body", "content", "posting", "details", "desc",
        "job details", "full description", "description text", "job description text",
    ),
    "url": (
        "url", "link", "job url", "job link", "apply url", "posting url", "job posting url", "href", "application url",
    ),
}  # fmt: skip
"""Names that lists give to each field, the surest first; case, blanks, hyphens and underscores aside."""

LONGEST_RECORD: Final = 4 * TEXT_LIMIT
"""Bytes of a line of JSON, and characters of a field of CSV: a posting of the longest text, escaped."""
DEEPEST: Final = 50
"""Lists and objects of JSON within each other that a field is taken from."""
_SAMPLE: Final = 64_000
_DELIMITERS: Final = ",;\t|"


def read_records(path: Path, name: str, columns: Columns, before: int) -> Iterator[Item | Broken]:
    """The records of one list; `before` is how many bytes of other inputs came before it.

    A record that cannot be read is yielded as Broken, and the next one follows.
    """
    reader = LISTS[path.suffix.lower()]
    try:
        with open_regular(path) as file:
            yield from reader(file, name, columns, before)
    except OSError as error:
        yield Broken(f"{name}: cannot be read ({error.strerror}): check the disk", before)
    except UnreadableInput as error:
        yield Broken(str(error), before)


def _read_csv(file: BinaryIO, name: str, columns: Columns, before: int) -> Iterator[Item | Broken]:
    encoding = _encoding(file, name)
    text = TextIOWrapper(file, encoding, errors="replace", newline="")
    head = text.readline(LONGEST_RECORD)
    text.seek(0)
    delimiter = max(_DELIMITERS, key=head.count)
    with _field_limit(LONGEST_RECORD):
        rows = csv.reader(text, delimiter=delimiter)
        places = find_columns(_header(rows, name), columns, name)
        number = 0
        while True:
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                reason = f"{name}, after record {number}: is no CSV any more ({error}): check the quotation marks there"
                yield Broken(reason, before + file.tell())
                return
            number += 1
            if any(cell.strip() for cell in row):
                fields = Fields(**{field: row[at] if at < len(row) else "" for field, at in places.items()})
                yield Item(f"{name}, record {number}", fields, before + file.tell())


def _header(rows: Iterator[list[str]], name: str) -> list[str]:
    try:
        return next(rows, [])
    except csv.Error as error:
        raise UnreadableInput(f"{name}: is no CSV ({error}): its first line must name the columns") from error


def _read_json_lines(file: BinaryIO, name: str, columns: Columns, before: int) -> Iterator[Item | Broken]:
    number = 0
    while line := file.readline(LONGEST_RECORD + 1):
        number += 1
        place = f"{name}, record {number}"
        reached = before + file.tell()
        if len(line) > LONGEST_RECORD:
            while line and not line.endswith(b"\n"):
                line = file.readline(LONGEST_RECORD)
            yield Broken(f"{place}: is longer than {LONGEST_RECORD // 1_000_000} MB: give only postings", reached)
        elif line.strip():
            try:
                yield Item(place, _fields_of(line, columns, place), reached)
            except UnreadableInput as error:
                yield Broken(str(error), reached)


def _fields_of(line: bytes, columns: Columns, place: str) -> Fields:
    try:
        return _fields(json.loads(line.decode("utf-8-sig")), columns, place)
    except ValueError as error:
        raise UnreadableInput(f"{place}: is no JSON: each line must be one object, as `jq -c` writes them") from error
    except RecursionError as error:
        raise UnreadableInput(f"{place}: is nested too deeply: give each field as a text") from error


def _fields(record: Any, columns: Columns, place: str) -> Fields:
    if not isinstance(record, dict):
        raise UnreadableInput(f"{place}: is no JSON object: each line must be one posting with its fields")
    names = list(record)
    places = find_columns(names, columns, place)
    return Fields(**{field: _text(record[names[at]]) if at < len(names) else "" for field, at in places.items()})


def _text(value: Any, depth: int = 0) -> str:
    """A field's text; of an object its name, of a list its parts, a line each.

    Raises RecursionError where one stands in another more than DEEPEST times, whatever Python itself could bear.
    """
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()  # lone surrogates, which JSON can hold
    if isinstance(value, dict):
        names = ("name", "title", "text", "description")
        return _text(next((value[key] for key in names if key in value), ""), depth + 1)
    if isinstance(value, list):
        return "\n".join(_text(one, depth + 1) for one in value[:1000])
    return "" if value is None else str(value)


def find_columns(header: Sequence[str], columns: Columns, name: str) -> dict[str, int]:
    """Where each field stands; a place beyond the last column where the list does not have it.

    Raises UnreadableInput where there is no description, or no column of the name that the user gives.
    """
    known = {_plain(column): at for at, column in reversed(list(enumerate(header)))}
    found: dict[str, int] = {}
    for field, usual in USUAL_NAMES.items():
        wanted = columns.get(field)
        if wanted is not None and _plain(wanted) not in known:
            raise UnreadableInput(f"{name}: has no column “{wanted}”; it has {_listed(header)}")
        names = [wanted] if wanted is not None else usual
        found[field] = next((known[_plain(one)] for one in names if _plain(one) in known), len(header))
    if found["description"] == len(header):
        raise UnreadableInput(
            f"{name}: no column holds a description: name it by --column description=NAME; there are {_listed(header)}"
        )
    return found


def _plain(column: str) -> str:
    return " ".join(column.replace("_", " ").replace("-", " ").casefold().strip("\ufeff ").split())


def _listed(header: Sequence[str]) -> str:
    return ", ".join(f"“{column[:40]}”" for column in header[:12]) or "none"


def _encoding(file: BinaryIO, name: str) -> str:
    """The encoding that the beginning of a list shows; the list is at its start again after."""
    sample = file.read(_SAMPLE)
    file.seek(0)
    if sample[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    sample = sample[: sample.rfind(b"\n") + 1] or sample  # no half character at its end
    with suppress(UnicodeDecodeError):
        sample.decode()
        return "utf-8-sig"
    decode(sample, display_name(Path(name)))  # raises where it is no text
    return "utf-8-sig" if nearly_utf8(sample) else "cp1252"


@contextmanager
def _field_limit(limit: int) -> Iterator[None]:
    """The csv module's longest field, which it keeps for all of its readers."""
    before = csv.field_size_limit(limit)
    try:
        yield
    finally:
        csv.field_size_limit(before)


LISTS: Mapping[str, Callable[[BinaryIO, str, Columns, int], Iterator[Item | Broken]]] = {
    ".csv": _read_csv,
    ".tsv": _read_csv,
    ".jsonl": _read_json_lines,
    ".ndjson": _read_json_lines,
}
"""What reads each kind of list."""
