"""After the pictures: the events in words, and their sources by number, in columns.

The events are the long description of the pictures: what nobody can see there is read here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from timeline.curate.model import Source
from timeline.dates import words
from timeline.draw.leaf import Leaf, Part, Role
from timeline.draw.metrics import text_width
from timeline.draw.scene import At, Group, Run, Text
from timeline.draw.surround import LEADING, Column
from timeline.draw.theme import Theme
from timeline.publish.alt import Description, long_description
from timeline.publish.credits import address_of
from timeline.publish.pages import FOOT, theme_of
from timeline.publish.papers import Page, Paper, upright
from timeline.publish.snapshot import Snapshot

COLUMN, GUTTER = 310.0, 28.0
"""Least width in px of a column, and the room between two."""

APART = 9.0
"""Room in px under an event or a source."""

HEADING = (20.0, 700)
DATE, TITLE, FACTS, TEXT = (11.5, 600), (13.0, 700), (11.5, 400), (11.5, 400)
"""Sizes in px and weights of what is said of an event."""

NUMBER = 34.0
"""Room in px for the number of a source."""

MOST = 1000
"""Events that are told one by one."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stay together in a column: its groups from its upper left corner, in px."""

    role: Role
    groups: tuple[Group, ...]
    height: float
    name: str = ""
    title: str = ""


def text_leaves(snapshot: Snapshot, paper: Paper, address: str) -> Iterator[Leaf]:
    """The pages of events and sources."""
    page = upright(paper)
    width = _column(page)
    told = list(islice(long_description(snapshot), MOST))
    numbers = _numbered(told)
    theme, say = theme_of(snapshot), snapshot.language.gettext
    blocks = [heading(say("Events"), theme)]
    blocks += [_event(snapshot, each, numbers, width, theme, address) for each in told]
    more = snapshot.count - len(told)
    if more:
        blocks.append(left_out(snapshot, more, width, theme))
    if numbers:
        blocks.append(heading(say("Sources"), theme))
        sources = snapshot.dataset.sources
        blocks += [
            _source(snapshot, number, sources[name], width, theme)
            for name, number in numbers.items()
        ]
    yield from flow(blocks, page)


def flow(blocks: Iterable[Block], page: Page, least: float = COLUMN) -> Iterator[Leaf]:
    """The blocks in columns from page to page, each `least` px wide; a block stays in one piece."""
    width = _column(page, least)
    step = width + GUTTER
    columns = max(int((page.room[0] + GUTTER) // step), 1)
    bottom = page.margin + page.room[1] - FOOT
    parts: list[Part] = []
    title, column, y = "", 0, page.margin
    for block in blocks:
        if y + block.height > bottom and y > page.margin:
            column, y = column + 1, page.margin
        if column == columns:
            yield Leaf(page.width, page.height, page.pt, tuple(parts), title)
            parts, title, column = [], "", 0
        left = page.margin + column * step
        parts.append(Part(block.role, block.groups, left, y, width, name=block.name))
        title = title or block.title
        y += block.height
    if parts:
        yield Leaf(page.width, page.height, page.pt, tuple(parts), title)


def _column(page: Page, least: float = COLUMN) -> float:
    """The width in px of the columns that fill a page, none narrower than the least."""
    number = max(int((page.room[0] + GUTTER) // (least + GUTTER)), 1)
    return (page.room[0] + GUTTER) / number - GUTTER


def _numbered(told: Iterable[Description]) -> Mapping[str, int]:
    """The number of each source by its id, in the order in which they are first referred to."""
    names = dict.fromkeys(source.id for each in told for source in each.sources)
    return {name: number for number, name in enumerate(names, 1)}


def heading(text: str, theme: Theme) -> Block:
    """The heading of some pages, which stands in the outline of the document."""
    size, weight = HEADING
    run = Run(text, size, weight, theme.ink)
    height = size * LEADING + APART
    group = Group((Text(At(0), size * LEADING / 2, "start", (run,)),))
    return Block("H1", (group,), height, title=text)


def _event(
    snapshot: Snapshot,
    told: Description,
    numbers: Mapping[str, int],
    width: float,
    theme: Theme,
    address: str,
) -> Block:
    """The date, the title, the lane with the status and doubts, the summary, the sources."""
    column = Column(0.0, width, 0.0)
    facts = ", ".join([told.lane, told.status, *told.doubts])
    date = tuple(column.text(told.date, *DATE, theme.muted))
    title = tuple(column.text(told.title, *TITLE, theme.ink))
    rest = (
        *column.text(facts, *FACTS, theme.muted),
        *column.text(told.summary, *TEXT, theme.ink),
    )
    link = address_of(snapshot, address, told.id)
    marks = [numbers[source.id] for source in told.sources]
    groups = (
        Group(date),
        Group(title, name=told.title, link=link),
        Group(rest),
        *_marks(snapshot.language.ngettext("Source", "Sources", len(marks)), marks, column, theme),
    )
    return Block("P", groups, column.y + APART)


def _marks(name: str, numbers: Sequence[int], column: Column, theme: Theme) -> Iterator[Group]:
    """'Sources 3, 7': each number leads to its source."""
    if not numbers:
        return
    size, weight = FACTS
    x, y = 0.0, column.y + size * LEADING / 2
    for place, number in enumerate(numbers):
        before = f"{name} " if place == 0 else ", "
        for text, link in ((before, ""), (str(number), f"#source-{number}")):
            run = Run(text, size, weight, theme.muted)
            yield Group((Text(At(0, x), y, "start", (run,)),), name=text, link=link)
            x += text_width(text, size, weight)
    column.y += size * LEADING


def _source(snapshot: Snapshot, number: int, source: Source, width: float, theme: Theme) -> Block:
    """The number of a source beside its title, who published it when, and its address."""
    column = Column(NUMBER, width - NUMBER, 0.0)
    published = words(source.published, language=snapshot.language) if source.published else ""
    about = ", ".join(text for text in (source.publisher, published) if text)
    said = f"{source.title}. {about}." if about else f"{source.title}."
    size, weight = TEXT
    run = Run(f"{number}", size, 600, theme.muted)
    mark = Text(At(0), size * LEADING / 2, "start", (run,))
    texts = tuple(column.text(said, size, weight, theme.ink))
    groups = [Group((mark, *texts))]
    if source.url:
        address = tuple(column.text(source.url, size, weight, theme.muted))
        groups.append(Group(address, name=source.title, link=source.url))
    if source.archived:
        told = snapshot.language.gettext("Archived copy: {address}", address=source.archived)
        archived = tuple(column.text(told, size, weight, theme.muted))
        groups.append(Group(archived, name=told, link=source.archived))
    return Block("P", tuple(groups), column.y + APART / 2, name=f"source-{number}")


def left_out(snapshot: Snapshot, number: int, width: float, theme: Theme) -> Block:
    """How many events are in the pictures alone."""
    column = Column(0.0, width, 0.0)
    said = snapshot.language.ngettext(
        "{n} more event is in the timeline.", "{n} more events are in the timeline.", number
    )
    return Block("P", (Group(tuple(column.text(said, *TEXT, theme.ink))),), column.y + APART)
