"""What changed between two days, step by step, and between two folders."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, TODAY, claim, dataset, datasets, day, event
from timeline.curate.model import Claim, Dataset, Detail, Event
from timeline.dates import OPEN_PAST, parse
from timeline.explore.changes import (
    CHANGES,
    FIELDS,
    Change,
    Knowledge,
    compare,
    distance,
    revisions,
    said_on,
)
from timeline.explore.changes_told import SENTENCES, sentence
from timeline.explore.clock import known_from
from timeline.languages import language

PLAN = claim("2019-07-12", "scheduled", stated="2017-06-30")
MOVED = claim("2020-06-26", "scheduled", stated="2018-08-29")
AGAIN = claim("2020-12-23", "scheduled", stated="2020-04-02")
DONE = claim("2022-05-27", "released")
FILM = event("film", PLAN, MOVED, AGAIN, DONE)
RUMOUR = claim("..", "rumoured", stated="2001")
DAYS = st.integers(day("1950"), day("2040")) | st.just(OPEN_PAST - 1)


def between(data: Dataset, first: str | int, last: str | int = TODAY) -> tuple[Change, ...]:
    """The changes between two days of a data set."""
    ends = (day(each) if isinstance(each, str) else each for each in (first, last))
    return compare(*(Knowledge(data, each) for each in ends))


def folders(old: Event | None, new: Event | None) -> list[str]:
    """What is said of an event between two folders, today."""
    sets = (dataset(*([each] if each else [])) for each in (old, new))
    return [sentence(each) for each in compare(*(Knowledge(data, TODAY) for data in sets))]


def steps(*claims: Claim, since: str = "1000") -> list[str]:
    """What is said of an event with some claims, after it became known."""
    return [sentence(each) for each in between(dataset(event("one", *claims)), since)][1:]


def test_every_move_between_two_days_is_told_in_order() -> None:
    found = between(dataset(FILM), "2018-01-01")
    assert [(each.kind, each.day, each.days) for each in found] == [
        ("moved", day("2018-08-29"), 350),
        ("moved", day("2020-04-02"), 180),
        ("moved", day("2022-05-27"), 520),
        ("confirmed", day("2022-05-27"), 0),
    ]
    assert sentence(found[1]) == "Film moved from 26 June 2020 to 23 December 2020, 180 days later."
    assert found[1].claim is AGAIN


def test_what_became_known_on_the_first_day_is_not_told_and_on_the_last_is() -> None:
    data = dataset(FILM)
    assert between(data, "2018-08-29", "2020-04-01") == ()
    assert [each.day for each in between(data, "2018-08-28", "2018-08-29")] == [day("2018-08-29")]


def test_changes_come_by_day_and_then_by_event() -> None:
    data = dataset(event("b", PLAN, MOVED), event("a", PLAN), event("c", claim("2001")))
    told = [(each.event, each.kind) for each in between(data, "2000")]
    assert told == [("c", "added"), ("a", "added"), ("b", "added"), ("b", "moved")]


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ((PLAN, claim("2019-07-11", "scheduled", "2018")), "12 July 2019 to 11 July 2019, 1 day e"),
        ((PLAN, claim("2020", "scheduled", "2018")), "One moved later, from 12 July 2019 to 2020."),
        ((PLAN, claim("2018", "scheduled", "2018")), "One moved earlier, from 12 July 2019 to 201"),
        (
            (claim("1963-03"), claim("1963-03-22", stated="2018", rank="preferred")),
            "One is dated more exactly now: 22 March 1963; before: March 1963.",
        ),
        ((PLAN, claim("2019", "scheduled", "2018")), "One is now dated 2019, not 12 July 2019."),
        ((RUMOUR, claim("2030", "rumoured", "2018")), "One has a date now: 2030."),
        ((PLAN, claim("..", "scheduled", "2018")), "One has no date any more; it was 12 July 2019"),
        ((PLAN, claim("..", "cancelled", "2018")), "One was cancelled."),
        ((PLAN, claim("..", "on-hold", "2018")), "One was put on hold."),
        ((RUMOUR, claim("..", "announced", "2018")), "One is now announced; it was rumoured."),
        ((RUMOUR, DONE), "One came true: released, 27 May 2022."),
        (
            (RUMOUR, claim("..", "rumoured", "2018", sources=("almanac",))),
            "One rests on other sources now.",
        ),
        (
            (claim("2001"), claim("2003", stated="2018", rank="preferred")),
            "One is now dated 2003, not 2001.",
        ),
    ],
)
def test_step_is_told_in_one_sentence(claims: tuple[Claim, ...], said: str) -> None:
    (told,) = steps(*claims)
    assert said in told


@pytest.mark.parametrize(
    ("old", "new", "said", "russian"),
    [
        (
            claim("1990"),
            None,
            "One (happened, 1990) is gone.",
            "«One» (состоялось, 1990) — событие удалено.",
        ),
        (
            claim("1990"),
            claim("1990", "released"),
            "One is now released; it was said to have happened.",
            "«One» — статус теперь: вышло; прежде: состоялось.",
        ),
        (
            claim("1990", "released"),
            claim("1990"),
            "One is now said to have happened; it was released.",
            "«One» — статус теперь: состоялось; прежде: вышло.",
        ),
        (
            claim("2010", "scheduled", "2005"),
            claim("2010-05"),
            "One came true: May 2010.",
            "«One» — план сбылся: май 2010.",
        ),
        (
            claim("../2030", "scheduled", "2005"),
            claim("2040/..", "scheduled", "2005"),
            "One moved later; before: until 2030; now: 2040 onwards.",
            "«One» — перенос на более поздний срок; было: до 2030 года, стало: с 2040 года.",
        ),
        (
            claim("[2030..2032]", "scheduled", "2005"),
            claim("2020", "scheduled", "2005"),
            "One moved earlier; before: between 2030 and 2032; now: 2020.",
            "«One» — перенос на более ранний срок; было: не ранее 2030 и не позднее 2032 года, "
            "стало: 2020.",
        ),
        (
            claim("1990"),
            claim("1980/1995"),
            "The date of One is another one; before: 1990; now: 1980 to 1995.",
            "«One» — датировка теперь: 1980–1995; прежде: 1990.",
        ),
    ],
)
def test_sentence_reads_well_in_both_languages(
    old: Claim, new: Claim | None, said: str, russian: str
) -> None:
    sets = (dataset(*([event("one", each)] if each else [])) for each in (old, new))
    found = compare(*(Knowledge(data, TODAY) for data in sets))
    assert sentence(found[-1]) == said
    assert sentence(found[-1], language("ru")) == russian


def test_status_and_date_may_change_at_once() -> None:
    assert steps(RUMOUR, claim("2030", "scheduled", "2018")) == [
        "One has a date now: 2030.",
        "One is now scheduled; it was rumoured.",
    ]


@pytest.mark.parametrize(
    "other",
    [
        claim("2019-07-12", "scheduled", stated="2018"),
        claim("2030", "scheduled", stated="2018", rank="deprecated"),
        claim("2030", "scheduled", stated="2016"),
    ],
    ids=["said again", "known to be wrong", "superseded before"],
)
def test_claim_that_changes_nothing_is_not_told(other: Claim) -> None:
    assert between(dataset(event("one", PLAN, other)), "2017-07-01") == ()


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("2000-01-01", "2000-01-31", 30),
        ("2000-01-31", "2000-01-01", -30),
        ("../1999-12-31", "2000-01-02", 2),
        ("2000-01-02", "../1999-12-31", -2),
    ],
)
def test_distance_has_a_sign(old: str, new: str, number: int) -> None:
    assert distance(parse(old), parse(new)) == number


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (claim("2001-05"), "2001-05"),
        (claim("2001", stated="2002-03"), "2002-03"),
        (claim("2030", "announced", sources=("stone", "almanac")), "2010-05-20"),
        (claim("2030", "announced"), None),
    ],
)
def test_day_of_a_claim_is_as_exact_as_it_is_given(given: Claim, said: str | None) -> None:
    found = said_on(given, SOURCES)
    assert (found.text if found else None) == said


ONE = event("one", PLAN, summary="Old.", details=(Detail("length", "90", "min"),))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (None, ONE, ["One is new: scheduled, 12 July 2019."]),
        (ONE, None, ["One (scheduled, 12 July 2019) is gone."]),
        (None, event("one", claim("2040")), ["One is new; nothing of it counts as known yet."]),
        (event("one", claim("2040")), None, ["One is gone."]),
        (ONE, replace(ONE, path="new.yaml", line=9), []),
        (ONE, replace(ONE, claims=(replace(PLAN, line=9),)), []),
        (ONE, replace(ONE, title="Two"), ["What is told of Two has changed: title."]),
        (
            ONE,
            replace(ONE, lane="birds", summary="New.", tags=("storm",)),
            ["What is told of One has changed: summary, lane, tags."],
        ),
        (
            ONE,
            replace(ONE, translations={"ru": {"title": "Один"}}),
            ["What is told of One has changed: title."],
        ),
        (
            ONE,
            replace(ONE, details=(Detail("length", "91", "min"), Detail("cost", "1"))),
            ["Details of One have changed: length, cost."],
        ),
        (
            ONE,
            replace(ONE, claims=(replace(PLAN, note="Said twice."),)),
            ["What is claimed about the date of One has changed."],
        ),
        (
            ONE,
            replace(ONE, claims=(replace(PLAN, sources=("almanac",)),)),
            ["One rests on other sources now."],
        ),
        (
            replace(ONE, claims=(PLAN, MOVED)),
            replace(ONE, claims=(PLAN, MOVED, AGAIN, DONE), title="Two"),
            [
                "Two moved from 26 June 2020 to 27 May 2022, 700 days later.",
                "Two came true: released, 27 May 2022.",
                "What is told of Two has changed: title.",
            ],
        ),
        (
            replace(ONE, claims=(PLAN, MOVED)),
            replace(ONE, claims=(PLAN, replace(MOVED, note="On air."), DONE)),
            [
                "One moved from 26 June 2020 to 27 May 2022, 700 days later.",
                "One came true: released, 27 May 2022.",
                "What is claimed about the date of One has changed.",
            ],
        ),
        (
            replace(ONE, claims=(PLAN, MOVED)),
            replace(ONE, claims=(MOVED, DONE)),
            [
                "One moved from 26 June 2020 to 27 May 2022, 700 days later.",
                "One came true: released, 27 May 2022.",
                "What is claimed about the date of One has changed.",
            ],
        ),
        (
            ONE,
            replace(ONE, claims=(replace(PLAN, sources=("almanac",), note="On air."),)),
            [
                "One rests on other sources now.",
                "What is claimed about the date of One has changed.",
            ],
        ),
    ],
)
def test_folders_are_compared_by_their_ends(
    old: Event | None, new: Event | None, said: list[str]
) -> None:
    assert folders(old, new) == said


def test_event_with_another_id_is_told_as_renamed_and_named_by_others() -> None:
    other = event("other", related=("one",), part_of="one")
    old, new = (
        dataset(ONE, other),
        dataset(replace(ONE, id="uno"), replace(other, related=("uno",), part_of="uno")),
    )
    (found,) = compare(Knowledge(old, TODAY), Knowledge(new, TODAY))
    assert (found.event, found.former, found.kind) == ("uno", "one", "renamed")
    assert sentence(found) == "One has the id uno now; it had one."
    assert sentence(found, language("ru")) == "«One» — новый идентификатор: uno; прежде: one."


def test_what_else_changed_of_a_renamed_event_is_told_as_well() -> None:
    old = event("film", PLAN, title="A film", summary="It flies.")
    new = event("sequel", PLAN, MOVED, title="A film!", summary="It flies.")
    assert folders(old, new) == [
        "A film! has the id sequel now; it had film.",
        "A film! moved from 12 July 2019 to 26 June 2020, 350 days later.",
        "What is told of A film! has changed: title.",
    ]


def test_every_kind_has_a_sentence_with_the_event_in_it() -> None:
    assert {*CHANGES} - {*SENTENCES} == {"moved"}
    assert all("{event}" in said for said in SENTENCES.values())


def test_fields_are_those_of_an_event() -> None:
    assert [name for name in FIELDS if not hasattr(ONE, name)] == []


def test_sentence_is_told_in_russian_with_plural_forms() -> None:
    first = claim("2020-06-01", "scheduled", stated="2019")
    ends = {"2020-06-02": "1 день", "2020-06-03": "2 дня", "2020-06-06": "5 дней"}
    for text, number in ends.items():
        later = claim(text, "scheduled", stated="2020")
        found = between(dataset(event("one", first, later)), "2019-06-01")[0]
        said = sentence(found, language("ru"))
        assert said.startswith(f"«One» — перенос на {number} позже; было: 1 июня 2020")


def test_another_name_may_stand_for_the_event() -> None:
    (found,) = between(dataset(event("one", PLAN)), "2017")
    assert sentence(found, name="It") == "It is new: scheduled, 12 July 2019."


def copied(data: Dataset, **changed: Any) -> Dataset:
    return replace(data, **changed)


@given(datasets(8), DAYS)
def test_state_compared_with_itself_gives_nothing(data: Dataset, on: int) -> None:
    assert compare(Knowledge(data, on), Knowledge(data, on)) == ()
    assert compare(Knowledge(data, on), Knowledge(copied(data), on)) == ()


@given(datasets(8), st.lists(DAYS, min_size=3, max_size=3).map(sorted))
def test_changes_of_two_spans_are_those_of_both_together(data: Dataset, days: list[int]) -> None:
    first, middle, last = days
    both = (*between(data, first, middle), *between(data, middle, last))
    assert between(data, first, last) == both


@given(datasets(8), DAYS, DAYS)
def test_nothing_told_became_known_outside_the_span(data: Dataset, first: int, last: int) -> None:
    for each in between(data, first, last):
        assert first < each.day <= last
        assert each.claim is not None
        assert known_from(each.claim, data.sources) == each.day


@given(datasets(8), datasets(8))
def test_folders_that_trade_places_tell_of_the_same_events(one: Dataset, other: Dataset) -> None:
    there = compare(Knowledge(one, TODAY), Knowledge(other, TODAY))
    back = compare(Knowledge(other, TODAY), Knowledge(one, TODAY))
    assert {each.event for each in there} == {each.event for each in back}
    assert all(sentence(each).endswith(".") for each in there)


@pytest.mark.parametrize(
    ("today", "number"),
    [("2017-01-01", 0), ("2018-01-01", 0), ("2019-01-01", 1), ("2021-01-01", 2), ("2023", 3)],
)
def test_revisions_count_the_changes_of_date_and_status(today: str, number: int) -> None:
    assert revisions(FILM, SOURCES, day(today)) == number


def test_revisions_do_not_count_what_is_said_once_more() -> None:
    again = replace(PLAN, stated=parse("2018"))
    assert revisions(event("one", PLAN, again), SOURCES, TODAY) == 0


@given(datasets(), DAYS, DAYS)
def test_revisions_never_become_fewer(data: Dataset, one: int, other: int) -> None:
    for each in data.events:
        counts = [revisions(each, data.sources, today) for today in sorted((one, other))]
        assert counts == sorted(counts)
