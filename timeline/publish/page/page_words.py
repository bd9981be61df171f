"""What a page on its own says besides its events: headings, names of buttons, small print."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates.phrases import day_phrase
from timeline.explore.filters import describe
from timeline.explore.state import write_query
from timeline.explore.window import Window
from timeline.languages import Language
from timeline.publish.credits import authors
from timeline.publish.page.listing import Listing
from timeline.publish.picture_words import Phrases, picture_words, plural_forms
from timeline.publish.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Move:
    """A button that moves the window: its key in scripts/page.mjs, its face and its name."""

    key: str
    face: str
    name: str


def script_phrases(snapshot: Snapshot) -> Phrases:
    """What the page's scripts say; `someOf`, `span` and `tail` are the parts of its caption.

    `counted`, `events` and `sources` are those of its small print.
    """
    language = snapshot.language
    n = len(snapshot.frame)
    some_of = language.ngettext("{some} of {n} event", "{some} of {n} events", n, some="{some}")
    return picture_words(language) | {
        "help": language.gettext(
            "Arrow keys move between events, Enter opens one, plus and minus zoom, 0 shows all."
        ),
        "close": language.gettext("Close"),
        "doubt": language.gettext("dates disagree"),
        "someOf": some_of,
        "span": language.gettext("{first} to {last}"),
        "counted": language.gettext("{events} from {sources}."),
        "events": plural_forms(language, "{n} event", "{n} events"),
        "sources": plural_forms(language, "{n} source", "{n} sources"),
        "tail": [phrase for _, phrase in describe(snapshot.state.chosen, snapshot.catalogue)],
    }


def texts(language: Language) -> dict[str, str]:
    """The fixed texts of the page, by the names that its template has for them."""
    say = language.gettext
    return {
        "skip": say("Skip to the list of events"),
        "moves": say("Move the picture"),
        "lanes": say("Lanes"),
        "empty": say("No events in this span. Key 0 or “All” shows the whole."),
        "none": say("No event matches what is chosen."),
        "event": say("Event"),
        "status": say("Status"),
        "events": say("Events"),
        "no_remarks": say("For want of room, what is said against single claims is left out."),
        "sources": say("Sources"),
        "archived": say("archived copy"),
        "whole": say("The whole timeline:"),
        "changed": say("What changed since:"),
    }


def moves(snapshot: Snapshot) -> list[Move]:
    """The buttons, in their order; the view itself is a place to go back to unless it is all."""
    say = snapshot.language.gettext
    found = [
        Move("earlier", "‹", say("Earlier")),
        Move("out", "−", say("Zoom out")),
        Move("in", "+", say("Zoom in")),
        Move("later", "›", say("Later")),
    ]
    if _differs(snapshot.window, snapshot.everything):
        found.append(Move("view", "↺", say("Back to the view as it came")))
    return [*found, Move("all", say("All"), say("Show the whole timeline"))]


def _differs(one: Window, other: Window) -> bool:
    return abs(one.first - other.first) >= 1 or abs(one.last - other.last) >= 1


def known_on_words(snapshot: Snapshot) -> str:
    """The day as on which a view of the past shows everything, or an empty text."""
    if snapshot.catalogue.present is None:
        return ""
    day = day_phrase(snapshot.today, snapshot.language)
    return snapshot.language.gettext("As known on {day}.", day=day)


def version_words(snapshot: Snapshot) -> str:
    """What the page of a snapshot says of itself above its picture, in one line on a phone."""
    day = day_phrase(snapshot.today, snapshot.language)
    return snapshot.language.gettext("Version of {day}. It does not change.", day=day)


def frozen_words(snapshot: Snapshot, frozen: str) -> str:
    """What the page of a snapshot with an id says of itself, or an empty text without one."""
    if not frozen:
        return ""
    return snapshot.language.gettext(
        "Version of {day}, {id}. It does not change.",
        day=day_phrase(snapshot.today, snapshot.language),
        id=frozen,
    )


def counted(snapshot: Snapshot, told: Listing) -> str:
    """How many events the view shows, and how many sources these rest on."""
    language = snapshot.language
    return language.gettext(
        "{events} from {sources}.",
        events=language.ngettext("{n} event", "{n} events", len(told.seen)),
        sources=language.ngettext("{n} source", "{n} sources", len(told.named)),
    )


def licensed(snapshot: Snapshot) -> str:
    """By whom the data are and under which licence, or an empty text."""
    told = ", ".join(part for part in (authors(snapshot), snapshot.dataset.licence) if part)
    return snapshot.language.gettext(" Data: {licence}.", licence=told) if told else ""


def view_address(snapshot: Snapshot, address: str) -> str:
    """Where the view stands in the timeline at an address, or an empty text."""
    return f"{address}{write_query(snapshot.state)}" if address else ""


def cut_note(listed: int, number: int, language: Language) -> str:
    """That a list is not whole, or an empty text."""
    if number <= listed:
        return ""
    return language.ngettext(
        "The first {some} of {n} event. Zoom in or filter to see the others.",
        "The first {some} of {n} events. Zoom in or filter to see the others.",
        number,
        some=language.number(listed),
    )
