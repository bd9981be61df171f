"""Where a comma inside brackets ended what was meant as one text, for the rules that meet the rest.

`{date: 1755, why: An old day, which is late}` holds a field 'which is late' without a value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.curate.folder import Entry, value_at
from timeline.curate.yamltext.nodes import Node, Path
from timeline.curate.yamltext.syntax import quote

LONGEST = 200
"""Characters of a text that a hint shows."""
PIECE_ENDS = re.compile(r"[,{}\[\]]|:(?=[\s,}])")


def ended(entry: Entry, path: Path) -> str:
    """The hint for a name without a value that goes on with the text before it in { }, or ""."""
    fields = value_at(entry.node, path[:-1])
    before = _field_before(fields, str(path[-1]))
    whole = _written(entry, (*path[:-1], before), path) if before else ""
    if whole and _is_list(entry, (*path[:-1], before)):
        return f"a comma ends a value inside {{ }}: write {before}: [{whole}]"
    return f"a comma ends a text inside {{ }}: quote it: {quote(whole)}" if whole else ""


def cut_list(entry: Entry, path: Path) -> str:
    """The list meant by a text and the names that commas cut from it; "" where none was cut."""
    fields = value_at(entry.node, path[:-1])
    names: Sequence[str] = list(fields) if isinstance(fields, dict) else ()
    following = names[names.index(str(path[-1])) + 1 :][:1] if path[-1] in names else ()
    for name in following:
        if _field_before(fields, name) == path[-1]:
            whole = _written(entry, path, (*path[:-1], name))
            return f"[{whole}]" if whole else ""
    return ""


def _is_list(entry: Entry, path: Path) -> bool:
    """Whether the field at a path holds several things."""
    field = entry.shape_at(path).model_fields.get(str(path[-1]))
    return field is not None and "tuple" in str(field.annotation)


def begun(entry: Entry, path: Path, file: str) -> str:
    """The hint for a text with a blank that a comma inside [ ] made an id of its own, or ""."""
    at = path[-1]
    if not isinstance(at, int) or at < 1 or " " not in entry.text(*path):
        return ""
    text, start = entry.document.text, entry.offset(path)
    if not text[:start].rstrip().endswith(",") or not text.startswith(entry.text(*path), start):
        return ""
    return f"add it to {file} under an id without blanks; inside [ ] a comma begins the next id"


def _field_before(fields: Node, name: str) -> str:
    """The last field with a text before a name that has no value; "" where there is none."""
    names: Sequence[str] = list(fields) if isinstance(fields, dict) else ()
    if not isinstance(fields, dict) or fields.get(name, "") is not None:
        return ""
    valued = [each for each in names[: names.index(name)] if fields[each] is not None]
    return valued[-1] if valued and isinstance(fields[valued[-1]], str) else ""


def _written(entry: Entry, first: Path, last: Path) -> str:
    """The text from one value to the end of a name, and of the names without a value after it."""
    text, start = entry.document.text, entry.offset(first)
    named = entry.offset(last, key=True)
    end = _end(text, named)
    if text[start : start + 1] in ("'", '"') or not text[:named].rstrip().endswith(","):
        return ""
    if " ".join(text[named:end].split()) != last[-1] or end - start > LONGEST:
        return ""
    is_bare = text[end : end + 1] in (",", "}")
    return " ".join(text[start : _goes_on(text, end)].split()) if is_bare else ""


def _goes_on(text: str, end: int) -> int:
    """Where the last of the pieces ends that follow a place and have no value either."""
    while text[end : end + 1] == ",":
        following = _end(text, end + 1)
        piece = text[end + 1 : following].strip()
        if not piece or text[following : following + 1] not in (",", "}"):
            break
        end = following
    return end


def _end(text: str, start: int) -> int:
    """Where the piece that begins at a place ends: before the next comma, bracket or colon."""
    found = PIECE_ENDS.search(text, start)
    return found.start() if found else len(text)
