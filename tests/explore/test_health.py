"""What wants a curator's hand, counted as the filters count."""

from __future__ import annotations

from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, event, examples
from timeline.curate.model import Dataset, Source
from timeline.explore.catalogue import Catalogue
from timeline.explore.decades import UNKNOWN
from timeline.explore.filters import join, masks
from timeline.explore.frame import to_frame
from timeline.explore.health import DECADES, HARDEST, Health, decade_filters, health

SOURCES = {
    "stone": Source("stone", "Stone"),
    "copy": Source("copy", "Copy", voice="stone"),
    "almanac": Source("almanac", "Almanac"),
}


def catalogue(data: Dataset) -> Catalogue:
    return Catalogue(data, to_frame(data, TODAY), TODAY)


def of(*events: object, **more: object) -> Health:
    return health(catalogue(dataset(*events, **{"sources": SOURCES, **more})))  # type: ignore[arg-type]


def test_sister_sources_are_one_voice() -> None:
    found = of(
        event("one", claim(sources=("stone",))),
        event("sisters", claim(sources=("stone", "copy"))),
        event("two", claim(sources=("stone", "almanac"))),
        event("apart", claim("2000", sources=("stone",)), claim("2000", sources=("almanac",))),
        event("none", claim(sources=(), unsourced=True, why="told")),
    )
    assert found.single == ("one", "sisters")
    assert found.unsourced == ("none",)


def test_conflicts_and_plans() -> None:
    found = of(
        event("rivals", claim("1990"), claim("1992")),
        event("passed", claim("2020", "scheduled", "2019")),
        event("fresh", claim("2030", "scheduled", "2026-01")),
        event("old", claim("2030", "announced", "2020")),
        event("undated", claim("2030", "announced", sources=("stone",))),
        event("called-off", claim("2030", "cancelled", "2020")),
    )
    assert found.conflicts == ("rivals",)
    assert found.due == ("passed",)
    assert found.quiet == ("passed", "old")


def test_coverage_tells_gaps_and_counts_what_lasts_in_each_decade() -> None:
    found = of(
        event("first", claim("1985")),
        event("long", claim("1999/2012"), lane="birds"),
    )
    assert [(each.decade[0], dict(each.lanes)) for each in found.coverage] == [
        (1980, {"birds": 0, "towers": 1}),
        (1990, {"birds": 1, "towers": 0}),
    ]
    gap = of(event("first", claim("1985")), event("last", claim("2005")))
    assert [sum(each.lanes.values()) for each in gap.coverage] == [1, 0, 1]


def test_of_many_decades_the_fullest_are_told() -> None:
    events = [event(f"e{year}", claim(f"{year}")) for year in range(1000, 2000, 10)]
    found = of(*events, event("more", claim("1995")), event("open", claim("../0900")))
    assert len(found.coverage) == DECADES + 1
    assert found.coverage[0].decade == UNKNOWN
    assert sum(found.coverage[-1].lanes.values()) == 2


def test_reading_names_the_hardest() -> None:
    easy = "The sun is up and the sea is calm. The men go out."
    hard = (
        "Administrative responsibilities notwithstanding, everyone considered it to be all right."
    )
    found = of(
        event("easy", summary=easy), event("hard", summary=hard), event("short", summary="Up.")
    ).reading
    assert [name for name, _ in found.hardest] == ["hard", "easy"]
    assert found.levels["very-hard"] == found.levels["very-easy"] == 1
    assert sum(found.levels.values()) == 2


def test_nothing_to_judge() -> None:
    found = of()
    assert (found.coverage, found.single, found.reading.median) == ((), (), None)


@given(datasets())
@examples(0.5)
def test_numbers_are_those_of_the_filters(data: Dataset) -> None:
    whole = catalogue(data)
    found = health(whole)
    for trait, events in (
        ("unsourced", found.unsourced),
        ("disagree", found.conflicts),
        ("overdue", found.due),
    ):
        assert len(events) == join(whole, masks(whole, {"is": (trait,)})).sum()
    for each in found.coverage:
        for lane, number in each.lanes.items():
            chosen = {"lane": (lane,), **decade_filters(each.decade)}
            if each.decade != UNKNOWN:
                assert number == join(whole, masks(whole, chosen)).sum()
    assert len(found.reading.hardest) <= HARDEST
