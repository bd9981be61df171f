"""Which field of a form a problem belongs to, as `timeline.curate.shapes.forms` names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.curate.yamltext.nodes import Document, Node
from timeline.curate.yamltext.nodes import Path as NodePath
from timeline.errors import Problem

FIELDS = {
    "claim-without-source": "source",
    "plan-without-stated": "stated",
    "deprecated-without-why": "why",
}
"""The field that mends what a rule finds, where that is not the one it points at."""

MISSING = re.compile("'([a-z_]+)' is missing")
NO_DATE = "the event has no date"
LISTS = ("claims", "details")
"""Fields of an event that hold a list of mappings."""


def field_of(document: Document, at: int, problem: Problem) -> str:
    """The field of the entry at a place that a problem belongs to, or ""."""
    place = (problem.line, problem.column)
    here = [path for path, where in _places(document, at) if where == place]
    path = max(here, key=len, default=())
    missing = MISSING.match(problem.message)
    mend = missing[1] if missing else FIELDS.get(problem.rule, "")
    if problem.message == NO_DATE:
        return "date"
    if mend:
        # The problem stands at the beginning of a mapping, where its first field begins as well.
        inside = min(here, key=len, default=path)
        inside = inside[:2] if inside[:1] and inside[0] in LISTS else ()
        mend = "sources" if mend == "source" and not inside else mend
        path = (*inside, mend)
    return ".".join(str(part) for part in path if part is not None)


def _places(document: Document, at: int) -> Iterator[tuple[NodePath, tuple[int, int]]]:
    """Each path below an entry, and where its value and its name stand."""
    data = document.data
    if not isinstance(data, list) or at >= len(data):
        return
    for path in _paths(data[at]):
        yield path, document.place((at, *path))
        if path and isinstance(path[-1], str):
            yield path, document.place((at, *path), key=True)


def _paths(node: Node, path: NodePath = ()) -> Iterator[NodePath]:
    yield path
    pairs = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    for name, value in pairs:
        yield from _paths(value, (*path, name))
