"""What a reader who types a search may want to go on with."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from timeline.explore.catalogue import Catalogue
from timeline.explore.facet import Mask
from timeline.explore.fold import fold, spaced
from timeline.explore.highlight import Marker, Place
from timeline.explore.lexicon import EDGE, Lexicon, Pattern, patterns
from timeline.explore.operators import OPERATORS
from timeline.explore.query import QUOTES, Term
from timeline.explore.search import Found, find

EVENT, OPERATOR = "event", "operator"
"""What a completion may be beside a value, which has the name of its operator."""

OFFERED = ("lane", "person", "tag", "status", "kind", "is")
"""Operators whose values are offered for a word without an operator."""

MOST_OPERATORS = 2
MOST_WAYS = 16
"""So many ways to write a word are looked for in titles."""

BEGINS, IN_FRONT = 8, 16
"""What a word that begins so, and a title that begins so, weigh above the importance, 1 to 5."""

CONSIDERED = 64
"""Titles that are read to see whether they begin so."""

NOWHERE = 3
"""The rank of a name that does not hold what was typed, and of a value without events."""


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: `insert` in the place of the text from `start` to `end`.

    `kind` is EVENT, OPERATOR or the operator whose `value` it is; `note` is the date of an event
    or what an operator is about; `count` is how many events it leaves, where that is counted;
    `matched` are the parts of the label that were typed.
    """

    kind: str
    value: str
    label: str
    insert: str
    start: int
    end: int
    note: str = ""
    count: int | None = None
    matched: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What completions are made from: the term under the caret, and what was typed of it.

    `rows` are those that all else leaves; `whole` are those that several words find together, if
    several were typed. `start` and `end` are the text to be replaced; `sought` is what was typed,
    folded, or what may be meant by it, `written` how that is written in texts.
    """

    catalogue: Catalogue
    rows: Mask
    whole: Mask | None
    term: Term
    typed: str
    start: int
    end: int
    sought: tuple[str, ...]
    written: tuple[Pattern, ...]


def complete(
    catalogue: Catalogue,
    left: Mask,
    text: str,
    caret: int,
    most: int = 8,
    found: Found | None = None,
) -> list[Completion]:
    """How the term under the caret may go on; none where there is no term or only its operator.

    `left` are the rows that pass the other filters; `found` is what the text finds, if known.
    """
    found = found or find(catalogue, text)
    term = found.query.at(caret)
    if term is None or caret < term.first:
        return []
    start, end = _span(found.query.text, term, caret)
    typed = found.query.text[start:caret].strip(QUOTES)
    rows = left & found.beside(term)
    sought = found.meant_by(term) or (spaced(typed),)
    plain = [each for each in found.query.terms if not each.operator and not each.is_excluded]
    whole = left & found.mask if len(plain) > 1 else None
    written = found.written_of(term)
    desk = Desk(catalogue, rows, whole, term, typed, start, end, sought, written)
    made, marker = (_values_of if term.operator else _anything)(desk, most), _marker(desk)
    return [replace(each, matched=marker.places(each.label)) for each in made]


def _span(text: str, term: Term, caret: int) -> tuple[int, int]:
    """What is replaced: the value under the caret, or the word behind a minus."""
    if not term.operator:
        return term.first, term.end
    under = (value for value in term.values if value.start <= caret <= value.end)
    return next(((value.start, value.end) for value in under), (caret, caret))


def _values_of(desk: Desk, most: int) -> list[Completion]:
    """Values of the operator that was typed; of a title the events."""
    operator = desk.term.operator
    if OPERATORS[operator].column:
        return _ranked(_values(desk, operator, is_alone=True), most)
    is_title = OPERATORS[operator].within is None
    return list(_events(desk, most)) if is_title and desk.typed else []


def _anything(desk: Desk, most: int) -> list[Completion]:
    """Operators that begin like the word, then events, then values; half of each if there are."""
    if not spaced(desk.typed):
        return []
    operators = list(_operators(desk))[:MOST_OPERATORS]
    room = most - len(operators)
    every = (each for name in OFFERED for each in _values(desk, name, is_alone=False))
    values = _ranked(every, room)
    events = [] if desk.term.is_excluded else list(_events(desk, room))
    shared = events[: room - min(len(values), room // 2)]
    found = [*operators, *shared, *values[: room - len(shared)]]
    # Words that no title holds together still lead to the events that hold them somewhere.
    return [*found, *_elsewhere(desk, {each.value for each in events}, most - len(found))]


def _operators(desk: Desk) -> Iterator[Completion]:
    language, typed = desk.catalogue.language, desk.typed.casefold()
    for name, operator in OPERATORS.items():
        if name.startswith(typed):
            text = f"{name}:"
            note = language.gettext(operator.name)
            yield Completion(OPERATOR, name, text, text, desk.start, desk.end, note)


Ranked = tuple[tuple[int, int, str], Completion]
"""A value with its rank among all that fit: where it is typed, how many events, its name."""


def _ranked(values: Iterable[Ranked], most: int) -> list[Completion]:
    return [each for _, each in sorted(values, key=lambda pair: pair[0])[:most]]


def _values(desk: Desk, operator: str, is_alone: bool) -> Iterator[Ranked]:
    """Values whose names hold what was typed; those that no event has only if asked for."""
    column = OPERATORS[operator].column
    names, facet = desk.catalogue.names(column), desk.catalogue.facet(column)
    ranks = {value: _rank(desk.sought, texts) for value, texts in names.folded.items()}
    fitting = {value: rank for value, rank in ranks.items() if rank < NOWHERE}
    counts = facet.count(desk.rows) if fitting else ()
    for value, rank in fitting.items():
        place = facet.places.get(value)
        count = 0 if place is None else int(counts[place])
        if count or is_alone:
            label, insert = names.word(value), _quoted(value)
            insert = insert if is_alone else f"{operator}:{insert}"
            made = Completion(operator, value, label, insert, desk.start, desk.end, count=count)
            yield (rank if count else NOWHERE, -count, label), made


def _rank(sought: Iterable[str], names: Iterable[str]) -> int:
    """Where names hold a text: 0 in front, 1 at the beginning of a word, 2 inside, or NOWHERE."""
    ranks = (
        0 if name.startswith(text) else 1 if f" {text}" in name else 2
        for name in names
        for text in sought
        if text in name
    )
    return min(ranks, default=NOWHERE)


def _quoted(value: str) -> str:
    """A value as it has to be typed: in quotation marks where it holds a space or a comma."""
    plain = "".join(char for char in value if char not in QUOTES)
    return f'"{plain}"' if "," in plain or len(plain.split()) > 1 else plain


def _events(desk: Desk, most: int) -> Iterator[Completion]:
    """Events whose titles hold the word: first those that begin so, then by importance."""
    yield from (_event(desk, row) for row in _best(desk, most))


def _elsewhere(desk: Desk, told: Container[str], most: int) -> Iterator[Completion]:
    """The most important events that all words find, but for those that are told already."""
    if desk.whole is None:
        return
    frame, rows = desk.catalogue.frame, np.flatnonzero(desk.whole)
    weights = frame["importance"].to_numpy()[rows]
    ranked = rows[np.argsort(-weights, kind="stable")[:CONSIDERED]]
    new = [row for row in ranked if frame["id"].iloc[row] not in told]
    yield from (_event(desk, row) for row in new[: max(most, 0)])


def _event(desk: Desk, row: int) -> Completion:
    frame = desk.catalogue.frame
    event, title, words = (str(frame[name].iloc[row]) for name in ("id", "title", "words"))
    return Completion(EVENT, event, title, f"title:{_quoted(title)}", desk.start, desk.end, words)


def _best(desk: Desk, most: int) -> list[int]:
    """The rows of these events."""
    titles, ways = desk.catalogue.titles, desk.written[:MOST_WAYS]
    rows = np.flatnonzero(desk.rows & _holding(titles, ways))
    begun = _holding(titles, [(f"{EDGE}{first.lstrip(EDGE)}", *rest) for first, *rest in ways])
    weights = desk.catalogue.frame["importance"].to_numpy()[rows] + BEGINS * begun[rows]
    # Of those that weigh the same the earliest come first.
    order = np.lexsort((rows, -weights))[:CONSIDERED]
    shown = desk.catalogue.frame["title"]
    found = [
        (
            -int(weights[place]) - IN_FRONT * spaced(shown.iloc[row]).startswith(desk.sought),
            int(row),
        )
        for place, row in zip(order, rows[order], strict=True)
    ]
    return [row for _, row in sorted(found)[:most]]


def _holding(titles: Lexicon, ways: Iterable[Pattern]) -> Mask:
    found = np.zeros(titles.length, dtype=bool)
    for way in ways:
        found |= titles.mask(way)
    return found


def _marker(desk: Desk) -> Marker:
    """Marks what was typed, and what was sought in its place."""
    typed = (way for word in fold(desk.typed).split() for way in patterns(word))
    return Marker.of(dict.fromkeys((*typed, *desk.written[:MOST_WAYS])))
