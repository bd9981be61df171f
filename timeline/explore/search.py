"""Which events a search finds, and how it was read.

Each term leaves some rows. Words and different operators are joined by *and*, what one operator
asks for by *or*, as in the filters. A term that cannot be used leaves all rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import groupby

import numpy as np

from timeline.explore.catalogue import Catalogue
from timeline.explore.facet import Mask
from timeline.explore.fold import JOINT, fold
from timeline.explore.lexicon import Lexicon, Pattern, patterns, whole
from timeline.explore.operators import OPERATORS, Operator, Within, read_date
from timeline.explore.query import Query, Term, Value, meant, parse

INSIDE = 8
"""So many words that may be meant are sought inside other words, too; each costs a look at all."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What one value was taken for.

    `mask` are the rows that have it, or None when it cannot be used, for which `problem` may give
    the reason; `written` is how it is written in the texts; `read_as` are typed words that nothing
    holds, with the words that were sought in their place.
    """

    mask: Mask | None = None
    problem: str = ""
    written: tuple[Pattern, ...] = ()
    read_as: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Found:
    """What a search finds among `length` rows: each term with what its values were taken for."""

    query: Query
    sought: tuple[tuple[Term, tuple[Sought, ...]], ...]
    length: int

    @cached_property
    def mask(self) -> Mask:
        """The rows that are found."""
        return self.beside(None)

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be understood, in sentences."""
        told = (each.problem for _, each in self._each() if each.problem)
        return tuple(dict.fromkeys((*self.query.problems, *told)))

    @property
    def read_as(self) -> Mapping[str, tuple[str, ...]]:
        """Typed words that nothing holds, with the words that were sought in their place."""
        return {typed: words for _, each in self._each() for typed, words in each.read_as.items()}

    @property
    def written(self) -> tuple[Pattern, ...]:
        """How that which is sought is written in the texts that are found."""
        found = (each.written for term, each in self._each() if not term.is_excluded)
        return tuple(dict.fromkeys(pattern for written in found for pattern in written))

    def beside(self, term: Term | None) -> Mask:
        """The rows that are found without a term, and without what *or* joins with it."""
        passing = np.ones(self.length, dtype=bool)
        left = [pair for pair in self.sought if term is None or _group(pair[0]) != _group(term)]
        for _, group in groupby(sorted(left, key=_order), key=_order):
            passing &= _joined(group)
        return passing

    def written_of(self, term: Term) -> tuple[Pattern, ...]:
        """How that which one term seeks is written."""
        found = (each.written for other, each in self._each() if other is term)
        return tuple(pattern for written in found for pattern in written)

    def meant_by(self, term: Term) -> tuple[str, ...]:
        """The words that were sought in the place of those of one term."""
        found = (each.read_as for other, each in self._each() if other is term)
        return tuple(word for read_as in found for words in read_as.values() for word in words)

    def _each(self) -> Iterator[tuple[Term, Sought]]:
        return ((term, each) for term, values in self.sought for each in values)


def find(catalogue: Catalogue, text: str) -> Found:
    """What a text finds in a catalogue; a text that asks for nothing finds everything."""
    query = parse(text, catalogue.language)
    sought = tuple(
        (term, tuple(_seek(catalogue, term, value) for value in term.values))
        for term in query.terms
    )
    return Found(query, sought, len(catalogue.frame))


def _seek(catalogue: Catalogue, term: Term, value: Value) -> Sought:
    """What a value of a term is taken for."""
    if not term.operator:
        return _words(catalogue.texts, value)
    operator = OPERATORS[term.operator]
    if operator.within is not None:
        return _dated(catalogue, operator.within, value)
    if operator.column:
        return _named(catalogue, operator, value)
    return _words(catalogue.titles, value)


def _named(catalogue: Catalogue, operator: Operator, value: Value) -> Sought:
    names, language = catalogue.names(operator.column), catalogue.language
    values = names.meant(value.text)
    if values:
        return Sought(catalogue.facet(operator.column).mask(values))
    if not fold(value.text):
        return Sought()
    problem, near = language.gettext(operator.none, text=value.text), names.near(value.text)
    return Sought(problem=f"{problem} {meant(near, language)}" if near else problem)


def _dated(catalogue: Catalogue, within: Within, value: Value) -> Sought:
    date = read_date(value.text)
    if date is not None:
        return Sought(within(catalogue.frame, date))
    problem = catalogue.language.gettext(
        "“{text}” is not a date; write 1987, 1987-08 or 1987-08-05.", text=value.text
    )
    return Sought(problem=problem)


def _words(lexicon: Lexicon, value: Value) -> Sought:
    text = fold(value.text)
    if not text:
        return Sought()
    if value.is_whole:
        return _written(lexicon, tuple(whole(text, value.is_open)))
    return reduce(_both, (_word(lexicon, word) for word in text.split()))


def _word(lexicon: Lexicon, word: str) -> Sought:
    """A word as it stands in others; if nothing holds it, what may be meant by it or its parts."""
    found = _written(lexicon, tuple(patterns(word)))
    if _has_rows(found):
        return found
    if JOINT not in word:
        return _near(lexicon, word, found)
    return reduce(_both, (_part(lexicon, part) for part in word.split(JOINT)))


def _part(lexicon: Lexicon, word: str) -> Sought:
    found = _written(lexicon, tuple(whole(word)))
    return found if _has_rows(found) else _near(lexicon, word, found)


def _near(lexicon: Lexicon, word: str, found: Sought) -> Sought:
    """The words that may be meant, sought as if they had been typed."""
    near = lexicon.slips.nearest(word)
    if not near:
        return found
    shortest = tuple(each for each in near if not any(o in each for o in near if o != each))
    wanted = lexicon.numbers(near)
    for each in shortest[:INSIDE]:
        wanted |= lexicon.matching(each)
    written = tuple((each,) for each in shortest)
    return Sought(lexicon.rows_of(wanted), written=written, read_as={word: shortest})


def _has_rows(found: Sought) -> bool:
    return found.mask is not None and bool(found.mask.any())


def _written(lexicon: Lexicon, ways: tuple[Pattern, ...]) -> Sought:
    """The rows in which something is written in one of some ways."""
    return Sought(np.logical_or.reduce([lexicon.mask(way) for way in ways]), written=ways)


def _both(one: Sought, other: Sought) -> Sought:
    mask = None if one.mask is None or other.mask is None else one.mask & other.mask
    return Sought(
        mask, written=one.written + other.written, read_as={**one.read_as, **other.read_as}
    )


Pair = tuple[Term, tuple[Sought, ...]]
Group = tuple[str, bool, int]


def _group(term: Term) -> Group:
    """What is the same for terms that are joined by *or*."""
    return term.operator, term.is_excluded, -1 if term.operator else term.start


def _order(pair: Pair) -> Group:
    return _group(pair[0])


def _joined(pairs: Iterable[Pair]) -> Mask | bool:
    """The rows that the terms of one group leave."""
    pairs = list(pairs)
    masks = [each.mask for _, values in pairs for each in values if each.mask is not None]
    if not masks:
        return True
    some: Mask = np.logical_or.reduce(masks)
    return ~some if pairs[0][0].is_excluded else some
