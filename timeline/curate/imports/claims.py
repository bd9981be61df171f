"""Dates of a file → claims of an event: what is to come is a plan, what names nobody says so."""

from __future__ import annotations

from pathlib import PurePath

from timeline.curate.checks.plan_without_stated import PLANS
from timeline.curate.imports.cited import Sources, refused
from timeline.curate.imports.cleaned import line, node
from timeline.curate.imports.rows import Asked, Draft, DraftClaim, Remark
from timeline.curate.model import HAPPENED, RANKS, STATUSES
from timeline.curate.yamltext.nodes import Node
from timeline.dates import UNDATED, DateError, from_days, parse

Entry = dict[str, Node]
SHORT_STATUS = {"film": "released"}
"""What the short form of a date says of a kind; else it happened."""


def claims_of(
    draft: Draft, sources: Sources, asked: Asked, at: int
) -> tuple[Entry, tuple[Remark, ...]]:
    """The fields `date` and `sources`, or `claims`; and what is to be said of them."""
    made: list[Node] = []
    remarks: list[Remark] = []
    for claim in draft.claims:
        entry, told = _claim(draft, claim, sources, asked, at)
        made.append(entry)
        remarks += told
    return _short(made, _usual(draft.kind)) or {"claims": made}, tuple(dict.fromkeys(remarks))


def _short(made: list[Node], usual: str) -> Entry | None:
    """The short form of one claim that says no more than a date and its sources."""
    match made:
        case [{"date": date, "status": status, "source": sources, **others}]:
            is_short = status == usual and not others
            return {"date": date, "sources": sources} if is_short else None
    return None


def _claim(
    draft: Draft, claim: DraftClaim, sources: Sources, asked: Asked, at: int
) -> tuple[Entry, list[Remark]]:
    status, told = _status(draft, claim, asked)
    cited = sources.ids(claim.sources)
    why = line(claim.why)
    if not cited:
        why = why or f"{PurePath(asked.path).name}, line {at}, names no source"
    entry: Entry = {
        "date": claim.date,
        "status": status,
        "stated": _stated(claim.stated),
        "source": [*cited],
        "unsourced": "" if cited else "true",
        "rank": claim.rank if claim.rank in RANKS and claim.rank != "normal" else "",
        "why": why,
        "note": node(claim.note),
        "quote": line(claim.quote),
        "disputes": node(claim.disputes),
    }
    told += refused(claim.sources)
    if status in PLANS and not entry["stated"] and not any(map(sources.is_dated, cited)):
        entry["stated"] = _day(asked.today)
        told.append(_stated_today(asked))
    if entry["rank"] == "deprecated" and not why:
        entry["why"] = "deprecated where it was imported from"
        told.append(Remark("changed", "a deprecated claim gives no reason, and gets one"))
    return {key: each for key, each in entry.items() if each not in ("", [])}, told


def _status(draft: Draft, claim: DraftClaim, asked: Asked) -> tuple[str, list[Remark]]:
    """The status that is given, or the one that the date has on the day of the import."""
    if claim.status in STATUSES:
        return claim.status, []
    date, told = parse(claim.date), []
    if claim.status:
        message = f"'{claim.status}' is no status, and is left out"
        told.append(Remark("lost", message, f"write one of {', '.join(STATUSES)}"))
    if date.text == UNDATED.text:
        return "announced", told
    if date.earliest_start > asked.today:
        told.append(Remark("changed", f"{claim.date} is still to come, so it is 'scheduled'"))
        return "scheduled", told
    return _usual(draft.kind), told


def _usual(kind: str) -> str:
    status = SHORT_STATUS.get(kind, "happened")
    assert status in HAPPENED
    return status


def _stated_today(asked: Asked) -> Remark:
    message = f"a plan needs the day on which it was said: {_day(asked.today)} is taken"
    return Remark("changed", message, "write the day on which it was announced")


def _stated(text: str) -> str:
    try:
        return parse(text).text if text else ""
    except DateError:
        return ""


def _day(number: int) -> str:
    year, month, day = from_days(number)
    return f"{year:04}-{month:02}-{day:02}"
