"""A cast as JSON: all that a browser needs to choose and draw the pictures around a window.

Numbers only, in the units of the cast: days and px. Colours are the custom properties of the page's
style sheet, so that a change of theme needs no new cast. assets/choose.mjs reads `lanes`, `items`
and `sizes`, assets/paint.mjs the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import isfinite
from typing import Any

from timeline.curate.model import NamedSpan
from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.draw import bars, beads, flags, layout, measure, names
from timeline.draw.bars import Bar
from timeline.draw.beads import DOT
from timeline.draw.cast import BIN, Cast, CastLane, Listed
from timeline.draw.flags import Flag
from timeline.draw.marks import WHISKER, mark_shapes
from timeline.draw.measure import Item
from timeline.draw.placement import LEADER_GAP, LEAST_STRIPE, TICK_GAP, mark_radius
from timeline.draw.scene import (
    AXIS,
    ERA_ROW,
    ERAS,
    GUTTER,
    GUTTER_COMPACT,
    RIGHT,
    RIGHT_COMPACT,
    TICK_CHAR,
    At,
)
from timeline.draw.signs import SIGN, UNDER, sign_path
from timeline.draw.svg import piece
from timeline.draw.theme import BAR_FILL, FLAT, PAGE, STATUS_STYLES

Json = dict[str, Any]

SIZES: Mapping[str, float] = {
    "fade": measure.FADE,
    "leastFade": measure.LEAST_FADE,
    "aboutFade": measure.ABOUT_FADE,
    "flagPad": flags.PAD,
    "flagRoom": flags.ROOM,
    "labelDx": flags.LABEL_DX,
    "barPad": bars.PAD,
    "inset": bars.INSET,
    "beside": bars.BESIDE,
    "leastDrawn": bars.LEAST_DRAWN,
    "bar": layout.BAR,
    "row": layout.ROW,
    "dot": beads.DOT,
    "badge": beads.BADGE,
    "gap": beads.GAP,
    "leaderGap": LEADER_GAP,
    "tickGap": TICK_GAP,
    "tickChar": TICK_CHAR,
    "whisker": WHISKER,
    "stripe": LEAST_STRIPE,
    "prefix": names.BAR_PREFIX,
    "sign": SIGN,
    "signRoom": names.SIGN_ROOM,
    "signUnder": UNDER,
}
"""Sizes in px that choosing and drawing need, by the name that the scripts use."""


def wire(cast: Cast, eras: Iterable[NamedSpan], told: Mapping[str, Json]) -> Json:
    """The JSON of a cast.

    `told` says by id what a reader is told first of an event, its `ghosts`: the days for which it
    was planned before, and its `slip`: the days on which that begins, is half and ends.
    """
    grid = cast.layout.grid
    placed = {item.id: item for lane in cast.lanes for item in _placed(lane)}
    listed = {item.id: item for lane in cast.lanes for item in _listed(lane)}
    edges = {day: place for place, day in enumerate(cast.edges)}
    return {
        "width": grid.width,
        "scale": grid.scale,
        "origin": grid.home.first,
        "bin": BIN / grid.scale,
        "window": [cast.window.first, cast.window.last],
        "around": [cast.around.first, cast.around.last],
        "most": cast.most,
        "usual": cast.usual,
        "today": grid.today + 0.5,
        "height": cast.layout.height,
        "compact": cast.layout.is_compact,
        "sizes": SIZES,
        "items": {
            **{event: _dot(item, told.get(event, {})) for event, item in listed.items()},
            **{event: _item(item, told.get(event, {})) for event, item in placed.items()},
        },
        "edges": cast.edges,
        "lanes": [_lane(lane, edges) for lane in cast.lanes],
        "eras": [era_ends(era) for era in eras],
        "looks": {"marks": _marks(cast), "bars": _bars(cast), "sign": sign_path()},
    }


def sides(is_compact: bool, era_rows: int) -> Json:
    """The room in px around the plot, as `timeline.draw.compose` leaves it."""
    return {
        "left": GUTTER_COMPACT if is_compact else GUTTER,
        "right": RIGHT_COMPACT if is_compact else RIGHT,
        "top": AXIS,
        "bottom": ERAS + ERA_ROW * era_rows,
        "eraRow": ERA_ROW,
    }


def ids_of(cast: Cast) -> Iterator[str]:
    """The ids of the events that a cast knows one by one."""
    for lane in cast.lanes:
        yield from (item.id for item in _placed(lane))
        yield from (item.id for item in _listed(lane))


def _placed(lane: CastLane) -> Iterator[Item]:
    yield from (flag.item for flag in lane.flags)
    yield from (bar.item for bar in lane.bars)


def _listed(lane: CastLane) -> Iterator[Listed]:
    for part in lane.parts:
        yield from part.items


def _dot(item: Item | Listed, told: Json) -> Json:
    """What a mark without a name is drawn from; `told` adds what a reader hears of it."""
    sign = {"conflict": True} if item.conflict else {}
    return {**told, "status": item.status, "anchor": item.anchor, **sign}


def _item(item: Item, told: Json) -> Json:
    """What a label or bar is drawn from."""
    name = item.name
    return {
        **_dot(item, told),
        "rank": item.rank,
        "approximate": item.approximate,
        "ends": [item.start, item.solid_start, item.solid_end, item.end],
        "open": [item.open_start, item.open_end],
        "radius": mark_radius(item),
        "name": [name.prefix, name.title, name.note, name.size, name.weight, name.struck],
        "width": name.width,
    }


def _lane(lane: CastLane, edges: Mapping[float, int]) -> Json:
    """A lane; its parts and counts say by place at which edge they begin."""
    laid = lane.laid
    return {
        "index": laid.index,
        "top": laid.top,
        "bottom": laid.bottom,
        "baseline": laid.baseline,
        "hung": laid.hung,
        "rows": laid.layout.rows.labels,
        "flags": [_flag(flag, laid.label_y(flag.row)) for flag in lane.flags],
        "bars": [_bar(bar, laid.bar_y(bar.row)) for bar in lane.bars],
        "parts": [
            [edges[part.first], part.count, *(item.id for item in part.items)]
            for part in lane.parts
        ],
        "overs": [[edges[over.day], over.before, over.after] for over in lane.overs],
    }


def _flag(flag: Flag, y: float) -> list[Any]:
    """Id, side, row, the middle of its text in px, and the scale from which it is shown."""
    return [flag.item.id, flag.side, flag.row, y, flag.scale if isfinite(flag.scale) else None]


def _bar(bar: Bar, y: float) -> list[Any]:
    """As `_flag`, and the scales of its name beside and inside it, null when there is none."""
    scales = [scale if isfinite(scale) else None for scale in (bar.scale, bar.beside, bar.inside)]
    return [bar.item.id, bar.side, bar.row, y, *scales]


def era_ends(era: NamedSpan) -> list[Any]:
    """Its name, first day, and the day after its last, null where it is open."""
    span = era.span
    start = None if span.earliest_start <= OPEN_PAST else span.earliest_start
    return [era.name, start, None if span.latest_end >= OPEN_FUTURE else span.latest_end + 1]


def look(lane: int, status: str, radius: float) -> str:
    """The name of a mark's look: its lane's colour, its status and its size."""
    return f"{lane % len(PAGE.lanes)} {status} {radius:.1f}"


def _marks(cast: Cast) -> Json:
    """Each mark that may be drawn, as a piece of SVG about its centre."""
    dots = {(lane.laid.index, item.status, DOT) for lane in cast.lanes for item in _listed(lane)}
    marks = {
        (lane.laid.index, flag.item.status, mark_radius(flag.item))
        for lane in cast.lanes
        for flag in lane.flags
    }
    return {
        look(lane, status, radius): piece(
            mark_shapes(At(0), 0.0, radius, status, PAGE.lane(lane), PAGE)
        )
        for lane, status, radius in sorted(dots | marks)
    }


def _bars(cast: Cast) -> Json:
    """How the bars of each lane and status are drawn: colour, opacity, outline and its dashes."""
    wanted = {
        (lane.laid.index, bar.item.status): STATUS_STYLES[bar.item.status]
        for lane in cast.lanes
        for bar in lane.bars
    }
    return {
        f"{lane % len(PAGE.lanes)} {status}": [
            PAGE.muted if status in FLAT else PAGE.lane(lane),
            round(BAR_FILL * style.strength, 4),
            style.outlined,
            list(style.dash),
        ]
        for (lane, status), style in sorted(wanted.items())
    }
