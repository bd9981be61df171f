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
from timeline.curate.checks.titles import Titled, titled
from timeline.curate.checks.traces import Traces, View
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
    outside = [each for each in titled(traces) if each.last < view.first or view.last < each.first]
    if len(outside) <= MOST:
        for each in outside:
            message = f"'{each.id}' lies outside the view at first, {view.written}"
            yield told(each.path, each.spot, message, HINT)
    else:
        yield told(path, view.spot, _several(outside), HINT_OF_VIEW)


def _several(outside: Sequence[Titled]) -> str:
    names = ", ".join(f"'{each.id}'" for each in outside[:MOST])
    return f"{len(outside)} events lie outside the view at first, such as {names}"
