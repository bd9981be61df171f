"""A view as a slide: the whole picture in 16:9, with letters as large as its events leave room for.

A narrow picture on a wide screen has large letters and names few events, a wide one small letters
and many: the narrowest is taken that still names most of what the usual picture names.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache

from timeline.draw.placement import counts
from timeline.draw.theme import THEMES
from timeline.publish.picture import Picture, fit, still, surrounded, wording
from timeline.publish.snapshot import Snapshot

RATIO = 16 / 9
"""How much wider than high it is."""

USUAL = 1400
"""The width in px of the picture that it is compared with: that of files without options."""

WIDTHS = (768, 864, *range(960, 1601, 80))
"""The widths in px in which a slide is tried, the largest letters first."""

NAMED = 2 / 3
"""The share of the names in the usual picture that a slide has to have for larger letters."""

AROUND = 190.0
"""What title, axis, eras and legend take more or less, in px; what they do take is then known."""

MOST_SPARE = 150.0
"""Room in px that a lane may get on a slide beyond what it needs."""

SLIGHT = 0.01
"""Height in px that is too much only because numbers are rounded."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A picture of some width, the height in px of its lanes, and how many events it names."""

    picture: Picture
    lanes: float
    named: int

    @property
    def over(self) -> float:
        """By how much in px it is too high for a slide of its width."""
        return self.picture.height - self.picture.width / RATIO

    @property
    def fits(self) -> bool:
        """Whether it is not too high."""
        return self.over <= SLIGHT

    def does_for(self, enough: float) -> bool:
        """Whether it fits and names enough events."""
        return self.fits and self.named >= enough

    @property
    def room(self) -> float:
        """The height in px that is left on a slide for the lanes."""
        return self.lanes - self.over


def slide(snapshot: Snapshot, address: str = "", frozen: str = "") -> Picture:
    """The picture of a view on a slide; `address` and `frozen` are as for `picture`.

    Of those that name too little the one is taken that names the most, and where lanes are too many
    for any, the widest with room beside it. A wider picture has room for more, so the narrowest is
    looked for by halving.
    """
    enough = NAMED * counts(still(snapshot, fit(USUAL)[1]))["labelled"]
    tried = cache(lambda width: filled(snapshot, width, address, frozen))
    first = bisect_left(WIDTHS, True, key=lambda width: tried(width).does_for(enough))
    if first < len(WIDTHS):
        return centred(tried(WIDTHS[first]).picture)
    fitting = [each for each in map(tried, WIDTHS) if each.fits]
    return centred(max(fitting, key=_named, default=tried(WIDTHS[-1])).picture)


def _named(trial: Trial) -> int:
    return trial.named


def centred(picture: Picture) -> Picture:
    """A picture in the middle of paper that has the shape of a slide."""
    scene, high = picture.scene, max(picture.height, picture.width / RATIO)
    beside, above = (high * RATIO - picture.width) / 2, (high - picture.height) / 2
    framed = replace(
        scene,
        left=scene.left + beside,
        right=scene.right + beside,
        top=scene.top + above,
        bottom=scene.bottom + above,
    )
    return replace(picture, scene=framed)


def filled(snapshot: Snapshot, width: float, address: str = "", frozen: str = "") -> Trial:
    """A picture whose lanes take the height that title, axis and legend leave, if they can."""
    trial = _drawn(snapshot, width, width / RATIO - AROUND, address, frozen)
    return _drawn(snapshot, width, trial.room, address, frozen)


def _drawn(snapshot: Snapshot, width: float, room: float, address: str, frozen: str) -> Trial:
    theme, (style, plot) = THEMES[snapshot.state.theme or "light"], fit(width)
    placement = still(snapshot, plot, max(room, 1.0), MOST_SPARE)
    words = wording(snapshot, address, frozen)
    scene = surrounded(snapshot, placement, plot, words, theme, style)
    lanes = max((lane.bottom for lane in placement.lanes), default=0.0)
    return Trial(Picture(scene, plot, theme), lanes, counts(placement)["labelled"])
