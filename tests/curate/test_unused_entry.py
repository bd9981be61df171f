"""What nothing names is told of, unless it was probably meant by a name that nothing has."""

from __future__ import annotations

import pytest

from timeline.curate.checks.traces import Names, Traces
from timeline.curate.checks.unused_entry import check


def told(kind: str, own: tuple[str, ...], used: tuple[str, ...]) -> list[str]:
    """The ids of a kind that are told of where events name some."""
    names = Names(tuple((name, (0, 1, 1)) for name in own))
    events = Traces("events", "events/a.yaml", names=Names((), {kind: used}))
    found = check([Traces(kind, f"{kind}.yaml", names=names), events])
    return [each.message.split("'")[1] for each in found]


@pytest.mark.parametrize(
    ("kind", "own", "used", "expected"),
    [
        ("lanes", ("records", "films"), ("record",), ["films"]),
        ("lanes", ("records", "films"), ("records", "record"), ["films"]),
        ("people", ("ringo-starr", "john-lennon"), ("Ringo Starr",), ["john-lennon"]),
        ("people", ("ringo", "john-lennon"), ("Ringo  Starr",), ["john-lennon"]),
        ("people", ("ringo-starr", "ring"), ("ringo",), ["ringo-starr"]),
        ("sources", ("the-harbour-book-1992", "zine"), ("harbour",), ["zine"]),
        ("sources", ("zine",), ("something-else",), ["zine"]),
        ("sources", ("zine",), ("",), ["zine"]),
    ],
)
def test_what_was_probably_meant_is_not_told_of(
    kind: str, own: tuple[str, ...], used: tuple[str, ...], expected: list[str]
) -> None:
    assert told(kind, own, used) == expected
