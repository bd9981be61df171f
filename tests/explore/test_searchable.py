"""The text by which an event is found: all that is said of it, folded, piece by piece."""

from __future__ import annotations

from dataclasses import replace

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
