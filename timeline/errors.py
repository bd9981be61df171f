"""What can go wrong: exceptions for the machine, problems for the writer.

Exceptions are for what the person at the keyboard or the server must mend outside the
data: a folder that is not there, a link that means nothing.

    TimelineError
    ├── DataFolderError     the data folder is missing or is not a folder
    ├── RevisionError       the data folder cannot be had as it was in a git revision
    └── StateError          a saved view that cannot be read

What is wrong *in* the data is never raised. It is a `Problem`, and all problems are
reported together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


class TimelineError(Exception):
    """Any failure that this package reports by raising."""


class DataFolderError(TimelineError):
    """The data folder is missing, or is not a folder."""


class RevisionError(TimelineError):
    """The data folder cannot be had as it was in a git revision."""


class StateError(TimelineError):
    """A saved view cannot be read."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in the data, and where; sorts by path, line and column.

    `line` and `column` count from 1; columns count characters, not bytes. `rule` is the
    stable name under which the manual explains the problem.
    """

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        hint = f" — {self.hint}" if self.hint else ""
        return f"{place}: {self.severity}: {self.message} [{self.rule}]{hint}"
