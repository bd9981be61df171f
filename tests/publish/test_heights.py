"""How high a picture is."""

from __future__ import annotations

import pytest

from timeline.publish.heights import height_for, usual_height


@pytest.mark.parametrize(
    ("width", "lanes", "wanted", "height"),
    [
        (1220, 5, None, 700),
        (340, 5, None, 800),
        (1220, 20, None, 1840),
        (1220, 5, 400.0, 460),
        (1220, 5, 900.0, 900),
    ],
)
def test_height_is_the_wanted_one_unless_lanes_need_more(
    width: float, lanes: int, wanted: float | None, height: float
) -> None:
    assert height_for(width, lanes, wanted) == height
    if wanted is None:
        assert usual_height(width, lanes) == height
