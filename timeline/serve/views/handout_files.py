"""The files in which a view, or a snapshot of it, is taken along, as links that save them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

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
    for name, links in files(page).items():
        if name == say(cites):
            continue
        yield Element("H2", name)
        items = [Element("Li", _file(page, each, frozen)) for each in links]
        if name == say(pictures):
            items += [Element("Li", each) for each in _printed(page, frozen)]
        yield Element("Ul", items, className="handout-files")
        if name == say(pictures):
            alt = short_alt(page.snapshot)
            yield copied(say("Words for those who do not see the picture"), alt, say("Copy words"))


def _file(page: Sheet, link: FileLink, frozen: str) -> Any:
    """A link that saves a file: of a snapshot its own, or that of the view as known on its day."""
    if not frozen:
        return Element("A", link.name, href=link.address, download="")
    exporter, kept = EXPORTERS[link.key], KEPT.get(link.key)
    if kept is None:
        address, name = of_file("", exporter.suffix, _on_its_day(page, frozen)), ""
    else:
        stem = file_name(page.snapshot, exporter).removesuffix(exporter.suffix)
        address, name = f"s/{frozen}/{kept}", f"{stem}-{frozen}{exporter.suffix}"
    return Element("A", link.name, href=address, download=name)


def _printed(page: Sheet, frozen: str) -> Iterator[Any]:
    """Links that save pages to print, with words or with lines after the picture."""
    state = _on_its_day(page, frozen) if frozen else page.state
    address = of_file("", EXPORTERS["pdf"].suffix, state)
    for option, name in PRINTED.items():
        asked = f"{address}{'&' if '?' in address else '?'}{option}"
        yield Element("A", page.language.gettext(name), href=asked, download="")


def _on_its_day(page: Sheet, frozen: str) -> ViewState:
    """The view as known on the day of a snapshot."""
    return page.state.having(asof=frozen.rpartition("-")[0])
