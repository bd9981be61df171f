"""YAML text → its parts and the characters they fill, for edits that leave the rest alone.

The reader keeps where values begin; an edit also needs where they end, how they are quoted, and
whether lists and mappings are written over lines or in brackets. That is worked out for the one
text that is edited. Anchors, aliases and tags, which the reader refuses, are kept as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from timeline.curate.yamltext.nodes import Node, Path
from timeline.curate.yamltext.reader import EMPTY, read
from timeline.curate.yamltext.text import place
from timeline.errors import EditError

Style = Literal["", "'", '"', "|", ">", "lines", "brackets"]
HEADER = re.compile(r"[|>]([-+0-9]*)([ \t]+#[^\r\n]*)?")
"""The first line of a text over lines, with the comment that may follow."""
_LAST_BREAKS = re.compile(r"(?:\r\n?|\n)[ \t\r\n]*\Z")
_LAST_BREAK = re.compile(r"(?:\r\n?|\n)\Z")


@dataclass(frozen=True, slots=True)
class Part:
    """A text, a list, a mapping or an alias, from the character `start` to the one before `end`.

    `value` is what a text says. A mapping has as many `keys` as `items`; `dashes` says where each
    item of a list over lines begins. `label` holds an anchor and a tag.
    """

    kind: Literal["text", "list", "mapping", "alias"]
    start: int
    end: int
    style: Style
    value: str | None = None
    keys: tuple[Part, ...] = ()
    items: tuple[Part, ...] = ()
    dashes: tuple[int, ...] = ()
    label: str = ""

    @property
    def names(self) -> list[str]:
        """The keys of a mapping, as texts."""
        return [key.value or "" for key in self.keys]

    def child(self, step: str | int) -> Part | None:
        """The item of a list with a number, or the value of a mapping with a name."""
        if self.kind == "mapping" and step in self.names:
            return self.items[self.names.index(str(step))]
        if self.kind == "list" and isinstance(step, int) and 0 <= step < len(self.items):
            return self.items[step]
        return None

    def plain(self) -> Node:
        """The values alone; what the reader refuses is told apart from every value of a reader."""
        value: Node = self.value
        if self.kind == "mapping":
            value = {name: item.plain() for name, item in zip(self.names, self.items, strict=True)}
        elif self.kind == "list":
            value = [item.plain() for item in self.items]
        return {self.label: value} if self.label else value


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text without its byte order mark, and its parts; `root` is None in an empty text."""

    text: str
    root: Part | None
    bom: str
    newline: str

    def line_start(self, at: int) -> int:
        """Where the line of a character begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the line of a character ends, before its line break."""
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[at:end].endswith("\r") else end

    def column(self, at: int) -> int:
        """How many characters stand before one on its line."""
        return at - self.line_start(at)

    def begins_line(self, at: int) -> bool:
        """Whether nothing but blanks stands before a character on its line."""
        return not self.text[self.line_start(at) : at].strip(" ")

    def trail(self, path: Path) -> list[Part]:
        """The parts from the root along a path, as far as there are any."""
        found = [self.root] if self.root else []
        for step in path:
            child = found[-1].child(step) if found else None
            if child is None:
                break
            found.append(child)
        return found

    def parts(self) -> Iterator[tuple[Path, Part]]:
        """Every part with its path."""
        open_parts: list[tuple[Path, Part]] = [((), self.root)] if self.root else []
        while open_parts:
            path, part = open_parts.pop()
            yield path, part
            steps: Iterable[str | int] = part.names if part.keys else range(len(part.items))
            inner = zip(steps, part.items, strict=True)
            open_parts.extend(((*path, step), item) for step, item in inner)

    def lists(self) -> Iterator[tuple[Part, Part]]:
        """Each list over lines that is a value of a mapping over lines, with that mapping."""
        for _, part in self.parts():
            if (part.kind, part.style) == LINED_MAPPING:
                yield from ((part, item) for item in part.items if item.dashes)


LINED_MAPPING = ("mapping", "lines")


