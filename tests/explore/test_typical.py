"""How far dates typically slip: which dates count, whose plans, and what a day may know of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import inf
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, TODAY, claim, dataset, day, event
from timeline.curate.model import Claim, Dataset, Detail, Event
from timeline.dates import parse
from timeline.explore.asof import as_known
from timeline.explore.moves import history
from timeline.explore.record import LEAST, record
from timeline.explore.typical import (
    HALF,
    MOST,
    NEVER,
    QUARTER,
    UPCOMING,
    Spread,
    Typical,
    quantile,
    reach,
    slips_of,
    spread,
    typical,
)

PLAN = claim("2010-03-01", "scheduled", "2009")
MOVED = claim("2010-05-01", "scheduled", "2009-06")
KEPT, LATE = claim("2010-03-01"), claim("2010-05-11")
OFF = claim("..", "cancelled", "2010")
STANDS = claim("2030-05", "scheduled", "2020")

SLIPS = st.lists(
    st.lists(st.integers(-400, 2000).map(float), min_size=1, max_size=5) | st.just([NEVER]),
    min_size=1,
    max_size=12,
)
SHARES = st.sampled_from([QUARTER, HALF, MOST])


def slips(*claims: Claim) -> Sequence[float]:
    found = history(event("one", *claims), SOURCES, TODAY)
    assert found is not None
    return slips_of(found)


def many(number: int, *claims: Claim, studio: str = "Beam", kind: str = "film") -> list[Event]:
    details = (Detail("studio", studio), Detail("director", "Ada"))
    names = (f"{studio}-{kind}-{index}" for index in range(number))
    return [event(name, *claims, details=details, kind=kind) for name in names]


def found_in(*events: Event, on: int = TODAY) -> Typical:
    told = ((each, history(each, SOURCES, on)) for each in events)
    return typical([(each, found) for each, found in told if found is not None], "studio")


def reaches(*events: Event) -> dict[str, Spread]:
    return {name: each.spread for name, each in found_in(*events).reaches.items()}


@pytest.mark.parametrize(
    ("what", "claims", "expected"),
    [
        ("kept", (PLAN, KEPT), [0]),
        ("each announced date counts", (PLAN, MOVED, LATE), [71, 10]),
        ("early", (PLAN, claim("2010-02-27")), [-2]),
        ("cancelled, however often it moved", (PLAN, MOVED, OFF), [inf]),
        ("not known yet", (STANDS,), []),
        ("gone on without a date", (PLAN, claim("..", "on-hold", "2010")), []),
        ("a rumour", (claim("2010-03-01", "rumoured", "2009"), KEPT), []),
    ],
)
def test_slips_of_a_plan(what: str, claims: tuple[Claim, ...], expected: list[float]) -> None:
    assert list(slips(*claims)) == expected


@pytest.mark.parametrize(
    ("plans", "quartiles"),
    [
        ([[0.0]], (0, 0, 0)),
        ([[0.0], [8.0], [30.0], [90.0]], (0, 8, 30)),
        # Two dates of one plan have half a vote each.
        ([[0.0], [0.0], [600.0, 700.0], [800.0]], (0, 0, 700)),
        ([[-5.0], [0.0], [3.0], [NEVER]], (-5, 0, 3)),
        ([[0.0], [NEVER], [NEVER], [NEVER]], (0, NEVER, NEVER)),
    ],
)
def test_quartiles(plans: list[list[float]], quartiles: tuple[float, float, float]) -> None:
    found = spread(("all", ""), plans)
    assert (found.quarter, found.half, found.most) == quartiles
    assert found.n == len(plans)
    assert found.cancelled == plans.count([NEVER])


def votes(plans: list[list[float]], most: float) -> Fraction:
    """The share of the votes of dates that slipped by so many days at most."""
    each = (Fraction(sum(days <= most for days in slips), len(slips)) for slips in plans)
    return sum(each, Fraction()) / len(plans)


@given(SLIPS, SHARES)
def test_quantile_is_the_least_seen_slip_that_a_share_did_not_exceed(
    plans: list[list[float]], share: Fraction
) -> None:
    found = quantile(plans, share)
    seen = sorted({days for slips in plans for days in slips})
    assert found in seen
    assert votes(plans, found) >= share
    assert all(votes(plans, less) < share for less in seen if less < found)


@given(SLIPS, SHARES, st.randoms(), st.integers(2, 4))
def test_quantile_depends_neither_on_the_order_nor_on_how_often_a_plan_says_the_same(
    plans: list[list[float]], share: Fraction, chance: Random, times: int
) -> None:
    again = [slips * times for slips in plans]
    chance.shuffle(again)
    assert quantile(again, share) == quantile(plans, share)


@given(SLIPS)
def test_quartiles_rise(plans: list[list[float]]) -> None:
    found = spread(("all", ""), plans)
    assert found.quarter <= found.half <= found.most


def of(quarter: float, half: float, most: float) -> Spread:
    return Spread("all", "", LEAST, 0, quarter, half, most)


@pytest.mark.parametrize(
    ("date", "quartiles", "days"),
    [
        ("2030-05-10", (0, 0, 0), ("2030-05-10", "2030-05-11", "2030-05-11")),
        ("2030-05-10", (0, 2, 20), ("2030-05-10", "2030-05-13", "2030-05-31")),
        ("2030-05-10", (-9, -1, 0), ("2030-05-01", "2030-05-10", "2030-05-11")),
        # A plan that comes within an announced month has not slipped.
        ("2030-05", (0, 0, 1), ("2030-05-01", "2030-06-01", "2030-06-02")),
        ("2030-05", (-1, -1, 0), ("2030-04-30", "2030-05-01", "2030-06-01")),
        # A slip that most had begins with the announced days all the same.
        ("2030-05-10", (5, 10, 15), ("2030-05-10", "2030-05-21", "2030-05-26")),
    ],
)
def test_spread_leads_from_the_announced_days(
    date: str, quartiles: tuple[float, float, float], days: tuple[str, str, str]
) -> None:
    found = reach(parse(date), of(*quartiles))
    assert (found.first, found.half, found.last) == tuple(map(day, days))


def test_what_never_came_has_no_end() -> None:
    found = reach(parse("2030-05-10"), of(0, NEVER, NEVER))
    assert (found.first, found.half, found.last) == (day("2030-05-10"), inf, inf)


@given(SLIPS, st.sampled_from(["2030", "2030-05", "2030-05-10", "2030~", "2030/2032"]))
def test_shading_holds_the_half_and_is_never_empty(plans: list[list[float]], date: str) -> None:
    found = reach(parse(date), spread(("all", ""), plans))
    assert found.first < found.half <= found.last


PLAN_THAT_STANDS = event("next", STANDS, kind="film", details=(Detail("studio", "Beam"),))


def test_announcer_counts_before_the_kind_and_the_kind_before_all() -> None:
    others = [*many(LEAST, PLAN, OFF, kind="flight", studio="Arc")]
    few, enough = many(LEAST - 1, PLAN, KEPT), many(LEAST, PLAN, KEPT)
    kinds = many(1, PLAN, LATE, studio="Cove")
    found = [
        reaches(PLAN_THAT_STANDS, *plans)["next"]
        for plans in ([*others, *few], [*others, *few, *kinds], [*others, *enough, *kinds])
    ]
    assert [(each.by, each.name, each.n) for each in found] == [
        ("all", "", 2 * LEAST - 1),
        ("kind", "film", LEAST),
        ("announcer", "Beam", LEAST),
    ]
    assert [each.cancelled for each in found] == [LEAST, 0, 0]


def test_kind_of_all_plans_is_no_group() -> None:
    found = reaches(event("next", STANDS), *many(LEAST, PLAN, KEPT, kind="event"))
    assert (found["next"].by, found["next"].n) == ("all", LEAST)


def test_few_outcomes_are_no_statistics() -> None:
    found = found_in(PLAN_THAT_STANDS, *many(LEAST - 1, PLAN, KEPT))
    assert found == Typical(plans=LEAST, n=LEAST - 1, reaches={})
    assert not found.is_enough
    assert found_in() == Typical(0, 0, {})


@pytest.mark.parametrize(
    ("what", "claims", "is_told"),
    [
        ("still to come", (STANDS,), True),
        ("passed without word", (claim("2026-10-02", "scheduled", "2025"),), True),
        ("promised", (claim("2030", "announced", "2020"),), True),
        ("on hold", (STANDS, claim("2030-05", "on-hold", "2021")), False),
        ("a rumour", (claim("2030-05", "rumoured", "2020"),), False),
        ("without a date", (STANDS, claim("..", "scheduled", "2021")), False),
        ("called off", (STANDS, claim("..", "cancelled", "2021")), False),
        ("by a year", (STANDS, claim("../2030", "scheduled", "2021")), False),
        ("from a year on", (claim("2030/..", "scheduled", "2021"),), True),
        ("happened", (PLAN, KEPT), False),
    ],
)
def test_plans_that_stand_are_told(what: str, claims: tuple[Claim, ...], is_told: bool) -> None:
    told = reaches(event("next", *claims), *many(LEAST, PLAN, KEPT))
    assert ("next" in told) == is_told


def test_plans_that_stand_are_no_rumours_and_not_on_hold() -> None:
    assert {"rumoured", "on-hold", "cancelled", "happened"}.isdisjoint(UPCOMING)


@st.composite
def plans(draw: st.DrawFn) -> Event:
    """A plan that was given some dates, and perhaps came or was cancelled."""
    years = st.integers(2001, 2024)
    stated = sorted(draw(st.lists(years, min_size=1, max_size=3, unique=True)))
    claims = [
        claim(f"{year + draw(st.integers(1, 4))}-06-01", "scheduled", f"{year}") for year in stated
    ]
    end = draw(st.sampled_from(["came", "cancelled", "open"]))
    last = stated[-1] + 1
    if end == "came":
        claims.append(claim(f"{draw(st.integers(last, 2026))}-{draw(st.integers(1, 9)):02}-05"))
    elif end == "cancelled":
        claims.append(claim("..", "cancelled", f"{last}"))
    return event("", *claims)


DATA = st.lists(plans(), min_size=LEAST, max_size=24).map(
    lambda found: dataset(*(replace(each, id=f"e{at}") for at, each in enumerate(found)))
)
DAYS = st.integers(day("2003-01-01"), TODAY)


@given(DATA, DAYS)
def test_a_day_knows_nothing_of_what_came_later(data: Dataset, on: int) -> None:
    known = as_known(data, on)
    assert found_in(*data.events, on=on) == found_in(*known.events, on=on)


@given(DATA, DAYS)
def test_only_outcomes_of_before_a_day_count(data: Dataset, on: int) -> None:
    found = found_in(*data.events, on=on)
    ended = [each for each in data.events if _ended(each, on)]
    assert found.n == len(ended)
    assert all(each.spread.n == len(ended) >= LEAST for each in found.reaches.values())
    assert all(name not in found.reaches for name in (each.id for each in ended))


def _ended(plan: Event, on: int) -> bool:
    """Whether a plan of `plans` had come, after it was announced, or was cancelled by a day."""
    last = plan.claims[-1]
    if last.status == "cancelled":
        return last.stated is not None and last.stated.earliest_start <= on
    return last.status == "happened" and last.date.earliest_start <= on


def test_statistics_of_the_shipped_data(shipped: Dataset) -> None:
    histories = ((each, history(each, shipped.sources, TODAY)) for each in shipped.events)
    told = [(each, found) for each, found in histories if found is not None]
    found = typical(told, shipped.announcer)
    assert found.is_enough
    assert found.n == record(told, shipped.announcer).n
    assert found.reaches["digger"].last > day("2026-10-03")
