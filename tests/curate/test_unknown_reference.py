"""Ids that are defined nowhere: told once, with the one that was meant, however many there are."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import load

Write = Callable[[dict[str, str | bytes | None]], Path]
EVENT = "- {{id: {0}, title: T, lane: {1}, date: 1988, sources: {2}}}\n"


@pytest.mark.parametrize(
    ("lane", "sources", "expected"),
    [
        ("film", "[variety]", [("TL301", "did you mean 'films'?")]),
        ("''", "[variety]", [("TL301", "write an id of {}/lanes.yaml")]),
        ("films", "variety and more", [("TL301", "add it to {}/sources.yaml"),
                                       ("TL108", "write [variety and more]")]),
        ("films", "'variety, more'", [("TL108", "write [variety, more]")]),
        ("films", "['']", [("TL301", "write an id of {}/sources.yaml")]),
    ],
)  # fmt: skip
def test_reference_is_told_once(
    write: Write, lane: str, sources: str, expected: list[tuple[str, str]]
) -> None:
    folder = write({"events/films.yaml": EVENT.format("one", lane, sources)})
    told = [(each.code, each.hint.replace(str(folder), "{}")) for each in load(folder).problems]
    assert sorted(told) == sorted(expected)


NAMED: dict[str, str | bytes | None] = {
    "lanes.yaml": "- {id: films, name: Films}\n- {id: coast, name: Elsewhere on the coast}\n",
    "people.yaml": "- {id: smeaton, name: {en: John Smeaton, ru: Джон Смитон}}\n"
    "- {id: rudyard, name: John Rudyard}\n- {id: rudyard-jr, name: John Rudyard}\n",
}


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ("lane: Elsewhere on the coast", "did you mean 'coast' (Elsewhere on the coast)?"),
        ("lane: films, people: [john SMEATON]", "did you mean 'smeaton' (John Smeaton)?"),
        ("lane: films, people: [Джон Смитон]", "did you mean 'smeaton' (Джон Смитон)?"),
        ("lane: films, people: [smeaton, John Smeaton]", "did you mean 'smeaton' (John Smeaton)?"),
        ("lane: films, people: [John Rudyard]",
         "did you mean 'rudyard' (John Rudyard) or 'rudyard-jr' (John Rudyard)?"),
        ("lane: films, sources: [release date moves]",
         "did you mean 'variety' (Release date moves)?"),
        ("lane: films, people: [John Winstanley]", "add it to {}/people.yaml"),
    ],
)  # fmt: skip
def test_name_where_an_id_is_wanted_is_told_with_the_id(
    write: Write, fields: str, hint: str
) -> None:
    sources = "" if "sources" in fields else ", sources: [variety]"
    event = f"- {{id: one, title: T, date: 1988, {fields}{sources}}}\n"
    folder = write({**NAMED, "events/films.yaml": event})
    (problem,) = load(folder).problems
    assert problem.code == "TL301"
    assert problem.hint.replace(str(folder), "{}") == hint


def test_many_unknown_ids_among_many_are_told_within_seconds(write: Write) -> None:
    known = "".join(EVENT.format(f"event-{n}", "films", "[variety]") for n in range(3_000))
    wrong = "".join(
        EVENT.format(f"other-{n}", "films", "[variety]").replace("}", f", related: [evnt-{n}]}}")
        for n in range(300)
    )
    begin = time.process_time()
    problems = load(write({"events/films.yaml": known + wrong})).problems
    assert time.process_time() - begin < 10
    assert [each.hint for each in problems] == [f"did you mean 'event-{n}'?" for n in range(300)]
