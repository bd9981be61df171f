"""A text stands without quotes that other readers of YAML take for something else.

This is a note for curators: it fails no check, and the text is read as it stands. But editors and
other programs read `No` as false, `12:01` as 721 and `012` as 10.

Good:

    title: 'No'

Bad:

    title: No
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.curate.checks.mends import QUOTES, quotes
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder
from timeline.curate.shapes.schema import FILES, nested
from timeline.curate.yamltext.nodes import Node, Path

ELSE = re.compile(
    r"""y|n|yes|no|on|off|true|false          # true or false
    |[-+]?0[0-7_]+|[-+]?[0-9]+_[0-9_]*        # 8 for 010, 1000 for 1_000
    |[-+]?0[xob][0-9a-f_]+                    # other bases
    |[-+]?(?:[0-9]+\.[0-9]*0|\.[0-9]+)        # 1 for 1.0
    |[-+]?[0-9.]+e[-+]?[0-9]+|[-+]?\.(?:inf|nan)
    |[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?  # 721 for 12:01
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?""",
    re.IGNORECASE | re.VERBOSE,
)
LONGEST = 30
NUMBERS = frozenset({"value"})
"""Texts that may be meant as numbers."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find the texts that are read otherwise elsewhere."""
    for kind in FILES:
        for entry in folder.entries(kind):
            for path, text in _texts(entry):
                if len(text) <= LONGEST and ELSE.fullmatch(text) and not _is_quoted(entry, path):
                    message = f"other programs read '{text}' as something else than a text"
                    mend = quotes(entry, path, text)
                    yield found(entry, path, message, f"quote it: '{text}'", mend=mend)


def _texts(entry: Entry) -> Iterator[tuple[Path, str]]:
    yield from _fields((), entry.node, entry.shape.prose)
    for name, shape in nested(entry.shape).items():
        for path, node in entry.mappings(name):
            yield from _fields(path, node, shape.prose)


def _fields(
    path: Path, node: dict[str, Node], names: tuple[str, ...]
) -> Iterator[tuple[Path, str]]:
    for name in names:
        value = node.get(name)
        if isinstance(value, str) and name not in NUMBERS:
            yield (*path, name), value
        elif isinstance(value, dict):
            texts = value.items()
            yield from (
                ((*path, name, code), text) for code, text in texts if isinstance(text, str)
            )


def _is_quoted(entry: Entry, path: Path) -> bool:
    at = entry.offset(path)
    return entry.document.text[at : at + 1] in (*QUOTES, "|", ">")
