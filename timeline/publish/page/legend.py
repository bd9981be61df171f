"""What the marks of a page's picture mean: each sort that is in it, and the class that draws it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.draw.glyphs import CONFLICT, mask
from timeline.draw.legend import SLIPS
from timeline.draw.theme import FLAT, STATUS_STYLES
from timeline.explore.clock import status_name
from timeline.explore.traits import TRAITS
from timeline.publish.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Key:
    """One entry: the class of its sample in page.css or `styles`, and its word."""

    sample: str
    word: str


def statuses(snapshot: Snapshot) -> tuple[str, ...]:
    """The statuses of the events of the picture, in the order of the legend."""
    found = frozenset(snapshot.drawn.frame["status"])
    return tuple(status for status in STATUS_STYLES if status in found)


def status_class(number: int) -> str:
    """The class of what has a status, by the number of that among those of the picture."""
    return f"g{number}"


def legend(snapshot: Snapshot) -> Iterator[Key]:
    """The entries: statuses, then what else may puzzle, in any window of the picture."""
    say, frame = snapshot.language.gettext, snapshot.drawn.frame
    disagree = TRAITS["disagree"].word
    for number, status in enumerate(statuses(snapshot)):
        yield Key(status_class(number), status_name(status, snapshot.language))
    if snapshot.has_doubt:
        yield Key("fuzzy", say("uncertain"))
    if frame["conflict"].any():
        yield Key("disagree", say(disagree))
    if snapshot.ghosts(frame["id"]):
        yield Key("ghosts", say("earlier dates"))
    if not snapshot.reaches.keys().isdisjoint(frame["id"]):
        yield Key("hatched", say(SLIPS))
    yield Key("counts", say("more"))


def styles(snapshot: Snapshot) -> Iterator[str]:
    """CSS of the samples that no style sheet can know; what is cancelled is struck out in texts."""
    yield f".disagree {{ --glyph: {mask(CONFLICT)} }}"
    for number, status in enumerate(statuses(snapshot)):
        name = status_class(number)
        yield f".{name} {{ --glyph: {mask(status)} }}"
        if status in FLAT:
            yield f".{name} b {{ text-decoration: line-through; color: var(--muted) }}"
