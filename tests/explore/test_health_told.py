"""The health of a data set in a report."""

from __future__ import annotations

import json

from tests.builders import TODAY, claim, dataset, event
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.health import Health, health
from timeline.explore.health_told import as_values, coverage, rows

TEXT = "Administrative responsibilities notwithstanding, everybody considered it all in good order."
DATA = dataset(
    event("one", claim("1995"), summary=f"{TEXT}"),
    event("two", claim("2012", sources=(), unsourced=True, why="told"), lane="birds"),
    event("old", claim("2030", "announced", "2020")),
)


def found() -> Health:
    return health(Catalogue(DATA, to_frame(DATA, TODAY), TODAY))


def test_rows() -> None:
    assert list(rows(found())) == [
        ("events shown without a source", "1, two"),
        ("events that rest on one voice", "2"),
        ("plans without news for two years", "1, old"),
        ("summaries by reading level", "0 very easy, 0 easy, 0 medium, 0 hard, 1 very hard"),
        ("median LIX of summaries", "60"),
        ("hardest summaries", "one (60)"),
    ]


def test_coverage_is_a_table() -> None:
    assert coverage(found(), {"birds": "Birds", "towers": "Towers"}).splitlines() == [
        "decade  Birds  Towers",
        "1990s       0       1",
        "2000s       0       0",
        "2010s       1       0",
        "2020s       0       0",
        "2030s       0       1",
    ]


def test_nothing_to_tell() -> None:
    nothing = health(Catalogue(dataset(), to_frame(dataset(), TODAY), TODAY))
    assert coverage(nothing, {}) == "decade"
    assert [name for name, _ in rows(nothing)][-1] == "summaries by reading level"


def test_summaries_that_are_too_short_are_counted() -> None:
    short = dataset(
        event("one", summary="Nine words say nothing of how hard they are."), event("two")
    )
    told = health(Catalogue(short, to_frame(short, TODAY), TODAY))
    assert list(rows(told))[-1] == ("summaries not rated, of fewer than 10 words", "1")
    assert as_values(told)["reading"]["too_short"] == 1


def test_values_are_json() -> None:
    told = json.loads(json.dumps(as_values(found())))
    assert told["coverage"][2] == {"decade": [2010, 2019], "lanes": {"birds": 1, "towers": 0}}
    assert (told["unsourced"], told["single_source"]) == (["two"], ["one", "old"])
    assert list(told["reading"]["hardest"]) == ["one"]
