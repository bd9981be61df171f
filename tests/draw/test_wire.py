"""A cast as JSON: numbers only, and all that the scripts read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TODAY, datasets
from tests.draw.geometry import crowd, limits_of
from timeline.curate.model import Dataset, NamedSpan
from timeline.dates import parse
from timeline.draw.beads import DOT
from timeline.draw.cast import Cast, gather
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.layout import lay_out
from timeline.draw.placement import choose
from timeline.draw.theme import LANE_COLOURS, PAGE
from timeline.draw.wire import SIZES, ids_of, look, wire
from timeline.explore.window import Window

ASSETS = Path(__file__).parent.parent.parent / "assets"
SCRIPTS = ("choose.mjs", "beads.mjs", "paint.mjs", "hits.mjs", "eras.mjs")


def cast_of(data: Dataset, share: float = 1.0) -> Cast:
    found, first, last = limits_of(data)
    limits = Window(first, last)
    window = Window(first, first + share * limits.span)
    layout = lay_out(build(found), data.lanes, Grid(limits, limits, 900.0, TODAY), 400.0)
    return gather(layout, window, limits, finer=1)


@pytest.fixture(scope="module")
def cast() -> Cast:
    return cast_of(crowd(150, 5), 0.3)


@pytest.fixture(scope="module")
def sent(cast: Cast) -> dict[str, Any]:
    return wire(cast, (), {name: {"title": name.upper()} for name in ids_of(cast)})


@settings(max_examples=25)
@given(datasets(25), st.floats(0.02, 1))
def test_cast_is_json_of_finite_numbers(data: Dataset, share: float) -> None:
    made = wire(cast_of(data, share), (), {})
    assert json.loads(json.dumps(made, allow_nan=False)) == made


def test_all_sizes_that_the_scripts_read_are_sent() -> None:
    read = set()
    for name in SCRIPTS:
        text = (ASSETS / name).read_text("utf-8")
        read |= set(re.findall(r"\bsizes\.(\w+)", text))
        for names in re.findall(r"const \{([\w, ]+)\} = \w+(?:\.\w+)*\.sizes;", text):
            read |= set(re.findall(r"\w+", names))
    assert read <= set(SIZES)
    assert len(read) > 12


def test_cast_says_where_it_is_good(cast: Cast, sent: dict[str, Any]) -> None:
    assert sent["window"] == [cast.window.first, cast.window.last]
    assert sent["around"] == [cast.around.first, cast.around.last]
    assert (sent["most"], sent["usual"], sent["width"]) == (cast.most, cast.usual, 900.0)
    assert sent["scale"] * (sent["around"][1] - sent["around"][0]) == pytest.approx(900.0)
    assert (sent["height"], sent["compact"]) == (cast.layout.height, False)


def test_every_event_that_is_named_in_a_lane_is_an_item(sent: dict[str, Any]) -> None:
    named = {
        name
        for lane in sent["lanes"]
        for name in (
            *(flag[0] for flag in lane["flags"]),
            *(bar[0] for bar in lane["bars"]),
            *(each for part in lane["parts"] for each in part[2:]),
        )
    }
    assert named == set(sent["items"])
    assert all(item["title"] == name.upper() for name, item in sent["items"].items())


def test_labels_and_bars_hold_what_they_are_drawn_from(sent: dict[str, Any]) -> None:
    drawn = ("rank", "approximate", "ends", "open", "radius", "name", "width", "status", "anchor")
    for lane in sent["lanes"]:
        for name, side, row, y, scale in lane["flags"]:
            assert set(drawn) <= set(sent["items"][name])
            assert side in (1, -1)
            assert row >= 1
            assert lane["top"] < y < lane["baseline"]
            assert scale >= 0
        for name, side, row, y, *scales in lane["bars"]:
            assert set(drawn) <= set(sent["items"][name])
            assert side in (1, -1)
            assert row >= 0
            assert lane["top"] < y < lane["bottom"]
            assert len(scales) == 3


def test_every_mark_that_may_be_drawn_has_a_look(cast: Cast, sent: dict[str, Any]) -> None:
    looks = sent["looks"]["marks"]
    for lane in sent["lanes"]:
        for flag in lane["flags"]:
            item = sent["items"][flag[0]]
            assert look(lane["index"], item["status"], item["radius"]) in looks
        for part in lane["parts"]:
            for name in part[2:]:
                assert look(lane["index"], sent["items"][name]["status"], DOT) in looks
    for placed in choose(cast, cast.window, ()).lanes:
        for mark in placed.marks:
            assert look(placed.index, mark.status, mark.radius) in looks
    assert all(piece.startswith("<") for piece in looks.values())


def test_every_bar_has_a_look(sent: dict[str, Any]) -> None:
    for lane in sent["lanes"]:
        for bar in lane["bars"]:
            status = sent["items"][bar[0]]["status"]
            colour, opacity, outlined, dash = sent["looks"]["bars"][f"{lane['index']} {status}"]
            assert colour in (PAGE.muted, PAGE.lane(lane["index"]))
            assert 0 < opacity <= 1
            assert isinstance(outlined, bool)
            assert isinstance(dash, list)


def test_colours_of_lanes_repeat_in_looks() -> None:
    assert look(LANE_COLOURS + 1, "happened", 3.0) == look(1, "happened", 3.0) == "1 happened 3.0"


def test_eras_are_sent_with_their_days_and_open_ends(cast: Cast) -> None:
    dates = ("1947/1991", "2000/..", "../1900")
    sent = wire(cast, [NamedSpan(date, parse(date)) for date in dates], {})
    days = [parse(date) for date in dates]
    assert sent["eras"] == [
        ["1947/1991", days[0].earliest_start, days[0].latest_end + 1],
        ["2000/..", days[1].earliest_start, None],
        ["../1900", None, days[2].latest_end + 1],
    ]
