"""Where texts for readers stand in the entries, for the rules that look into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.curate.folder import Entry, Folder, value_at
from timeline.curate.shapes.models import Shape
from timeline.curate.shapes.schema import nested, translatable
from timeline.curate.yamltext.nodes import Node, Path


def prose(entry: Entry) -> Iterator[Path]:
    """The path of every free text, one for each language of a text that has several."""
    return _each(entry, lambda shape: shape.prose)


def markdown(entry: Entry) -> Iterator[Path]:
    """The path of every text in Markdown, one for each language of a text that has several."""
    return _each(entry, lambda shape: shape.markdown)


def by_language(folder: Folder) -> Iterator[tuple[Entry, Path, dict[str, Node]]]:
    """Every mapping that stands in the place of a text, with its entry and path."""
    for file in folder.files:
        for entry in file.entries if file.document.layered else ():
            for path in _paths(entry, translatable):
                value = value_at(entry.node, path)
                if isinstance(value, dict):
                    yield entry, path, value


def _each(entry: Entry, fields: Callable[[type[Shape]], tuple[str, ...]]) -> Iterator[Path]:
    for path in _paths(entry, fields):
        value = value_at(entry.node, path)
        yield from ((*path, code) for code in value) if isinstance(value, dict) else (path,)


def _paths(entry: Entry, fields: Callable[[type[Shape]], tuple[str, ...]]) -> Iterator[Path]:
    for name in fields(entry.shape):
        yield (name,)
    for name, shape in nested(entry.shape).items():
        for path, _ in entry.mappings(name):
            for field in fields(shape):
                yield (*path, field)
