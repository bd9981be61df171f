"""A column turned round: the same rows and counts as reading it row by row."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from timeline.explore.facet import facet

NAMES = st.sampled_from(["ada", "bo", "cy", "storm", "fog-horn", "ж"])
TUPLES = st.lists(st.lists(NAMES, max_size=4).map(tuple), max_size=30)


def test_values_stand_by_number_then_by_name() -> None:
    found = facet(pd.Series([("b", "a"), ("c",), ("c", "c"), ()], dtype=object))
    assert list(found.places) == ["c", "a", "b"]


@given(TUPLES, st.sets(NAMES), st.randoms())
def test_tuples_are_found_and_counted(
    rows: list[tuple[str, ...]], wanted: set[str], chance: st.Random
) -> None:
    found = facet(pd.Series(rows, dtype=object))
    assert found.mask(wanted).tolist() == [not wanted.isdisjoint(row) for row in rows]
    mask = np.array([chance.random() < 0.5 for _ in rows], dtype=bool)
    held = Counter(name for row, here in zip(rows, mask, strict=True) if here for name in set(row))
    assert {name: found.count(mask)[at] for name, at in found.places.items()} == {
        name: held[name] for row in rows for name in row
    }


@given(st.lists(NAMES, max_size=30), st.sets(NAMES))
def test_texts_are_found_and_counted(rows: list[str], wanted: set[str]) -> None:
    found = facet(pd.Series(rows, dtype="str"))
    assert found.mask(wanted).tolist() == [row in wanted for row in rows]
    counts = found.count(np.ones(len(rows), dtype=bool))
    assert dict(zip(found.places, counts.tolist(), strict=True)) == Counter(rows)
