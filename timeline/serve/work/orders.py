"""What is asked of a worker, as plain values, and how a worker carries it out.

A worker knows nothing of the process that asks: the order names the catalogue, which lies on the
shelf, and all that the result depends on. So equal orders have equal results, whoever makes them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from timeline.errors import ArchiveError
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.freezing import freeze
from timeline.publish.frozen import RENDERER
from timeline.serve.archive import Archive
from timeline.serve.work.shelf import Shelf
from timeline.serve.work.stock import Reader

Told = dict[str, Any]
Report = Callable[[Told], None]
"""Hears how far the work is: that it begins, `done` of `of` parts, or how many are `ahead`."""


@dataclass(frozen=True, slots=True)
class Order:
    """A file of a view, or a snapshot of it.

    `exporter` is a key of EXPORTERS, or an empty text for a snapshot, which goes into the folder
    `archive` unless it holds `most` already. `data` is the name of the catalogue on the shelf, in
    the language and of the day of the view; `present` names that of today where this is another.
    `options` are those of Options.
    """

    exporter: str
    query: str
    data: str
    present: str = ""
    options: Told = field(default_factory=dict)
    archive: str = ""
    most: int = 0

    @property
    def key(self) -> str:
        """The name of the result: the same for the same order to the same version."""
        told = orjson.dumps([RENDERER, asdict(self)], option=orjson.OPT_SORT_KEYS)
        return f"made-{sha256(told).hexdigest()}"


def carry_out(order: Order, shelf: Shelf, reader: Reader, report: Report) -> Told:
    """Make what is ordered.

    A file goes to the shelf under the key of the order; of a snapshot the result tells the `id`,
    or the `problem` that keeps the archive from taking it. Raises LookupError when the data are no
    longer on the shelf.
    """
    snapshot = reader.view(order.data, order.present, order.query)
    options = Options(**order.options)
    if order.exporter:
        shelf.put(order.key, b"".join(EXPORTERS[order.exporter].write(snapshot, options)))
        return {"made": order.key}
    frozen = freeze(snapshot, options, lambda done, of: report({"done": done, "of": of}))
    try:
        return {"id": Archive(Path(order.archive), order.most).keep(frozen)}
    except ArchiveError as error:
        return {"problem": str(error)}
