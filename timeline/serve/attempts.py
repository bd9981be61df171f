"""An entry that is not there yet, beside the event that is to name it: tried, and then written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.saving import save
from timeline.curate.edits.trial import Told, Verdict, judge
from timeline.curate.edits.within import entries
from timeline.curate.parts.shelf import Shelf
from timeline.errors import EditError
from timeline.serve.desk import Attempt
from timeline.serve.edition import Edition

UNUSED = "unused-entry"


def attempted(
    folder: Path,
    edition: Edition,
    said: Mapping[str, str],
    prefix: str,
    make: Callable[[], Draft],
    shelf: Shelf | None = None,
) -> Attempt:
    """What the rules say of an entry; the names of its fields in the form begin with a prefix."""
    try:
        draft = make()
        verdict = judge(folder, draft, edition.today, edition.problems, shelf)
    except EditError as error:
        return Attempt(said, problem=str(error))
    # The event that is to name it is being written only.
    told = tuple(
        Told(each.problem, f"{prefix}{each.field}" if each.field else "")
        for each in verdict.told
        if each.problem.rule != UNUSED
    )
    return Attempt(said, draft, replace(verdict, told=told))


def without(verdict: Verdict, field: str) -> Verdict:
    """What the rules say but of one field, which is made of another one that is told of."""
    return replace(verdict, told=tuple(each for each in verdict.told if each.field != field))


def put(folder: Path, attempt: Attempt) -> Attempt:
    """Write an entry that is ready; what has changed in the meantime is left alone."""
    if attempt.draft is None or not attempt.is_ready:
        return attempt
    try:
        save(folder, attempt.draft)
    except (EditError, OSError) as error:
        return replace(attempt, problem=str(error))
    return Attempt(written=str(entries(attempt.draft.new)[attempt.draft.at].get("id")))


def named_in(said: Mapping[str, str], field: str, name: str, prefix: str) -> dict[str, str]:
    """What a form says when a field names an entry, of which nothing else is said any more."""
    rest = {each: text for each, text in said.items() if not each.startswith(prefix)}
    before = rest.get(field, "").strip().rstrip(",")
    return rest | {field: f"{before}, {name}" if before else name}
