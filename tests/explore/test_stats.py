"""The numbers of a data set."""

from __future__ import annotations

from tests.builders import TODAY, claim, dataset, event
from timeline.curate.model import Detail, Source
from timeline.explore.stats import as_values, report, rows, stats

SOURCES = {
    "stone": Source("stone", "Stone"),
    "copy": Source("copy", "Copy", voice="stone"),
}
DATA = dataset(
    event("one", claim("1990"), claim("1992"), details=(Detail("keeper", "Ada"),)),
    event("two", claim("2020", "scheduled", "2019"), lane="birds"),
    event("three", claim("1880", sources=(), unsourced=True, why="told"), lane="birds"),
    sources=SOURCES,
)


def test_numbers() -> None:
    found = stats(DATA, TODAY)
    assert found.lanes == {"Birds": 2, "Towers": 1}
    assert (found.events, found.claims, found.sourced, found.details) == (3, 4, 3, 1)
    assert (found.sources, found.voices) == (2, 1)
    assert (found.conflicts, found.due) == (("one",), ("two",))


def test_report_is_two_columns() -> None:
    assert report(rows(stats(DATA, TODAY))).splitlines() == [
        "events in Birds               2",
        "events in Towers              1",
        "events                        3",
        "claims about their dates      4",
        "claims with a source          3 (75.0%)",
        "details                       1",
        "sources                       2, voices among them: 1",
        "events whose claims disagree  1",
        "events due for review         1, two",
    ]


def test_nothing_to_count() -> None:
    assert "claims with a source          0 (100.0%)" in report(rows(stats(dataset(), TODAY)))


def test_values_for_programs() -> None:
    told = as_values(stats(DATA, TODAY))
    assert told["lanes"] == {"Birds": 2, "Towers": 1}
    assert (told["claims"], told["due"]) == (4, ("two",))
