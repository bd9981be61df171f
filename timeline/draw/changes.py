"""Changes on the axis of the dates they are about: marks and arrows in lanes, each with its label.

Labels stand right of their marks, or left of them, or above where an arrow leaves no room beside
it. What belongs together is one strip, and no two strips of a row overlap. What lies beyond an end
of the axis stands at that end, behind a chevron and with its date in the label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.draw.change_marks import REACH, arrow_shapes, change_shapes
from timeline.draw.courses import Course, Stop, foremost
from timeline.draw.date_axis import DateAxis, axis_ticks, chevron, today_shapes
from timeline.draw.metrics import elide, wrap
from timeline.draw.moves import distinct
from timeline.draw.rows import Strip, pack
from timeline.draw.scene import At, Group, Line, Rect, Run, Scene, Shape, Text, width_of
from timeline.draw.theme import Theme
from timeline.languages import Language

ROW, PAD = 24.0, 6.0
"""Height in px of a row, which is a target for a finger (WCAG 2.2, 2.5.8), and room around rows."""

GAP, APART = 6.0, 12.0
"""Room in px between a mark and its label, and between two strips in a row."""

TITLE, NOTE, NAME = 12.0, 11.0, 12.5
"""Font sizes in px of an event's title, of what is said beside it, and of a lane's name."""

LONGEST, LONGEST_NARROW, NOTED = 0.62, 0.85, 70.0
"""The share of the plot that a label may take, wide or not, and room in px for a note in it."""

WIDE, GUTTER = 600.0, 124.0
"""Width in px from which on names of lanes stand beside them, and the room that they have there."""

HEADER, LINE = 20.0, 16.0
"""Height in px of a lane's name above its rows, and of a line of one beside them."""

FADE = 34.0
"""Length in px over which a plan without a date fades."""

NEAR = 1.5 * REACH
"""Of marks of an event that stand as near to one another in px, one is drawn."""

SIDE, TOP, BOTTOM = 4.0, 44.0, 4.0
"""Room in px around the plot."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A course to draw: its lane's place, the title, a note, its date in short, its name aloud."""

    course: Course
    lane: int
    title: str
    note: str
    when: str
    name: str


@dataclass(frozen=True, slots=True)
class Axes:
    """What a picture is drawn on: its axis, the names of all lanes, whether they stand beside."""

    dates: DateAxis
    lanes: Sequence[str]
    is_wide: bool

    @property
    def longest(self) -> float:
        """The width in px that a label may take."""
        return self.dates.width * (LONGEST if self.is_wide else LONGEST_NARROW)


