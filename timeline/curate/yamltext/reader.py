"""YAML text → plain values with their places; the one place that knows the YAML library.

Every scalar stays the text that was written, so `No`, `0750` and `2024-02-30` arrive
unharmed and the schema decides what they are; only an empty plain value (`~`, `null` or
nothing) is None. What YAML allows and a data file does not need is refused with its place:
anchors, aliases, merge keys, tags, keys that are not text, a second document, deep nesting.
Reading never raises on account of the text.

The loop runs once for each key and value of the folder: names are bound locally, places
are noted by one append, and the dearer tests are made only in texts that can fail them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from timeline.curate.yamltext.faults import Faults, StoppedError
from timeline.curate.yamltext.nodes import Document, Node, key_index, size
from timeline.curate.yamltext.syntax import UNREAD, Complaint, explain
from timeline.curate.yamltext.text import Slip, control_character, decode, may_surprise

MAX_DEPTH = 32
MAX_SCALAR = 1_000_000
EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
LONGEST_EMPTY = max(map(len, EMPTY))
KEEP_ONE = "keep one of the two"
COMMENT = re.compile(r" #")
COMMENT_AFTER_NOTHING = re.compile(r"[ \t]+#")


def read(raw: bytes, path: str) -> Document:
    """Read the bytes of one file; what is wrong with it is in `slips`.

    After a syntax error the items of a list that were complete before it are kept.
    """
    text = decode(raw)
    if isinstance(text, Slip):
        return Document(path, slips=(text,), broken=True)
    reader = _Reader(text)
    reader.run()
    return Document(
        path,
        reader.data,
        text,
        tuple(sorted(reader.slips, key=lambda slip: (slip.line, slip.column))),
        reader.broken,
        reader.marks,
        reader.starts,
        reader.lines,
        frozenset(reader.cut),
        reader.layered,
    )


class _Reader(Faults):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.next_event: Callable[[], Any] = CParser(text).get_event
        self.careful = may_surprise(text)
        self.data: Node = None
        self.broken = False
        self.starts: dict[int, int] = {}
        self.lines: dict[int, int] = {}
        self.cut: set[int] = set()
        self.layered = False

    def run(self) -> None:
        try:
            self.stream()
        except StoppedError:
            self.broken = True
        except YAMLError as error:
            self.broken = True
            self.note(self.explain(error))
        if self.broken:
            self.data = self.data if isinstance(self.data, list) else None
            self.slips = [
                self.cut_off(slip, size(self.data) if self.data else 0) for slip in self.slips
            ]

    def stream(self) -> None:
        self.next_event()
        if isinstance(self.next_event(), StreamEndEvent):
            return
        event = self.next_event()
        if isinstance(event, SequenceStartEvent):
            self.data = []
            self.sequence(event, self.data, 1)
        else:
            self.data = self.value(event, 0)
        self.next_event()
        event = self.next_event()
        if isinstance(event, DocumentStartEvent):
            self.stop(event, "a second document begins here", f"delete this line '---'; {UNREAD}")

    def value(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            self.alias(event)
            return None
        if depth >= MAX_DEPTH:
            self.stop(event, f"nested more than {MAX_DEPTH} levels deep", "flatten the list")
        if self.careful:
            self.guard(event)
        if kind is MappingStartEvent:
            return self.mapping(event, depth + 1)
        items: list[Node] = []
        self.sequence(event, items, depth + 1)
        return items

    def mapping(self, event: Any, depth: int) -> dict[str, Node]:
        next_event, marks, careful = self.next_event, self.marks, self.careful
        node: dict[str, Node] = {}
        mark = event.start_mark
        self.starts[id(node)] = len(marks)
        self.lines[id(node)] = mark.line + 1
        marks.append(mark.index)
        while True:
            event = next_event()
            kind = type(event)
            if kind is not ScalarEvent:
                if kind is MappingEndEvent:
                    return node
                self.skip_pair(event, depth)
                continue
            key = event.value
            if (careful or key in node) and self.refuse_key(event, node, depth):
                continue
            marks.append(event.start_mark.index)
            event = next_event()
            kind = type(event)
            if kind is not ScalarEvent:
                if kind is MappingStartEvent:
                    self.layered = True
                node[key] = self.value(event, depth)
                continue
            text = event.value
            if careful or not LONGEST_EMPTY < len(text) <= MAX_SCALAR:
                node[key] = self.scalar(event)
            else:
                marks.append(event.start_mark.index)
                node[key] = text

    def sequence(self, event: Any, items: list[Node], depth: int) -> None:
        next_event, marks, careful = self.next_event, self.marks, self.careful
        marks.append(event.start_mark.index)
        while True:
            event = next_event()
            kind = type(event)
            if kind is not ScalarEvent:
                if kind is SequenceEndEvent:
                    return
                if kind is MappingStartEvent and depth < MAX_DEPTH and not careful:
                    items.append(self.mapping(event, depth + 1))
                else:
                    items.append(self.value(event, depth))
                continue
            text = event.value
            if careful or not LONGEST_EMPTY < len(text) <= MAX_SCALAR:
                items.append(self.scalar(event))
            else:
                marks.append(event.start_mark.index)
                items.append(text)

    def scalar(self, event: Any) -> str | None:
        self.marks.append(event.start_mark.index)
        text: str = event.value
        empty = not event.style and text in EMPTY
        if self.careful:
            self.guard(event)
            self.note_comment(event, empty)
        if len(text) > MAX_SCALAR:
            self.slip(event, "a text of more than 1,000,000 characters", "shorten it")
        return None if empty else text

    def note_comment(self, event: Any, empty: bool) -> None:
        """Note a plain text that a comment follows after one space, or an empty one."""
        pattern = COMMENT_AFTER_NOTHING if empty else COMMENT
        if not event.style and pattern.match(self.text, event.end_mark.index):
            self.cut.add(len(self.marks) - 1)

    def refuse_key(self, event: Any, node: dict[str, Node], depth: int) -> bool:
        """Whether this key, noted as a fault, is left out together with its value."""
        key = event.value
        if self.careful:
            self.guard(event)
        if key == "<<" and not event.style:
            self.slip(event, "merge keys (<<) are not read", "write the fields out")
            noted = len(self.slips)
            self.discard(depth)
            # What is merged is an alias, which would be told of as well.
            del self.slips[noted:]
            return True
        if key in node:
            line = self.first_line(node, key)
            message = f"'{key}' stands twice here, first on line {line}"
            hint = (
                "keep one of the two; a new entry begins with '- id'" if key == "id" else KEEP_ONE
            )
            self.slip(event, message, hint, rule="duplicate-key")
        else:
            return False
        self.discard(depth)
        return True

    def skip_pair(self, event: Any, depth: int) -> None:
        """Note a key that is a list, a mapping or an alias, and leave out its value."""
        begins = self.text[event.start_mark.index : event.start_mark.index + 1]
        self.slip(
            event,
            "the name of a field must be a text",
            f"quote it if it begins with '{begins}'",
        )
        before = len(self.marks)
        if type(event) is not AliasEvent:
            self.value(event, depth)
        self.discard(depth, before)

    def discard(self, depth: int, before: int | None = None) -> None:
        """Read one value and forget it, together with its marks."""
        keep = len(self.marks) if before is None else before
        self.value(self.next_event(), depth)
        del self.marks[keep:]
        self.cut = {index for index in self.cut if index < keep}

    def first_line(self, node: dict[str, Node], key: str) -> int:
        return self.place(key_index(self.starts, node, key))[0]

    def explain(self, error: YAMLError) -> Slip:
        if not isinstance(error, MarkedYAMLError):
            unreadable = Slip(1, 1, "syntax", f"this is not YAML: {error}", fatal=True)
            return control_character(self.text) or unreadable
        at, opened = error.problem_mark, error.context_mark
        stands = at.index if at else 0
        begins = opened.index if opened else stands
        last = self.marks[-1] if self.marks else 0
        said = (error.problem or "", error.context or "")
        return explain(Complaint(*said, stands, begins, last), self.text)
