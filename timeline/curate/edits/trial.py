"""What the rules say of a folder in which one file is changed, before it is written.

The folder is read as if the draft stood in it already, so that a draft is judged by the very rules,
and the very words, of `check`. Somebody may be typing: with a shelf that keeps files only the draft
is parsed, and the rules for a review look at what may concern the event alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz import fuzz, process

from timeline.curate.checks import FOR_REVIEW, run
from timeline.curate.checks.similar_event import ALIKE
from timeline.curate.checks.titles import compared
from timeline.curate.edits.blame import field_of
from timeline.curate.edits.drafts import Draft
from timeline.curate.folder import Entry, File, Folder
from timeline.curate.languages import DEFAULT_LANGUAGE, own_text
from timeline.curate.load import Loaded, folder_of, load
from timeline.curate.parts.shelf import Shelf
from timeline.curate.yamltext.nodes import Document
from timeline.errors import Problem

COUNTING = frozenset({"rare-word", "missing-importance"})
"""Rules for a review that count something in all events; the others compare an event with others
that are much alike, or look at it alone."""

OF_ALL = tuple(rule for rule in FOR_REVIEW if rule.name in COUNTING)
OF_ALIKE = tuple(rule for rule in FOR_REVIEW if rule.name not in COUNTING)


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
    loaded = trial(folder, draft, today, shelf or Shelf(keeps_files=True))
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


def trial(folder: Path, draft: Draft, today: int, shelf: Shelf) -> Loaded:
    """A folder as if a draft were written; of a review, what it says of the draft's own entry."""
    instead = {draft.path: draft.new.encode()}
    loaded = load(folder, today, shelf, instead=instead)
    whole = folder_of(folder, today, shelf, instead)
    entry = next((each for each in _entries(whole, draft.path) if each.root == (draft.at,)), None)
    if entry is None:
        return loaded
    of_events = any(entry is each for each in whole.entries("events"))
    found = _reviewed(whole, entry) if of_events else run(whole, FOR_REVIEW)[0]
    return replace(loaded, problems=tuple(sorted({*loaded.problems, *found})))


def _entries(folder: Folder, path: Path) -> Iterator[Entry]:
    return (
        entry for file in folder.files if file.document.path == str(path) for entry in file.entries
    )


def _reviewed(folder: Folder, entry: Entry) -> set[Problem]:
    """What a review may say of an event."""
    alike = _alike(folder, entry)
    files = tuple(_narrowed(file, alike) for file in folder.files)
    near = replace(folder, files=files, told=folder.language)
    return {*run(near, OF_ALIKE)[0], *run(folder, OF_ALL)[0]}


def _narrowed(file: File, events: frozenset[Entry]) -> File:
    if file.kind != "events":
        return file
    return replace(file, entries=tuple(each for each in file.entries if each in events))


def _alike(folder: Folder, entry: Entry) -> frozenset[Entry]:
    """An event and those whose titles are much like its own."""
    own = folder.language or DEFAULT_LANGUAGE
    titles = {
        each: compared(own_text(each.wording("title"), own)) for each in folder.entries("events")
    }
    near = process.extract(
        titles[entry], titles, scorer=fuzz.ratio, score_cutoff=100 * ALIKE, limit=None
    )
    return frozenset({entry, *(each for _, _, each in near)})


def _name(problem: Problem) -> tuple[str, str, str]:
    """What stays the same of a problem when its line moves."""
    return problem.path, problem.rule, problem.message


def _lines(document: Document, at: int) -> range:
    """The lines of the entry with a number."""
    data = document.data if isinstance(document.data, list) else []
    first = document.place((at,))[0] if at < len(data) else 1
    after = document.place((at + 1,))[0] if at + 1 < len(data) else document.text.count("\n") + 2
    return range(first, after)
