"""A measure under the lanes: its numbers stand at their days and on their scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from timeline.draw.compose import compose, stage
from timeline.draw.measured import BAND, floor_of, y_of
from timeline.draw.placed import Placement
from timeline.draw.scene import Line, Scene, Shape, Symbol, Text
from timeline.draw.svg import fluid
from timeline.draw.theme import THEMES
from timeline.explore.measures import Level, Series

GROSS = Series(
    "gross",
    "Worldwide gross",
    "lollipops",
    "",
    (Level(-60_000.0, -60_000.0, 5.0, "a"), Level(-50_000.0, -50_000.0, 10.0)),
    10.0,
    ((5.0, "$5"), (10.0, "$10")),
)


def heads_of(placement: Placement) -> list[float]:
    return [y_of(level.number, GROSS, placement.height) for level in GROSS.levels]


@pytest.fixture
def under(placement: Placement) -> Placement:
    return replace(placement, height=placement.height + BAND, measure=GROSS)


def shapes(scene: Scene) -> Iterator[Shape]:
    for group in scene.groups:
        yield from group.shapes


def new(one: Scene, other: Scene) -> list[Shape]:
    known = list(shapes(one))
    return [shape for shape in shapes(other) if shape not in known]


def test_stems_rise_to_their_numbers(placement: Placement, under: Placement) -> None:
    added = new(compose(placement, THEMES["light"], {}), compose(under, THEMES["light"], {}))
    heads = [shape.y for shape in added if isinstance(shape, Symbol)]
    assert heads == [y_of(5.0, GROSS, under.height), y_of(10.0, GROSS, under.height)]
    stems = [
        each
        for each in added
        if isinstance(each, Line) and each.left == each.right and each.top in heads
    ]
    assert [each.bottom for each in stems] == [floor_of(under.height)] * 2
    assert placement.height < heads[1] < heads[0] < floor_of(under.height) < under.height


def test_stem_belongs_to_its_event_and_says_its_number(under: Placement) -> None:
    told = replace(GROSS.levels[0], told="Gross: $5 (The Numbers)")
    measure = replace(GROSS, levels=(told, GROSS.levels[1]))
    scene = compose(replace(under, measure=measure), THEMES["light"], {"a": "Alpha, 1805"})
    stems = [
        group
        for group in scene.groups
        if any(isinstance(each, Symbol) and each.y in heads_of(under) for each in group.shapes)
    ]
    assert [(each.event, each.name, each.clipped) for each in stems] == [
        ("a", "Alpha, 1805, Gross: $5 (The Numbers)", True),
        ("", "", True),
    ]
    linked = fluid(scene, "p", "Lights", lambda group: f"?event={group.event}")
    assert 'aria-label="Alpha, 1805, Gross: $5 (The Numbers)"' in linked


def test_scale_and_name_stay_with_the_stage(under: Placement) -> None:
    fixed = stage(compose(under, THEMES["light"], {}))
    texts = [run.text for each in shapes(fixed) if isinstance(each, Text) for run in each.runs]
    assert {"$5", "$10"} <= set(texts)
    assert "Worldwide gross" in " ".join(texts)
    assert not [each for each in shapes(fixed) if isinstance(each, Symbol)]


def test_steps_are_level_over_their_days(under: Placement) -> None:
    steps = replace(GROSS, form="steps", levels=(Level(-60_000.0, -59_000.0, 5.0),))
    scene = compose(replace(under, measure=steps), THEMES["light"], {})
    y = y_of(5.0, steps, under.height)
    (level,) = (
        e for e in shapes(scene) if isinstance(e, Line) and e.top == e.bottom == y and e.width == 2
    )
    assert (level.right.share - level.left.share) * under.window.span == pytest.approx(1000)
