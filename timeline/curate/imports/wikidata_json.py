"""What stands in the JSON of Wikidata, of which nothing is certain: each value, or an empty one.

A statement has a main snak and snaks as qualifiers and in references; a snak says that a property
has a value, or that there is none, or that it is unknown (Wikibase, docs/topics/json.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]


def item_of(snak: Any) -> str:
    """The number of the item that a snak names, or ""."""
    value = mapping(mapping(mapping(snak).get("datavalue")).get("value"))
    return text_of(value.get("id")) or (f"Q{value['numeric-id']}" if "numeric-id" in value else "")


def string(snak: Any) -> str:
    """The text of a snak, be it in a language or not."""
    value = mapping(mapping(snak).get("datavalue")).get("value")
    return text_of(value.get("text")) if isinstance(value, dict) else text_of(value)


def mapping(value: Any) -> dict[str, Any]:
    """A value if it is a mapping, or else an empty one."""
    return value if isinstance(value, dict) else {}


def mappings(value: Any) -> list[Any]:
    """The mappings in a list, and none of anything else."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text_of(value: Any) -> str:
    """A value if it is a text, or else ""."""
    return value if isinstance(value, str) else ""
