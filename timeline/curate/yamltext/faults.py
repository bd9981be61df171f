"""What the reader notes as wrong in a YAML text, beside what the YAML library complains of."""

from __future__ import annotations

import re
from array import array
from dataclasses import replace
from typing import Any, NoReturn

from timeline.curate.yamltext.syntax import UNREAD, line_at, quoted
from timeline.curate.yamltext.text import Slip, place

MOST_SLIPS = 1000
"""Slips in a text after which reading stops: each takes longer the more there are."""


class StoppedError(Exception):
    """Reading cannot go on; the reason is noted already."""


class Faults:
    """The slips of a text, and the marks of what was read of it so far.

    An `event` is one of the YAML library; a mark is the number of characters before a value.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.slips: list[Slip] = []
        self.marks = array("I")

    def cut_off(self, slip: Slip, kept: int) -> Slip:
        """The slip; a fatal one if it stands behind the marks that are kept."""
        if kept < len(self.marks) and (slip.line, slip.column) < self.place(kept):
            return slip
        return replace(slip, fatal=True)

    def place(self, index: int) -> tuple[int, int]:
        """Line and column of a mark."""
        return place(self.text, self.marks[index])

    def alias(self, event: Any) -> None:
        """Refuse an alias, which stands for a value."""
        self.marks.append(event.start_mark.index)
        if re.search(rf"&{re.escape(event.anchor)}(?![\w-])", self.text):
            self.slip(event, "aliases (*) are not read", "write out what it stands for")
        else:
            self.slip(event, "a text cannot begin with '*'", self.quote_hint(event))

    def guard(self, event: Any) -> None:
        """Refuse the anchor and the tag of a value."""
        if event.anchor is not None:
            self.refuse(event, "&", "anchors (&)")
        if event.tag is not None:
            self.refuse(event, "!", "tags (!)")

    def refuse(self, event: Any, sign: str, name: str) -> None:
        """Refuse what is written before a value; before a text it may have been meant as text."""
        if hasattr(event, "value") and not event.style:
            self.slip(event, f"a text cannot begin with '{sign}'", self.quote_hint(event))
        else:
            self.slip(event, f"{name} are not read", f"delete the word with '{sign}'")

    def quote_hint(self, event: Any) -> str:
        """How the rest of the line is to be written for it to be a text."""
        rest = line_at(self.text, event.start_mark.index)
        return f"quote the text: {quoted(rest)}"

    def slip(
        self, event: Any, message: str, hint: str, rule: str = "syntax", fatal: bool = False
    ) -> None:
        """Note a fault where an event begins."""
        mark = event.start_mark
        self.slips.append(Slip(mark.line + 1, mark.column + 1, rule, message, hint, fatal))
        if len(self.slips) == MOST_SLIPS:
            self.stop(event, "more than a thousand mistakes in the YAML", f"mend these; {UNREAD}")

    def note(self, fault: Slip) -> None:
        """Keep the parser's complaint, unless a slip on the same line is its reason."""
        if not any(slip.line == fault.line for slip in self.slips):
            self.slips.append(fault)

    def stop(self, event: Any, message: str, hint: str) -> NoReturn:
        """Note a fault behind which nothing can be read."""
        self.slip(event, message, hint, fatal=True)
        raise StoppedError
