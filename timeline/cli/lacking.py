"""What a view lacks because of errors in its data: which events, and where to read why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from timeline.curate.load import Loaded, files
from timeline.curate.model import Dataset
from timeline.curate.report.formats import count, summary

MOST = 10
"""Events that are named; of more their number is told."""


def lacks(folder: Path, loaded: Loaded) -> str:
    """What is left out of the data set of a folder and how to learn why, or an empty text."""
    if not count(loaded.problems, "error"):
        return ""
    names = left_out(folder, loaded.dataset)
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    told = f": {', '.join(names[:MOST])}{more}" if names else ""
    return (
        f"{summary(str(folder), loaded)}; what has one is left out{told}\n"
        f"python -m timeline check {folder} tells why"
    )


def left_out(folder: Path, dataset: Dataset) -> list[str]:
    """The events in the files of a folder that are not in its data set, by id or else by title."""
    kept = Counter(event.id for event in dataset.events)
    return list((Counter(_names(folder)) - kept).elements())


def _names(folder: Path) -> Iterator[str]:
    for file in files(folder, "events"):
        for entry in file.entries:
            yield (
                entry.text("id")
                or entry.text("title")
                or f"one without an id in {entry.document.path}"
            )
