"""What an order costs: seconds of the processor on the server, and in the worker that draws it.

Each picture is drawn by a process of its own that has read nothing before, as those of this machine
are. The server lays the data on the shelf once; after that it only looks whether they are there.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.written import write
from timeline.curate.load import load
from timeline.dates import to_days
from timeline.languages import ENGLISH
from timeline.publish.exports.options import Options
from timeline.serve.edition import Edition
from timeline.serve.settings import Settings
from timeline.serve.work.crew import work
from timeline.serve.work.opening import opened
from timeline.serve.work.orders import Order, Told
from timeline.serve.work.workshop import Workshop

SIZES = (10_000, 100_000)
FILES = 50
TODAY = to_days(2026, 11, 21)
VIEWS = {"whole": "", "a decade": "view=1990/2000"}
KINDS = ("svg", "png")


def made_up(folder: Path, number: int) -> Edition:
    """An edition of so many events, whose catalogue a page has asked for."""
    write(folder, number, FILES)
    edition = Edition(load(folder, TODAY).dataset, (), f"{number}", TODAY, is_stale=False)
    edition.catalogue(ENGLISH)
    return edition


def ordered(workshop: Workshop, edition: Edition, kind: str, query: str) -> tuple[Order, float]:
    """An order, and the seconds that it took to write it."""
    begin = time.process_time()
    order = workshop.order(edition, query, ENGLISH, Options(), kind)
    return order, time.process_time() - begin


def carried_out(shelf: str, order: Order) -> float:
    """What an order costs in a process of its own."""
    told = {name: getattr(order, name) for name in Order.__slots__}
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_costs, (shelf, told))


def _costs(shelf: str, told: Told) -> float:
    begin = time.process_time()
    work(lambda _: None, shelf, told)
    return time.process_time() - begin


def rows(workshop: Workshop, edition: Edition, shelf: str) -> Iterator[str]:
    """The lines of a table."""
    _, spent = ordered(workshop, edition, "svg", "")
    yield f"| the server, at the first order | {spent:.2f} |"
    for view, query in VIEWS.items():
        for kind in KINDS:
            order, spent = ordered(workshop, edition, kind, query)
            yield f"| the server, at a later one | {spent:.4f} |"
            yield f"| a worker: {kind.upper()}, {view} | {carried_out(shelf, order):.2f} |"


def main(sizes: tuple[int, ...]) -> None:
    """Print a table for each size."""
    for number in sizes:
        with TemporaryDirectory() as made:
            edition = made_up(Path(made, "data"), number)
            folder = Path(made, "work").resolve()
            workshop = opened(Settings(work=folder))
            print(f"\n| {number:,} events | seconds |\n|---|--:|")
            for row in rows(workshop, edition, str(folder / "shelf")):
                print(row, flush=True)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
