"""What stands around a picture: nothing overlaps it, nothing leaves the paper, all is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.legend import keys
from timeline.draw.metrics import text_width
from timeline.draw.placed import Placement
from timeline.draw.scene import TICK_CHAR, AxisTick, Group, Scene, Text
from timeline.draw.surround import COMPACT, WIDE, Style, Wording, surround
from timeline.draw.theme import THEMES

LIGHT = THEMES["light"]
WORDS = Wording(
    "A title of some length that may need more than one line",
    "A subtitle",
    "13 of 13 events.",
    "Source: Lights. Licence: CC0-1.0.",
    "https://example.org/?view=1800/1900&lane=" + "towers-and-beacons," * 9,
)
PLOT = 900.0


def around(
    scene: Scene, placement: Placement, words: Wording = WORDS, style: Style = WIDE
) -> Scene:
    return surround(scene, PLOT, words, keys(placement, LIGHT), LIGHT, style)


def added(scene: Scene, made: Scene) -> list[Text]:
    new = [group for group in made.groups if group not in scene.groups]
    return [shape for group in new for shape in group.shapes if isinstance(shape, Text)]


def said(texts: list[Text]) -> str:
    return " ".join(run.text for text in texts for run in text.runs)


def width(text: Text) -> float:
    return sum(text_width(run.text, run.size, run.weight) for run in text.runs)


def test_all_words_are_said_in_their_order(scene: Scene, placement: Placement) -> None:
    found = said(added(scene, around(scene, placement)))
    places = [found.index(text) for text in (WORDS.subtitle, "happened", WORDS.caption)]
    assert places == sorted(places)
    assert WORDS.address in found.replace(" ", "")
    assert WORDS.credit in found


@pytest.mark.parametrize("style", [WIDE, COMPACT])
def test_texts_stay_inside_the_margins(scene: Scene, placement: Placement, style: Style) -> None:
    made = around(scene, placement, style=style)
    full = made.left + PLOT + made.right
    for text in added(scene, made):
        assert made.left + text.at.px >= style.margin - 0.01
        assert made.left + text.at.px + width(text) <= full - style.margin + 0.01
        assert text.y - text.runs[0].size / 2 >= -made.top + style.margin - 0.01
        assert text.y + text.runs[0].size / 2 <= made.height + made.bottom - style.margin + 0.01


def test_picture_itself_is_left_as_it_is(scene: Scene, placement: Placement) -> None:
    made = around(scene, placement)
    assert [group for group in made.groups if group in scene.groups] == list(scene.groups)
    assert (made.height, made.backdrop) == (scene.height, scene.backdrop)
    for text in added(scene, made):
        assert text.y < -scene.top or text.y > scene.height + scene.bottom


def test_bands_are_as_far_from_the_edge_as_the_title(scene: Scene, placement: Placement) -> None:
    made = around(scene, placement)
    band = min(shape.left.px for shape in made.backdrop if shape.left.edge)  # type: ignore[union-attr]
    assert made.left + band == WIDE.margin
    title = made.groups[0].shapes[0]
    assert isinstance(title, Text)
    assert made.left + title.at.px == WIDE.margin


def test_address_is_a_link_of_its_own(scene: Scene, placement: Placement) -> None:
    links = [group for group in around(scene, placement).groups if group.link]
    assert [group.link for group in links] == [WORDS.address]
    bare = around(scene, placement, replace(WORDS, address=""))
    assert not any(group.link for group in bare.groups)


def test_without_words_there_is_no_text(scene: Scene, placement: Placement) -> None:
    made = surround(scene, PLOT, Wording(""), (), LIGHT, WIDE)
    assert added(scene, made) == []


@given(st.floats(300, 2000))
def test_years_do_not_touch_the_edge(plot: float) -> None:
    ticks = tuple(AxisTick(share, "Jan 2020", True) for share in (0.0, 0.4, 1.0))
    empty = Scene((), (Group(()),), ticks, "#ccc", "#888", 100.0, 14.0, 17.0)
    made = surround(empty, plot, Wording("x"), (), LIGHT, COMPACT)
    half = len("Jan 2020") * TICK_CHAR / 2
    for tick in made.ticks:
        middle = made.left + tick.share * plot + tick.shift
        assert middle - half >= COMPACT.margin / 2 - 0.01
        assert middle + half <= made.left + plot + made.right - COMPACT.margin / 2 + 0.01
