"""What can go wrong: exceptions for the machine, problems for the writer.

Exceptions are for what the person at the keyboard or the server must mend outside the
data: a folder that is not there, a link that means nothing.

    TimelineError
    ├── DataFolderError     the data folder is missing or is not a folder
    ├── OptionError         what is asked of a file cannot be done, or there is no such file
    ├── EditError           an edit of a file that would change more than was meant
    ├── ImportFileError     a file cannot be imported, or not into this folder
    ├── RevisionError       the data folder cannot be had as it was in a git revision
    ├── ArchiveError        a snapshot that the archive cannot keep or does not have
    ├── WorkError           a file or a snapshot cannot be made by a server, or not now
    └── StateError          a saved view that cannot be read

What is wrong *in* the data is never raised. It is a `Problem`, and all problems are
reported together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "note"]


class TimelineError(Exception):
    """Any failure that this package reports by raising."""


class DataFolderError(TimelineError):
    """The data folder is missing, or is not a folder."""


class OptionError(TimelineError):
    """What is asked of a file cannot be done, or there is no such kind of file."""


class EditError(TimelineError):
    """An edit that cannot be made in a text without changing more than was meant."""


class ImportFileError(TimelineError):
    """A file cannot be imported, or not into this folder."""


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


@dataclass(frozen=True, slots=True)
class Mend:
    """What to write instead: the characters from `start` up to `end` of a file become `text`.

    Characters are counted from 0, in the text of the file without a byte order mark. A `safe` mend
    keeps the meaning, so that it may be made unasked; any other is a proposal to a person.
    """

    start: int
    end: int
    text: str
    safe: bool = True


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in the data, and where; sorts by path, line and column.

    `line` and `column` count from 1; columns count characters, not bytes. `rule` is the stable
    name under which the manual explains the problem, `code` its stable number, such as TL201.
    """

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    message: str
    hint: str = ""
    code: str = ""
    mend: Mend | None = field(default=None, compare=False)

    def __str__(self) -> str:
        hint = f" — {self.hint}" if self.hint else ""
        return f"{self.place}: {self.severity}: {self.message} [{self.name}]{hint}"

    @property
    def place(self) -> str:
        """File, line and column, as editors and terminals know them."""
        return f"{legible(self.path)}:{self.line}:{self.column}"

    @property
    def name(self) -> str:
        """Code and name of the rule."""
        return f"{self.code} {self.rule}".lstrip()
