"""The files in which a view, or a snapshot of it, is taken along, as links that save them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.dates.calendar import to_days
from timeline.dates.phrases import day_phrase
from timeline.explore.state import ViewState
from timeline.languages import gettext_noop
from timeline.publish.addresses import of_file
from timeline.publish.alt import short_alt
from timeline.publish.exports import EXPORTERS, GROUPS, file_name
from timeline.publish.freezing import PIECES
from timeline.serve.element import Element
from timeline.serve.views.copied import copied
from timeline.serve.views.files import FileLink, files
from timeline.serve.views.sheet import Sheet

PRINTED = {
    "pages=1": gettext_noop("Pages to print, with the events in words (PDF)"),
    "lines=3": gettext_noop("Worksheet with lines to write on (PDF)"),
}
"""What else may be printed of a view, by the option that asks for it."""

KEPT = {piece.exporter: file for file, piece in PIECES.items() if piece.scale == 1}
"""The files of a snapshot by the key of what writes them."""


def taken_along(page: Sheet, frozen: str) -> Iterator[Any]:
    """The files of a view by what they are for, and words for a picture that is passed on."""
    say, cites, pictures = page.language.gettext, GROUPS["cite"], GROUPS["picture"]
    if frozen:
        yield Element("P", _remade(page, frozen), className="form-lead")
    for name, links in files(page).items():
        if name == say(cites):
            continue
        yield Element("H2", name)
        items = [_file(page, each, frozen) for each in links]
        if name == say(pictures):
            items += _printed(page, frozen)
        yield Element("Ul", items, className="handout-files")
        if name == say(pictures):
            alt = short_alt(page.snapshot)
            yield copied(say("Words for those who do not see the picture"), alt, say("Copy words"))


def _remade(page: Sheet, frozen: str) -> str:
    """What becomes of files that a snapshot does not keep."""
    day = day_phrase(to_days(*map(int, frozen.split("-")[:3])), page.language)
    return page.language.gettext(
        "Files marked “not frozen” are made anew each time, from the live data as known on {day}: "
        "later corrections show in them.",
        day=day,
    )


def _item(page: Sheet, name: str, address: str, frozen: str, saved: str = "") -> Any:
    """An entry whose link saves a file, with a word where a snapshot does not keep it."""
    link = Element("A", name, href=address, download=saved)
    if not frozen or address.startswith(f"s/{frozen}/"):
        return Element("Li", link)
    return Element("Li", [link, " ", Element("Small", page.language.gettext("not frozen"))])


def _file(page: Sheet, link: FileLink, frozen: str) -> Any:
    """The entry of a file: of a snapshot its own, or that of the view as known on its day."""
    if not frozen:
        return _item(page, link.name, link.address, frozen)
    exporter, kept = EXPORTERS[link.key], KEPT.get(link.key)
    if kept is None:
        address = of_file("", exporter.suffix, _on_its_day(page, frozen))
        return _item(page, link.name, address, frozen)
    stem = file_name(page.snapshot, exporter).removesuffix(exporter.suffix)
    saved = f"{stem}-{frozen}{exporter.suffix}"
    return _item(page, link.name, f"s/{frozen}/{kept}", frozen, saved)


def _printed(page: Sheet, frozen: str) -> Iterator[Any]:
    """Entries of pages to print, with words or with lines after the picture."""
    state = _on_its_day(page, frozen) if frozen else page.state
    address = of_file("", EXPORTERS["pdf"].suffix, state)
    for option, name in PRINTED.items():
        asked = f"{address}{'&' if '?' in address else '?'}{option}"
        yield _item(page, page.language.gettext(name), asked, frozen)


def _on_its_day(page: Sheet, frozen: str) -> ViewState:
    """The view as known on the day of a snapshot."""
    return page.state.having(asof=frozen.rpartition("-")[0])
