"""What holds for every kind of file: its place in the table, and the same bytes every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, event, examples
from tests.conftest import LIGHTHOUSES
from tests.publish.exports.written import written
from timeline.curate.load import load
from timeline.curate.model import Dataset
from timeline.errors import OptionError
from timeline.publish.exports import EXPORTERS, GROUPS, Exporter, exporter_of, file_name
from timeline.publish.exports.options import Options
from timeline.publish.opening import view

ROOT = Path(__file__).resolve().parents[3]
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+(; [a-z]+=[A-Za-z0-9-]+)*")

PRINT_DIGESTS = """
from tests.publish.exports.test_exports import digests
print(*digests(), sep="\\n")
"""


def digests() -> list[str]:
    """The digests of all files of two views."""
    found = []
    for folder, query in ((ROOT / "data", "?view=1985/1990"), (LIGHTHOUSES, "?lang=ru&asof=2000")):
        snapshot = view(load(folder, TODAY).dataset, query, TODAY)
        for key, exporter in EXPORTERS.items():
            parts = exporter.write(snapshot, Options("https://x.org/"))
            found.append(f"{key} {sha256(b''.join(parts)).hexdigest()}")
    return found


@pytest.mark.parametrize("key", EXPORTERS)
def test_row_of_the_table_is_whole(key: str) -> None:
    exporter = EXPORTERS[key]
    assert exporter.suffix == f".{key}"
    assert MEDIA_TYPE.fullmatch(exporter.media_type)
    assert exporter.group in GROUPS
    assert exporter.name


@pytest.mark.sampled(3)
@pytest.mark.parametrize("key", EXPORTERS)
@pytest.mark.parametrize("query", ["", "?asof=2020-06&lang=ru", "?q=nothing-at-all", "?x=1"])
def test_shipped_data_are_written(key: str, query: str, shipped: Dataset) -> None:
    found = written(EXPORTERS[key].write, shipped, query, Options())
    assert found
    if EXPORTERS[key].is_text:
        assert "\0" not in found.decode()


@pytest.mark.parametrize("key", EXPORTERS)
def test_timeline_without_events_is_written(key: str) -> None:
    assert written(EXPORTERS[key].write, dataset())


@pytest.mark.parametrize("key", [each for each in EXPORTERS if EXPORTERS[each].is_text])
def test_view_of_the_past_knows_nothing_later(key: str, shipped: Dataset) -> None:
    said = written(EXPORTERS[key].write, shipped, "?asof=2020-06-01").decode()
    assert "the-challenge" not in said
    assert "2020-09-19" not in said


@examples(0.25)
@given(datasets(most=8))
def test_same_view_gives_the_same_bytes(data: Dataset) -> None:
    # Pictures take long; the program below writes them as well.
    files = (each for each in EXPORTERS.values() if not is_picture(each))
    for exporter in files:
        assert written(exporter.write, data) == written(exporter.write, data), exporter.name


def is_picture(exporter: Exporter) -> bool:
    """Whether a file is drawn."""
    return exporter.media_type.startswith(("image/", "application/pdf"))


def digests_elsewhere(**surroundings: str) -> list[str]:
    """The digests that a program of its own finds in some surroundings."""
    ran = subprocess.run(
        [sys.executable, "-c", PRINT_DIGESTS],
        env={**os.environ, "PYTHONPATH": str(ROOT), **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.splitlines()


@pytest.fixture
def in_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A day that is another one on the other side of the earth."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("in_utc")
def test_bytes_are_the_same_everywhere_and_always() -> None:
    # The seed of this program is any other than 2, unless somebody sets it.
    here = digests()
    assert here == digests_elsewhere(PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LANG="C")
    assert len(set(here)) == 2 * len(EXPORTERS)


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("cvs", "csv"),
        (".csv", "csv"),
        ("timelinejs", "timelinejs.json"),
        ("jason", "json"),
        ("ical", "ics"),
        ("bibtex", "bib"),
    ],
)
def test_unknown_kind_is_told_what_was_meant(key: str, near: str) -> None:
    with pytest.raises(OptionError) as raised:
        exporter_of(key)
    assert str(raised.value) == (
        f"there is no format '{key}'; there are: {', '.join(EXPORTERS)}; did you mean '{near}'?"
    )


def test_nothing_is_meant_by_nonsense() -> None:
    with pytest.raises(
        OptionError, match=r"^there is no format 'zzzzzz'; there are: md, .*, html$"
    ):
        exporter_of("zzzzzz")


@pytest.mark.parametrize("key", EXPORTERS)
def test_name_of_a_file_ends_with_its_suffix(key: str) -> None:
    snapshot = view(dataset(event("a", claim("2000"))), "?view=1999/2001", TODAY)
    assert file_name(snapshot, EXPORTERS[key]).endswith(f".{key}")


@pytest.mark.parametrize(
    ("media_type", "is_text"),
    [
        ("text/csv; charset=utf-8", True),
        ("application/json", True),
        ("application/vnd.citationstyles.csl+json", True),
        ("application/atom+xml; charset=utf-8", True),
        ("image/svg+xml", True),
        ("image/png", False),
        ("application/pdf", False),
        ("application/vnd.apache.parquet", False),
    ],
)
def test_terminal_can_show_texts_only(media_type: str, is_text: bool) -> None:
    assert Exporter("", media_type, "", lambda *_: iter(())).is_text == is_text


@pytest.mark.parametrize("key", ["md", "json", "jsonld", "timelinejs.json", "ics", "atom", "bib"])
def test_file_names_the_address_of_its_view(key: str) -> None:
    data, asked = dataset(event("a")), "?q=a"
    assert b"https://example.org/" in written(EXPORTERS[key].write, data, asked)
    assert b"example.org" not in written(EXPORTERS[key].write, data, asked, Options())


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("md", "A *b* [c](<https://c.org>)"),
        ("csv", "A b c"),
        ("json", '"summary":"A *b* [c](https://c.org)"'),
        ("jsonld", "A b c"),
        ("timelinejs.json", '<p>A <em>b</em> <a href=\\"https://c.org\\"'),
        ("ics", "DESCRIPTION:A b c"),
    ],
)
def test_emphasis_and_links_of_curators(key: str, said: str) -> None:
    plan = event("a", claim("2027-05-02", "scheduled", "2026"), summary="A *b* [c](https://c.org)")
    assert said in written(EXPORTERS[key].write, dataset(plan)).decode()
