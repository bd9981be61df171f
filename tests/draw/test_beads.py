"""Points without a label: a dot in its place, a dot under the line, or a share of a badge."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.beads import BADGE, DOT, SLACK, Bead, Point, string

WIDTH = 600.0


def shape(beads: list[Bead] | None) -> list[tuple[float, int, str]]:
    """Place, number of members and kind of each bead."""
    assert beads is not None
    return [
        (each.x, len(each.members), "badge" if each.is_badge else "hung" if each.hung else "dot")
        for each in beads
    ]


def points(*places: float) -> list[Point]:
    return [Point(index, x) for index, x in enumerate(places)]


def test_nothing_loose_needs_no_bead() -> None:
    assert string([Point(0, 10, 6)], [], WIDTH) == []


def test_point_with_room_is_a_dot_in_its_place() -> None:
    assert shape(string([], points(100, 200), WIDTH)) == [(100, 1, "dot"), (200, 1, "dot")]


def test_points_too_close_become_a_badge_in_their_middle() -> None:
    assert shape(string([], points(100, 104, 300), WIDTH)) == [(102, 2, "badge"), (300, 1, "dot")]


def test_point_that_a_mark_hides_hangs_under_the_line() -> None:
    assert shape(string([Point(9, 100, 6)], points(101), WIDTH)) == [(101, 1, "hung")]


def test_dot_does_not_squeeze_between_marks() -> None:
    fixed = [Point(8, 100, 6), Point(9, 118, 6)]
    assert shape(string(fixed, points(109), WIDTH)) == [(109, 1, "hung")]


def test_marks_that_fill_the_line_leave_no_room() -> None:
    fixed = [Point(index, x, 6) for index, x in enumerate(range(0, 620, 20))]
    assert string(fixed, points(105), WIDTH) is None


FIXED = st.lists(st.floats(0, WIDTH), max_size=12)
LOOSE = st.lists(st.floats(0, WIDTH), max_size=60)


@given(FIXED, LOOSE)
def test_every_point_is_in_one_bead_and_none_touch(fixed: list[float], loose: list[float]) -> None:
    marks = [Point(1000 + index, x, 5.0) for index, x in enumerate(fixed)]
    beads = string(marks, points(*loose), WIDTH)
    if beads is None:
        return
    members = sorted(point.index for bead in beads for point in bead.members)
    assert members == list(range(len(loose)))
    lying = sorted((bead for bead in beads if not bead.hung), key=lambda bead: bead.x)
    for one, other in pairwise(lying):
        assert other.x - one.x >= one.half + other.half - 1e-6
    for bead in lying:
        radius = BADGE if bead.is_badge else DOT
        assert all(abs(bead.x - mark.x) >= radius + mark.radius - 1e-6 for mark in marks)
        assert bead.x - radius >= -DOT - 1e-6
        assert bead.x + radius <= WIDTH + DOT + 1e-6


@given(FIXED, LOOSE)
def test_dots_stand_at_their_day_and_hung_ones_apart(
    fixed: list[float], loose: list[float]
) -> None:
    marks = [Point(1000 + index, x, 5.0) for index, x in enumerate(fixed)]
    beads = string(marks, points(*loose), WIDTH) or []
    for bead in beads:
        assert bead.is_badge or abs(bead.x - bead.members[0].x) <= SLACK
    hung = [bead for bead in beads if bead.hung]
    assert all(bead.x == bead.members[0].x for bead in hung)
    assert all(abs(one.x - other.x) >= 2 * DOT for one, other in combinations(hung, 2))


@given(FIXED, LOOSE)
def test_badge_counts_more_than_one_unless_its_dot_has_no_room(
    fixed: list[float], loose: list[float]
) -> None:
    marks = [Point(1000 + index, x, 5.0) for index, x in enumerate(fixed)]
    beads = string(marks, points(*loose), WIDTH) or []
    hung = [bead.x for bead in beads if bead.hung]
    for bead in beads:
        if bead.is_badge and len(bead.members) == 1:
            assert any(abs(bead.members[0].x - x) < 2 * DOT + 2 for x in hung)
