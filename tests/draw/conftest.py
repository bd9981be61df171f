"""One small picture that holds every kind of mark, placed and composed."""

from __future__ import annotations

import pytest

from tests.builders import TODAY
from timeline.curate.model import Dataset
from timeline.draw.compose import compose
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.placed import Placement
from timeline.draw.placement import place
from timeline.draw.scene import Scene
from timeline.draw.theme import THEMES
from timeline.explore.frame import to_frame
from timeline.explore.window import Window, extent


@pytest.fixture(scope="session")
def window(lighthouses: Dataset) -> Window:
    return extent(to_frame(lighthouses, TODAY), TODAY)


@pytest.fixture(scope="session")
def placement(lighthouses: Dataset, window: Window) -> Placement:
    frame = to_frame(lighthouses, TODAY)
    grid = Grid(window, window, 900.0, TODAY)
    return place(build(frame), lighthouses.lanes, lighthouses.eras, window, grid, 400.0)


@pytest.fixture(scope="session")
def names(lighthouses: Dataset) -> dict[str, str]:
    return {event.id: f"say {event.title}" for event in lighthouses.events}


@pytest.fixture(scope="session")
def scene(placement: Placement, names: dict[str, str]) -> Scene:
    return compose(placement, THEMES["light"], names)
