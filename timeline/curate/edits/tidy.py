"""Mends that never change what a file says: dates in EDTF, blanks at the ends of texts, quotes.

Each is made for one value. Everything else, comments and layout included, stays as it is written;
a file with nothing to mend is the same to the byte, and what is mended once stays so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.curate.checks.dates import date_error
from timeline.curate.edits.splice import set_texts
from timeline.curate.entries import file_of
from timeline.curate.shapes.models import Shape
from timeline.curate.shapes.schema import nested
from timeline.curate.yamltext.nodes import Node, Path
from timeline.curate.yamltext.outline import Part, Sheet, outline
from timeline.curate.yamltext.reader import read
from timeline.curate.yamltext.scalars import reads_otherwise
from timeline.curate.yamltext.text import place

AS_THEY_ARE = frozenset({"url"})
"""Fields whose characters mean something to a machine."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """One value that was mended: its line and column, and its characters before and after."""

    line: int
    column: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of a shape, by its name."""

    shape: type[Shape]
    name: str

    @property
    def is_date(self) -> bool:
        return self.name in self.shape.dates

    @property
    def is_text(self) -> bool:
        """Whether it holds texts, and not a number or yes and no."""
        kind = self.shape.model_fields[self.name].annotation
        return kind not in (int, float, bool)


def tidy(text: str, kind: str) -> tuple[str, tuple[Tidied, ...]]:
    """A file of a kind in `FILES` with all that can be mended safely, and each mend.

    Raises `EditError`, with the place, for a file that cannot be read.
    """
    sheet = outline(text)
    values = dict(_mends(sheet, text, kind))
    if not values:
        return text, ()
    mended = set_texts(text, values)
    after = outline(mended)
    return mended, tuple(_told(sheet, after, path) for path in values)


def _mends(sheet: Sheet, text: str, kind: str) -> Iterator[tuple[Path, str]]:
    """The path of each value that is to be written anew, with what it says then."""
    for entry in file_of(kind, read(text.encode(), "")).entries:
        for path, field, old in _texts(entry.node, entry.shape):
            part = sheet.trail((*entry.root, *path))[-1]
            new = _mended(old, field, part)
            if new != old or _needs_quotes(old, field, part):
                yield (*entry.root, *path), new


def _texts(
    node: Node, shape: type[Shape], path: Path = (), name: str = ""
) -> Iterator[tuple[Path, _Field, str]]:
    """Every text of the fields that a shape knows."""
    if isinstance(node, str) and name:
        field = _Field(shape, name)
        if field.is_text:
            yield path, field, node
    elif isinstance(node, list):
        for at, item in enumerate(node):
            yield from _texts(item, shape, (*path, at), name)
    elif isinstance(node, dict):
        inner = nested(shape).get(name)
        for key, value in node.items():
            if name and not inner:
                yield from _texts(value, shape, (*path, key), name)
            elif key in (inner or shape).model_fields:
                yield from _texts(value, inner or shape, (*path, key), key)


def _mended(text: str, field: _Field, part: Part) -> str:
    """What a text should say; one over lines ends with a line break that is none of its words."""
    if part.label:
        return text
    if field.is_date:
        return _as_date(text)
    composed = text if field.name in AS_THEY_ARE else unicodedata.normalize("NFC", text)
    return composed if part.style in ("|", ">") else composed.strip()


def _as_date(text: str) -> str:
    """The date in EDTF that a text can only mean."""
    tight = text.strip()
    error = date_error(tight)
    if error is None:
        return tight
    return error.meant or text


def _needs_quotes(text: str, field: _Field, part: Part) -> bool:
    """Whether other readers of YAML take what stands here without quotes for another value."""
    if part.style or part.label or not reads_otherwise(text):
        return False
    return not (field.is_date and date_error(text))


def _told(before: Sheet, after: Sheet, path: Path) -> Tidied:
    old, new = (sheet.trail(path)[-1] for sheet in (before, after))
    line, column = place(before.text, old.start)
    return Tidied(line, column, before.text[old.start : old.end], after.text[new.start : new.end])
