"""Measure the reading of a data folder beside PyYAML's own loader on the same text.

`python -m bench.reading [NUMBER …]`: numbers of events, 10,000 and 100,000 without; they stand in
fifty files. Each line of a table is a process of its own, so that none profits from another; of few
events it is the quickest of nine rounds. Seconds are those of the processor, of which work takes up
to twice as many while others use the machine, and never fewer: trust ratios of the quickest.
"""

from __future__ import annotations

import gc
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import yaml

from bench.written import write
from timeline.curate.load import load
from timeline.curate.parts.cache import Cache
from timeline.curate.parts.shelf import Shelf
from timeline.explore.catalogue import Catalogue
from timeline.explore.framing import Framing
from timeline.explore.search import find

NUMBERS, FILES, TODAY = (10_000, 100_000), 50, 20_800
"""Numbers of events, of files, and the day of the reading."""

ROUNDS, FEW = 9, 20_000
"""How often all is measured anew, where it is of no more than so many events.

Of more it is once, and with the garbage collector alone.
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor, and MiB that a process had to have for it."""

    seconds: float
    memory: float


def plain(folder: Path, cache: Path) -> float:
    """Parse the texts with PyYAML's C loader and keep the data, as `yaml.load` gives it."""
    texts = [path.read_bytes() for path in sorted(folder.rglob("*.yaml"))]
    return _timed(lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts])


def cold(folder: Path, cache: Path) -> float:
    """Read, check and build without any cache."""
    return _timed(lambda: load(folder, TODAY))


def filling(folder: Path, cache: Path) -> float:
    """The same, and write the cache."""
    return _timed(lambda: load(folder, TODAY, shelf=Shelf(Cache(cache))))


def warm(folder: Path, cache: Path) -> float:
    """Read, check and build with the cache of another process."""
    return _timed(lambda: load(folder, TODAY, shelf=Shelf(Cache(cache))))


def edited(folder: Path, cache: Path) -> float:
    """The same after an edit in one file."""
    with _edited(folder / "events" / "part-001.yaml"):
        return _timed(lambda: load(folder, TODAY, shelf=Shelf(Cache(cache))))


def table(folder: Path, cache: Path) -> float:
    """Read, check, build and frame without any cache."""
    return _timed(lambda: Framing()(load(folder, TODAY).dataset, TODAY))


def warm_table(folder: Path, cache: Path) -> float:
    """The same with the cache of another process."""
    shelf = Shelf(Cache(cache))
    return _timed(lambda: Framing()(load(folder, TODAY, shelf=shelf).dataset, TODAY))


def edited_table(folder: Path, cache: Path) -> float:
    """The same again in one process after an edit in one file."""
    shelf, frames = Shelf(), Framing()
    frames(load(folder, TODAY, shelf=shelf).dataset, TODAY)
    with _edited(folder / "events" / "part-001.yaml"):
        return _timed(lambda: frames(load(folder, TODAY, shelf=shelf).dataset, TODAY))


def first_search(folder: Path, cache: Path) -> float:
    """The look-ups that the first search in a table wants."""
    dataset = load(folder, TODAY).dataset
    catalogue = Catalogue(dataset, Framing()(dataset, TODAY), TODAY)
    return _timed(lambda: find(catalogue, "a"))


@contextmanager
def _edited(path: Path) -> Iterator[None]:
    text = path.read_text("utf-8")
    path.write_text(text.replace("importance: 1", "importance: 2", 1), "utf-8")
    try:
        yield
    finally:
        path.write_text(text, "utf-8")


WORK: dict[str, Callable[[Path, Path], float]] = {
    "CSafeLoader": plain,
    "cold: parsed, checked, built": cold,
    "the same, and the cache written": filling,
    "warm, from the cache": warm,
    "one file of fifty edited, from the cache": edited,
    "cold, with the table of events": table,
    "warm, with the table": warm_table,
    "one file of fifty edited, with the table, in memory": edited_table,
    "the first search": first_search,
}
"""The lines of a table, in the order in which they are measured."""

BARE, WHOLE = "cold: parsed, checked, built", "cold, with the table of events"
SHARES = dict.fromkeys(list(WORK)[1:5], BARE) | dict.fromkeys(list(WORK)[5:], WHOLE)
"""What the second ratio of a line is a share of."""


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    begin = time.process_time()
    kept = work()
    spent = time.process_time() - begin
    del kept
    return spent


def measured(name: str, folder: Path, cache: Path, collect: bool) -> Cost:
    """One line of a table, in the process that asks for it."""
    (gc.enable if collect else gc.disable)()
    seconds = WORK[name](folder, cache)
    return Cost(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def costs(folder: Path, cache: Path, collect: bool, rounds: int) -> dict[str, Cost]:
    """All lines of a table, each from new processes: the quickest of some rounds."""
    found: dict[str, list[Cost]] = {name: [] for name in WORK}
    for _ in range(rounds):
        rmtree(cache, ignore_errors=True)
        for name in WORK:
            with ProcessPoolExecutor(1, get_context("spawn")) as pool:
                found[name].append(pool.submit(measured, name, folder, cache, collect).result())
    return {name: min(each, key=_seconds) for name, each in found.items()}


def _seconds(cost: Cost) -> float:
    return cost.seconds


def lines(found: dict[str, Cost]) -> Iterator[str]:
    """The table in Markdown."""
    yield "| | seconds | of CSafeLoader | of cold | MiB |"
    yield "|---|--:|--:|--:|--:|"
    for name, cost in found.items():
        ratio = cost.seconds / found["CSafeLoader"].seconds
        whole = SHARES.get(name)
        share = f"{cost.seconds / found[whole].seconds:.1%}" if whole else ""
        yield f"| {name} | {cost.seconds:.2f} | {ratio:.2f} | {share} | {cost.memory:,.0f} |"


def main(numbers: tuple[int, ...]) -> None:
    """Print tables for each number of events, with the garbage collector and without."""
    for number in numbers:
        is_few = number <= FEW
        rounds = ROUNDS if is_few else 1
        for collect in (True, False) if is_few else (True,):
            with TemporaryDirectory() as made:
                folder = Path(made)
                write(folder / "data", number, FILES)
                print(f"\n{number:,} events, collector {'on' if collect else 'off'}\n")
                print(*lines(costs(folder / "data", folder / "cache", collect, rounds)), sep="\n")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or NUMBERS)
