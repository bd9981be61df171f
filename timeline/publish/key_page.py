"""The key of a view on a sheet of its own: every kind of mark, its word, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.draw.leaf import Leaf
from timeline.draw.legend import ROW, SAMPLE, Key, Kinds, entries
from timeline.draw.scene import Group
from timeline.draw.surround import Column
from timeline.draw.theme import Theme
from timeline.languages import Language, gettext_noop
from timeline.publish.endnotes import TEXT, TITLE, Block, flow, heading
from timeline.publish.pages import theme_of
from timeline.publish.papers import Paper, upright
from timeline.publish.snapshot import Snapshot

BESIDE = SAMPLE + 14.0
"""Room in px for a sample beside its words."""

APART = 10.0
"""Room in px under an entry."""

MEANINGS: Mapping[str, str] = {
    "happened": gettext_noop("It took place."),
    "released": gettext_noop("It came out."),
    "scheduled": gettext_noop("It is planned for this date."),
    "announced": gettext_noop("It is promised, with or without a date."),
    "in-development": gettext_noop("Work on it is under way."),
    "rumoured": gettext_noop("It is said without confirmation."),
    "on-hold": gettext_noop("Work on it has stopped for now."),
    "cancelled": gettext_noop("It will not take place; its title is struck through."),
    "uncertain": gettext_noop("The day is not known: it lies somewhere where the mark fades."),
    "disagree": gettext_noop("The sources name different dates."),
    "ghosts": gettext_noop("A plan that moved: where it stood before."),
    "slips": gettext_noop("How far such dates slipped before."),
    "more": gettext_noop("So many events have no room for their names here."),
}
"""What each kind of entry means, in a sentence."""


def key_leaves(snapshot: Snapshot, paper: Paper) -> Iterator[Leaf]:
    """A sheet with the key of all that the view shows."""
    theme, page = theme_of(snapshot), upright(paper)
    blocks = [heading(snapshot.language.gettext("Key"), theme)]
    blocks += [_entry(key, page.room[0], theme, snapshot.language) for key in keys_of(snapshot)]
    yield from flow(blocks, page, page.room[0])


def keys_of(snapshot: Snapshot) -> Iterator[Key]:
    """The entries for the events of a view, also for those that no single picture names."""
    seen = snapshot.seen["id"]
    found = Kinds(
        snapshot.statuses,
        uncertain=snapshot.has_doubt,
        disagree=snapshot.has_conflict,
        ghosts=bool(snapshot.ghosts(seen)),
        slips=not snapshot.reaches.keys().isdisjoint(seen),
        more=True,
    )
    return entries(found, theme_of(snapshot), snapshot.language)


def _entry(key: Key, width: float, theme: Theme, language: Language) -> Block:
    """The sample, and its word over its meaning."""
    column = Column(BESIDE, width - BESIDE, 0.0)
    word = tuple(column.text(key.name, *TITLE, theme.ink))
    meaning = tuple(column.text(language.gettext(MEANINGS[key.kind]), *TEXT, theme.ink))
    sample = tuple(key.sample(0.0, ROW / 2))
    return Block("P", (Group((*sample, *word, *meaning)),), column.y + APART)
