"""Dates far from all others, in whichever files they stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import load

Write = Callable[[dict[str, str | bytes | None]], Path]
EVENT = "- {{id: e{0}, title: Event {0}, lane: films, date: {1}, sources: [variety]}}\n"
CORE = [str(year) for year in range(1980, 2006)]


def told(write: Write, *files: list[str]) -> list[str]:
    """The dates that are told of, with the dates of each file given."""
    texts, number = {}, 0
    for at, dates in enumerate(files):
        lines = [EVENT.format(number + n, date) for n, date in enumerate(dates)]
        texts[f"events/part{at}.yaml"] = "".join(lines)
        number += len(dates)
    problems = load(write({**texts}), review=True).problems
    return [each.message.split()[0] for each in problems if each.code == "TL204"]


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], []),
        (["1970", "1960", "1956"], []),
        (["1953"], ["1953"]),
        (["1089"], ["1089"]),
        (["1089", "2918"], ["1089", "2918"]),
        (["1089", "1090", "1091"], ["1089", "1090", "1091"]),
        (["1089", "1090", "1091", "1092"], []),
        (["-0043"], []),
        (["1088/.."], []),
    ],
)
def test_date_is_told_of_when_the_gap_beside_it_is_wider_than_the_rest(
    write: Write, others: list[str], expected: list[str]
) -> None:
    assert told(write, [*CORE, *others]) == expected
    assert told(write, CORE[:13], others, CORE[13:]) == expected


def test_few_dates_are_not_compared(write: Write) -> None:
    assert told(write, [*CORE[:23], "1089"]) == []
    assert told(write, [*CORE[:24], "1089"]) == ["1089"]
