"""The address of a source is not a web address that can be opened.

Good:

    url: https://example.org/article

Bad:

    url: www.example.org/article
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder

WEB_ADDRESS = re.compile(r"https?://[^\s/]\S*")


def check(folder: Folder) -> Iterator[Finding]:
    """Find the sources whose address cannot be opened."""
    for entry in folder.entries("sources"):
        url = entry.text("url")
        if url and not WEB_ADDRESS.fullmatch(url):
            hint = "begin it with https:// and leave out spaces"
            yield found(entry, ("url",), f"'{url}' is not a web address", hint)
