"""Entities of Wikidata as JSON, from a file: labels, dates with ranks and qualifiers, references.

A file has one entity, or several under `entities`, as Special:EntityData and wbgetentities give
them. An entity is one event; each statement of the property that dates it is a claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.curate.imports.located import Located, items, line_of, members, whole
from timeline.curate.imports.rows import Asked, Draft, DraftClaim, Remark, Row, not_taken
from timeline.curate.imports.wikidata_json import Json, item_of, mapping, mappings, text_of
from timeline.curate.imports.wikidata_statement import QUALIFIERS, claim, dated, until
from timeline.errors import ImportFileError, OptionError
from timeline.languages import LANGUAGES

DATES = {
    "P577": "publication date",
    "P585": "point in time",
    "P1191": "first performance",
    "P619": "launch",
    "P580": "start time",
    "P571": "inception",
    "P575": "discovery",
    "P1619": "official opening",
    "P569": "birth",
    "P574": "taxon publication",
}
"""The properties that may date an event; the first one that an entity has does."""

ENDS = {"P580": "P582", "P571": "P576"}
"""Properties that say when a thing ended that began with another."""

RELEASED = {"P577": "film"}
FILM = frozenset({"Q11424", "Q24862", "Q202866", "Q93204", "Q29168811", "Q506240"})
"""Kinds of works that are released: films of every length and sort."""


def read(text: str, asked: Asked) -> tuple[Row, ...]:
    """The entities of a file; ImportFileError if it holds none."""
    for name in asked.columns:
        if name != "date":
            raise OptionError(f"--map {name}=…: of Wikidata only a property is chosen: date=P577")
    found = [*_entities(text, asked.path)]
    names = {qid: _label(each.value, asked.language) for qid, each in found}
    return tuple(_row(text, qid, each, asked, names) for qid, each in found)


def _entities(text: str, path: str) -> Iterator[tuple[str, Located]]:
    top = whole(text, path)
    parts = dict(members(text, top.at)) if isinstance(top.value, dict) else {}
    if isinstance(getattr(parts.get("entities"), "value", None), dict):
        yield from members(text, parts["entities"].at)
    elif "claims" in parts or "labels" in parts:
        yield str(top.value.get("id", "")), top
    elif isinstance(top.value, list):
        for each in items(text, top.at):
            yield str(mapping(each.value).get("id", "")), each
    else:
        raise ImportFileError(
            f"{path}:1:1: there are no 'entities' of Wikidata — take the JSON of "
            "https://www.wikidata.org/wiki/Special:EntityData/Q….json"
        )


def _row(text: str, qid: str, found: Located, asked: Asked, names: Mapping[str, str]) -> Row:
    line, column = line_of(text, found)
    entity = mapping(found.value)
    if "missing" in entity:
        return not_taken(line, qid, f"{qid} is missing in Wikidata", "", column)
    title, others = _titles(entity, asked.language)
    if not title:
        hint = f"give {qid} a label in '{asked.language}'"
        return not_taken(line, qid, f"{qid} has no label in '{asked.language}'", hint, column)
    claims, remarks = _claims(entity, qid, asked, names)
    if not claims:
        first = next((each for each in remarks if each.kind == "not-taken"), _undated(qid))
        return not_taken(line, _own(title, asked), first.message, first.hint, column)
    told = [each if each.kind != "not-taken" else _statement_lost(each) for each in remarks]
    told += others
    draft = Draft(
        title,
        tuple(claims),
        kind=_kind(entity, asked),
        summary=_described(entity, asked.language),
        extras={"x-wikidata": qid} if qid else {},
    )
    return Row(line, _own(title, asked), draft, (*told, *_lost(entity, asked)), column)


def _undated(qid: str) -> Remark:
    hint = "choose another property with --map date=P…"
    known = ", ".join(f"{key} ({name})" for key, name in DATES.items())
    return Remark("not-taken", f"{qid} has no date: none of {known}", hint)


def _statement_lost(remark: Remark) -> Remark:
    return Remark("lost", f"a statement is left out: {remark.message}", remark.hint)


def _own(title: str | dict[str, str], asked: Asked) -> str:
    return title if isinstance(title, str) else title[asked.language]


def _titles(entity: Json, own: str) -> tuple[str | dict[str, str], list[Remark]]:
    """The label in the data's own language, with those in other languages of the page."""
    labels = mapping(entity.get("labels"))
    said = {code: text_of(mapping(each).get("value")) for code, each in labels.items()}
    # Wikidata keeps a name that is the same in every language under `mul`.
    own_label = said.get(own) or said.get("mul", "")
    if not own_label:
        return "", []
    wanted = {code: said[code] for code in LANGUAGES if said.get(code) and code != own}
    left = len([code for code in said if code not in (own, "mul", *wanted)])
    told = [Remark("lost", f"left out: labels in other languages ({left})")] if left else []
    return ({own: own_label, **wanted} if wanted else own_label), told


def _label(value: Any, own: str) -> str:
    found = _titles(mapping(value), own)[0]
    return found if isinstance(found, str) else found.get(own, "")


def _described(entity: Json, own: str) -> str:
    said = text_of(mapping(mapping(entity.get("descriptions")).get(own)).get("value"))
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _property(entity: Json, asked: Asked) -> str:
    claims = mapping(entity.get("claims"))
    wanted = asked.columns.get("date")
    return wanted or next((each for each in DATES if mappings(claims.get(each))), "")


def _kind(entity: Json, asked: Asked) -> str:
    """A film, if the entity is one and its publication dates it."""
    kinds = {_item(each) for each in mappings(mapping(entity.get("claims")).get("P31"))}
    return "film" if _property(entity, asked) in RELEASED and kinds & FILM else ""


def _claims(
    entity: Json, qid: str, asked: Asked, names: Mapping[str, str]
) -> tuple[list[DraftClaim], list[Remark]]:
    """A claim for each statement of the property that dates the entity."""
    claims = mapping(entity.get("claims"))
    name = _property(entity, asked)
    ends = mappings(claims.get(ENDS.get(name, "")))
    made: list[DraftClaim] = []
    remarks: list[Remark] = []
    for statement in mappings(claims.get(name)):
        date = dated(statement)
        if date.edtf and len(mappings(claims.get(name))) == 1 and len(ends) == 1:
            date = until(date, dated(ends[0]))
        remarks += date.remarks
        if date.edtf:
            made.append(claim(statement, date, qid, names))
    if len({each.date for each in made if each.rank != "deprecated"}) > 1:
        hint = "keep the one that is meant, or tell with rank and note what each is"
        remarks.append(Remark("suggested", f"{DATES.get(name, name)}: several dates", hint))
    return made, remarks


def _lost(entity: Json, asked: Asked) -> Iterator[Remark]:
    claims, used = mapping(entity.get("claims")), _property(entity, asked)
    others = [name for name in claims if name not in (used, ENDS.get(used), "P31")]
    if others:
        dates = [f"{name} ({DATES[name]})" for name in others if name in DATES]
        and_dates = f", {', '.join(dates)} among them" if dates else ""
        yield Remark("lost", f"left out: statements of other properties ({len(others)}){and_dates}")
    statements = mappings(claims.get(used))
    names = {name for each in statements for name in mapping(each.get("qualifiers"))} - QUALIFIERS
    if names:
        yield Remark("lost", f"qualifiers are left out: {', '.join(sorted(names))}")


def _item(statement: Json) -> str:
    return item_of(mapping(statement.get("mainsnak")))
