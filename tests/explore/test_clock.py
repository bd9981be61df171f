"""Which claim wins on a day, what it moved from, and who contradicts it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, TODAY, claim, day, event, events
from timeline.curate.model import HAPPENED, Claim, Event
from timeline.dates import OPEN_PAST
from timeline.explore.clock import Known, conflicts, known_from, known_on, stated_day, touch

ALMANAC = {"sources": ("almanac",)}


def known(*claims: Claim, on: str | int = TODAY) -> Known | None:
    return known_on(event("one", *claims), SOURCES, day(on) if isinstance(on, str) else on)


def shown(*claims: Claim, on: str | int = TODAY) -> str:
    """The date that wins, or 'absent'."""
    found = known(*claims, on=on)
    return found.date.text if found else "absent"


PLAN = claim("2005", "scheduled", stated="2001-03-01")
LATER = claim("2007", "scheduled", stated="2003-06-01")
DONE = claim("2008-05-06")


@pytest.mark.parametrize(
    ("what", "first", "expected"),
    [
        ("its own day", claim(stated="2001-03"), "2001-03-01"),
        ("its own day before its source's", claim(stated="2001", **ALMANAC), "2001-01-01"),
        ("its source's day", claim(**ALMANAC), "2010-05-20"),
        ("the first of its sources with a day", claim(sources=("stone", "almanac")), "2010-05-20"),
    ],
)
def test_claim_is_stated_on(what: str, first: Claim, expected: str) -> None:
    assert stated_day(first, SOURCES) == day(expected)


@pytest.mark.parametrize("sources", [("stone",), (), ("unknown",)])
def test_claim_without_any_day_was_always_stated(sources: tuple[str, ...]) -> None:
    assert stated_day(claim(sources=sources), SOURCES) == OPEN_PAST


@pytest.mark.parametrize(
    ("what", "given_claim", "expected"),
    [
        ("a plan from the day it was stated", PLAN, "2001-03-01"),
        ("a plan from its source's day", claim("2020", "announced", **ALMANAC), "2010-05-20"),
        ("what happened from the day it happened", DONE, "2008-05-06"),
        ("what happened, whenever it was written of", claim("1999", **ALMANAC), "1999-01-01"),
        ("what happened from `stated`", claim("1999", stated="2002-02-02"), "2002-02-02"),
        ("what happened by a day from that day", claim("[..1999-05-04]"), "1999-05-04"),
    ],
)
def test_claim_is_known_from(what: str, given_claim: Claim, expected: str) -> None:
    assert known_from(given_claim, SOURCES) == day(expected)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2001-02-28", "absent"),
        ("2001-03-01", "2005"),
        ("2003-05-31", "2005"),
        ("2003-06-01", "2007"),
        ("2008-05-05", "2007"),
        ("2008-05-06", "2008-05-06"),
    ],
)
def test_event_as_known_on(on: str, expected: str) -> None:
    assert shown(PLAN, LATER, DONE, on=on) == expected


@pytest.mark.parametrize(
    ("rule", "claims", "winner"),
    [
        ("what happened beats a plan stated later", (DONE, claim("2030", "announced", "2025")), 0),
        (
            "what happened beats a preferred plan",
            (claim("2030", "announced", "2001", rank="preferred"), DONE),
            1,
        ),
        (
            "preferred beats the latest",
            (claim("2005", "scheduled", "2001", rank="preferred"), LATER),
            0,
        ),
        ("the latest stated beats an earlier one", (LATER, PLAN), 0),
        ("stated beats not stated", (claim("1990", "announced"), PLAN), 1),
        ("the first written wins among equals", (claim("2001"), claim("2002")), 0),
        (
            "deprecated never wins",
            (claim("1990", rank="deprecated"), claim("..", "rumoured", "2001")),
            1,
        ),
    ],
)
def test_winner_is_chosen_by(rule: str, claims: tuple[Claim, ...], winner: int) -> None:
    found = known(*claims)
    assert found is not None
    assert found.claim is claims[winner]


def test_event_with_deprecated_claims_only_is_absent() -> None:
    assert shown(claim(rank="deprecated"), claim(rank="deprecated")) == "absent"


def test_first_stated_counts_deprecated_claims() -> None:
    found = known(claim("2004", "announced", "1999", rank="deprecated"), PLAN)
    assert found is not None
    assert (found.first_stated, found.stated) == (day("1999"), day("2001-03-01"))


@pytest.mark.parametrize(
    ("what", "one", "other", "number"),
    [
        ("two days it happened", claim("2001"), claim("2002"), 2),
        ("a day inside a year", claim("2001"), claim("2001-05-01"), 0),
        ("days that touch at one end", claim("2001/2003"), claim("2003/2005"), 0),
        ("a plan and what happened", claim("2001", "scheduled", "2000"), claim("2002"), 0),
        (
            "plans of the same day",
            claim("2001", "scheduled", "2000-01-01"),
            claim("2002", "announced", "2000-01-01"),
            2,
        ),
        ("plans of two days", PLAN, LATER, 0),
        ("plans without a day", claim("2001", "scheduled"), claim("2002", "scheduled"), 0),
        ("a plan without a date", PLAN, claim("..", "announced", "2001-03-01"), 0),
        ("a deprecated one", claim("2001"), claim("2002", rank="deprecated"), 0),
        ("one that disputes the other", claim("2001", disputes="the other"), claim("2001"), 0),
    ],
)
def test_conflict_between(what: str, one: Claim, other: Claim, number: int) -> None:
    assert len(conflicts([one, other], SOURCES)) == number


def test_rivals_are_only_what_was_known_on_the_day() -> None:
    found = known(claim("2001"), claim("2002", stated="2020"), on="2010")
    assert found is not None
    assert found.rivals == ()


@given(events())
def test_touching_is_mutual(one: Event) -> None:
    for first in one.claims:
        assert touch(first.date, first.date)
        assert all(touch(first.date, c.date) == touch(c.date, first.date) for c in one.claims)


@given(events(), st.integers(day("1950"), day("2035")))
def test_nothing_rests_on_what_was_said_later(one: Event, on: int) -> None:
    found = known_on(one, SOURCES, on)
    if found is None:
        return
    used = (found.claim, *found.rivals)
    assert all(known_from(each, SOURCES) <= on for each in used)
    plans = [each for each in used if each.status not in HAPPENED or each.stated]
    assert all(stated_day(each, SOURCES) <= on for each in plans)
    unheard = tuple(each for each in one.claims if known_from(each, SOURCES) > on)
    heard = tuple(each for each in one.claims if each not in unheard)
    assert found == known_on(event("one", *heard), SOURCES, on)


@given(events())
def test_winner_never_is_deprecated_nor_a_plan_of_what_happened(one: Event) -> None:
    found = known_on(one, SOURCES, TODAY)
    standing = [
        each
        for each in one.claims
        if known_from(each, SOURCES) <= TODAY and each.rank != "deprecated"
    ]
    assert (found is None) == (not standing)
    if found:
        assert found.claim in standing
        happened = any(each.status in HAPPENED for each in standing)
        assert (found.status in HAPPENED) == happened
