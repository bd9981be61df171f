"""The browser draws the axis that Python draws: ticks and eras, window by window."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from timeline.curate.model import NamedSpan
from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date, axis_words, ticks, to_days
from timeline.draw.eras import era_rows
from timeline.draw.metrics import text_width
from timeline.draw.placed import PlacedEra, Placement
from timeline.draw.placement import TICK_GAP, _eras
from timeline.explore.window import MIN_SPAN, Window
from timeline.languages import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
NODE = shutil.which("node")
YEAR = 365.2425
SEED = 20261121

TICKS = """
import { ticks } from "./assets/ticks.mjs";
import { readFileSync } from "node:fs";
const asked = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map((each) => ticks(...each))));
"""

WORDS = """
import { ENGLISH } from "./assets/ticks.mjs";
console.log(JSON.stringify([ENGLISH]));
"""

ERAS = """
import { eraRows, erasIn } from "./assets/eras.mjs";
import { readFileSync } from "node:fs";
function answer([eras, [first, last], width, widths]) {
  const found = erasIn(eras, [first, last]);
  const pxOf = (day) => ((day - first) / (last - first)) * width;
  const rows = eraRows(found, pxOf, (name) => widths[name]);
  const values = (era) => [era.name, era.start, era.end, era.openStart, era.openEnd];
  return [found.map(values), rows.map((row) => row.map(values))];
}
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(answer)));
"""

Ask = tuple[float, float, float, float]
Span = tuple[str, int | None, int | None]

needs_node = pytest.mark.skipif(
    NODE is None, reason="node is not installed; it only tests the page's scripts"
)


def node(script: str, asked: list[Any]) -> list[Any]:
    """What a script answers to all that is asked, in one run."""
    command = [str(NODE), "--input-type=module", "--eval", script]
    text = json.dumps(asked)
    ran = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    answers: list[Any] = json.loads(ran.stdout)
    assert len(answers) == len(asked)
    return answers


def windows(chance: random.Random, count: int) -> list[Ask]:
    """Windows at every zoom, most of them near the present or the turn of the era."""
    found = []
    for _ in range(count):
        span = MIN_SPAN * (60_000 * YEAR / MIN_SPAN) ** chance.random()
        reach = chance.choice((100, 3_000, 40_000)) * YEAR
        middle = chance.choice((0.0, -719_162.0)) + chance.uniform(-reach, reach)
        first, last = middle - span / 2, middle + span / 2
        if chance.random() < 0.3:
            first, last = float(round(first)), float(round(last))
        found.append((first, last, chance.uniform(280, 1900), TICK_GAP))
    return found


def edges() -> list[Ask]:
    """Windows that begin and end on a tick, that hold none, and that reach out of all time."""
    years = ((2000, 2001), (1900, 2000), (-1, 2), (0, 1), (-4, 5), (-9999, 9999), (9999, 10_002))
    days: list[tuple[float, float]] = [(to_days(a, 1, 1), to_days(b, 1, 1)) for a, b in years]
    days += [(0, 0), (9, 0), (0.2, 0.8)]
    days += [(OPEN_PAST * 2, OPEN_FUTURE * 2), (OPEN_PAST, OPEN_PAST + 400)]
    widths, gaps = (0, 280, 1900, 100_000), (0, TICK_GAP, 200)
    return [(*each, width, gap) for each in days for width in widths for gap in gaps]


@needs_node
@pytest.mark.parametrize("code", LANGUAGES)
def test_ticks_are_the_same_in_python_and_the_browser(code: str) -> None:
    language = LANGUAGES[code]
    asked = [*windows(random.Random(SEED), 600), *edges(), *ties()]
    told = [(*each, axis_words(language)) for each in asked]
    for each, drawn in zip(asked, node(TICKS, told), strict=True):
        expected = ticks(*each, language=language)
        assert [tick[1:] for tick in drawn] == [[tick.label, tick.major] for tick in expected], each
        assert [tick[0] for tick in drawn] == pytest.approx([t.day for t in expected], abs=1e-6)


@needs_node
def test_the_browser_knows_the_english_words() -> None:
    assert node(WORDS, [None]) == [axis_words()]


def ties() -> list[Ask]:
    """Windows in which a step of years just has room, or just not."""
    counts, slacks = (1, 2, 5, 10, 20, 50, 100, 1000), (0, 0.24, 0.25, 1, 2.9, 3.1, 4)
    spans = (YEAR * count - slack for count in counts for slack in slacks)
    return [(-span, 3 * span, 4 * gap, gap) for span in spans for gap in (150, 200)]


def spans(chance: random.Random, window: Window) -> list[Span]:
    """Eras in and about a window, some of them open, some that touch, some with its very ends."""
    low, high = window.first - window.span / 2, window.last + window.span / 2
    days = [round(chance.uniform(low, high)) for _ in range(6)]
    days += [round(window.first), round(window.last)]
    found: list[Span] = []
    for number in range(chance.randrange(9)):
        start, end = sorted(chance.sample(days, 2))
        name = f"{number} " + "the long era of lighthouses"[: chance.randrange(28)]
        ends = (None if chance.random() < 0.15 else start, None if chance.random() < 0.15 else end)
        found.append((name, *ends))
    return found


def named(span: Span) -> NamedSpan:
    name, start, end = span
    low = OPEN_PAST if start is None else start
    high = OPEN_FUTURE if end is None else end - 1
    return NamedSpan(name, Date(name, low, low, high, high, "day", is_interval=True))


def values(era: PlacedEra) -> list[Any]:
    return [era.name, era.start, era.end, era.open_start, era.open_end]


def placed(eras: list[Span], window: Window, width: float) -> list[Any]:
    """What Python makes of eras: those in the window, and their rows."""
    found = tuple(_eras(map(named, eras), window))
    placement = Placement(window, width, 300.0, 0.0, False, (), (), found)
    rows = [[values(era) for era in row] for row in era_rows(placement)]
    return [[values(era) for era in found], rows]


@needs_node
def test_eras_are_the_same_in_both_languages() -> None:
    chance = random.Random(SEED)
    asked = []
    for first, last, width, _ in windows(chance, 2000):
        eras = spans(chance, Window(first, last))
        widths = {name: text_width(name, 11, 500) for name, *_ in eras}
        asked.append((eras, (first, last), width, widths))
    for (eras, (first, last), width, _), drawn in zip(asked, node(ERAS, asked), strict=True):
        assert drawn == placed(eras, Window(first, last), width), (eras, first, last, width)
