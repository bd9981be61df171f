"""Titles as they are compared: without case, accents, articles and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.curate.checks.said import when
from timeline.curate.folder import Entry, Folder
from timeline.curate.languages import DEFAULT_LANGUAGE, own_text
from timeline.curate.yamltext.nodes import items
from timeline.dates import OPEN_FUTURE, OPEN_PAST

WORDS = re.compile(r"[^\W_]+")
ARTICLES = frozenset({"a", "an", "the", "der", "die", "das", "le", "la", "les", "el", "los", "las"})
ALWAYS = (OPEN_PAST, OPEN_FUTURE)


@dataclass(frozen=True, slots=True)
class Titled:
    """An event with its title as it is compared, and the days on which it may be."""

    entry: Entry
    title: str
    first: int
    last: int

    @property
    def place(self) -> str:
        """File and line."""
        return f"{self.entry.document.path}:{self.entry.place()[0]}"


def titled(folder: Folder) -> Iterator[Titled]:
    """The events that have a title."""
    own = folder.language or DEFAULT_LANGUAGE
    for entry in folder.entries("events"):
        title = compared(own_text(entry.wording("title"), own))
        if title:
            yield Titled(entry, title, *(when(entry) or ALWAYS))


def compared(title: str) -> str:
    """A title without what does not tell it from another one."""
    folded = title.casefold()
    if not folded.isascii():
        apart = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in apart if not unicodedata.combining(char))
    words = WORDS.findall(folded)
    return " ".join([word for word in words if word not in ARTICLES] or words)


def are_linked(one: Entry, other: Entry) -> bool:
    """Whether one of two events names the other, both are parts of the same, or share an id."""
    names = {one.text("id"), other.text("id")}
    if len(names) == 1:
        return True
    return any(names & _named(each) for each in (one, other)) or bool(
        one.text("part_of") and one.text("part_of") == other.text("part_of")
    )


def _named(entry: Entry) -> set[str]:
    related = {each for each in items(entry.node.get("related")) if isinstance(each, str)}
    return related | {entry.text("part_of")} - {""}
