"""What became of the addresses of a data folder's sources, kept from one check to the next.

A report is a file of JSON beside the cache, one for each data folder. It is made anew by every
check, and as safe to delete as the cache: what is lost is since when an address has been dead.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from timeline.curate.parts import cache

STATES = ("ok", "moved", "unknown", "dead")
"""What may have become of an address."""

FOLDER = "links"
"""The folder of the reports, in that of the cache."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an address: `state` is one of STATES, `why` says it in words.

    `to` is where it stands now, of one that has moved for good.
    """

    state: str
    why: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict, the day on which the address was last asked, and since when it is in its state."""

    url: str
    state: str
    why: str
    to: str
    since: date
    asked: date


@dataclass(frozen=True, slots=True)
class Report:
    """All answers, each of the last time that its address was asked; `day` is that of the check."""

    day: date
    links: tuple[Answer, ...]
    version: Literal[1] = 1

    def by_url(self) -> dict[str, Answer]:
        """The answers by address."""
        return {each.url: each for each in self.links}


_ADAPTER: TypeAdapter[Report] = TypeAdapter(Report)


def renewed(
    before: Report | None, urls: Iterable[str], verdicts: Mapping[str, Verdict], day: date
) -> Report:
    """The report of a day about some addresses; what was not asked keeps what it said before."""
    old = before.by_url() if before else {}
    found = (_answer(url, old.get(url), verdicts.get(url), day) for url in dict.fromkeys(urls))
    return Report(day, tuple(each for each in found if each is not None))


def _answer(url: str, old: Answer | None, verdict: Verdict | None, day: date) -> Answer | None:
    if verdict is None:
        return old
    since = old.since if old and old.state == verdict.state else day
    return Answer(url, verdict.state, verdict.why, verdict.to, since, day)


def longest_unasked_first(urls: Iterable[str], before: Report | None) -> list[str]:
    """Each address once: those that nobody has asked, then those that were asked longest ago."""
    old = before.by_url() if before else {}
    return sorted(dict.fromkeys(urls), key=lambda url: old[url].asked if url in old else date.min)


def folder_of_reports(environment: Mapping[str, str]) -> Path | None:
    """Where reports are kept: beside the cache, or nowhere if there is none."""
    found = cache.from_environment(environment)
    return found.folder / FOLDER if found else None


def path_of(reports: Path, data: Path) -> Path:
    """The file of the report about a data folder."""
    name = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]
    return reports / f"{name}.json"


def read(path: Path) -> Report | None:
    """The report in a file; None if there is none that can be read."""
    try:
        return _ADAPTER.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


def keep(path: Path, report: Report) -> None:
    """Put a report in the place of the one before, whole or not at all; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, written = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_ADAPTER.dump_json(report, indent=2) + b"\n")
        Path(written).replace(path)
    except OSError:
        Path(written).unlink(missing_ok=True)
        raise
