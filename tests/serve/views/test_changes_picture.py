"""The picture above the list of changes: what it shows, what it leaves out, where it leads."""

from __future__ import annotations

import pytest

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.languages import ENGLISH, LANGUAGES
from timeline.serve.views import changes, changes_picture
from timeline.serve.views.changes_picture import MOST, MOST_NARROW, WIDTHS, moved_by

FILM = event(
    "film",
    claim("2019-07-12", "scheduled", stated="2017-06-30"),
    claim("2020-06-26", "scheduled", stated="2018-08-29"),
    claim("2022-05-27", "released"),
    lane="films",
    title="<Film>",
)
DATA = dataset(FILM, event("tower", claim("2026-01-10"), lane="towers"))
CROWD = dataset(*(event(f"e{number}", claim("2026-03-03")) for number in range(MOST + 5)))


def shown(look: Look, query: str = "&since=2018", data: Dataset = DATA) -> Page:
    return read(changes.children(look(f"?form=changes{query}", data)))


def test_picture_stands_once_for_each_width(look: Look) -> None:
    page = shown(look)
    plates = [each.classes - {"slip"} for each in page.find("div", "slip")]
    assert plates == [{f"slip-{width}"} for width in WIDTHS]


def test_every_event_is_a_link_that_says_its_changes(look: Look) -> None:
    links = list(shown(look).find("a", inside="slip-900"))
    assert [(each.attributes["href"], each.attributes["aria-label"]) for each in links] == [
        (
            "?event=film&form=changes&since=2018&v=1",
            "<Film> moved from 12 July 2019 to 26 June 2020, 350 days later. "
            "<Film> moved from 26 June 2020 to 27 May 2022, 700 days later. "
            "<Film> came true: released, 27 May 2022.",
        ),
        (
            "?event=tower&form=changes&since=2018&v=1",
            "Tower is new: happened, 10 January 2026.",
        ),
    ]
    assert "<Film>  +350 d, +700 d" in [each.text for each in page_texts(shown(look))]


def page_texts(page: Page) -> list[object]:
    return [each for each in page.find("text") if any("slip-900" in e.classes for e in each.inside)]


def test_key_counts_the_changes_of_each_kind(look: Look) -> None:
    page = shown(look)
    assert page.texts("span", "sample") == ["moved 2", "came true 1", "new 1"]
    samples = [each for each in page.find("span", inside="sample") if not each.text]
    assert [each.attributes["aria-hidden"] for each in samples] == ["true"] * 3


def test_filters_count_and_the_day_of_knowledge(look: Look) -> None:
    page = shown(look, "&since=2018&lane=films&asof=2019-01-01")
    (link,) = page.find("a", inside="slip-900")
    assert link.attributes["aria-label"].startswith("<Film> moved from 12 July 2019")
    assert page.texts("span", "sample") == ["moved 1"]


def test_what_is_not_drawn_is_counted(look: Look) -> None:
    page = shown(look, "&since=2026", CROWD)
    for width in WIDTHS:
        number = len(list(page.find("a", inside=f"slip-{width}")))
        assert number == (MOST if width >= 600 else MOST_NARROW)
    said = page.texts("p", "slip-rest")
    assert said[0] == f"{MOST + 5 - MOST_NARROW} more events changed: see the list."
    assert said[-1] == "5 more events changed: see the list."


def test_event_that_has_no_day_is_counted_as_not_drawn(look: Look) -> None:
    nowhere = event("nowhere", claim("..", "announced"))
    page = shown(look, "&since=..", dataset(nowhere, event("tower")))
    assert page.texts("p", "slip-rest") == ["1 more event changed: see the list."] * len(WIDTHS)


def test_nothing_to_draw_is_no_picture(look: Look) -> None:
    assert list(shown(look, "&since=2026-11").find("figure")) == []
    nowhere = dataset(event("nowhere", claim("..", "announced")))
    assert list(shown(look, "&since=..", nowhere).find("figure")) == []


def test_only_what_is_drawn_is_put_into_words(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        changes_picture, "sentence", lambda change, _: told.append(change.event) or "said"
    )
    shown(look, "&since=2026", CROWD)
    assert len(told) == MOST


@pytest.mark.parametrize(
    ("days", "said", "brief"),
    [
        ((), "", ""),
        ((350,), "+350 d", "+350 d"),
        ((-2,), "−2 d", "−2 d"),
        ((357, -2), "+357 d, −2 d", "+357 d, −2 d"),
        ((1000, 40, 10), "+1,050 d in 3 moves", "+1,050 d"),
    ],
)
def test_moves_are_said_in_short(days: tuple[int, ...], said: str, brief: str) -> None:
    assert moved_by(days, ENGLISH) == said
    assert moved_by(days, ENGLISH, is_brief=True) == brief


def test_moves_are_said_in_russian() -> None:
    assert moved_by((350,), LANGUAGES["ru"]) == "+350 дн."
    assert moved_by((1, 2, 3), LANGUAGES["ru"]) == "+6 дн. за 3 переноса"
