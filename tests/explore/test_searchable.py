"""The text by which an event is found: all that is said of it, folded, piece by piece."""

from __future__ import annotations

from dataclasses import replace

from tests.builders import claim, dataset, event
from timeline.curate.model import Claim, Dataset, Event, Person, Source
from timeline.dates import parse
from timeline.explore.searchable import JOINT, TITLES_END, searchable
from timeline.languages import ENGLISH

CLAIM = Claim(parse("1987-08"), "released", None, ("a", "gone"), note="*Widely* seen", quote="Öl")
EVENT = Event(
    "x", "Iñárritu", "films", kind="film", people=("p", "nobody"), tags=("Sci-Fi",), claims=(CLAIM,)
)
DATASET = Dataset(
    "Title",
    people={"p": Person("p", "Ann O’Hara")},
    sources={"a": Source("a", "The Report", publisher="Variety")},
    events=(EVENT,),
)


def searched(one: Event) -> str:
    return searchable(dataset(one), ENGLISH)(one)


def test_pieces_stand_in_order() -> None:
    titles, _, rest = searchable(DATASET, ENGLISH)(EVENT).partition(TITLES_END)
    assert titles == "inarritu"
    assert rest.split(JOINT) == [
        "film",
        "sci-fi",
        "ann ohara",
        "nobody",
        "ol",
        "widely seen",
        "1987 08",
        "august 1987",
        "the report",
        "variety",
        "gone",
    ]


def test_titles_of_all_languages_come_first() -> None:
    told = replace(EVENT, translations={"en": {"title": "Iñárritu"}, "ru": {"title": "Вызов"}})
    assert searchable(DATASET, ENGLISH)(told).startswith(f"inarritu{JOINT}vyzov{TITLES_END}film")


def test_text_that_comes_up_again_is_the_same() -> None:
    text = searchable(DATASET, ENGLISH)
    assert text(EVENT) == text(replace(EVENT, id="y"))


def test_text_holds_all_texts_folded() -> None:
    one = event(
        "one",
        claim(note="Nota", quote="Zitat", why="Weil", disputes="Streit", sources=("almanac",)),
        title="Faro de Iñárritu",
        summary="It STOOD.",
        kind="tower",
        people=("ivan",),
        tags=("storm",),
    )
    words = "faro inarritu stood tower ivan volkov storm nota zitat weil streit almanac keepers"
    text = searched(one)
    assert [word for word in words.split() if word not in text] == []


def test_texts_are_searched_without_their_marks() -> None:
    noted = claim(note="*Read* [here](https://example.org/where).", why="**sure**", quote="*verb*")
    one = event("one", noted, summary="A *great* `tower`.")
    search = searched(one).split(TITLES_END)[1]
    assert "a great tower" in search
    assert "read here" in search
    assert "sure" in search
    assert "example" not in search


def test_text_holds_the_texts_of_all_languages() -> None:
    one = event(
        "one",
        claim(translations={"ru": {"note": "Заметка"}}),
        title="Tower",
        summary="Stone.",
        translations={"ru": {"title": "Башня", "summary": "Камень"}},
    )
    titles, _, others = searched(one).partition(TITLES_END)
    assert titles == "tower | bashnya"
    assert others.startswith("stone | kamen | event | zametka | 2000 | 2000 | stone in the yard")
