"""Where dates stand in the entries, for the rules that look into them."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.folder import Entry, Folder
from timeline.curate.nodes import Path
from timeline.curate.schema import FILES, nested
from timeline.dates import DateError, parse


def wrong_dates(folder: Folder, holding: str = "") -> Iterator[tuple[Entry, Path, str, DateError]]:
    """Every text in a date field that is no date, with its path and what is wrong with it.

    With `holding`, only texts that hold it are looked at.
    """
    for kind in FILES:
        for entry in folder.entries(kind):
            for path, text in dates(entry):
                error = date_error(text) if holding in text else None
                if error:
                    yield entry, path, text, error


def dates(entry: Entry) -> Iterator[tuple[Path, str]]:
    """Every text in a date field of an entry, with its path."""
    for name in entry.shape.dates:
        text = entry.node.get(name)
        if isinstance(text, str):
            yield (name,), text
    for name, shape in nested(entry.shape).items():
        for path, node in entry.mappings(name):
            for field in shape.dates:
                text = node.get(field)
                if isinstance(text, str):
                    yield (*path, field), text


def date_error(text: str) -> DateError | None:
    """What keeps a text from being a date, or None."""
    try:
        parse(text)
    except DateError as error:
        return error
    return None


def is_reversed(text: str) -> bool:
    """Whether both ends of an interval are dates, so that only their order can be wrong."""
    first, slash, last = text.partition("/")
    return bool(slash) and not (date_error(first) or date_error(last))
