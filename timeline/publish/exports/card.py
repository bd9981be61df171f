"""The card of a link, 1200 × 630: what a message or a feed shows where a view is shared."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates.phrases import day_phrase
from timeline.draw.card import Words, card
from timeline.draw.raster import to_png
from timeline.draw.svg import About
from timeline.draw.theme import THEMES
from timeline.explore.filters import describe
from timeline.publish.exports.options import Options, checked
from timeline.publish.exports.png_chunks import with_record
from timeline.publish.exports.svg import file
from timeline.publish.exports.xmp import record
from timeline.publish.picture import Picture
from timeline.publish.snapshot import Snapshot


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The card of the view; its size is the same for all options."""
    options = checked(options)
    found = record(snapshot, options.address, options.frozen)
    svg = file(snapshot, composed(snapshot), About(found.title, language=found.language))
    yield with_record(to_png(svg), found)


def composed(snapshot: Snapshot) -> Picture:
    """The card as a picture."""
    theme = THEMES[snapshot.state.theme or "light"]
    scene, plot = card(
        snapshot.index,
        snapshot.dataset.lanes,
        snapshot.window,
        snapshot.today,
        words(snapshot),
        theme,
        snapshot.language,
    )
    return Picture(scene, plot, theme)


def words(snapshot: Snapshot) -> Words:
    """The title, how many events of which years, and under which licence."""
    language, dataset = snapshot.language, snapshot.dataset
    events = language.ngettext("{n} event", "{n} events", snapshot.count)
    phrases = (phrase for _, phrase in describe(snapshot.state.chosen, snapshot.catalogue))
    day = language.gettext("As known on {day}", day=day_phrase(snapshot.today, language))
    foot = " · ".join(text for text in (day, dataset.licence) if text)
    return Words(dataset.title, ", ".join([events, snapshot.years, *phrases]), foot)
