"""What an import did, in words: each remark with its place, a table of rows, and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from timeline.curate.checks.unknown_reference import near_ids
from timeline.curate.imports.gather import Entry, Imported
from timeline.curate.imports.rows import SEVERITIES, Draft, Outcome, Remark, Row
from timeline.curate.languages import own_text
from timeline.errors import Problem, legible

OUTCOMES: tuple[Outcome, ...] = ("ok", "fixed", "there", "skipped")
WIDEST = 44
"""Letters of a title in the table."""
MOST = 30
"""New lanes or people that are named."""
MOST_THERE = 10
"""Events that are there already of which each is told by itself."""


def problems(path: str, rows: Sequence[Row]) -> tuple[Problem, ...]:
    """Every remark as `check` words its own, sorted by place."""
    found = (_problem(path, row, remark) for row in rows for remark in row.remarks)
    return tuple(sorted(dict.fromkeys(found)))


def folded(found: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems with one for many events that are there already, so that these hide no other."""
    there = [each for each in found if each.rule == "there"]
    if len(there) <= MOST_THERE:
        return tuple(found)
    first, more = there[0], len(there) - 1
    said = replace(first, message=f"{first.message}; so are {more} more")
    return tuple(said if each is first else each for each in found if each not in there[1:])


def _problem(path: str, row: Row, remark: Remark) -> Problem:
    return Problem(
        path,
        remark.line or row.line,
        remark.column or row.column,
        SEVERITIES[remark.kind],
        remark.kind,
        legible(remark.message),
        legible(remark.hint),
    )


def table(path: str, rows: Sequence[Row]) -> str:
    """Each row with its line, its outcome and what is to be said of it; then what concerns all."""
    counted = [row for row in rows if row.counted]
    others = [row for row in rows if not row.counted]
    width = len(str(max((row.line for row in counted), default=1)))
    lines = [line for row in counted for line in _row_lines(row, max(width, 4))]
    head = f"{'line':>{max(width, 4)}}  result   title"
    return "\n".join([head, *lines, *map(str, problems(path, others))])


def _row_lines(row: Row, width: int) -> Iterator[str]:
    name = legible(_name(row))
    short = name if len(name) <= WIDEST else f"{name[: WIDEST - 1]}…"
    yield f"{row.line:>{width}}  {row.outcome:<7}  {short}".rstrip()
    for remark in dict.fromkeys(row.remarks):
        hint = f" — {legible(remark.hint)}" if remark.hint else ""
        yield f"{'':>{width}}           {legible(remark.message)}{hint}"


def _name(row: Row) -> str:
    if isinstance(row.part, Draft):
        return " ".join(own_text(row.part.title, "en").split())
    return " ".join(row.name.split())


def named(imported: Imported, lanes: Collection[str]) -> str:
    """The lanes and people that come in, by id and name, a line each kind; '' without any.

    Of `lanes`, the ids that the folder has, those are named that one of the new ones may mean.
    """
    known = frozenset(lanes)
    kinds = (
        ("new lanes", _some(imported.lanes, known)),
        ("new people", _some(imported.people, frozenset())),
    )
    return "\n".join(f"{kind}: {told}" for kind, told in kinds if told)


def _some(entries: Sequence[Entry], known: frozenset[str]) -> str:
    """The first of some entries, each with what is known that is like it, and how many more."""
    told = [
        legible(f"{each['id']} ({each['name']}{_alike(str(each['id']), known)})")
        for each in entries[:MOST]
    ]
    more = len(entries) - len(told)
    return ", ".join([*told, *([f"and {more} more"] if more else [])])


def _alike(new: str, known: frozenset[str]) -> str:
    near = near_ids(new, known)
    is_one = len(near) == 1
    said = f"{' and '.join(repr(each) for each in near)} {'is' if is_one else 'are'} there"
    return f"; {said}" if near else ""


def counts(imported: Imported) -> str:
    """How many rows were taken, and what comes in: '3 rows: 2 ok, 1 skipped; 2 events, 1 lane'."""
    counted = [row for row in imported.rows if row.counted]
    found = Counter(row.outcome for row in counted)
    parts = ", ".join(f"{found[each]} {each}" for each in OUTCOMES if found[each])
    rows = _number(len(counted), "row", "rows")
    return f"{rows}: {parts}; {_new(imported)}" if parts else f"{rows}; {_new(imported)}"


def _new(imported: Imported) -> str:
    events = _number(len(imported.events), "event", "events")
    others = (
        (len(imported.lanes), "new lane", "new lanes"),
        (len(imported.people), "new person", "new people"),
        (len(imported.sources), "new source", "new sources"),
    )
    return ", ".join([events, *(_number(*each) for each in others if each[0])])


def _number(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
