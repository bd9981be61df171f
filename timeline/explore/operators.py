"""What a search may ask for beside words: `lane:space`, `before:1990`.

OPERATORS is the whole list. Names of operators are the same in every language of the page; what
stands behind one may be in any language of the data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from timeline.dates import Date, DateError, parse
from timeline.explore.facet import Mask
from timeline.languages import gettext_noop

Within = Callable[[pd.DataFrame, Date], Mask]
"""The rows of a frame that a date leaves."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One thing that a search may ask for.

    `name` is what readers call it and `none` what they are told when nothing is called so. A
    `column` has values with names, `within` compares dates; what has neither looks into titles.
    """

    name: str
    none: str = ""
    column: str = ""
    within: Within | None = None


def begins_before(frame: pd.DataFrame, date: Date) -> Mask:
    """Rows that may begin before the first day on which the date may begin.

    That is earliest_start < date.earliest_start: `before:1990` leaves what may begin in 1989 or
    earlier, also when it may begin as well in 1990 or lasts beyond it.
    """
    return frame["earliest_start"].to_numpy() < date.earliest_start


def ends_after(frame: pd.DataFrame, date: Date) -> Mask:
    """Rows that may end after the last day on which the date may end.

    That is latest_end > date.latest_end: `after:1990-06` leaves what may end in July 1990 or
    later, also when it may end as well in June or began before.
    """
    return frame["latest_end"].to_numpy() > date.latest_end


OPERATORS: Mapping[str, Operator] = {
    "title": Operator(gettext_noop("Title")),
    "lane": Operator(gettext_noop("Lane"), gettext_noop("There is no lane “{text}”."), "lane"),
    "status": Operator(
        gettext_noop("Status"), gettext_noop("There is no status “{text}”."), "status"
    ),
    "is": Operator(
        gettext_noop("Date is"),
        gettext_noop("There is nothing that “is:” could mean by “{text}”."),
        "traits",
    ),
    "kind": Operator(gettext_noop("Kind"), gettext_noop("There is no kind “{text}”."), "kind"),
    "tag": Operator(gettext_noop("Tag"), gettext_noop("There is no tag “{text}”."), "tags"),
    "person": Operator(
        gettext_noop("Person"), gettext_noop("There is no person “{text}”."), "people"
    ),
    "source": Operator(
        gettext_noop("Source"), gettext_noop("There is no source “{text}”."), "cited"
    ),
    "before": Operator(gettext_noop("Before"), within=begins_before),
    "after": Operator(gettext_noop("After"), within=ends_after),
}
"""The operators by their names, in the order in which they are offered."""


def read_date(text: str) -> Date | None:
    """The date that somebody typed in any case, or None."""
    try:
        return parse(text.upper())
    except DateError:
        return None
