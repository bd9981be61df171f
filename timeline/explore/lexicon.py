"""The words of some folded texts, turned round: where each stands, so that nobody reads the texts.

A pattern is a part of a word; EDGE before or behind it is where the word begins or ends. The texts
of a row are kept apart by BREAK, so that no phrase runs from one into the next.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from timeline.explore.facet import Mask
from timeline.explore.fold import JOINT
from timeline.explore.slips import Slips

EDGE = "\n"
BREAK = "|"
"""A word that no folded text holds."""

Pattern = tuple[str, ...]
"""Parts of words that follow one another."""

Numbers = NDArray[np.int32]

_JOINED = re.compile(r"[^ -]+(?:-[^ -]+)+")
_MANY = 8
"""When one in so many words is wanted, going through all of them is quicker."""
_PADDING = bytes(1024)
"""So much may be looked at behind the last word; a search text is shorter."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words by number and by place.

    `codes` and `rows` are, for each place, the number of its word and the row it belongs to. The
    first `running` places follow the texts, the others hold the joined words as one: 'scifi'.
    `length` is the number of rows.
    """

    words: Sequence[str]
    codes: Numbers
    rows: Numbers
    running: int
    length: int

    @classmethod
    def of(cls, texts: Sequence[str]) -> Lexicon:
        """The lexicon of folded texts, one a row."""
        numbers: defaultdict[str, int] = defaultdict()
        numbers.default_factory = numbers.__len__
        plain = [text.replace(JOINT, " ").split() for text in texts]
        joined = [_joined(text) for text in texts]
        every = chain.from_iterable(chain(plain, joined))
        codes = np.fromiter(map(numbers.__getitem__, every), dtype=np.int32)
        rows = np.concatenate([_rows(plain), _rows(joined)])
        return cls(tuple(numbers), codes, rows, sum(map(len, plain)), len(plain))

    def mask(self, pattern: Pattern) -> Mask:
        """The rows that hold the pattern."""
        if len(pattern) == 1:
            return self.rows_of(self.matching(pattern[0]))
        first, *others = (self.matching(part) for part in pattern)
        places = self._places(first)
        for step, wanted in enumerate(others, 1):
            places = places[places + step < self.running]
            follows = wanted[self.codes[places + step]]
            places = places[follows & (self.rows[places] == self.rows[places + step])]
        return self._at(places)

    def rows_of(self, wanted: Mask) -> Mask:
        """The rows that hold one of the wanted words."""
        number = int(np.diff(self._starts)[wanted].sum())
        if number * _MANY < len(self.codes):
            return self._at(self._places(wanted))
        found = self._at(self.running + np.flatnonzero(wanted[self.codes[self.running :]]))
        # A row without words would be given those of the next one.
        filled, begins = self._begins
        if len(begins):
            hits = wanted.take(self.codes[: self.running])
            found[filled] |= np.logical_or.reduceat(hits, begins)
        return found

    def matching(self, part: str) -> Mask:
        """The words that hold a part, by number."""
        letters, owners = self._letters
        wanted = np.zeros(len(self.words), dtype=bool)
        sought = part.encode()
        places = np.flatnonzero(letters[: len(owners)] == sought[0])
        for step, letter in enumerate(sought[1:], 1):
            places = places[letters[places + step] == letter]
        wanted[owners[places]] = True
        return wanted

    def numbers(self, words: Iterable[str]) -> Mask:
        """Some words of the lexicon as a mask, by number."""
        wanted = np.zeros(len(self.words), dtype=bool)
        wanted[[self._numbers[word] for word in words]] = True
        return wanted

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {word: number for number, word in enumerate(self.words)}

    @cached_property
    def slips(self) -> Slips:
        """The words, to find those that somebody may have meant."""
        return Slips(self.words)

    def _at(self, places: NDArray[np.intp] | Numbers) -> Mask:
        found = np.zeros(self.length, dtype=bool)
        found[self.rows[places]] = True
        return found

    def _places(self, wanted: Mask) -> Numbers:
        """Where the wanted words stand."""
        starts, order = self._starts, self._order
        parts = [order[starts[code] : starts[code + 1]] for code in np.flatnonzero(wanted)]
        return np.concatenate(parts) if parts else np.empty(0, np.int32)

    @cached_property
    def _order(self) -> Numbers:
        """All places, by the number of their word."""
        return np.argsort(self.codes, kind="stable").astype(np.int32)

    @cached_property
    def _starts(self) -> NDArray[np.intp]:
        """Where the places of each word begin in `_order`, and where the last ones end."""
        counts = np.bincount(self.codes, minlength=len(self.words))
        return np.concatenate([[0], np.cumsum(counts)])

    @cached_property
    def _begins(self) -> tuple[Numbers, NDArray[np.intp]]:
        """The rows that hold words, and where each begins."""
        rows = self.rows[: self.running]
        begins = np.flatnonzero(np.diff(rows, prepend=-1))
        return rows[begins], begins

    @cached_property
    def _letters(self) -> tuple[NDArray[np.uint8], Numbers]:
        """All words as bytes between edges, and the number of the word of each byte."""
        text = "".join(f"{EDGE}{word}" for word in self.words) + EDGE
        letters = np.frombuffer(text.encode() + _PADDING, dtype=np.uint8)
        edges = letters[: len(letters) - len(_PADDING)] == ord(EDGE)
        owners = np.cumsum(edges, dtype=np.int32) - 1
        # The last edge begins no word.
        return letters, owners[:-1].astype(np.int32)


def _joined(text: str) -> Sequence[str]:
    if JOINT not in text:
        return ()
    return [found.replace(JOINT, "") for found in _JOINED.findall(text)]


def _rows(words: Sequence[Sequence[str]]) -> Numbers:
    lengths = np.fromiter(map(len, words), dtype=np.intp, count=len(words))
    return np.repeat(np.arange(len(words), dtype=np.int32), lengths)


def patterns(text: str) -> Iterator[Pattern]:
    """The ways in which one word of a folded text may be written."""
    yield (text.replace(JOINT, ""),)
    if JOINT in text:
        first, *middle, last = text.split(JOINT)
        yield (f"{first}{EDGE}", *(f"{EDGE}{word}{EDGE}" for word in middle), f"{EDGE}{last}")


def whole(text: str, is_open: bool = False) -> Iterator[Pattern]:
    """The ways in which a folded text may stand there in whole words; open: it may go on."""
    end = "" if is_open else EDGE
    words = text.replace(JOINT, " ").split()
    *most, last = words
    yield (*(f"{EDGE}{word}{EDGE}" for word in most), f"{EDGE}{last}{end}")
    if most and " " not in text:
        yield (f"{EDGE}{''.join(words)}{end}",)
