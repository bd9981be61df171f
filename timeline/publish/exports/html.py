"""A view as one page in a file: it opens from a disk, in a sandbox and on paper, asking nobody.

What is in the page, and how, is in `timeline.publish.page`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.publish.exports.options import Options
from timeline.publish.page.document import document
from timeline.publish.snapshot import Snapshot


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The page, in one part."""
    made = document(snapshot, options.address, options.frozen, options.controls)
    yield made.encode()
