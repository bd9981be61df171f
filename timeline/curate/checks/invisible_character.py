r"""A text holds a character that cannot be seen: a control, or one that turns the direction round.

Such characters come in by copying, or as an escape in double quotes. An override of the direction
makes a text read otherwise than it is written; a part in another direction has to be closed again.

Good:

    title: Top Gun
    title: "Ben-Hur, \u2067בן חור\u2069"

Bad:

    title: "Top \x1bGun"
    title: "Top \u202eGun"
    title: "Ben-Hur, \u2067בן חור"
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder
from timeline.curate.yamltext.invisible import CLOSERS, may_hide, named, unwanted
from timeline.curate.yamltext.nodes import Node, Path


def check(folder: Folder) -> Iterator[Finding]:
    """Find the texts with a character that cannot be seen."""
    for file in folder.files:
        for entry in file.entries if may_hide(file.document.text) else ():
            for path, text in _texts(entry.node):
                char = unwanted(text)
                if char:
                    yield found(entry, path, f"invisible character {named(char)}", _mend(char))


def _mend(char: str) -> str:
    if char in CLOSERS:
        return f"close it with {named(CLOSERS[char])}, or delete it"
    return "delete it; it may have come in by copying"


def _texts(node: Node, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text below a node, with its path."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        for name, value in node.items():
            yield from _texts(value, (*path, name))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _texts(value, (*path, index))
