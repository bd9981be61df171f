"""One more person or lane: its id, which is made of its name, and where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from timeline.curate.edits.drafts import Draft, added, sorted_in
from timeline.curate.edits.sources import file_of
from timeline.curate.edits.written import Value
from timeline.curate.imports.naming import Fold, slug

PEOPLE, LANES = "people", "lanes"


def already(known: Mapping[str, str], name: str, fold: Fold) -> str:
    """The id of what a name may mean that is there: it has the name, or the id made of it."""
    wanted = slug(name, fold)
    return same_name(known, name) or (wanted if wanted in known else "")


def same_name(known: Mapping[str, str], name: str) -> str:
    """The id that has a name already, without regard to capitals; '' where none or several have."""
    wanted = plain(name)
    found = [own_id for own_id, other in known.items() if plain(other) == wanted]
    return found[0] if len(found) == 1 else ""


def plain(name: str) -> str:
    """A name as it is compared: without regard to capitals and blanks."""
    return " ".join(name.casefold().split())


def new_person(folder: Path, person: Mapping[str, Value]) -> Draft:
    """A draft with one more person, at its place where the ids rise, else at the end."""
    return sorted_in(file_of(folder, PEOPLE), person)


def new_lane(folder: Path, lane: Mapping[str, Value]) -> Draft:
    """A draft with one more lane, below all others: their order is that of the page."""
    return added(file_of(folder, LANES), lane)
