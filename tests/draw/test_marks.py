"""Badges: what is written in them stays inside their rings."""

from __future__ import annotations

import pytest

from timeline.draw.beads import BADGE
from timeline.draw.marks import badge_shapes
from timeline.draw.metrics import text_width
from timeline.draw.placed import Badge, Placement
from timeline.draw.scene import Symbol, Text
from timeline.draw.theme import THEMES
from timeline.explore.window import Window

PICTURE = Placement(Window(0, 10), 100.0, 100.0, 0.0, False, (), (), ())


@pytest.mark.parametrize("count", [2, 9, 10, 88, 100, 888, 1000, 44_444, 888_888, 4_000_000])
def test_count_stays_inside_its_ring(count: int) -> None:
    badge = Badge(day=5.0, y=50.0, radius=BADGE, count=count, ids=(), first=0.0, last=10.0)
    ring, text = badge_shapes(PICTURE, badge, "#000", THEMES["light"])
    assert isinstance(ring, Symbol)
    assert isinstance(text, Text)
    (run,) = text.runs
    assert text_width(run.text, run.size, run.weight) <= 2 * ring.radius - ring.width
