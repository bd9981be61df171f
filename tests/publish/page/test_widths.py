"""What depends on the width: whole steps of scale, rounded so that nothing gets too little room."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import view
from timeline.curate.model import Dataset
from timeline.draw.placement import era_depth
from timeline.publish.page.document import HEIGHTS, PLATES
from timeline.publish.page.rows import Told, measured
from timeline.publish.page.widths import LEAST, STEPS, plate_numbers, step_of


@given(st.floats(1e-6, 1e6), st.floats(1e-4, 1e3))
def test_step_gives_at_least_the_scale_that_is_needed(scale: float, home: float) -> None:
    step = step_of(scale, home)
    assert step is not None
    if step > LEAST:
        assert home * 2 ** (step / STEPS) >= scale * (1 - 1e-7)
        assert home * 2 ** ((step - 1) / STEPS) < scale


@pytest.mark.parametrize(("scale", "step"), [(inf, None), (0.0, LEAST), (2.0, 0), (4.0, STEPS)])
def test_steps_count_from_the_home_view(scale: float, step: int | None) -> None:
    assert step_of(scale, 2.0) == step


def test_narrow_picture_is_compact_and_tells_which_names_it_cuts(shipped: Dataset) -> None:
    shown = view(shipped, "?measure=worldwide-gross")
    layouts = {plate: shown.layout(plate.plot, HEIGHTS[plate.plot]) for plate in PLATES}
    items, _ = measured(layouts[PLATES[-1]])
    titles = dict(zip(shown.frame["id"], shown.frame["title"], strict=True))
    told = Told({name: place for place, name in enumerate(items)}, items, titles)
    depth = era_depth(shown.dataset.eras)
    narrow, *_, wide = (
        plate_numbers(plate, layout, depth, shown.measure, told)
        for plate, layout in layouts.items()
    )
    assert (narrow["compact"], wide["compact"]) == (True, False)
    assert narrow["names"] and not wide["names"]
    assert [len(each["lanes"]) for each in (narrow, wide)] == [5, 5]
    for each in (narrow, wide):
        base, room = each["band"]
        assert 0 < room < base < each["height"]
