"""The stretches of time beside a list: tests/serve/views/test_listing.py walks them."""

from __future__ import annotations

from tests.builders import dataset
from tests.serve.conftest import Look
from timeline.serve.views.stretches import stretches


def test_whole_list_has_nothing_beside_it(look: Look) -> None:
    assert stretches(look().snapshot) == {}


def test_empty_data_set_has_no_stretches(look: Look) -> None:
    assert stretches(look("", dataset()).snapshot) == {}


def test_view_in_the_middle_has_both_neighbours(look: Look) -> None:
    found = stretches(look("?view=1850/1900").snapshot)
    assert set(found) == {"earlier", "later"}
    assert found["earlier"].last <= found["later"].first
