"""A text in Markdown holds something that is shown as it is written: HTML, an image, a bad link.

Texts know emphasis, `code`, links, lists and paragraphs. A link begins with `https://`, `http://`
or `mailto:`; every other one stays the text that it is, as HTML, images and headings do.

Good:

    summary: A film by *Ada Rocha*, [announced in May](https://example.org/news).

Bad:

    summary: A film by <i>Ada Rocha</i>, [announced in May](https://example.org/may news).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.texts import markdown
from timeline.curate.folder import Folder
from timeline.curate.markdown import plain


@dataclass(frozen=True, slots=True)
class Trace:
    """What betrays that somebody meant a style: `{0}` in the message is what was found."""

    pattern: re.Pattern[str]
    message: str
    hint: str


TRACES = (
    Trace(
        re.compile(r"!\[[^\]]*\]\([^)]*\)"),
        "the image '{0}' is not shown",
        "link to it: [what it shows](https://…)",
    ),
    Trace(
        re.compile(r"\[[^\]]+\]\([^)]*\)"),
        "the link '{0}' is not shown as one",
        "a link begins with https://, http:// or mailto: and holds no spaces",
    ),
    Trace(
        re.compile(r"</?[a-zA-Z][^<>]*>|<!--"),
        "'{0}' is shown as it stands: HTML is not read",
        "write *emphasis*, **strong** or [a link](https://…), or put it between backticks",
    ),
    Trace(
        re.compile(r"^#{1,6} .*$", re.MULTILINE),
        "the heading '{0}' is shown as it stands",
        "write it as a sentence",
    ),
)
"""The first one that fits is told of."""

MEANT = re.compile(r"`[^`]*`|\\.")
"""What is to be shown as it stands: code, and a sign behind a backslash."""

SIGNS = {"<": "<", "(": "](", "#": "# "}
"""Without any of these a text holds nothing of the kind; a character of each is found faster."""


def check(folder: Folder) -> Iterator[Finding]:
    """Find the texts with marks that are not read."""
    for file in folder.files:
        for entry in file.entries if _has_sign(file.document.text) else ():
            for path in markdown(entry):
                text = entry.text(*path)
                trace = _trace(text) if _has_sign(text) else None
                if trace:
                    yield found(entry, path, *trace)


def _has_sign(text: str) -> bool:
    return any(char in text and sign in text for char, sign in SIGNS.items())


def _trace(text: str) -> tuple[str, str] | None:
    """What to say of a text, if something of it is not shown."""
    left = plain(MEANT.sub("", text))
    for each in TRACES:
        sign = each.pattern.search(left)
        if sign:
            return each.message.format(sign.group()), each.hint
    return None
