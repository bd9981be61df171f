"""A source that is not there yet, within the form of an event: tried, and written by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from timeline.curate.edits.sources import new_source, same_address
from timeline.curate.load import load
from timeline.curate.parts.shelf import Shelf
from timeline.dates import in_edtf
from timeline.explore.fold import fold
from timeline.serve.attempts import attempted, named_in, put
from timeline.serve.desk import NEW, Attempt, Desk
from timeline.serve.edition import Edition

FIELDS = ("url", "title", "publisher", "published")


def with_source(folder: Path, edition: Edition, desk: Desk, shelf: Shelf | None = None) -> Desk:
    """The form with what the rules say of its new source, if anything is said of one."""
    said = {name: desk.said.get(f"{NEW}{name}", "").strip() for name in FIELDS}
    if not any(said.values()):
        return desk
    said["published"] = in_edtf(said["published"])
    known = load(folder, edition.today, shelf).dataset.sources
    same = same_address(known.values(), said["url"])
    if same is not None:
        problem = f"this address is that of the source '{same.id}': {same.title}"
        return replace(desk, source=Attempt(said, problem=problem))
    make = partial(new_source, folder, said, known, fold)
    return replace(desk, source=attempted(folder, edition, said, NEW, make, shelf))


def written_source(folder: Path, desk: Desk) -> Desk:
    """Write the new source, and name it where the event says what it rests on."""
    source = put(folder, desk.source)
    if not source.written:
        return replace(desk, source=source)
    field = _place(desk)
    said = named_in(desk.said, field, source.written, NEW)
    return replace(desk, said=said, source=source, focus=field)


def _place(desk: Desk) -> str:
    """The field that is to name a new source: that of the first claim without one, or the last."""
    number = desk.count("claims")
    if not number or desk.said.get("sources"):
        return "sources"
    fields = [f"claims.{at}.source" for at in range(number)]
    return next((each for each in fields if not desk.said.get(each)), fields[-1])
