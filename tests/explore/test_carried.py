"""Catalogues that travel between processes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal

from tests.builders import TODAY, datasets, view
from timeline.curate.model import Dataset
from timeline.explore.carried import from_bytes, to_bytes
from timeline.languages import ENGLISH, LANGUAGES, Language


@given(datasets())
def test_any_catalogue_comes_back_as_it_was(data: Dataset) -> None:
    catalogue = view(data).catalogue
    found = from_bytes(to_bytes(catalogue))
    assert_frame_equal(found.frame, catalogue.frame)
    assert found.dataset == catalogue.dataset
    assert (found.today, found.language, found.present) == (TODAY, ENGLISH, None)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_language_goes_along(shipped: Dataset, language: Language) -> None:
    catalogue = view(shipped, "", language).catalogue
    found = from_bytes(to_bytes(catalogue))
    assert found.language == language
    assert_frame_equal(found.frame, catalogue.frame)
    assert [*map(type, found.frame["people"])] == [tuple] * len(found.frame)
    assert found.events == catalogue.events


def test_catalogue_of_another_day_has_that_of_today(lighthouses: Dataset) -> None:
    now = view(lighthouses).catalogue
    past = replace(now, today=TODAY - 1000, present=now)
    found = from_bytes(to_bytes(past), now)
    assert (found.today, found.present) == (TODAY - 1000, now)


def test_equal_catalogues_give_equal_bytes(lighthouses: Dataset) -> None:
    first = to_bytes(view(lighthouses).catalogue)
    assert to_bytes(view(lighthouses).catalogue) == first
    assert to_bytes(from_bytes(first)) == first
    assert to_bytes(replace(view(lighthouses).catalogue, today=1)) != first


@pytest.mark.parametrize("other", [b"", b"x", b'[3,1,"en"]\nabc', b"\x80\x04N.\n"])
def test_other_bytes_are_no_catalogue(other: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_bytes(other)
