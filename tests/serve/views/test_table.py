"""The table of events, and the links that sort it."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import claim, dataset, datasets, event
from tests.serve.conftest import Look, edition, read
from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.explore.orders import SORTS
from timeline.publish.exports.csv_table import write
from timeline.publish.exports.options import Options
from timeline.serve.views import outline, table
from timeline.serve.views.sheet import sheet

LIGHTS = dataset(
    event("b", claim("1990", sources=("almanac", "stone")), title="Beam", lane="towers"),
    event("a", claim("1991-05"), title="arc", lane="birds"),
    event("c", claim("2030", "announced", "2020", sources=()), title="Çoil", lane="towers"),
    event("d", claim("2020", "scheduled", "2019", disputes="No"), title="Dusk", lane="keepers"),
)


def listed(page: Page) -> list[str]:
    return [each.attributes["data-event"] for each in page.find("a", "event")]


def test_cells_of_a_row(look: Look) -> None:
    page = read(table.children(look("?table=date", LIGHTS)))
    rows = [
        [each.text for each in page.elements if each.inside[-1:] == (row,)]
        for row in page.find("tr", "row")
    ]
    assert rows[:3] == [
        ["1990", "Beam", "Towers", "happened", "2", ""],
        ["May 1991", "arc", "Birds", "happened", "1", ""],
        [
            "2020, month not announced",
            "Dusk",
            "Keepers",
            "scheduled",
            "1",
            "a detail disputeddate passed",
        ],
    ]


def test_it_is_a_table_to_a_screen_reader(look: Look) -> None:
    page = read(table.children(look("?table=date", LIGHTS)))
    assert page.texts("caption") == ["Events; the heading of a column sorts by it"]
    columns = [each for each in page.find("th") if each.attributes["scope"] == "col"]
    assert [each.text for each in columns] == [
        "Date", "Title", "Lane", "Status", "Sources", "Remarks",
    ]  # fmt: skip
    heads = [each for each in page.find("th") if each.attributes["scope"] == "row"]
    assert [each.text for each in heads] == ["Beam", "arc", "Dusk", "Çoil"]
    roles = {each.attributes["role"] for each in page.elements if "role" in each.attributes}
    assert roles == {"table", "rowgroup", "row", "columnheader", "rowheader", "cell"}


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("date", "badc"), ("-date", "cdab"), ("title", "abcd"), ("-title", "dcba"),
        ("lane", "adbc"), ("-lane", "bcda"), ("status", "badc"), ("-status", "cdba"),
        ("sources", "cadb"), ("-sources", "badc"),
    ],
)  # fmt: skip
def test_order(look: Look, sort: str, order: str) -> None:
    page = read(table.children(look(f"?table={sort}", LIGHTS)))
    assert "".join(listed(page)) == order


@pytest.mark.parametrize(
    ("sort", "said", "other"),
    [("title", "ascending", "-title"), ("-title", "descending", "title")],
)
def test_sorted_column_says_so_and_leads_to_its_reverse(
    look: Look, sort: str, said: str, other: str
) -> None:
    page = read(table.children(look(f"?lane=towers&table={sort}", LIGHTS)))
    assert {
        each.text: each.attributes["aria-sort"]
        for each in page.find("th")
        if "aria-sort" in each.attributes
    } == {"Title": said}
    links = [each.attributes["href"] for each in page.find("a") if "data-keep" in each.attributes]
    assert links == [
        f"?lane=towers&table={each}&v=1" for each in ("date", other, "lane", "status", "sources")
    ]


def test_open_event_is_marked(look: Look) -> None:
    page = read(table.children(look("?table=date&event=lens")))
    current = [each for each in page.find("a", "event") if "aria-current" in each.attributes]
    assert [each.attributes["data-event"] for each in current] == ["lens"]


@pytest.mark.parametrize(("sort", "edge"), [("date", "e0000"), ("-date", "e0500")])
def test_long_table_is_cut_after_it_is_sorted(look: Look, sort: str, edge: str) -> None:
    events = [event(f"e{number:04}", claim("1990")) for number in range(outline.MOST + 1)]
    found = listed(read(table.children(look(f"?table={sort}", dataset(*events)))))
    assert (len(found), found[0]) == (outline.MOST, edge)


@given(datasets(), st.sampled_from(["", "?view=1990/2010", "?lane=towers"]), st.sampled_from(SORTS))
def test_outline_table_and_file_hold_the_same_events(data: Dataset, query: str, sort: str) -> None:
    known = query if data.events and query != "?lane=towers" else ""
    current = sheet(edition(data), known)
    in_table = current.state.having(table=sort)
    other = sheet(edition(data), "?" + "&".join(f"{key}={text}" for key, text in in_table.pairs))
    text = b"".join(write(current.snapshot, Options())).decode("utf-8-sig")
    in_file = [row["id"] for row in csv.DictReader(StringIO(text, newline=""))]
    in_outline = listed(read(outline.children(current)))
    assert in_outline == in_file
    assert sorted(listed(read(table.children(other)))) == sorted(in_file)
