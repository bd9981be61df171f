"""What the rules say of a folder in which one file is changed, before it is written.

The folder is copied aside with the change in it and read as it always is, so that a draft is judged
by the very rules, and the very words, of `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from timeline.curate.edits.drafts import Draft
from timeline.curate.load import Loaded, load, paths
from timeline.curate.yamltext.nodes import Document, Node
from timeline.curate.yamltext.nodes import Path as NodePath
from timeline.errors import Problem

FIELDS = {
    "claim-without-source": "source",
    "plan-without-stated": "stated",
    "deprecated-without-why": "why",
}
"""The field that mends what a rule finds, where that is not the one it points at."""

MISSING = re.compile("'([a-z_]+)' is missing")


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


def trial(folder: Path, draft: Draft, today: int) -> Loaded:
    """Load a folder as if a draft were written; problems name the files of the folder itself."""
    with TemporaryDirectory(prefix="trial-") as place:
        aside = Path(place) / (folder.resolve().name or "data")
        aside.mkdir()
        for path in {*paths(folder), draft.path}:
            copy = aside / path.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if path == draft.path:
                copy.write_bytes(draft.new.encode())
            elif path.is_file():
                copyfile(path, copy)
        loaded = load(aside, today, review=True)
    told = (_at_home(problem, str(aside), str(folder)) for problem in loaded.problems)
    return replace(loaded, problems=tuple(told))


def _at_home(problem: Problem, aside: str, home: str) -> Problem:
    path, message, hint = (
        text.replace(aside, home) for text in (problem.path, problem.message, problem.hint)
    )
    return replace(problem, path=path, message=message, hint=hint)


def judge(folder: Path, draft: Draft, today: int, before: Sequence[Problem]) -> Verdict:
    """What the rules say of a draft; `before` are the problems of the folder without it."""
    loaded = trial(folder, draft, today)
    document = draft.document
    known = {_name(problem) for problem in before}
    lines = _lines(document, draft.at)
    told = []
    for problem in loaded.problems:
        if problem.path == str(draft.path) and problem.line in lines:
            told.append(Told(problem, _field(document, draft.at, problem)))
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


def _field(document: Document, at: int, problem: Problem) -> str:
    """The field that a problem belongs to, as `timeline.curate.shapes.forms` names it."""
    place = (problem.line, problem.column)
    here = [path for path, where in _places(document, at) if where == place]
    path = max(here, key=len, default=())
    missing = MISSING.match(problem.message)
    mend = missing[1] if missing else FIELDS.get(problem.rule, "")
    if problem.message == "the event has no date":
        return "date"
    if mend:
        # The problem stands at the beginning of a mapping, where its first field begins as well.
        inside = min(here, key=len, default=path)
        inside = inside[:2] if inside[:1] == ("claims",) else ()
        mend = "sources" if mend == "source" and not inside else mend
        path = (*inside, mend)
    return ".".join(str(part) for part in path if part is not None)


def _places(document: Document, at: int) -> Iterator[tuple[NodePath, tuple[int, int]]]:
    """Each path below an entry, and where its value and its name stand."""
    data = document.data
    if not isinstance(data, list) or at >= len(data):
        return
    for path in _paths(data[at]):
        yield path, document.place((at, *path))
        if path and isinstance(path[-1], str):
            yield path, document.place((at, *path), key=True)


def _paths(node: Node, path: NodePath = ()) -> Iterator[NodePath]:
    yield path
    pairs = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    for name, value in pairs:
        yield from _paths(value, (*path, name))
