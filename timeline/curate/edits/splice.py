"""Edits of a YAML text that leave everything else as it stands: comments, layout, line ends.

Each edit replaces the characters of one part, as `timeline.curate.yamltext.outline` tells them. The
new text is parsed and compared with what was meant, and an edit that does not say exactly that is
refused.

A path names a value as in `Document.place`: `(0, "claims", 1, "date")`. All functions raise
`EditError`, with the place, where an edit cannot be made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.curate.edits.changed import Change, replaced
from timeline.curate.edits.dropped import dropped
from timeline.curate.edits.inserted import inserted
from timeline.curate.edits.steps import Step, after, steps
from timeline.curate.edits.written import Value
from timeline.curate.yamltext.nodes import Node, Path
from timeline.curate.yamltext.outline import Part, Sheet, outline
from timeline.curate.yamltext.text import place
from timeline.errors import EditError


def set_value(text: str, path: Path, value: Value, order: Sequence[str] = ()) -> str:
    """The text with a value at a path; a field that is not there yet is added.

    Of a list or a mapping only what differs is touched. A new field comes after the last of those
    that stand before it in `order`, or at the end of its mapping.
    """
    sheet = outline(text)
    if path and len(sheet.trail(path)) == len(path):
        _parent(sheet, path, "mapping")
        return _made(sheet, [Step("insert", path, value)], order)
    if path:
        _known(sheet, path)
    for step in list(steps(_plain(sheet, path), value, path)):
        text = _made(outline(text), [step], order)
    return text


def set_texts(text: str, values: Mapping[Path, str]) -> str:
    """The text with other texts in place of those at some paths, all in one go."""
    sheet = outline(text)
    for path in values:
        _known(sheet, path)
    return _made(sheet, [Step("put", path, value) for path, value in values.items()])


def rewrite(text: str, spans: Mapping[tuple[int, int], str]) -> str:
    """The text with other characters for some values, each given by where it begins and ends.

    Characters are counted from 0, without a byte order mark. What a value says then is what its
    new characters say by themselves.
    """
    sheet = outline(text)
    paths = {(part.start, part.end): path for path, part in sheet.parts()}
    astray = next((span for span in spans if span not in paths), None)
    if astray:
        line, column = place(sheet.text, astray[0])
        raise EditError(f"line {line}, column {column}: no value stands here; check the file anew")
    planned = [Step("put", paths[span], _said(new)) for span, new in spans.items()]
    changes = [Change(*span, new) for span, new in spans.items()]
    return _verified(sheet, planned, changes)


def _said(written: str) -> Node:
    root = outline(written).root
    return root.plain() if root else None


def insert(text: str, path: Path, value: Value) -> str:
    """The text with one more item of a list: before that at the path, or after the last one."""
    return _inserted(outline(text), path, value)


def insert_each(text: str, items: Sequence[tuple[int, Value]]) -> str:
    """The text of a list with more items, each before that of its number, or after the last one.

    Numbers count the items that are there, and rise.
    """
    sheet = outline(text)
    if sheet.root is None:
        return _made(sheet, [Step("put", (), [value for _, value in items])])
    for at, _ in items:
        _parent(sheet, (at,), "list")
    # From the last one on, so that the numbers hold; of one number the last is put there first.
    return _made(sheet, [Step("insert", (at,), value) for at, value in reversed(items)])


def append(text: str, path: Path, value: Value) -> str:
    """The text with one more item at the end of the list at a path."""
    sheet = outline(text)
    if sheet.root is None and not path:
        return _made(sheet, [Step("put", (), [value])])
    return _inserted(sheet, (*path, len(_known(sheet, path).items)), value)


def _inserted(sheet: Sheet, path: Path, value: Value) -> str:
    _parent(sheet, path, "list")
    return _made(sheet, [Step("insert", path, value)])


def append_event(text: str, event: Mapping[str, Value]) -> str:
    """The text of a file of events with one more at its end."""
    return append(text, (), event)


def remove(text: str, path: Path) -> str:
    """The text without the field or the item at a path."""
    sheet = outline(text)
    _known(sheet, path)
    if not path:
        raise _missing(sheet, path)
    return _made(sheet, [Step("drop", path)])


def _made(sheet: Sheet, planned: Sequence[Step], order: Sequence[str] = ()) -> str:
    """The text after steps that do not touch each other, if it says what they mean."""
    changes = [change for step in planned for change in _changes(sheet, step, order)]
    return _verified(sheet, planned, changes)


def _verified(sheet: Sheet, planned: Sequence[Step], changes: Iterable[Change]) -> str:
    """The changed text, parsed again and compared with what the steps mean."""
    wanted = _plain(sheet)
    for step in planned:
        wanted = after(wanted, step)
    text = sheet.bom + _spliced(sheet.text, changes)
    where = _named(planned[0].path) if planned else ""
    try:
        found = _plain(outline(text))
    except EditError as error:
        raise EditError(f"{where} cannot be written here: {error}") from error
    except UnicodeEncodeError as error:
        raise EditError(f"{where} holds half a character; delete it and type it anew") from error
    if found != wanted:
        raise EditError(f"{where} cannot be written without changing more; edit the file by hand")
    return text


def _changes(sheet: Sheet, step: Step, order: Sequence[str]) -> Iterable[Change]:
    if step.kind == "drop":
        return dropped(sheet, step.path)
    if step.kind == "insert":
        return inserted(sheet, step.path, step.value, order)
    return replaced(sheet, step.path, step.value)


def _spliced(text: str, changes: Iterable[Change]) -> str:
    for change in sorted(changes, key=lambda change: change.start, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def _plain(sheet: Sheet, path: Path = ()) -> Node:
    found = sheet.trail(path)
    return found[-1].plain() if found else None


def _known(sheet: Sheet, path: Path) -> Part:
    """The part at a path, which must be there."""
    found = sheet.trail(path)
    if len(found) <= len(path):
        raise _missing(sheet, path)
    return found[-1]


def _parent(sheet: Sheet, path: Path, kind: str) -> None:
    """Make sure that there is a list or a mapping for a new part at a path."""
    parent, last = _known(sheet, path[:-1]), path[-1]
    fits = isinstance(last, str) if kind == "mapping" else last in range(len(parent.items) + 1)
    if parent.kind != kind or not fits:
        raise _missing(sheet, path)


def _missing(sheet: Sheet, path: Path) -> EditError:
    found = sheet.trail(path)
    line, column = place(sheet.text, found[-1].start) if found else (1, 1)
    what = f"there is no {_named(path)}" if path else "the whole file cannot be removed"
    return EditError(f"line {line}, column {column}: {what}; name a field or an item that is there")


def _named(path: Path) -> str:
    return f"'{'.'.join(str(step + 1 if isinstance(step, int) else step) for step in path)}'"
