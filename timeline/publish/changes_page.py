"""What differs between two states as one page: the picture before and after, and the table.

The page needs no other file, no server and no script, and says so in its policy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from timeline.curate.model import Event, Lane
from timeline.dates import OPEN_PAST, short
from timeline.dates.phrases import day_phrase
from timeline.draw.change_marks import key_shapes
from timeline.draw.changes import Entry, compose
from timeline.draw.courses import WEIGHTS, Course, choose, courses, days_of
from timeline.draw.scene import Group
from timeline.draw.style_sheet import style_sheet
from timeline.draw.svg import boxed, sketch
from timeline.draw.theme import PAGE
from timeline.explore.changes import CHANGES, Change
from timeline.explore.changes_told import sentence
from timeline.languages import ENGLISH
from timeline.publish.comparison import Comparison, Row, number, rows
from timeline.publish.page.fonts import font_faces
from timeline.publish.page.policy import policy
from timeline.publish.page.squeeze import squeezed_style

FOLDER = Path(__file__).parent

WIDTHS = {320: 12, 620: 24, 1000: 40}
"""The widths in px for which the picture is drawn, and how many events each shows at most."""

KEY = 18.0
"""Size in px of a sample in the key."""

ROW = "change-"
"""What the id of an event's rows begins with."""

LABEL = "Picture of what changed. The table below says the same."


def page(found: Comparison) -> str:
    """The page: what was is hollow, what is now is solid, and arrows lead from date to date."""
    told = rows(found)
    pictures = [*_pictures(found)]
    drawn = chain.from_iterable((each.title, each.before, each.after) for each in told)
    fonts = font_faces("".join([*drawn, found.new.dataset.title, LABEL]))
    style = style_sheet("") + squeezed_style((FOLDER / "changes_page.css").read_text("utf-8"))
    made: str = _template().render(
        title=found.new.dataset.title,
        number=number(found.changes, found.folder),
        names=found.names,
        day=day_phrase(found.new.day, ENGLISH),
        pictures=pictures,
        key=[*_key(found.changes)] if pictures else [],
        row=ROW,
        table=[*_groups(told, found.changes)],
        style=Markup(style + fonts),
        policy=policy("", style + fonts),
    )
    return made


def _pictures(found: Comparison) -> Iterator[tuple[int, Markup, int]]:
    """The picture at each width, and how many events it leaves out; none without a day."""
    events = _events(found)
    drawn = courses(found.changes)
    importance = {course.event: events[course.event].importance for course in drawn}
    lanes = _lanes(found)
    for width, most in WIDTHS.items() if drawn else ():
        chosen = choose(drawn, importance, most)
        entries = [_entry(course, events, lanes, found.changes) for course in chosen]
        names = [lane.name for lane in lanes]
        yield width, Markup(_picture(found, entries, names, width)), len(drawn) - len(chosen)


def _picture(found: Comparison, entries: Sequence[Entry], lanes: Sequence[str], width: int) -> str:
    today = found.new.day + 0.5
    days = days_of([entry.course for entry in entries], OPEN_PAST, today)
    scene = compose(entries, days, lanes, width, (today, "Today"), ENGLISH, PAGE)
    return boxed(scene, f"c{width}", width - scene.left - scene.right, LABEL, _target)


def _target(group: Group) -> str:
    return f"#{ROW}{group.event}" if group.event else ""


def _events(found: Comparison) -> Mapping[str, Event]:
    """The events as they are now, and those that are gone as they were."""
    known = (*found.old.dataset.events, *found.new.dataset.events)
    return {event.id: event for event in known}


def _lanes(found: Comparison) -> list[Lane]:
    """The lanes as they are now, and behind them those that are gone."""
    lanes = (*found.new.dataset.lanes, *found.old.dataset.lanes)
    named = {lane.id: lane for lane in reversed(lanes)}
    return [named[name] for name in dict.fromkeys(lane.id for lane in lanes)]


def _entry(
    course: Course, events: Mapping[str, Event], lanes: Sequence[Lane], changes: Sequence[Change]
) -> Entry:
    event = events[course.event]
    some = [change for change in changes if change.event == course.event]
    known = some[-1].new or some[-1].old
    return Entry(
        course=course,
        lane=[lane.id for lane in lanes].index(event.lane),
        title=event.title,
        note=", ".join(f"{days:+,} d".replace("-", "−") for days in course.moves),
        when=short(known.date, ENGLISH) if known else "",
        name=" ".join(sentence(change) for change in some),
    )


def _key(changes: Sequence[Change]) -> Iterator[tuple[Markup, str]]:
    """What the marks mean."""
    kinds = {change.kind for change in changes}
    for kind in (kind for kind in WEIGHTS if kind in kinds):
        yield Markup(sketch(key_shapes(kind, KEY, PAGE), KEY)), CHANGES[kind]


def _groups(told: Sequence[Row], changes: Sequence[Change]) -> Iterator[dict[str, Any]]:
    """The rows by event, in the order of their first changes, with what says more than cells."""
    first = {change.event: at for at, change in reversed([*enumerate(changes)])}
    in_order = sorted(told, key=lambda row: (first[row.event], row.event))
    for (event, title), some in groupby(in_order, key=lambda row: (row.event, row.title)):
        sentences = [sentence(each) for each in changes if each.event == event and _adds(each)]
        yield {"event": event, "title": title, "rows": [*some], "told": sentences}


def _adds(change: Change) -> bool:
    """Whether the sentence of a change says more than its row."""
    return not change.fields and change.kind not in ("added", "removed")


@cache
def _template() -> Any:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    return environment.get_template("changes_page.html.jinja")
