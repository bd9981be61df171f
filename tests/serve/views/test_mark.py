"""From the mark to the claim, the source and the file."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from tests.serve.reading import Page
from timeline.curate.model import STATUSES, Claim
from timeline.explore.clock import known_on
from timeline.serve.views import mark


def explained(look: Look, *claims: Claim, query: str = "?event=one") -> Page:
    written = replace(event("one", *claims), path="data/events/a.yaml", line=3)
    sheet = look(query, dataset(written))
    known = known_on(written, sheet.dataset.sources, sheet.edition.today)
    assert known
    return read(mark.explained(sheet, written, known))


def told(page: Page) -> dict[str, str]:
    return dict(zip(page.texts("dt"), page.texts("dd"), strict=True))


def test_mark_is_traced_to_its_file(look: Look) -> None:
    page = explained(look, claim("1990-05-01", sources=("almanac",), line=7))
    assert told(page) == {
        "Mark": "In the picture a full circle, on its day.",
        "Claim": "1990-05-01, happened, as its source says. "
        "It is the only claim about the date that stands.",
        "Source": "The Almanac Keepers' Press, 20 May 2010",
        "File": "data/events/a.yaml:7",
    }


@pytest.mark.parametrize(
    ("date", "status", "said"),
    [
        ("1990", "happened", "with a pale stripe over all days on which it may lie"),
        ("1990/1992", "happened", "A bar over these days"),
        ("..", "announced", "A bar that begins on the day the plan was first spoken of"),
        ("2030-01-01", "scheduled", "a circle with a dot, on its day"),
    ],
)
def test_each_kind_of_mark_is_explained(look: Look, date: str, status: str, said: str) -> None:
    stated = "" if status == "happened" else "2020"
    assert said in told(explained(look, claim(date, status, stated)))["Mark"]


def test_claim_without_a_source_says_so(look: Look) -> None:
    page = explained(look, claim("1990", sources=(), unsourced=True))
    assert told(page)["Source"] == "No source is named for this claim."


def test_event_without_a_line_of_its_claim_names_its_own(look: Look) -> None:
    assert told(explained(look, claim("1990")))["File"] == "data/events/a.yaml:3"


def test_every_status_has_its_shape() -> None:
    assert set(mark.SHAPES) == set(STATUSES)


def test_shapes_are_those_of_the_manual() -> None:
    from tests.test_docs import page

    rows = re.findall(r"^\| `([a-z ]+)` \| ([^|]+?)(?:,[^|]*)? \|", page("docs/reading.md"), re.M)
    told = {name.replace(" ", "-"): drawn.strip() for name, drawn in rows if name != "status"}
    assert {name: told[name] for name in mark.SHAPES} == dict(mark.SHAPES)
