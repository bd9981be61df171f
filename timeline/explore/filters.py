"""What a reader can narrow the timeline by.

FILTERS is the whole list: each filter reads its values from a link, applies itself to a frame and
says itself in words. Values inside one filter are joined by *or*, filters by *and*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from timeline.dates import DateError, parse, words
from timeline.explore.catalogue import Catalogue
from timeline.explore.facet import Mask
from timeline.explore.query import parse as parse_query
from timeline.explore.retell import retell
from timeline.explore.search import find
from timeline.explore.slips import closest
from timeline.explore.traits import TRAITS
from timeline.languages import ENGLISH, Language, gettext_noop

Values = tuple[str, ...]
Chosen = Mapping[str, Values]
Offered = Callable[[Catalogue, str], Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow the timeline.

    `key` names it in a link; `kind` tells a page what control it wants; `column` is the frame's
    column it looks at, if it is one; `apply` gives the mask of rows that stay; `offered` numbers
    the values that the data set offers, in the order of the page; `word` gives a reader's word for
    a value.
    """

    key: str
    name: str
    kind: Literal["text", "choice", "date"]
    column: str
    apply: Callable[[Catalogue, str, Values], Mask]
    offered: Offered
    word: Callable[[Catalogue, str], str]


def is_one_of(catalogue: Catalogue, column: str, values: Values) -> Mask:
    """Rows whose value, or one of whose values, is among those chosen."""
    return catalogue.facet(column).mask(values)


def is_found(catalogue: Catalogue, column: str, values: Values) -> Mask:
    """Rows that a search finds (see `timeline.explore.search`)."""
    return find(catalogue, " ".join(values)).mask


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


def _traits(catalogue: Catalogue, column: str) -> Mapping[str, int]:
    """All traits, those that no event has as well."""
    return {trait: place for place, trait in enumerate(TRAITS)}


def _nothing(catalogue: Catalogue, column: str) -> Mapping[str, int]:
    return {}


def _word(column: str) -> Callable[[Catalogue, str], str]:
    return lambda catalogue, value: catalogue.names(column).word(value)


def _plain(catalogue: Catalogue, value: str) -> str:
    return value


def _choice(key: str, name: str, column: str, offered: Offered = _present) -> Filter:
    return Filter(key, name, "choice", column, is_one_of, offered, _word(column))


FILTERS: Mapping[str, Filter] = {
    each.key: each
    for each in (
        Filter("q", gettext_noop("Search"), "text", "", is_found, _nothing, _plain),
        _choice("lane", gettext_noop("Lane"), "lane", _lanes),
        _choice("status", gettext_noop("Status"), "status"),
        _choice("is", gettext_noop("Date is"), "traits", _traits),
        _choice("kind", gettext_noop("Kind"), "kind"),
        _choice("tag", gettext_noop("Tag"), "tags"),
        _choice("person", gettext_noop("Person"), "people"),
        Filter("from", gettext_noop("From"), "date", "latest_end", ends_after, _nothing, _plain),
        Filter("to", gettext_noop("To"), "date", "earliest_start", starts_before, _nothing, _plain),
    )
}


_DATE_PHRASES = {"from": gettext_noop("from {date}"), "to": gettext_noop("to {date}")}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice filter: its word, how many events it leaves, whether it is chosen."""

    value: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what is chosen: its filter, its words, and the filter's values without it."""

    key: str
    phrase: str
    left: Values


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
    each = FILTERS[key]
    offered = each.offered(catalogue, each.column)
    if not offered:
        return
    facet = catalogue.facet(each.column)
    counts = dict(zip(facet.places, facet.count(left).tolist(), strict=True))
    for value in offered:
        yield Choice(value, each.word(catalogue, value), counts.get(value, 0), value in picked)


def parts(chosen: Chosen, catalogue: Catalogue) -> Iterator[Part]:
    """What is chosen in parts that a reader may take away, in the order of FILTERS."""
    for key, values in canonical(chosen):
        if FILTERS[key].kind == "text":
            yield from _terms(key, " ".join(values), catalogue)
        else:
            yield Part(key, _phrase(FILTERS[key], values, catalogue), ())


def describe(chosen: Chosen, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """What is chosen, in words: pairs of filter key and phrase, in the order of FILTERS."""
    found: dict[str, str] = {}
    for part in parts(chosen, catalogue):
        found[part.key] = f"{found[part.key]}, {part.phrase}" if part.key in found else part.phrase
    return tuple(found.items())


def unknown(key: str, values: Values, catalogue: Catalogue) -> Mapping[str, str]:
    """The values of a choice filter that no event has, each with the nearest one that some have."""
    if FILTERS[key].kind != "choice":
        return {}
    names = FILTERS[key].offered(catalogue, FILTERS[key].column)
    return {value: closest(value, names) for value in values if value not in names}


def check(key: str, values: Values, language: Language = ENGLISH) -> str:
    """Why values from a link cannot be used, or an empty text."""
    if FILTERS[key].kind != "date":
        return ""
    try:
        parse(values[0])
    except DateError:
        return language.gettext(
            "'{text}' is not a date; write 1987, 1987-08 or 1987-08-05", text=values[0]
        )
    return ""


def _phrase(each: Filter, values: Values, catalogue: Catalogue) -> str:
    language = catalogue.language
    if each.kind == "date":
        date = words(parse(values[0]), language=language)
        return language.gettext(_DATE_PHRASES[each.key], date=date)
    return language.gettext(" or ").join(each.word(catalogue, value) for value in values)


def _terms(key: str, text: str, catalogue: Catalogue) -> Iterator[Part]:
    query = parse_query(text, catalogue.language)
    for term in query.terms:
        if not term.values:
            # An operator that nobody has written on yet asks for nothing.
            continue
        left = query.without(term)
        yield Part(key, retell(catalogue, term), (left,) if left else ())
