"""Writing one more entry: what is wrong is asked for again, what is right is shown and written."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from timeline.cli.asking import Ask, Clerk, Question
from timeline.cli.attempt import Attempt, Choices, Fault
from timeline.cli.command import CLEAN, PROBLEMS, USAGE, Arguments
from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.saving import save

NOTHING = "timeline: nothing was written"
ANSWERS: Mapping[str, bool] = {"y": True, "yes": True, "n": False, "no": False}


def enter(attempt: Attempt, ask: Ask | None, choices: Choices) -> int:
    """Ask for an entry what its options leave open, and write it; gives the exit code.

    What the rules find wrong is asked for again where somebody answers, else it ends it. Whoever
    was asked sees the lines before they are written, and has the last word.
    """
    clerk = Clerk(ask, attempt.faults, choices)
    given = {each.name: getattr(attempt.arguments, each.name) for each in attempt.asked}
    is_asked = clerk.is_asking(attempt.asked, given)
    said = clerk.answers(attempt.asked, given)
    while True:
        draft, found = attempt.judged(said)
        again = _again(attempt, found)
        for each in found:
            print(each.text, file=sys.stderr)
        if clerk.ask is None or not again:
            break
        is_asked = True
        said |= {question.name: clerk.one(question) for question in again}
    if any(each.is_error for each in found):
        print(NOTHING, file=sys.stderr)
        return USAGE if any(each.is_usage for each in found) else PROBLEMS
    return _finish(attempt.arguments, draft, ask if is_asked else None)


def _again(attempt: Attempt, found: Sequence[Fault]) -> list[Question]:
    """The questions that could be answered otherwise."""
    fields = {each.question for each in found if each.is_error}
    fields |= {"source"} if "why" in fields else set()
    return [question for question in attempt.asked if question.name in fields]


def _finish(arguments: Arguments, draft: Draft, ask: Ask | None) -> int:
    """Show the change and write it, unless it is only tried or somebody who is asked declines."""
    print("\n".join(draft.diff(str(draft.path))))
    place = f"{draft.path}:{draft.document.place((draft.at,))[0]}"
    if arguments.dry_run:
        print(f"Would write {place}", file=sys.stderr)
        return CLEAN
    if ask is not None and not _agrees(ask):
        print(NOTHING, file=sys.stderr)
        return PROBLEMS
    save(arguments.data, draft)
    print(f"Wrote {place}", file=sys.stderr)
    return CLEAN


def _agrees(ask: Ask) -> bool:
    """What a person answers; an empty line, as many questions take it, is no answer to this one."""
    while True:
        said = ask("Write this? (y, n): ").strip().lower()
        if said in ANSWERS:
            return ANSWERS[said]
