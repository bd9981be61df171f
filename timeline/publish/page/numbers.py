"""The numbers from which a page on its own draws every window of its view by itself.

They say what `timeline.draw.wire` says of a cast, for several widths and for all windows at once,
in a form of a fifth of the size: an event is one short row, what depends on the width stands beside
it, and what the list of the page tells is not told again. scripts/unpack.mjs makes casts of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.draw.cast import BIN
from timeline.draw.compose import lane_lines
from timeline.draw.layout import BAR_ROW, Layout
from timeline.draw.metrics import text_width
from timeline.draw.placement import era_depth
from timeline.draw.plates import Plate
from timeline.draw.signs import sign_path
from timeline.draw.theme import PAGE, STATUS_STYLES
from timeline.draw.today import today_chip
from timeline.draw.wire import SIZES, era_ends
from timeline.explore.measures import Series
from timeline.explore.window import Window
from timeline.publish.page.rows import (
    MARK,
    Json,
    Told,
    event_row,
    measured,
    plain,
    radii,
    status_look,
)
from timeline.publish.page.widths import STEPS, plate_numbers
from timeline.publish.snapshot import Snapshot


def numbers(snapshot: Snapshot, plates: Mapping[Plate, Layout], label: str) -> Json:
    """What scripts/unpack.mjs reads; `label` names the picture, `plates` are the widths it has.

    `events` follow the frame of the picture; those that the list of the page does not hold are told
    in `others`. `conflicts` are the places of those whose claims disagree on the date; `slips` say
    by place where how far a plan may slip begins, is half and ends.
    """
    layouts = [*plates.values()]
    told, of_lane = _told(snapshot, layouts[-1])
    depth, series = era_depth(snapshot.dataset.eras), snapshot.measure
    return {
        "label": label,
        **_days(snapshot),
        **_axis(snapshot),
        **_looks(told),
        "events": [*_events(snapshot, told, of_lane)],
        "others": _others(snapshot, told),
        "conflicts": [place for event, place in told.places.items() if told.items[event].conflict],
        **_slips(snapshot, told),
        "lost": [told.places[event] for event in snapshot.dimmed(told.places)],
        "measure": None if series is None else _measure(series, layouts[0]),
        "plates": [plate_numbers(*each, depth, series, told) for each in plates.items()],
    }


def _told(snapshot: Snapshot, layout: Layout) -> tuple[Told, Mapping[str, int]]:
    """The events of the picture in its order, as a layout measured them, and the lane of each."""
    items, of_lane = measured(layout)
    frame = snapshot.drawn.frame
    ids = (event for event in frame["id"].tolist() if event in items)
    titles = dict(zip(frame["id"], frame["title"], strict=True))
    return Told({event: place for place, event in enumerate(ids)}, items, titles), of_lane


def _looks(told: Told) -> Json:
    """How marks, bars and the sign of claims that disagree are drawn."""
    items = [told.items[event] for event in told.places]
    return {
        "sizes": {**SIZES, "barRow": BAR_ROW, "bin": BIN, "steps": STEPS},
        "statuses": [status_look(status, items) for status in _statuses(told)],
        "mark": MARK,
        "radii": radii(items),
        "sign": sign_path(),
    }


def _statuses(told: Told) -> Sequence[str]:
    """The statuses that events of the picture have, in the order of the legend."""
    found = {told.items[event].status for event in told.places}
    return [status for status in STATUS_STYLES if status in found]


def _events(snapshot: Snapshot, told: Told, of_lane: Mapping[str, int]) -> Iterator[list[Any]]:
    statuses, ghosts = _statuses(told), snapshot.ghosts(told.places)
    for event in told.places:
        title, before = told.titles[event], ghosts.get(event, ())
        yield event_row(told.items[event], of_lane[event], statuses, title, before)


def _slips(snapshot: Snapshot, told: Told) -> Json:
    reaches, places = snapshot.reaches, told.places
    found = {str(places[event]): reaches[event].days for event in reaches if event in places}
    return {"slips": found} if found else {}


def _days(snapshot: Snapshot) -> Json:
    windows = {
        "window": snapshot.window,
        "limits": snapshot.limits,
        "home": snapshot.home,
        "all": snapshot.everything,
    }
    days = {name: _ends(window) for name, window in windows.items()}
    return days | {"today": snapshot.today + 0.5}


def _ends(window: Window) -> list[float]:
    return [plain(window.first), plain(window.last)]


def _axis(snapshot: Snapshot) -> Json:
    eras, today = snapshot.dataset.eras, snapshot.today_name
    return {
        "todayName": today,
        "todayChip": round(today_chip(today)[0], 2),
        "eras": [era_ends(era) for era in eras],
        "eraWidth": {era.name: round(text_width(era.name, 11, 500), 2) for era in eras},
    }


def _others(snapshot: Snapshot, told: Told) -> Json:
    """What is told of the events of the picture that are not in the list, by their places."""
    lost = [*snapshot.dimmed(told.places)]
    return {
        str(told.places[event]): [event, said["title"], said["words"]]
        for event, said in snapshot.told(lost).items()
    }


def _measure(series: Series, layout: Layout) -> Json:
    of = next((laid.index for laid in layout.lanes if laid.lane.id == series.lane), None)
    return {
        "form": series.form,
        "top": series.top,
        "name": lane_lines(series.name),
        "colour": PAGE.muted if of is None else PAGE.lane(of),
        "ticks": [list(tick) for tick in series.ticks],
        "levels": [[each.first, each.last, each.number] for each in series.levels],
    }
