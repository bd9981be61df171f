"""What a picture shows in words: a curator's where they hold, numbers where they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.builders import SOURCES, claim, dataset, datasets, event, view
from timeline.curate.model import Dataset, NamedSpan
from timeline.dates import parse
from timeline.languages import LANGUAGES
from timeline.publish.alt import MOST_LETTERS, full_alt, long_description, own_alt, short_alt

RUSSIAN = LANGUAGES["ru"]
DATA = dataset(
    event("pharos", claim("1000~", sources=("almanac",)), title="Pharos"),
    event("bell", claim("1811-02-01"), title="Bell Rock", lane="sounds"),
    event("horn", claim("1851"), title="Horn", lane="sounds", summary="A horn of brass."),
    event("plan", claim("..", "announced", "1850"), title="Plan", lane="sounds"),
    view=parse("1000/1899"),
    alt="One light, and then many.",
    licence="CC0-1.0",
    ranges=(NamedSpan("Horns", parse("1800/1860"), alt="The horns begin."),),
)
PLAIN = replace(DATA, alt="", ranges=())


def test_numbers_tell_what_the_picture_is() -> None:
    assert short_alt(view(PLAIN)) == (
        "Timeline of 4 events, 1000 to 1899, in 2 groups: Sounds, Towers. "
        "Among them: Pharos; Bell Rock; Horn."
    )
    assert short_alt(view(PLAIN, "?view=1000/1200")) == (
        "Timeline of 1 event, 1000 to 1200, in 1 group: Towers. Shown: Pharos."
    )


def test_filters_are_told_in_the_place_of_the_groups() -> None:
    assert short_alt(view(DATA, "?lane=sounds&q=horn")) == (
        "Timeline of 1 event, 1000 to 1899, 'horn', Sounds. Shown: Horn."
    )


def test_empty_picture_is_said_to_be_empty() -> None:
    assert short_alt(view(DATA, "?q=nothing")) == "Timeline without events, 1000 to 1899."
    assert full_alt(view(PLAIN, "?q=nothing")) == (
        "Timeline without events, 1000 to 1899. "
        "Source: Lights, as known on 21 November 2026. Licence: CC0-1.0."
    )


def test_names_that_do_not_fit_are_left_to_the_full_text() -> None:
    names = [f"A lane with quite a long name, number {number}" for number in range(9)]
    many = dataset(*(event(name[-1], claim("1990"), lane=name) for name in names))
    assert short_alt(view(many)) == (
        "Timeline of 9 events, 1989 to 1991, in 9 groups. Among them: 0; 1; 2."
    )
    assert all(name.title() in full_alt(view(many)) for name in names)


def test_groups_give_way_to_the_events_that_matter_most() -> None:
    titles = ("The first light of the whole coast", "The first horn of the whole coast")
    events = [event(str(place), title=title) for place, title in enumerate(titles)]
    data = dataset(
        *events, event("sound", title="Bell", lane="sounds of bells, of horns and of whistles")
    )
    short, full = short_alt(view(data)), full_alt(view(data))
    assert ", in 2 groups. Shown: " in short
    assert "Bell" in short
    assert full.startswith(f"{short} Groups: Sounds Of Bells, Of Horns And Of Whistles, Towers.")


def test_what_did_not_happen_is_not_named_as_if_it_did() -> None:
    plan = event("plan", claim("..", "cancelled", "1850"), title="Tower", importance=5)
    data = dataset(plan, *(event(str(place), importance=1) for place in range(9)))
    assert "Among them: Tower (cancelled); " in short_alt(view(data))


def test_title_without_room_is_passed_over_for_one_that_has() -> None:
    long = event("long", title="A tale " * 30, importance=5)
    data = dataset(long, event("bell", title="Bell"))
    assert short_alt(view(data)).endswith("Among them: Bell.")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "One light, and then many."),
        ("?view=1000/1899&theme=dark&event=bell", "One light, and then many."),
        ("?view=1800/1860", "The horns begin."),
        ("?view=1800/1870", ""),
        ("?lane=sounds", ""),
        ("?view=1800/1860&q=horn", ""),
        ("?asof=2000", ""),
    ],
)
def test_words_of_a_curator_hold_for_their_view_alone(query: str, said: str) -> None:
    assert own_alt(view(DATA, query)) == said
    assert short_alt(view(DATA, query)).startswith(said or "Timeline of ")


def test_full_text_adds_what_stands_out_to_the_words_of_a_curator() -> None:
    assert full_alt(view(DATA)) == (
        "One light, and then many. "
        "Timeline of 4 events, 1000 to 1899, in 2 groups: Sounds, Towers. "
        "It begins with Pharos (about 1000) and ends with Horn (1851). "
        "The longest gap is 1000 to 1811. "
        "The dates of 3 events are uncertain. "
        "Source: Lights, as known on 21 November 2026. Licence: CC0-1.0."
    )


def test_full_text_calls_a_shading_statistics(shipped: Dataset) -> None:
    said = "How far announced dates typically slip is shaded: statistics, not a forecast."
    assert said in full_alt(view(shipped, "?slip=typical&view=2024/2028"))
    for query in ("?view=2024/2028", "?slip=typical&view=1990/1995"):
        assert said not in full_alt(view(shipped, query))


def test_fullest_year_is_told() -> None:
    crowd = [event(f"e{number}", claim("1987")) for number in range(7)]
    data = dataset(*crowd, *(event(year, claim(year)) for year in ("1980", "1990", "2000")))
    assert "The fullest year is 1987, with 7 events." in full_alt(view(data))


def test_reader_is_told_in_their_own_language() -> None:
    words = {"ru": {"alt": "Один огонь, потом много."}, "en": {"alt": DATA.alt}}
    said = replace(DATA, translations=words)
    assert short_alt(view(said, language=RUSSIAN)) == "Один огонь, потом много."
    assert full_alt(view(said, language=RUSSIAN)) == (
        "Один огонь, потом много. Лента времени: 4 события, 1000 – 1899, в 2 группах: "
        "Sounds, Towers. Начало: Pharos (около 1000 года); конец: Horn (1851). "
        "Самый долгий перерыв: 1000 – 1811. Даты 3 событий неточны. "
        "Источник: Lights, по состоянию на 21 ноября 2026. Лицензия: CC0-1.0."
    )


def test_long_description_tells_each_event_in_order() -> None:
    pharos, bell, plan, horn = long_description(view(DATA))
    assert [each.id for each in (pharos, bell, plan, horn)] == ["pharos", "bell", "plan", "horn"]
    assert (pharos.date, pharos.title, pharos.lane) == ("about 1000", "Pharos", "Towers")
    assert (pharos.status, pharos.doubts) == ("happened", ("date uncertain",))
    assert pharos.sources == (SOURCES["almanac"],)
    assert (horn.summary, horn.sources) == ("A horn of brass.", (SOURCES["stone"],))
    assert (plan.date, plan.status) == ("no date announced", "announced")
    assert bell.doubts == ()


def test_long_description_tells_what_the_window_shows() -> None:
    assert [each.id for each in long_description(view(DATA, "?view=1811/1812"))] == ["bell"]
    assert list(long_description(view(DATA, "?q=nothing"))) == []


def test_long_description_names_the_language_of_what_is_not_translated() -> None:
    words = {"en": {"title": "Bell"}, "ru": {"title": "Колокол"}}
    data = dataset(event("bell", title="Bell", summary="It rings.", translations=words))
    (english,) = long_description(view(data))
    (russian,) = long_description(view(data, language=RUSSIAN))
    assert (english.title_lang, english.summary_lang) == ("", "")
    assert (russian.title, russian.title_lang, russian.summary_lang) == ("Колокол", "", "en")


@given(datasets())
def test_every_view_has_its_words(data: Dataset) -> None:
    for language in LANGUAGES.values():
        found = view(data, language=language)
        short, rows = short_alt(found), list(long_description(found))
        assert short.endswith(".")
        assert len(short) <= MOST_LETTERS
        assert full_alt(found).startswith(short)
        assert len(rows) == found.count
        assert [each.id for each in rows] == found.seen["id"].tolist()
