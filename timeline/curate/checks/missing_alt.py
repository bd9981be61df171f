"""A view that readers are led to has no alternative text: nobody says what its picture shows.

This is a note for curators: it fails no check. Who does not see the picture is told what can be
counted in it, its events, their years and groups. What there is to notice, only a curator can say,
in a sentence or two: of the view at first, and of each span to choose.

Good:

    view: 1975/2029
    alt: A film a year until 2018, a third of that since, and plans for space that came to nothing.
    ranges:
      - {name: Space film, span: 2020/2026, alt: "Announced in 2020, on hold since."}

Bad:

    view: 1975/2029
    ranges: [{name: Space film, span: 2020/2026}]
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import date_error
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder
from timeline.curate.yamltext.nodes import Node

HINT = "add 'alt: …', a sentence or two on what there is to notice"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the view at first, where one is chosen, and the named spans without a text."""
    for entry in folder.entries("timeline"):
        if _is_led_to(entry.node.get("view")) and not entry.node.get("alt"):
            yield found(entry, ("view",), "the view at first has no alternative text", HINT)
        yield from _ranges(entry)


def _ranges(entry: Entry) -> Iterator[Finding]:
    for path, span in entry.mappings("ranges"):
        if _is_led_to(span.get("span")) and not span.get("alt"):
            yield found(entry, path, "this span has no alternative text", HINT)


def _is_led_to(span: Node) -> bool:
    """Whether a link leads there: other rules name a span that cannot be read."""
    return isinstance(span, str) and bool(span) and not date_error(span)
