"""iCalendar (RFC 5545): each VEVENT is an event; days are read, times of day are not.

Each entry is read by itself, so that a broken one hides no other. `DTEND` is the first day that
does not belong to an entry any more. Repetitions are not unrolled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Component
from icalendar.error import BrokenCalendarProperty

from timeline.curate.imports.naming import host
from timeline.curate.imports.rows import (
    Asked,
    Draft,
    DraftClaim,
    DraftSource,
    Head,
    Remark,
    Row,
    not_taken,
)
from timeline.errors import ImportFileError

STATUSES = {"CANCELLED": "cancelled"}
LEFT_OUT = ("RRULE", "RDATE", "EXDATE")
OWN_SUFFIX = re.compile(r" \([^()]*\)$")
"""What this program writes behind a title whose day is not known."""

_NAME = re.compile(r"(?:X-WR-CALNAME|NAME)[;:](?:.*:)?(.*)", re.IGNORECASE)


def read(text: str, asked: Asked) -> tuple[Row, ...]:
    """The entries of a calendar; ImportFileError if the text is none."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not any(line.strip().upper() == "BEGIN:VCALENDAR" for line in lines):
        raise ImportFileError(
            f"{asked.path}:1:1: there is no BEGIN:VCALENDAR, so it is no calendar"
        )
    return (*_head(lines), *(_row(line, block) for line, block in _blocks(lines)), *_others(lines))


def _head(lines: list[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        found = _NAME.fullmatch(line)
        if found and found[1].strip():
            title = found[1].replace("\\,", ",").replace("\\;", ";").strip()
            yield Row(number, title, Head({"title": title}), counted=False)
            return


def _blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Each VEVENT with the line on which it begins; one that does not end, up to the next."""
    start = 0
    for number, line in enumerate(lines, start=1):
        word = line.strip().upper()
        if start and word in ("BEGIN:VEVENT", "END:VCALENDAR"):
            yield start, "\r\n".join(lines[start - 1 : number - 1])
        if word == "BEGIN:VEVENT":
            start = number
        elif word == "END:VCALENDAR":
            start = 0
        elif word == "END:VEVENT" and start:
            yield start, "\r\n".join([*lines[start - 1 : number], ""])
            start = 0
    if start:
        yield start, "\r\n".join(lines[start - 1 :])


def _others(lines: list[str]) -> Iterator[Row]:
    """Tasks, journals and the like, which are no events."""
    for number, line in enumerate(lines, start=1):
        name = line.strip().upper().removeprefix("BEGIN:")
        if line.strip().upper().startswith("BEGIN:V") and name in (
            "VTODO",
            "VJOURNAL",
            "VFREEBUSY",
        ):
            yield not_taken(number, name, f"a {name} is no event", "")


def _row(line: int, block: str) -> Row:
    try:
        entry = Component.from_ical(block)
    except Exception as error:  # the library raises whatever it stumbles over
        return not_taken(
            line, _summary(block), f"the entry cannot be read: {error}", "mend the file"
        )
    title = _said(entry, "SUMMARY")
    start, end = _value(entry, "DTSTART"), _end(entry)
    if not isinstance(start, date):
        hint = "give it a DTSTART"
        return not_taken(line, title, "the entry has no day on which it begins", hint)
    remarks = [*_lost(entry, start)]
    stated = _stated(entry)
    claim = DraftClaim(
        _said(entry, "X-EDTF") or _span(start, end),
        status=STATUSES.get(_said(entry, "STATUS").upper(), ""),
        stated=stated,
        sources=_sources(entry, title),
    )
    return Row(line, title, _draft(entry, title, claim, remarks), tuple(remarks))


def _draft(entry: Any, title: str, claim: DraftClaim, remarks: list[Remark]) -> Draft:
    categories, uid = _categories(entry), _said(entry, "UID")
    is_own = bool(_said(entry, "X-EDTF"))
    if is_own and _said(entry, "STATUS").upper() == "TENTATIVE" and OWN_SUFFIX.search(title):
        title = OWN_SUFFIX.sub("", title)
        remarks.append(Remark("changed", "the words on the date behind the title are left out"))
    extras = {
        "x-uid": "" if is_own else uid,
        "x-location": _said(entry, "LOCATION"),
    }
    if extras["x-location"]:
        remarks.append(Remark("kept", "the place stands in 'x-location', which is not shown"))
    return Draft(
        title,
        (claim,),
        id=uid.partition("@")[0] if is_own else "",
        lane=categories[0] if is_own and categories else "",
        tags=() if is_own else categories,
        summary=_said(entry, "DESCRIPTION"),
        extras={name: each for name, each in extras.items() if each},
    )


def _value(entry: Any, name: str) -> Any:
    """The value of a property, the first one where it is given more than once."""
    found = entry.get(name)
    found = found[0] if isinstance(found, list) and found else found
    try:
        return getattr(found, "dt", None)
    except BrokenCalendarProperty:
        return None


def _said(entry: Any, name: str) -> str:
    found = entry.get(name)
    found = found[0] if isinstance(found, list) and found else found
    return "" if found is None else str(found).strip()


def _summary(block: str) -> str:
    found = re.search(r"^SUMMARY[^:\n]*:(.*)$", block, re.MULTILINE)
    return found[1].strip() if found else ""


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _end(entry: Any) -> date | None:
    """The last day of an entry, None where it has no end of its own."""
    start, end, length = (_value(entry, name) for name in ("DTSTART", "DTEND", "DURATION"))
    if end is None and isinstance(start, date) and isinstance(length, timedelta):
        try:
            end = start + length
        except OverflowError:
            return None
    if not isinstance(end, date):
        return None
    is_midnight = not isinstance(end, datetime) or (end.hour, end.minute, end.second) == (0, 0, 0)
    last = _day(end)
    return last - timedelta(days=1) if is_midnight and last > date.min else last


def _span(start: date, end: date | None) -> str:
    first = _day(start).isoformat()
    last = end.isoformat() if end and end > _day(start) else ""
    return f"{first}/{last}" if last else first


def _stated(entry: Any) -> str:
    """The day on which the entry was last written, which is when it said so."""
    for name in ("LAST-MODIFIED", "CREATED", "DTSTAMP"):
        found = _value(entry, name)
        if isinstance(found, date) and _day(found).year > 1970:
            return _day(found).isoformat()
    return ""


def _sources(entry: Any, title: str) -> tuple[DraftSource, ...]:
    """The page that an entry names."""
    url = _said(entry, "URL")
    return (DraftSource(title=title, url=url, publisher=host(url)),) if url else ()


def _categories(entry: Any) -> tuple[str, ...]:
    found = entry.get("CATEGORIES")
    groups = found if isinstance(found, list) else [found] if found is not None else []
    return tuple(str(each).strip() for group in groups for each in getattr(group, "cats", [group]))


def _lost(entry: Any, start: date) -> Iterator[Remark]:
    if isinstance(start, datetime) and not _said(entry, "X-EDTF"):
        yield Remark("lost", f"the time {start:%H:%M} is left out: dates are days")
    for name in LEFT_OUT:
        if entry.get(name) is not None:
            hint = "add the other days as events of their own"
            yield Remark("lost", f"it repeats ({name}), and only its first day is taken", hint)
