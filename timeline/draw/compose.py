"""A placement and a theme as a scene: the one place that decides what the picture looks like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.dates import Tick
from timeline.draw.eras import era_shapes
from timeline.draw.marks import at, badge_shapes, bar_shapes, mark_shapes, whisker
from timeline.draw.measured import BAND, level_groups, scale_shapes
from timeline.draw.metrics import wrap
from timeline.draw.names import BAR_PREFIX
from timeline.draw.placed import Label, Mark, PlacedLane, Placement
from timeline.draw.scene import (
    ERA_ROW,
    ERAS,
    GUTTER,
    GUTTER_COMPACT,
    RIGHT,
    RIGHT_COMPACT,
    TICK_CHAR,
    At,
    AxisTick,
    Group,
    Line,
    Rect,
    Run,
    Scene,
    Shape,
    Text,
)
from timeline.draw.signs import bar_sign, label_sign, mark_sign, text_dx
from timeline.draw.theme import SHAPES, STATUS_STYLES, Theme
from timeline.draw.today import future_shade, today_line
from timeline.draw.trails import trails
from timeline.explore.measures import Series
from timeline.explore.typical import Reach
from timeline.languages import Language

NO_GHOSTS: Mapping[str, Sequence[float]] = {}
NO_REACHES: Mapping[str, Reach] = {}


def compose(
    placement: Placement,
    theme: Theme,
    names: Mapping[str, str],
    today: str = "",
    ghosts: Mapping[str, Sequence[float]] = NO_GHOSTS,
    reaches: Mapping[str, Reach] = NO_REACHES,
) -> Scene:
    """The picture of a placement.

    `names` says each event aloud, by id, `today` names its line; `ghosts` are the days for which
    events were planned before, and `reaches` how far plans may slip, by id.
    """
    compact = placement.compact
    left = GUTTER_COMPACT if compact else GUTTER
    right = RIGHT_COMPACT if compact else RIGHT
    ticks = tuple(_axis_tick(placement, tick, left, right) for tick in placement.ticks)
    groups = [
        Group(tuple(future_shade(placement, theme)), clipped=True),
        Group(tuple(today_line(placement, theme, today, ticks))),
        Group(tuple(era_shapes(placement, theme))),
    ]
    for number, lane in enumerate(placement.lanes):
        paper = theme.paper if number % 2 else theme.band
        groups += trails(placement, lane, theme, ghosts, reaches, paper)
        groups += _lane(placement, lane, theme, names, paper)
    if placement.measure is not None:
        groups += _measure(placement, placement.measure, theme, names)
    bands = tuple(_bands(placement, theme, left, right))
    height = placement.height
    bottom = ERAS + ERA_ROW * placement.era_rows
    return Scene(
        bands, tuple(groups), ticks, theme.hair, theme.muted, height, left, right, bottom=bottom
    )


def _measure(
    placement: Placement, series: Series, theme: Theme, names: Mapping[str, str]
) -> Iterator[Group]:
    """The scale of the measure, which stays, and its numbers, which move with time."""
    of = next((lane.index for lane in placement.lanes if lane.id == series.lane), None)
    colour = theme.muted if of is None else theme.lane(of)
    top = placement.height - BAND
    name = _name(placement, series.name, (top, placement.height), theme.muted)
    yield Group((*scale_shapes(placement, series, theme), *name))
    yield from level_groups(placement, series, colour, theme.paper, names)


def _axis_tick(placement: Placement, tick: Tick, left: float, right: float) -> AxisTick:
    """A tick whose label stays between the sides of the picture."""
    x, half = placement.px(tick.day), len(tick.label) * TICK_CHAR / 2
    inside = min(max(x, half - left), placement.width + right - half)
    return AxisTick(at(placement, tick.day).share, tick.label, tick.major, inside - x)


def stage(scene: Scene) -> Scene:
    """What of a picture stays as it is while the window moves: all that is tied to the plot."""
    groups = tuple(group for group in scene.groups if _is_fixed(group))
    return replace(scene, groups=groups, ticks=())


def _is_fixed(group: Group) -> bool:
    places = [
        place
        for shape in group.shapes
        for place in ((shape.left, shape.right) if isinstance(shape, Rect | Line) else (shape.at,))
    ]
    return all(place.edge for place in places)


def edge(share: float, px: float = 0.0) -> At:
    """A place tied to the plot's edges."""
    return At(share, px, edge=True)


