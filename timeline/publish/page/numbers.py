"""The numbers from which a page on its own draws every window of its view by itself.

They say what `timeline.draw.wire` says of a cast, for several widths and for all windows at once,
in a form of a fifth of the size: an event is one short row, what depends on the width stands beside
it, and what the list of the page tells is not told again. scripts/unpack.mjs makes casts of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, isfinite, log2
from typing import Any

from timeline.draw.bars import Bar
from timeline.draw.beads import DOT
from timeline.draw.cast import BIN, whole
from timeline.draw.compose import lane_lines, today_chip
from timeline.draw.flags import Flag
from timeline.draw.lanes import Tile
from timeline.draw.layout import BAR_ROW, LaidLane, Layout
from timeline.draw.marks import mark_shapes
from timeline.draw.measure import Item
from timeline.draw.measured import BAND, floor_of, y_of
from timeline.draw.metrics import ELLIPSIS, text_width
from timeline.draw.placement import era_depth, mark_radius
from timeline.draw.plates import Plate
from timeline.draw.scene import At
from timeline.draw.svg import piece
from timeline.draw.theme import BAR_FILL, FLAT, PAGE, STATUS_STYLES
from timeline.draw.wire import SIZES, era_ends, sides
from timeline.explore.measures import Series
from timeline.explore.window import MIN_SPAN, Window
from timeline.publish.snapshot import Snapshot

Json = dict[str, Any]

LANE_COLOUR = "@"
"""Stands in a mark for the colour of its lane."""

MARK = 4.2
"""The radius in px at which a mark is told; it is drawn larger and smaller."""

ONE_DAY = [0, 0, 1, 1, 0.5]
"""What the days of an event are that took place on one day."""

OPEN_START, OPEN_END, APPROXIMATE = 1, 2, 4
"""What a number says of an event besides its days."""

STEPS, LEAST, SLACK = 64, -2000, 1e-6
"""Steps in which a scale doubles, the first of them, and what of one rounding may take away."""


def numbers(snapshot: Snapshot, plates: Mapping[Plate, Layout], label: str) -> Json:
    """What scripts/unpack.mjs reads; `label` names the picture, `plates` are the widths it has.

    `events` follow the frame of the picture; those that the list of the page does not hold are told
    in `others`. `slips` say by place where how far a plan may slip begins, is half and ends.
    """
    layouts = [*plates.values()]
    items, of_lane = _known(layouts[-1])
    ids = [event for event in snapshot.drawn.frame["id"].tolist() if event in items]
    titles = dict(zip(snapshot.drawn.frame["id"], snapshot.drawn.frame["title"], strict=True))
    told = Told({event: place for place, event in enumerate(ids)}, items, titles)
    statuses = [each for each in STATUS_STYLES if any(items[one].status == each for one in ids)]
    ghosts, depth = snapshot.ghosts(ids), era_depth(snapshot.dataset.eras)
    slips = {
        str(told.places[event]): snapshot.reaches[event].days
        for event in snapshot.reaches
        if event in told.places
    }
    return {
        "label": label,
        **_days(snapshot),
        **_axis(snapshot),
        "sizes": {**SIZES, "barRow": BAR_ROW, "bin": BIN, "steps": STEPS},
        "statuses": [_status(status, items.values()) for status in statuses],
        "mark": MARK,
        "radii": _radii(items.values()),
        "events": [
            _event(items[event], of_lane[event], statuses, titles[event], ghosts.get(event, ()))
            for event in ids
        ],
        "others": _others(snapshot, told),
        **({"slips": slips} if slips else {}),
        "lost": [told.places[event] for event in snapshot.dimmed(ids)],
        "measure": None if snapshot.measure is None else _measure(snapshot.measure, layouts[0]),
        "plates": [
            _plate(plate, layout, depth, snapshot.measure, told) for plate, layout in plates.items()
        ],
    }


@dataclass(frozen=True, slots=True)
class Told:
    """What is said once for all widths: the place of each event, and how it was measured."""

    places: Mapping[str, int]
    items: Mapping[str, Item]
    titles: Mapping[str, str]

    def name(self, item: Item) -> list[float]:
        """Width of a name and what it keeps of its title, where that was not told already."""
        name, known = item.name, self.items[item.id].name
        if (name.width, name.title) == (known.width, known.title):
            return []
        return [_short(name.width), _kept(name.title, self.titles[item.id])]


def _known(layout: Layout) -> tuple[dict[str, Item], dict[str, int]]:
    """All events of a layout as they are measured there, and the lane of each, by id."""
    items, lanes = {}, {}
    for laid in layout.lanes:
        of_lane = laid.layout.items
        for item in of_lane.items(range(len(of_lane.lane.rows))):
            items[item.id], lanes[item.id] = item, laid.index
    return items, lanes


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
    return [_plain(window.first), _plain(window.last)]


def _axis(snapshot: Snapshot) -> Json:
    eras, today = snapshot.dataset.eras, snapshot.today_name
    return {
        "todayName": today,
        "todayChip": round(today_chip(today)[0], 2),
        "eras": [era_ends(era) for era in eras],
        "eraWidth": {era.name: round(text_width(era.name, 11, 500), 2) for era in eras},
    }


def _status(status: str, items: Iterable[Item]) -> Json:
    """A status: what is said before a name that has it, how its bars and its marks are drawn.

    Of its two marks one is that of an event without a name.
    """
    style = STATUS_STYLES[status]
    names = (item.name for item in items if item.status == status)
    return {
        "key": status,
        "spoken": next((name.prefix for name in names if name.prefix), ""),
        "flat": status in FLAT,
        "fill": round(BAR_FILL * style.strength, 4),
        "outlined": style.outlined,
        "dash": list(style.dash),
        "marks": [_mark(status, DOT), _mark(status, MARK)],
    }


def _radii(items: Iterable[Item]) -> Json:
    """The radius of a mark by the importance of its event."""
    return {str(item.importance): mark_radius(item) for item in items}


def _mark(status: str, radius: float) -> str:
    """A mark as a piece of SVG about its centre."""
    return piece(mark_shapes(At(0), 0.0, radius, status, LANE_COLOUR, PAGE))


def _event(
    item: Item, lane: int, statuses: Sequence[str], title: str, ghosts: Sequence[float]
) -> list[Any]:
    """Lane, status, importance, first day, its other days from there, width of its name.

    The days are 0 for an event of one known day. Then come the year beside its name, how much of
    its title the name keeps, and the days for which it was planned before.
    """
    name = item.name
    row: list[Any] = [lane, statuses.index(item.status), item.importance]
    row += [_plain(item.start), _days_of(item)]
    row += [_short(name.width), name.note, _kept(name.title, title), [*map(_plain, ghosts)]]
    while row[-1] in ("", 0, []):
        row.pop()
    return row


def _days_of(item: Item) -> list[float] | int:
    """What is not sure, the first sure day, the last sure one, the end, and where it stands."""
    unsure = (
        OPEN_START * item.open_start + OPEN_END * item.open_end + APPROXIMATE * item.approximate
    )
    days = (item.solid_start, item.solid_end, item.end, item.anchor)
    found = [unsure, *(_plain(day - item.start) for day in days)]
    return 0 if found == ONE_DAY else found


def _kept(name: str, title: str) -> int:
    """How many characters of a title its name keeps before an ellipsis, 0 for all."""
    return 0 if name == title else len(name) - len(ELLIPSIS)


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


def _plate(plate: Plate, layout: Layout, depth: int, series: Series | None, told: Told) -> Json:
    height = layout.height + (BAND if series else 0.0)
    base = floor_of(height)
    found = [_whole(laid) for laid in layout.lanes]
    items = [flag.item for tile in found for flag in tile.flags]
    items += [bar.item for tile in found for bar in tile.bars]
    return {
        "frame": plate.frame,
        "width": plate.plot,
        "compact": layout.is_compact,
        "height": _short(height),
        "sides": sides(layout.is_compact, depth),
        "band": [base, base - y_of(series.top, series, height)] if series else None,
        "names": {str(told.places[item.id]): name for item in items if (name := told.name(item))},
        "lanes": [_lane(laid, tile, told) for laid, tile in zip(layout.lanes, found, strict=True)],
    }


def _whole(laid: LaidLane) -> Tile:
    grid = laid.layout.grid
    # A frame may be wider than its plate, though not twice as wide.
    return whole(laid, grid.level(grid.width / MIN_SPAN) + 1)


def _lane(laid: LaidLane, found: Tile, told: Told) -> Json:
    home = laid.layout.grid.scale
    return {
        "id": laid.lane.id,
        "name": lane_lines(laid.lane.name),
        "index": laid.index,
        "top": _short(laid.top),
        "bottom": _short(laid.bottom),
        "baseline": None if laid.baseline is None else _short(laid.baseline),
        "hung": _short(laid.hung),
        "shelf": _short(laid.shelf),
        "rows": laid.layout.rows.labels,
        "flags": [part for flag in found.flags for part in _flag(flag, home, told)],
        "bars": [part for bar in found.bars for part in _bar(bar, home, told)],
    }


def _flag(flag: Flag, home: float, told: Told) -> Iterator[int | None]:
    """Event, row, negative where the name hangs to the left, and scale."""
    if isfinite(flag.scale):
        yield from (told.places[flag.item.id], flag.side * flag.row, _step(flag.scale, home))


def _bar(bar: Bar, home: float, told: Told) -> Iterator[int | None]:
    """Event, side, row, its scale, and those of its name beside and inside it."""
    yield from (told.places[bar.item.id], bar.side, bar.row)
    yield from (_step(scale, home) for scale in (bar.scale, bar.beside, bar.inside))


def _step(scale: float, home: float) -> int | None:
    """A scale in steps from that of the home view, None for never.

    It is rounded up, so that nothing gets less room than it needs.
    """
    if not isfinite(scale):
        return None
    return max(ceil(log2(scale / home) * STEPS - SLACK), LEAST) if scale > 0 else LEAST


def _short(length: float) -> float:
    return _plain(round(length, 2))


def _plain(number: float) -> float:
    """A number that JSON writes without a useless fraction."""
    return int(number) if number == int(number) else number
