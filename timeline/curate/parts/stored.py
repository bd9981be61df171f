"""A part of a data folder as bytes and back: JSON, never code; a line for each thing that was made.

The first line names the version and the digest of the rest; what does not fit them to the letter is
not read. Things are decoded when they are first asked for.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pydantic import VERSION, TypeAdapter, ValidationError

import timeline.curate
import timeline.dates
from timeline.curate.checks import Looked
from timeline.curate.model import Event, Lane, Person, Source
from timeline.curate.parts.part import Facts, Part
from timeline.curate.parts.recorded import Lines, Recorded
from timeline.errors import Problem
from timeline.languages import LANGUAGES

REVIEW = "review"
"""The kind of a part of which nothing is made: what a review tells of a folder."""

LOOKED = "looked"
"""The kind of a part that holds what a review keeps of one file."""

KINDS: Mapping[str, type] = {
    "lanes": Lane,
    "people": Person,
    "sources": Source,
    "events": Event,
    REVIEW: str,
    LOOKED: Looked,
}
"""The kinds of parts that are stored, and what is made of their entries."""


@dataclass(frozen=True, slots=True)
class _Head:
    """All of a part but what was made, of which there are `number`."""

    kind: str
    problems: tuple[Problem, ...]
    facts: Facts
    language: str
    number: int


_HEAD: TypeAdapter[_Head] = TypeAdapter(_Head)
_MADE: Mapping[str, TypeAdapter[Any]] = {kind: TypeAdapter(made) for kind, made in KINDS.items()}


def to_bytes(part: Part) -> bytes:
    """A part of one of `KINDS` as bytes."""
    write = _MADE[part.kind].dump_json
    head = _Head(part.kind, part.problems, part.facts, part.language, len(part.made))
    lines = [_HEAD.dump_json(head), *(write(each, exclude_defaults=True) for each in part.made)]
    body = b"\n".join(lines)
    return b"\n".join((_title(body), body))


def from_bytes(raw: bytes) -> Part | None:
    """The part that bytes hold, or None for what this version has not written just so."""
    begin = raw.find(b"\n") + 1
    # A view: most of what is read here is looked at later, or never.
    if raw[: max(begin - 1, 0)] != _title(memoryview(raw)[begin:]):
        return None
    end = raw.find(b"\n", begin)
    end = len(raw) if end < 0 else end
    try:
        head = _HEAD.validate_json(raw[begin:end])
    except ValidationError:
        return None
    records = Lines(raw, end + 1, head.number)
    # What has no id is not made.
    ids = tuple(filter(None, head.facts.ids))
    made = Recorded(records, _MADE[head.kind].validate_json, ids)
    return Part(head.kind, made, head.problems, head.facts, head.language)


def _title(body: bytes | memoryview) -> bytes:
    return f"timeline {code_version()} {hashlib.sha256(body).hexdigest()}".encode()


@cache
def code_version() -> str:
    """A name for what reads: the code of the reader, the rules and the dates, and its libraries.

    The languages of the page belong to it, for a rule asks for them.
    """
    digest = hashlib.sha256()
    for package in (timeline.curate, timeline.dates):
        for folder, _, names in sorted(os.walk(package.__path__[0])):
            for name in sorted(name for name in names if name.endswith(".py")):
                digest.update(name.encode() + b"\0" + Path(folder, name).read_bytes())
    digest.update(f"{version('PyYAML')} {VERSION} {' '.join(LANGUAGES)}".encode())
    return digest.hexdigest()[:16]
