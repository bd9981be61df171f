"""An event under the hands of a curator: what the form says, what that makes of its file.

The client names an event and a file of the list, never a path. Whatever it says is a draft until
`written` finds that no rule objects and that the event on the disk is the one the form was opened
on.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from timeline.curate.edits.drafts import (
    FIRST,
    added,
    changed,
    event_files,
    number_of,
    text_of,
)
from timeline.curate.edits.saving import save
from timeline.curate.edits.trial import judge
from timeline.curate.edits.within import entries
from timeline.curate.imports.naming import free_id
from timeline.curate.parts.shelf import Shelf
from timeline.curate.shapes.forms import ROWS, answers, filled, kept
from timeline.curate.yamltext.nodes import Node
from timeline.errors import EditError
from timeline.explore.fold import fold
from timeline.serve.attempts import without
from timeline.serve.desk import Desk
from timeline.serve.edition import Edition
from timeline.serve.unopened import broken_file, told


def opened(folder: Path, edition: Edition, event: str) -> Desk:
    """The form of an event as it stands in its file, or an empty one. Raises EditError."""
    files = tuple(event_files(folder)) or (FIRST,)
    if not event:
        usual = Counter(each.path for each in edition.dataset.events)
        first = next((path for path, _ in usual.most_common() if path in files), files[0])
        return Desk(file=first, files=files)
    for name in files:
        text = text_of(folder / name)
        if event in text and any(each.get("id") == event for each in entries(text)):
            node = entries(text)[number_of(text, event)]
            said, base = answers(node), digest(node)
            return Desk(event, name, files, said, said, base, base, kept=kept(node))
    raise EditError(f"no file holds an event '{event}'")


def tried(folder: Path, edition: Edition, desk: Desk, shelf: Shelf | None = None) -> Desk:
    """What the form makes of the file, and what the rules say of that.

    A `shelf` keeps what was read for the next form.
    """
    if desk.file not in (*event_files(folder), FIRST):
        raise EditError(f"'{desk.file}' is no file of events; choose one of the list")
    path = folder / desk.file
    try:
        desk = (_changed if desk.event else _added)(path, edition, desk)
        assert desk.draft is not None
        verdict = judge(folder, desk.draft, edition.today, edition.problems, shelf)
    except EditError as error:
        return replace(desk, problem=str(error))
    is_unnamed = not desk.event and not (_title(edition, desk) or desk.said.get("id", "").strip())
    return replace(desk, verdict=without(verdict, "id") if is_unnamed else verdict)


def written(folder: Path, desk: Desk, take: str) -> Desk:
    """Write the change of a form that was tried; `take` names the event that it may replace.

    A form that is not ready, or whose event has changed, comes back with nothing written.
    """
    if not desk.is_ready or desk.draft is None or (desk.is_conflict and take != desk.now):
        return desk
    try:
        save(folder, desk.draft)
    except (EditError, OSError) as error:
        return replace(desk, problem=str(error))
    return replace(desk, is_saved=True)


def digest(node: Mapping[str, Node]) -> str:
    """A name for what an event says, whatever its layout."""
    return hashlib.sha256(json.dumps(node, sort_keys=True).encode()).hexdigest()[:16]


def _changed(path: Path, edition: Edition, desk: Desk) -> Desk:
    """The change of an event: the fields that the form has changed, put into the file of now."""
    text = text_of(path)
    broken = broken_file(path.parents[desk.file.count("/")], desk.file)
    if broken is not None:
        raise EditError(f"{told(broken)}; what you typed is still here")
    node = entries(text)[number_of(text, desk.event)]
    there = answers(node)
    shown = {**desk.was, **desk.seen}
    mine = {name for name, said in desk.said.items() if _differs(said, shown.get(name, ""))}
    mine = {name for name in mine if _differs(desk.said[name], there.get(name, ""))}
    theirs = {name for name in {*there, *desk.was} if there.get(name, "") != desk.was.get(name, "")}
    both = mine & theirs
    for rows in ROWS:
        if _has_row(mine, rows) and _has_row(theirs, rows):
            both = {name for name in both if not _has_row({name}, rows)} | {rows}
    event = filled(node, {name: desk.said[name] for name in mine}, edition.dataset.language)
    desk = replace(desk, now=digest(node), both=tuple(sorted(both)), kept=kept(node))
    desk = _taking_over(desk, {name: there.get(name, "") for name in sorted(theirs)}, mine)
    return replace(desk, draft=changed(path, desk.event, event))


def _taking_over(desk: Desk, theirs: Mapping[str, str], mine: Collection[str]) -> Desk:
    """The form with what the others have changed in fields that it has left alone."""
    seen = {
        name: text
        for name, text in theirs.items()
        if name not in mine and name.partition(".")[0] not in desk.both
    }
    return replace(desk, said={**desk.said, **seen}, theirs=theirs, seen=seen)


def _added(path: Path, edition: Edition, desk: Desk) -> Desk:
    taken = [event.id for event in edition.dataset.events]
    name = desk.said.get("id", "").strip() or free_id(_title(edition, desk), taken, fold)
    event = filled({}, desk.said, edition.dataset.language)
    return replace(desk, draft=added(path, {"id": name or None} | event))


def _title(edition: Edition, desk: Desk) -> str:
    """The title in the language of the data, of which the id of a new event is made."""
    return desk.said.get("title", "") or desk.said.get(f"title.{edition.dataset.language}", "")


def _has_row(names: Collection[str], rows: str) -> bool:
    return any(name.startswith(f"{rows}.") for name in names)


def _differs(one: str, other: str) -> bool:
    """Whether two texts are more than two ways to break lines."""
    return one.strip().splitlines() != other.strip().splitlines()
