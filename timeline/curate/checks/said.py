"""What events say about their dates, read once for the rules that compare claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.curate.checks.dates import date_of
from timeline.curate.folder import Entry
from timeline.curate.model import HAPPENED
from timeline.curate.yamltext.nodes import Path
from timeline.dates import UNDATED, Date


@dataclass(frozen=True, slots=True)
class Said:
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
            status = claim.get("status")
            said = status if isinstance(status, str) else ""
            yield Said((*path, "date"), date, said, date_of(claim.get("stated")))


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
