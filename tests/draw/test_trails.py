"""What lies behind marks: how far a plan may slip, at its days and in both densities."""

from __future__ import annotations

from math import inf

import pytest

from tests.builders import TODAY, claim, dataset, day, event
from timeline.curate.model import Dataset
from timeline.draw.compose import compose
from timeline.draw.placed import Placement
from timeline.draw.scene import Group, Line, Symbol
from timeline.draw.svg import fluid
from timeline.draw.theme import THEMES
from timeline.draw.trails import DENSE, FAR, HALO, HATCH, SPARSE
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.typical import Reach, Spread
from timeline.publish.take import take

THEME = THEMES["light"]
DATA = dataset(
    event("horn", claim("2027-10-02", "scheduled", "2025"), importance=5),
    event("works", claim("2027-02/2028-03", "scheduled", "2025"), lane="yards"),
    event("bell", claim("2015")),
)
SPREAD = Spread("all", "", 11, 2, 0, 0, 719)
REACH = Reach(SPREAD, day("2027-10-02"), day("2027-10-03"), day("2029-09-21"))


def place(data: Dataset = DATA, query: str = "?view=2026/2029") -> Placement:
    return take(Catalogue(data, to_frame(data, TODAY), TODAY), query).place(900.0)


def shaded(placement: Placement, **reaches: Reach) -> list[Group]:
    """The groups that are drawn because plans may slip."""
    plain = compose(placement, THEME, {})
    drawn = compose(placement, THEME, {}, reaches=reaches)
    return [group for group in drawn.groups if group not in plain.groups]


def days(placement: Placement, line: Line) -> tuple[float, float]:
    window = placement.window
    return tuple(window.first + at.share * window.span for at in (line.left, line.right))  # type: ignore[return-value]


def test_nothing_is_shaded_unless_asked() -> None:
    assert shaded(place()) == []
    assert shaded(place(), nobody=REACH) == []


def test_strokes_lead_from_the_date_to_the_half_and_to_three_quarters() -> None:
    placement = place()
    (group,) = shaded(placement, horn=REACH)
    dense, sparse, end, halo = group.shapes
    (mark,) = (mark for lane in placement.lanes for mark in lane.marks if mark.id == "horn")
    assert isinstance(dense, Line)
    assert isinstance(sparse, Line)
    assert isinstance(end, Line)
    assert days(placement, dense) == pytest.approx((REACH.first, REACH.half))
    assert days(placement, sparse) == pytest.approx((REACH.half, REACH.last))
    assert (dense.dash, sparse.dash) == (DENSE, SPARSE)
    assert {dense.width, sparse.width, end.bottom - end.top} == {HATCH}
    assert {dense.top, sparse.bottom, (end.top + end.bottom) / 2} == {mark.y}
    assert isinstance(halo, Symbol)
    assert (halo.radius, halo.y, halo.fill) == (HALO, mark.y, "")
    assert halo.radius > mark.radius


def test_date_without_any_slip_keeps_its_ring() -> None:
    still = Reach(SPREAD, REACH.first, REACH.half, REACH.half)
    (group,) = shaded(place(), horn=still)
    assert [shape.radius for shape in group.shapes if isinstance(shape, Symbol)] == [HALO]


def test_plan_that_takes_a_while_is_shaded_from_its_beginning() -> None:
    placement = place()
    (bar,) = (bar for lane in placement.lanes for bar in lane.bars if bar.id == "works")
    (group,) = shaded(placement, works=REACH)
    dense, *_, halo = group.shapes
    assert isinstance(dense, Line)
    assert isinstance(halo, Symbol)
    assert dense.top == halo.y == bar.y
    assert halo.at.share == pytest.approx(placement.px(bar.start) / placement.width)


def test_shading_without_an_end_leaves_the_picture() -> None:
    placement = place()
    (group,) = shaded(placement, horn=Reach(SPREAD, REACH.first, REACH.half, inf))
    _, sparse, *_ = group.shapes
    assert isinstance(sparse, Line)
    assert sparse.right.share == pytest.approx(1 + FAR)


def test_shading_lies_behind_all_of_its_lane() -> None:
    placement = place()
    groups = compose(placement, THEME, {}, reaches={"horn": REACH}).groups
    (group,) = shaded(placement, horn=REACH)
    assert group.clipped
    assert group.event == ""
    mark = next(each for each in groups if each.event == "horn")
    assert groups.index(group) < groups.index(mark)


def test_shading_is_written_into_the_static_picture() -> None:
    scene = compose(place(), THEME, {}, reaches={"horn": REACH})
    written = fluid(scene, "p", "Lights", lambda _: "")
    for dash in ("1 2", "1 5", "1 2.5"):
        assert f'stroke-dasharray="{dash}"' in written
