"""From the numbers of a page its script places what Python places, with the same signs."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.draw.cast import gather
from timeline.draw.layout import Layout
from timeline.draw.placed import Placement
from timeline.draw.placement import choose
from timeline.explore.window import Window, clamp
from timeline.publish.page.document import HEIGHTS, PLATES
from timeline.publish.page.numbers import numbers
from timeline.publish.snapshot import Snapshot

ROOT = Path(__file__).resolve().parents[3]
NODE = shutil.which("node")

PLACE = """
import { choose, prepare } from "./assets/choose.mjs";
import { castOf, eventsOf } from "./timeline/publish/page/scripts/unpack.mjs";
import { readFileSync } from "node:fs";
const { data, texts, hidden, windows } = JSON.parse(readFileSync(0, "utf8"));
const events = eventsOf(data, texts);
const names = ({ id, anchor, inside, item, y }) => [id, anchor, inside, Boolean(item.conflict), y];
console.log(JSON.stringify(data.plates.map((plate) => {
  const prepared = prepare(castOf(data, plate, events, new Set(hidden)));
  return windows.map((window) => choose(prepared, window).lanes.map((lane) => ({
    labels: lane.labels.map(names),
    marks: lane.marks.length + lane.dots.length,
    bars: lane.bars.map(({ id }) => id),
    counted: lane.badges.map(({ count }) => count),
  })));
})));
"""

needs_node = pytest.mark.skipif(
    NODE is None, reason="node is not installed; it only tests the page's scripts"
)


def layouts(shown: Snapshot) -> dict[Any, Layout]:
    return {plate: shown.layout(plate.plot, HEIGHTS[plate.plot]) for plate in PLATES}


def placed(shown: Snapshot, windows: list[Window], *hidden: str) -> Any:
    """What the page's script places in some windows at each width, lane by lane."""
    data = numbers(shown, layouts(shown), "")
    ids = shown.drawn.frame["id"].tolist()
    texts = [
        {"id": event, "title": told["title"], "words": told["words"]}
        for event, told in shown.told(ids).items()
    ]
    asked = {
        "data": data,
        "texts": texts,
        "hidden": hidden,
        "windows": [(each.first, each.last) for each in windows],
    }
    command = [str(NODE), "--input-type=module", "--eval", PLACE]
    ran = subprocess.run(
        command, cwd=ROOT, input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def by_python(shown: Snapshot, layout: Layout, window: Window) -> Placement:
    return choose(gather(layout, window, window), window, (), shown.language)


@needs_node
@pytest.mark.parametrize("query", ["", "?lane=films,space", "?measure=worldwide-gross"])
def test_script_places_what_python_places(shipped: Dataset, query: str) -> None:
    shown = view(shipped, query)
    found = placed(shown, [shown.home])
    for (_, layout), (lanes,) in zip(layouts(shown).items(), found, strict=True):
        expected = by_python(shown, layout, shown.home)
        for lane, there in zip(expected.lanes, lanes, strict=True):
            labels = [[x.id, x.anchor, x.inside, x.conflict] for x in lane.labels]
            assert [each[:4] for each in there["labels"]] == labels
            assert [each[4] for each in there["labels"]] == pytest.approx(
                [x.y for x in lane.labels], abs=0.02
            )
            assert there["bars"] == [bar.id for bar in lane.bars]
            # Badges count in parts of time there, and day by day here.
            alone = len(lane.marks) + sum(badge.count for badge in lane.badges)
            assert there["marks"] + sum(there["counted"]) == alone


@needs_node
def test_other_windows_name_no_more_than_python_does(shipped: Dataset) -> None:
    shown = view(shipped)
    windows = [clamp(Window(first, first + 900), shown.limits) for first in (6_000, 15_500, 19_000)]
    found = placed(shown, windows)
    for (_, layout), drawn in zip(layouts(shown).items(), found, strict=True):
        for window, lanes in zip(windows, drawn, strict=True):
            expected = by_python(shown, layout, window).lanes
            own = {label.id for lane in expected for label in lane.labels}
            there = {label[0] for lane in lanes for label in lane["labels"]}
            assert there <= own
            assert len(there) >= 0.9 * len(own)


@needs_node
def test_hidden_lane_leaves_and_the_others_close_up(shipped: Dataset) -> None:
    shown = view(shipped)
    first = shipped.lanes[0].id
    whole, rest = placed(shown, [shown.home])[0][0], placed(shown, [shown.home], first)[0][0]
    assert len(rest) == len(whole) - 1
    heights = [label[4] for label in rest[0]["labels"]]
    assert [each[:4] for each in rest[0]["labels"]] == [each[:4] for each in whole[1]["labels"]]
    assert max(heights) < min(label[4] for label in whole[1]["labels"])


def test_claims_that_disagree_are_told_by_place() -> None:
    torn = event("torn", claim("1990-05-05"), claim("1991", sources=("almanac",)))
    shown = view(dataset(event("calm"), torn))
    told = numbers(shown, layouts(shown), "")
    assert told["conflicts"] == [[*shown.drawn.frame["id"]].index("torn")]
    assert told["sign"].startswith("M-3.5,-1.7")


def test_numbers_are_json_for_an_empty_view(shipped: Dataset) -> None:
    shown = view(shipped, "?q=zeppelin")
    told = numbers(shown, layouts(shown), "none")
    assert (told["events"], told["conflicts"], told["label"]) == ([], [], "none")
    json.dumps(told, allow_nan=False)
