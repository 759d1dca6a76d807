"""Values of the model to JSON values and back, by their type annotations alone.

Dataclasses become objects in the order of their fields, tuples arrays, dates ISO strings. The kinds of edit, of which
a field may hold any, carry their class name as `type`.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from resume_tailor.model import Edit

T = TypeVar("T")
EDITS = {kind.__name__: kind for kind in get_args(Edit)}
TYPE = "type"
_PLAIN = frozenset({str, int, float, bool, type(None)})


def to_json(value: Any) -> Any:
    """The value as what `json.dumps` takes; raises TypeError for what is no value of the model."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [to_json(item) for item in value]
    if is_dataclass(kind):
        tag = {TYPE: kind.__name__} if kind.__name__ in EDITS else {}
        return tag | {name: to_json(getattr(value, name)) for name in _names(kind)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in value.items()}
    if isinstance(value, str):  # of a kind of its own, as lxml gives them
        return str(value)
    raise TypeError(f"{type(value).__name__} is no value of the model")


def from_json(kind: type[T], data: Any) -> T:
    """The value of that type from what `to_json` gave; raises KeyError, TypeError or ValueError on anything else."""
    value: T = _decode(kind, data)
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; their types are not resolved, which takes longer than to write a report."""
    return tuple(field.name for field in fields(kind))


@cache
def field_types(kind: type) -> dict[str, Any]:
    """The fields of a dataclass of the model and their resolved types, in order."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def members(kind: Any) -> tuple[Any, ...]:
    """The alternatives of a union; the type itself where it is none."""
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)


def _decode(kind: Any, data: Any) -> Any:
    alternatives = members(kind)
    if len(alternatives) > 1:
        return _decode_union(alternatives, data)
    origin = get_origin(kind)
    if origin is Literal:
        if data not in get_args(kind):
            raise ValueError(f"{data!r} is none of {get_args(kind)}")
        return data
    if origin is tuple:
        return _decode_tuple(get_args(kind), data)
    if origin is Mapping:
        return {key: _decode(get_args(kind)[1], item) for key, item in data.items()}
    if kind is date:
        return date.fromisoformat(data)
    if is_dataclass(kind):
        return _decode_dataclass(kind, data)
    if kind is float and type(data) is int:
        return float(data)
    if type(data) is not kind:
        raise TypeError(f"{data!r} is no {kind.__name__}")
    return data


def _decode_tuple(kinds: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if kinds[-1] is ...:
        return tuple(_decode(kinds[0], item) for item in data)
    return tuple(_decode(kind, item) for kind, item in zip(kinds, data, strict=True))


def _decode_union(alternatives: tuple[Any, ...], data: Any) -> Any:
    if data is None:
        return None
    rest = [kind for kind in alternatives if kind is not types.NoneType]
    if all(is_dataclass(kind) for kind in rest) and len(rest) > 1:
        return _decode_dataclass(EDITS[data[TYPE]], data)
    if all(get_origin(kind) is Literal for kind in rest):
        return _decode(Literal[tuple(value for kind in rest for value in get_args(kind))], data)
    return _decode(rest[0], data)


def _decode_dataclass(kind: Any, data: dict[str, Any]) -> Any:
    names = field_types(kind)
    unknown = set(data) - set(names) - {TYPE}
    if unknown:
        raise ValueError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    return kind(**{name: _decode(hint, data[name]) for name, hint in names.items()})
