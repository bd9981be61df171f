"""A data set in another language: what is replaced, what stays, and what is shared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import claim, dataset, datasets, event
from timeline.curate.model import Dataset, Event, Lane, Measure, NamedSpan, Person, Value
from timeline.dates import parse
from timeline.explore.translate import all_texts, language_of_text, translated

SPAN = parse("1985/1991")
NAMES = {"en": {"name": "Towers"}, "ru": {"name": "Башни"}, "de": {"name": "Türme"}}
HARBOUR = event(
    "harbour",
    claim(
        note="In the rain.",
        translations={"en": {"note": "In the rain."}, "ru": {"note": "Под дождём."}},
    ),
    claim("2001"),
    title="The harbour",
    summary="Two lights.",
    translations={
        "en": {"title": "The harbour", "summary": "Two lights."},
        "ru": {"title": "Гавань", "summary": "Два огня."},
        "de": {"title": "Der Hafen"},
    },
)
PLAIN = event("plain")


def lights() -> Dataset:
    """A data set with a text in Russian wherever there may be one."""
    return replace(
        dataset(HARBOUR, PLAIN),
        subtitle="Along the coast",
        lanes=(Lane("towers", "Towers", "Of stone.", NAMES), Lane("birds", "Birds")),
        people={"ada": Person("ada", "Ada Rocha"), "ivan": Person("ivan", "Towers", (), "", NAMES)},
        ranges=(NamedSpan("Towers", SPAN, NAMES),),
        eras=(NamedSpan("Storms", SPAN), NamedSpan("Towers", SPAN, NAMES)),
        translations={"en": {"title": "Lights"}, "ru": {"title": "Огни"}},
    )


def test_texts_with_a_translation_are_replaced() -> None:
    russian = translated(lights(), "ru")
    assert (russian.title, russian.subtitle) == ("Огни", "Along the coast")
    assert [(lane.name, lane.help) for lane in russian.lanes] == [
        ("Башни", "Of stone."),
        ("Birds", ""),
    ]
    assert [person.name for person in russian.people.values()] == ["Ada Rocha", "Башни"]
    assert [span.name for span in (*russian.ranges, *russian.eras)] == ["Башни", "Storms", "Башни"]
    harbour, plain = russian.events
    assert (harbour.title, harbour.summary, plain.title) == ("Гавань", "Два огня.", "Plain")
    assert [each.note for each in harbour.claims] == ["Под дождём.", ""]


def test_measures_and_their_notes_are_replaced() -> None:
    notes = {"en": {"note": "Counted anew."}, "ru": {"note": "Посчитано заново."}}
    values = (Value("harbour", None, 3.0, (), "Counted anew.", notes), Value("plain", None, 1.0))
    ships = Measure("ships", "Ships", "ships", values=values)
    before = replace(lights(), measures=(ships, Measure("gulls", "Gulls", "gulls")))
    after = translated(before, "ru").measures
    assert [each.note for each in after[0].values] == ["Посчитано заново.", ""]
    assert (after[0].values[1] is values[1], after[1] is before.measures[1]) == (True, True)
    assert translated(before, "de").measures is before.measures


def test_text_without_a_translation_stays_in_the_own_language() -> None:
    harbour = translated(lights(), "de").events[0]
    assert (harbour.title, harbour.summary) == ("Der Hafen", "Two lights.")
    assert harbour.claims[0].note == "In the rain."


def test_what_has_no_translations_is_shared() -> None:
    before = lights()
    after = translated(before, "ru")
    assert after.events[1] is before.events[1]
    assert after.events[0].claims[1] is before.events[0].claims[1]
    assert after.people["ada"] is before.people["ada"]
    assert after.sources is before.sources
    assert translated(before, "de").events[0].claims is before.events[0].claims


def test_event_whose_claims_alone_are_translated_is_told_anew() -> None:
    before = dataset(replace(HARBOUR, translations={}))
    harbour = translated(before, "ru").events[0]
    assert (harbour.title, harbour.claims[0].note) == ("The harbour", "Под дождём.")


@pytest.mark.parametrize("code", ["en", "fr", "ru-RU", ""])
def test_nothing_to_replace_gives_the_same_object(code: str) -> None:
    before = lights()
    assert translated(before, code) is before


def test_translated_data_can_be_translated_again() -> None:
    before = lights()
    russian = translated(before, "ru")
    assert translated(russian, "ru") is russian
    assert translated(russian, "de") == translated(before, "de")
    assert translated(russian, "en") == before


@pytest.mark.parametrize(
    ("code", "title", "summary"), [("ru", "ru", "ru"), ("de", "de", "en"), ("fr", "en", "en")]
)
def test_language_of_a_text(code: str, title: str, summary: str) -> None:
    assert language_of_text(HARBOUR, code, "en") == title
    assert language_of_text(HARBOUR, code, "en", "summary") == summary
    assert language_of_text(PLAIN, code, "en") == "en"


def test_all_texts_of_a_field() -> None:
    assert all_texts(HARBOUR, "title") == ("The harbour", "Гавань", "Der Hafen")
    assert all_texts(HARBOUR.claims[0], "note") == ("In the rain.", "Под дождём.")
    assert all_texts(PLAIN, "title") == ("Plain",)
    russian = translated(lights(), "ru").events[0]
    assert all_texts(russian, "title") == ("Гавань", "The harbour", "Der Hafen")


CODES = st.sampled_from(["ru", "de"])
TEXTS = st.text("abЖ", min_size=1, max_size=4)


@st.composite
def translatable(draw: st.DrawFn) -> Dataset:
    """Data sets in which some events and claims have other languages."""
    made = draw(datasets(most=8))
    return replace(made, events=tuple(draw(_with_titles(each)) for each in made.events))


def _with_titles(each: Event) -> st.SearchStrategy[Event]:
    others = st.dictionaries(CODES, TEXTS.map(lambda text: {"title": text}), max_size=2)
    own = {"en": {"title": each.title}}
    return others.map(lambda found: replace(each, translations={**own, **found} if found else {}))


@given(datasets(most=8), CODES)
def test_data_without_translations_come_back_as_they_are(made: Dataset, code: str) -> None:
    assert translated(made, code) is made


@given(translatable(), CODES)
def test_translating_changes_texts_only(made: Dataset, code: str) -> None:
    after = translated(made, code)
    blank = [replace(each, title="") for each in after.events]
    assert blank == [replace(each, title="") for each in made.events]
    for old, new in zip(made.events, after.events, strict=True):
        assert set(all_texts(new, "title")) == set(all_texts(old, "title"))
        assert new.title == old.translations.get(code, {}).get("title", old.title)
        assert (new is old) == (new.title == old.title)


@given(translatable(), CODES, CODES)
def test_way_over_another_language_ends_in_the_same_place(
    made: Dataset, first: str, second: str
) -> None:
    assert translated(translated(made, first), second) == translated(made, second)
    assert translated(translated(made, first), made.language) == made
