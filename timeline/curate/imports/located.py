"""JSON with the places of its parts: members of an object, items of a list."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.curate.yamltext.text import place
from timeline.errors import ImportFileError

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Located:
    """A value, and how many characters stand before it."""

    value: Any
    at: int


def whole(text: str, path: str) -> Located:
    """The value of a text; ImportFileError with the place where it is no JSON."""
    try:
        json.loads(text)
        return Located(json.loads(text), _skip(text, 0))
    except json.JSONDecodeError as error:
        raise ImportFileError(
            f"{path}:{error.lineno}:{error.colno}: this is no JSON: {error.msg} — "
            "export the file again"
        ) from None
    except (ValueError, RecursionError) as error:
        raise ImportFileError(f"{path}:1:1: this JSON cannot be read: {error}") from None


def members(text: str, at: int) -> Iterator[tuple[str, Located]]:
    """The members of the object that begins at a place of a text that is JSON."""
    at = _skip(text, at + 1)
    while at < len(text) and text[at] != "}":
        key, at = _DECODER.raw_decode(text, at)
        begins = _skip(text, _skip(text, at) + 1)
        value, at = _DECODER.raw_decode(text, begins)
        yield key, Located(value, begins)
        at = _next(text, at)


def items(text: str, at: int) -> Iterator[Located]:
    """The items of the list that begins at a place of a text that is JSON."""
    at = _skip(text, at + 1)
    while at < len(text) and text[at] != "]":
        value, end = _DECODER.raw_decode(text, at)
        yield Located(value, at)
        at = _next(text, end)


def listed(text: str, found: Located | None) -> list[Located]:
    """The items of a list; none of anything else."""
    if found is None or not isinstance(found.value, list):
        return []
    return [*items(text, found.at)]


def line_of(text: str, found: Located) -> tuple[int, int]:
    """Line and column, from 1, where a value begins."""
    return place(text, found.at)


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _next(text: str, at: int) -> int:
    at = _skip(text, at)
    return _skip(text, at + 1) if text[at : at + 1] == "," else at
