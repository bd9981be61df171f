"""What an answer to each key press of a search costs as the data set grows.

Searches are typed letter by letter, the same kinds in every data set: their words are picked by how
often they stand there. Read the ratios, not the milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd

from bench.generate import LANES, events
from bench.served import PEOPLE, TODAY, told, written
from bench.timing import percentile, timed
from timeline.curate.load import load
from timeline.curate.model import Dataset, Person
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.serve.finding import answer

SIZES = (10_000, 100_000)
ROUNDS = 3
"""How often each search is typed."""

SYLLABLES = ("ta", "ri", "no", "ske", "ver", "lum", "or", "ga", "phi", "est", "un", "dro", "wick")
WORDS, TITLE, TEXT = 30_000, 4, 40
"""How many words there are, in all and of an event's title and other texts."""

RANKS = (4, 40, 300)
"""Which of the longer words are typed, by how many stand more often in the texts."""

LENGTH = 8
"""The least length of a word that is typed."""


def shipped() -> Catalogue:
    """The data that ship."""
    dataset = load(Path(__file__).parent.parent / "data", TODAY).dataset
    return Catalogue(dataset, to_frame(dataset, TODAY), TODAY)


def made_up(number: int, seed: int = 4) -> Catalogue:
    """A number of made-up events, whose words are as unevenly frequent as those of a language."""
    dice = np.random.default_rng(seed)
    words = np.array(list(_words(dice)), dtype=object)
    shares = 1 / np.arange(1, len(words) + 1)
    drawn = words[dice.choice(len(words), (number, TITLE + TEXT), p=shares / shares.sum())]
    titles = [" ".join(row[:TITLE]) for row in drawn]
    texts = [" ".join(row[TITLE:]) for row in drawn]
    frame = told(events(number)).assign(title=titles, summary=texts)
    frame = frame.astype({"title": "str", "summary": "str"})
    people = {
        f"person-{each}": Person(f"person-{each}", f"Person {each}") for each in range(PEOPLE)
    }
    dataset = Dataset("Made-up", lanes=LANES, people=people, events=tuple(written(frame)))
    return Catalogue(dataset, frame, TODAY)


def _words(dice: np.random.Generator) -> Iterator[str]:
    """Words of two to five syllables, each once."""
    found: set[str] = set()
    while len(found) < WORDS:
        word = "".join(dice.choice(SYLLABLES, dice.integers(2, 6)))
        if word not in found:
            found.add(word)
            yield word


def searches(catalogue: Catalogue) -> Mapping[str, Sequence[str]]:
    """What is typed, by the kind of search."""
    texts = pd.Series([word for text in catalogue.searched for word in text.split()])
    long = texts[(texts.str.len() >= LENGTH) & texts.str.isalpha()].value_counts().index
    often, less, rare = (str(long[rank]) for rank in RANKS)
    lane, person = catalogue.dataset.lanes[1].id, next(iter(catalogue.facet("people").places))
    return {
        "plain words": (f"{often} {less}", rare),
        "with slips": (f"{slipped(often)} {slipped(less)}", slipped(rare)),
        "operators": (f"lane:{lane} -{often}", f"person:{person} before:1999 {less[:4]}"),
    }


def slipped(word: str) -> str:
    """A word with two letters in the wrong order, the first two that differ behind its first."""
    place = next(at for at, (a, b) in enumerate(pairwise(word)) if at and a != b)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def presses(catalogue: Catalogue, texts: Sequence[str]) -> list[float]:
    """Milliseconds of the answer to each key press while texts are typed."""
    return [
        timed(lambda: answer(catalogue, {}, text[:caret], caret))  # noqa: B023
        for _ in range(ROUNDS)
        for text in texts
        for caret in range(1, len(text) + 1)
    ]


def line(catalogue: Catalogue, small: Mapping[str, float]) -> tuple[str, Mapping[str, float]]:
    """A measured line and its medians; ratios are to the medians of the smallest data set."""
    asked = searches(catalogue)
    first = timed(lambda: answer(catalogue, {}, "abcdefgh", 8))
    parts, medians = [f"{len(catalogue.frame):>9,} {first:>9.0f}"], {}
    for kind, texts in asked.items():
        found = presses(catalogue, texts)
        medians[kind] = percentile(found, 0.5)
        ratio = medians[kind] / small.get(kind, medians[kind])
        parts.append(f"{medians[kind]:>8.2f} {percentile(found, 0.95):>7.2f} {ratio:>7.1f}")
    return " ".join(parts), medians


def main() -> None:
    """Print one table; times in ms, `look-ups` is the first answer, which makes them."""
    kinds = ("plain words", "with slips", "operators")
    print(f"{'':>19} " + " ".join(f"{kind:>24}" for kind in kinds))
    head = " ".join(f"{'median':>8} {'p95':>7} {'ratio':>7}" for _ in kinds)
    print(f"{'events':>9} {'look-ups':>9} {head}")
    small: Mapping[str, float] = {}
    for number in (0, *SIZES):
        told_line, medians = line(made_up(number) if number else shipped(), small)
        small = small or medians
        print(told_line, flush=True)


if __name__ == "__main__":
    main()
