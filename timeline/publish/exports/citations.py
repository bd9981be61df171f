"""Citations of a view as files, one a style."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.publish.citation import STYLES, work
from timeline.publish.exports.options import Options
from timeline.publish.snapshot import Snapshot


def writer(style: str) -> Callable[[Snapshot, Options], Iterator[bytes]]:
    """What writes the citation in a style of `timeline.publish.citation.STYLES`."""

    def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
        """The citation and the end of its last line."""
        yield f"{STYLES[style](work(snapshot, options.address))}\n".encode()

    return write
