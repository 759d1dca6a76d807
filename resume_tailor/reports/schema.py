"""The JSON Schema of `report.json`, written from the types of `model.py` and the sentences under their fields.

`python -m resume_tailor.reports.schema` prints it; the file `report.schema.json` beside this one holds it, and a test
says so when the model has moved on.
"""

from __future__ import annotations

import ast
import inspect
import json
import types
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, get_args, get_origin

from resume_tailor import model
from resume_tailor.model import Analysis, Outcome
from resume_tailor.reports.codec import EDITS, TYPE, field_types, members
from resume_tailor.reports.json_report import SCHEMA
from resume_tailor.reports.schema_words import BY_FIELD, BY_NAME

PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", types.NoneType: "null"}


def build_schema() -> dict[str, Any]:
    """The whole schema, with one definition for each dataclass, in the order in which they are first met."""
    definitions: dict[str, Any] = {}
    report = {
        "schema": {"title": "Schema", "description": "The `$id` of this schema.", "const": SCHEMA},
        "analysis": {"title": "Analysis", "description": "All that is known before a file is written."},
        "outcome": {"title": "Outcome", "description": "What became of the edits."},
    }
    report["analysis"] |= _reference(Analysis, definitions)
    report["outcome"] |= _reference(Outcome, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "Report of resume-tailor",
        "description": "What a posting asks, what a resume shows of it, what was suggested and what was changed. "
        "Offsets are characters, half-open, and count in the text of their block.",
        "type": "object",
        "properties": report,
        "required": list(report),
        "additionalProperties": False,
        "$defs": definitions,
    }


def _reference(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # keeps its place, and ends recursion
        definitions[name] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    properties: dict[str, Any] = {}
    if name in EDITS:
        properties[TYPE] = {"title": "Type", "description": "Which kind of edit this is.", "const": name}
    for field, hint in field_types(kind).items():
        words = {"title": field.replace("_", " ").capitalize(), "description": describe(name, field)}
        properties[field] = words | _type(hint, definitions)
    return {
        "title": name,
        "description": inspect.getdoc(kind),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _type(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    alternatives = members(hint)
    if len(alternatives) > 1:
        return _union(alternatives, definitions)
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) is tuple:
        return _array(get_args(hint), definitions)
    if get_origin(hint) is Mapping:
        return {"type": "object", "additionalProperties": _type(get_args(hint)[1], definitions)}
    if hint is date:
        return {"type": "string", "format": "date"}
    if isinstance(hint, type) and is_dataclass(hint):
        return _reference(hint, definitions)
    return {"type": PLAIN[hint]}


def _union(alternatives: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    if all(kind in PLAIN for kind in alternatives):
        return {"type": [PLAIN[kind] for kind in alternatives]}
    if all(get_origin(kind) is Literal or kind is types.NoneType for kind in alternatives):
        values = [value for kind in alternatives for value in (get_args(kind) or (None,))]
        return {"enum": list(dict.fromkeys(values))}
    return {"anyOf": [_type(kind, definitions) for kind in alternatives]}


def _array(kinds: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    if kinds[-1] is ...:
        return {"type": "array", "items": _type(kinds[0], definitions)}
    items = [_type(kind, definitions) for kind in kinds]
    return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}


def describe(class_name: str, field: str) -> str:
    """The sentence under the field in `model.py`, else ours; raises KeyError where neither is."""
    found = _sentences().get((class_name, field)) or BY_FIELD.get(f"{class_name}.{field}")
    return found or BY_NAME[field]


@cache
def _sentences() -> dict[tuple[str, str], str]:
    """What `model.py` says under each field, by class and field."""
    found = {}
    for node in ast.parse(inspect.getsource(model)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        for field, sentence in zip(node.body, node.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and _is_text(sentence):
                found[node.name, field.target.id] = " ".join(str(sentence.value.value).split())  # type: ignore[attr-defined]
    return found


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def render_schema() -> str:
    """The text of `report.schema.json`."""
    return json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    print(render_schema(), end="")
