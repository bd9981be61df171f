"""What an operator decides about a site, beside its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline.serve.archive import MOST


@dataclass(frozen=True, slots=True)
class Settings:
    """`address` is where readers find the site, such as `https://example.org/`, or an empty text:
    then each request says it. `archive` is the folder of frozen snapshots, which holds at most
    `most_frozen`; without one nobody can freeze a view. With `edit` the page writes to the data.
    """

    address: str = ""
    archive: Path | None = None
    most_frozen: int = MOST
    edit: bool = False


SETTINGS = Settings()
"""A site whose operator has decided nothing."""


def from_environment(environment: Mapping[str, str], archive: Path | None = None) -> Settings:
    """The settings that the variables TIMELINE_… name; `archive` is the folder if they name none.

    Raises ValueError for a limit that is no number.
    """
    address = environment.get("TIMELINE_ADDRESS", "")
    folder = environment.get("TIMELINE_ARCHIVE", "")
    most = environment.get("TIMELINE_ARCHIVE_MOST", str(MOST))
    if not most.isdecimal():
        raise ValueError(f"TIMELINE_ARCHIVE_MOST is '{most}'; write a number of snapshots: 10000")
    return Settings(
        address=f"{address.rstrip('/')}/" if address else "",
        archive=Path(folder) if folder else archive,
        most_frozen=int(most),
    )
