"""What a view shows, in one sentence: '37 of 212 events, 1983 to 2027, Space'."""

from __future__ import annotations

from timeline.dates import from_days, year_name
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import Chosen, describe
from timeline.explore.window import Window
from timeline.languages import Language


def caption(catalogue: Catalogue, chosen: Chosen, window: Window, count: int) -> str:
    """How many events of a data set some filters and a window leave, and which those are.

    scripts/view.mjs of a page on its own says the same.
    """
    language = catalogue.language
    some_of = language.ngettext(
        "{some} of {n} event",
        "{some} of {n} events",
        len(catalogue.frame),
        some=language.number(count),
    )
    phrases = (phrase for _, phrase in describe(chosen, catalogue))
    return ", ".join((some_of, years(window, language), *phrases))


def years(window: Window, language: Language) -> str:
    """A window in words: '1983 to 2027', or one year."""
    first, last = (
        year_name(from_days(round(day))[0], language) for day in (window.first, window.last - 1)
    )
    if first == last:
        return first
    return language.gettext("{first} to {last}", first=first, last=last)
