"""What to do about a problem in a form: the hints of rules speak of lines in a file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.curate.edits.blame import NO_DATE
from timeline.curate.edits.trial import Told
from timeline.languages import Language, gettext_noop

EXAMPLE = re.compile("add it, for example '[a-z_]+: (.+)'")
EMPTY = ("write a value", "write a date, or delete")
"""How hints begin about a field without a value."""
GUESS = "did you mean"
LEAVE_OUT = re.compile(r"write 'ignore: \[(TL\d+)\]'")
SOURCE_THERE = gettext_noop(
    "write it under “A source that is not there yet”, or choose another one"
)

MENDS: Mapping[str, str] = {
    "claim-without-source": gettext_noop(
        "choose a source; a claim may say instead that none can be named, and why"
    ),
    "deprecated-without-why": gettext_noop("give the reason"),
    "missing-field": gettext_noop("fill it in"),
    "missing-importance": gettext_noop("choose from 1 to 5, at least where it matters most"),
    "missing-summary": gettext_noop("one to three sentences of your own"),
    "number-without-source": gettext_noop("choose a source"),
    "plan-without-stated": gettext_noop(
        "say in a claim on which day it was said, or at its source when that was published"
    ),
}
"""What to do by the rule that is broken."""

ADDED: Mapping[str, str] = {
    "lane": gettext_noop("choose one of the list"),
    "people": gettext_noop(
        "write them under “A person who is not there yet”, or choose another one"
    ),
    "source": SOURCE_THERE,
    "sources": SOURCE_THERE,
}
"""What to do about a name that nothing has, by the field that names it."""


PLACES: Mapping[str, str] = {"missing-importance": "importance", "missing-summary": "summary"}
"""The field that mends what a rule finds of the whole event."""


def place_of(told: Told) -> str:
    """The field of the form beside which a problem stands."""
    return PLACES.get(told.problem.rule, told.field)


def hint_of(told: Told, language: Language) -> str:
    """What to do in the form, in the language of its page; "" where the rule's own words do."""
    say, problem = language.gettext, told.problem
    example = EXAMPLE.fullmatch(problem.hint)
    if example:
        return say("fill it in, for example “{example}”", example=example[1])
    if problem.message == NO_DATE:
        return say("fill in the date and its sources")
    if problem.rule == "unknown-reference":
        added = ADDED.get(_field(told), "")
        return say(added) if added and not problem.hint.startswith(GUESS) else ""
    if problem.hint.startswith(EMPTY):
        return say("fill it in")
    ignored = LEAVE_OUT.search(problem.hint)
    if ignored:
        return say(
            "if it is right, write {code} into “Rules to leave out” at the end of the form",
            code=ignored[1],
        )
    return say(MENDS[problem.rule]) if problem.rule in MENDS else ""


def _field(told: Told) -> str:
    """The field itself, wherever it stands."""
    return next((part for part in reversed(told.field.split(".")) if not part.isdigit()), "")
