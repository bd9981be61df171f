"""Where a pointer or the keys can take hold of the picture.

A live picture is drawn by a library that knows nothing of events; these boxes tell the browser
which event or badge lies where. Like everything placed, they stretch: a box reaches from one day
plus px to another day plus px.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.draw.lanes import ROW
from timeline.draw.placed import Badge, Bar, Label, Mark, PlacedLane, Placement

Json = dict[str, Any]

REACH = 5.0
"""How many px beside a mark still count as on it."""


def hits(placement: Placement, cards: Mapping[str, Json]) -> Iterator[Json]:
    """Boxes for the pointer, the topmost last; `cards` says by id what a reader is told."""
    for lane in placement.lanes:
        yield from _lane(lane, cards)


def _lane(lane: PlacedLane, cards: Mapping[str, Json]) -> Iterator[Json]:
    for bar in lane.bars:
        yield _event(bar.id, lane, cards, _bar_box(bar))
    for mark in lane.marks:
        yield _event(mark.id, lane, cards, _mark_box(mark))
    for label in lane.labels:
        yield _event(label.id, lane, cards, _label_box(label))
    for badge in lane.badges:
        yield _badge(badge, lane, cards)


def _event(event: str, lane: PlacedLane, cards: Mapping[str, Json], box: Json) -> Json:
    return {"event": event, "lane": lane.index, **cards.get(event, {}), **box}


def _badge(badge: Badge, lane: PlacedLane, cards: Mapping[str, Json]) -> Json:
    reach = badge.radius + 2
    titles = [str(cards[each]["title"]) for each in badge.ids[:6] if each in cards]
    return {
        "span": [badge.first, badge.last],
        "lane": lane.index,
        "title": f"{badge.count} more event{'' if badge.count == 1 else 's'}",
        "words": "; ".join(titles) + ("; …" if badge.count > len(titles) else ""),
        "day": badge.day,
        **_box(badge.day, -reach, badge.day, reach, badge.y, reach),
    }


def _bar_box(bar: Bar) -> Json:
    return {"day": bar.start, **_box(bar.start, -2, bar.end, 2, bar.y, bar.height / 2 + 2)}


def _mark_box(mark: Mark) -> Json:
    reach = mark.radius + REACH
    return {"day": mark.day, **_box(mark.day, -reach, mark.day, reach, mark.y, reach)}


def _label_box(label: Label) -> Json:
    left = label.dx if label.anchor == "start" else label.dx - label.width
    box = _box(label.day, left, label.day, left + label.width, label.y, ROW / 2)
    return {"day": label.day, **box}


def _box(first: float, left: float, last: float, right: float, y: float, half: float) -> Json:
    """A box from `first` day + `left` px to `last` day + `right` px, `half` px above and below."""
    numbers = (first, left, last, right, y - half, y + half)
    return {"box": [round(number, 2) for number in numbers]}
