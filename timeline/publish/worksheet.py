"""A sheet for pupils: the events of a view by date and title, with ruled lines to write on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from timeline.draw.leaf import Leaf
from timeline.draw.metrics import text_width
from timeline.draw.scene import At, Group, Line, Run, Text
from timeline.draw.surround import LEADING, Column
from timeline.draw.theme import Theme
from timeline.publish.alt import Description, long_description
from timeline.publish.endnotes import DATE, MOST, TITLE, Block, flow, heading, left_out
from timeline.publish.pages import theme_of
from timeline.publish.papers import Paper, upright
from timeline.publish.snapshot import Snapshot

RULE = 30.0
"""Room in px over a ruled line: about 8 mm on paper, for pupils' hands."""

APART = 20.0
"""Room in px under an event."""


def worksheet_leaves(snapshot: Snapshot, paper: Paper, lines: int) -> Iterator[Leaf]:
    """The pages with so many lines under each event, and one for a name at their beginning."""
    theme, page = theme_of(snapshot), upright(paper)
    width = page.room[0]
    told = list(islice(long_description(snapshot), MOST))
    blocks = [
        heading(snapshot.dataset.title, theme),
        _name(snapshot.language.gettext("Name"), width, theme),
        *(_event(each, lines, width, theme) for each in told),
    ]
    if snapshot.count > len(told):
        blocks.append(left_out(snapshot, snapshot.count - len(told), width, theme))
    yield from flow(blocks, page, width)


def _name(word: str, width: float, theme: Theme) -> Block:
    """The word with a line behind it."""
    size, weight = TITLE
    text = Text(At(0), RULE - size * LEADING / 2, "start", (Run(word, size, weight, theme.ink),))
    begin = text_width(word, size, weight) + size
    return Block("P", (Group((text, _rule(begin, width, RULE, theme))),), RULE + APART)


def _event(told: Description, lines: int, width: float, theme: Theme) -> Block:
    """Date and title, and the lines under them."""
    column = Column(0.0, width, 0.0)
    texts = (
        *column.text(told.date, *DATE, theme.muted),
        *column.text(told.title, *TITLE, theme.ink),
    )
    rules = [_rule(0.0, width, column.y + RULE * (place + 1), theme) for place in range(lines)]
    return Block("P", (Group((*texts, *rules)),), column.y + RULE * lines + APART)


def _rule(begin: float, end: float, y: float, theme: Theme) -> Line:
    return Line(At(0, begin), y, At(0, end), y, theme.muted, 0.7)
