"""An event lies outside the view at first: readers meet it only when they zoom out.

This is a note for curators: it fails no check. It is told at each event where there are three of
them or fewer, and else once, at the view. `view` in `timeline.yaml` may well leave out what went
before; but a date may have a wrong figure, and a view may be older than the events.

Good:

    view: 1975/2029         # events: 1976 to 2028

Bad:

    view: 1975/2029         # an event: 1967
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.traces import Spot, Traces, View
from timeline.curate.folder import File

MOST = 3
"""How many events are told of one by one."""
HINT = "widen 'view' in timeline.yaml, or write 'ignore: [TL211]' if it is to be left out"
HINT_OF_VIEW = "widen it, or ignore TL211 here if they are to be left out"


def view_of(file: File) -> View | None:
    """The view at first that a file tells, if that is a span which can be read."""
    for entry in file.entries:
        date = date_of(entry.node.get("view"))
        if date:
            days = date.earliest_start, date.latest_end
            return View(entry.spot(("view",)), *days, date.text)
    return None


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the events that end before the view at first or begin behind it."""
    path, view = next(((each.path, each.view) for each in traces if each.view), ("", None))
    if view is None:
        return
    outside = list(_outside(traces, view))
    if len(outside) <= MOST:
        for file, spot, name in outside:
            message = f"'{name}' lies outside the view at first, {view.written}"
            yield told(file, spot, message, HINT)
    else:
        names = ", ".join(f"'{name}'" for _, _, name in outside[:MOST])
        message = f"{len(outside)} events lie outside the view at first, such as {names}"
        yield told(path, view.spot, message, HINT_OF_VIEW)


def _outside(traces: Sequence[Traces], view: View) -> Iterator[tuple[str, Spot, str]]:
    """File, place and id of the events that end before a view or begin behind it."""
    for each in traces:
        kept = each.titles
        for at, (first, last) in enumerate(zip(kept.firsts, kept.lasts, strict=True)):
            if last < view.first or view.last < first:
                yield each.path, kept.spots[at], kept.ids[at]
