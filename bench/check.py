"""What `check` costs: seconds of the processor and memory, beside plain YAML on the same text.

The floor is `yaml.load` with the C loader on all files of the folder. Each figure comes from a
process of its own. An edited file is one of fifty; the others are kept in the cache.
"""

from __future__ import annotations

import gc
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from bench.written import write
from timeline.curate.load import load
from timeline.curate.parts.cache import Cache
from timeline.curate.parts.shelf import Shelf
from timeline.curate.report.formats import FORMATS
from timeline.dates import to_days

SIZES = (10_000, 100_000)
FILES = 50
TODAY = to_days(2026, 11, 21)
Figures = tuple[float, int]
"""Seconds of the processor, and the most memory that was held, in MiB."""


def bare(folder: Path) -> None:
    """Load the YAML of all files, and nothing else."""
    for path in sorted(folder.rglob("*.yaml")):
        yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def alone(folder: Path) -> None:
    """Check the folder by all rules without a cache, and write the report."""
    loaded = load(folder, TODAY, review=True)
    FORMATS["text"](loaded.problems, loaded.texts)


def whole(folder: Path) -> None:
    """Check the folder by all rules, with the cache beside it."""
    loaded = load(folder, TODAY, Shelf(Cache(folder.parent / "whole")), review=True)
    FORMATS["text"](loaded.problems, loaded.texts)


def quick(folder: Path) -> None:
    """Check the folder as a page does, with the cache beside it."""
    loaded = load(folder, TODAY, Shelf(Cache(folder.parent / "quick")))
    FORMATS["text"](loaded.problems, loaded.texts)


def edit(folder: Path) -> None:
    """Change one file."""
    path = sorted((folder / "events").iterdir())[FILES // 2]
    path.write_text(path.read_text("utf-8") + "# edited\n", "utf-8")


def measured(work: Callable[[Path], None], folder: Path) -> Figures:
    """What a piece of work costs in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_costs, (work, folder))


def _costs(work: Callable[[Path], None], folder: Path) -> Figures:
    gc.freeze()
    begin = time.process_time()
    work(folder)
    spent = time.process_time() - begin
    return spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(sizes: tuple[int, ...]) -> None:
    """Print a table for each size."""
    for number in sizes:
        with TemporaryDirectory() as made:
            folder = Path(made, "data")
            write(folder, number, FILES)
            floor = measured(bare, folder)
            print(f"\n{number:,} events in {FILES} files")
            print("| work | seconds | of yaml.load | MiB | of yaml.load |\n|---|---|---|---|---|")
            _row("yaml.load(CSafeLoader)", floor, floor)
            _row("check, without a cache", measured(alone, folder), floor)
            for name, work in (("check", whole), ("check --quick", quick)):
                _row(f"{name}, first time", measured(work, folder), floor)
                _row(f"{name}, nothing edited", measured(work, folder), floor)
                edit(folder)
                _row(f"{name}, one file edited", measured(work, folder), floor)


def _row(name: str, found: Figures, floor: Figures) -> None:
    seconds, memory = found
    shares = f"{seconds / floor[0]:.2f} | {memory} | {memory / floor[1]:.2f}"
    print(f"| {name} | {seconds:.2f} | {shares} |", flush=True)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
