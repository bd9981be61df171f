"""The ids of one data folder in the JSON Schemas, so that an editor offers them with their names.

An unknown lane is marked, since lanes seldom change. Ids of people, sources and events are offered
only: a schema that was written before the last of them would mark what is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.curate.checks.unknown_reference import REFERENCES
from timeline.curate.model import Dataset
from timeline.curate.shapes.schema import FILES, LISTS, nested

STRICT = frozenset({"lanes"})


def with_ids(schema: dict[str, Any], name: str, dataset: Dataset) -> dict[str, Any]:
    """The schema of one file of `FILES` with the ids that its fields may name."""
    known = _names(dataset)
    parts = schema.get("definitions", {})
    for (kind, inner), fields in REFERENCES.items():
        if kind != name:
            continue
        shape = nested(FILES[kind])[inner] if inner else FILES[kind]
        made = parts[shape.__name__] if inner or kind in LISTS else schema
        for field, wanted in fields.items():
            if known[wanted]:
                made["properties"][field].pop("examples", None)
                _offer(made["properties"][field], known[wanted], wanted in STRICT)
    return schema


def _names(dataset: Dataset) -> dict[str, Mapping[str, str]]:
    """By kind, each id with what it stands for."""
    return {
        "lanes": {lane.id: lane.name for lane in dataset.lanes},
        "people": {id: person.name for id, person in dataset.people.items()},
        "sources": {id: source.title for id, source in dataset.sources.items()},
        "events": {event.id: event.title for event in dataset.events},
    }


def _offer(field: dict[str, Any], names: Mapping[str, str], strict: bool) -> None:
    """Make a field offer ids, in each of the forms that it may have."""
    if "anyOf" in field:
        for form in field["anyOf"]:
            _offer(form, names, strict)
    elif field.get("type") == "array":
        _offer(field["items"], names, strict)
    else:
        offered = {"enum": list(names), "enumDescriptions": list(names.values())}
        free = {key: field.pop(key) for key in ("type", "maxLength") if key in field}
        field |= offered if strict else {"anyOf": [offered, free]}
