"""One more person: whether the name is known already, what the id is, and where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline.curate.edits.drafts import Draft, free_id
from timeline.curate.edits.named import new_person as write_person
from timeline.curate.edits.named import plain
from timeline.curate.model import Person

ORDER = ("id", "name", "note")
"""The fields that are asked for, in the order in which they are written."""


def same_name(known: Iterable[Person], name: str) -> Person | None:
    """The person with the same name, if there is one, however its letters are written."""
    wanted = plain(name)
    return next((each for each in known if wanted and plain(each.name) == wanted), None)


def new_person(folder: Path, said: Mapping[str, str], known: Mapping[str, Person]) -> Draft:
    """A draft with one more person, whose id is made of the name if it is not given."""
    fields = {**said, "id": said.get("id") or free_id(said.get("name", ""), known)}
    return write_person(folder, {name: fields[name] for name in ORDER if fields.get(name)})
