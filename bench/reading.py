"""Measure the reading of a data folder beside PyYAML's own loader on the same text.

`python -m bench.reading [NUMBER …]`: numbers of events, 10,000 without; they stand in fifty files.
Each line of a table is a process of its own, so that none profits from another. Seconds are those
of the processor, which say the same whoever else uses the machine.
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
from tempfile import TemporaryDirectory

import yaml

from bench.written import write
from timeline.curate.load import load
from timeline.curate.parts.cache import Cache
from timeline.curate.parts.shelf import Shelf
from timeline.explore.framing import Framing

NUMBERS, FILES, TODAY = (10_000,), 50, 20_800
"""Numbers of events, of files, and the day of the reading."""


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
    """Read, check, build and frame without any cache."""
    return _timed(lambda: Framing()(load(folder, TODAY).dataset, TODAY))


def check(folder: Path, cache: Path) -> float:
    """Read, check and build, as the command `check` does, without any cache."""
    return _timed(lambda: load(folder, TODAY, review=True))


def filling(folder: Path, cache: Path) -> float:
    """The same, and write the cache."""
    return _timed(lambda: load(folder, TODAY, shelf=Shelf(Cache(cache)), review=True))


def warm(folder: Path, cache: Path) -> float:
    """Read, check and build with the cache of another process."""
    return _timed(lambda: load(folder, TODAY, shelf=Shelf(Cache(cache)), review=True))


def edited_check(folder: Path, cache: Path) -> float:
    """The same after an edit in one file."""
    with _edited(folder / "events" / "part-001.yaml"):
        return _timed(lambda: load(folder, TODAY, shelf=Shelf(Cache(cache)), review=True))


def edited(folder: Path, cache: Path) -> float:
    """Read, check, build and frame again in the same process after an edit in one file."""
    shelf, frames = Shelf(), Framing()
    frames(load(folder, TODAY, shelf=shelf).dataset, TODAY)
    with _edited(folder / "events" / "part-001.yaml"):
        return _timed(lambda: frames(load(folder, TODAY, shelf=shelf).dataset, TODAY))


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
    "cold, with the frame": cold,
    "check, cold": check,
    "check, and write the cache": filling,
    "check, warm": warm,
    "check, one file of fifty edited": edited_check,
    "with the frame, one of fifty edited": edited,
}
"""The lines of a table, in the order in which they are measured."""

SHARES = {name: "check, cold" for name in WORK if name.startswith("check, ")} | {
    "with the frame, one of fifty edited": "cold, with the frame"
}
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


def costs(folder: Path, cache: Path, collect: bool) -> dict[str, Cost]:
    """All lines of a table, each from a new process."""
    found = {}
    for name in WORK:
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            found[name] = pool.submit(measured, name, folder, cache, collect).result()
    return found


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
    """Print a table for each number of events, with the garbage collector and without."""
    for number in numbers:
        for collect in (True, False):
            with TemporaryDirectory() as made:
                folder = Path(made)
                write(folder / "data", number, FILES)
                print(f"\n{number:,} events, collector {'on' if collect else 'off'}\n")
                print(*lines(costs(folder / "data", folder / "cache", collect)), sep="\n")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or NUMBERS)
