"""From an edit of a value to the characters that are replaced.

A comment stays where it is, on the line of a field, whatever its value becomes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.curate.edits.written import Spot, Value, written
from timeline.curate.yamltext.nodes import Path
from timeline.curate.yamltext.outline import HEADER, Part, Sheet
from timeline.curate.yamltext.text import place
from timeline.errors import EditError


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
    refuse_labels(sheet, part)
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


def refuse_labels(sheet: Sheet, part: Part) -> None:
    """Raise for an anchor, an alias or a tag, which an edit would lose."""
    if part.label:
        line, column = place(sheet.text, part.start)
        sign = sheet.text[part.start]
        hint = f"write it out, or quote it if the text begins with '{sign}'"
        raise EditError(f"line {line}, column {column}: a text cannot begin with '{sign}'; {hint}")
    for item in part.items:
        refuse_labels(sheet, item)


def dash_offset(sheet: Sheet) -> int:
    """How far a dash stands in from the field that holds the list, as in the first such list."""
    return next((sheet.column(b.dashes[0]) - sheet.column(a.start) for a, b in sheet.lists()), 2)


def begin_of(parent: Part, at: int) -> int:
    """Where an item begins, with its dash or its name."""
    if parent.kind == "mapping":
        return parent.keys[at].start
    return parent.dashes[at] if parent.dashes else parent.items[at].start
