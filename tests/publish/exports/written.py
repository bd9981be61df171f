"""What an exporter writes of a data set, in the tests of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.builders import TODAY
from timeline.curate.model import Dataset
from timeline.publish.exports.options import Options
from timeline.publish.opening import view
from timeline.publish.snapshot import Snapshot

SITE = Options(address="https://example.org/")
"""The options of a timeline that stands somewhere."""

Write = Callable[[Snapshot, Options], Iterator[bytes]]


def written(
    write: Write, data: Dataset, query: str = "", options: Options = SITE, today: int = TODAY
) -> bytes:
    """The whole file of a view."""
    return b"".join(write(view(data, query, today), options))
