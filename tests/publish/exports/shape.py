"""A small validator: what of JSON Schema (draft-07) is used here, and that no key is new."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KINDS = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "object": dict,
    "array": list,
    "null": type(None),
}


def schema(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def problems(value: Any, shape: Any, root: Any, place: str = "") -> Iterator[str]:
    """Everything about a value that its shape does not allow."""
    if "$ref" in shape:
        shape = root["definitions"][shape["$ref"].rpartition("/")[2]]
    if "const" in shape and value != shape["const"]:
        yield f"{place}: {value!r} is not {shape['const']!r}"
    kinds = [shape["type"]] if isinstance(shape.get("type"), str) else shape.get("type", [])
    if kinds and not any(_is(value, kind) for kind in kinds):
        yield f"{place}: {value!r} is none of {kinds}"
        return
    if "enum" in shape and value not in shape["enum"]:
        yield f"{place}: {value!r} is none of {shape['enum']}"
    if isinstance(value, str) and not re.search(shape.get("pattern", ""), value):
        yield f"{place}: {value!r} does not match {shape['pattern']}"
    if _is(value, "number") and not _within(value, shape):
        yield f"{place}: {value} is out of bounds"
    if isinstance(value, list):
        for number, each in enumerate(value):
            yield from problems(each, shape.get("items", {}), root, f"{place}[{number}]")
    if isinstance(value, dict):
        yield from _keys(value, shape, root, place)


def _is(value: Any, kind: str) -> bool:
    is_flag = isinstance(value, bool) and kind in ("integer", "number")
    return isinstance(value, KINDS[kind]) and not is_flag


def _within(value: float, shape: Any) -> bool:
    return bool(shape.get("minimum", value) <= value <= shape.get("maximum", value))


def _keys(value: dict[str, Any], shape: Any, root: Any, place: str) -> Iterator[str]:
    known, other = shape.get("properties", {}), shape.get("additionalProperties")
    yield from (f"{place}: no {name}" for name in shape.get("required", []) if name not in value)
    for name, each in value.items():
        if name not in known and other is None:
            yield f"{place}: {name} is new"
        yield from problems(each, known.get(name, other or {}), root, f"{place}/{name}")
