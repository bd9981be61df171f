"""A page on its own shades what may slip, says so, and carries nothing of it unless asked."""

from __future__ import annotations

import json

from tests.builders import view
from tests.publish.page.unpacked import unpacked
from timeline.curate.model import Dataset
from timeline.draw.legend import SLIPS
from timeline.draw.trails import SPARSE
from timeline.publish.page.document import document

ON, OFF = "?slip=typical&view=2024/2028", "?view=2024/2028"
SAID = "Typical slip, statistics of 11 plans with a known outcome: "


def page(data: Dataset, query: str) -> str:
    return document(view(data, query))


def test_page_tells_and_draws_the_shading(shipped: Dataset) -> None:
    written = page(shipped, ON)
    reaches = view(shipped, ON).reaches
    assert f'<li class="hatched">{SLIPS}</li>' in written
    assert written.count(SAID) == len(reaches) > 0
    assert " ".join(f"{part:g}" for part in SPARSE) in written
    numbers = json.loads(unpacked(written)["data"])
    assert sorted(numbers["slips"].values()) == sorted(each.days for each in reaches.values())


def test_page_carries_nothing_of_it_unless_asked(shipped: Dataset) -> None:
    written = page(shipped, OFF)
    assert "slips" not in json.loads(unpacked(written)["data"])
    assert SLIPS not in written
    assert SAID not in written
