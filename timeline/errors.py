"""What can go wrong: exceptions for the machine, problems for the writer.

Exceptions are for what the person at the keyboard or the server must mend outside the
data: a folder that is not there, a link that means nothing.

    TimelineError
    ├── DataFolderError     the data folder is missing or is not a folder
    ├── OptionError         what is asked of a file cannot be done, or there is no such file
    ├── RevisionError       the data folder cannot be had as it was in a git revision
    ├── ArchiveError        a snapshot that the archive cannot keep or does not have
    ├── WorkError           a file or a snapshot cannot be made by a server, or not now
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


class OptionError(TimelineError):
    """What is asked of a file cannot be done, or there is no such kind of file."""


class RevisionError(TimelineError):
    """The data folder cannot be had as it was in a git revision."""


class ArchiveError(TimelineError):
    """A snapshot that the archive cannot keep, or does not have."""


class WorkError(TimelineError):
    """A file or a snapshot that a server cannot make, or cannot make now.

    `code` is the status of its answer, `later` the seconds after which asking again makes sense,
    or 0.
    """

    def __init__(self, reason: str, code: int, later: int = 0) -> None:
        super().__init__(reason)
        self.code = code
        self.later = later


class StateError(TimelineError):
    """A saved view cannot be read."""


MOST_SHOWN = 500
"""Characters of a message; what is quoted in a longer one is cut in the middle."""


def legible(text: str) -> str:
    """A text in one line that no terminal takes for more than a text.

    What cannot be seen becomes an escape, such as `\\x1b`; what is longer than `MOST_SHOWN` loses
    its middle.
    """
    if len(text) > MOST_SHOWN:
        text = f"{text[: MOST_SHOWN - 100]} … {text[-90:]}"
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode()


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
        place = f"{legible(self.path)}:{self.line}:{self.column}"
        hint = f" — {self.hint}" if self.hint else ""
        return f"{place}: {self.severity}: {self.message} [{self.rule}]{hint}"
