"""Events as CSV: what the csv module reads back is what the view shows."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import claim, dataset, datasets, event, view
from timeline.curate.model import Dataset, Source
from timeline.publish.exports import EXPORTERS, file_name
from timeline.publish.exports.csv_table import BOM, COLUMNS, defused, write
from timeline.publish.exports.options import Options
from timeline.publish.snapshot import Snapshot


def read(snapshot: Snapshot) -> list[dict[str, str]]:
    """The rows of a view, by the names of the columns."""
    text = b"".join(write(snapshot, Options())).removeprefix(BOM).decode()
    return list(csv.DictReader(StringIO(text, newline="")))


def test_every_cell_of_an_event() -> None:
    sources = {
        "log": Source("log", "The Log, vol. 2", url="https://example.org/log"),
        "wall": Source("wall", "Wall"),
    }
    one = event(
        "lamp",
        claim("1823-07~", sources=("log",)),
        claim("1824", "scheduled", "1820", sources=("wall", "log"), disputes="The day"),
        title='Lamp "Nine", lit',
        kind="build",
        people=("ada", "ivan"),
        tags=("storm", "fog-horn"),
        summary="First line.\nSecond line.",
        importance=5,
        path="data/a.yaml",
        line=7,
    )
    data = dataset(one, sources=sources, licence="CC-BY-4.0")
    assert read(view(data)) == [
        {
            "id": "lamp",
            "title": 'Lamp "Nine", lit',
            "lane": "Towers",
            "kind": "build",
            "status": "happened",
            "date_edtf": "1823-07~",
            "date_words": "about July 1823",
            "earliest_start": "1823-07-01",
            "latest_start": "1823-07-31",
            "earliest_end": "1823-07-01",
            "latest_end": "1823-07-31",
            "importance": "5",
            "people": "Ada Rocha | Иван Волков",
            "tags": "storm | fog-horn",
            "summary": "First line.\nSecond line.",
            "sources": "The Log, vol. 2 | Wall",
            "source_urls": "https://example.org/log | ",
            "disputed": "true",
            "conflict": "false",
            "unsourced": "false",
            "file": "data/a.yaml",
            "line": "7",
            "licence": "CC-BY-4.0",
        }
    ]


def test_bytes_are_as_spreadsheets_want_them() -> None:
    text = b"".join(write(view(dataset(event("a"))), Options()))
    assert text.startswith(b"\xef\xbb\xbfid,title,lane,")
    assert text.count(b"\r\n") == 2
    assert text.replace(b"\r\n", b"").count(b"\n") == 0


def test_open_ends_and_plans_without_a_date_have_no_days() -> None:
    open_end = event("a", claim("1990/.."))
    undated = event("b", claim("..", "announced", "2020"))
    rows = {row["id"]: row for row in read(view(dataset(open_end, undated)))}
    days = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    assert [rows["a"][name] for name in days] == ["1990-01-01", "1990-12-31", "", ""]
    assert [rows["b"][name] for name in days] == ["", "", "", ""]
    assert rows["b"]["date_edtf"] == ".."


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formula_is_defused(start: str) -> None:
    title = f"{start}HYPERLINK(1)"
    assert defused(title) == f"'{title}"
    (row,) = read(view(dataset(event("a", title=title))))
    assert row["title"] == f"'{title}"


@pytest.mark.parametrize("text", ["", "a=b", " =1", "'=1", "1-2"])
def test_other_texts_stay(text: str) -> None:
    assert defused(text) == text


def test_only_what_is_seen_is_written() -> None:
    data = dataset(event("a", claim("1980")), event("b", claim("1990")), event("c", claim("2000")))
    assert [row["id"] for row in read(view(data, "?view=1985/2005"))] == ["b", "c"]
    assert [row["id"] for row in read(view(data, "?q=c"))] == ["c"]
    assert read(view(data, "?view=1981/1984")) == []


def test_all_events_are_written_not_only_those_listed() -> None:
    events = (event(f"e{number:04}", claim("1990")) for number in range(1201))
    assert len(read(view(dataset(*events)))) == 1201


@given(datasets(), st.text("=+-@\t\r\n,;\"' aж", max_size=8))
def test_what_is_read_back_is_what_is_seen(data: Dataset, prefix: str) -> None:
    titled = tuple(replace(each, title=prefix + each.title) for each in data.events)
    snapshot = view(replace(data, events=titled))
    parts = list(write(snapshot, Options()))
    assert parts == list(write(snapshot, Options()))
    rows = read(snapshot)
    assert [row["id"] for row in rows] == snapshot.seen["id"].tolist()
    assert [row["title"] for row in rows] == [defused(each) for each in snapshot.seen["title"]]
    assert all(tuple(row) == COLUMNS for row in rows)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


@pytest.mark.parametrize(
    ("title", "query", "name"),
    [
        ("Hollywood: Moscow", "?view=1980/1999", "hollywood-moscow-1980-1999.csv"),
        ("Lights", "?view=1980", "lights-1980.csv"),
        ("Маяки", "?view=1980", "mayaki-1980.csv"),
        ("灯台", "?view=1980", "timeline-1980.csv"),
        ("Iñárritu's", "?view=-0043/1980", "inarritus-44-bce-1980.csv"),
    ],
)
def test_file_name_is_ascii(title: str, query: str, name: str) -> None:
    data = dataset(event("a", claim("-0100")), event("b", claim("2000")), title=title)
    assert file_name(view(data, query), EXPORTERS["csv"]) == name


def test_exporter_says_how_it_is_sent() -> None:
    exporter = EXPORTERS["csv"]
    assert exporter.media_type == "text/csv; charset=utf-8; header=present"
    assert (
        b"".join(exporter.write(view(dataset()), Options()))
        == BOM + ",".join(COLUMNS).encode() + b"\r\n"
    )
