"""Where a plan stood before: told with the picture, drawn behind its mark."""

from __future__ import annotations

import pytest

from tests.builders import TODAY, claim, dataset, day, event
from timeline.curate.model import Dataset
from timeline.draw.compose import compose
from timeline.draw.marks import GHOST
from timeline.draw.scene import Symbol
from timeline.draw.theme import THEMES
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.publish.snapshot import Snapshot
from timeline.publish.take import take

DATA = dataset(
    event(
        "film",
        claim("2019-07-12", "scheduled", "2017-06-30"),
        claim("2020-06", "scheduled", "2018-08-29"),
        claim("2022-05-27", "released"),
    ),
    event("calm", claim("2015")),
)


def snapshot(data: Dataset = DATA) -> Snapshot:
    return take(Catalogue(data, to_frame(data, TODAY), TODAY), "")


def test_earlier_dates_are_told_by_their_middles() -> None:
    assert snapshot().ghosts(["film", "calm", "nobody"]) == {
        "film": (day("2019-07-12") + 0.5, day("2020-06-16")),
    }


def test_earlier_dates_are_rings_on_the_line_of_their_mark() -> None:
    view = snapshot()
    placement = view.place(900.0)
    ghosts = view.ghosts(placement.ids)
    plain, drawn = (compose(placement, THEMES["light"], {}, "", found) for found in ({}, ghosts))
    assert len(drawn.groups) == len(plain.groups) + 1
    (trail,) = (group for group in drawn.groups if group not in plain.groups)
    rings = [shape for shape in trail.shapes if isinstance(shape, Symbol)]
    assert [ring.radius for ring in rings] == [GHOST, GHOST]
    (mark,) = (mark for lane in placement.lanes for mark in lane.marks if mark.id == "film")
    assert {ring.y for ring in rings} == {mark.y}
    days = [placement.window.first + ring.at.share * placement.window.span for ring in rings]
    assert days == pytest.approx(ghosts["film"])
