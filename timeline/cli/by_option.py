"""What is wrong with an entry that is not written yet, told at the option that says it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Container
from pathlib import Path

from timeline.cli.asking import Said
from timeline.cli.command import DATA, shown
from timeline.curate.edits.trial import Told
from timeline.curate.imports.naming import unique

NO_SOURCE, UNKNOWN = "claim-without-source", "unknown-reference"
OPTIONS = {"sources": "source", "unsourced": "why"}
"""The option for a field that is called otherwise."""
MENDS = {
    NO_SOURCE: "name a source, or say why none can be named",
    "plan-without-stated": "say on which day, or in the source when it was published",
}
"""What to do where the rule's own hint speaks of lines in a file."""
ADDED = {"people": "person --name", "lane": "lane --name", "source": "source --id"}
"""What adds an entry that an option names, by the option."""
GUESS = "did you mean"


def question_of(told: Told) -> str:
    """The name of the question whose answer a problem is about, or "".

    Who names no source is asked why, and told only then that one of the two is needed.
    """
    if told.problem.rule == NO_SOURCE:
        return "why"
    *_, name = [part for part in told.field.split(".") if not part.isdigit()] or [""]
    return OPTIONS.get(name, name)


def told_by_option(told: Told, said: Said, folder: Path) -> tuple[str, str, bool]:
    """The question of a problem, its text with the option in the place of a line, and its weight.

    The place stays where no option says it; a problem weighs when it is an error.
    """
    name, problem = question_of(told), told.problem
    is_error = problem.severity == "error"
    if not name:
        return name, str(problem), is_error
    hint = _command(told, said, folder) or MENDS.get(problem.rule, problem.hint)
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


def _command(told: Told, said: Said, folder: Path) -> str:
    """The command that adds what is named and nowhere defined; "" where something is near."""
    name, problem = question_of(told), told.problem
    if problem.rule != UNKNOWN or problem.hint.startswith(GUESS) or name not in ADDED:
        return ""
    meant = next((part for part in parts(said.get(name, "")) if f"'{part}'" in problem.message), "")
    if not meant:
        return ""
    value = meant if name == "source" else _name(meant)
    at = "" if folder == DATA else f" --data {shlex.quote(str(folder))}"
    return f"python -m timeline new {ADDED[name]} {shlex.quote(value)}{at} adds it"


def _name(meant: str) -> str:
    """A name, also where its id is written."""
    is_id = re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", meant)
    return meant.replace("-", " ").title() if is_id else meant
