"""Days as ISO 8601 writes them: whole, or only as much as several days share."""

from __future__ import annotations

from functools import lru_cache

from timeline.dates import OPEN_FUTURE, OPEN_PAST, from_days


@lru_cache(4096)
def iso(day: int) -> str:
    """A day as ISO 8601 writes it, also far away; nothing for an end that is open."""
    if not OPEN_PAST < day < OPEN_FUTURE:
        return ""
    year, month, number = from_days(day)
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{number:02d}"


def shared(first: int, last: int) -> tuple[int, ...]:
    """Year, month and day as far as all days between two have them in common.

    The days of May 1987 share `(1987, 5)`, those of a decade nothing; an open end shares nothing.
    """
    if first <= OPEN_PAST or last >= OPEN_FUTURE:
        return ()
    found = []
    for one, other in zip(from_days(first), from_days(last), strict=True):
        if one != other:
            break
        found.append(one)
    return tuple(found)


def shortened(first: int, last: int) -> str:
    """What `shared` gives as ISO 8601 writes it: '1987-05'; nothing for nothing in common.

    Years of more than four digits need an agreement between sender and reader, so they are nothing.
    """
    parts = shared(first, last)
    if not parts or abs(parts[0]) > 9999:
        return ""
    return iso(first)[: -3 * (3 - len(parts)) or None]
