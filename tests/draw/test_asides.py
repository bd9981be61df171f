"""Labels beside points: none overlaps another, each stands in the room."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.asides import GAP, ROW, Box, Point, Spot, least_height, settle

WIDTH, MOST = 300.0, 12
HEIGHT = least_height(MOST)
ROOM = Box(0, 0, WIDTH, HEIGHT)

POINTS = st.lists(
    st.builds(Point, st.floats(0, WIDTH), st.floats(0, HEIGHT), st.floats(5, WIDTH)), max_size=MOST
)
BOXES = st.lists(
    st.builds(
        lambda x, y, wide, tall: Box(x, y, x + wide, y + tall),
        st.floats(0, WIDTH), st.floats(0, HEIGHT), st.floats(1, 200), st.floats(1, 200),
    ),
    max_size=8,
)  # fmt: skip


def overlap(one: Spot, other: Spot) -> bool:
    a, b = one.box, other.box
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


@given(POINTS, BOXES)
def test_labels_never_overlap(points: list[Point], obstacles: list[Box]) -> None:
    spots = settle(points, obstacles, ROOM)
    assert [spot.width for spot in spots] == [point.width for point in points]
    assert not any(overlap(one, other) for one, other in combinations(spots, 2))
    for spot in spots:
        assert spot.box.left >= 0
        assert spot.box.right <= WIDTH + 1e-6
        assert spot.box.top >= 0
        assert spot.box.bottom <= HEIGHT


@given(st.integers(1, MOST))
def test_labels_of_one_point_all_find_a_place(number: int) -> None:
    spots = settle([Point(150, 100, WIDTH)] * number, [], ROOM)
    assert len({spot.y for spot in spots}) == number


def test_lonely_label_stands_right_beside_its_point() -> None:
    assert settle([Point(50, 100, 80)], [], ROOM) == [Spot(50 + GAP, 100, 80, has_leader=False)]


def test_label_without_room_at_the_right_stands_at_the_left() -> None:
    (spot,) = settle([Point(280, 100, 80)], [], ROOM)
    assert (spot.left, spot.y) == (280 - GAP - 80, 100)


def test_label_gives_way_to_what_is_drawn() -> None:
    line = Box(0, 98, WIDTH, 102)
    (spot,) = settle([Point(50, 100, 80)], [line], ROOM)
    assert spot.has_leader
    assert abs(spot.y - 100) >= ROW / 2
