"""What this program writes into pages of markwhen beyond what the format has, read back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.curate.imports.rows import DraftSource, Remark
from timeline.dates import DateError, parse

GUARD = "\u200b"
"""The sign without width that keeps a text from meaning something to markwhen."""

FIELDS = ("status", "stated", "kind", "importance")
"""Properties that hold a field of an event or of its claim, beside `id`, `edtf` and `url`."""

_LISTED = r"\[([^\]]*)\](?:\((https?://[^)\s]+)\))?"
_SOURCES = re.compile(rf"{GUARD}{_LISTED}(?:, {_LISTED})*")
_SOURCE = re.compile(_LISTED)


@dataclass(frozen=True, slots=True)
class Ours:
    """What the properties of an event say: its date, its fields, and what they leave to others."""

    date: str
    fields: Mapping[str, str]
    others: Mapping[str, str]
    remarks: tuple[Remark, ...] = ()


def cited_line(sources: Iterable[tuple[str, str]]) -> str:
    """A line that names sources by title and address, and nothing else."""
    named = (
        f"[{re.sub(r'[][]', '', ' '.join(title.split()))}]"
        + (f"({_escaped(url)})" if url.startswith(("http://", "https://")) else "")
        for title, url in sources
    )
    return GUARD + ", ".join(named)


def sources_of(line: str) -> tuple[DraftSource, ...]:
    """The sources that a line names; none of any other line."""
    if not _SOURCES.fullmatch(line.strip()):
        return ()
    return tuple(DraftSource(title=title, url=url) for title, url in _SOURCE.findall(line))


def bare(text: str) -> str:
    """A text without the signs that guard it."""
    return text.replace(GUARD, "")


def ours(date: str, keys: Mapping[str, str]) -> Ours:
    """What properties say of an event that stands at a date, if this program has written them.

    A date that was changed since wins over the property that holds it more exactly.
    """
    if not {"id", "status"} <= keys.keys():
        return Ours(date, {}, keys)
    plain = {name: unquoted(value) for name, value in keys.items()}
    others = {
        name: value for name, value in keys.items() if name not in (*FIELDS, "id", "edtf", "url")
    }
    fields = {name: plain[name] for name in ("id", *FIELDS) if name in plain}
    exact = plain.get("edtf", "")
    if not exact or _touch(date, exact):
        return Ours(exact or date, fields, others)
    told = Remark("changed", f"the date was changed: '{exact}' in its property 'edtf' is left out")
    return Ours(date, fields, others, (told,))


def _touch(one: str, other: str) -> bool:
    try:
        first, second = parse(one), parse(other)
    except DateError:
        return False
    return first.earliest_start <= second.latest_end and second.earliest_start <= first.latest_end


def unquoted(value: str) -> str:
    """A value of YAML on one line as the text that it means."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    return value.strip("'\"")


def _escaped(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29")
