"""Taking a field or an item out of a text: the characters that go with it.

Only the comments inside of what is removed go; those between the lines of others stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.curate.edits.changed import Change, begin_of, refuse_labels, replaced
from timeline.curate.yamltext.nodes import Path
from timeline.curate.yamltext.outline import HEADER, Part, Sheet

_BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)+")


def dropped(sheet: Sheet, path: Path) -> Iterator[Change]:
    """Take out the field or the item at a path."""
    *_, parent, part = sheet.trail(path)
    refuse_labels(sheet, part)
    at = parent.items.index(part)
    if len(parent.items) == 1:
        yield from replaced(sheet, path[:-1], {} if parent.kind == "mapping" else [])
        return
    start = begin_of(parent, at)
    if parent.style == "brackets":
        first = not at
        end = begin_of(parent, 1) if first else part.end
        yield Change(start if first else parent.items[at - 1].end, end, "")
    elif sheet.begins_line(start):
        yield _whole_lines(sheet, parent, at)
    else:
        yield _behind_a_dash(sheet, parent)


def _whole_lines(sheet: Sheet, parent: Part, at: int) -> Change:
    """The lines of an item, with the empty lines that kept it apart from its neighbour."""
    text = sheet.text
    start, end = sheet.line_start(begin_of(parent, at)), sheet.line_end(parent.items[at].end)
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
    start, following = begin_of(parent, 0), begin_of(parent, 1)
    line_end = sheet.line_end(parent.items[0].end)
    if not sheet.text[line_end:following].strip():
        return Change(start, following, "")
    dash = len(sheet.text[:start].rstrip(" "))
    return Change(dash, line_end, "")
