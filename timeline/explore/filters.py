"""What a reader can narrow the timeline by.

FILTERS is the whole list: each filter reads its values from a link, applies itself to a frame and
says itself in words. Values inside one filter are joined by *or*, filters by *and*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

import numpy as np

from timeline.dates import DateError, parse, words
from timeline.explore.catalogue import Catalogue
from timeline.explore.facet import Mask
from timeline.explore.frame import fold

Values = tuple[str, ...]
Chosen = Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow the timeline.

    `key` names it in a link; `kind` tells a page what control it wants; `column` is the frame's
    column it looks at; `apply` gives the mask of rows that stay; `offered` numbers the values that
    the data set offers, in the order of the page; `word` gives a reader's word for a value.
    """

    key: str
    name: str
    kind: Literal["text", "choice", "date"]
    column: str
    apply: Callable[[Catalogue, str, Values], Mask]
    offered: Callable[[Catalogue, str], Mapping[str, int]]
    word: Callable[[Catalogue, str], str]


def is_one_of(catalogue: Catalogue, column: str, values: Values) -> Mask:
    """Rows whose value, or one of whose values, is among those chosen."""
    return catalogue.facet(column).mask(values)


def has_words(catalogue: Catalogue, column: str, values: Values) -> Mask:
    """Rows that hold every word, in any order, without regard to case or accents."""
    mask, texts = np.ones(len(catalogue.frame), dtype=bool), catalogue.frame[column].str
    for word in fold(" ".join(values)).split():
        mask &= texts.contains(word, regex=False).to_numpy(dtype=bool)
    return mask


def ends_after(catalogue: Catalogue, column: str, values: Values) -> Mask:
    """Rows that may reach into the date or past it."""
    return catalogue.frame[column].to_numpy() >= parse(values[0]).earliest_start


def starts_before(catalogue: Catalogue, column: str, values: Values) -> Mask:
    """Rows that may begin in the date or before it."""
    return catalogue.frame[column].to_numpy() <= parse(values[0]).latest_end


def _present(catalogue: Catalogue, column: str) -> Mapping[str, int]:
    """The values that events have, the most frequent first."""
    return catalogue.facet(column).places


def _lanes(catalogue: Catalogue, column: str) -> Mapping[str, int]:
    """All lanes, those without events as well."""
    return {lane: place for place, lane in enumerate(catalogue.lanes)}


def _nothing(catalogue: Catalogue, column: str) -> Mapping[str, int]:
    return {}


def _plain(catalogue: Catalogue, value: str) -> str:
    return value.replace("-", " ")


def _lane(catalogue: Catalogue, value: str) -> str:
    return catalogue.lanes.get(value, value)


def _person(catalogue: Catalogue, value: str) -> str:
    person = catalogue.dataset.people.get(value)
    return person.name if person else value


FILTERS: Mapping[str, Filter] = {
    each.key: each
    for each in (
        Filter("q", "Search", "text", "search", has_words, _nothing, _plain),
        Filter("lane", "Lane", "choice", "lane", is_one_of, _lanes, _lane),
        Filter("status", "Status", "choice", "status", is_one_of, _present, _plain),
        Filter("tag", "Tag", "choice", "tags", is_one_of, _present, _plain),
        Filter("person", "Person", "choice", "people", is_one_of, _present, _person),
        Filter("from", "From", "date", "latest_end", ends_after, _nothing, _plain),
        Filter("to", "To", "date", "earliest_start", starts_before, _nothing, _plain),
    )
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice filter: its word, how many events it leaves, whether it is chosen."""

    value: str
    name: str
    count: int
    chosen: bool


def canonical(chosen: Chosen) -> tuple[tuple[str, Values], ...]:
    """What is chosen, as a key: the same for two choices that mean the same."""
    return tuple((key, tuple(chosen[key])) for key in FILTERS if chosen.get(key))


def masks(catalogue: Catalogue, chosen: Chosen) -> Mapping[str, Mask]:
    """The rows that pass each of the chosen filters, by its key."""
    return {
        key: FILTERS[key].apply(catalogue, FILTERS[key].column, values)
        for key, values in canonical(chosen)
    }


def join(catalogue: Catalogue, passing: Mapping[str, Mask], without: str = "") -> Mask:
    """The rows that pass every filter but `without`; all of them when nothing is chosen."""
    mask = np.ones(len(catalogue.frame), dtype=bool)
    for key, each in passing.items():
        if key != without:
            mask &= each
    return mask


def choices(key: str, catalogue: Catalogue, left: Mask, picked: Values) -> Iterator[Choice]:
    """The values of a choice filter, each with the number of events that it would leave.

    `left` are the rows that pass all other filters, `picked` the values that are chosen.
    """
    each, facet = FILTERS[key], catalogue.facet(FILTERS[key].column)
    counts = dict(zip(facet.places, facet.count(left).tolist(), strict=True))
    for value in each.offered(catalogue, each.column):
        yield Choice(value, each.word(catalogue, value), counts.get(value, 0), value in picked)


def describe(chosen: Chosen, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """What is chosen, in words: pairs of filter key and phrase, in the order of FILTERS."""
    return tuple(
        (key, _phrase(FILTERS[key], values, catalogue)) for key, values in canonical(chosen)
    )


def unknown(key: str, values: Values, catalogue: Catalogue) -> Mapping[str, str]:
    """The values of a choice filter that no event has, each with the nearest one that some have."""
    if FILTERS[key].kind != "choice":
        return {}
    names = FILTERS[key].offered(catalogue, FILTERS[key].column)
    near = {value: get_close_matches(value, names, n=1) for value in values if value not in names}
    return {value: next(iter(found), "") for value, found in near.items()}


def check(key: str, values: Values) -> str:
    """Why values from a link cannot be used, or an empty text."""
    if FILTERS[key].kind != "date":
        return ""
    try:
        parse(values[0])
    except DateError as error:
        return f"'{values[0]}' is not a date ({error.reason})"
    return ""


def _phrase(each: Filter, values: Values, catalogue: Catalogue) -> str:
    if each.kind == "text":
        return f"'{' '.join(values)}'"
    if each.kind == "date":
        return f"{each.name.lower()} {words(parse(values[0]))}"
    return " or ".join(each.word(catalogue, value) for value in values)