@dataclass(frozen=True, slots=True)
class Laid:
    """An entry with the room it takes: its strip in px, and where its label begins."""

    entry: Entry
    strip: Strip
    text: float
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A lane with its entries and their rows; heights in px, `begin` is where the rows do."""

    lane: int
    lines: Sequence[str]
    top: float
    begin: float
    bottom: float
    laid: Sequence[Laid]
    rows: Sequence[int]
    paper: str


def compose(
    entries: Sequence[Entry],
    days: tuple[float, float],
    lanes: Sequence[str],
    width: float,
    today: tuple[float, str],
    language: Language,
    theme: Theme,
) -> Scene:
    """The picture of some entries on an axis between two days, `width` px wide with all around it.

    `lanes` are the names of all lanes, `today` is a day and what its line is called.
    """
    is_wide = width >= WIDE
    left = GUTTER if is_wide else SIDE
    axes = Axes(DateAxis(*days, width - left - SIDE), lanes, is_wide)
    bands = list(_bands(entries, axes, theme))
    height = bands[-1].bottom if bands else 0.0
    shades = (_shade(band, left) for band in bands if band.paper == theme.band)
    return Scene(
        backdrop=(*shades, *today_shapes(axes.dates, *today, height, theme)),
        groups=tuple(group for band in bands for group in _groups(band, axes, theme)),
        ticks=tuple(axis_ticks(axes.dates, SIDE, language)),
        hair=theme.hair,
        muted=theme.muted,
        height=height,
        left=left,
        right=SIDE,
        top=TOP,
        bottom=BOTTOM,
    )


def _bands(entries: Sequence[Entry], axes: Axes, theme: Theme) -> Iterator[Band]:
    """The lanes that have entries, one below the other."""
    top, shown = 0.0, sorted({entry.lane for entry in entries})
    titles = distinct([entry.title for entry in entries], axes.longest - NOTED)
    entries = [replace(each, title=title) for each, title in zip(entries, titles, strict=True)]
    for number, lane in enumerate(shown):
        some = (_laid(each, axes, theme) for each in entries if each.lane == lane)
        laid = sorted(some, key=lambda each: (each.strip.left, each.entry.course.event))
        paper = theme.paper if number % 2 else theme.band
        yield (band := _band(lane, laid, top, axes, paper))
        top = band.bottom


def _band(lane: int, laid: Sequence[Laid], top: float, axes: Axes, paper: str) -> Band:
    rows = pack([each.strip for each in laid], APART)
    high = ROW * max(row + 1 + each.strip.tall for row, each in zip(rows, laid, strict=True))
    if not axes.is_wide:
        begin = top + HEADER + PAD
        return Band(
            lane, axes.lanes[lane : lane + 1], top, begin, begin + high + PAD, laid, rows, paper
        )
    lines = wrap(axes.lanes[lane], NAME, 700, GUTTER - 20)
    tall = max(high, len(lines) * LINE)
    begin = top + PAD + (tall - high) / 2
    return Band(lane, lines, top, begin, top + tall + 2 * PAD, laid, rows, paper)


def _laid(entry: Entry, axes: Axes, theme: Theme) -> Laid:
    """An entry with its label where that has room."""
    course, axis = entry.course, axes.dates
    xs = [axis.x(day) for day in course.days]
    low, high = min(xs) - REACH, max(*xs, _end(course, axis)) + REACH
    runs = _runs(entry, axes.longest, not axis.holds(course.stops[-1].day), theme)
    wide = width_of(runs)
    right, left = high + GAP, low - GAP - wide
    if right + wide <= axis.width:
        return Laid(entry, Strip(low, right + wide), right, runs)
    if left >= 0:
        return Laid(entry, Strip(left, high), left, runs)
    text = max(min(low, axis.width - wide), 0.0)
    return Laid(entry, Strip(min(low, text), max(high, text + wide), tall=True), text, runs)


def _end(course: Course, axis: DateAxis) -> float:
    """Where a course ends: behind its last stop if it has no date."""
    x = axis.x(course.stops[-1].day)
    return min(x + FADE, axis.width - REACH) if course.is_open else x


def _runs(entry: Entry, longest: float, is_beyond: bool, theme: Theme) -> tuple[Run, ...]:
    notes = [note for note in (entry.when if is_beyond else "", entry.note) if note]
    said = [Run(f"  {note}", NOTE, 400, theme.muted) for note in notes]
    room = max(longest - width_of(said), longest / 2)
    return (Run(elide(entry.title, TITLE, 500, room), TITLE, 500, theme.ink), *said)


def _shade(band: Band, left: float) -> Rect:
    """The band of every other lane, under its name as well."""
    return Rect(At(0, -left + SIDE), At(1, SIDE), band.top, band.bottom, band.paper)


def _groups(band: Band, axes: Axes, theme: Theme) -> Iterator[Group]:
    """A lane's name, and its entries."""
    colour = theme.lane(band.lane)
    yield Group(tuple(_name(band, axes, colour)))
    for laid, row in zip(band.laid, band.rows, strict=True):
        top = band.begin + row * ROW
        shapes = tuple(_entry(laid, axes.dates, top, colour, band.paper, theme))
        yield Group(shapes, event=laid.entry.course.event, name=laid.entry.name)


def _name(band: Band, axes: Axes, colour: str) -> Iterator[Shape]:
    """The name of a lane, beside its rows or above them."""
    if not axes.is_wide:
        run = Run(band.lines[0], NAME, 700, colour)
        yield Text(At(0, 4), band.top + HEADER / 2 + 2, "start", (run,))
        return
    yield Rect(At(0, -6), At(0, -3), band.top + PAD, band.bottom - PAD, colour, radius=1.5)
    middle = (band.top + band.bottom - (len(band.lines) - 1) * LINE) / 2
    for number, line in enumerate(band.lines):
        run = Run(line, NAME, 700, colour)
        yield Text(At(0, -13), middle + number * LINE, "end", (run,))


def _entry(
    laid: Laid, axis: DateAxis, top: float, colour: str, paper: str, theme: Theme
) -> Iterator[Shape]:
    """The room that can be pressed, the arrows, the marks, the label."""
    strip, course = laid.strip, laid.entry.course
    bottom = top + ROW * (1 + strip.tall)
    yield Rect(axis.at(strip.left), axis.at(strip.right), top, bottom, "transparent")
    y = bottom - ROW / 2
    xs = [axis.x(day) for day in course.days]
    yield Line(axis.at(min(xs)), y, axis.at(max(xs)), y, colour, 1.2, opacity=0.4)
    for stop in course.stops:
        yield from _arrow(stop, axis, y, colour, theme)
    if course.is_open:
        ends = axis.at(axis.x(course.stops[-1].day)), axis.at(_end(course, axis) + REACH)
        yield Rect(*ends, y - 1.5, y + 1.5, colour, 0.8, 0.0)
    for stop in foremost(course.stops, axis.x, NEAR):
        side = -1 if stop.before is not None and stop.day < stop.before else 1
        yield from change_shapes(stop.kind, axis.at(axis.x(stop.day)), y, colour, theme, side)
    for day in course.days:
        yield from chevron(axis, day, y, theme)
    yield Text(axis.at(laid.text), top + ROW / 2, "start", laid.runs, paper)


def _arrow(stop: Stop, axis: DateAxis, y: float, colour: str, theme: Theme) -> Iterator[Shape]:
    """The arrow of a date that changed, where it is long enough to be seen."""
    if stop.before is None:
        return
    before, x = axis.x(stop.before), axis.x(stop.day)
    if abs(before - x) > 2 * REACH:
        yield from arrow_shapes(stop.kind, axis.at(before), axis.at(x), y, colour, theme)