def _bands(placement: Placement, theme: Theme, left: float, right: float) -> Iterator[Shape]:
    """Every other lane on a band that reaches into the gutter."""
    gutter = 0.0 if placement.compact else left - 8
    right_edge = 0.0 if placement.compact else 8.0
    for lane in placement.lanes[::2]:
        yield Rect(edge(0, -gutter), edge(0), lane.top, lane.bottom, theme.band)
        yield Rect(edge(0), edge(1), lane.top, lane.bottom, theme.band)
        yield Rect(edge(1), edge(1, right_edge), lane.top, lane.bottom, theme.band)


def _lane(
    placement: Placement,
    lane: PlacedLane,
    theme: Theme,
    names: Mapping[str, str],
    paper: str,
) -> Iterator[Group]:
    """A lane from back to front: name, baseline, bars, leaders, marks, badges, labels."""
    colour = theme.lane(lane.index)
    name = tuple(_name(placement, lane.name, (lane.top, lane.bottom), colour))
    stroke = Rect(edge(0, -10), edge(0, -7), lane.top + 8, lane.bottom - 8, colour, radius=1.5)
    yield Group(name if placement.compact else (stroke, *name))
    if lane.baseline is not None:
        line = (edge(0), lane.baseline, edge(1), lane.baseline)
        yield Group((Line(*line, colour, 1, opacity=0.35),))
    for mark in lane.marks:
        yield Group(tuple(whisker(placement, mark, colour)), clipped=True)
    for bar in lane.bars:
        drawn = (*bar_shapes(placement, bar, colour, theme), *bar_sign(placement, bar, theme))
        yield Group(drawn, bar.id, names.get(bar.id, ""), clipped=True)
    yield Group(tuple(_leaders(placement, lane, theme)))
    for mark in sorted(lane.marks, key=_depth):
        place = at(placement, mark.day)
        shapes = mark_shapes(place, mark.y, mark.radius, mark.status, colour, theme)
        sign = mark_sign(placement, mark, theme, paper)
        yield Group((*shapes, *sign), mark.id, names.get(mark.id, ""), clipped=True)
    for badge in lane.badges:
        yield Group(
            tuple(badge_shapes(placement, badge, colour, theme)),
            name=_counted(badge.count, placement.language),
            span=(badge.first, badge.last),
        )
    for label in lane.labels:
        text = _label(placement, label, theme, paper)
        sign = label_sign(placement, label, theme, paper)
        yield Group((text, *sign), label.id, names.get(label.id, ""))


def _depth(mark: Mark) -> int:
    """Marks of one shape lie together: a renderer may draw them in one go."""
    return SHAPES.index(STATUS_STYLES[mark.status].shape)


def _name(
    placement: Placement, name: str, ends: tuple[float, float], colour: str
) -> Iterator[Shape]:
    """The name of a lane or a band between two heights, beside the plot or at its upper left."""
    top, bottom = ends
    if placement.compact:
        yield Text(edge(0, 6), top + 13, "start", (Run(name, 12, 700, colour),))
        return
    lines = lane_lines(name)
    for number, line in enumerate(lines):
        y = (top + bottom) / 2 + (number - (len(lines) - 1) / 2) * 16
        yield Text(edge(0, -18), y, "end", (Run(line, 13, 700, colour),))


def lane_lines(name: str, limit: float = GUTTER - 26) -> list[str]:
    """A lane's name in lines no wider than `limit` px."""
    return wrap(name, 13, 700, limit)


def _leaders(placement: Placement, lane: PlacedLane, theme: Theme) -> Iterator[Shape]:
    for mark in lane.marks:
        if mark.top < mark.y:
            place = at(placement, mark.day)
            yield Line(place, mark.top, place, mark.y, theme.muted, 1, opacity=0.5)


def _label(placement: Placement, label: Label, theme: Theme, paper: str) -> Text:
    # On a bar the muted colour would be too faint to read.
    muted = theme.ink if label.inside else theme.muted
    ink = muted if label.struck else theme.ink
    runs = [Run(label.title, label.size, label.weight, ink, label.struck)]
    if label.prefix:
        runs.insert(0, Run(f"{label.prefix} ", BAR_PREFIX, 400, muted))
    if label.note:
        runs.append(Run(f" {label.note}", label.size - 1, 400, muted))
    halo = "" if label.inside else paper
    place = at(placement, label.day, text_dx(label))
    return Text(place, label.y, label.anchor, tuple(runs), halo)


def _counted(count: int, language: Language) -> str:
    return language.ngettext("{n} more event", "{n} more events", count)
