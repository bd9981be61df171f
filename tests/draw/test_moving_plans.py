"""The picture of plans that move: every step is drawn, labels keep apart, safe and the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, TODAY, claim, dates, event
from timeline.curate.model import Claim, Dataset
from timeline.dates import parse
from timeline.draw.metrics import text_width
from timeline.draw.moves import compose, distinct
from timeline.draw.scene import Glyph, Group, Rect, Scene, Symbol, Text
from timeline.draw.svg import boxed
from timeline.draw.theme import PAGE
from timeline.draw.tracks import MOST, WIDE, Track, choose
from timeline.explore.moves import PLANS, history
from timeline.languages import ENGLISH

SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (288, 320, 620, 900)

FIRST = claim("2019-07-12", "scheduled", "2017-06-30")
AGAIN = claim("2019-07-12", "scheduled", "2017-09-30")
SECOND = claim("2020-06-26", "scheduled", "2018-08-29")
CAME = claim("2020-06-30", "released")


def track(name: str, *claims: Claim, title: str = "") -> Track:
    found = history(event(name, *claims), SOURCES, TODAY)
    assert found is not None
    said = title or name.title()
    return Track(name, said, "9 days later" if found.moves else "", f"{said}, aloud", found)


def scene_of(tracks: Sequence[Track], width: float = 900) -> Scene:
    return compose(tracks, width, TODAY, "Today", ENGLISH, PAGE)


def drawn(tracks: Sequence[Track], width: float = 900) -> str:
    scene = scene_of(tracks, width)
    plot = width - scene.left - scene.right
    return boxed(scene, "m", plot, 'Moves <&">', lambda group: f"?event={group.event}")


def shapes_of(scene: Scene, name: str) -> list[object]:
    return [shape for group in scene.groups if group.event == name for shape in group.shapes]


def labels(scene: Scene) -> list[Text]:
    return [shape for group in scene.groups for shape in group.shapes if isinstance(shape, Text)]


@st.composite
def tracks(draw: st.DrawFn) -> list[Track]:
    """Tracks of plans as wild as any data may hold."""
    found = []
    for number in range(draw(st.integers(1, MOST))):
        plans = draw(
            st.lists(
                st.builds(
                    lambda date, status, year: Claim(
                        date, status, parse(str(year)), ("stone",), note="why"
                    ),
                    dates(),
                    st.sampled_from(sorted(PLANS)),
                    st.integers(1970, 2020),
                ),
                min_size=1,
                max_size=5,
            )
        )
        ends = draw(st.sampled_from([(), (claim("2021"),), (claim("..", "cancelled", "2021"),)]))
        one = history(event(f"e{number}", *plans, *ends), SOURCES, TODAY)
        if one is not None:
            title = draw(st.text("abc mWilé Ж&<", min_size=1, max_size=40))
            found.append(Track(f"e{number}", title, "9 days later", title, one))
    return found


@given(tracks(), st.sampled_from(WIDTHS))
def test_labels_never_overlap(some: list[Track], width: int) -> None:
    if not some:
        return
    scene = scene_of(some, width)
    plot = width - scene.left - scene.right
    boxes = []
    for text in labels(scene):
        left = text.at.share * plot
        wide = sum(text_width(run.text, run.size, run.weight) for run in text.runs)
        boxes.append((left, left + wide, text.y - 7, text.y + 7))
        assert left >= -0.01
        assert left + wide <= plot + scene.right + 0.01
    assert len(boxes) == len(some)
    for one, other in combinations(boxes, 2):
        apart = one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
        assert apart, (one, other)


@given(tracks())
def test_every_step_is_drawn(some: list[Track]) -> None:
    if not some:
        return
    scene = scene_of(some)
    for each in some:
        dots = [
            shape
            for shape in shapes_of(scene, each.event)
            if isinstance(shape, Symbol) and shape.shape == "circle" and shape.radius < 4.5
        ]
        steps = each.history.steps
        said = len(steps) + sum(len(step.confirmed) for step in steps)
        assert len(dots) >= said


@given(tracks(), st.sampled_from(WIDTHS))
def test_picture_is_well_formed(some: list[Track], width: int) -> None:
    if some:
        root = ElementTree.fromstring(drawn(some, width))
        assert root.attrib["aria-label"] == 'Moves <&">'
        assert root.attrib["viewBox"].startswith(f"0 0 {width} ")


def test_same_plans_give_the_same_bytes() -> None:
    one = [track("a", FIRST, SECOND, CAME), track("b", FIRST, AGAIN)]
    assert drawn(one) == drawn(list(one))


def test_titles_are_escaped() -> None:
    text = drawn([track("a", FIRST, SECOND, title='<i>&"')])
    assert "<i>" not in text
    assert '<i>&"' in "".join(ElementTree.fromstring(text).itertext())


def test_stair_turns_at_each_move_and_ends_on_the_diagonal() -> None:
    scene = scene_of([track("a", FIRST, SECOND, CAME)])
    path = next(shape for shape in shapes_of(scene, "a") if isinstance(shape, Glyph)).path
    corners = [tuple(map(float, each.split(","))) for each in re.split("[ML]", path)[1:]]
    assert len(corners) == 5
    for (x0, y0), (x1, y1) in pairwise(corners):
        assert x0 == x1 or y0 == y1
    assert corners[-1][1] < corners[-2][1]


def test_each_stair_is_a_link_and_named_once() -> None:
    root = ElementTree.fromstring(drawn([track("a", FIRST, SECOND), track("b", FIRST)]))
    links = [each for each in root.iter(f"{SVG}a") if each.attrib["href"] == "?event=a"]
    assert {each.attrib["data-event"] for each in links} == {"a"}
    assert [each.attrib.get("aria-label") for each in links].count("A, aloud") == 1
    assert all("aria-label" in each.attrib or "aria-hidden" in each.attrib for each in links)


def test_plan_that_stands_fades_at_today() -> None:
    fading = [
        shape
        for shape in shapes_of(scene_of([track("a", FIRST, SECOND)]), "a")
        if isinstance(shape, Rect) and shape.fade_to < shape.fade_from
    ]
    assert len(fading) == 1


@pytest.mark.parametrize(
    ("last", "shape"),
    [
        (CAME, "square"),
        (claim("..", "cancelled", "2019"), "cross"),
        (claim("..", "on-hold", "2019"), "square"),
    ],
)
def test_end_has_the_shape_of_what_came(last: Claim, shape: str) -> None:
    ends = [
        each
        for each in shapes_of(scene_of([track("a", FIRST, SECOND, last)]), "a")
        if isinstance(each, Symbol) and each.radius == 5.0
    ]
    assert {each.shape for each in ends} == {shape}


def test_colours_are_those_that_moved_and_muted_for_the_others() -> None:
    scene = scene_of([track("a", FIRST, SECOND), track("b", FIRST), track("c", FIRST, SECOND)])
    colours = [text.runs[0].colour for text in labels(scene)]
    assert sorted(colours) == [PAGE.lane(0), PAGE.lane(1), PAGE.muted]
    assert "#" not in re.sub(r'"#|\(#', "", drawn([track("a", FIRST, SECOND)]))


def test_narrow_picture_holds_what_moved() -> None:
    both = [track("a", FIRST), track("b", FIRST, SECOND)]
    assert [each.event for each in choose(both, WIDE)] == ["a", "b"]
    assert [each.event for each in choose(both, WIDE - 1)] == ["b"]
    assert [each.event for each in choose(both[:1], WIDE - 1)] == ["a"]


def test_short_plans_that_never_moved_are_left_out() -> None:
    old = track("old", claim("1990-01-10", "scheduled", "1990-01-01"), claim("1990-01-10"))
    assert [each.event for each in choose([old, track("a", FIRST, SECOND)], 900)] == ["a"]
    assert [each.event for each in choose([old], 900)] == ["old"]


def test_many_plans_leave_those_that_moved_most() -> None:
    some = [track(f"m{number}", FIRST, SECOND) for number in range(MOST)]
    assert choose([track("a", FIRST), *some], 900) == some


def test_titles_that_would_look_alike_lose_what_they_share() -> None:
    titles = ["Mission: Impossible – Fallout", "Mission: Impossible – Ghost", "Oblivion"]
    assert distinct(titles, 110) == ["… Fallout", "… Ghost", "Oblivion"]
    assert distinct(titles, 900) == titles


def test_shipped_plans_are_drawn(shipped: Dataset) -> None:
    found = [(each, history(each, shipped.sources, TODAY)) for each in shipped.events]
    told = [Track(each.id, each.title, "", each.title, one) for each, one in found if one]
    names = [each.event for each in choose(told, 900)]
    assert "top-gun-maverick" in names
    scene = scene_of(choose(told, 900))
    assert len(labels(scene)) == len(names) <= MOST
    assert isinstance(scene.groups[0], Group)
