"""Putting a field or an item into a text: beside the others of its list, in their manner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.curate.edits.changed import Change, begin_of, dash_offset, replaced
from timeline.curate.edits.written import Value, field_lines, in_brackets, item_lines, key_text
from timeline.curate.yamltext.nodes import Path
from timeline.curate.yamltext.outline import Part, Sheet

_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")


def inserted(sheet: Sheet, path: Path, value: Value, order: Sequence[str]) -> Iterator[Change]:
    """Put a new field or item beside those that are there; `path` ends with its name or number."""
    parent = sheet.trail(path[:-1])[-1]
    name = path[-1]
    if not parent.items:
        new: Value = {name: value} if isinstance(name, str) else [value]
        yield from replaced(sheet, path[:-1], new)
        return
    at = _position(parent, name, order)
    if parent.style == "brackets":
        yield _in_brackets(sheet, parent, at, name, value)
    elif isinstance(name, str):
        column = sheet.column(parent.keys[0].start)
        lines = field_lines(name, value, column, dash_offset(sheet))
        yield _between(sheet, parent, at, lines, "")
    else:
        lines = _item(sheet, parent, at, value)
        gap = sheet.newline if _is_spaced(sheet, parent, at) else ""
        yield _between(sheet, parent, at, lines, gap)


def _position(parent: Part, name: str | int, order: Sequence[str]) -> int:
    """How many of the items stand before the new one."""
    if isinstance(name, int) or name not in order:
        return name if isinstance(name, int) else len(parent.items)
    before = order[: order.index(name)]
    return max((at + 1 for at, other in enumerate(parent.names) if other in before), default=0)


def _between(sheet: Sheet, parent: Part, at: int, lines: list[str], gap: str) -> Change:
    """New lines below those of the item before, or above the first one."""
    joined = sheet.newline.join(lines)
    if at:
        column = len(lines[0]) - len(lines[0].lstrip(" "))
        end = _below_comments(sheet, sheet.line_end(parent.items[at - 1].end), column)
        gap = gap if sheet.column(end) else ""
        return Change(end, end, sheet.newline + gap + joined)
    first = begin_of(parent, 0)
    after = sheet.newline + gap + " " * sheet.column(first)
    return Change(first, first, joined.lstrip(" ") + after)


def _below_comments(sheet: Sheet, end: int, column: int) -> int:
    """The end of the comments below a line that stand further in than `column`.

    They belong to what is above them, and a text over several lines would take them in.
    """
    deeper = re.compile(rf"(?:(?:[ \t]*\r?\n)+ {{{column + 1},}}#[^\r\n]*)+")
    found = deeper.match(sheet.text, end)
    return found.end() if found else end


def _item(sheet: Sheet, parent: Part, at: int, value: Value) -> list[str]:
    """The lines of a new item, in the manner of the one before it."""
    other = parent.items[max(at - 1, 0)]
    dash = parent.dashes[max(at - 1, 0)]
    is_beside = other.end > other.start and "\n" not in sheet.text[dash : other.start]
    gap = other.start - dash if is_beside else 2
    style = other.style if other.kind != "text" else ""
    return item_lines(value, sheet.column(dash), dash_offset(sheet), gap, style)


def _is_spaced(sheet: Sheet, parent: Part, at: int) -> bool:
    """Whether an empty line belongs between a new item and the others."""
    items = parent.items
    if len(items) == 1:
        return parent is sheet.root and items[0].kind == "mapping"
    before = min(max(at - 1, 0), len(items) - 2)
    between = sheet.text[items[before].end : parent.dashes[before + 1]]
    return bool(_BLANK_LINE.search(between))


def _in_brackets(sheet: Sheet, parent: Part, at: int, name: str | int, value: Value) -> Change:
    piece = in_brackets(value)
    if isinstance(name, str):
        piece = f"{key_text(name, True)}: {piece}"
    first, last = begin_of(parent, 0), begin_of(parent, len(parent.items) - 1)
    if not at:
        return Change(first, first, f"{piece}, ")
    end = parent.items[at - 1].end
    is_spread = sheet.line_start(first) != sheet.line_start(last)
    space = f"{sheet.newline}{' ' * sheet.column(first)}" if is_spread else " "
    return Change(end, end, f",{space}{piece}")
