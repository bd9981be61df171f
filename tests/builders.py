"""Small parts of a data set, each with the defaults that a test does not care about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st

from timeline.curate.model import STATUSES, Claim, Dataset, Event, Lane, Person, Source
from timeline.dates import Date, parse, to_days
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.translate import translated
from timeline.languages import ENGLISH, Language
from timeline.publish.snapshot import Snapshot
from timeline.publish.take import take

TODAY = to_days(2026, 11, 21)
SOURCES = {
    "almanac": Source("almanac", "The Almanac", "Keepers' Press", published=parse("2010-05-20")),
    "stone": Source("stone", "Stone in the yard"),
}
PEOPLE = {"ada": Person("ada", "Ada Rocha"), "ivan": Person("ivan", "Иван Волков")}


def examples(share: float) -> settings:
    """Fewer examples than the profile asks for, where each is a picture or a whole timeline."""
    return settings(max_examples=round(settings.default.max_examples * share))


def day(text: str) -> int:
    """The first day of a date."""
    return parse(text).earliest_start


def claim(date: str = "2000", status: str = "happened", stated: str = "", **more: Any) -> Claim:
    """A claim by the undated source unless it is said by whom."""
    said = parse(stated) if stated else None
    return Claim(parse(date), status, said, **{"sources": ("stone",), **more})


def event(name: str = "one", *claims: Claim, **more: Any) -> Event:
    """An event in the lane 'towers' that happened in 2000 unless claims say otherwise."""
    given = {"title": name.title(), "lane": "towers", "claims": claims or (claim(),), **more}
    return Event(id=name, **given)


def dataset(*events: Event, **more: Any) -> Dataset:
    """A data set with the lanes that its events name, in the order of the alphabet."""
    lanes = tuple(Lane(name, name.title()) for name in sorted({event.lane for event in events}))
    given = {"title": "Lights", "lanes": lanes, "people": PEOPLE, "sources": SOURCES, **more}
    return Dataset(events=events, **given)


def frame(*events: Event, on: int = TODAY) -> pd.DataFrame:
    """The frame of a few events."""
    return to_frame(dataset(*events), on)


def view(data: Dataset, query: str = "", language: Language = ENGLISH) -> Snapshot:
    """What a query shows of a data set in a language."""
    said = data if language is ENGLISH else translated(data, language.code)
    return take(Catalogue(said, to_frame(said, TODAY, language), TODAY, language), query)


def year_text(year: int) -> str:
    """A year as EDTF."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


YEARS = st.integers(-400, 2040) | st.integers(1975, 2035)
FORMS = (
    "{year}",
    "{year}~",
    "{year}?",
    "{year}-{month:02}",
    "{year}-{month:02}-{day:02}",
    "{year}/{later}",
    "{year}-{month:02}~/{later}",
    "{year}/..",
    "{year}/",
    "../{year}",
)


@st.composite
def dates(draw: st.DrawFn) -> Date:
    """Dates of every sort that a picture tells apart."""
    year, month, number = draw(YEARS), draw(st.integers(1, 12)), draw(st.integers(1, 28))
    later = year_text(year + draw(st.integers(1, 40)))
    form = draw(st.sampled_from(FORMS))
    return parse(form.format(year=year_text(year), month=month, day=number, later=later))


STATED = st.none() | st.builds(
    lambda year, month: parse(f"{year}-{month:02}"), st.integers(2000, 2030), st.integers(1, 12)
)


def claims() -> st.SearchStrategy[Claim]:
    """Claims of every status and rank, with and without a day on which they were made."""
    return st.builds(
        Claim,
        date=dates() | st.just(parse("..")),
        status=st.sampled_from(list(STATUSES)),
        stated=STATED,
        sources=st.sampled_from([("almanac",), ("stone",), ("almanac", "stone"), ()]),
        rank=st.sampled_from(["normal", "normal", "preferred", "deprecated"]),
        disputes=st.sampled_from(["", "", "", "the other one"]),
    )


def events(most_claims: int = 4) -> st.SearchStrategy[Event]:
    """Events in three lanes, with up to a number of claims."""
    titles = st.text("abc mWilé Ж&<", min_size=1, max_size=40)
    return st.builds(
        Event,
        id=st.just(""),
        title=titles,
        lane=st.sampled_from(["birds", "keepers", "towers"]),
        kind=st.just("event"),
        importance=st.integers(1, 5),
        people=st.sampled_from([(), ("ada",), ("ada", "ivan")]),
        tags=st.sampled_from([(), ("storm",), ("fog-horn", "storm")]),
        claims=st.lists(claims(), min_size=1, max_size=most_claims).map(tuple),
    )


def numbered(found: Sequence[Event]) -> tuple[Event, ...]:
    """The events with ids that differ."""
    return tuple(replace(each, id=f"e{number}") for number, each in enumerate(found))


def datasets(most: int = 25, most_claims: int = 3) -> st.SearchStrategy[Dataset]:
    """Data sets of up to a number of events."""
    return st.lists(events(most_claims), max_size=most).map(lambda found: dataset(*numbered(found)))
