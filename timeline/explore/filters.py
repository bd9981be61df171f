"""What a reader can narrow the timeline by.

FILTERS is the whole list: each filter reads its values from a link, applies itself to a frame and
says itself in words. Values inside one filter are joined by *or*, filters by *and*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain
from typing import Literal

import pandas as pd

from timeline.curate.model import Dataset
from timeline.dates import DateError, parse, words
from timeline.explore.frame import fold

Values = tuple[str, ...]
Chosen = Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow the timeline.

    `key` names it in a link; `kind` tells a page what control it wants; `column` is the frame's
    column it looks at; `apply` gives the mask of rows that stay; `names` gives a reader's word
    for each value the data set offers, in the order of the page.
    """

    key: str
    name: str
    kind: Literal["text", "choice", "date"]
    column: str
    apply: Callable[[pd.DataFrame, str, Values], pd.Series[bool]]
    names: Callable[[Dataset, pd.DataFrame], Mapping[str, str]]

    def mask(self, frame: pd.DataFrame, values: Values) -> pd.Series[bool]:
        """Rows that pass; all of them when nothing is chosen."""
        if not values:
            return pd.Series(True, index=frame.index)
        return self.apply(frame, self.column, values)


def is_one_of(frame: pd.DataFrame, column: str, values: Values) -> pd.Series[bool]:
    """Rows whose single value is among those chosen."""
    return frame[column].isin(values)


def has_one_of(frame: pd.DataFrame, column: str, values: Values) -> pd.Series[bool]:
    """Rows whose tuple of values holds one of those chosen."""
    wanted = frozenset(values)
    held = [not wanted.isdisjoint(row) for row in frame[column]]
    return pd.Series(held, index=frame.index, dtype=bool)


def has_words(frame: pd.DataFrame, column: str, values: Values) -> pd.Series[bool]:
    """Rows that hold every word, in any order, without regard to case or accents."""
    mask = pd.Series(True, index=frame.index)
    for word in fold(" ".join(values)).split():
        mask &= frame[column].str.contains(word, regex=False)
    return mask


def ends_after(frame: pd.DataFrame, column: str, values: Values) -> pd.Series[bool]:
    """Rows that may reach into the date or past it."""
    return frame[column] >= parse(values[0]).earliest_start


def starts_before(frame: pd.DataFrame, column: str, values: Values) -> pd.Series[bool]:
    """Rows that may begin in the date or before it."""
    return frame[column] <= parse(values[0]).latest_end


def _lanes(dataset: Dataset, frame: pd.DataFrame) -> Mapping[str, str]:
    return {lane.id: lane.name for lane in dataset.lanes}


def _statuses(dataset: Dataset, frame: pd.DataFrame) -> Mapping[str, str]:
    return {status: status.replace("-", " ") for status in _by_number(frame["status"])}


def _tags(dataset: Dataset, frame: pd.DataFrame) -> Mapping[str, str]:
    return {tag: tag.replace("-", " ") for tag in _by_number(chain(*frame["tags"]))}


def _people(dataset: Dataset, frame: pd.DataFrame) -> Mapping[str, str]:
    present = _by_number(chain(*frame["people"]))
    return {
        person: dataset.people[person].name if person in dataset.people else person
        for person in present
    }


def _nothing(dataset: Dataset, frame: pd.DataFrame) -> Mapping[str, str]:
    return {}


def _by_number(values: Iterable[str]) -> list[str]:
    counted = Counter(values)
    return sorted(counted, key=lambda value: (-counted[value], value))


FILTERS: Mapping[str, Filter] = {
    each.key: each
    for each in (
        Filter("q", "Search", "text", "search", has_words, _nothing),
        Filter("lane", "Lane", "choice", "lane", is_one_of, _lanes),
        Filter("status", "Status", "choice", "status", is_one_of, _statuses),
        Filter("tag", "Tag", "choice", "tags", has_one_of, _tags),
        Filter("person", "Person", "choice", "people", has_one_of, _people),
        Filter("from", "From", "date", "latest_end", ends_after, _nothing),
        Filter("to", "To", "date", "earliest_start", starts_before, _nothing),
    )
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice filter: its word, how many events it leaves, whether it is chosen."""

    value: str
    name: str
    count: int
    chosen: bool


def apply(frame: pd.DataFrame, chosen: Chosen, without: str = "") -> pd.DataFrame:
    """The rows that pass every chosen filter but `without`."""
    mask = pd.Series(True, index=frame.index)
    for key, values in chosen.items():
        if key != without:
            mask &= FILTERS[key].mask(frame, values)
    return frame[mask]


def choices(key: str, dataset: Dataset, frame: pd.DataFrame, chosen: Chosen) -> tuple[Choice, ...]:
    """The values of a choice filter, each with the number of events that it would leave."""
    each = FILTERS[key]
    left = apply(frame, chosen, without=key)[each.column]
    counted = Counter(chain(*map(set, left)) if each.apply is has_one_of else left)
    picked = frozenset(chosen.get(key, ()))
    return tuple(
        Choice(value, name, counted[value], value in picked)
        for value, name in each.names(dataset, frame).items()
    )


def describe(chosen: Chosen, dataset: Dataset, frame: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """What is chosen, in words: pairs of filter key and phrase, in the order of FILTERS."""
    return tuple(
        (key, _phrase(FILTERS[key], chosen[key], dataset, frame))
        for key in FILTERS
        if chosen.get(key)
    )


def unknown(key: str, values: Values, dataset: Dataset, frame: pd.DataFrame) -> Mapping[str, str]:
    """The values of a choice filter that no event has, each with the nearest one that some have."""
    if FILTERS[key].kind != "choice":
        return {}
    names = FILTERS[key].names(dataset, frame)
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


def _phrase(each: Filter, values: Values, dataset: Dataset, frame: pd.DataFrame) -> str:
    if each.kind == "text":
        return f"'{' '.join(values)}'"
    if each.kind == "date":
        return f"{each.name.lower()} {words(parse(values[0]))}"
    names = each.names(dataset, frame)
    return " or ".join(names.get(value, value) for value in values)
