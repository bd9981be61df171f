"""A field that has to be there is not there.

An event needs `id`, `title`, `lane`, and either `date` with `sources` or `claims`. A title or a
name of blanks alone is none.

Good:

    - {id: cocktail, title: Cocktail, lane: films, date: 1988-07-29, sources: [variety]}

Bad:

    - {id: cocktail, title: Cocktail}
    - {id: cocktail, title: ' ', lane: films, date: 1988-07-29, sources: [variety]}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.id_form import as_id
from timeline.curate.checks.rule import Finding, field_name, found
from timeline.curate.checks.unknown_field import pairs
from timeline.curate.folder import Entry, Folder
from timeline.curate.languages import DEFAULT_LANGUAGE, own_text
from timeline.curate.shapes.schema import FILES
from timeline.curate.yamltext.nodes import Node, Path

SEEN = ("title", "name")
"""Fields by which readers know an entry."""
READERS = "write what readers are to see"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the entries that lack a field they need."""
    for kind in FILES:
        lane = ""
        for entry in folder.entries(kind):
            own = entry.node.get("lane")
            lane = own if isinstance(own, str) and own else lane
            yield from _missing(entry, lane) if entry.faults else ()
            for field in SEEN:
                value = entry.node.get(field)
                if value is not None and not (isinstance(value, str) and value.strip()):
                    yield from _blank(entry, field, value)
            if kind == "events" and not ("date" in entry.node or entry.node.get("claims")):
                yield from _undated(entry)


def _missing(entry: Entry, lane: str) -> Iterator[Finding]:
    paths = [fault.path for fault in entry.faults if fault.kind == "missing"]
    paired = pairs(entry) if paths else set()
    for path in paths:
        if path not in paired:
            name = str(path[-1])
            yield found(entry, path[:-1], f"'{name}' is missing", _example(entry, path, lane))


def _blank(entry: Entry, field: str, value: Node) -> Iterator[Finding]:
    """A title or a name in which nobody sees anything, by itself or in one of its languages."""
    by_path: dict[Path, Node] = {(field,): value}
    if isinstance(value, dict):
        by_path = {(field, code): text for code, text in value.items()}
    for path, text in by_path.items():
        if isinstance(text, str) and not text.strip():
            yield found(entry, path, f"{field_name(path)} is empty", READERS)


def _undated(entry: Entry) -> Iterator[Finding]:
    if not pairs(entry) & {("date",), ("claims",)}:
        path: Path = ("claims",) if "claims" in entry.node else ()
        hint = "write 'date' and 'sources', or a list of 'claims'"
        yield found(entry, path, "the event has no date", hint)


def _example(entry: Entry, path: Path, lane: str) -> str:
    name = str(path[-1])
    own = _own(entry, name, lane) if len(path) == 1 else ""
    if name == "lane" and not own:
        return "add it: 'lane: …' with an id of lanes.yaml"
    examples = entry.shape_at(path).model_fields[name].examples or [""]
    return f"add it, for example '{name}: {own or examples[0]}'"


def _own(entry: Entry, name: str, lane: str) -> str:
    """What the entry itself, or the one beside it, says of a field; "" where nothing does."""
    if name == "id":
        named = own_text(entry.wording("title") or entry.wording("name"), DEFAULT_LANGUAGE)
        made = as_id(named)
        return made if len(made) * 2 > len(named) else ""
    words = entry.text("id").replace("-", " ")
    if name == "name":
        return words.title()
    if name == "title":
        return words[:1].upper() + words[1:]
    return lane if name == "lane" else ""
