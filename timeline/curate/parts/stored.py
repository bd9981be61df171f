"""A part of a data folder as bytes and back: JSON, never code; a line for each thing that was made.

The first line names the version and the checksum of the rest; what does not fit them to the letter
is not read. Things are decoded when they are first asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from typing import Any

from pydantic import VERSION, TypeAdapter, ValidationError
from xxhash import xxh3_64_hexdigest, xxh3_128

import timeline.curate
import timeline.dates
import timeline.languages
from timeline.curate.checks import Looked
from timeline.curate.contents import contents
from timeline.curate.model import Event, Lane, Person, Source
from timeline.curate.parts.part import Facts, Part
from timeline.curate.parts.recorded import Lines, Recorded
from timeline.errors import Problem
from timeline.languages import LANGUAGES

REVIEW = "review"
"""The kind of a part of which nothing is made: what a review tells of a folder."""

LOOKED = "looked"
"""The kind of a part that holds what a review keeps of one file."""

APART = "apart"
"""The kind of a part that holds whether no rule across the files of a folder has a say."""

KINDS: Mapping[str, type] = {
    "lanes": Lane,
    "people": Person,
    "sources": Source,
    "events": Event,
    REVIEW: str,
    LOOKED: Looked,
    APART: bool,
}
"""The kinds of parts that are stored, and what is made of their entries."""


UNASKED = frozenset({"edits", "imports", "report", "__pycache__"})
"""Packages beside the reader that it does not use: their code decides nothing of a part."""


@dataclass(frozen=True, slots=True)
class _Head:
    """All of a part but its facts and what was made, of which there are `number`."""

    kind: str
    problems: tuple[Problem, ...]
    digest: str
    entries: int
    has_data: bool
    language: str
    number: int


_HEAD: TypeAdapter[_Head] = TypeAdapter(_Head)
_FACTS: TypeAdapter[Facts] = TypeAdapter(Facts)
_MADE: Mapping[str, TypeAdapter[Any]] = {kind: TypeAdapter(made) for kind, made in KINDS.items()}


def to_bytes(part: Part) -> bytes:
    """A part of one of `KINDS` as bytes."""
    write = _MADE[part.kind].dump_json
    head = _Head(
        part.kind,
        part.problems,
        part.digest,
        part.entries,
        part.has_data,
        part.language,
        len(part.made),
    )
    made = (write(each, exclude_defaults=True) for each in part.made)
    body = b"\n".join((_HEAD.dump_json(head), _FACTS.dump_json(part.facts), *made))
    return b"\n".join((_title(body), body))


def from_bytes(raw: bytes) -> Part | None:
    """The part that bytes hold, or None for what this version has not written just so."""
    title, begin = _line(raw, 0)
    # A view: most of what is read here is looked at later, or never.
    if title != _title(memoryview(raw)[begin:]):
        return None
    first, begin = _line(raw, begin)
    second, begin = _line(raw, begin)
    try:
        head = _HEAD.validate_json(first)
    except ValidationError:
        return None
    facts = cache(partial(_FACTS.validate_json, second))
    made = Recorded(Lines(raw, begin, head.number), _MADE[head.kind].validate_json, _ids(facts))
    return Part(
        head.kind,
        made,
        head.problems,
        facts,
        head.digest,
        head.entries,
        head.has_data,
        head.language,
    )


def _line(raw: bytes, begin: int) -> tuple[bytes, int]:
    """The line that begins somewhere, and where the next one does."""
    end = raw.find(b"\n", begin)
    end = len(raw) if end < 0 else end
    return raw[begin:end], end + 1


def _ids(facts: Callable[[], Facts]) -> Callable[[], Sequence[str]]:
    # What has no id is not made.
    return lambda: tuple(filter(None, facts().ids))


def _title(body: bytes | memoryview) -> bytes:
    # A checksum is enough against a damaged file; what the part is of stands in its key.
    return f"timeline {code_version()} {xxh3_64_hexdigest(body)}".encode()


@cache
def code_version() -> str:
    """A name for what reads: the code of the reader, the rules and the dates, and its libraries.

    The languages of the page belong to it, for a rule asks for them.
    """
    digest = xxh3_128()
    for package in (timeline.curate, timeline.dates, timeline.languages):
        for folder, within, names in os.walk(package.__path__[0]):
            within[:] = sorted({*within} - UNASKED)
            for name in sorted(name for name in names if name.endswith(".py")):
                digest.update(name.encode() + b"\0" + contents(f"{folder}{os.sep}{name}"))
    digest.update(f"{version('PyYAML')} {VERSION} {' '.join(LANGUAGES)}".encode())
    return digest.hexdigest()[:16]
