"""What is asked of a worker, as plain values, and how a worker carries it out.

A worker knows nothing of the process that asks: the order names the data, which lie on the shelf,
and all that the result depends on. So equal orders have equal results, whoever makes them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from timeline.curate.parts.pack import unpack
from timeline.errors import ArchiveError
from timeline.languages import language
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.freezing import freeze
from timeline.publish.frozen import RENDERER
from timeline.serve.archive import Archive
from timeline.serve.store import Edition
from timeline.serve.views.sheet import sheet
from timeline.serve.work.shelf import Shelf

Told = dict[str, Any]
Report = Callable[[Told], None]
"""Hears how far the work is: `done` of `of` parts, or how many are `ahead`."""


@dataclass(frozen=True, slots=True)
class Order:
    """A file of a view, or a snapshot of it.

    `exporter` is a key of EXPORTERS, or an empty text for a snapshot, which goes into the folder
    `archive` unless it holds `most` already. `data` is the name of the data set on the shelf,
    `language` the one of a reader whose query names none, `options` are those of Options.
    """

    exporter: str
    query: str
    language: str
    data: str
    today: int
    options: Told = field(default_factory=dict)
    archive: str = ""
    most: int = 0

    @property
    def key(self) -> str:
        """The name of the result: the same for the same order to the same version."""
        told = orjson.dumps([RENDERER, asdict(self)], option=orjson.OPT_SORT_KEYS)
        return f"made-{sha256(told).hexdigest()}"


def carry_out(order: Order, shelf: Shelf, report: Report) -> Told:
    """Make what is ordered.

    A file goes to the shelf under the key of the order; of a snapshot the result tells the `id`,
    or the `problem` that keeps the archive from taking it. Raises LookupError when the data are no
    longer on the shelf.
    """
    packed = shelf.get(order.data)
    if packed is None:
        raise LookupError(f"{order.data} is no longer on the shelf")
    edition = Edition(unpack(packed), (), order.data, order.today, is_stale=False)
    snapshot = sheet(edition, order.query, language(order.language)).snapshot
    options = Options(**order.options)
    if order.exporter:
        shelf.put(order.key, b"".join(EXPORTERS[order.exporter].write(snapshot, options)))
        return {"made": order.key}
    frozen = freeze(snapshot, options, lambda done, of: report({"done": done, "of": of}))
    try:
        return {"id": Archive(Path(order.archive), order.most).keep(frozen)}
    except ArchiveError as error:
        return {"problem": str(error)}
