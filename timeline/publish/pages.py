"""A view on paper: a picture that fills its page, laid out for the room that is left for it.

Print has its own colours, with white for paper. On a large sheet with few events everything is
larger; where lanes are many, everything is smaller until it fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.draw.layout import COMPACT_BELOW
from timeline.draw.leaf import Leaf, Part, figure
from timeline.draw.metrics import elide
from timeline.draw.placement import counts
from timeline.draw.scene import GUTTER, RIGHT, At, Group, Line, Run, Scene, Text
from timeline.draw.surround import BAND_EDGE, LEADING, Style, Wording
from timeline.draw.theme import THEMES, Theme
from timeline.publish.alt import full_alt
from timeline.publish.credits import credit, found_at
from timeline.publish.papers import Page, Paper, wide
from timeline.publish.picture import links, still, surrounded
from timeline.publish.snapshot import Snapshot

SUBTITLE = 0.46, 13.5
"""Size of a subtitle as a share of that of the title, and the least in px."""

SIDES = GUTTER - BAND_EDGE + RIGHT
"""Room in px beside the plot."""

AROUND = 190.0
"""What title, axis, eras and legend take more or less, in px; what they do take is then known."""

LARGER = (3.0, 2.5, 2.0, 1.6, 1.3)
"""How much larger everything may be where there is room to spare, the most first."""

MOST_SPARE = 150.0
"""Room in px that a lane may get on a page beyond what it needs."""

TRIES = 4
"""How often a picture is made smaller until its lanes fit."""

FOOT_SIZE, FOOT_GAP = 11.5, 10.0
"""Size in px of the footer's texts, and the room above its line."""

NUMBER = 70.0
"""Room in px for the number of the page."""

FOOT = 2 * FOOT_SIZE * LEADING + 2 * FOOT_GAP
"""Room in px that the footer takes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture on a page: its scene, the width of its plot in px, and how many labels it has."""

    page: Page
    scene: Scene
    plot: float
    labelled: int

    @property
    def over(self) -> float:
        """By how much in px it is too high."""
        height = self.scene.top + self.scene.height + self.scene.bottom
        return height + FOOT - self.page.room[1]


def theme_of(snapshot: Snapshot) -> Theme:
    """The colours of a view on white paper: dark themes are for screens."""
    contrast = snapshot.state.theme == "contrast"
    return replace(THEMES["contrast" if contrast else "light"], paper="#ffffff")


def picture_leaf(
    snapshot: Snapshot, paper: Paper, words: Wording, address: str, is_alone: bool = True
) -> Leaf:
    """A page with a picture; its footer is left to who knows how many pages there are.

    A picture that is not alone has the size of the others.
    """
    sheet = largest(snapshot, paper, words) if is_alone else usual(snapshot, paper, words)
    page, target = sheet.page, links(snapshot, address)
    head, *middle, tail = (
        replace(group, link=target(group) or group.link) for group in sheet.scene.groups
    )
    bare = replace(sheet.scene, groups=())
    drawn = figure(bare, sheet.plot, page.margin, page.margin, full_alt(snapshot))
    events = {group.event for group in middle if group.event}
    parts = (
        replace(drawn, role="H1", groups=(head,), alt=""),
        replace(
            drawn,
            groups=(*drawn.groups, *middle),
            dimmed=frozenset(snapshot.dimmed(sorted(events))),
        ),
        replace(drawn, role="P", groups=(tail,), alt=""),
    )
    return Leaf(page.width, page.height, page.pt, parts, snapshot.years)


def largest(snapshot: Snapshot, paper: Paper, words: Wording) -> Sheet:
    """The picture as large as it can be without naming fewer events than at its usual size."""
    least = usual(snapshot, paper, words)
    for larger in LARGER:
        page = wide(paper, larger)
        if page.room[0] - SIDES >= COMPACT_BELOW:
            found = _filled(snapshot, page, words, _style(paper))
            if found.page == page and found.labelled >= least.labelled:
                return found
    return least


def usual(snapshot: Snapshot, paper: Paper, words: Wording) -> Sheet:
    """The picture at the size that its paper has for all."""
    return _filled(snapshot, wide(paper), words, _style(paper))


def _style(paper: Paper) -> Style:
    """What stands around a picture on paper, whose margin is that of the page."""
    share, least = SUBTITLE
    return Style(0.0, (paper.title, 700), (max(paper.title * share, least), 400))


def _filled(snapshot: Snapshot, page: Page, words: Wording, style: Style) -> Sheet:
    """The picture with all the room of a page for its lanes, made smaller where that is too low."""
    for _ in range(TRIES):
        room = page.room[1] - FOOT - AROUND
        sheet = _sheet(snapshot, page, words, style, room)
        sheet = _sheet(snapshot, page, words, style, room - sheet.over)
        if sheet.over <= 0:
            break
        high = page.room[1]
        page = replace(page, pt=page.pt * high / (high + sheet.over))
    return sheet


def _sheet(snapshot: Snapshot, page: Page, words: Wording, style: Style, height: float) -> Sheet:
    """The picture whose lanes fill a height in px together, as far as they can."""
    theme, plot = theme_of(snapshot), page.room[0] - SIDES
    placement = still(snapshot, plot, max(height, 1.0), MOST_SPARE)
    scene = surrounded(snapshot, placement, plot, words, theme, style)
    return Sheet(page, scene, plot, counts(placement)["labelled"])


def with_footer(
    leaf: Leaf, snapshot: Snapshot, address: str, number: int, total: int, frozen: str = ""
) -> Leaf:
    """A page with what each page repeats: source, day, licence, address, and its number.

    `frozen` is the id of the snapshot that the pages belong to.
    """
    place = found_at(snapshot, address, frozen)
    groups = tuple(_footer(leaf, snapshot, place, f"{number} / {total}"))
    return replace(leaf, parts=(*leaf.parts, Part("Artifact", groups)))


def _footer(leaf: Leaf, snapshot: Snapshot, place: str, number: str) -> Iterator[Group]:
    theme, page = theme_of(snapshot), Page(leaf.width, leaf.height, leaf.pt)
    (width, height), margin = page.room, page.margin
    left, right = At(0, margin), At(0, margin + width)
    top = margin + height - FOOT + FOOT_GAP
    y = top + FOOT_GAP + FOOT_SIZE * LEADING / 2

    def line(text: str, y: float, limit: float) -> Text:
        said = elide(text, FOOT_SIZE, 400, limit)
        return Text(left, y, "start", (Run(said, FOOT_SIZE, 400, theme.muted),))

    last = Text(right, y, "end", (Run(number, FOOT_SIZE, 500, theme.muted),))
    rule = Line(left, top, right, top, theme.hair)
    yield Group((rule, line(credit(snapshot), y, width - NUMBER), last))
    if place:
        text = line(place, y + FOOT_SIZE * LEADING, width)
        yield Group((text,), name=place, link=place)
