"""Events as Parquet: what pyarrow and pandas read back is what the view shows."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, day, event
from tests.publish.exports.written import written
from timeline.curate.model import Dataset, Detail
from timeline.publish.exports.options import Options
from timeline.publish.exports.parquet_table import SCHEMA, write
from timeline.publish.opening import view


def table(data: Dataset, query: str = "") -> Any:
    return pq.read_table(BytesIO(written(write, data, query)))


def test_row_has_types() -> None:
    lamp = event(
        "lamp",
        claim("1823-07~", sources=("almanac",), note="Seen."),
        claim("1824", "scheduled", "1820"),
        people=("ada", "nobody"),
        tags=("fog",),
        details=(Detail("height", "35", "m", ("stone",)),),
    )
    (row,) = table(dataset(lamp)).to_pylist()
    assert row["earliest_start"] == date(1823, 7, 1)
    assert row["latest_start_day"] == date(1823, 7, 31).toordinal() - date(1970, 1, 1).toordinal()
    assert (row["date_edtf"], row["date_words"]) == ("1823-07~", "about July 1823")
    assert (row["people"], row["people_names"]) == (["ada", "nobody"], ["Ada Rocha", "nobody"])
    assert row["source_titles"] == ["The Almanac", "Stone in the yard"]
    assert [(each["shown"], each["date"]) for each in row["claims"]] == [
        (True, "1823-07~"),
        (False, "1824"),
    ]
    assert row["details"] == [
        {"name": "height", "value": "35", "unit": "m", "sources": ["stone"], "note": ""}
    ]


def test_days_beyond_the_years_of_dates_are_numbers_only() -> None:
    old, undated, open_end = (
        event("old", claim("-0043-03-15")),
        event("plan", claim("..", "announced", "2020")),
        event("open", claim("1990/..")),
    )
    rows = {each["id"]: each for each in table(dataset(old, undated, open_end)).to_pylist()}
    assert rows["old"]["earliest_start"] is None
    assert rows["old"]["earliest_start_day"] == day("-0043-03-15")
    assert (rows["plan"]["earliest_start"], rows["plan"]["earliest_start_day"]) == (None, None)
    assert (rows["open"]["earliest_start"], rows["open"]["latest_end_day"]) == (
        date(1990, 1, 1),
        None,
    )


def test_licence_and_title_are_metadata() -> None:
    data = dataset(event("a"), licence="CC-BY-4.0", authors=("Rocha, Ada", "Club"))
    told = {
        name.decode(): text.decode()
        for name, text in table(data, "?q=a").schema.metadata.items()
        if name != b"ARROW:schema"
    }
    assert told == {
        "title": "Lights",
        "subtitle": "",
        "authors": "Rocha, Ada; Club",
        "licence": "CC-BY-4.0",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
        "language": "en",
        "address": "https://example.org/?q=a&v=1",
        "state": "?q=a&v=1",
        "day": "2026-11-21",
        "caption": "1 of 1 event, 1999 to 2001, 'a'",
        "timeline_columns": "1",
    }


def test_pandas_reads_it(shipped: Dataset) -> None:
    frame = table(shipped, "?lane=space").to_pandas()
    assert frame["id"].tolist() == view(shipped, "?lane=space", TODAY).seen["id"].tolist()
    assert frame["importance"].between(1, 5).all()


@given(datasets())
def test_columns_are_the_same_for_any_data(data: Dataset) -> None:
    found = table(data)
    assert found.schema.equals(SCHEMA)
    assert found.column("id").to_pylist() == view(data, "", TODAY).seen["id"].tolist()
    found.validate(full=True)


def test_file_without_a_row_has_its_columns() -> None:
    content = b"".join(write(view(dataset(), "", TODAY), Options()))
    assert pq.read_table(pa.BufferReader(content)).num_rows == 0
    assert pq.read_schema(pa.BufferReader(content)).names == SCHEMA.names
