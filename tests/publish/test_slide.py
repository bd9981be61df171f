"""The picture of a slide: its shape, the size of its letters, and how many events it names."""

from __future__ import annotations

import pytest

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset, Lane
from timeline.draw.placement import counts
from timeline.draw.scene import Text
from timeline.publish.exports.options import Options
from timeline.publish.picture import fit, still
from timeline.publish.slide import MOST_SPARE, NAMED, RATIO, SLIGHT, USUAL, WIDTHS, filled, slide

ADDRESS = "https://example.org/"
GROSS = "?lane=films&view=2000/2010&measure=worldwide-gross"
FEW = dataset(*(event(f"bell-{year}", claim(f"{year}")) for year in (1811, 1850, 1900)))


@pytest.mark.parametrize("query", ["?lane=space&view=2019/2026", GROSS])
def test_narrowest_that_names_most_is_taken_and_fills_the_slide(
    shipped: Dataset, query: str
) -> None:
    shown = view(shipped, query)
    drawn = slide(shown, ADDRESS)
    assert drawn.height == pytest.approx(drawn.width / RATIO)
    enough = NAMED * counts(still(shown, fit(USUAL)[1]))["labelled"]
    trials = [filled(shown, width, ADDRESS) for width in WIDTHS if width <= drawn.width]
    *narrower, taken = trials
    assert taken.picture.width == pytest.approx(drawn.width)
    assert taken.named >= enough
    assert not any(each.over <= SLIGHT and each.named >= enough for each in narrower)


def test_usual_picture_is_that_of_files() -> None:
    assert Options().width == USUAL


def test_few_events_have_the_largest_letters() -> None:
    drawn = slide(view(FEW))
    assert drawn.width == pytest.approx(WIDTHS[0])
    assert filled(view(FEW), WIDTHS[0]).named == 3


def test_lanes_grow_into_the_room_that_is_left() -> None:
    trial = filled(view(FEW), 960)
    assert trial.over <= SLIGHT
    assert trial.lanes > MOST_SPARE


def test_words_around_are_on_the_slide() -> None:
    scene = slide(view(FEW), ADDRESS).scene
    texts = [shape for group in scene.groups for shape in group.shapes if isinstance(shape, Text)]
    said = [run.text for text in texts for run in text.runs]
    assert FEW.title in said
    assert ADDRESS in said
    assert all(-scene.top < text.y < scene.height + scene.bottom for text in texts)


def test_many_lanes_are_all_there_with_room_beside_them() -> None:
    lanes = tuple(Lane(f"lane-{at}", f"Lane {at}") for at in range(16))
    bells = (event(f"bell-{at}", claim(f"{1800 + at}"), lane=f"lane-{at}") for at in range(16))
    shown = view(dataset(*bells, lanes=lanes))
    drawn, widest = slide(shown), filled(shown, WIDTHS[-1])
    assert widest.over > SLIGHT
    assert drawn.height == pytest.approx(widest.picture.height)
    assert drawn.width == pytest.approx(drawn.height * RATIO)
    assert drawn.scene.left - widest.picture.scene.left == pytest.approx(
        drawn.scene.right - widest.picture.scene.right
    )
