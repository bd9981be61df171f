"""A statement of Wikidata that dates an entity → a claim, with its rank, references and place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.curate.imports.naming import host
from timeline.curate.imports.rows import DraftClaim, DraftSource, Remark
from timeline.curate.imports.wikidata_json import (
    Json,
    item_of,
    mapping,
    mappings,
    string,
    text_of,
)
from timeline.curate.imports.wikidata_time import Moment, moment

STATED_IN, URL, TITLE, PUBLISHED, RETRIEVED, FROM = "P248", "P854", "P1476", "P577", "P813", "P143"
CIRCUMSTANCES, PLACE, WHY, NOT_BEFORE, NOT_AFTER = "P1480", "P291", "P2241", "P1319", "P1326"
QUALIFIERS = frozenset({CIRCUMSTANCES, PLACE, WHY, NOT_BEFORE, NOT_AFTER, "P7452"})
"""The qualifiers of which nothing is lost."""


def dated(statement: Json) -> Moment:
    """The date of a statement: its value, or the bounds that its qualifiers give."""
    snak = mapping(statement.get("mainsnak"))
    qualifiers = mapping(statement.get("qualifiers"))
    bounds = [_bound(qualifiers, each) for each in (NOT_BEFORE, NOT_AFTER)]
    if any(bounds):
        return Moment("[{}..{}]".format(*bounds), ())
    if snak.get("snaktype") != "value":
        return Moment("", (Remark("not-taken", "the date is unknown, or there is none"),))
    marks = tuple(item_of(each) for each in mappings(qualifiers.get(CIRCUMSTANCES)))
    return moment(mapping(snak.get("datavalue")).get("value"), marks)


def _bound(qualifiers: Json, name: str) -> str:
    for snak in mappings(qualifiers.get(name)):
        found = moment(mapping(mapping(snak).get("datavalue")).get("value"))
        if found.edtf and "X" not in found.edtf:
            return found.edtf
    return ""


def until(start: Moment, end: Moment) -> Moment:
    """The interval from one date to another, as far as it can be written."""
    if not end.edtf or start.edtf.startswith("["):
        return start
    return Moment(f"{start.edtf}/{end.edtf}", (*start.remarks, *end.remarks))


def claim(statement: Json, date: Moment, qid: str, names: Mapping[str, str]) -> DraftClaim:
    """The claim of a statement about an entity; `names` are the labels that the file has."""
    qualifiers = mapping(statement.get("qualifiers"))
    sources = tuple(_sources(statement, names))
    rank = text_of(statement.get("rank"))
    places = [_named(item_of(each), names) for each in mappings(qualifiers.get(PLACE))]
    reasons = [_named(item_of(each), names) for each in mappings(qualifiers.get(WHY))]
    why = f"deprecated on Wikidata ({', '.join(reasons) or 'no reason given'})"
    nobody = f"{_copied(statement) or 'no reference'} on Wikidata ({qid})"
    return DraftClaim(
        date.edtf,
        sources=sources,
        rank=rank,
        why=why if rank == "deprecated" else "" if sources else nobody,
        note=f"Place: {', '.join(places)}." if places else "",
    )


def _copied(statement: Json) -> str:
    """Where a statement without any other reference was copied from."""
    for reference in mappings(statement.get("references")):
        for snak in mappings(mapping(mapping(reference).get("snaks")).get(FROM)):
            return f"copied from {item_of(snak)}, no reference"
    return ""


def _sources(statement: Json, names: Mapping[str, str]) -> Iterator[DraftSource]:
    """The references of a statement; one that only says where it was copied from is none."""
    for reference in mappings(statement.get("references")):
        snaks = mapping(mapping(reference).get("snaks"))
        url = next((string(each) for each in mappings(snaks.get(URL))), "")
        work = next((item_of(each) for each in mappings(snaks.get(STATED_IN))), "")
        if not (url or work):
            continue
        title = next((string(each) for each in mappings(snaks.get(TITLE))), "")
        yield DraftSource(
            title=title or _named(work, names) or host(url),
            publisher=_named(work, names) if title and work else host(url) if title else "",
            url=url or f"https://www.wikidata.org/wiki/{work}",
            published=_time(snaks, PUBLISHED),
            note=_retrieved(_time(snaks, RETRIEVED)),
        )


def _retrieved(day: str) -> str:
    return f"Retrieved {day}." if day else ""


def _time(snaks: Json, name: str) -> str:
    for snak in mappings(snaks.get(name)):
        return moment(mapping(mapping(snak).get("datavalue")).get("value")).edtf
    return ""


def _named(qid: str, names: Mapping[str, str]) -> str:
    """An item by its label if the file has it, else by its number."""
    return names.get(qid) or qid
