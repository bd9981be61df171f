"""The prediction record: which plans count, what is kept, which groups are too small."""

from __future__ import annotations

import pytest

from tests.builders import SOURCES, TODAY, claim, event
from timeline.curate.model import Claim, Dataset, Detail, Event
from timeline.dates import parse
from timeline.explore.moves import history
from timeline.explore.record import LEAST, Fate, Record, fate_of, record, slip

PLAN = claim("2010-03-01", "scheduled", "2009")
MOVED = claim("2010-05-01", "scheduled", "2009-06")
KEPT, LATE = claim("2010-03-01"), claim("2010-05-11")


def fate(*claims: Claim) -> Fate | None:
    found = history(event("one", *claims), SOURCES, TODAY)
    assert found is not None
    return fate_of(found)


def recorded(*events: Event) -> Record:
    told = ((each, history(each, SOURCES, TODAY)) for each in events)
    return record([(each, found) for each, found in told if found is not None], "distributor")


def many(number: int, *claims: Claim, studio: str = "Beam", kind: str = "film") -> list[Event]:
    details = (Detail("distributor", studio), Detail("director", "Ada"))
    names = (f"{studio}-{kind}-{len(claims)}-{index}" for index in range(number))
    return [event(name, *claims, details=details, kind=kind) for name in names]


@pytest.mark.parametrize(
    ("announced", "came", "days"),
    [
        ("2010-03-01", "2010-03-01", 0),
        ("2010-03-01", "2010-03-11", 10),
        ("2010-03-11", "2010-03-01", -10),
        ("2010", "2010-12-31", 0),
        ("2010", "2011-01-02", 2),
        ("2010-03", "2010-02-27", -2),
        ("2010-03-01", "2010", 0),
        ("2010/2012", "2010-06", 0),
    ],
)
def test_slip_is_counted_from_what_was_announced(announced: str, came: str, days: int) -> None:
    assert slip(parse(announced), parse(came)) == days


@pytest.mark.parametrize(
    ("what", "claims", "expected"),
    [
        ("kept", (PLAN, KEPT), Fate(0, 0)),
        ("moved and late", (PLAN, MOVED, LATE), Fate(71, 10)),
        (
            "vague",
            (claim("1999", "scheduled", "1998"), claim("2000-01-31", "released", "2001")),
            Fate(31, 31, (364, 364)),
        ),
        ("cancelled", (PLAN, claim("..", "cancelled", "2010")), Fate(None, None)),
        ("open", (claim("2030", "scheduled", "2020"),), None),
        ("without a date", (PLAN, claim("..", "on-hold", "2010")), None),
        ("a rumour", (claim("2010-03-01", "rumoured", "2009"), KEPT), None),
    ],
)
def test_fate(what: str, claims: tuple[Claim, ...], expected: Fate | None) -> None:
    assert fate(*claims) == expected


def test_record_of_kept_late_and_cancelled_plans() -> None:
    off = claim("..", "cancelled", "2010")
    found = recorded(*many(4, PLAN, KEPT), *many(3, PLAN, MOVED, LATE), *many(1, PLAN, MOVED, off))
    score = found.whole
    assert score is not None
    assert (score.n, score.kept, score.came, score.share) == (8, 4, 7, 0.5)
    assert (score.first, score.last) == (0, 0)
    assert [(each.name, each.n) for each in found.studios] == [("Beam", 8)]
    assert [(each.name, each.n) for each in found.kinds] == [("film", 8)]
    assert found.hidden == ()


def test_median_is_as_vague_as_the_plans_in_the_middle() -> None:
    vague = (claim("1999", "scheduled", "1998"), claim("2000-01-31", "released", "2001"))
    exact = recorded(*many(4, *vague), *many(5, PLAN, MOVED, LATE)).whole
    assert exact is not None
    assert (exact.first, exact.last, exact.blurs) == (71, 10, (0, 0))
    whole = recorded(*many(5, *vague), *many(4, PLAN, KEPT)).whole
    assert whole is not None
    assert (whole.first, whole.last, whole.blurs) == (31, 31, (364, 364))


def test_small_groups_are_hidden_and_named() -> None:
    found = recorded(*many(LEAST, PLAN, KEPT), *many(LEAST - 1, PLAN, KEPT, studio="Arc"))
    assert [each.name for each in found.studios] == ["Beam"]
    assert found.hidden == (("Arc", LEAST - 1),)
    assert found.kinds[0].n == 2 * LEAST - 1


def test_record_of_few_plans_is_hidden() -> None:
    found = recorded(*many(LEAST - 1, PLAN, KEPT))
    assert (found.n, found.whole, found.studios, found.kinds) == (LEAST - 1, None, (), ())


def test_cancelled_plans_alone_have_no_median() -> None:
    score = recorded(*many(LEAST, PLAN, claim("..", "cancelled", "2010"))).whole
    assert score is not None
    assert (score.share, score.first, score.last) == (0, None, None)


def test_record_of_nothing() -> None:
    assert recorded() == Record(0, None, (), (), ())


def test_record_of_the_shipped_data(shipped: Dataset) -> None:
    told = ((each, history(each, shipped.sources, TODAY)) for each in shipped.events)
    found = record([(each, one) for each, one in told if one is not None], "distributor")
    assert found.whole is not None
    assert found.whole.n >= LEAST
    assert ("Paramount Pictures", 3) in found.hidden
