"""Marks: which pieces of a text were found."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import datasets
from tests.explore.test_search import CATALOGUE, WORDS, catalogue_of
from timeline.curate.model import Dataset
from timeline.explore.fold import fold
from timeline.explore.highlight import Marker
from timeline.explore.lexicon import patterns
from timeline.explore.search import find


def marked(search: str, text: str) -> list[str]:
    places = Marker.of(find(CATALOGUE, search).written).places(text)
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(
    ("search", "text", "pieces"),
    [
        ("vyzov", "«Вызов» (Vyzov)", ["Вызов", "Vyzov"]),
        ("inarritu", "By Iñárritu", ["Iñárritu"]),
        ("inarritu", "By In\u0303a\u0301rritu", ["In\u0303a\u0301rritu"]),
        ("innaritu", "By Iñárritu", ["Iñárritu"]),
        ("obrien", "O'Brien’s", ["O'Brien"]),
        ("sci-fi", "A sci-fi joke, SciFi or Sci Fi", ["sci-fi", "SciFi", "Sci Fi"]),
        ("scifi", "A sci-fi joke, sci fi", ["sci-fi"]),
        ('"us"', "US–Soviet industry", ["US"]),
        ('"space station"', "Space Station, space stations", ["Space Station"]),
        ("space pace -station", "Space station", ["Space"]),
        ("title:station lane:space", "Space station", ["station"]),
        ("film", "nothing", []),
        ("", "nothing", []),
    ],
)
def test_marks(search: str, text: str, pieces: list[str]) -> None:
    assert marked(search, text) == pieces


@given(st.text() | st.text("aбщЩ'-. ñb", max_size=30), WORDS)
def test_pieces_fold_to_what_matched(text: str, word: str) -> None:
    (way,) = patterns(fold(word))
    places = Marker.of([way]).places(text)
    assert bool(places) == (way[0] in fold(text).replace("-", ""))
    assert all(way[0] in fold(text[a:b]).replace("-", "") for a, b in places)
    assert all(before[1] < after[0] for before, after in pairwise(places))


@given(datasets(), WORDS)
def test_what_is_found_in_a_title_is_marked_there(data: Dataset, word: str) -> None:
    catalogue = catalogue_of(data)
    search = find(catalogue, f"title:{word}")
    marker = Marker.of(search.written)
    assert all(marker.places(title) for title in catalogue.frame["title"][search.mask])
