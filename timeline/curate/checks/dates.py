"""Where dates stand in the entries, for the rules that look into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TypeAlias

from timeline.curate.folder import Entry, File, Folder
from timeline.curate.shapes.models import Shape
from timeline.curate.shapes.schema import FILES, nested
from timeline.curate.yamltext.nodes import Node, Path
from timeline.dates import Date, DateError, outcome

Wrong: TypeAlias = "tuple[Entry, Path, str, DateError]"


def wrong_dates(folder: Folder) -> Sequence[Wrong]:
    """Every text in a date field that is no date, with its path and what is wrong with it."""
    return folder.once(_wrong_dates)


def _wrong_dates(folder: Folder) -> Sequence[Wrong]:
    return tuple(chain.from_iterable(map(_wrong_in, folder.files)))


def _wrong_in(file: File) -> Iterator[Wrong]:
    shape = FILES[file.kind]
    whole = [(entry, (), entry.node) for entry in file.entries]
    yield from _wrong_of(whole, shape.dates)
    for name, fields in _inner(shape):
        yield from _wrong_of(file.mappings(name), fields)


def _wrong_of(
    places: Iterable[tuple[Entry, Path, dict[str, Node]]], fields: Iterable[str]
) -> Iterator[Wrong]:
    for field in fields:
        for entry, path, node in places:
            text = node.get(field)
            if isinstance(text, str) and (error := date_error(text)):
                yield entry, (*path, field), text, error


@cache
def _inner(shape: type[Shape]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lists of a shape in whose mappings dates stand, each with the fields of these."""
    return tuple((name, inner.dates) for name, inner in nested(shape).items() if inner.dates)


def date_error(text: str) -> DateError | None:
    """What keeps a text from being a date, or None."""
    found = outcome(text)
    return found if isinstance(found, DateError) else None


def date_of(node: Node) -> Date | None:
    """The date that stands in a field, or None where none can be read."""
    found = outcome(node) if isinstance(node, str) else None
    return found if isinstance(found, Date) else None


def is_reversed(text: str) -> bool:
    """Whether both ends of an interval are dates, so that only their order can be wrong."""
    first, slash, last = text.partition("/")
    return bool(slash) and not (date_error(first) or date_error(last))
