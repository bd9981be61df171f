"""The answer to a search that is being typed, as plain values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.builders import TODAY, claim, dataset, event
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import Chosen
from timeline.explore.frame import to_frame
from timeline.serve.finding import answer

DATA = dataset(
    event("bell", claim("1811"), title="Bell Röck", people=("ada",)),
    event("horn", claim("1851"), title="Fog horn", lane="sounds", people=("ada",)),
    event("rock", claim("1900"), title="Rocks"),
)
CATALOGUE = Catalogue(DATA, to_frame(DATA, TODAY), TODAY)


def ask(text: str, chosen: Chosen | None = None, **more: Any) -> Mapping[str, Any]:
    return answer(CATALOGUE, chosen or {}, text, len(text), **more)


def test_answer_is_plain_and_whole() -> None:
    found = ask("röck pers:x")
    assert json.loads(json.dumps(found)) == {
        "count": 0,
        "ids": [],
        "completions": [],
        "problems": ["“pers:” is read as a word; it asks for nothing special."
                     " Did you mean “person:”?"],
        "read_as": {},
        "said": "Nothing matches.",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "chosen", "ids"),
    [
        ("", {}, ["bell", "horn", "rock"]),
        ("rock", {}, ["bell", "rock"]),
        ("rock", {"person": ("ada",)}, ["bell"]),
        ("rock", {"q": ("horn",), "lane": ("towers",)}, ["bell", "rock"]),
        ("rock", {"lane": ("sounds",)}, []),
    ],
)
def test_search_is_asked_beside_the_other_filters(
    text: str, chosen: Chosen, ids: list[str]
) -> None:
    found = ask(text, chosen)
    assert (found["count"], found["ids"]) == (len(ids), ids)


def test_ids_of_too_many_are_left_out() -> None:
    assert (ask("", most_ids=2)["count"], ask("", most_ids=2)["ids"]) == (3, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rock", "2 events match."),
        ("horn", "1 event matches."),
        ("zzzz", "Nothing matches."),
        ("rokc", "2 events match. “rokc” is read as “Röck”."),
        ("hron zzzz", "Nothing matches. “hron” is read as “horn”."),
    ],
)
def test_answer_is_said(text: str, said: str) -> None:
    assert ask(text)["said"] == said


def test_word_of_a_source_is_said_as_it_is_compared() -> None:
    assert ask("yrad")["said"] == "3 events match. “yrad” is read as “yard”."


def test_completions_count_what_other_filters_leave() -> None:
    (found,) = ask("person:ad", {"lane": ("sounds",)})["completions"]
    assert found == {
        "kind": "person",
        "value": "ada",
        "label": "Ada Rocha",
        "insert": "ada",
        "start": 7,
        "end": 9,
        "note": "",
        "count": 1,
        "matched": ((0, 2),),
    }
