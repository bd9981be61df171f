"""How reliable announcements were, as a table of statistics with the number of plans in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from timeline.explore.record import LEAST, Record, Score, Told, record
from timeline.explore.shifts import shift_words
from timeline.languages import gettext_noop
from timeline.serve.element import Element
from timeline.serve.views.sheet import Sheet, attrs

COLUMNS = (
    gettext_noop("Plans"),
    gettext_noop("n"),
    gettext_noop("On the first announced date"),
    gettext_noop("Median, from the first date"),
    gettext_noop("Median, from the last date"),
)

EXPLAINED = gettext_noop(
    "Statistics over the plans chosen here whose outcome is known, not a forecast. A plan was on "
    "its date when it came out within what was announced, be it a day, a month or a year; "
    "cancelled plans count as not kept and have no median. Rumours are left out."
)


def children(sheet: Sheet, told: Sequence[Told]) -> list[Any]:
    """The heading, what the numbers are, the table, and which groups are too small for it."""
    language, found = sheet.language, record(told, sheet.dataset.announcer)
    return [
        Element("H3", language.gettext("How reliable announcements were"), className="record-name"),
        Element("P", language.gettext(EXPLAINED), className="form-lead"),
        *_table(sheet, found),
        *_hidden(sheet, found),
    ]


def _table(sheet: Sheet, found: Record) -> Iterator[Any]:
    say = sheet.language.gettext
    if found.whole is None:
        said = sheet.language.ngettext(
            "{n} plan with a known outcome is too few: statistics begin at {least}.",
            "{n} plans with a known outcome are too few: statistics begin at {least}.",
            found.n,
            least=LEAST,
        )
        yield Element("P", said, className="cut")
        return
    heads = [Element("Th", say(name), scope="col", role="columnheader") for name in COLUMNS]
    scores = [(say("All plans"), found.whole), *((each.name, each) for each in _groups(found))]
    yield Element(
        "Table",
        [
            Element("Caption", say("Statistics of announced dates"), className="heard"),
            Element("Thead", Element("Tr", heads, role="row"), role="rowgroup"),
            Element("Tbody", [_row(sheet, *each) for each in scores], role="rowgroup"),
        ],
        className="claims-table record-table",
        role="table",
    )


def _groups(found: Record) -> tuple[Score, ...]:
    return (*found.studios, *found.kinds)


def _row(sheet: Sheet, name: str, score: Score) -> Any:
    language = sheet.language
    kept = language.gettext(
        "{share} % ({kept} of {n})", share=round(100 * score.share), kept=score.kept, n=score.n
    )
    slips = zip((score.first, score.last), score.blurs, strict=True)
    told = (language.number(score.n), kept, *(_slip(sheet, *each) for each in slips))
    cells = [
        Element("Td", said, role="cell", **attrs(data_label=language.gettext(column)))
        for column, said in zip(COLUMNS[1:], told, strict=True)
    ]
    return Element("Tr", [Element("Th", name, scope="row", role="rowheader"), *cells], role="row")


def _slip(sheet: Sheet, days: float | None, blurred: int) -> str:
    if days is None:
        return "–"
    return shift_words(round(days), sheet.language, blurred if days else 0)


def _hidden(sheet: Sheet, found: Record) -> Iterator[Any]:
    """The groups that are too small to be shown, each with its size."""
    if found.whole is None or not found.hidden:
        return
    names = ", ".join(f"{name} ({number})" for name, number in found.hidden)
    said = sheet.language.gettext(
        "Groups of fewer than {least} plans are hidden: {names}.", least=LEAST, names=names
    )
    yield Element("P", said, className="form-lead")
