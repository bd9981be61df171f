"""The files of a timeline that begins: with words on what goes where, and an event to replace."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from timeline.curate.edits.drafts import FIRST
from timeline.curate.edits.emit import emitted, mapping
from timeline.curate.edits.example import EXAMPLE
from timeline.curate.imports.naming import slug, unique
from timeline.curate.languages import DEFAULT_LANGUAGE
from timeline.curate.yamltext.nodes import Node

NO_LANES = ("Events",)
"""The lanes of a timeline for which none are named."""

HEAD = "# What the timeline says of itself; `python -m timeline manual` has all fields.\n"
VIEW = "# view: 1900/2000          # what is shown at first; without it all events\n"
AUTHORS = "# authors: ['Family, Given']  # who made it, for citations\n"
LANES = "# The bands of the picture, from top to bottom; `python -m timeline new lane` adds one.\n"
PEOPLE = """\
# Who takes part, if anybody does; `python -m timeline new person` adds one.
# By hand, without the # in front:
# - {id: karl-drais, name: Karl Drais}
"""
# What stands behind the last field would stay behind what is added.
SOURCES = """\
# What the dates rest on; `python -m timeline new source` adds one.
- id: example                 # replace it by one of yours
  # publisher: Yale University Press
  # published: 2004
  # url: https://example.org/a-page
  title: A book, an article or a page
"""
EVENTS = """\
# The events; `python -m timeline new event` adds one.
- id: example                 # replace it by one of yours
  title: {title}
  lane: {lane}
  importance: 3               # from 1 to 5: whose name stays when room is short
  # people: [karl-drais]      # ids of people.yaml
  summary: {summary}
  date: {date:<21} # also 1983-08-05, 1983-08, 1983~ (about), 1980/1985
  sources: [example]          # ids of sources.yaml
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of a timeline before it begins; `date` is that of the event in it, in EDTF."""

    title: str
    date: str
    language: str = ""
    view: str = ""
    lanes: tuple[str, ...] = NO_LANES


def beginning(wanted: Wanted, fold: Callable[[str], str]) -> dict[str, str]:
    """The text of each file, by its path in the folder; `fold` makes a text plain, for ids."""
    lanes = _ids(wanted.lanes, fold)
    rows: list[Node] = [{"id": own_id, "name": name} for own_id, name in lanes.items()]
    return {
        "timeline.yaml": _head(wanted),
        "lanes.yaml": LANES + emitted(rows),
        "people.yaml": PEOPLE,
        "sources.yaml": SOURCES,
        FIRST: EVENTS.format(lane=next(iter(lanes)), date=wanted.date, **EXAMPLE),
    }


def _head(wanted: Wanted) -> str:
    said = {"title": wanted.title, "language": wanted.language, "view": wanted.view}
    if wanted.language == DEFAULT_LANGUAGE:
        del said["language"]
    more = AUTHORS if wanted.view else VIEW + AUTHORS
    return HEAD + mapping({name: text for name, text in said.items() if text}) + more


def _ids(names: Iterable[str], fold: Callable[[str], str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for number, name in enumerate(names, 1):
        found[unique(slug(name, fold) or f"lane-{number}", found)] = name
    return found
