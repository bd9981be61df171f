"""A view as a picture of its own: laid out for its window, with all that goes along with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.draw.compose import compose
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.layout import COMPACT_BELOW, MOST_SPARE, work_out
from timeline.draw.legend import keys
from timeline.draw.placed import Placement
from timeline.draw.placement import in_window
from timeline.draw.scene import GUTTER, GUTTER_COMPACT, RIGHT, RIGHT_COMPACT, Group, Scene
from timeline.draw.surround import BAND_EDGE, COMPACT, WIDE, Style, Wording, surround
from timeline.draw.theme import THEMES, Theme
from timeline.publish.credits import address_of, credit, found_at
from timeline.publish.heights import usual_height
from timeline.publish.snapshot import Snapshot

WIDEST_COMPACT = COMPACT_BELOW - 1
"""The widest plot in px whose lanes have their names above them."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A scene with the width of its plot in px, and the theme that it is drawn in."""

    scene: Scene
    plot: float
    theme: Theme

    @property
    def width(self) -> float:
        """The whole width in px."""
        return self.scene.left + self.plot + self.scene.right

    @property
    def height(self) -> float:
        """The whole height in px."""
        return self.scene.top + self.scene.height + self.scene.bottom


def picture(snapshot: Snapshot, width: float, address: str = "", frozen: str = "") -> Picture:
    """A view as a picture `width` px wide; with an address it says where it was taken.

    `frozen` is the id of the snapshot that the picture belongs to.
    """
    theme = THEMES[snapshot.state.theme or "light"]
    style, plot = fit(width)
    # Where the names of lanes would leave too little beside them, the plot is drawn wider instead.
    placement = still(snapshot, min(plot, WIDEST_COMPACT) if style is COMPACT else plot)
    words = wording(snapshot, address, frozen)
    return Picture(surrounded(snapshot, placement, plot, words, theme, style), plot, theme)


def fit(width: float) -> tuple[Style, float]:
    """The style of what stands around a picture so many px wide, and the width of its plot."""
    wide = width - GUTTER - max(RIGHT, WIDE.margin + BAND_EDGE) - WIDE.margin + BAND_EDGE
    if wide >= COMPACT_BELOW:
        return WIDE, wide
    sides = max(GUTTER_COMPACT, COMPACT.margin) + max(RIGHT_COMPACT, COMPACT.margin)
    return COMPACT, width - sides


def still(
    snapshot: Snapshot, width: float, height: float = 0.0, most_spare: float = MOST_SPARE
) -> Placement:
    """The picture on a plot of a width in px, laid out for the window that it shows.

    On the page lanes keep the rows of the first view, so that nothing moves under a reader's hand.
    What stands still can give its room to what is there: it names up to twice as many events.
    `height` is what the lanes may fill together, 0 leaves it to the width; `most_spare` px of it a
    lane may get beyond what it needs.
    """
    lanes, window = snapshot.dataset.lanes, snapshot.window
    grid = Grid(window, snapshot.limits, width, snapshot.today)
    index = build(in_window(snapshot.drawn.frame, window), empty=snapshot.index.lanes)
    room = height or usual_height(width, len(lanes))
    return snapshot.placed(work_out(index, lanes, grid, room, most_spare))


def composed(snapshot: Snapshot, placement: Placement, theme: Theme) -> Scene:
    """The scene of a placement, with the names of its events, their earlier dates and slips."""
    ids = [*placement.ids]
    names, ghosts = snapshot.names(ids), snapshot.ghosts(ids)
    return compose(placement, theme, names, snapshot.today_name, ghosts, snapshot.reaches)


def surrounded(
    snapshot: Snapshot,
    placement: Placement,
    plot: float,
    words: Wording,
    theme: Theme,
    style: Style,
) -> Scene:
    """The scene of a placement with its title, the key of what is in it, and some words."""
    scene = composed(snapshot, placement, theme)
    ghosts, slips = snapshot.ghosts(placement.ids), snapshot.reaches.keys() & set(placement.ids)
    legend = keys(placement, theme, has_ghosts=bool(ghosts), has_slips=bool(slips))
    return surround(scene, plot, words, legend, theme, style)


def wording(snapshot: Snapshot, address: str = "", frozen: str = "") -> Wording:
    """The texts around the picture of a view."""
    dataset = snapshot.dataset
    return Wording(
        title=dataset.title,
        subtitle=dataset.subtitle,
        caption=f"{snapshot.caption}.",
        credit=credit(snapshot),
        address=found_at(snapshot, address, frozen),
    )


def links(snapshot: Snapshot, address: str) -> Callable[[Group], str]:
    """Where the parts of a picture lead to: events to the timeline, if its address is known."""

    def target(group: Group) -> str:
        if group.event:
            return address_of(snapshot, address, group.event)
        return group.link

    return target
