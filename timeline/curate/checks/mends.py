"""What to write instead of what stands in a file, for the rules that know it to the letter.

Nothing is proposed where the place is not certain: a text that goes on over several lines or holds
escapes is left to its writer.
"""

from __future__ import annotations

import re

from timeline.curate.folder import Entry
from timeline.curate.yamltext.nodes import Path
from timeline.curate.yamltext.syntax import quote
from timeline.errors import Mend

PLAIN = re.compile(r"(?:[\w.(/]|-[\w.])[^\s#:,\[\]{}&*!|>'\"%@`]*")
"""What needs no quotes, wherever in YAML it stands."""
QUOTES = ("'", '"')


def instead(
    entry: Entry, path: Path, text: str, *, safe: bool = True, key: bool = False
) -> Mend | None:
    """The mend that writes another text for the one at a path, or for the name of its field."""
    old = str(path[-1]) if key else entry.text(*path)
    place = span(entry, path, old, key)
    return Mend(*place, in_yaml(text), safe) if place and old else None


def quotes(entry: Entry, path: Path, written: str) -> Mend | None:
    """The mend that puts what is written at a path between quotes."""
    start = entry.offset(path)
    is_there = entry.document.text.startswith(written, start)
    return Mend(start, start + len(written), quote(written)) if is_there and written else None


def brackets(entry: Entry, path: Path) -> Mend | None:
    """The mend that makes a list of the one text at a path."""
    place = span(entry, path, entry.text(*path))
    written = entry.document.text[slice(*place)] if place else ""
    if place and (written[:1] in QUOTES or PLAIN.fullmatch(written)):
        return Mend(*place, f"[{written}]")
    return None


def in_yaml(text: str) -> str:
    """A text as a value of YAML, in quotes if it could be taken for anything else."""
    return text if PLAIN.fullmatch(text) else quote(text)


def span(entry: Entry, path: Path, old: str, key: bool = False) -> tuple[int, int] | None:
    """Where a text begins and ends in its file, with its quotes; None if that is not certain."""
    text, start = entry.document.text, entry.offset(path, key)
    mark = text[start : start + 1]
    written = f"{mark}{old}{mark}" if mark in QUOTES else old
    return (start, start + len(written)) if text.startswith(written, start) else None
