"""The history of announced dates: what counts as one, what moves it, and what came of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, TODAY, claim, day, event, events
from timeline.curate.model import Claim, Dataset, Event
from timeline.dates import OPEN_PAST, day_label
from timeline.explore.clock import known_from
from timeline.explore.moves import (
    PLANS,
    History,
    earlier,
    history,
    moved_words,
    standing,
    stands_at,
)
from timeline.languages import ENGLISH

FIRST = claim("2019-07-12", "scheduled", "2017-06-30", note="the first date")
SECOND = claim("2020-06-26", "scheduled", "2018-08-29", note="time for the flying")
THIRD = claim("2020-06-24", "scheduled", "2020-03-02")
CAME = claim("2020-06-24", "released")


def told(*claims: Claim, on: str | int = TODAY) -> History:
    found = history(event("one", *claims), SOURCES, day(on) if isinstance(on, str) else on)
    assert found is not None
    return found


def dates(found: History) -> list[str]:
    return [step.date.text for step in found.steps]


def test_dates_stand_in_the_order_in_which_they_were_stated() -> None:
    found = told(THIRD, CAME, FIRST, SECOND)
    assert dates(found) == ["2019-07-12", "2020-06-26", "2020-06-24"]
    said = [day_label(step.stated) for step in found.steps]
    assert said == ["2017-06-30", "2018-08-29", "2020-03-02"]
    assert [step.shift for step in found.moves] == [350, -2]
    assert found.shift == 348
    assert found.reasons == ("time for the flying",)


def test_same_date_said_again_is_a_confirmation() -> None:
    again = claim("2019-07-12", "announced", "2018-01-01")
    found = told(FIRST, again, SECOND)
    assert dates(found) == ["2019-07-12", "2020-06-26"]
    assert found.steps[0].confirmed == (day("2018-01-01"),)
    assert found.steps[0].claim is FIRST


def test_date_that_comes_back_is_a_step_of_its_own() -> None:
    back = claim("2019-07-12", "scheduled", "2019-01-01")
    assert [step.shift for step in told(FIRST, SECOND, back).moves] == [350, -350]


@pytest.mark.parametrize(
    ("what", "later", "moves", "shift"),
    [
        ("more exactly", ["2021-07-23"], 0, 0),
        ("less exactly", ["2021-07-23", "2021"], 0, 0),
        ("more exactly, then moved", ["2021-07-23", "2021-11-19"], 1, 119),
        ("less exactly, then moved", ["2021-03-01", "2021", "2021-11-05"], 1, 249),
        ("another year", ["2022"], 1, 365),
    ],
)
def test_date_said(what: str, later: list[str], moves: int, shift: int) -> None:
    plans = [
        claim(date, "scheduled", f"2019-0{number}")
        for number, date in enumerate(["2021", *later], 1)
    ]
    found = told(*plans)
    assert (len(found.moves), found.shift) == (moves, shift)


def test_of_two_dates_of_one_day_the_stronger_counts() -> None:
    other = claim("2019-08-01", "scheduled", "2017-06-30")
    better = claim("2019-09-01", "scheduled", "2017-06-30", rank="preferred")
    assert dates(told(FIRST, other)) == ["2019-07-12"]
    assert dates(told(FIRST, other, better)) == ["2019-09-01"]


@pytest.mark.parametrize(
    ("which", "only"),
    [
        ("is deprecated", claim("2019", "scheduled", "2017", rank="deprecated")),
        ("names no date", claim("..", "announced", "2017")),
        ("names no beginning", claim("../2019", "announced", "2017")),
        ("was stated on no day", claim("2019", "announced")),
        ("is not known yet", claim("2040", "announced", "2030")),
        ("speaks of the past", claim("1987", "rumoured", "2025")),
        ("calls it off", claim("2030", "cancelled", "2020")),
        ("says that it happened", claim("2000")),
    ],
)
def test_claim_is_no_announcement_that(which: str, only: Claim) -> None:
    assert history(event("one", only), SOURCES, TODAY) is None


def test_what_was_announced_after_it_happened_does_not_count() -> None:
    assert dates(told(SECOND, claim("2019-07-12"), FIRST, THIRD)) == ["2019-07-12", "2020-06-26"]


@pytest.mark.parametrize(
    ("last", "on", "kind", "ended"),
    [
        (CAME, TODAY, "happened", "2020-06-24"),
        (CAME, "2020-05-01", "open", "2020-05-01"),
        (claim("..", "cancelled", "2020-05-05"), TODAY, "cancelled", "2020-05-05"),
        (claim("2020-06-24", "cancelled", "2020-05-05"), TODAY, "cancelled", "2020-05-05"),
        (claim("..", "on-hold", "2020-05-05"), TODAY, "undated", "2020-05-05"),
        (claim("..", "on-hold", "2020-05-05"), "2020-05-01", "open", "2020-05-01"),
    ],
)
def test_outcome(last: Claim, on: str | int, kind: str, ended: str) -> None:
    outcome = told(FIRST, SECOND, THIRD, last, on=on).outcome
    assert (outcome.kind, day_label(outcome.day)) == (kind, ended)


def test_dates_that_are_given_up() -> None:
    off = claim("..", "cancelled", "2020-05-05")
    assert told(FIRST, off).is_over
    assert not told(FIRST, CAME).is_over
    assert not told(FIRST).is_over


def test_vague_date_stands_where_it_came_true() -> None:
    vague = claim("2020", "scheduled", "2019-12-01")
    assert stands_at(told(FIRST, vague, CAME)) == (day("2019-07-12"), day("2020-06-24"))
    assert stands_at(told(FIRST, vague)) == (day("2019-07-12"), day("2020-01-01"))


def test_moves_in_words() -> None:
    assert moved_words(told(FIRST), ENGLISH) == "Not moved"
    assert moved_words(told(FIRST, SECOND), ENGLISH) == "Moved once, 350 days later"
    words = "Moved 2 times, 348 days later in all"
    assert moved_words(told(FIRST, SECOND, THIRD), ENGLISH) == words


def test_moves_of_vague_dates_are_told_as_vaguely() -> None:
    year = claim("2022", "scheduled", "2020-03-01")
    span = claim("2023-05/2023-11", "scheduled", "2022-03-01")
    found = told(year, span)
    assert (found.shift, [step.blurred for step in found.steps]) == (485, [0, 364])
    assert moved_words(found, ENGLISH) == "Moved once, about 1 year later"
    exact = claim("2022-06-30", "scheduled", "2021-01-01")
    found = told(year, exact, span)
    assert found.moves[0].blurred == 30
    assert moved_words(found, ENGLISH) == "Moved once, about 10 months later"


@given(events(6), st.integers(day("1990"), day("2035")))
def test_moves_sum_up_to_last_minus_first(one: Event, on: int) -> None:
    found = history(one, SOURCES, on)
    if found is None:
        return
    steps = found.steps
    assert sum(step.shift for step in found.moves) == steps[-1].day - steps[0].day == found.shift
    assert all(step.shift == 0 for step in steps if not step.is_move)
    said = [each for step in steps for each in (step.stated, *step.confirmed)]
    assert said == sorted(set(said))
    assert OPEN_PAST < said[0] <= said[-1] <= on
    assert said[-1] <= found.outcome.day
    assert [end for _, end in standing(steps, found.outcome.day)][-1] == found.outcome.day
    assert all(step.claim.status in PLANS and step.claim.rank != "deprecated" for step in steps)


@given(events(6), st.integers(day("1990"), day("2035")))
def test_history_rests_on_nothing_that_was_said_later(one: Event, on: int) -> None:
    heard = tuple(each for each in one.claims if known_from(each, SOURCES) <= on)
    found = history(one, SOURCES, on)
    assert found == (history(event("one", *heard), SOURCES, on) if heard else None)


def shipped_history(shipped: Dataset, name: str, on: int = TODAY) -> History:
    (one,) = (each for each in shipped.events if each.id == name)
    found = history(one, shipped.sources, on)
    assert found is not None
    return found


def test_top_gun_maverick(shipped: Dataset) -> None:
    found = shipped_history(shipped, "top-gun-maverick")
    assert [(day_label(step.stated), step.date.text, step.shift) for step in found.steps] == [
        ("2017-06-30", "2019-07-12", 0),
        ("2018-08-29", "2020-06-26", 350),
        ("2020-03-02", "2020-06-24", -2),
        ("2020-04-02", "2020-12-23", 182),
        ("2020-07-23", "2021-07-02", 191),
        ("2021-04-09", "2021-11-19", 140),
        ("2021-09-01", "2022-05-27", 189),
    ]
    assert sum(step.shift for step in found.moves) == day("2022-05-27") - day("2019-07-12")
    assert moved_words(found, ENGLISH) == "Moved 6 times, 1,050 days later in all"
    assert (found.outcome.kind, found.outcome.claim.date.text) == ("happened", "2022-05-27")
    assert len(found.reasons) == 6


def test_top_gun_maverick_as_known_in_2019(shipped: Dataset) -> None:
    found = shipped_history(shipped, "top-gun-maverick", day("2019-01-01"))
    assert dates(found) == ["2019-07-12", "2020-06-26"]
    assert found.outcome.kind == "open"


@pytest.mark.parametrize(
    ("what", "claims", "expected"),
    [
        ("all that were given up", (FIRST, SECOND, THIRD, CAME), ["2019-07-12", "2020-06-26"]),
        ("none while the first date stands", (FIRST,), []),
        (
            "the most exact of those that say the same",
            (claim("2019", "announced", "2016"), FIRST, SECOND),
            ["2019-07-12"],
        ),
        (
            "the one that was not kept, though no other was announced",
            (FIRST, claim("2021-01-01")),
            ["2019-07-12"],
        ),
        (
            "all of a plan that has no date any more",
            (FIRST, SECOND, claim("..", "on-hold", "2020-05")),
            ["2019-07-12", "2020-06-26"],
        ),
    ],
)
def test_earlier_dates_are(what: str, claims: tuple[Claim, ...], expected: list[str]) -> None:
    assert [date.text for date in earlier(told(*claims))] == expected


@given(events(), st.integers(day("1950"), day("2035")))
def test_earlier_dates_are_announced_ones(one: Event, on: int) -> None:
    found = history(one, SOURCES, on)
    if found is not None:
        texts = [date.text for date in earlier(found)]
        assert set(texts) <= {step.date.text for step in found.steps}
        assert len(texts) <= len(found.moves) + 1
