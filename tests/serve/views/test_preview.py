"""What the preview shows while there is no event of the form yet."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import claim, dataset, event
from tests.serve.conftest import read
from tests.serve.reading import Page
from tests.serve.views.forms import form, problem, verdict
from timeline.curate.edits.trial import Told
from timeline.curate.model import Dataset
from timeline.languages import LANGUAGES
from timeline.serve.views import preview

MANY = dataset(
    *(event(f"light-{year}", claim(str(year))) for year in range(1811, 1821)),
    event("plan", claim("..", "announced", "1820")),
    event("open", claim("1815/..")),
    event("letter", claim("1812"), lane="keepers"),
)


def shown(data: Dataset = MANY, **desk: Any) -> Page:
    given = form(data, **desk)
    return read(list(preview.picture(given, preview.of(given))))


def test_empty_form_shows_the_last_events_of_the_fullest_lane() -> None:
    page = shown()
    assert page.texts("p", "hint") == ["The last events of “Towers”."]
    texts = " ".join(page.texts("text"))
    assert "Light-1819" in texts
    assert "Light-1811" not in texts
    (picture,) = page.find("div", "edit-picture")
    assert "inert" in picture.attributes


def test_chosen_lane_is_shown() -> None:
    page = shown(said={"lane": "keepers"})
    assert page.texts("p", "hint") == ["The last events of “Keepers”."]
    assert any("Letter" in each for each in page.texts("text"))


def test_wrong_event_leaves_its_lane_in_the_picture() -> None:
    page = shown(said={"lane": "keepers"}, verdict=verdict(Told(problem(), "date")))
    assert page.texts("p", "hint") == ["It comes when nothing is wrong any more."]
    assert any("Letter" in each for each in page.texts("text"))


@pytest.mark.parametrize("events", [(), (event("plan", claim("..", "announced", "1820")),)])
def test_nothing_to_show_is_no_picture(events: tuple[Any, ...]) -> None:
    page = shown(dataset(*events))
    assert list(page.find("div", "edit-picture")) == []
    assert page.texts("h2") == ["Preview"]


def test_years_that_no_window_can_name_are_no_obstacle() -> None:
    data = dataset(event("old", claim("-0400")), event("late", claim("9998")))
    assert len(list(shown(data).find("div", "edit-picture"))) == 1


def test_preview_speaks_the_language_of_the_page() -> None:
    given = form(MANY, LANGUAGES["ru"])
    assert read(list(preview.picture(given, preview.of(given)))).texts("h2") == ["Предпросмотр"]


@pytest.mark.parametrize("importance", [1, 5])
def test_event_has_its_name_in_a_crowd_whatever_its_importance(importance: int) -> None:
    crowd = (event(f"near-{day}", claim(f"1811-06-{day}"), importance=5) for day in range(10, 29))
    long = "Mine and that of everybody else who ever kept the light of a tower in the sea"
    mine = event("mine", claim("1811-06-15"), importance=importance, title=long)
    data = dataset(*crowd, mine)
    page = shown(data, event="mine", verdict=verdict(data=data))
    for sort in preview.PLOTS:
        texts = page.texts("text", inside=sort)
        assert any("Mine" in each for each in texts), sort
