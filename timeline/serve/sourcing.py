"""A source that is not there yet, within the form of an event: tried, and written by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from timeline.curate.edits.drafts import entries
from timeline.curate.edits.saving import save
from timeline.curate.edits.sources import new_source, same_address
from timeline.curate.edits.trial import Told, judge
from timeline.curate.load import load
from timeline.curate.parts.shelf import Shelf
from timeline.dates import in_edtf
from timeline.errors import EditError
from timeline.serve.desk import NEW, Attempt, Desk
from timeline.serve.store import Edition

FIELDS = ("url", "title", "publisher", "published")
UNUSED = "unused-entry"


def with_source(folder: Path, edition: Edition, desk: Desk, shelf: Shelf | None = None) -> Desk:
    """The form with what the rules say of its new source, if anything is said of one."""
    said = {name: desk.said.get(f"{NEW}{name}", "").strip() for name in FIELDS}
    if not any(said.values()):
        return desk
    said["published"] = in_edtf(said["published"])
    attempt = Attempt(said)
    known = load(folder, edition.today, shelf).dataset.sources
    same = same_address(known.values(), said["url"])
    if same is not None:
        problem = f"this address is that of the source '{same.id}': {same.title}"
        return replace(desk, source=replace(attempt, problem=problem))
    try:
        draft = new_source(folder, said, known)
        verdict = judge(folder, draft, edition.today, edition.problems, shelf)
    except EditError as error:
        return replace(desk, source=replace(attempt, problem=str(error)))
    # The event that is to name it is being written only.
    told = tuple(
        Told(each.problem, f"{NEW}{each.field}" if each.field else "")
        for each in verdict.told
        if each.problem.rule != UNUSED
    )
    return replace(desk, source=replace(attempt, draft=draft, verdict=replace(verdict, told=told)))


def written_source(folder: Path, desk: Desk) -> Desk:
    """Write the new source, and name it where the event says what it rests on."""
    attempt = desk.source
    if attempt.draft is None or not attempt.is_ready:
        return desk
    try:
        save(folder, attempt.draft)
    except (EditError, OSError) as error:
        return replace(desk, source=replace(attempt, problem=str(error)))
    name = str(entries(attempt.draft.new)[attempt.draft.at].get("id"))
    field = _place(desk)
    said = {each: text for each, text in desk.said.items() if not each.startswith(NEW)}
    before = said.get(field, "").strip().rstrip(",")
    said[field] = f"{before}, {name}" if before else name
    return replace(desk, said=said, source=Attempt(written=name), focus=field)


def _place(desk: Desk) -> str:
    """The field that is to name a new source: that of the first claim without one, or the last."""
    number = desk.count("claims")
    if not number or desk.said.get("sources"):
        return "sources"
    fields = [f"claims.{at}.source" for at in range(number)]
    return next((each for each in fields if not desk.said.get(each)), fields[-1])
