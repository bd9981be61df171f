"""Titles as they are compared: without case, accents, articles and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.curate.checks.said import when
from timeline.curate.checks.traces import Spot, Titles, Traces
from timeline.curate.folder import Entry, File
from timeline.curate.languages import DEFAULT_LANGUAGE, own_text
from timeline.curate.yamltext.nodes import items
from timeline.dates import OPEN_FUTURE, OPEN_PAST

WORDS = re.compile(r"[^\W_]+")
ARTICLES = frozenset({"a", "an", "the", "der", "die", "das", "le", "la", "les", "el", "los", "las"})
ALWAYS = (OPEN_PAST, OPEN_FUTURE)


class Titled(NamedTuple):
    """An event with its title as it is compared, and the days on which it may be.

    `begins` is its line, `names` what it names in `related`, `whole` what it is a part of.
    """

    path: str
    spot: Spot
    begins: int
    id: str
    lane: str
    title: str
    first: int
    last: int
    names: tuple[str, ...] = ()
    whole: str = ""

    @property
    def place(self) -> str:
        """File and line."""
        return f"{self.path}:{self.begins}"


def titles_of(file: File, language: str) -> Titles:
    """The events of a file that have a title in the language of the data."""
    own = language or DEFAULT_LANGUAGE
    given = ((entry, compared(own_text(entry.wording("title"), own))) for entry in file.entries)
    titled = [(entry, title) for entry, title in given if title]
    spots = tuple(entry.spot(("title",)) for entry, _ in titled)
    days = [when(entry) or ALWAYS for entry, _ in titled]
    return Titles(
        spots,
        tuple(entry.place()[0] for entry, _ in titled),
        tuple(entry.text("id") for entry, _ in titled),
        tuple(entry.text("lane") for entry, _ in titled),
        tuple(title for _, title in titled),
        tuple(first for first, _ in days),
        tuple(last for _, last in days),
        {entry.key[1]: names for entry, _ in titled if (names := tuple(_related(entry)))},
        {entry.key[1]: whole for entry, _ in titled if (whole := entry.text("part_of"))},
    )


def _related(entry: Entry) -> Iterator[str]:
    return (each for each in items(entry.node.get("related")) if isinstance(each, str))


def titled(traces: Iterable[Traces]) -> Iterator[Titled]:
    """The events of all files that have a title."""
    for each in traces:
        kept = each.titles
        rows = zip(
            kept.spots,
            kept.begins,
            kept.ids,
            kept.lanes,
            kept.titles,
            kept.firsts,
            kept.lasts,
            strict=True,
        )
        for spot, begins, name, lane, title, first, last in rows:
            names, whole = kept.linked.get(spot[0], ()), kept.wholes.get(spot[0], "")
            yield Titled(each.path, spot, begins, name, lane, title, first, last, names, whole)


def compared(title: str) -> str:
    """A title without what does not tell it from another one."""
    folded = title.casefold()
    if not folded.isascii():
        apart = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in apart if not unicodedata.combining(char))
    words = WORDS.findall(folded)
    return " ".join([word for word in words if word not in ARTICLES] or words)


def are_linked(one: Titled, other: Titled) -> bool:
    """Whether one of two events names the other, both are parts of the same, or share an id."""
    ids = {one.id, other.id}
    if len(ids) == 1:
        return True
    named = {*one.names, *other.names, one.whole, other.whole} - {""}
    return bool(ids & named) or bool(one.whole and one.whole == other.whole)
