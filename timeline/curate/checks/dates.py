"""Where dates stand in the entries, for the rules that look into them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TypeAlias

from timeline.curate.folder import Entry, Folder
from timeline.curate.shapes.models import Shape
from timeline.curate.shapes.schema import FILES, nested
from timeline.curate.yamltext.nodes import Node, Path
from timeline.dates import Date, DateError, parse

Wrong: TypeAlias = "tuple[Entry, Path, str, DateError]"


def wrong_dates(folder: Folder) -> Sequence[Wrong]:
    """Every text in a date field that is no date, with its path and what is wrong with it."""
    return folder.once(_wrong_dates)


def _wrong_dates(folder: Folder) -> Sequence[Wrong]:
    return tuple(
        (entry, path, text, error)
        for kind in FILES
        for entry in folder.entries(kind)
        for path, text, error in _wrong_in(entry)
    )


def _wrong_in(entry: Entry) -> Iterator[tuple[Path, str, DateError]]:
    # Hardly a date is wrong: the path is made for those alone.
    for name in entry.shape.dates:
        text = entry.node.get(name)
        if isinstance(text, str) and (error := date_error(text)):
            yield (name,), text, error
    for name, fields in _inner(entry.shape):
        for path, node in entry.mappings(name):
            for field in fields:
                text = node.get(field)
                if isinstance(text, str) and (error := date_error(text)):
                    yield (*path, field), text, error


@cache
def _inner(shape: type[Shape]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lists of a shape in whose mappings dates stand, each with the fields of these."""
    return tuple((name, inner.dates) for name, inner in nested(shape).items() if inner.dates)


def date_error(text: str) -> DateError | None:
    """What keeps a text from being a date, or None."""
    return _read(text)[1]


def date_of(node: Node) -> Date | None:
    """The date that stands in a field, or None where none can be read."""
    return _read(node)[0] if isinstance(node, str) else None


@lru_cache(maxsize=1 << 15)
def _read(text: str) -> tuple[Date | None, DateError | None]:
    """The date or what is wrong with it: to explain a mistake takes long, and many rules ask."""
    try:
        return parse(text), None
    except DateError as error:
        return None, error


def is_reversed(text: str) -> bool:
    """Whether both ends of an interval are dates, so that only their order can be wrong."""
    first, slash, last = text.partition("/")
    return bool(slash) and not (date_error(first) or date_error(last))
