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
Read: TypeAlias = "tuple[Entry, Path, str, Date | DateError]"
PART_OF_A_YEAR = "season"


def wrong_dates(folder: Folder) -> Sequence[Wrong]:
    """Every text in a date field that is no date, with its path and what is wrong with it."""
    read = _odd(folder)
    return [(*each[:3], each[3]) for each in read if isinstance(each[3], DateError)]


def parts_of_years(folder: Folder) -> Sequence[tuple[Entry, Path, Date]]:
    """Every date of a season, a quarter or the like, with its path."""
    return [(entry, path, date) for entry, path, _, date in _odd(folder) if isinstance(date, Date)]


def _odd(folder: Folder) -> Sequence[Read]:
    return folder.once(_odd_dates)


def _odd_dates(folder: Folder) -> Sequence[Read]:
    return tuple(chain.from_iterable(map(_odd_in, folder.files)))


def _odd_in(file: File) -> Iterator[Read]:
    shape = FILES[file.kind]
    whole = [(entry, (), entry.node) for entry in file.entries]
    yield from _odd_of(whole, shape.dates)
    for name, fields in _inner(shape):
        yield from _odd_of(file.mappings(name), fields)


def _odd_of(
    places: Iterable[tuple[Entry, Path, dict[str, Node]]], fields: Iterable[str]
) -> Iterator[Read]:
    for field in fields:
        for entry, path, node in places:
            text = node.get(field)
            if isinstance(text, str):
                read = outcome(text)
                if isinstance(read, DateError) or read.precision == PART_OF_A_YEAR:
                    yield entry, (*path, field), text, read


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
