"""One more source: whether it is known already, what it is called, and where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from timeline.curate.edits.drafts import Draft, sorted_in
from timeline.curate.imports.naming import Fold, free_id, host, slug
from timeline.curate.model import Source

ORDER = ("id", "title", "publisher", "url", "published", "lang", "note")
"""The fields that are asked for, in the order in which they are written."""
NO_NAME = "source"
"""What an id begins with where no letter of publisher, site and title can stand in it."""


def same_address(known: Iterable[Source], url: str) -> Source | None:
    """The source with the same web address, if there is one."""
    return next((each for each in known if _is_same(each.url, url)), None)


def new_source(
    folder: Path, said: Mapping[str, str], known: Mapping[str, Source], fold: Fold
) -> Draft:
    """A draft with one more source.

    Its id, if it is not given, is made of day and publisher, or else site or title: the first of
    them with a letter for it, since a day alone reads as a date.
    """
    given = (said.get("publisher", ""), host(said.get("url", "")), said.get("title", ""))
    who = next((each for each in given if slug(each, fold)), NO_NAME)
    words = f"{who} {said.get('published', '')}"
    fields = {**said, "id": said.get("id") or free_id(words, known, fold)}
    return sorted_in(
        file_of(folder, "sources"), {name: fields[name] for name in ORDER if fields.get(name)}
    )


def file_of(folder: Path, kind: str) -> Path:
    """The one file of what is kept in one, such as sources; it may have to be begun."""
    other = folder / f"{kind}.yml"
    return other if other.exists() else folder / f"{kind}.yaml"


def _is_same(one: str, other: str) -> bool:
    """Whether two addresses lead to the same page."""
    if not (host(one) and host(other)):
        return False
    first, second = (urlsplit(each) for each in (one, other))
    return (host(one), first.path.rstrip("/"), first.query) == (
        host(other),
        second.path.rstrip("/"),
        second.query,
    )
