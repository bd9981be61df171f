"""One form under the hands of a curator: what it says, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.trial import Verdict
from timeline.curate.edits.within import entries
from timeline.curate.shapes.forms import DROP, ROWS, WORDED

NEW = "new."
"""How the names of the fields of a new source begin."""

PERSON = "person."
"""How those of a new person begin."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A new entry beside the event: what is said of it, what came of that, its id once written."""

    said: Mapping[str, str] = field(default_factory=dict)
    draft: Draft | None = None
    verdict: Verdict | None = None
    problem: str = ""
    written: str = ""

    @property
    def is_ready(self) -> bool:
        """Whether the rules let it be written."""
        return self.draft is not None and self.verdict is not None and self.verdict.is_good


@dataclass(frozen=True, slots=True)
class Desk:
    """One form: the event it is about, what it says, and what came of it.

    `event` is empty for a new one. `was` is what the form was given and `base` the name of the
    event as it was then; `now` is its name on the disk. `both` names the fields that the form and
    somebody else have changed since, `theirs` says what the fields that they changed say now, and
    `seen` which of that the form has taken over. `languages` and `rows` are what was asked for
    beside what the event has, `kept` is what it says that no form asks for, `focus` names the field
    to go on with.
    """

    event: str = ""
    file: str = ""
    files: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    was: Mapping[str, str] = field(default_factory=dict)
    base: str = ""
    now: str = ""
    both: tuple[str, ...] = ()
    theirs: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    kept: Mapping[str, str] = field(default_factory=dict)
    focus: str = ""
    source: Attempt = field(default_factory=Attempt)
    person: Attempt = field(default_factory=Attempt)
    draft: Draft | None = None
    verdict: Verdict | None = None
    problem: str = ""
    is_saved: bool = False

    @property
    def is_conflict(self) -> bool:
        """Whether the event has changed on the disk since the form was opened."""
        return self.base != self.now

    @property
    def is_lost(self) -> bool:
        """Whether both have changed rows of a list, which cannot be put together line by line."""
        return any(name in self.both for name in ROWS)

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.draft is not None and self.draft.old != self.draft.new

    @property
    def is_ready(self) -> bool:
        """Whether the rules let the change be written."""
        good = self.verdict is not None and self.verdict.is_good
        return self.changes and good and not self.is_lost

    @property
    def name(self) -> str:
        """The id of the event; of a new one, the id that it would get."""
        if self.event or self.draft is None:
            return self.event
        found = entries(self.draft.new)
        return str(found[self.draft.at].get("id")) if self.draft.at < len(found) else ""

    def count(self, rows: str) -> int:
        """How many claims or details the form shows."""
        begin = f"{rows}."
        used = (name for name, text in self.said.items() if text and not name.endswith(f".{DROP}"))
        named = [name for name in (*used, *self.was) if name.startswith(begin)]
        last = max((int(name.split(".")[1]) for name in named), default=-1)
        return max(last + 1, self.rows.get(rows, 0))

    def worded(self, name: str) -> list[str]:
        """A field, or its texts in the languages that are given or asked for."""
        given = [each for each in self.was if each.startswith(f"{name}.")]
        asked = [f"{name}.{code}" for code in self.languages]
        if name.startswith((NEW, PERSON)) or name.rpartition(".")[2] not in WORDED:
            return [name]
        said = [each for each in self.said if each.startswith(f"{name}.")]
        return list(dict.fromkeys([*(given or [name]), *said, *asked]))
