"""What the rules say of a folder in which one file is changed, before it is written.

The folder is read as if the draft stood in it already, so that a draft is judged by the very rules,
and the very words, of `check`. Somebody may be typing: with a shelf that keeps files only the draft
is parsed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.curate.edits.blame import field_of
from timeline.curate.edits.drafts import Draft
from timeline.curate.load import Loaded, load
from timeline.curate.parts.shelf import Shelf
from timeline.curate.yamltext.nodes import Document
from timeline.errors import Problem


@dataclass(frozen=True, slots=True)
class Told:
    """A problem, and the name of the field of a form that it belongs to, or ""."""

    problem: Problem
    field: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The folder with a draft in it, and the problems that the draft has or brings elsewhere."""

    loaded: Loaded
    told: tuple[Told, ...]

    @property
    def is_good(self) -> bool:
        """Whether none of them is an error."""
        return all(each.problem.severity != "error" for each in self.told)


def judge(
    folder: Path, draft: Draft, today: int, before: Sequence[Problem], shelf: Shelf | None = None
) -> Verdict:
    """What the rules say of a draft; `before` are the problems of the folder without it.

    A `shelf` keeps what was read for the next draft.
    """
    instead = {draft.path: draft.new.encode()}
    loaded = load(folder, today, shelf or Shelf(keeps_files=True), review=True, instead=instead)
    document = draft.document
    known = {_name(problem) for problem in before}
    lines = _lines(document, draft.at)
    told = []
    for problem in loaded.problems:
        if problem.path == str(draft.path) and problem.line in lines:
            told.append(Told(problem, field_of(document, draft.at, problem)))
        elif problem.severity == "error" and _name(problem) not in known:
            told.append(Told(problem))
    return Verdict(loaded, tuple(told))


def _name(problem: Problem) -> tuple[str, str, str]:
    """What stays the same of a problem when its line moves."""
    return problem.path, problem.rule, problem.message


def _lines(document: Document, at: int) -> range:
    """The lines of the entry with a number."""
    data = document.data if isinstance(document.data, list) else []
    first = document.place((at,))[0] if at < len(data) else 1
    after = document.place((at + 1,))[0] if at + 1 < len(data) else document.text.count("\n") + 2
    return range(first, after)
