"""What events say about their dates, read once for the rules that compare claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.curate.checks.dates import date_of
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import HAPPENED
from timeline.curate.yamltext.nodes import Node, Path
from timeline.dates import UNDATED, Date


class Said(NamedTuple):
    """One claim with a date that can be read; the short form says that it happened.

    `path` is that of the claim, () for the short form; `happened` says that it took place, rather
    than that it will.
    """

    path: Path
    date: Date
    status: str
    stated: Date | None
    happened: bool

    @property
    def place(self) -> Path:
        """The path of its date."""
        return (*self.path, "date")

    @property
    def is_dated(self) -> bool:
        """Whether there is a date at all."""
        return self.date.text != UNDATED.text


def standing(entry: Entry) -> Iterator[Said]:
    """The claims of an event but those that are deprecated."""
    yield from _short_form(entry)
    for path, claim in entry.mappings("claims"):
        yield from _said(path, claim)


def _short_form(entry: Entry) -> Iterable[Said]:
    date = date_of(entry.node.get("date"))
    return (Said((), date, "happened", None, True),) if date else ()


def _said(path: Path, claim: dict[str, Node]) -> Iterable[Said]:
    date = date_of(claim.get("date"))
    if date is None or claim.get("rank") == "deprecated":
        return ()
    status = status_of(claim)
    return (Said(path, date, status, date_of(claim.get("stated")), status in HAPPENED),)


def status_of(claim: dict[str, Node]) -> str:
    """The status that a claim gives, or "" where that is no text."""
    status = claim.get("status")
    return status if isinstance(status, str) else ""


def all_standing(folder: Folder) -> Sequence[tuple[Entry, Sequence[Said]]]:
    """Each event of a folder with its claims but those that are deprecated."""
    return folder.once(_all_standing)


def _all_standing(folder: Folder) -> Sequence[tuple[Entry, Sequence[Said]]]:
    found: dict[Entry, list[Said]] = defaultdict(list)
    for entry in folder.entries("events"):
        found[entry] += _short_form(entry)
    for entry, path, claim in folder.mappings("events", "claims"):
        found[entry] += _said(path, claim)
    return list(found.items())


def best(entry: Entry) -> list[Said]:
    """What stands for an event: all that says it happened, or else the plan stated last."""
    claims = list(standing(entry))
    happened = [each for each in claims if each.happened]
    plans = sorted(claims, key=lambda each: each.stated.earliest_start if each.stated else 0)
    return happened or plans[-1:]


def when(entry: Entry) -> tuple[int, int] | None:
    """First and last day on which an event may be; None without any date."""
    dates = [each.date for each in best(entry)]
    if not dates:
        return None
    return min(each.earliest_start for each in dates), max(each.latest_end for each in dates)
