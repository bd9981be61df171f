"""A person who is not there yet, within the form of an event: tried, and written by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from timeline.curate.edits.people import new_person, same_name
from timeline.curate.load import load
from timeline.curate.parts.shelf import Shelf
from timeline.serve.attempts import attempted, named_in, put
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
    same = same_name(known.values(), said["name"])
    if same is not None and not said["id"]:
        problem = f"there is a person '{same.id}' of this name; if this is another one, give an id"
        return replace(desk, person=Attempt(said, problem=problem))
    make = partial(new_person, folder, said, known)
    return replace(desk, person=attempted(folder, edition, said, PERSON, make, shelf))


def written_person(folder: Path, desk: Desk) -> Desk:
    """Write the new person, and name it among the people of the event."""
    person = put(folder, desk.person)
    if not person.written:
        return replace(desk, person=person)
    said = named_in(desk.said, PLACE, person.written, PERSON)
    return replace(desk, said=said, person=person, focus=PLACE)
