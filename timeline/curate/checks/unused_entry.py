"""A person, a source or a lane is declared, and nothing names it.

This is a note for curators: it fails no check. It may have been meant somewhere, or be left over.
More than ten of a kind are told of at once, at the first of them. Where something is named that is
defined nowhere, what was probably meant by it is not told of: the one mend is that of the name.

Good:

    people: [tom-cruise]      # people.yaml: - {id: tom-cruise, name: Tom Cruise}

Bad:

    people: []                # people.yaml: - {id: tom-cruise, name: Tom Cruise}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.traces import Names, Traces
from timeline.curate.checks.unknown_reference import is_within, named_in, near_ids
from timeline.curate.folder import File

TOLD = {
    "people": "no event names this person",
    "sources": "nothing rests on this source",
    "lanes": "no event stands in this lane",
}
"""What is told of, by kind; an event needs nobody to name it."""
MOST = 10
"""How many of a kind are told of one by one."""
HINT = "name it where it belongs, or delete it"


def names_of(file: File) -> Names:
    """The ids of what is told of in a file, and all that the file names."""
    entries = file.entries if file.kind in TOLD else ()
    own = ((entry.text("id"), entry) for entry in entries)
    used = {kind: tuple(sorted(names)) for kind, names in named_in(file).items()}
    return Names(tuple((name, entry.spot(("id",))) for name, entry in own if name), used)


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the people, sources and lanes that nothing names; not while a file cannot be read."""
    if any(each.is_broken for each in traces):
        return
    for kind, message in TOLD.items():
        used = {name for each in traces for name in each.names.used.get(kind, ())}
        named = [(each.path, own) for each in traces if each.kind == kind for own in each.names.own]
        meant = _meant(used, frozenset(name for _, (name, _) in named))
        unused = [(path, own) for path, own in named if own[0] not in used | meant]
        is_long = len(unused) > MOST
        more = f" and {len(unused) - 1} more" if is_long else ""
        for path, (name, spot) in unused[:1] if is_long else unused:
            yield told(path, spot, f"'{name}'{more}: {message}", HINT)


def _meant(used: Set[str], known: frozenset[str]) -> set[str]:
    """The ids that were probably meant by those that are named and defined nowhere."""
    unknown = used - known
    near = {each for name in unknown for each in near_ids(name, known)}
    return near | {each for each in known - used for name in unknown if is_within(each, name)}
