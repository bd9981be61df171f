"""Dates of Wikidata: precision, years before the common era, the Julian calendar."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.curate.imports.wikidata_time import gregorian, moment
from timeline.dates import from_days


def value(time: str, precision: int, calendar: str = "Q1985727") -> dict[str, Any]:
    return {
        "time": time,
        "precision": precision,
        "calendarmodel": f"http://www.wikidata.org/entity/{calendar}",
    }


@pytest.mark.parametrize(
    ("time", "precision", "edtf"),
    [
        ("+2008-05-02T00:00:00Z", 11, "2008-05-02"),
        ("+2008-05-00T00:00:00Z", 10, "2008-05"),
        ("+2008-00-00T00:00:00Z", 9, "2008"),
        ("+2008-00-00T00:00:00Z", 8, "200X"),
        ("+1900-00-00T00:00:00Z", 7, "18XX"),
        ("+1801-00-00T00:00:00Z", 7, "18XX"),
        ("-0044-03-15T00:00:00Z", 11, "-0043-03-15"),
        ("-0001-00-00T00:00:00Z", 9, "0000"),
        ("-12000-00-00T00:00:00Z", 9, "Y-11999"),
        ("+2008-05-02T10:30:00Z", 13, "2008-05-02"),
        ("+2008-00-00T00:00:00Z", 6, ""),
        ("+2008-02-30T00:00:00Z", 11, ""),
        ("soon", 11, ""),
    ],
)
def test_precision(time: str, precision: int, edtf: str) -> None:
    found = moment(value(time, precision))
    assert found.edtf == edtf
    assert edtf or found.remarks[0].kind == "not-taken"


@pytest.mark.parametrize(
    ("circumstances", "edtf"),
    [
        (("Q5727902",), "2008~"),
        (("Q18122778",), "2008?"),
        (("Q5727902", "Q18912752"), "2008%"),
        (("Q18122778", "Q18912752"), "2008?"),
        (("Q1",), "2008"),
    ],
)
def test_circumstances_are_marks(circumstances: tuple[str, ...], edtf: str) -> None:
    assert moment(value("+2008-00-00T00:00:00Z", 9), circumstances).edtf == edtf


@pytest.mark.parametrize(
    ("julian", "ours"),
    [
        ((1582, 10, 5), (1582, 10, 15)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((1700, 2, 28), (1700, 3, 10)),
        ((1700, 2, 29), (1700, 3, 11)),
        ((1700, 3, 1), (1700, 3, 12)),
        ((-43, 3, 15), (-43, 3, 13)),
        ((250, 6, 1), (250, 6, 1)),
    ],
)
def test_day_of_the_julian_calendar(
    julian: tuple[int, int, int], ours: tuple[int, int, int]
) -> None:
    assert from_days(gregorian(*julian)) == ours


def test_julian_date_is_kept_and_told_with_the_same_day_in_ours() -> None:
    found = moment(value("+1917-10-25T00:00:00Z", 11, "Q1985786"))
    assert found.edtf == "1917-10-25"
    assert [(each.kind, each.hint) for each in found.remarks] == [
        ("suggested", "write 1917-11-07 for the same day in the Gregorian one")
    ]
