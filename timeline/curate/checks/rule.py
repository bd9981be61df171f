"""What a rule is, and the few words all rules share."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType

from rapidfuzz import fuzz, process

from timeline.curate.checks.traces import Spot
from timeline.curate.folder import Entry, Key
from timeline.curate.yamltext.nodes import Path
from timeline.errors import Mend, Severity

MANY, FEW = 200, 20
"""Known names from which on a fast measure comes first, and how many of them it leaves."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found, in the file at `path`.

    `entry` is what is dropped if the rule is an error, `mend` what to write instead, where the rule
    knows it to the letter.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    entry: Key | None = None
    mend: Mend | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with a stable code and name; `manual` explains it to writers, in Markdown.

    A rule for `review` is asked when somebody asks for a check; a page that follows its files does
    without.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[..., Iterator[Finding]]
    manual: str
    review: bool = False


def rule(code: str, severity: Severity, module: ModuleType, review: bool = False) -> Rule:
    """The rule that a module of this package holds: its name, `check` and docstring."""
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Rule(code, name, severity, module.check, module.__doc__ or "", review)


def found(
    entry: Entry,
    path: Path,
    message: str,
    hint: str = "",
    key: bool = False,
    mend: Mend | None = None,
) -> Finding:
    """A finding at the value (or key) at a path of an entry, or at its nearest parent."""
    line, column = entry.place(path, key)
    return Finding(entry.document.path, line, column, message, hint, entry.key, mend)


def told(path: str, spot: Spot, message: str, hint: str, mend: Mend | None = None) -> Finding:
    """A finding where a trace of a file points."""
    index, line, column = spot
    return Finding(path, line, column, message, hint, (path, index), mend)


def closest(name: str, known: Iterable[str]) -> str:
    """The known name that was probably meant, or ""."""
    words = list(known)
    if len(words) > MANY:
        # The exact measure takes seconds for so many.
        alike = process.extract(name, words, scorer=fuzz.ratio, limit=FEW)
        words = [word for word, *_ in alike]
    near = [word for word in words if abs(len(word) - len(name)) <= 4]
    return next(iter(difflib.get_close_matches(name, near, n=1)), "")


def field_name(path: Path) -> str:
    """The field at a path in quotes, with its language where it is given by language."""
    *before, name = (part for part in path if isinstance(part, str))
    by_language = path[-2:-1] == tuple(before[-1:]) and before
    return f"'{before[-1]}' in '{name}'" if by_language else f"'{name}'"
