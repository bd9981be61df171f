"""A person who is not there yet, within the form of an event: tried, and written by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from timeline.curate.edits.named import already, new_person
from timeline.curate.imports.naming import free_id
from timeline.curate.load import load
from timeline.curate.parts.shelf import Shelf
from timeline.explore.fold import fold
from timeline.serve.attempts import attempted, named_in, put, without
from timeline.serve.desk import PERSON, Attempt, Desk
from timeline.serve.edition import Edition

FIELDS = ("name", "id", "note")
PLACE = "people"
"""The field that names a new person."""


def with_person(folder: Path, edition: Edition, desk: Desk, shelf: Shelf | None = None) -> Desk:
    """The form with what the rules say of its new person, if anything is said of one."""
    said = {name: desk.said.get(f"{PERSON}{name}", "").strip() for name in FIELDS}
    if not any(said.values()):
        return desk
    known = load(folder, edition.today, shelf).dataset.people
    names = {each.id: each.name for each in known.values()}
    there = already(names, said["name"], fold)
    if there and not said["id"]:
        told = f"'{there}' is there already: {names[there]}; if this is another one, give an id"
        return replace(desk, person=Attempt(said, problem=told))
    own_id = said["id"] or free_id(said["name"], names, fold)
    given = {"id": own_id, "name": said["name"], "note": said["note"]}
    make = partial(new_person, folder, {name: text for name, text in given.items() if text})
    found = attempted(folder, edition, said, PERSON, make, shelf)
    if found.verdict is not None and not (said["name"] or own_id):
        found = replace(found, verdict=without(found.verdict, f"{PERSON}id"))
    return replace(desk, person=found)


def written_person(folder: Path, desk: Desk) -> Desk:
    """Write the new person, and name it among the people of the event."""
    person = put(folder, desk.person)
    if not person.written:
        return replace(desk, person=person)
    said = named_in(desk.said, PLACE, person.written, PERSON)
    return replace(desk, said=said, person=person, focus=PLACE)
