"""Ids that are defined nowhere: told once, with the one that was meant, however many there are."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import load

Write = Callable[[dict[str, str | bytes | None]], Path]
EVENT = "- {{id: {0}, title: T, lane: {1}, date: 1988, sources: {2}}}\n"


@pytest.mark.parametrize(
    ("lane", "sources", "expected"),
    [
        ("film", "[variety]", [("TL301", "did you mean 'films'?")]),
        ("''", "[variety]", [("TL301", "write an id of {}/lanes.yaml")]),
        ("films", "variety and more", [("TL301", "add it to {}/sources.yaml"),
                                       ("TL108", "write [variety and more]")]),
        ("films", "'variety, more'", [("TL108", "write [variety, more]")]),
        ("films", "['']", [("TL301", "write an id of {}/sources.yaml")]),
    ],
)  # fmt: skip
def test_reference_is_told_once(
    write: Write, lane: str, sources: str, expected: list[tuple[str, str]]
) -> None:
    folder = write({"events/films.yaml": EVENT.format("one", lane, sources)})
    told = [(each.code, each.hint.replace(str(folder), "{}")) for each in load(folder).problems]
    assert sorted(told) == sorted(expected)


def test_many_unknown_ids_among_many_are_told_within_seconds(write: Write) -> None:
    known = "".join(EVENT.format(f"event-{n}", "films", "[variety]") for n in range(3_000))
    wrong = "".join(
        EVENT.format(f"other-{n}", "films", "[variety]").replace("}", f", related: [evnt-{n}]}}")
        for n in range(300)
    )
    begin = time.process_time()
    problems = load(write({"events/films.yaml": known + wrong})).problems
    assert time.process_time() - begin < 10
    assert [each.hint for each in problems] == [f"did you mean 'event-{n}'?" for n in range(300)]
