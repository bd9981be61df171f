"""An address is not a web address that can be opened.

The `url` and the `archived` copy of a source begin with `https://` or `http://`. The `forge` of
`timeline.yaml`, where readers suggest an edit, begins with `https://`: it is the address at which
the data folder is edited, or a template with `{path}` for the file and `{line}` for the line.

Good:

    url: https://example.org/article

    forge: https://github.com/OWNER/REPO/edit/main/data
    forge: https://git.example.org/edit/{path}?at={line}

Bad:

    url: www.example.org/article

    forge: git@github.com:OWNER/REPO.git
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder

WEB_ADDRESS = re.compile(r"https?://[^\s/]\S*")
FORGE = re.compile(
    r"https://[^\s/{}?#]+/"
    r"(?:[^\s{}?#]+|(?=\S*\{path\})(?:[^\s{}]|\{(?:path|line)\})+)"
)
"""The address of a folder, or a template that names the file; no other place is filled in."""

ADDRESSES = ("url", "archived")
"""Fields of a source that hold a web address."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find the sources whose address cannot be opened, and a forge that no link leads to."""
    for entry in folder.entries("sources"):
        for field in ADDRESSES:
            url = entry.text(field)
            if url and not WEB_ADDRESS.fullmatch(url):
                hint = "begin it with https:// and leave out spaces"
                yield found(entry, (field,), f"'{url}' is not a web address", hint)
    for entry in folder.entries("timeline"):
        forge = entry.text("forge")
        if forge and not FORGE.fullmatch(forge):
            hint = "write https://…/edit/BRANCH/data, or an https address with {path} and {line}"
            yield found(entry, ("forge",), f"'{forge}' leads to no file that can be edited", hint)
