"""What the label of an event says, in which type, and how wide that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.draw.metrics import elide, text_width

SIGN_ROOM = 11.0
"""Room in px beside the name of an event whose claims disagree, for the sign of that."""

BAR_TEXT, BAR_PREFIX = 11.5, 10.5
"""Font sizes in px of a bar's name and of the status before it."""

SPOKEN = frozenset({"in-development", "rumoured", "on-hold", "cancelled"})
"""Statuses that are also said in words before a title; the mark of the others says enough."""

LONGEST_LABEL = 300.0
"""A label wider than this in px is cut short, or than LONGEST_SHARE of a narrow plot."""

LONGEST_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Name:
    """What a label says, and how: `prefix` is the status in words, `note` the year.

    `width` is that of all three in px, and of the sign that claims disagree where there is one.
    """

    prefix: str
    title: str
    note: str
    size: float
    weight: int
    struck: bool
    width: float


Values = Mapping[str, Any]
"""What the columns say of one event."""


def name_of(values: Values, is_bar: bool, longest: float) -> Name:
    """The label of an event, its title cut where the whole is wider than `longest` px."""
    size, weight = _type(values["importance"], is_bar)
    status = values["status"]
    prefix = values["status_words"] if status in SPOKEN else ""
    note = "" if is_bar else values["label"]
    extra = _extra_width(prefix, note, size) + SIGN_ROOM * values["conflict"]
    title = elide(values["title"], size, weight, max(longest - extra, 60.0))
    width = extra + text_width(title, size, weight)
    return Name(prefix, title, note, size, weight, status == "cancelled", width)


def _type(importance: int, is_bar: bool) -> tuple[float, int]:
    """Font size in px and weight of a title."""
    if is_bar:
        return BAR_TEXT, 600 if importance >= 5 else 500
    return (13.0, 600) if importance >= 5 else (12.0, 500)


def _extra_width(prefix: str, note: str, size: float) -> float:
    width = 0.0
    if prefix:
        width += text_width(f"{prefix} ", BAR_PREFIX, 400)
    if note:
        width += text_width(f" {note}", size - 1, 400)
    return width


def longest_label(width: float) -> float:
    """The widest label in px on a plot of a width."""
    return min(LONGEST_LABEL, width * LONGEST_SHARE)
