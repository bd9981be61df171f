"""The card of a link: its size, large words inside the part that is never cut, lanes as lines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.builders import TODAY, claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.draw.card import HEIGHT, LEAST_NAME, PER_LANE, SIDE, TEXT, WIDTH, Words, card
from timeline.draw.metrics import text_width
from timeline.draw.scene import At, Line, Rect, Scene, Shape, Symbol, Text
from timeline.draw.theme import THEMES
from timeline.languages import ENGLISH

LIGHT = THEMES["light"]
WORDS = Words("Lights & Towers", "13 events, 301 BCE to 2035", "As known today · CC0-1.0")
CUT = 15
"""What some sites cut off above and below."""


def made(data: Dataset, words: Words = WORDS, query: str = "") -> tuple[Scene, float]:
    shown = view(data, query)
    return card(shown.index, data.lanes, shown.window, TODAY, words, LIGHT, ENGLISH)


def shapes(scene: Scene, kind: type[Shape]) -> Sequence[Shape]:
    return [shape for group in scene.groups for shape in group.shapes if isinstance(shape, kind)]


def texts(scene: Scene) -> list[Text]:
    return [shape for shape in shapes(scene, Text) if isinstance(shape, Text)]


def test_card_has_the_size_that_sites_ask_for(lighthouses: Dataset) -> None:
    scene, plot = made(lighthouses)
    assert scene.left + plot + scene.right == pytest.approx(WIDTH)
    assert scene.top + scene.height + scene.bottom == pytest.approx(HEIGHT)


@pytest.mark.parametrize(
    "title", ["Lights", "A title that is long enough for two lines of it", "x " * 99]
)
def test_words_are_large_and_inside_the_part_that_is_not_cut(
    lighthouses: Dataset, title: str
) -> None:
    scene, plot = made(lighthouses, Words(title, "told " * 40, "foot " * 40))
    for text in texts(scene):
        (run,) = text.runs
        assert run.size >= min(TEXT, LEAST_NAME)
        width = text_width(run.text, run.size, run.weight)
        left = (
            scene.left
            + text.at.share * plot
            + text.at.px
            - {"middle": width / 2}.get(text.anchor, 0)
        )
        assert left >= SIDE / 2
        assert left + width <= WIDTH - SIDE / 2 + 0.01
        assert scene.top + text.y - run.size / 2 >= CUT
        assert scene.top + text.y + run.size / 2 <= HEIGHT - CUT


def test_words_are_said_whole_where_there_is_room(lighthouses: Dataset) -> None:
    scene, _ = made(lighthouses)
    said = [run.text for text in texts(scene) for run in text.runs]
    assert {WORDS.title, WORDS.told, WORDS.foot, "Keepers", "1000"} <= set(said)


def test_each_lane_is_one_line_of_its_colour(lighthouses: Dataset) -> None:
    scene, _ = made(lighthouses)
    flat = [s for s in shapes(scene, Line) if isinstance(s, Line) and s.top == s.bottom]
    lanes = {s.top: s.colour for s in flat if s.left == At(0)}
    assert list(lanes.values()) == [LIGHT.lane(0), LIGHT.lane(1)]
    marks = [s for s in shapes(scene, Symbol) if isinstance(s, Symbol)]
    assert {mark.y for mark in marks} <= set(lanes)


def test_many_lanes_go_without_names() -> None:
    few = dataset(*(event(f"e{n}", claim("1990"), lane=f"lane-{n}") for n in range(5)))
    many = dataset(*(event(f"e{n}", claim("1990"), lane=f"lane-{n}") for n in range(30)))
    assert "Lane-3" in [run.text for text in texts(made(few)[0]) for run in text.runs]
    scene, plot = made(many)
    assert "Lane-3" not in [run.text for text in texts(scene) for run in text.runs]
    assert plot == WIDTH - 2 * SIDE


def test_spans_are_bars_cut_to_the_plot() -> None:
    data = dataset(event("long", claim("1900/1990")), event("open", claim("1950/..")))
    scene, _ = made(data, query="?view=1940/1970")
    bars = [shape for shape in shapes(scene, Rect) if isinstance(shape, Rect)]
    assert bars
    assert all(0 <= bar.left.share <= bar.right.share <= 1 for bar in bars)


def test_the_most_important_events_are_drawn_and_lie_on_top() -> None:
    crowd = [event(f"e{n}", claim(f"{1900 + n % 90}"), importance=1) for n in range(3 * PER_LANE)]
    data = dataset(*crowd, event("top", claim("1950-06-01"), importance=5))
    scene, _ = made(data)
    marks = [s for s in shapes(scene, Symbol) if isinstance(s, Symbol)]
    assert len(marks) == PER_LANE
    assert marks[-1].radius == max(mark.radius for mark in marks)


def test_today_is_marked_if_it_is_in_view() -> None:
    data = dataset(event("a", claim("1990")), event("b", claim("2030", "scheduled", "2020")))
    for query, expected in (("", 1), ("?view=1980/2000", 0)):
        lines = [s for s in shapes(made(data, query=query)[0], Line) if isinstance(s, Line)]
        assert sum(line.colour == LIGHT.today for line in lines) == expected


def test_card_of_nothing_still_says_its_words() -> None:
    scene, _ = made(dataset())
    assert WORDS.title in [run.text for text in texts(scene) for run in text.runs]
