"""A field has a name that is not known here; mostly a slip of the finger.

Fields of your own may begin with `x-`: they are kept in the file and ignored.

Good:

    title: Cocktail
    x-checked-by: Ann

Bad:

    titel: Cocktail
    checked-by: Ann
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.commas import ended
from timeline.curate.checks.rule import Finding, closest, found
from timeline.curate.folder import Entry, Fault, Folder
from timeline.curate.shapes.schema import FILES
from timeline.curate.yamltext.nodes import Path

INVISIBLE = "\u00a0\u2007\u202f\u3000"
LISTS_OF_TEXTS = frozenset({"sources", "people", "tags", "related", "same_as", "ignore", "authors"})
NO_WIDTH = "\u200b\u200c\u200d\u2060\u00ad"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the fields that no file of this kind has."""
    for kind in FILES:
        for entry in folder.entries(kind):
            for fault in entry.faults:
                if fault.kind == "extra_forbidden":
                    yield _finding(entry, fault)


def pairs(entry: Entry) -> set[Path]:
    """The paths of missing fields that an unknown field was probably meant to be."""
    unknown = [fault.path for fault in entry.faults if fault.kind == "extra_forbidden"]
    return {(*path[:-1], meant(entry, path)) for path in unknown}


def meant(entry: Entry, path: Path) -> str:
    """The field that an unknown one was probably meant to be, or ""."""
    return closest(str(path[-1]).strip().casefold(), _fields(entry, path))


def _fields(entry: Entry, path: Path) -> list[str]:
    """The fields that are known where `path` points, without those that are given."""
    given = dict(entry.mappings(str(path[0]))).get(path[:-1], {}) if len(path) > 1 else entry.node
    return [name for name in entry.shape_at(path).model_fields if name not in given]


def _finding(entry: Entry, fault: Fault) -> Finding:
    name = str(fault.path[-1])
    hint = _of_the_name(name, ended(entry, fault.path), meant(entry, fault.path))
    hint += _as_a_list(entry, fault.path) if hint.startswith("did you") else ""
    if not hint:
        known = ", ".join(_fields(entry, fault.path))
        hint = f"fields that may still be given: {known}; fields of your own begin with 'x-'"
    return found(entry, fault.path, f"unknown field '{name}'", hint, key=True)


def _as_a_list(entry: Entry, path: Path) -> str:
    """How to write the one text of a field as the list that the field wants that was meant."""
    name, text = meant(entry, path), entry.text(*path)
    is_list = name in LISTS_OF_TEXTS and text.strip()
    return f" It wants a list: {name}: [{text}]" if is_list else ""


def _of_the_name(name: str, cut: str, near: str) -> str:
    """What the name itself tells: of a text that a comma `cut`, or of a field that is `near`."""
    if name.strip(INVISIBLE) != name:
        return "a no-break space stands before the name: use ordinary spaces"
    if name.strip(NO_WIDTH) != name:
        return "a character that nobody sees stands before or after the name: type it anew"
    has_blank = len(name.split()) > 1
    if cut:
        return f"{cut}; or did you mean '{near}'?" if near and not has_blank else cut
    if has_blank:
        return "no field has a blank in its name; if this belongs to the text before, quote it all"
    return f"did you mean '{near}'?" if near else ""
