"""The picture of a page at some widths, complete without any script."""

from __future__ import annotations

from dataclasses import replace

from timeline.draw.compose import compose
from timeline.draw.plates import Plate
from timeline.draw.scene import Glyph, Group, Scene, Shape, Symbol, Text
from timeline.draw.svg import fluid
from timeline.draw.theme import PAGE
from timeline.publish.snapshot import Snapshot

ENTRY = "e-"
"""Begins the id of an event's entry in the list, so that no event has the name of another part."""


def picture(snapshot: Snapshot, plate: Plate, height: float, label: str) -> str:
    """The view as SVG that fills a frame; each event leads to its entry in the list of the page.

    What has a name in the picture is a link there, what has none is one at its mark.
    """
    placement = snapshot.place(plate.plot, height)
    names, ghosts = snapshot.names(placement.ids), snapshot.ghosts(placement.ids)
    scene = compose(placement, PAGE, names, snapshot.today_name, ghosts, snapshot.reaches)
    dimmed = frozenset(snapshot.dimmed(placement.ids))
    return fluid(_said_once(scene), f"p{plate.plot}", label, _target, dimmed)


def _said_once(scene: Scene) -> Scene:
    """The scene with one link for an event: its text where it has one, which names it."""
    named = {group.event for group in scene.groups if _has_text(group)}
    return replace(scene, groups=tuple(_plain(group, named) for group in scene.groups))


def _plain(group: Group, named: set[str]) -> Group:
    # A mark stands on its day, which lies in the window: it needs no edge to be cut at.
    group = replace(group, clipped=group.clipped and not all(map(_is_mark, group.shapes)))
    if group.event not in named:
        return group
    return replace(group, name="", event=group.event if _has_text(group) else "")


def _is_mark(shape: Shape) -> bool:
    return isinstance(shape, Symbol | Glyph)


def _has_text(group: Group) -> bool:
    return any(isinstance(shape, Text) for shape in group.shapes)


def _target(group: Group) -> str:
    return f"#{ENTRY}{group.event}" if group.event else ""
