"""Whatever a file holds: no traceback, and what is not taken is told with a place in the file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.curate.imports.bring import TODAY, bring
from tests.curate.imports.test_foreign_files import DATES, text_of
from timeline.curate.edits.emit import emitted
from timeline.curate.imports import IMPORTERS
from timeline.curate.imports.gather import Imported
from timeline.curate.imports.told import counts, problems, table
from timeline.curate.yamltext.reader import read
from timeline.dates import parse
from timeline.errors import TimelineError

BEGINS = {
    "csv": "title,date,lane,people,url\n",
    "timelinejs.csv": "Year,Headline,Month,Day,Text,Type\n",
    "markwhen": "",
    "ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\n",
}
LIKELY = (
    *("1811", "1990-13: x", ",", "\n", '"', "<b>", "#a", "05/08/1983,", "section x\n"),
    *("DTSTART:", "20240628", "\nSUMMARY:a", "END:VEVENT\n", "RRULE:FREQ=YEARLY\n", "now: x\n"),
)
SCRAPS = st.lists(st.text(max_size=30) | st.sampled_from(LIKELY), max_size=20).map("".join)

KEYS = (
    *("start_date", "year", "text", "headline", "group", "X-EDTF", "X-Claims", "id", "title"),
    *("claims", "labels", "en", "value", "mainsnak", "datavalue", "time", "snaks", "rank"),
    *("date", "sources", "people", "lane", "qualifiers", "P577", "part_of", "importance"),
)
VALUES = ("1811", "value", "+2008-05-02T00:00:00Z", "normal", "..", "1811-02-01", "\ud800")


def is_sound(found: Imported, text: str) -> None:
    """Every row is an event or says why not, and what comes in can be written and read."""
    last = text.count("\n") + text.count("\r") + 1
    for row in found.rows:
        assert 1 <= row.line <= last
        assert row.part is not None or row.remarks or not row.counted
    entries = [entry for entry, _ in found.events]
    if entries:
        assert read(emitted(entries).encode(), "").data == entries
    for entry in entries:
        for claim in entry.get("claims") or [entry]:  # type: ignore[union-attr]
            assert parse(claim["date"])  # type: ignore[index, call-overload, arg-type]
    assert all(str(each).startswith("a.txt:") for each in problems("a.txt", found.rows))
    assert table("a.txt", found.rows)
    assert counts(found)


@pytest.mark.parametrize("key", BEGINS)
@given(scraps=SCRAPS)
def test_any_text(key: str, scraps: str) -> None:
    text = BEGINS[key] + scraps
    try:
        found = bring(key, text)
    except TimelineError as error:
        assert str(error)
    else:
        is_sound(found, text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10) | st.sampled_from(VALUES),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=25,
)
WRAPPED: dict[str, Any] = {
    "timelinejs.json": lambda found: {"events": [found], "title": found, "eras": [found]},
    "wikidata": lambda found: {"entities": {"Q1": found, "Q2": {"labels": {"en": {"value": "A"}}}}},
    "json": lambda found: {
        "format": "timeline-view",
        "version": 1,
        **{name: [found] for name in ("events", "sources", "people", "lanes", "eras")},
    },
}


@pytest.mark.parametrize("key", WRAPPED)
@given(found=JSON)
def test_any_json(key: str, found: Any) -> None:
    text = json.dumps(WRAPPED[key](found), indent=1)
    is_sound(bring(key, text), text)


@pytest.mark.parametrize("key", DATES)
@given(data=st.data())
def test_good_file_with_a_change(key: str, data: st.DataObject) -> None:
    """A file that is cut, or in which some letters are others."""
    text = text_of(key)
    at = data.draw(st.integers(0, len(text)))
    changed = text[:at] + data.draw(st.text(max_size=4)) + text[at + data.draw(st.integers(0, 9)) :]
    try:
        is_sound(bring(key, changed), changed)
    except TimelineError as error:
        assert str(error)


def test_every_importer_is_tried() -> None:
    assert {*BEGINS, *WRAPPED} == {*IMPORTERS}
    assert TODAY > 0
