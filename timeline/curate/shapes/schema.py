"""The files of a data folder, by kind, and their JSON Schemas for editors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from timeline.curate.shapes.events import EventShape
from timeline.curate.shapes.fields import BOTH_FORMS
from timeline.curate.shapes.measures import MeasureShape
from timeline.curate.shapes.models import (
    LaneShape,
    PersonShape,
    Shape,
    SourceShape,
    TimelineShape,
)

OWN_KEYS = "x-"

FILES: Mapping[str, type[Shape]] = {
    "timeline": TimelineShape,
    "lanes": LaneShape,
    "people": PersonShape,
    "sources": SourceShape,
    "events": EventShape,
    "measures": MeasureShape,
}
FOLDERS = frozenset({"events", "measures"})
"""Kinds that may fill a folder of files."""

LISTS = frozenset(FILES) - {"timeline", "measures"}
"""Kinds of which a file holds a list; of the others it is one mapping."""

NAMED = frozenset(FILES) - {"timeline"}
"""Kinds whose entries have an id."""

IDS = frozenset(
    {"id", "lane", "people", "sources", "source", "related", "part_of", "voice", "event"}
)
"""Fields that hold an id, or a list of ids."""


DATES = {
    "pattern": r"^\s*(?!.*[0-9]-[0-9](?![0-9X]))[-0-9XYES~?%/.,{}\[\]]*\s*$",
    "patternErrorMessage": "write a date as 1987, 1987-08 or 1987-08-05; add ~ for about, ? for "
    "uncertain; 1980/1985 is a span, 2027/.. has an open end, .. is a plan without a date",
}
"""What an editor tells of a text that is no date; `bad-date` knows more of them."""


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft-07) of one file of `FILES`, for editors.

    Unquoted numbers are allowed wherever a text is: to an editor `title: 1917` is a number.
    """
    shape = FILES[name]
    adapter: TypeAdapter[Any] = TypeAdapter(list[shape] if name in LISTS else shape)  # type: ignore[valid-type]
    made = adapter.json_schema(ref_template="#/definitions/{model}")
    schema: dict[str, Any] = _for_editors(made)
    _describe(schema, shape)
    schema["$schema"] = "http://json-schema.org/draft-07/schema#"
    schema["title"] = f"{name}.yaml"
    return {key: schema[key] for key in sorted(schema, key=_schema_order)}


def _describe(schema: dict[str, Any], shape: type[Shape]) -> None:
    """Name the mappings of a file for people, and say how dates are written."""
    parts = schema.get("definitions", {})
    for each in (shape, *nested(shape).values()):
        made = parts.get(each.__name__, schema)
        if made is not schema:
            words = re.sub("(?<=[a-z])(?=[A-Z])", " ", each.__name__.removesuffix("Shape"))
            made["title"] = words.lower()
        for field in each.dates:
            made["properties"][field] |= DATES


def _schema_order(key: str) -> tuple[int, str]:
    first = ("$schema", "title", "description")
    return (first.index(key) if key in first else len(first), key)


def _for_editors(part: Any) -> Any:
    if isinstance(part, list):
        return [_for_editors(item) for item in part]
    if not isinstance(part, dict):
        return part
    made = {
        _renamed(key): _for_editors(value)
        for key, value in part.items()
        if not _helps_nobody(key, value)
    }
    if made.get("type") == "string" and "enum" not in made:
        made["type"] = ["string", "integer", "number"]
    if made.get("type") == "object":
        made["patternProperties"] = made.get("patternProperties", {}) | {f"^{OWN_KEYS}": {}}
        made.setdefault("additionalProperties", False)
    return made


def _renamed(key: str) -> str:
    return {"$defs": "definitions"}.get(key, key)


def _helps_nobody(key: str, value: Any) -> bool:
    """Whether this is a title made of a Python name, or an empty text or list to be offered."""
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in ("", []))


@cache
def nested(shape: type[Shape]) -> dict[str, type[Shape]]:
    """The fields of a shape that hold lists of other mappings, and the shape of those."""
    found = {}
    for name, field in shape.model_fields.items():
        for part in getattr(field.annotation, "__args__", ()):
            if isinstance(part, type) and issubclass(part, Shape):
                found[name] = part
    return found


@cache
def translatable(shape: type[Shape]) -> tuple[str, ...]:
    """The fields of a shape that hold a text, or texts by language."""
    fields = shape.model_fields.items()
    return tuple(name for name, field in fields if field.annotation in BOTH_FORMS)
