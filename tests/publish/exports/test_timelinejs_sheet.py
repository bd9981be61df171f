"""The spreadsheet of TimelineJS, against the rules by which TimelineJS 3 reads it."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from typing import Any

import pytest
from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, event, examples
from tests.publish.exports.written import written
from timeline.curate.imports.timelinejs_sheet import COLUMNS as READ
from timeline.curate.model import Dataset, NamedSpan
from timeline.dates import parse
from timeline.publish.exports.timelinejs_sheet import COLUMNS, OURS, write
from timeline.publish.opening import view


def rows(data: Dataset) -> list[dict[str, str]]:
    text = written(write, data).decode()
    return list(csv.DictReader(StringIO(text, newline="")))


def test_first_row_is_letter_by_letter_that_of_the_template() -> None:
    first = written(write, dataset(event("a"))).decode().partition("\r\n")[0]
    assert first == ",".join((*COLUMNS, *OURS))
    assert first.startswith("Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,")
    assert COLUMNS == READ


def test_cells_of_an_event() -> None:
    lamp = event("lamp", claim("1964-05/2008~"), title="=<b>", people=("ada",), tags=("fog",))
    title, row = rows(dataset(lamp))
    assert (title["Type"], title["Headline"]) == ("title", "Lights")
    shown = ("Year", "Month", "Day", "End Year", "Display Date", "Headline", "Group", "X-ID")
    assert [row[name] for name in shown] == [
        "1964",
        "5",
        "",
        "2008",
        "May 1964 to about 2008",
        "'=&lt;b&gt;",
        "Towers",
        "lamp",
    ]
    assert (row["X-EDTF"], json.loads(row["X-People"])) == ("1964-05/2008~", ["Ada Rocha"])
    assert json.loads(row["X-Claims"])[0]["status"] == "happened"


def test_year_before_1_is_a_number_that_no_spreadsheet_hides() -> None:
    assert rows(dataset(event("a", claim("-0043"))))[1]["Year"] == "-43"


def test_eras_have_two_ends_and_what_has_no_date_has_no_year() -> None:
    eras = (NamedSpan("Steam", parse("1850/1900")),)
    events = (event("a", claim("1860")), event("b", claim("..", "rumoured")))
    found = {row["Headline"]: row for row in rows(dataset(*events, eras=eras))}
    assert (found["Steam"]["Type"], found["Steam"]["End Year"]) == ("era", "1900")
    assert (found["B"]["Year"], found["B"]["X-EDTF"]) == ("", "..")


def is_read(row: dict[str, Any]) -> bool:
    """Whether TimelineJS finds numbers where it wants them."""
    dates = [row[name] for name in COLUMNS[:7] if name != "Time"]
    return all(re.fullmatch(r"(-?[0-9]+)?", text) for text in dates)


@examples(0.4)
@given(datasets())
def test_any_data_keep_the_rules(data: Dataset) -> None:
    found = rows(data)
    assert [row for row in found if not is_read(row)] == []
    ids = [row["X-ID"] for row in found if row["X-ID"]]
    assert sorted(ids) == sorted(view(data, "", TODAY).seen["id"])


@pytest.mark.parametrize("name", ["Year", "Headline", "Type"])
def test_every_row_has_its_columns(name: str) -> None:
    assert all(name in row for row in rows(dataset(event("a"))))
