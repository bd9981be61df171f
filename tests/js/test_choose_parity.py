"""The browser chooses what Python chooses, cast by cast and window by window."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from bench.generate import LANES, events
from tests.builders import TODAY
from tests.draw.geometry import crowd
from timeline.curate.model import Dataset, Lane
from timeline.dates import parse
from timeline.draw.cast import Cast, gather
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.layout import lay_out
from timeline.draw.placed import PlacedLane
from timeline.draw.placement import choose, counts, in_window
from timeline.draw.wire import wire
from timeline.explore.frame import to_frame
from timeline.explore.window import Window, clamp, extent, from_date

ROOT = Path(__file__).parent.parent.parent
NODE = shutil.which("node")
SEED = 20261121
WIDTHS = (344.0, 900.0, 1240.0)
DATA = ("shipped", "crowd", "thousand", "ten thousand")
KINDS = ("labels", "marks", "dots", "bars", "badges")
ANOTHER = 20
"""Windows in which each cast is chosen from, beside its own."""

CHOOSE = """
import { choose, prepare } from "./assets/choose.mjs";
import { readFileSync } from "node:fs";
const kinds = ["labels", "marks", "dots", "bars", "badges"];
const bare = ({ item, ...rest }) => rest;
const plain = (lane) => kinds.map((kind) => lane[kind].map(bare));
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(([cast, windows]) => {
  const prepared = prepare(cast);
  return windows.map((window) => choose(prepared, window).lanes.map(plain));
})));
"""

Plain = list[list[dict[str, Any]]]

needs_node = pytest.mark.skipif(
    NODE is None, reason="node is not installed; it only tests the page's scripts"
)


@dataclass(frozen=True)
class Case:
    """A cast, the events that it was gathered from, and windows inside it, its own one first."""

    frame: pd.DataFrame
    cast: Cast
    windows: Sequence[Window]


def cases(frame: pd.DataFrame, lanes: Sequence[Lane], narrow: str) -> Iterator[Case]:
    """Casts of a frame on plots of several widths, with all time as home and with less."""
    chance, index, limits = random.Random(SEED), build(frame), extent(frame, TODAY)
    for width in WIDTHS:
        for home in (limits, from_date(parse(narrow), limits)):
            layout = lay_out(index, lanes, Grid(home, limits, width, TODAY), 580.0)
            for share in (1.0, 0.2, 0.01):
                span, reach = home.span * share, limits.span - home.span * share
                first = home.first if share == 1 else limits.first + chance.random() * reach
                window = clamp(Window(first, first + span), limits)
                low = max(window.first - window.span, limits.first)
                around = Window(low, min(window.last + window.span, limits.last))
                cast = gather(layout, window, around, finer=1)
                yield Case(frame, cast, [window, around, *moves(chance, window, around)])


def moves(chance: random.Random, window: Window, around: Window) -> Iterator[Window]:
    """Windows inside another: pans, zooms in and out, and both at once."""
    for number in range(ANOTHER):
        factor = 1.0 if number % 3 == 0 else 2 ** chance.uniform(-2, 1.6)
        span = min(window.span * factor, around.span)
        middle = (window.first + window.last) / 2
        first = middle - span / 2 if number % 3 == 1 else chance.uniform(around.first, around.last)
        first = min(max(first, around.first), around.last - span)
        yield Window(first, min(first + span, around.last))


def drawn(lanes: Sequence[PlacedLane]) -> Iterator[Plain]:
    """What was placed in each lane, as the scripts say it."""
    for lane in lanes:
        named = {label.id for label in lane.labels}
        yield [
            [_values(each, "id day dx y anchor inside") for each in lane.labels],
            [
                _values(each, "id day y radius low high top")
                for each in lane.marks
                if each.id in named
            ],
            [_values(each, "id day y") for each in lane.marks if each.id not in named],
            [
                _values(each, "id start solid_start solid_end end y cap_start cap_end")
                for each in lane.bars
            ],
            [_values(each, "day y count ids first last") for each in lane.badges],
        ]


def _values(each: object, names: str) -> dict[str, Any]:
    return {camel(name): getattr(each, name) for name in names.split()}


def camel(name: str) -> str:
    """A name as the scripts write it."""
    first, *rest = name.split("_")
    return first + "".join(map(str.title, rest))


def node(asked: list[Any]) -> list[Any]:
    """What the script answers to all casts and windows, in one run."""
    command = [str(NODE), "--input-type=module", "--eval", CHOOSE]
    text = json.dumps(asked, allow_nan=False)
    ran = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    answers: list[Any] = json.loads(ran.stdout)
    assert len(answers) == len(asked)
    return answers


def assert_same(chosen: Plain, expected: Plain, scale: float) -> None:
    """Names, order and counts are equal; places differ by less than a millionth of a px."""
    for kind, some, others in zip(KINDS, chosen, expected, strict=True):
        assert [_named(each) for each in some] == [_named(each) for each in others], kind
        for one, other in zip(some, others, strict=True):
            numbers = {name: value for name, value in other.items() if isinstance(value, float)}
            for name, value in numbers.items():
                assert abs(one[name] - value) <= max(1e-6 / scale, abs(value) * 1e-12), (one, other)


def _named(each: dict[str, Any]) -> dict[str, Any]:
    """What of a label, mark, bar or badge is no place."""
    values = {name: value for name, value in each.items() if not _is_place(name)}
    return {name: list(value) if name == "ids" else value for name, value in values.items()}


def _is_place(name: str) -> bool:
    return name not in {"id", "anchor", "inside", "capStart", "capEnd", "count", "ids"}


@pytest.fixture(scope="module", params=DATA)
def told(request: pytest.FixtureRequest, shipped: Dataset) -> list[Case]:
    """The casts of one set of data."""
    if request.param == "thousand":
        return list(cases(events(1_000), LANES, "1980/1999"))
    if request.param == "ten thousand":
        return list(cases(events(10_000), LANES, "1980/1999"))
    data = shipped if request.param == "shipped" else crowd(400, SEED)
    narrow = "1975/2029" if request.param == "shipped" else "1995/2010"
    return list(cases(to_frame(data, TODAY), data.lanes, narrow))


@needs_node
def test_the_browser_chooses_what_python_chooses(told: list[Case]) -> None:
    asked = [
        (wire(case.cast, (), {}), [(each.first, each.last) for each in case.windows])
        for case in told
    ]
    for case, answers in zip(told, node(asked), strict=True):
        for window, lanes in zip(case.windows, answers, strict=True):
            placement = choose(case.cast, window, ())
            for lane, expected in zip(lanes, drawn(placement.lanes), strict=True):
                assert_same(lane, expected, placement.width / window.span)


def test_nothing_is_lost_in_the_window_of_a_cast(told: list[Case]) -> None:
    for case in told:
        window = case.cast.window
        shown = counts(choose(case.cast, window, ()))
        assert sum(shown.values()) == len(in_window(case.frame, window)), window
