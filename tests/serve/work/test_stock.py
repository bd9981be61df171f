"""Catalogues on the shelf: laid once, named by what is in them, read once by each worker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import TODAY, view
from timeline.curate.model import Dataset
from timeline.languages import ENGLISH, LANGUAGES, Language
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.serve.edition import Edition
from timeline.serve.views.sheet import sheet
from timeline.serve.work.shelf import DiskShelf, Shelf
from timeline.serve.work.stock import Reader, Stock

RUSSIAN = LANGUAGES["ru"]


class Watched(DiskShelf):
    """Notes what is put there and taken."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.put_there: list[str] = []
        self.taken: list[str] = []

    def put(self, name: str, made: bytes) -> None:
        self.put_there.append(name)
        super().put(name, made)

    def get(self, name: str) -> bytes | None:
        self.taken.append(name)
        return super().get(name)


@pytest.fixture
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return Watched(str(tmp_path_factory.mktemp("shelf")))


def edition(data: Dataset, today: int = TODAY) -> Edition:
    return Edition(data, (), "r1", today, is_stale=False)


@pytest.mark.parametrize("exporter", ["svg", "json"])
@pytest.mark.parametrize(
    ("query", "spoken"),
    [
        ("", ENGLISH),
        ("", RUSSIAN),
        ("lang=ru&q=light", ENGLISH),
        ("asof=1900&view=1780/1890", ENGLISH),
        ("asof=2015-01-01&event=pharos&lang=ru", ENGLISH),
        ("q=tower&others=dim", ENGLISH),
        ("asof=never&lane=nowhere", ENGLISH),
    ],
)
def test_view_of_a_worker_is_that_of_the_server(
    shelf: Shelf, lighthouses: Dataset, query: str, spoken: Language, exporter: str
) -> None:
    names = Stock(shelf).names(edition(lighthouses), query, spoken)
    found = Reader(shelf).view(*names, query)
    expected = sheet(edition(lighthouses), query, spoken).snapshot
    write = EXPORTERS[exporter].write
    assert b"".join(write(found, Options())) == b"".join(write(expected, Options()))
    assert found.notes == expected.notes


def test_catalogue_is_laid_there_once(watched: Watched, lighthouses: Dataset) -> None:
    stock, known = Stock(watched), edition(lighthouses)
    first = stock.names(known, "", ENGLISH)
    assert first == (watched.put_there[0], "")
    for query in ("lane=towers", "view=1780/1890", "lang=en", "asof=2026-11-21"):
        assert stock.names(known, query, ENGLISH) == first
    assert (watched.put_there, watched.taken) == ([first[0]], [])


def test_catalogue_that_the_shelf_let_go_of_is_laid_there_again(
    watched: Watched, lighthouses: Dataset
) -> None:
    stock, known = Stock(watched), edition(lighthouses)
    first = stock.names(known, "", ENGLISH)
    watched._cache.clear()
    assert stock.names(known, "", ENGLISH) == first
    assert Reader(watched).view(*first, "").count > 0


def test_languages_and_days_have_their_own(watched: Watched, lighthouses: Dataset) -> None:
    stock, known = Stock(watched), edition(lighthouses)
    now, _ = stock.names(known, "", ENGLISH)
    others = {
        stock.names(known, "", RUSSIAN),
        stock.names(known, "asof=1900", ENGLISH),
        stock.names(known, "asof=1950", ENGLISH),
        Stock(watched).names(edition(lighthouses, TODAY + 1), "", ENGLISH),
        Stock(watched).names(edition(replace(lighthouses, title="Others")), "", ENGLISH),
    }
    assert len({data for data, _ in others} - {now}) == 5
    assert sorted(present for _, present in others) == ["", "", "", now, now]


def test_worker_reads_once_what_it_is_asked_for_again(
    watched: Watched, lighthouses: Dataset
) -> None:
    stock, reader, known = Stock(watched), Reader(watched), edition(lighthouses)
    one, other = stock.names(known, "", ENGLISH), stock.names(known, "", RUSSIAN)
    views = [reader.view(*one, query) for query in ("", "lane=towers", "view=1780/1890")]
    assert watched.taken == [one[0]]
    assert views[0].selection is views[2].selection is not views[1].selection
    reader.view(*other, "")
    reader.view(*one, "")
    assert watched.taken == [one[0], other[0], one[0]]


def test_only_what_is_shown_is_read_of_the_events(watched: Watched, lighthouses: Dataset) -> None:
    names = Stock(watched).names(edition(lighthouses), "", ENGLISH)
    shown = Reader(watched).view(*names, "view=1780/1890&lane=towers")
    b"".join(EXPORTERS["svg"].write(shown, Options()))
    read = shown.dataset.events._found  # type: ignore[attr-defined]
    assert 0 < len(read) < len(lighthouses.events) / 2


def test_what_is_no_longer_there_is_told(watched: Watched, lighthouses: Dataset) -> None:
    data, _ = Stock(watched).names(edition(lighthouses), "", ENGLISH)
    for names in (("data-gone", ""), (data, "data-gone")):
        with pytest.raises(LookupError, match=r"^data-gone is no longer on the shelf$"):
            Reader(watched).view(*names, "")
    assert view(lighthouses).count == Reader(watched).view(data, "", "").count
