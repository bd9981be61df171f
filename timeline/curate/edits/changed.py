"""From an edit of a value to the characters that are replaced.

A comment stays where it is: on the line of a field, whatever its value becomes, and between the
lines of others. Only the comments inside of what is removed go with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.curate.edits.written import (
    Spot,
    Value,
    field_lines,
    in_brackets,
    item_lines,
    key_text,
    written,
)
from timeline.curate.yamltext.nodes import Path
from timeline.curate.yamltext.outline import HEADER, Part, Sheet
from timeline.curate.yamltext.text import place
from timeline.errors import EditError

_BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)+")
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")


@dataclass(frozen=True, slots=True)
class Change:
    """The characters from `start` to before `end` become `text`."""

    start: int
    end: int
    text: str


def replaced(sheet: Sheet, path: Path, value: Value) -> Iterator[Change]:
    """Put a value in place of the one at a path, or into an empty file."""
    found = sheet.trail(path)
    if not found:
        first, rest = written(value, Spot(0, 0, "lines", item=True), dash_offset(sheet))
        before = sheet.newline if sheet.text and not sheet.text.endswith("\n") else ""
        lines = sheet.newline.join([first, *rest, ""])
        yield Change(len(sheet.text), len(sheet.text), before + lines)
        return
    part = found[-1]
    _refuse_labels(sheet, part)
    if _is_composed(sheet, part, value):
        written_so_far = sheet.text[part.start : part.end]
        yield Change(part.start, part.end, unicodedata.normalize("NFC", written_so_far))
        return
    after = _after_colon(sheet, found)
    spot = _spot(sheet, found, after)
    first, rest = written(value, spot, dash_offset(sheet))
    start, end, tail = _room(sheet, part, after, bool(rest))
    if first and sheet.text[start - 1 : start] not in ("", " ", "\n") and (after or not part.value):
        first = f" {first}" if sheet.text[start - 1] in ":-" else first
    elif not first:
        start = after if not sheet.text[after:start].strip() else start
    if start == end and not tail and sheet.text.startswith(" #", end):
        tail = " "
    if rest and first in ("|", ">") and end == len(sheet.text):
        rest.append("")
    yield Change(start, end, sheet.newline.join([first + tail, *rest]))


def _is_composed(sheet: Sheet, part: Part, value: Value) -> bool:
    """Whether a text is the old one with its accents composed, which leaves its lines alone."""
    if part.value is None or part.style == '"' or value == part.value:
        return False
    return value == unicodedata.normalize("NFC", part.value)


def _room(sheet: Sheet, part: Part, after: int, over_lines: bool) -> tuple[int, int, str]:
    """From where to where a value is replaced, and the comment that goes behind its first line."""
    if part.style and part.style in "|>":
        header = HEADER.match(sheet.text, part.start)
        return part.start, part.end, (header[2] or "") if header else ""
    if part.style == "lines":
        return (after, part.end, _rest(sheet, after)) if after else (part.start, part.end, "")
    if over_lines:
        return part.start, sheet.line_end(part.end), _rest(sheet, part.end)
    return part.start, part.end, ""


def _rest(sheet: Sheet, at: int) -> str:
    """What stands on a line behind a value."""
    return sheet.text[at : sheet.line_end(at)].rstrip(" ")


def _after_colon(sheet: Sheet, found: Sequence[Part]) -> int:
    """Where the value of a field may begin, or 0 for what is no value of a field."""
    if len(found) < 2 or found[-2].kind != "mapping":
        return 0
    key = found[-2].keys[found[-2].items.index(found[-1])]
    return sheet.text.find(":", key.end) + 1


def _spot(sheet: Sheet, found: Sequence[Part], after: int) -> Spot:
    part = found[-1]
    enclosed = any(above.style == "brackets" for above in found[:-1])
    style = part.style if part.items or part.kind == "text" else ""
    if after:
        indent = sheet.column(found[-2].keys[0].start) + 2
        column = sheet.column(after) + 1
    else:
        indent = column = sheet.column(part.start) + (not part.value and part.kind == "text")
    if part.style and part.style in "|>":
        lines = sheet.text[part.start : part.end].split("\n")[1:]
        indent = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), indent)
    return Spot(indent, column, style, enclosed, not after)


def _refuse_labels(sheet: Sheet, part: Part) -> None:
    """Raise for an anchor, an alias or a tag, which an edit would lose."""
    if part.label:
        line, column = place(sheet.text, part.start)
        sign = sheet.text[part.start]
        hint = f"write it out, or quote it if the text begins with '{sign}'"
        raise EditError(f"line {line}, column {column}: a text cannot begin with '{sign}'; {hint}")
    for item in part.items:
        _refuse_labels(sheet, item)


def dash_offset(sheet: Sheet) -> int:
    """How far a dash stands in from the field that holds the list, as in the first such list."""
    return next((sheet.column(b.dashes[0]) - sheet.column(a.start) for a, b in sheet.lists()), 2)


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


def _begin(parent: Part, at: int) -> int:
    """Where an item begins, with its dash or its name."""
    if parent.kind == "mapping":
        return parent.keys[at].start
    return parent.dashes[at] if parent.dashes else parent.items[at].start


def _between(sheet: Sheet, parent: Part, at: int, lines: list[str], gap: str) -> Change:
    """New lines below those of the item before, or above the first one."""
    joined = sheet.newline.join(lines)
    if at:
        column = len(lines[0]) - len(lines[0].lstrip(" "))
        end = _below_comments(sheet, sheet.line_end(parent.items[at - 1].end), column)
        gap = gap if sheet.column(end) else ""
        return Change(end, end, sheet.newline + gap + joined)
    first = _begin(parent, 0)
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
    first, last = _begin(parent, 0), _begin(parent, len(parent.items) - 1)
    if not at:
        return Change(first, first, f"{piece}, ")
    end = parent.items[at - 1].end
    is_spread = sheet.line_start(first) != sheet.line_start(last)
    space = f"{sheet.newline}{' ' * sheet.column(first)}" if is_spread else " "
    return Change(end, end, f",{space}{piece}")


def dropped(sheet: Sheet, path: Path) -> Iterator[Change]:
    """Take out the field or the item at a path."""
    *_, parent, part = sheet.trail(path)
    _refuse_labels(sheet, part)
    at = parent.items.index(part)
    if len(parent.items) == 1:
        yield from replaced(sheet, path[:-1], {} if parent.kind == "mapping" else [])
        return
    start = _begin(parent, at)
    if parent.style == "brackets":
        first = not at
        end = _begin(parent, 1) if first else part.end
        yield Change(start if first else parent.items[at - 1].end, end, "")
    elif sheet.begins_line(start):
        yield _whole_lines(sheet, parent, at)
    else:
        yield _behind_a_dash(sheet, parent)


def _whole_lines(sheet: Sheet, parent: Part, at: int) -> Change:
    """The lines of an item, with the empty lines that kept it apart from its neighbour."""
    text = sheet.text
    start, end = sheet.line_start(_begin(parent, at)), sheet.line_end(parent.items[at].end)
    following = _BLANK_LINES.match(text, end)
    if at == len(parent.items) - 1:
        before = parent.items[at - 1]
        above = sheet.line_end(max(len(text[:start].rstrip()), before.end))
        header = _last_header(sheet, before)
        if "+" in header and following:
            end = following.end() - len(sheet.newline)
        # A text over lines loses its last line break where the file ends without one.
        if header and "-" not in header and end == len(text):
            above += len(sheet.newline)
        return Change(above, end, "")
    is_apart = parent.dashes and following and following[0].count("\n") > 1
    end += len(following[0]) if is_apart and following else len(sheet.newline)
    return Change(start, end, "")


def _last_header(sheet: Sheet, part: Part) -> str:
    """The signs of the text over lines that a part ends with, or an empty text."""
    while part.items and part.style == "lines":
        part = part.items[-1]
    header = HEADER.match(sheet.text, part.start) if part.style and part.style in "|>" else None
    return header[1] or " " if header else ""


def _behind_a_dash(sheet: Sheet, parent: Part) -> Change:
    """The first of several fields, on the line of a dash: the next one moves up to it."""
    start, following = _begin(parent, 0), _begin(parent, 1)
    line_end = sheet.line_end(parent.items[0].end)
    if not sheet.text[line_end:following].strip():
        return Change(start, following, "")
    dash = len(sheet.text[:start].rstrip(" "))
    return Change(dash, line_end, "")
