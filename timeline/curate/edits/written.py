"""How values are written into a YAML text: the first piece of line, and the lines below it.

Short lists and mappings stand in brackets, long ones over lines, texts that are longer than a line
as `>-`. `dash` is how far a dash stands in from the field that holds
the list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from timeline.curate.yamltext.nodes import Node
from timeline.curate.yamltext.scalars import WIDTH, on_a_line, over_lines

Value: TypeAlias = "Mapping[str, Value] | Sequence[Value] | str | int | float | bool | None"
"""What may be written; numbers and yes/no are read back as the text that is written for them."""

Written: TypeAlias = tuple[str, list[str]]
"""The first piece, which goes on a line that has begun, and whole lines below it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value is written: the columns its lines and its first piece begin at.

    `style` is how the value that it replaces is written, or its neighbour in a list. Within
    brackets all stands on one line.
    """

    indent: int
    column: int
    style: str = ""
    in_brackets: bool = False
    item: bool = False


def node(value: Value) -> Node:
    """A value as the reader will find it."""
    if isinstance(value, Mapping):
        return {key: node(item) for key, item in value.items()}
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, Sequence):
        return [node(item) for item in value]
    return str(value).lower()


def written(value: Value, spot: Spot, dash: int) -> Written:
    """A value as it is written at a spot."""
    if isinstance(value, Mapping | Sequence) and not isinstance(value, str):
        short = in_brackets(value)
        fits = len(short) <= WIDTH - spot.column
        if not value or spot.in_brackets or (fits and _is_short(value, spot.style)):
            return short, []
        return _over_lines(value, spot, dash)
    return _scalar(value, spot)


def in_brackets(value: Value) -> str:
    """A value on one line: `[a, b]`, `{en: Films}`."""
    if isinstance(value, Mapping):
        return (
            "{"
            + ", ".join(f"{key_text(k, True)}: {in_brackets(v)}" for k, v in value.items())
            + "}"
        )
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(in_brackets, value)) + "]"
    return on_a_line(value, "", True) if isinstance(value, str) else _sign(value)


def _is_short(value: Value, style: str) -> bool:
    """Whether a list or a mapping that fits on a line is written on one."""
    if style in ("brackets", "lines"):
        return style == "brackets"
    return not isinstance(value, Mapping) and not any(isinstance(i, Mapping) for i in value)  # type: ignore[union-attr]


def _sign(value: Value) -> str:
    return "~" if value is None else str(value).lower()


def key_text(name: str, in_brackets: bool = False) -> str:
    """The name of a field as it is written."""
    return on_a_line(name, "", in_brackets)


def _scalar(value: Value, spot: Spot) -> Written:
    if not isinstance(value, str):
        return _sign(value), []
    line = on_a_line(value, spot.style, spot.in_brackets)
    for style in () if spot.in_brackets else _line_styles(value, line, spot):
        found = over_lines(value, style, spot.indent)
        if found:
            return found
    return line, []


def _line_styles(value: str, line: str, spot: Spot) -> tuple[str, ...]:
    """The styles over lines to try: that of the old text, and others for what needs them."""
    if spot.style in (">", "|") and ("\n" in value or len(line) > (WIDTH - spot.column) // 2):
        return (spot.style, ">", "|")
    if "\n" in value:
        narrow = all(len(piece) <= WIDTH - spot.indent for piece in value.split("\n"))
        return ("|", ">") if narrow else (">", "|")
    return (">",) if len(line) > WIDTH - spot.column else ()


def _over_lines(value: Value, spot: Spot, dash: int) -> Written:
    if isinstance(value, Mapping):
        lines = mapping_lines(value, spot.indent, dash)
    else:
        begin = spot.indent if spot.item else max(spot.indent - 2 + dash, 0)
        lines = [line for item in value for line in item_lines(item, begin, dash)]  # type: ignore[union-attr]
    if spot.item:
        return lines[0].lstrip(" "), lines[1:]
    return "", lines


def mapping_lines(value: Mapping[str, Value], indent: int, dash: int) -> list[str]:
    """The lines of the fields of a mapping that begin at a column."""
    return [line for key, item in value.items() for line in field_lines(key, item, indent, dash)]


def field_lines(key: str, value: Value, indent: int, dash: int) -> list[str]:
    """The lines of one field."""
    name = f"{key_text(key)}:"
    first, rest = written(value, Spot(indent + 2, indent + len(name) + 1), dash)
    return [f"{' ' * indent}{name} {first}".rstrip(" "), *rest]


def item_lines(value: Value, begin: int, dash: int, gap: int = 2, style: str = "") -> list[str]:
    """The lines of one item of a list whose dash stands at the column `begin`."""
    inside = begin + gap
    first, rest = written(value, Spot(inside, inside, style or "lines", item=True), dash)
    return [f"{' ' * begin}-{' ' * (gap - 1)}{first}", *rest]
