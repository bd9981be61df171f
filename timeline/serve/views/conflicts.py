"""All events whose claims contradict one another, each with its claims side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.model import Claim, Event
from timeline.dates import words
from timeline.explore.clock import Known, known_on, say, stated_words, status_name
from timeline.publish.sources import WEB
from timeline.serve.element import Element
from timeline.serve.views import prose
from timeline.serve.views.claims import RANK_NAMES
from timeline.serve.views.outline import MOST, look, title
from timeline.serve.views.sheet import Sheet, attrs


def children(sheet: Sheet) -> list[Any]:
    """The conflicts among the events in view, in the order of time, or that there are none."""
    seen = sheet.snapshot.seen
    rows = list(seen[seen["conflict"]].head(MOST).itertuples(index=False))
    language = sheet.language
    if not rows:
        return [Element("P", language.gettext("No claims disagree here."), className="cut")]
    said = language.ngettext(
        "The claims about {n} event disagree on its date.",
        "The claims about {n} events disagree on their dates.",
        len(rows),
    )
    items = [_item(sheet, row) for row in rows]
    return [
        Element("P", said, className="form-lead"),
        Element("Ol", items, className="conflicts"),
    ]


def _item(sheet: Sheet, row: Any) -> Any:
    event = sheet.events[row.id]
    known = known_on(event, sheet.dataset.sources, sheet.snapshot.today)
    heading = Element("H3", title(sheet, row))
    inside = [heading, *(_table(sheet, event, known) if known else ())]
    return Element("Li", inside, **look(sheet, row, "rivalry"))


def _table(sheet: Sheet, event: Event, known: Known) -> Iterator[Any]:
    say_ = sheet.language.gettext
    names = (say_("Date"), say_("Said on"), say_("Who says so"), say_("Remarks"))
    heads = [Element("Th", name, scope="col", role="columnheader") for name in names]
    shown = [claim for claim in event.claims if claim in known.rivals]
    rows = [_row(sheet, claim, claim is known.claim) for claim in shown]
    yield Element(
        "Table",
        [
            Element("Caption", say_("Claims that disagree"), className="heard"),
            Element("Thead", Element("Tr", heads, role="row"), role="rowgroup"),
            Element("Tbody", rows, role="rowgroup"),
        ],
        className="claims-table",
        role="table",
    )


def _row(sheet: Sheet, claim: Claim, is_shown: bool) -> Any:
    language = sheet.language
    date = [say(claim.date, claim.status, language), " "]
    status = Element("Span", status_name(claim.status, language), className="when")
    flag = Element("Span", language.gettext("shown"), className="flag is-good")
    stated = stated_words(claim, sheet.dataset.sources, language)
    cells = (
        Element("Th", [*date, status, *([" ", flag] if is_shown else [])], scope="row"),
        _cell(stated, language.gettext("Said on")),
        _cell([*sources(sheet, claim)], language.gettext("Who says so")),
        _cell([*_remarks(sheet, claim)], language.gettext("Remarks")),
    )
    return Element("Tr", list(cells), role="row", className="is-shown" if is_shown else None)


def _cell(inside: Any, name: str) -> Any:
    return Element("Td", inside, role="cell", **attrs(data_label=name))


def sources(sheet: Sheet, claim: Claim) -> Iterator[Any]:
    """The sources of a claim, each by its publisher and day, or that there is none."""
    found = [sheet.dataset.sources[name] for name in claim.sources if name in sheet.dataset.sources]
    for source in found:
        told = [source.publisher or source.title]
        if source.published is not None:
            told.append(words(source.published, language=sheet.language))
        name: Any = ", ".join(told)
        blank = {"rel": "noopener noreferrer", "target": "_blank", "title": source.title}
        if source.url.startswith(WEB):
            name = Element("A", name, href=source.url, **blank)
        copy = sheet.language.gettext("archived copy")
        has_copy = source.archived.startswith(WEB)
        archived = [", ", Element("A", copy, href=source.archived, **blank)] if has_copy else []
        yield Element("Div", [name, *archived])
    if not found:
        yield sheet.language.gettext("no source")


def _remarks(sheet: Sheet, claim: Claim) -> Iterator[Any]:
    say_ = sheet.language.gettext
    if claim.rank != "normal":
        yield Element("Div", Element("Span", say_(RANK_NAMES[claim.rank]), className="flag"))
    if claim.quote:
        yield Element("Div", Element("Q", claim.quote))
    against, why = say_("Against it: "), say_("Why: ")
    for name, text in (("", claim.note), (against, claim.disputes), (why, claim.why)):
        if text:
            told = prose.inline(text)
            yield Element("Div", [Element("Em", name), told] if name else told)
