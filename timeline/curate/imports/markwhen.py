"""markwhen: a line `date: title #tag` is an event, the lines under it tell more of it.

Read are its EDTF dates and ranges, dates in words and with slashes, sections and groups, tags,
`key: value` lines, comments and the header. Dates that are counted from others or from now are not:
they mean something else each day, or when another line moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.curate.imports.markwhen_ours import bare, ours, sources_of, unquoted
from timeline.curate.imports.readings import Reading, read_date
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

AMERICAN = "monthfirst"
"""The order of day and month that the format itself declares, unless its header says another."""

_EVENT = re.compile(
    r"\s*(?:[-*]\s+)?(?P<date>[^:\s#/][^:]*?(?:[0-9]:[0-9]{2}[^:]*?)*):(?=\s|$)\s*(?P<title>.*)"
)
_DATED = re.compile(
    r"(?:[0-9]|\bnow\b|\bafter\b|\bbefore\b|\bby\b|!\w|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:now|today|after|before|by|every|days?|weeks?|months?|years?|hours?|minutes?|weekdays?)\b|!\w",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:/|\s[-–—]\s|\bto\b|–|—)\s*")
_SLASHED_RANGE = re.compile(r"(\S+/\S+)\s*-\s*(\S+/\S+)")
_SECTION = re.compile(r"\s*(?:section|group)\b\s*(?P<name>.*)", re.IGNORECASE)
_HEADING = re.compile(r"\s*(?P<level>#{1,6})\s+(?P<name>.*)")
_END = re.compile(r"\s*end\s*(?:section|group)\b.*", re.IGNORECASE)
_TAG = re.compile(r"(?<!\S)#([^\s#]+)")
_ID = re.compile(r"(?<!\S)!([\w-]+)")
_LINK = re.compile(r"\[([^\]]*)\]\((https?://[^)\s]+)\)")
_KEY = re.compile(r"\s*([A-Za-z][\w-]*):(?:\s+(.*)|$)")
_HEADER = re.compile(r"\s*(#?[A-Za-z][\w-]*):(?:\s+(.*)|$)")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})/([0-9]{4})")
_COMMENT = re.compile(r"(?:^|\s)//.*")


@dataclass(slots=True)
class _Entry:
    """An event while its lines are read."""

    line: int
    date: str
    title: str
    group: str
    told: list[str] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Page:
    """What is open while the lines are read."""

    header: dict[str, str] = field(default_factory=dict)
    groups: list[tuple[int, str]] = field(default_factory=list)
    entries: list[_Entry] = field(default_factory=list)


def read(text: str, asked: Asked) -> tuple[Row, ...]:
    """The events of a page."""
    page = _Page()
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        _take(page, number, line)
    order = asked.order or ("dayfirst" if _is_european(page) else AMERICAN)
    return (*_head(page), *(_row(entry, order) for entry in page.entries))


def _take(page: _Page, number: int, written: str) -> None:
    line = _COMMENT.sub("", written) if "://" not in written else written
    if line.lstrip().startswith("//") or line.strip() == "---":
        return
    if _END.fullmatch(line):
        del page.groups[-1:]
    elif found := _HEADING.fullmatch(line):
        level = len(found["level"])
        page.groups = [each for each in page.groups if 0 < each[0] < level]
        page.groups.append((level, _plain(found["name"])))
    elif found := _SECTION.fullmatch(line):
        page.groups.append((0, _plain(found["name"])))
    elif (found := _EVENT.fullmatch(line)) and _DATED.search(found["date"]):
        group = page.groups[-1][1] if page.groups else ""
        page.entries.append(_Entry(number, found["date"].strip(), found["title"].strip(), group))
    elif page.entries:
        _tell(page.entries[-1], line)
    elif found := _HEADER.fullmatch(line):
        page.header[_name(found[1])] = unquoted((found[2] or "").strip())


def begins_anew(line: str) -> bool:
    """Whether a line is read as an event or as a property of one, and not as text."""
    found = _EVENT.fullmatch(line)
    return bool(found and _DATED.search(found["date"])) or bool(_KEY.fullmatch(line))


def _name(key: str) -> str:
    """A name of the header, in small letters unless it is a tag."""
    return key if key.startswith("#") else key.casefold()


def _tell(entry: _Entry, line: str) -> None:
    """Add a line under an event: one of its keys, right after it, or a line of its description."""
    found = _KEY.fullmatch(line)
    if found and not any(entry.told):
        entry.keys[found[1]] = (found[2] or "").strip()
    else:
        entry.told.append(line.strip())


def _is_european(page: _Page) -> bool:
    return page.header.get("dateformat", "").replace(" ", "").startswith("d/M")


def _head(page: _Page) -> Iterator[Row]:
    fields = {"title": page.header.get("title", ""), "subtitle": page.header.get("description", "")}
    others = [name for name in page.header if name not in ("title", "description", "dateformat")]
    told = (Remark("lost", f"left out of the header: {', '.join(others)}"),) if others else ()
    if any(page.header.values()) or told:
        yield Row(1, fields["title"], Head(fields), told, counted=False)


def _row(entry: _Entry, order: str) -> Row:
    title = _title(entry.title)
    date = _span(entry.date, order)
    if not date.edtf:
        return not_taken(entry.line, title, date.remarks[0].message, date.remarks[0].hint)
    # A date in words is what the format has, and no mistake that was mended.
    remarks = [each for each in date.remarks if each.kind != "changed"]
    told = ours(date.edtf, entry.keys)
    remarks += told.remarks
    if told.others:
        kept = ", ".join(told.others)
        remarks.append(Remark("kept", f"what stands in 'x-markwhen' is not shown: {kept}"))
    status, stated = (told.fields.get(name, "") for name in ("status", "stated"))
    draft = Draft(
        title,
        (DraftClaim(told.date, status=status, stated=stated, sources=_sources(entry)),),
        id=told.fields.get("id", "") or next(iter(_ID.findall(entry.title)), ""),
        lane=entry.group,
        kind=told.fields.get("kind", ""),
        importance=told.fields.get("importance", ""),
        tags=tuple(_TAG.findall(entry.title)),
        summary=bare("\n".join(each for each in entry.told if not sources_of(each))).strip(),
        extras={"x-markwhen": dict(told.others)} if told.others else {},
    )
    return Row(entry.line, title, draft, tuple(remarks))


def _sources(entry: _Entry) -> tuple[DraftSource, ...]:
    """The links of an event, and what a line of nothing but sources names."""
    listed = [source for line in entry.told for source in sources_of(line)]
    texts = [entry.title, *(line for line in entry.told if not sources_of(line))]
    urls = {url: name for name, url in _LINK.findall(" ".join(texts))}
    return (*listed, *(DraftSource(title=name, url=url) for url, name in urls.items()))


def _title(text: str) -> str:
    return _plain(_LINK.sub(r"\1", _ID.sub("", _TAG.sub("", text))))


def _plain(text: str) -> str:
    return bare(" ".join(_TAG.sub("", text).split()))


def _span(text: str, order: str) -> Reading:
    """A date, or two with '/', 'to' or a dash between them."""
    if _RELATIVE.search(text):
        message = f"'{text}' is counted from another date"
        return Reading("", (Remark("not-taken", message, "write the date itself"),))
    whole = _single(text, order)
    if whole.edtf:
        return whole
    for first, last in _halves(text):
        start, end = _single(first, order), _single(last, order)
        if start.edtf and end.edtf:
            made = f"{start.edtf}/{end.edtf}" if start.edtf != end.edtf else start.edtf
            return Reading(made, (*start.remarks, *end.remarks))
    return whole


def _halves(text: str) -> Iterator[tuple[str, str]]:
    if found := _SLASHED_RANGE.fullmatch(text):
        yield found[1], found[2]
    for sign in _RANGE.finditer(text):
        yield text[: sign.start()], text[sign.end() :]
    for sign in re.finditer("-", text):
        yield text[: sign.start()].strip(), text[sign.end() :].strip()


def _single(text: str, order: str) -> Reading:
    found = _MONTH_YEAR.fullmatch(text)
    return read_date(f"{found[2]}-{int(found[1]):02}" if found else text, order)
