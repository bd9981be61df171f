"""The plans that were given a date: how these dates moved, as a picture and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from timeline.dates.phrases import day_phrase
from timeline.draw.moves import compose
from timeline.draw.scene import Group, Text
from timeline.draw.svg import boxed
from timeline.draw.theme import PAGE
from timeline.draw.tracks import Track, choose
from timeline.explore.clock import is_overdue, say, stated_words, status_name
from timeline.explore.moves import History, Outcome, Step, history, moved_words, shift_told
from timeline.explore.record import Told, slip
from timeline.explore.shifts import blur, shift_words
from timeline.languages import gettext_noop
from timeline.serve.element import Element
from timeline.serve.markup import Raw
from timeline.serve.views import prose, record
from timeline.serve.views.outline import MOST as MOST_LISTED
from timeline.serve.views.outline import look, title
from timeline.serve.views.sheet import Sheet, attrs, href

WIDTHS = (320, 430, 620, 900, 1200)
"""The widths in px for which the picture is placed; assets/moves.css shows the one that fits."""

READING = gettext_noop(
    "A line runs level while an announced date stands and steps up when it moves later. Where it "
    "meets the slanting line, the announced day had come."
)

COLUMNS = (
    gettext_noop("Announced on"),
    gettext_noop("Announced for"),
    gettext_noop("Moved by"),
    gettext_noop("Reason"),
)


def children(sheet: Sheet) -> list[Any]:
    """The plans among the matching events, most moved first, and how reliable they were."""
    told = histories(sheet)
    if not told:
        return [Element("P", sheet.language.gettext("No plan here has a date."), className="cut")]
    listed = told[:MOST_LISTED]
    return [
        Element("P", _lead(sheet, told), className="form-lead"),
        *_picture(sheet, listed),
        _table(sheet, listed),
        *record.children(sheet, told),
    ]


def histories(sheet: Sheet) -> list[Told]:
    """The matching events that were given a date, with its history; most moved first."""
    sources, today, events = sheet.dataset.sources, sheet.snapshot.today, sheet.events
    matching = (events[name] for name in sheet.snapshot.matching["id"].tolist())
    pairs = ((event, history(event, sources, today)) for event in matching)
    told = [(event, each) for event, each in pairs if each is not None]
    return sorted(told, key=lambda each: (-len(each[1].moves), -abs(each[1].shift)))


def _lead(sheet: Sheet, told: list[Told]) -> str:
    language, moved = sheet.language, sum(bool(each.moves) for _, each in told)
    none = language.gettext("No date moved.")
    plans = language.ngettext(
        "{n} plan was given a date.", "{n} plans were given a date.", len(told)
    )
    of_them = language.ngettext("{n} of them moved.", "{n} of them moved.", moved)
    return f"{plans} {of_them if moved else none}"


def _picture(sheet: Sheet, told: list[Told]) -> Iterator[Any]:
    tracks = [_track(sheet, event.id, event.title, found) for event, found in told]
    plates = [_plate(sheet, tracks, width) for width in WIDTHS]
    caption = Element("Figcaption", sheet.language.gettext(READING))
    yield Element("Figure", [*plates, caption], className="slips")


def _track(sheet: Sheet, event: str, name: str, found: History) -> Track:
    language = sheet.language
    moved = moved_words(found, language)
    date = say(found.steps[-1].date, found.steps[-1].claim.status, language)
    note = shift_told(found, language) if found.moves else ""
    return Track(event, name, note, f"{name}, {date}. {moved}", found)


def _plate(sheet: Sheet, tracks: list[Track], width: int) -> Any:
    """The picture at a width; the style sheet shows the one that fits."""
    snapshot, language = sheet.snapshot, sheet.language
    drawn = choose(tracks, width)
    if not drawn:
        return None
    scene = compose(drawn, width, snapshot.today, snapshot.today_name, language, PAGE)
    label = language.gettext("Picture of how dates moved. The table below says the same.")
    svg = boxed(
        scene, f"m{width}", width - scene.left - scene.right, label, partial(_target, sheet)
    )
    rest = [*_left_out(sheet, len(tracks) - len(drawn))]
    return Element("Div", [Raw(svg), *rest], className=f"slip slip-{width}")


def _target(sheet: Sheet, group: Group) -> str:
    """The link of a label; a stair is too thin to be pressed."""
    is_label = any(isinstance(shape, Text) for shape in group.shapes)
    return href(sheet.state.opened(group.event)) if group.event and is_label else ""


def _left_out(sheet: Sheet, number: int) -> Iterator[Any]:
    if number:
        said = sheet.language.ngettext(
            "{n} plan that stood still or was short-lived is in the table only.",
            "{n} plans that stood still or were short-lived are in the table only.",
            number,
        )
        yield Element("P", said, className="slip-rest")


def _table(sheet: Sheet, told: list[Told]) -> Any:
    language = sheet.language
    heads = [
        Element("Th", language.gettext(name), scope="col", role="columnheader") for name in COLUMNS
    ]
    caption = Element("Caption", language.gettext("Announced dates, event by event"))
    head = Element("Thead", Element("Tr", heads, role="row"), role="rowgroup")
    places = [sheet.catalogue.rows[event.id] for event, _ in told]
    rows = sheet.snapshot.frame.iloc[places].itertuples(index=False)
    bodies = [_body(sheet, row, found) for row, (_, found) in zip(rows, told, strict=True)]
    inside = [caption, head, *bodies]
    return Element("Table", inside, className="claims-table moves-table", role="table")


def _body(sheet: Sheet, row: Any, found: History) -> Any:
    """The rows of one event: its name, each announced date, what came of it."""
    moved = Element("Span", moved_words(found, sheet.language), className="when")
    head = Element(
        "Th", [title(sheet, row), " ", moved], role="rowheader", scope="rowgroup", colSpan=4
    )
    rows = [
        Element("Tr", head, role="row", className="moves-of"),
        *(_step(sheet, found, step) for step in found.steps),
        _came(sheet, found),
    ]
    return Element("Tbody", rows, role="rowgroup", **look(sheet, row, "row-group"))


def _step(sheet: Sheet, found: History, step: Step) -> Any:
    language = sheet.language
    date: Any = say(step.date, step.claim.status, language)
    if found.is_over and step is found.steps[-1]:
        date = Element("S", date)
    on = [stated_words(step.claim, sheet.dataset.sources, language), *_confirmed(sheet, step)]
    why = prose.inline(step.claim.note)
    return _row(sheet, on, date, _by(sheet, found, step), why)


def _confirmed(sheet: Sheet, step: Step) -> Iterator[Any]:
    if step.confirmed:
        said = sheet.language.ngettext("said once more", "said {n} times more", len(step.confirmed))
        yield Element("Div", said, className="moves-again")


def _by(sheet: Sheet, found: History, step: Step) -> str:
    if step.is_move:
        return shift_words(step.shift, sheet.language, step.blurred)
    if step is found.steps[0]:
        return sheet.language.gettext("first date")
    before = found.steps[found.steps.index(step) - 1]
    is_exact = _breadth(step) <= _breadth(before)
    if is_exact:
        return sheet.language.gettext("said more exactly")
    return sheet.language.gettext("said less exactly")


def _breadth(step: Step) -> int:
    return step.date.latest_start - step.date.earliest_start


CAME: Mapping[str, str] = {
    "undated": gettext_noop("goes on without a date"),
    "cancelled": gettext_noop("cancelled"),
}


def _came(sheet: Sheet, found: History) -> Any:
    """What came of a plan, in a row of its own."""
    language, outcome = sheet.language, found.outcome
    if outcome.kind == "happened":
        date = say(outcome.claim.date, outcome.claim.status, language)
        status = Element("Span", status_name(outcome.claim.status, language), className="when")
        return _row(sheet, "", [date, " ", status], _kept(sheet, found, outcome), "", "is-shown")
    if outcome.kind == "open":
        last = found.steps[-1]
        overdue = is_overdue("scheduled", last.date.latest_end, sheet.snapshot.today)
        said = language.gettext("date passed") if overdue else language.gettext("still to come")
        return _row(sheet, "", said, "", "", "is-shown")
    day = day_phrase(outcome.day, language)
    return _row(sheet, day, language.gettext(CAME[outcome.kind]), "", "", "is-shown")


def _kept(sheet: Sheet, found: History, outcome: Outcome) -> str:
    dates = found.steps[-1].date, outcome.claim.date
    days = slip(*dates)
    if not days:
        return sheet.language.gettext("as announced last")
    return shift_words(days, sheet.language, blur(*dates))


def _row(sheet: Sheet, on: Any, date: Any, by: str, why: Any, style: str = "") -> Any:
    names = [sheet.language.gettext(name) for name in COLUMNS]
    cells = zip(names, (on, date, by, why), ("Td", "Th", "Td", "Td"), strict=True)
    inside = [
        Element(
            kind,
            told,
            role="rowheader" if kind == "Th" else "cell",
            **({"scope": "row"} if kind == "Th" else {}),
            **attrs(data_label=name),
        )
        for name, told, kind in cells
    ]
    return Element("Tr", inside, role="row", className=style or None)
