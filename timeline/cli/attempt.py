"""An attempt at one more entry: what the rules say of it while it is asked for, and when it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from timeline.cli.asking import Question, Said
from timeline.cli.command import Arguments, days
from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.trial import Told, Verdict, judge
from timeline.curate.model import STATUSES, Dataset, Source
from timeline.curate.parts.shelf import Shelf
from timeline.dates import in_edtf
from timeline.errors import OptionError, Problem

NO_SOURCE, UNUSED = "claim-without-source", "unused-entry"
NO_KIND = "event"
"""The kind of what names none."""
DATES = ("date", "stated", "published")
"""The questions whose answers are dates."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What makes a draft of what was said, and judges it by the rules of the folder.

    `before` are the problems of the folder without it; `guess` stands for what has not been said
    yet, so that only what was said is judged.
    """

    arguments: Arguments
    asked: Sequence[Question]
    before: Sequence[Problem]
    make: Callable[[Said], Draft]
    guess: Mapping[str, str]
    shelf: Shelf = field(default_factory=lambda: Shelf(keeps_files=True))

    def tried(self, said: dict[str, str]) -> tuple[Draft, Verdict]:
        """The draft of what was said, and what the rules say of it."""
        draft = self.make(said | {name: in_edtf(said[name]) for name in DATES if name in said})
        today = days(self.arguments.today)
        verdict = judge(self.arguments.data, draft, today, self.before, self.shelf)
        # What is to name a new source is not written yet.
        told = tuple(each for each in verdict.told if each.problem.rule != UNUSED)
        return draft, replace(verdict, told=told)

    def faults(self, said: Said, names: Sequence[str]) -> list[str]:
        """The errors of what was said that other answers to the questions so far would mend."""
        try:
            _, verdict = self.tried(self._whole(said))
        except OptionError as error:
            return [str(error)]
        return [
            f"{each.problem.message} [{each.problem.name}] — {each.problem.hint}".removesuffix(
                " — "
            )
            for each in verdict.told
            if each.problem.severity == "error" and question_of(each) in names
        ]

    def _whole(self, said: Said) -> dict[str, str]:
        return {name: text or self.guess.get(name, "") for name, text in said.items()}


def question_of(told: Told) -> str:
    """The name of the question whose answer a problem is about, or "".

    Who names no source is asked why, and told only then that one of the two is needed.
    """
    if told.problem.rule == NO_SOURCE:
        return "why"
    *_, name = [part for part in told.field.split(".") if not part.isdigit()] or [""]
    return {"sources": "source"}.get(name, name)


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


def _told(source: Source) -> str:
    """The title of a source and what is noted of it, which is where the author of a book stands."""
    return f"{source.title} ({source.note})" if source.note else source.title
