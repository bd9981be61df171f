"""What changed as a picture on the axis of the dates, above the sentences that say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from timeline.dates import short
from timeline.draw.change_marks import key_shapes
from timeline.draw.changes import WIDE, Entry, compose
from timeline.draw.courses import WEIGHTS, Course, choose, courses, days_of
from timeline.draw.scene import Group
from timeline.draw.svg import boxed, sketch
from timeline.draw.theme import PAGE
from timeline.explore.changes import CHANGES, Change
from timeline.explore.changes_told import sentence
from timeline.languages import Language
from timeline.serve.element import Element
from timeline.serve.markup import Raw
from timeline.serve.views.moves import WIDTHS
from timeline.serve.views.sheet import Sheet, attrs, href

MOST, MOST_NARROW = 24, 12
"""Events that are drawn at once, and in a narrow picture."""

MOST_SAID = 3
"""Changes of an event that its link says aloud, the last ones; the list says all."""

KEY = 18.0
"""Size in px of a sample in the key."""


def children(sheet: Sheet, found: Sequence[Change], since: int) -> list[Any]:
    """The picture of some changes since a day, with its key, or nothing where none has a place."""
    drawn = courses(found)
    if not drawn:
        return []
    importance = {course.event: sheet.events[course.event].importance for course in drawn}
    entries = [*_entries(sheet, choose(drawn, importance, MOST), found)]
    number = len({change.event for change in found})
    plates = [_plate(sheet, entries, number, width, since) for width in WIDTHS]
    return [Element("Figure", [*plates, _key(sheet.language, found)], className="slips changed")]


def _entries(sheet: Sheet, chosen: Sequence[Course], found: Sequence[Change]) -> Iterator[Entry]:
    """The events to draw, those that say the most first."""
    told: dict[str, list[Change]] = {course.event: [] for course in chosen}
    for change in sorted(found, key=lambda each: each.day):
        if change.event in told:
            told[change.event].append(change)
    for course in chosen:
        language, event, some = sheet.language, sheet.events[course.event], told[course.event]
        known = some[-1].new
        yield Entry(
            course=course,
            lane=sheet.lane_index.get(event.lane, 0),
            title=event.title,
            note=moved_by(course.moves, language),
            when=short(known.date, language) if known else "",
            name=" ".join(sentence(change, language) for change in some[-MOST_SAID:]),
        )


def moved_by(days: Sequence[int], language: Language, is_brief: bool = False) -> str:
    """By how many days a plan moved, move by move or in all: '+350 d', '+1,050 d in 6 moves'."""
    if len(days) < MOST_SAID:
        return ", ".join(_signed(each, language) for each in days)
    total = _signed(sum(days), language)
    if is_brief:
        return total
    return language.ngettext("{days} in {n} move", "{days} in {n} moves", len(days), days=total)


def _signed(days: int, language: Language) -> str:
    sign = "−" if days < 0 else "+"
    return language.pgettext("days", "{days} d", days=f"{sign}{language.number(abs(days))}")


def _plate(sheet: Sheet, entries: Sequence[Entry], number: int, width: int, since: int) -> Any:
    """The picture at a width; the style sheet shows the one that fits."""
    language, snapshot = sheet.language, sheet.snapshot
    if width < WIDE:
        entries = [_brief(entry, language) for entry in entries[:MOST_NARROW]]
    today = snapshot.today + 0.5
    scene = compose(
        entries,
        days_of([entry.course for entry in entries], since, today),
        [lane.name for lane in sheet.dataset.lanes],
        width,
        (today, snapshot.today_name),
        language,
        PAGE,
    )
    label = language.gettext("Picture of what changed. The list below says the same.")
    plot = width - scene.left - scene.right
    svg = boxed(scene, f"c{width}", plot, label, partial(_target, sheet))
    rest = _left_out(language, number - len(entries))
    return Element("Div", [Raw(svg), *rest], className=f"slip slip-{width}")


def _brief(entry: Entry, language: Language) -> Entry:
    return replace(entry, note=moved_by(entry.course.moves, language, is_brief=True))


def _target(sheet: Sheet, group: Group) -> str:
    return href(sheet.state.opened(group.event)) if group.event else ""


def _left_out(language: Language, number: int) -> Iterator[Any]:
    if number:
        said = language.ngettext(
            "{n} more event changed: see the list.",
            "{n} more events changed: see the list.",
            number,
        )
        yield Element("P", said, className="slip-rest")


def _key(language: Language, found: Sequence[Change]) -> Any:
    """What the marks mean, each with the number of such changes."""
    numbers = Counter(change.kind for change in found)
    samples = [_sample(language, kind, numbers) for kind in WEIGHTS if numbers[kind]]
    return Element("Figcaption", samples)


def _sample(language: Language, kind: str, numbers: Mapping[str, int]) -> Any:
    svg = Element(
        "Span", Raw(sketch(key_shapes(kind, KEY, PAGE), KEY)), **attrs(aria_hidden="true")
    )
    count = Element("Span", language.number(numbers[kind]), className="number")
    name = language.gettext(CHANGES[kind])
    return Element("Span", [svg, f"{name} ", count], className="sample")
