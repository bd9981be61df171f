"""Each change as a field before and after."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, event
from timeline.curate.model import Dataset, Detail, Event
from timeline.dates import parse
from timeline.explore.changes import Knowledge
from timeline.publish.comparison import Comparison, comparison, rows

PLAN = claim("2019-07-12", "scheduled", stated="2017-06-30")
MOVED = claim("2020-06-26", "scheduled", stated="2018-08-29")
CAME = claim("2019-07-12", "released")


def between(old: Event | None, new: Event | None) -> Comparison:
    sets = (dataset(*([each] if each else [])) for each in (old, new))
    one, other = (Knowledge(each, TODAY) for each in sets)
    return comparison(one, other)


@pytest.mark.parametrize(
    ("old", "new", "field", "before", "after"),
    [
        (
            event("a", PLAN),
            event("a", PLAN, MOVED),
            "date",
            "12 July 2019",
            "26 June 2020 (+350 d)",
        ),
        (event("a", MOVED), event("a", PLAN), "date", "26 June 2020", "12 July 2019 (−350 d)"),
        (
            event("a", PLAN),
            event("a", PLAN, CAME),
            "status",
            "scheduled, 12 July 2019",
            "released, 12 July 2019",
        ),
        (
            event("a", claim("2022", "scheduled", stated="2020-03-01")),
            event("a", claim("2023-05/2023-11", "scheduled", stated="2020-03-01")),
            "date",
            "2022",
            "May to November 2023 (about 1 year later)",
        ),
        (
            event("a", PLAN, MOVED),
            event("a", replace(PLAN, stated=parse("2017-07-01"), note="On air."), MOVED),
            "other claims",
            "2019-07-12 scheduled (stated 2017-06-30)",
            "2019-07-12 scheduled (stated 2017-07-01, note: On air.)",
        ),
        (
            event("a", PLAN, MOVED),
            event("a", replace(PLAN, translations={"ru": {"note": "А"}}, unsourced=True), MOVED),
            "other claims",
            "2019-07-12 scheduled",
            "2019-07-12 scheduled (unsourced, note ru: А)",
        ),
        (
            event("a", PLAN, MOVED),
            event("a", MOVED),
            "other claims",
            "2019-07-12 scheduled (stated 2017-06-30, stone)",
            "",
        ),
        (
            event("a", PLAN, MOVED),
            event("a", MOVED, PLAN),
            "other claims",
            "2019-07-12 scheduled; 2020-06-26 scheduled",
            "2020-06-26 scheduled; 2019-07-12 scheduled",
        ),
        (None, event("a", PLAN), "new", "", "scheduled, 12 July 2019"),
        (event("a", PLAN), None, "removed", "scheduled, 12 July 2019", ""),
        (
            event("a", claim("2000", sources=("stone",))),
            event("a", claim("2000", sources=("stone", "almanac"))),
            "sources",
            "stone",
            "stone, almanac",
        ),
        (event("a", tags=("b", "c")), event("a"), "tags", "b, c", ""),
        (event("a", importance=3), event("a", importance=5), "importance", "3", "5"),
        (
            event("a", translations={"ru": {"title": "А"}}),
            event("a", translations={"en": {"title": "A"}, "ru": {"title": "Б"}}),
            "title",
            "A · ru: А",
            "A · ru: Б",
        ),
        (
            event("a", details=(Detail("height", "30", "m", ("stone",)),)),
            event("a", details=(Detail("height", "31", "m", ("stone",), "remeasured"),)),
            "height",
            "30 m (stone)",
            "31 m (stone, remeasured)",
        ),
    ],
)
def test_row_tells_a_field_before_and_after(
    old: Event | None, new: Event | None, field: str, before: str, after: str
) -> None:
    (row,) = rows(between(old, new))
    assert (row.event, row.field, row.before, row.after) == ("a", field, before, after)


@given(datasets(most=8), datasets(most=8))
def test_every_change_has_a_row_that_tells_it(one: Dataset, other: Dataset) -> None:
    found = comparison(Knowledge(one, TODAY), Knowledge(other, TODAY))
    told = {row.event for row in rows(found)}
    assert told == {change.event for change in found.changes}
