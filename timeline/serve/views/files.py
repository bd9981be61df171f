"""The files in which a view can be taken along: where each is to be had, and a menu of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.publish.addresses import of_file
from timeline.publish.exports import EXPORTERS, GROUPS
from timeline.serve.element import Element
from timeline.serve.views.sheet import Sheet, attrs


@dataclass(frozen=True, slots=True)
class FileLink:
    """A kind of file: what a reader calls it, its key in EXPORTERS, and its address."""

    key: str
    name: str
    address: str


def files(sheet: Sheet) -> Mapping[str, Sequence[FileLink]]:
    """The files of a view, beside the page, by the names of what they are for."""
    say, found = sheet.language.gettext, dict[str, list[FileLink]]()
    for group, name in GROUPS.items():
        of_group = (item for item in EXPORTERS.items() if item[1].group == group)
        links = [
            FileLink(key, say(each.name), of_file("", each.suffix, sheet.state))
            for key, each in of_group
        ]
        if links:
            found[say(name)] = links
    return found


def menu(sheet: Sheet) -> Any:
    """A button that opens the list of files."""
    groups = [_group(name, links) for name, links in files(sheet).items()]
    fold = Element(
        "Div", Element("Div", groups, className="file-groups"), className="fold fold-files"
    )
    summary = Element("Summary", sheet.language.gettext("Download"))
    kept = attrs(data_keep="files")
    return Element("Details", [summary, fold], className="folded folded-files", **kept)


def _group(name: str, links: Sequence[FileLink]) -> Any:
    items = [Element("A", link.name, href=link.address, download="") for link in links]
    heading = Element("P", name, className="fold-name")
    return Element("Div", [heading, *items], role="group", **attrs(aria_label=name))
