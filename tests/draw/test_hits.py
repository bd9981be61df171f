"""Boxes for the pointer: one for each thing that is drawn, around it, and what it says."""

from __future__ import annotations

import json
from collections import Counter

from tests.builders import TODAY
from tests.draw.geometry import Box, Drawn, crowd, limits_of
from timeline.draw.hits import hits
from timeline.draw.index import build
from timeline.draw.placed import Placement
from timeline.draw.placement import place
from timeline.explore.window import Window

CARD = {"title": "Tower", "words": "1980", "status": "happened"}


def crowded() -> Placement:
    data = crowd(150, 3)
    frame, first, last = limits_of(data)
    return place(build(frame), data.lanes, (), Window(first, last), 700.0, 300.0, TODAY)


def test_every_event_shown_has_its_boxes(placement: Placement) -> None:
    found = Counter(hit["event"] for hit in hits(placement, {}) if "event" in hit)
    drawn = Counter(
        each.id for lane in placement.lanes for each in (*lane.marks, *lane.bars, *lane.labels)
    )
    assert found == drawn


def test_box_holds_what_is_drawn() -> None:
    placement = crowded()
    drawn = Drawn(placement)
    boxes: dict[str, list[Box]] = {}
    for hit in hits(placement, {}):
        first, left, last, right, top, bottom = hit["box"]
        box = Box("", drawn.px(first) + left, drawn.px(last) + right, top, bottom)
        boxes.setdefault(hit.get("event", "badge"), []).append(box)
    for lane in placement.lanes:
        for each in (*drawn.marks(lane), *drawn.bars(lane)):
            assert any(_holds(box, each) for box in boxes[each.owner]), each
        for badge in drawn.badges(lane):
            assert any(_holds(box, badge) for box in boxes["badge"]), badge
    for label in drawn.labels():
        assert any(_holds(box, label) for box in boxes[label.owner]), label


def _holds(outer: Box, inner: Box) -> bool:
    slack = 0.1
    return (
        outer.left <= inner.left + slack
        and outer.right >= inner.right - slack
        and outer.top <= inner.top + slack
        and outer.bottom >= inner.bottom - slack
    )


def test_card_travels_with_the_box(placement: Placement) -> None:
    (hit, *_) = [hit for hit in hits(placement, {"lens": CARD}) if hit.get("event") == "lens"]
    assert {name: hit[name] for name in CARD} == CARD
    assert hit["lane"] == 0


def test_badge_says_how_many_and_names_a_few() -> None:
    placement = crowded()
    badges = [badge for lane in placement.lanes for badge in lane.badges]
    cards = {name: {"title": f"<{name}>"} for badge in badges for name in badge.ids}
    found = [hit for hit in hits(placement, cards) if "span" in hit]
    assert len(found) == len(badges) > 0
    for hit, badge in zip(found, badges, strict=True):
        assert hit["span"] == [badge.first, badge.last]
        assert hit["title"] == f"{badge.count} more event{'' if badge.count == 1 else 's'}"
        named = "; ".join(f"<{name}>" for name in badge.ids[:6])
        assert hit["words"] == named + ("; …" if badge.count > 6 else "")


def test_hits_are_json(placement: Placement) -> None:
    found = list(hits(placement, {}))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
