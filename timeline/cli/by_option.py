"""What is wrong with an entry that is not written yet, told at the option that says it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Collection, Container, Mapping
from pathlib import Path

from timeline.cli.asking import Said
from timeline.cli.command import DATA, shown
from timeline.curate.edits.trial import Told
from timeline.curate.imports.naming import slug, unique
from timeline.explore.fold import fold

Known = Mapping[str, Collection[str]]
NONE: Known = {}

NO_SOURCE, UNKNOWN = "claim-without-source", "unknown-reference"
OPTIONS = {"sources": "source", "unsourced": "why"}
"""The option for a field that is called otherwise."""
MENDS = {
    "happened-in-future": "for a plan add --status scheduled, and --stated with the day on which "
    "it was said, unless its source has 'published'",
    NO_SOURCE: "name a source, or say why none can be named",
    "plan-without-stated": "say on which day, or in the source when it was published",
}
"""What to do where the rule's own hint speaks of lines in a file."""
ADDED = {"people": "person --name", "lane": "lane --name", "source": "source --title"}
"""What adds an entry that an option names, by the option."""
TITLED = "source --title '…' --id"
"""What adds a source that is named by its id."""
IS_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
FEW = 3
"""Ids that are offered at most."""
SHORTEST = 2
"""Letters of a name for which a command is offered: a single one is a slip."""
GUESS = "did you mean"


def question_of(told: Told) -> str:
    """The name of the question whose answer a problem is about, or "".

    Who names no source is asked why, and told only then that one of the two is needed.
    """
    if told.problem.rule == NO_SOURCE:
        return "why"
    *_, name = [part for part in told.field.split(".") if not part.isdigit()] or [""]
    return OPTIONS.get(name, name)


def told_by_option(
    told: Told, said: Said, folder: Path, known: Known = NONE
) -> tuple[str, str, bool]:
    """The question of a problem, its text with the option in the place of a line, and its weight.

    The place stays where no option says it; a problem weighs when it is an error. `known` has the
    ids that may be meant, by the question.
    """
    name, problem = question_of(told), told.problem
    is_error = problem.severity == "error"
    if not name:
        return name, str(problem), is_error
    hint = _missing(told, said, folder, known) or MENDS.get(problem.rule, problem.hint)
    mend = f" — {hint}" if hint else ""
    weight = "" if is_error else f"{problem.severity}: "
    value = said.get(name, "")
    is_named = not value or any(part in problem.message for part in parts(value))
    at = f"--{name.replace('_', '-')}{'' if is_named else f' {shlex.quote(shown(value))}'}"
    return name, f"{at}: {weight}{problem.message} [{problem.name}]{mend}", is_error


def no_letter(field: str, kind: str, taken: Container[str]) -> str:
    """What to do where an id cannot be made of a name or title."""
    such = unique(f"{kind}-1", taken)
    return (
        f"no letter of this {field} can stand in an id, which is of a to z, figures and hyphens; "
        f"give one with --id: this {field} in Latin letters, or such as --id {such}"
    )


def parts(text: str) -> list[str]:
    """What stands between commas."""
    return [part.strip() for part in text.split(",") if part.strip()]


def _missing(told: Told, said: Said, folder: Path, known: Known) -> str:
    """What may be meant by what is named and nowhere defined, else the command that adds it.

    "" where the rule knows something near, and where no command would do.
    """
    name, problem = question_of(told), told.problem
    if problem.rule != UNKNOWN or problem.hint.startswith(GUESS) or name not in ADDED:
        return ""
    meant = next((part for part in parts(said.get(name, "")) if f"'{part}'" in problem.message), "")
    words = _words(meant)
    near = [each for each in known.get(name, ()) if words and words <= _words(each)]
    if 0 < len(near) <= FEW:
        return f"{GUESS} {' or '.join(map(repr, near))}?"
    if len(meant) < SHORTEST or not words:
        return ""
    is_titled = name == "source" and bool(IS_ID.fullmatch(meant))
    added, value = (TITLED, meant) if is_titled else (ADDED[name], _name(meant))
    at = "" if folder == DATA else f" --data {shlex.quote(str(folder))}"
    command = f"python -m timeline new {added} {shlex.quote(value)}{at}"
    return f"{command} adds it{', with its title for …' if is_titled else ''}"


def _words(text: str) -> frozenset[str]:
    """The words of an id or a name as they stand in ids."""
    return frozenset(filter(None, slug(text, fold).split("-")))


def _name(meant: str) -> str:
    """A name, also where its id is written."""
    return meant.replace("-", " ").title() if IS_ID.fullmatch(meant) else meant
