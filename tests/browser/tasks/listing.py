"""To use the list: fold it, sort it as a table, go to other parts of time, take it along."""

from __future__ import annotations

import csv
from itertools import groupby
from pathlib import Path
from weakref import WeakKeyDictionary

from playwright.sync_api import Page, expect

from ..looking import LIVE
from .task import Task
from .ways import alike, at, item, live, misses, press, sees, shows

DECADE = ".decade:has(a[data-event='top-gun']) summary"
COLUMNS = ("title", "lane", "status", "sources")
DOWNLOADED: WeakKeyDictionary[Page, Path] = WeakKeyDictionary()


def column(page: Page, key: str) -> list[str]:
    """The values of a column from above, each once."""
    texts = page.locator(f"{LIVE}.events tbody .col-{key}").all_inner_texts()
    return [value for value, _ in groupby(texts)]


def head(key: str) -> str:
    return f".events thead .col-{key} a"


def sort(page: Page, way: str, key: str, order: str) -> list[str]:
    """Press the head of a column and give what it holds then."""
    press(head(key))(page, way)
    heading = live(page, f".events thead .col-{key}")
    expect(heading).to_have_attribute("aria-sort", order)
    return column(page, key)


def sort_each(page: Page, way: str) -> None:
    """Both ways round by each column; equal values stand together."""
    for key in COLUMNS:
        rising = sort(page, way, key, "ascending")
        assert len(set(rising)) == len(rising) > 1, key
        assert sort(page, way, key, "descending") == rising[::-1], key


def by_date(page: Page, way: str) -> None:
    """Last by date, so that the table ends as it began, the other way round."""
    sort(page, way, "date", "ascending")
    sort(page, way, "date", "descending")


def download(page: Page, way: str) -> None:
    press(".folded-files summary")(page, way)
    with page.expect_download() as download:
        press('.folded-files [href^="view.csv"]')(page, way)
    DOWNLOADED[page] = download.value.path()
    assert download.value.suggested_filename.endswith(".csv")


def is_whole(page: Page) -> None:
    """The file holds the events of the list in their order."""
    text = DOWNLOADED.pop(page).read_text("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["title"] for row in rows] == page.locator(f"{LIVE}.item .event").all_inner_texts()
    assert len(rows) > 5


LISTING = (
    Task(
        "fold",
        "Fold a decade, and unfold it",
        **alike(press(DECADE), misses(item("top-gun")), press(DECADE)),
        check=shows(sees(item("top-gun"))),
    ),
    Task(
        "table",
        "Sort the list as a table by each column",
        **alike(press(".form:has-text('Table')"), sees(".events"), sort_each, by_date),
        check=shows(at("table=-date"), sees(".events tbody tr .event", "")),
    ),
    Task(
        "outline",
        "Go from the table back to the outline",
        **alike(press(".form:has-text('Outline')")),
        check=shows(at(""), sees(DECADE), misses(".events")),
        start="table=title",
    ),
    Task(
        "later",
        "Go to another part of time from the list",
        **alike(press(".way-later")),
        check=shows(sees(item("born-on-the-fourth-of-july")), misses(item("top-gun"))),
        start="view=1986/1988",
    ),
    Task(
        "csv",
        "Download the events as CSV",
        **alike(download),
        check=is_whole,
        start="lane=space",
    ),
)
