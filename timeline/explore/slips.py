"""Words that somebody may have meant: those that a slip or two of the hand lie away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

ALLOWED = {4: 1, 8: 2}
"""How many slips a word may have, by its least length; two letters in wrong order are one."""

Distances = Mapping[str, int]


def allowed(word: str) -> int:
    """How many slips a word may have: none when it is short or holds a figure."""
    if not word.isalpha():
        return 0
    return max((slips for length, slips in ALLOWED.items() if len(word) >= length), default=0)


@dataclass(frozen=True, eq=False)
class Slips:
    """The words that may be meant, sorted as they are compared; those with figures are left out."""

    words: Iterable[str]
    _begun: dict[int, Sequence[str]] = field(default_factory=dict, init=False, repr=False)

    def nearest(self, word: str) -> tuple[str, ...]:
        """The words at the least distance from one: all of them, or none that is near enough.

        A word that is still being typed is compared with what longer words begin with, too; such
        a beginning counts only when it is nearer than every whole word.
        """
        most = allowed(word)
        if not most:
            return ()
        wholes = _near(word, self._by_size, most)
        least = min(wholes.values(), default=max(ALLOWED.values()) + 1)
        # The word itself is at least a letter longer, so it may have as many slips as that allows.
        most = min(least, allowed(f"{word}{word[-1]}") + 1) - 1
        begun = _near(word, self._beginnings(len(word), most), most)
        if not begun:
            return _first(wholes)
        return tuple(sorted({each for start in _first(begun) for each in self._continued(start)}))

    @cached_property
    def _by_size(self) -> Mapping[int, Sequence[str]]:
        found: dict[int, list[str]] = {}
        for word in self.words:
            if word.isalpha():
                found.setdefault(len(word), []).append(word)
        return found

    def _beginnings(self, length: int, most: int) -> Mapping[int, Sequence[str]]:
        """What longer words begin with, by the lengths that lie near enough to one."""
        sizes = _sizes(length, most) if most else ()
        for size in sizes:
            if size not in self._begun:
                longer = (words for long, words in self._by_size.items() if long > size)
                starts = {word[:size]: None for words in longer for word in words}
                self._begun[size] = list(starts)
        return {size: self._begun[size] for size in sizes}

    def _continued(self, start: str) -> Iterable[str]:
        for size, words in self._by_size.items():
            if size > len(start):
                yield from (word for word in words if word.startswith(start))


def closest(word: str, words: Iterable[str]) -> str:
    """The one of some words that is nearest, or an empty text."""
    return next(iter(Slips(words).nearest(word)), "")


def _first(distances: Distances) -> tuple[str, ...]:
    least = min(distances.values(), default=0)
    return tuple(sorted(word for word, distance in distances.items() if distance == least))


def _sizes(length: int, most: int) -> range:
    return range(length - most, length + most + 1)


def _near(word: str, by_size: Mapping[int, Sequence[str]], most: int) -> Distances:
    """The words within so many slips."""
    found: dict[str, int] = {}
    for size in _sizes(len(word), most):
        words = by_size.get(size)
        if words:
            told = cdist([word], words, scorer=OSA.distance, score_cutoff=most, dtype="uint8")[0]
            found |= {words[place]: int(told[place]) for place in (told <= most).nonzero()[0]}
    return found
