"""The picture of changes: everything is there once, labels keep apart, and stay inside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, event
from timeline.curate.model import Dataset
from timeline.dates import OPEN_PAST
from timeline.draw.changes import ROW, WIDE, Entry, compose
from timeline.draw.courses import Course, Stop, courses, days_of
from timeline.draw.metrics import text_width
from timeline.draw.scene import Glyph, Group, Line, Rect, Scene, Symbol, Text
from timeline.draw.svg import boxed
from timeline.draw.theme import PAGE
from timeline.explore.changes import Knowledge, compare
from timeline.languages import ENGLISH

SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (320, 430, 620, 900, 1200)
LANES = ("Birds", "Keepers", "Towers of the northern coast")
NOW = (TODAY + 0.5, "Today")


def entry(name: str, *stops: Stop, **more: object) -> Entry:
    course = Course(name, stops, bool(more.pop("is_open", False)), 0)
    given_ = {"lane": 0, "title": name.title(), "note": "", "when": "1987", "name": f"{name} told"}
    return Entry(course, **{**given_, **more})  # type: ignore[arg-type]


def scene_of(
    entries: Sequence[Entry], width: float = 900, days: tuple[float, float] = (0, 1000)
) -> Scene:
    return compose(entries, days, LANES, width, (900.0, "Today"), ENGLISH, PAGE)


def of(scene: Scene, name: str) -> Group:
    (group,) = (each for each in scene.groups if each.event == name)
    return group


def plot(scene: Scene, width: float) -> float:
    return width - scene.left - scene.right


def wild(data: Dataset) -> list[Entry]:
    """The entries of all that a data set went through."""
    found = compare(Knowledge(data, OPEN_PAST - 1), Knowledge(data, TODAY))
    lanes = [lane.id for lane in data.lanes]
    events = {each.id: each for each in data.events}
    return [
        Entry(
            course=course,
            lane=lanes.index(events[course.event].lane),
            title=events[course.event].title,
            note="+350 d" if course.moves else "",
            when="1987",
            name=f"{course.event} told",
        )
        for course in courses(found)
    ]


DATA = datasets(14, 4).filter(lambda data: bool(wild(data)))


@given(DATA, st.sampled_from(WIDTHS))
def test_labels_and_strips_never_overlap_and_stay_inside(data: Dataset, width: int) -> None:
    entries = wild(data)
    days = days_of([each.course for each in entries], OPEN_PAST, TODAY + 0.5)
    scene = compose(entries, days, LANES, width, NOW, ENGLISH, PAGE)
    wide, strips, texts = plot(scene, width), [], []
    for each in entries:
        target, *rest = of(scene, each.course.event).shapes
        assert isinstance(target, Rect)
        strips.append(
            (target.left.share * wide, target.right.share * wide, target.top, target.bottom)
        )
        (text,) = (shape for shape in rest if isinstance(shape, Text))
        left = text.at.share * wide
        long = sum(text_width(run.text, run.size, run.weight) for run in text.runs)
        texts.append((left, left + long, text.y - 7, text.y + 7))
        assert target.bottom - target.top >= ROW
    for boxes in (strips, texts):
        for one, other in combinations(boxes, 2):
            beside = one[1] <= other[0] or other[1] <= one[0]
            assert beside or one[3] <= other[2] or other[3] <= one[2], (one, other)
    for strip, text_box in zip(strips, texts, strict=True):
        assert -0.01 <= strip[0] <= text_box[0] + 0.01
        assert text_box[1] <= strip[1] + 0.01 <= wide + 0.02
        assert strip[2] <= text_box[2] < text_box[3] <= strip[3] <= scene.height + 0.01


@given(DATA, st.sampled_from(WIDTHS))
def test_every_entry_is_a_link_that_says_it(data: Dataset, width: int) -> None:
    entries = wild(data)
    days = days_of([each.course for each in entries], OPEN_PAST, TODAY + 0.5)
    scene = compose(entries, days, LANES, width, NOW, ENGLISH, PAGE)
    drawn = boxed(scene, "c", plot(scene, width), "Changes", lambda group: group.event)
    root = ElementTree.fromstring(drawn)
    links = {link.attrib["href"]: link.attrib["aria-label"] for link in root.iter(f"{SVG}a")}
    assert links == {each.course.event: each.name for each in entries}
    assert drawn == boxed(
        compose(entries, days, LANES, width, NOW, ENGLISH, PAGE),
        *("c", plot(scene, width), "Changes", lambda group: group.event),
    )


def test_move_is_an_arrow_with_its_days_beside_the_title() -> None:
    scene = scene_of([entry("film", Stop("moved", 600.0, 200.0, 400), note="+400 d")])
    shapes = of(scene, "film").shapes
    (text,) = (each for each in shapes if isinstance(each, Text))
    assert [run.text for run in text.runs] == ["Film", "  +400 d"]
    lines = [each for each in shapes if isinstance(each, Line)]
    assert lines[-1].left.share < lines[-1].right.share
    (ring,) = (each for each in shapes if isinstance(each, Symbol))
    (head,) = (each for each in shapes if isinstance(each, Glyph))
    assert (ring.at, head.at) == (lines[-1].left, lines[-1].right)


def test_short_move_is_a_head_without_a_line() -> None:
    shapes = of(scene_of([entry("film", Stop("moved", 600.0, 599.0, 1))]), "film").shapes
    assert [each for each in shapes if isinstance(each, Symbol)] == []
    assert [each for each in shapes if isinstance(each, Glyph)]


def test_stops_of_an_event_are_joined() -> None:
    scene = scene_of([entry("plan", Stop("added", 100.0), Stop("cancelled", 700.0))])
    (line,) = (each for each in of(scene, "plan").shapes if isinstance(each, Line))
    marks = [each.at for each in of(scene, "plan").shapes if isinstance(each, Symbol)]
    assert {line.left, line.right} == set(marks)


def test_plan_without_a_date_fades_behind_its_last_stop() -> None:
    scene = scene_of([entry("plan", Stop("on-hold", 300.0), is_open=True)])
    (fade,) = (
        each
        for each in of(scene, "plan").shapes
        if isinstance(each, Rect) and each.fade_to != each.fade_from
    )
    assert fade.right.share > fade.left.share


def test_what_lies_beyond_an_end_says_its_date() -> None:
    scene = scene_of([entry("old", Stop("added", -9000.0)), entry("new", Stop("added", 500.0))])
    said = [
        [run.text for run in shape.runs]
        for name in ("old", "new")
        for shape in of(scene, name).shapes
        if isinstance(shape, Text)
    ]
    assert said == [["Old", "  1987"], ["New"]]
    assert [each for each in of(scene, "old").shapes if isinstance(each, Glyph)]


@pytest.mark.parametrize("width", WIDTHS)
def test_lanes_with_changes_are_named_beside_or_above(width: int) -> None:
    scene = scene_of(
        [entry("a", Stop("added", 5.0)), entry("b", Stop("added", 5.0), lane=2)], width
    )
    names = [
        shape
        for group in scene.groups
        if not group.event
        for shape in group.shapes
        if isinstance(shape, Text)
    ]
    assert " ".join(run.text for text in names for run in text.runs) == f"Birds {LANES[2]}"
    assert {text.anchor for text in names} == {"end" if width >= WIDE else "start"}
    assert scene.left > 50 if width >= WIDE else scene.left < 10


def test_long_word_of_a_lane_stays_in_one_piece_beside_the_changes() -> None:
    stop, days = entry("a", Stop("added", 5.0)), (0.0, 1000.0)
    scene = compose([stop], days, ("Киноиндустрия",), WIDE, (900.0, "Today"), ENGLISH, PAGE)
    texts = [shape for group in scene.groups for shape in group.shapes if isinstance(shape, Text)]
    assert "Киноиндустрия" in [run.text for text in texts for run in text.runs]


def test_titles_that_would_look_alike_are_told_apart() -> None:
    long = "Mission: Impossible – The Long Road to the Lighthouse of"
    entries = [entry(name, Stop("added", 500.0), title=f"{long} {name}") for name in ("a", "b")]
    found = [
        shape.runs[0].text
        for name in ("a", "b")
        for shape in of(scene_of(entries, 320), name).shapes
        if isinstance(shape, Text)
    ]
    assert found == ["… a", "… b"]


def test_nothing_that_data_say_is_markup() -> None:
    torn = event("torn", claim("1990"), title="<script>&\"'")
    (one,) = wild(dataset(torn))
    scene = compose([one], (0.0, 9000.0), ["<b>"], 900, NOW, ENGLISH, PAGE)
    drawn = boxed(scene, "c", plot(scene, 900), "<i>", lambda group: group.event)
    assert ElementTree.fromstring(drawn) is not None
    assert "<script>" not in drawn
    assert "<b>" not in drawn
