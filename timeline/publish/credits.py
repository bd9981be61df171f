"""Where a view comes from, what may be done with it, and where it is to be found again."""

from __future__ import annotations

from timeline.dates.phrases import day_phrase
from timeline.publish.addresses import of_snapshot, of_view
from timeline.publish.citation import author
from timeline.publish.snapshot import Snapshot


def credit(snapshot: Snapshot) -> str:
    """Authors, title, day and licence: 'Source: Ada Rocha, “Lights”, as known on 3 May 2026. …'."""
    dataset, say = snapshot.dataset, snapshot.language.gettext
    day = day_phrase(snapshot.today, snapshot.language)
    told = (
        say(
            "Source: {authors}, “{title}”, as known on {day}.",
            authors=authors(snapshot),
            title=dataset.title,
            day=day,
        )
        if dataset.authors
        else say("Source: {title}, as known on {day}.", title=dataset.title, day=day)
    )
    licence = say("Licence: {licence}.", licence=dataset.licence) if dataset.licence else ""
    return f"{told} {licence}".strip()


def authors(snapshot: Snapshot) -> str:
    """The authors of the data as they are read, 'Ada Rocha, The Club', or an empty text."""
    return ", ".join(author(name).direct for name in snapshot.dataset.authors)


def address_of(snapshot: Snapshot, address: str, event: str = "") -> str:
    """Where the view stands in a timeline at an address, with an event opened if one is named.

    An empty text when the address is not known.
    """
    state = snapshot.state.opened(event) if event else snapshot.state
    return of_view(address, state)


def found_at(snapshot: Snapshot, address: str, frozen: str = "") -> str:
    """Where what is shown is found again: in the snapshot of the id `frozen`, else as a view.

    An empty text when the address of the timeline is not known.
    """
    return of_snapshot(address, frozen) if frozen else address_of(snapshot, address)
