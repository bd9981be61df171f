"""A comment follows an unquoted text after one space: it may have been meant as text.

To YAML ` #` begins a comment. Quote the text if the rest belongs to it; if it is a comment,
put two spaces before the `#`, or put it on a line of its own.

Good:

    title: 'Scene #1'
    title: Scene  # the first

Bad:

    title: Scene #1
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.texts import prose
from timeline.curate.folder import Entry, Folder
from timeline.curate.yamltext.nodes import Path

IGNORE = re.compile(r" #[ \t]*timeline:")
"""A comment that is none but a comment: see `unused-ignore`."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find the texts that a comment follows after one space."""
    for file in folder.files:
        for entry in file.entries if file.document.cut else ():
            for path in prose(entry):
                if entry.text(*path) and _is_cut(entry, path):
                    hint = "quote the text, or put two spaces before # if it is meant as a comment"
                    yield found(entry, path, "text after # is a comment", hint)


def _is_cut(entry: Entry, path: Path) -> bool:
    whole = (*entry.root, *path)
    return entry.document.is_cut(whole) and not IGNORE.search(entry.document.source(whole))
