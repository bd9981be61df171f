"""What is still to come, and how exactly that is known."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, event
from timeline.curate.model import Dataset
from timeline.publish.opening import view
from timeline.publish.upcoming import Plan, upcoming


def plans(*claims: Any, query: str = "") -> list[Plan]:
    return [*upcoming(view(dataset(event("a", *claims)), query, TODAY))]


@pytest.mark.parametrize(
    ("given_claim", "is_found"),
    [
        (claim("2026-11-21", "scheduled", "2026"), True),
        (claim("2026-11-20", "scheduled", "2026"), False),
        (claim("2026-11", "announced", "2026"), True),
        (claim("2027", "rumoured", "2026"), True),
        (claim("..", "announced", "2026"), True),
        (claim("2027/..", "scheduled", "2026"), True),
        (claim("2026-11-01/2026-12-01", "happened"), True),
        (claim("2026-11-01/..", "happened"), False),
        (claim("..", "cancelled", "2026"), False),
        (claim("2027-03-01", "cancelled", "2026"), True),
    ],
)
def test_what_is_not_over_is_to_come(given_claim: Any, is_found: bool) -> None:
    assert bool(plans(given_claim)) == is_found


def test_cancelled_plan_stands_where_it_was_to_be() -> None:
    was, off = claim("2027-03-05", "scheduled", "2025"), claim("..", "cancelled", "2026")
    (plan,) = plans(was, off)
    assert (plan.date.text, plan.known.status) == ("2027-03-05", "cancelled")
    assert plans(claim("2026-03-05", "scheduled", "2025"), off) == []


@pytest.mark.parametrize(
    ("date", "exactness"),
    [
        ("2027-05-02", "fine exact sure"),
        ("2027-05-02~", "fine exact"),
        ("2027-05-02?", "fine exact"),
        ("2027-05-02/2027-05-09", "fine exact sure"),
        ("[2027-05-02,2027-05-09]", "fine"),
        ("2027-05", "fine"),
        ("2027-05-XX", "fine"),
        ("2027-22", "fine"),
        ("2027-05/2028", ""),
        ("2027", ""),
        ("202X", ""),
        ("2027-05-02/..", ""),
        ("..", ""),
    ],
)
def test_how_exactly_it_is_known(date: str, exactness: str) -> None:
    (plan,) = plans(claim(date, "scheduled", "2026"))
    flags = {"fine": plan.is_fine, "exact": plan.is_exact, "sure": plan.is_sure}
    assert " ".join(name for name, is_set in flags.items() if is_set) == exactness


def test_filters_count_and_the_window_does_not() -> None:
    planned = claim("2027-05-02", "scheduled", "2026")
    assert plans(planned, query="?view=2027-06/2027-07")
    assert plans(planned, query="?lane=none&q=b") == []


@given(datasets())
def test_nothing_that_is_over_is_to_come(data: Dataset) -> None:
    for plan in upcoming(view(data, "", TODAY)):
        assert plan.date.latest_end >= TODAY
        assert not plan.is_sure or plan.is_exact
        assert not plan.is_exact or plan.is_fine
