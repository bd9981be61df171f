"""From checked entries to the model.

Events with an error are left out. Lanes, people and sources are kept in any case, as far as
they go: a fault in the entry of a person must not take that person's events away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from pathlib import PurePath
from typing import Any, TypeAlias

from timeline.curate.build_events import date_or_none, events, measures
from timeline.curate.checks.bad_url import FORGE, WEB_ADDRESS
from timeline.curate.folder import Entry, File, Folder
from timeline.curate.languages import DEFAULT_LANGUAGE, own_text, translations
from timeline.curate.model import Dataset, Lane, NamedSpan, Person, Source
from timeline.curate.parts.recorded import by_id, joined
from timeline.curate.shapes.fields import LONGEST_TEXT
from timeline.curate.shapes.schema import NAMED
from timeline.curate.yamltext.invisible import without

Maker: TypeAlias = "Callable[[File, Collection[Entry], str, str], tuple[Any, ...]]"


def build(folder: Folder, dropped: Collection[Entry]) -> Dataset:
    """The data set of a folder without the entries that are dropped."""
    own = folder.language
    return assemble((file.kind, made(file, dropped, own, folder.path)) for file in folder.files)


def made(file: File, dropped: Collection[Entry], own: str, folder: str) -> tuple[Any, ...]:
    """What the entries of one file stand for: lanes, people, sources, events or measures.

    Of timeline.yaml it is a data set without any of them. `own` is the data's language, or "".
    """
    return MAKERS[file.kind](file, dropped, own or DEFAULT_LANGUAGE, folder)


def assemble(parts: Iterable[tuple[str, Sequence[Any]]]) -> Dataset:
    """One data set of what was made of each file, by kind; the first of two with the same id."""
    found: dict[str, list[Sequence[Any]]] = {kind: [] for kind in MAKERS}
    for kind, part in parts:
        found[kind].append(part)
    head = next(chain.from_iterable(found["timeline"]), None)
    return replace(
        head or Dataset(""),
        lanes=tuple(by_id(found["lanes"]).values()),
        people=by_id(found["people"]),
        sources=by_id(found["sources"]),
        events=joined(found["events"]),
        measures=tuple(chain.from_iterable(found["measures"])),
    )


def _head(head: Entry, own: str) -> Dataset:
    title, subtitle, alt = (head.wording(name) for name in ("title", "subtitle", "alt"))
    return Dataset(
        title=own_text(title, own),
        subtitle=own_text(subtitle, own),
        authors=tuple(name for _, name in head.texts("authors")),
        licence=head.text("licence"),
        announcer=head.text("announcer"),
        forge=_matching(FORGE, head.text("forge")),
        alt=own_text(alt, own),
        view=date_or_none(head.text("view")),
        ranges=tuple(_spans(head, "ranges", own)),
        eras=tuple(_spans(head, "eras", own)),
        language=own,
        translations=translations(own, title=title, subtitle=subtitle, alt=alt),
    )


def _tame(entry: Entry, dropped: Collection[Entry]) -> Entry:
    """The entry; one with an error, which is kept all the same, without what may do harm."""
    return replace(entry, node=_harmless(entry.node)) if entry in dropped else entry


def _harmless(node: Any) -> Any:
    """What stands below a node, its texts cut and without invisible characters."""
    if isinstance(node, dict):
        return {name: _harmless(value) for name, value in node.items()}
    if isinstance(node, list):
        return [_harmless(value) for value in node]
    return without(node)[:LONGEST_TEXT] if isinstance(node, str) else node


def _kept(make: Callable[[Entry, str], Any]) -> Maker:
    """Makes something of every entry with an id, those with an error too, as far as they go."""

    def all_of(file: File, dropped: Collection[Entry], own: str, _: str) -> tuple[Any, ...]:
        entries = (_tame(each, dropped) for each in file.entries)
        needs_id = file.kind in NAMED
        return tuple(make(each, own) for each in entries if each.text("id") or not needs_id)

    return all_of


def _lane(entry: Entry, own: str) -> Lane:
    name, about = entry.wording("name"), entry.wording("help")
    return Lane(
        id=entry.text("id"),
        name=own_text(name, own) or entry.text("id"),
        help=own_text(about, own),
        translations=translations(own, name=name, help=about),
    )


def _person(entry: Entry, own: str) -> Person:
    name, note = entry.wording("name"), entry.wording("note")
    return Person(
        id=entry.text("id"),
        name=own_text(name, own) or entry.text("id"),
        same_as=tuple(text for _, text in entry.texts("same_as")),
        note=own_text(note, own),
        translations=translations(own, name=name, note=note),
    )


def _source(entry: Entry, own: str) -> Source:
    return Source(
        id=entry.text("id"),
        title=entry.text("title") or entry.text("id"),
        publisher=entry.text("publisher"),
        url=_matching(WEB_ADDRESS, entry.text("url")),
        published=date_or_none(entry.text("published")),
        lang=entry.text("lang"),
        note=entry.text("note"),
        reliability=entry.text("reliability"),
        voice=entry.text("voice"),
        archived=_matching(WEB_ADDRESS, entry.text("archived")),
        path=_file_name(entry.document.path),
        line=entry.place()[0],
    )


@lru_cache(maxsize=4)
def _file_name(path: str) -> str:
    """The last part of a path; all sources of a file ask."""
    return PurePath(path).name


def _matching(pattern: re.Pattern[str], address: str) -> str:
    return address if pattern.fullmatch(address) else ""


def _spans(head: Entry, field: str, own: str) -> Iterator[NamedSpan]:
    for path, _ in head.mappings(field):
        span = date_or_none(head.text(*path, "span"))
        if span is not None:
            name, alt = head.wording(*path, "name"), head.wording(*path, "alt")
            said = translations(own, name=name, alt=alt)
            yield NamedSpan(own_text(name, own), span, said, own_text(alt, own))


MAKERS: Mapping[str, Maker] = {
    "timeline": _kept(_head),
    "lanes": _kept(_lane),
    "people": _kept(_person),
    "sources": _kept(_source),
    "events": events,
    "measures": measures,
}
"""What is made of the files of each kind."""
