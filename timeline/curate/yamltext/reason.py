"""One reason for which YAML complains, as a row of a table: what it fits, and what is said then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: `said` fits the complaint; `at` chooses the place that the message points at.

    Of that place `line` fits the line, `before` its beginning, `first` what begins there, `above`
    the line with something on it that stands above. `closed` says whether the bracket around the
    place is closed before the next entry.
    """

    said: str
    message: str
    hint: str
    at: Literal["at", "opened", "last", "above", "bracket"] = "at"
    line: str = ""
    before: str = ""
    first: str = ""
    above: str = ""
    closed: bool | None = None


QUOTE = "quote the text: {quoted}"
FIELD = r"^\s*(?:- +)*[\w-]+"
"""The beginning of a line up to the name of its field."""
