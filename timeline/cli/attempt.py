"""An attempt at one more entry: what the rules say of it while it is asked for, and when it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline.cli.asking import Question, Said
from timeline.cli.by_option import told_by_option
from timeline.cli.command import Arguments, days
from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.named import same_name
from timeline.curate.edits.trial import Verdict, judge
from timeline.curate.model import STATUSES, Dataset, Source
from timeline.curate.parts.shelf import Shelf
from timeline.dates import in_edtf
from timeline.errors import Problem

UNUSED = "unused-entry"
NO_KIND = "event"
"""The kind of what names none."""
DATES = ("date", "stated", "published")
"""The questions whose answers are dates."""

Choices = Mapping[str, Mapping[str, str]]
"""Ids and what readers see of them, by question."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an answer: its question or '', and whether it is told as wrong usage."""

    question: str
    text: str
    is_error: bool = True
    is_usage: bool = False


def _nothing(_said: Said) -> Sequence[Fault]:
    return ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """What makes a draft of what was said, and judges it by the rules of the folder.

    `before` are the problems of the folder without it; `guess` stands for what has not been said
    yet, so that only what was said is judged. `refused` tells what no rule knows, and `names` holds
    what may be written in the place of an id. `last` keeps what was judged last and accepted: where
    a question is passed over, nothing has to be read again.
    """

    arguments: Arguments
    asked: Sequence[Question]
    before: Sequence[Problem]
    make: Callable[[Said], Draft]
    guess: Mapping[str, str]
    refused: Callable[[Said], Sequence[Fault]] = _nothing
    names: Choices = field(default_factory=dict)
    shelf: Shelf = field(default_factory=lambda: Shelf(keeps_files=True))
    last: list[tuple[Mapping[str, str], list[Fault]]] = field(default_factory=list)

    def tried(self, said: Said) -> tuple[Draft, Verdict]:
        """The draft of what was said, and what the rules say of it."""
        draft = self.make({name: self._written(name, text) for name, text in said.items()})
        today = days(self.arguments.today)
        verdict = judge(self.arguments.data, draft, today, self.before, self.shelf)
        # What is to name a new entry is not written yet.
        told = tuple(each for each in verdict.told if each.problem.rule != UNUSED)
        return draft, replace(verdict, told=told)

    def judged(self, said: Said) -> tuple[Draft, list[Fault]]:
        """The draft, and all that is wrong with what was said, in the order of the questions."""
        draft, verdict = self.tried(said)
        folder: Path = self.arguments.data
        found = [Fault(*told_by_option(each, said, folder, self.names)) for each in verdict.told]
        order = [each.name for each in self.asked]
        ranks = {name: number for number, name in enumerate(("id", *order))}
        return draft, sorted(
            [*self.refused(said), *found], key=lambda each: ranks.get(each.question, len(ranks))
        )

    def faults(self, said: Said, names: Sequence[str]) -> list[str]:
        """The errors of what was said that other answers to the questions so far would mend."""
        whole = {name: text or self.guess.get(name, "") for name, text in said.items()}
        is_same = bool(self.last) and self.last[0][0] == whole
        found = self.last[0][1] if is_same else self.judged(whole)[1]
        wrong = [
            each.text.removeprefix(f"--{each.question}: ")
            for each in found
            if each.is_error and each.question in names
        ]
        self.last[:] = [] if wrong else [(whole, found)]
        return wrong

    def _written(self, name: str, text: str) -> str:
        """An answer as the files have it: a date in EDTF, ids for names."""
        known = self.names.get(name)
        if known is None:
            return in_edtf(text) if name in DATES else text
        parts = [part.strip() for part in text.split(",")]
        return ", ".join(
            part if part in known else same_name(known, part) or part for part in parts
        )


def choices(dataset: Dataset) -> dict[str, dict[str, str]]:
    """What the fields of an event may name, with the names that readers see."""
    kinds = {event.kind: "" for event in dataset.events if event.kind != NO_KIND}
    tags = {tag: "" for event in dataset.events for tag in event.tags}
    return {
        "lane": {lane.id: lane.name for lane in dataset.lanes},
        "status": dict(STATUSES),
        "source": {name: _told(each) for name, each in dataset.sources.items()},
        "kind": dict(sorted(kinds.items())),
        "people": {name: each.name for name, each in dataset.people.items()},
        "tags": dict(sorted(tags.items())),
    }


def names(dataset: Dataset) -> dict[str, dict[str, str]]:
    """What may be written in the place of ids, by the question: the names, by their ids."""
    known = choices(dataset)
    titles = {name: each.title for name, each in dataset.sources.items()}
    return {"lane": known["lane"], "people": known["people"], "source": titles}


def _told(source: Source) -> str:
    """The title of a source and what is noted of it, which is where the author of a book stands."""
    return f"{source.title} ({source.note})" if source.note else source.title
