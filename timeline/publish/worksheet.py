"""A sheet for pupils: the events of a view by date and title, with ruled lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from timeline.draw.leaf import Leaf
from timeline.draw.metrics import text_width
from timeline.draw.scene import At, Group, Line, Run, Shape, Text
from timeline.draw.surround import LEADING, Column
from timeline.draw.theme import Theme
from timeline.languages import gettext_noop
from timeline.publish.alt import Description, long_description
from timeline.publish.endnotes import DATE, MOST, TEXT, TITLE, Block, flow, heading, left_out
from timeline.publish.pages import theme_of
from timeline.publish.papers import Paper, upright
from timeline.publish.snapshot import Snapshot

RULE = 30.0
"""Room in px over a ruled line: about 8 mm on paper, for pupils' hands."""

FIELDS = (gettext_noop("Name"), gettext_noop("Class"), gettext_noop("Date"))
"""What a pupil fills in before anything else."""

APART = 20.0
"""Room in px under an event."""


def worksheet_leaves(snapshot: Snapshot, paper: Paper, lines: int) -> Iterator[Leaf]:
    """The pages with so many lines under each event; what a pupil fills in first begins them."""
    theme, page = theme_of(snapshot), upright(paper)
    width = page.room[0]
    told = list(islice(long_description(snapshot), MOST))
    blocks = [
        heading(snapshot.dataset.title, theme),
        _caption(f"{snapshot.caption}.", width, theme),
        _fields([snapshot.language.gettext(word) for word in FIELDS], width, theme),
        *(_event(each, lines, width, theme) for each in told),
    ]
    if snapshot.count > len(told):
        blocks.append(left_out(snapshot, snapshot.count - len(told), width, theme))
    yield from flow(blocks, page, width)


def _caption(text: str, width: float, theme: Theme) -> Block:
    """Which events these are."""
    column = Column(0.0, width, 0.0)
    return Block("P", (Group(tuple(column.text(text, *TEXT, theme.muted))),), column.y)


def _fields(words: Sequence[str], width: float, theme: Theme) -> Block:
    """Words with a line behind each: the first takes half of the width."""
    size, weight = TITLE
    shapes: list[Shape] = []
    begin, shares = 0.0, (0.5, 0.25, 0.25)
    for word, share in zip(words, shares, strict=True):
        text = Run(word, size, weight, theme.ink)
        shapes.append(Text(At(0, begin), RULE - size * LEADING / 2, "start", (text,)))
        line = begin + text_width(word, size, weight) + size / 2
        begin += (width + size) * share
        shapes.append(_rule(line, begin - size, RULE, theme))
    return Block("P", (Group(tuple(shapes)),), RULE + APART)


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
