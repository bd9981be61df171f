"""What events say about their dates, read once for the rules that compare claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.curate.checks.dates import date_of
from timeline.curate.folder import Entry, Folder
from timeline.curate.model import HAPPENED
from timeline.curate.yamltext.nodes import Node, Path
from timeline.dates import UNDATED, Date


class Said(NamedTuple):
    """One claim with a date that can be read; the short form says that it happened."""

    path: Path
    date: Date
    status: str
    stated: Date | None

    @property
    def happened(self) -> bool:
        """Whether this says that it took place, rather than that it will."""
        return self.status in HAPPENED

    @property
    def is_dated(self) -> bool:
        """Whether there is a date at all."""
        return self.date.text != UNDATED.text


def standing(entry: Entry) -> Iterator[Said]:
    """The claims of an event but those that are deprecated."""
    short = date_of(entry.node.get("date"))
    if short:
        yield Said(("date",), short, "happened", None)
    for path, claim in entry.mappings("claims"):
        date = date_of(claim.get("date"))
        if date and claim.get("rank") != "deprecated":
            stated = date_of(claim.get("stated"))
            yield Said((*path, "date"), date, status_of(claim), stated)


def status_of(claim: dict[str, Node]) -> str:
    """The status that a claim gives, or "" where that is no text."""
    status = claim.get("status")
    return status if isinstance(status, str) else ""


def all_standing(folder: Folder) -> Sequence[tuple[Entry, Sequence[Said]]]:
    """Each event of a folder with its claims but those that are deprecated."""
    return folder.once(_all_standing)


def _all_standing(folder: Folder) -> Sequence[tuple[Entry, Sequence[Said]]]:
    return [(entry, tuple(standing(entry))) for entry in folder.entries("events")]


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