def outline(text: str) -> Sheet:
    """The parts of a text.

    Raises `EditError`, with the place, if the text cannot be read to its end, or if a field stands
    twice in one mapping.
    """
    body = text.removeprefix("\ufeff")
    document = read(body.encode(), "")
    fault = next((s for s in document.slips if s.fatal or s.rule == "duplicate-key"), None)
    if fault:
        raise EditError(f"line {fault.line}, column {fault.column}: {fault.message}; {fault.hint}")
    newline = "\r\n" if "\r\n" in body else "\n"
    return Sheet(body, _Outliner(body).root(), text[: len(text) - len(body)], newline)


class _Outliner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.next_event: Callable[[], Any] = CParser(text).get_event

    def root(self) -> Part | None:
        self.next_event()
        if type(self.next_event()) is StreamEndEvent:
            return None
        return self.part(self.next_event())

    def part(self, event: Any) -> Part:
        if type(event) is ScalarEvent:
            return self.scalar(event)
        if type(event) is AliasEvent:
            begin, end = _bounds(event)
            return Part("alias", begin, end, "", event.anchor, label="*")
        label = _label(event)
        if type(event) is MappingStartEvent:
            return self.mapping(event, label)
        return self.sequence(event, label)

    def scalar(self, event: Any) -> Part:
        begin, end = _bounds(event)
        style: Style = event.style or ""
        if style and style in "|>":
            header = HEADER.match(self.text, begin)
            breaks = _LAST_BREAK if header and "+" in header[1] else _LAST_BREAKS
            end = begin + len(breaks.sub("", self.text[begin:end]))
        value = None if not style and event.value in EMPTY else event.value
        return Part("text", begin, end, style, value, label=_label(event))

    def mapping(self, event: Any, label: str) -> Part:
        begin, in_brackets = event.start_mark.index, event.flow_style
        keys: list[Part] = []
        items: list[Part] = []
        while type(event := self.next_event()) is not MappingEndEvent:
            keys.append(self.key(event))
            items.append(self.part(self.next_event()))
        if in_brackets:
            bounds, style = (begin, _bounds(event)[1]), "brackets"
        else:
            bounds, style = (begin if label else keys[0].start, items[-1].end), "lines"
        return Part("mapping", *bounds, style, None, tuple(keys), tuple(items), (), label)  # type: ignore[arg-type]

    def key(self, event: Any) -> Part:
        if type(event) is ScalarEvent:
            return self.scalar(event)
        line, column = place(self.text, event.start_mark.index)
        fault = "the name of a field must be a text; write it out"
        raise EditError(f"line {line}, column {column}: {fault}")

    def sequence(self, event: Any, label: str) -> Part:
        begin, in_brackets = event.start_mark.index, event.flow_style
        items: list[Part] = []
        while type(event := self.next_event()) is not SequenceEndEvent:
            items.append(self.part(event))
        if in_brackets:
            end = _bounds(event)[1]
            return Part("list", begin, end, "brackets", None, (), tuple(items), (), label)
        dashes = tuple(self.dashes(begin, items))
        return Part("list", begin, items[-1].end, "lines", None, (), tuple(items), dashes, label)

    def dashes(self, begin: int, items: list[Part]) -> Iterator[int]:
        """The dash of each item, which the parser does not tell: it stands below the first one."""
        first = re.compile(r"-(?=\s|\Z)").search(self.text, begin)
        at = first.start() if first else begin
        yield at
        column = at - self.text.rfind("\n", 0, at) - 1
        below = re.compile(rf"^ {{{column}}}-(?=\s|\Z)", re.MULTILINE)
        for before, item in pairwise(items):
            found = below.search(self.text, before.end, item.start + 1)
            yield found.end() - 1 if found else item.start


def _bounds(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index


def _label(event: Any) -> str:
    # Hardly any part has one.
    if event.anchor is None and event.tag is None:
        return ""
    anchor = f"&{event.anchor}" if event.anchor is not None else ""
    return f"{anchor} {event.tag or ''}".strip()
