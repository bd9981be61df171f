"""Rows of a file → entries of a data folder, with ids, lanes, people, sources and claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline.curate.checks.rule import closest
from timeline.curate.imports.cited import Sources
from timeline.curate.imports.claims import claims_of
from timeline.curate.imports.cleaned import HIDDEN, line, node, worded
from timeline.curate.imports.doubts import fault_of, hides_letters, is_slip, numbered, refused
from timeline.curate.imports.naming import slug, unique
from timeline.curate.imports.rows import (
    Asked,
    Draft,
    Era,
    Head,
    Lane,
    Person,
    Remark,
    Row,
)
from timeline.curate.languages import Wording, own_text
from timeline.curate.yamltext.nodes import Node
from timeline.dates import parse

Entry = dict[str, Node]

NO_LANE = "imported"
"""The lane of what names none."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What comes into a data folder: new entries of its files, and each row with what became of it.

    `events` are pairs of an event and the index of its row, `known` the ids of those that the
    folder has. `head` are fields of timeline.yaml.
    """

    rows: tuple[Row, ...]
    events: tuple[tuple[Entry, int], ...] = ()
    lanes: tuple[Entry, ...] = ()
    people: tuple[Entry, ...] = ()
    sources: tuple[Entry, ...] = ()
    head: Mapping[str, Node] = field(default_factory=dict)
    known: tuple[str, ...] = ()


def gather(rows: tuple[Row, ...], asked: Asked) -> Imported:
    """The entries that rows make, in their order; a row that makes none says why."""
    desk = _Desk(asked)
    for row in rows:
        desk.see(row)
    told, events = [], []
    for index, row in enumerate(rows):
        made = desk.made(row)
        told.append(made[0])
        if made[1] is not None:
            events.append((made[1], index))
    return desk.handed(tuple(told), tuple(events))


class _Desk:
    """What has been given ids so far; only entries that some event names are handed out."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.ids = {*asked.known.events}
        self.there: list[str] = []
        self.lanes: dict[str, Entry] = {}
        self.people: dict[str, Entry] = {}
        self.named: dict[tuple[str, str], str] = {}
        self.sources = Sources(asked)
        self.head: dict[str, Node] = {}
        self.eras: list[Node] = []
        self.described: dict[tuple[str, str], Lane | Person] = {}
        self.numbered: list[Remark] = []

    def see(self, row: Row) -> None:
        """Note what a file says of lanes and people before events name them."""
        part = row.part
        if isinstance(part, Draft):
            self.sources.learn(each for claim in part.claims for each in claim.sources)
            self.sources.learn(each for _, found in part.details for each in found)
        if isinstance(part, Draft) and part.lane_name:
            part = Lane(part.lane, part.lane_name)
        if isinstance(part, Lane | Person):
            for name in (part.name, part.id):
                self.described.setdefault((type(part).__name__, line(name).casefold()), part)

    def made(self, row: Row) -> tuple[Row, Entry | None]:
        """The row with what became of it, and its event if it has one."""
        part = row.part
        if isinstance(part, Draft):
            return self.event(row, part)
        if isinstance(part, Head):
            self.head.update({key: node(each) for key, each in part.fields.items()})
        elif isinstance(part, Era):
            self.eras.append({"name": line(part.name), "span": part.span})
        return row, None

    def event(self, row: Row, draft: Draft) -> tuple[Row, Entry | None]:
        title = worded(draft.title, is_line=True)
        name = own_text(title, self.asked.language)
        if not name:
            return refused(row, Remark("not-taken", "there is no title", "give it one")), None
        for claim in draft.claims:
            if (fault := fault_of(claim.date)) is not None:
                return refused(row, fault), None
        if (slip := self.slip(draft)) is not None:
            return refused(row, slip), None
        self.numbered.clear()
        wanted = slug(draft.id or name, self.asked.fold) or f"event-{row.line}"
        if there := self.is_there(wanted, name, draft):
            return self.known(row, draft, there), None
        claims, remarks = claims_of(draft, self.sources, self.asked, row.line)
        entry = self.entry(draft, title, unique(wanted, self.ids, _year(draft)), row.line)
        self.ids.add(str(entry["id"]))
        if not slug(draft.id or name, self.asked.fold):
            self.numbered.insert(0, numbered("Title", name, str(entry["id"])))
        hidden = (HIDDEN,) if hides_letters(draft) else ()
        more = (*hidden, *self.numbered, *remarks)
        return replace(row, remarks=(*row.remarks, *more)), _whole({**entry, **claims})

    def slip(self, draft: Draft) -> Remark | None:
        """Why a lane is not begun: it is likely to be another one, written amiss."""
        name, known = line(draft.lane or self.asked.lane), self.asked.known.lanes
        if not name or self.asked.new_lanes or self.found("Lane", name, known):
            return None
        wanted = slug(name, self.asked.fold)
        near = closest(wanted, sorted(known))
        if not is_slip(wanted, near):
            return None
        message = f"there is no lane '{name}', but '{near}' is there"
        return Remark("not-taken", message, f"write '{near}', or add --new-lanes to begin it")

    def known(self, row: Row, draft: Draft, there: str) -> Row:
        """A row whose event is in the folder: taken before, or another event under its title."""
        message = f"the event '{there}' is in the folder already"
        dates = self.asked.known.places.get(there, ("", frozenset[str]()))[1]
        if {parse(claim.date).text for claim in draft.claims} <= dates:
            self.there.append(there)
            return replace(row, part=None, remarks=(Remark("there", message),))
        message += f", with the date {' and '.join(sorted(dates))}" if dates else ""
        hint = "delete it there, or give this one another id or title"
        return refused(row, Remark("not-taken", message, hint))

    def is_there(self, wanted: str, name: str, draft: Draft) -> str:
        """The id under which the folder holds this event, '' if it does not.

        An id that the file gives decides alone, else a title under an id that is made of it.
        """
        known = self.asked.known.events
        if draft.id or not known:
            return wanted if wanted in known else ""
        same = [key for key, title in known.items() if title.casefold() == name.casefold()]
        same = [key for key in same if key.startswith(wanted)]
        dates = {parse(claim.date).text for claim in draft.claims}
        places = self.asked.known.places
        alike = (key for key in same if key in places and dates <= places[key][1])
        return next(alike, next(iter(same), ""))

    def entry(self, draft: Draft, title: Wording, own_id: str, at: int) -> Entry:
        return {
            "id": own_id,
            "title": node(title),
            "lane": self.lane(draft.lane or self.asked.lane or NO_LANE),
            "kind": line(draft.kind),
            "importance": line(draft.importance),
            "people": [self.person(each, at) for each in dict.fromkeys(map(line, draft.people))],
            "tags": [*dict.fromkeys(filter(None, map(line, draft.tags)))],
            "summary": node(worded(draft.summary, is_line=False)),
            "part_of": line(draft.part_of),
            "related": [*map(line, draft.related)],
            "details": [
                node({**fields, "source": self.sources.ids(found)})
                for fields, found in draft.details
            ],
            **{key: node(each) for key, each in draft.extras.items()},
        }

    def lane(self, name: str) -> str:
        return self.named_id("Lane", name, self.asked.known.lanes, self.lanes)

    def person(self, name: str, at: int) -> str:
        return self.named_id("Person", name, self.asked.known.people, self.people, at)

    def named_id(
        self, kind: str, text: str, known: Mapping[str, str], made: dict[str, Entry], at: int = 0
    ) -> str:
        """The id of a lane or person that is named by its id or name; a new one if need be."""
        name = line(text)
        if (kind, name) not in self.named:
            self.named[kind, name] = self.found(kind, name, known) or self.new(
                kind, name, known, made, at
            )
        return self.named[kind, name]

    def found(self, kind: str, name: str, known: Mapping[str, str]) -> str:
        part = self.described.get((kind, name.casefold()))
        for text in (part.id, part.name) if part else (name,):
            if text in known:
                return text
            wanted = text.casefold()
            same = [key for key, each in known.items() if wanted in (key, each.casefold())]
            if same:
                return same[0]
        return ""

    def new(
        self, kind: str, name: str, known: Mapping[str, str], made: dict[str, Entry], at: int
    ) -> str:
        part = self.described.get((kind, name.casefold()))
        told = part or Lane("", name.replace("-", " ").capitalize() if name == NO_LANE else name)
        wanted = slug(told.id or told.name, self.asked.fold) or f"{kind.lower()}-{at or 1}"
        own_id = unique(wanted, {*known, *made})
        if not slug(told.id or told.name, self.asked.fold):
            self.numbered.append(numbered(kind, line(told.name), own_id))
        more = {"help": told.help} if isinstance(told, Lane) else told.more
        made[own_id] = _whole({"id": own_id, "name": line(told.name), **_nodes(more)})
        return own_id

    def handed(self, rows: tuple[Row, ...], events: tuple[tuple[Entry, int], ...]) -> Imported:
        silenced = self.sources.silenced()
        if silenced:
            message = (
                f"the 'voice' of sources is left out, for it is not there: {', '.join(silenced)}"
            )
            rows = (*rows, Row(1, "", None, (Remark("lost", message),), counted=False))
        head = {**self.head, **({"eras": self.eras} if self.eras else {})}
        return Imported(
            rows,
            events,
            tuple(self.lanes.values()),
            tuple(self.people.values()),
            tuple(self.sources.new.values()),
            head,
            tuple(self.there),
        )


def _nodes(more: Mapping[str, object]) -> Entry:
    return {key: node(each) for key, each in more.items()}


def _whole(entry: Entry) -> Entry:
    """An entry without the fields that say nothing."""
    return {key: each for key, each in entry.items() if each not in ("", None, [], {})}


def _year(draft: Draft) -> str:
    """The first figures of the first date, to tell two events of one title apart."""
    text = draft.claims[0].date if draft.claims else ""
    return text[:4] if text[:4].isdigit() else ""
