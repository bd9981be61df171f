"""What an operator decides about a site, beside its data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline.serve.archive import MOST

REDIS = "TIMELINE_REDIS_URL"
"""The variable that names the Redis of the workers."""

FRAMES = "TIMELINE_FRAME_ANCESTORS"
"""The variable that names the sites that may frame the whole timeline."""

SITE = re.compile(r"\*|https?://(?:\*\.)?[a-z0-9.-]+(?::(?:\d+|\*))?", re.IGNORECASE)
"""A source of `frame-ancestors` in a Content-Security-Policy: a host, or anybody."""

AT_ONCE = 2
"""Orders that the workers of this machine carry out at a time."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`address` is where readers find the site, such as `https://example.org/`, or an empty text:
    then each request says it. `archive` is the folder of frozen snapshots, which holds at most
    `most_frozen`; without one nobody can freeze a view. With `edit` the page writes to the data.
    `frames` are the addresses of sites that may show any page in a frame, beside this one. Pictures
    and snapshots are made by `at_once` processes that leave them in the folder `work`, a passing
    one if it is None, or by the workers of Celery at the address `redis`. `reports` is the folder
    in which `links --check` leaves what it found.
    """

    address: str = ""
    archive: Path | None = None
    most_frozen: int = MOST
    edit: bool = False
    frames: tuple[str, ...] = ()
    work: Path | None = None
    at_once: int = AT_ONCE
    redis: str = ""
    reports: Path | None = None


SETTINGS = Settings()
"""A site whose operator has decided nothing."""


def from_environment(environment: Mapping[str, str], archive: Path | None = None) -> Settings:
    """The settings that the variables TIMELINE_… name; `archive` is the folder if they name none.

    Raises ValueError for what cannot be used, with what to write instead.
    """
    address, folder, work = (
        environment.get(f"TIMELINE_{name}", "") for name in ("ADDRESS", "ARCHIVE", "WORK")
    )
    return Settings(
        address=f"{address.rstrip('/')}/" if address else "",
        archive=Path(folder) if folder else archive,
        most_frozen=_number(environment, "TIMELINE_ARCHIVE_MOST", "snapshots", MOST, least=0),
        frames=_sites(environment.get(FRAMES, "")),
        work=Path(work) if work else None,
        at_once=_number(environment, "TIMELINE_WORKERS", "processes", AT_ONCE),
        redis=environment.get(REDIS, ""),
    )


def _number(
    environment: Mapping[str, str], name: str, what: str, usual: int, least: int = 1
) -> int:
    text = environment.get(name, str(usual))
    if not text.isdecimal() or int(text) < least:
        raise ValueError(f"{name} is '{text}'; write a number of {what}: {usual}")
    return int(text)


def _sites(text: str) -> tuple[str, ...]:
    """The sites of a list, each as a policy names it; nothing else may get into a header."""
    sites = tuple(text.split())
    for site in sites:
        if not SITE.fullmatch(site):
            raise ValueError(
                f"{FRAMES} holds '{site}'; write sites with a space between them: "
                "https://school.example https://*.wiki.example"
            )
    return sites
