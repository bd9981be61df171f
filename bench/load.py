"""A crowd: 20 readers who ask `timeline serve` for pages, pictures and files, 1,000 times in all.

The server is the one that `make run` starts, with the shipped data, on the loopback and in a
process of its own. Who finds the line of work full is told to come again, and does. Each round
asks for the same; what the first has had made, the second finds.
"""

from __future__ import annotations

import http.client
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

import psutil

from bench.timing import percentile

DATA = Path(__file__).resolve().parents[1] / "data"
CLIENTS, REQUESTS, ROUNDS = 20, 1000, 2
LONGEST = 150.0
"""Seconds after which a round asks for nothing more."""

LATER = frozenset({429, 503})
"""Statuses that say to come again."""

VIEWS = ("", "lane=space", "lane=films", "view=1980/1999", "view=2015/2029", "q=moscow", "lang=ru")
KINDS = {
    "page": (4, "/?{}"),
    "cast": (4, "/cast?plot=1240&page=%3F{}"),
    "texts": (1, "/texts?page=%3F{}"),
    "embed": (2, "/embed?{}"),
    "view.svg": (1, "/view.svg?{}"),
    "view.png": (2, "/view.png?{}"),
    "view.card.png": (2, "/view.card.png?{}"),
    "view.pdf": (1, "/view.pdf?{}"),
    "view.csv": (1, "/view.csv?{}"),
    "view.json": (1, "/view.json?{}"),
    "view.ics": (1, "/view.ics?{}"),
}
"""What is asked for: how often of 20 times, and where."""

NEW = range(1001, 1006)
"""Widths of the picture of the whole timeline that nobody has asked for yet."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: its kind, its statuses until it was answered, seconds from the first on."""

    kind: str
    statuses: tuple[int, ...]
    seconds: float


@contextmanager
def serving() -> Iterator[tuple[int, psutil.Process]]:
    """The port and the process of a server, for as long as it is wanted."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "timeline", "serve", "--data", str(DATA), "--port", "0"]
        archive = ["--archive", str(Path(folder) / "frozen")]
        environment = os.environ | {"TIMELINE_WORK": str(Path(folder) / "work")}
        with subprocess.Popen(
            [*command, *archive], stdout=subprocess.PIPE, text=True, env=environment
        ) as process:
            try:
                yield _port(process), psutil.Process(process.pid)
            finally:
                process.terminate()


def _port(process: subprocess.Popen[str]) -> int:
    for line in process.stdout or ():
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if found:
            return int(found[1])
    raise RuntimeError("the server has ended before it listened")


def requests(seed: int = 1) -> list[tuple[str, str]]:
    """What a round asks for: kinds and addresses, in the same order every time."""
    dice, names = random.Random(seed), list(KINDS)
    kinds = dice.choices(names, [KINDS[name][0] for name in names], k=REQUESTS)
    return [(kind, KINDS[kind][1].format(dice.choice(VIEWS))) for kind in kinds]


def ask(port: int, kind: str, address: str, until: float = float("inf")) -> Asked:
    """Ask until there is an answer other than to come again, or until it is too late for that."""
    begin, statuses = time.perf_counter(), list[int]()
    while not statuses or statuses[-1] in LATER:
        status, later = _once(port, address)
        statuses.append(status)
        if status in LATER:
            if time.monotonic() + later > until:
                break
            time.sleep(later)
    return Asked(kind, tuple(statuses), time.perf_counter() - begin)


def _once(port: int, address: str) -> tuple[int, float]:
    """The status of an answer, and the seconds after which it wants to be asked for again."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, float(answer.headers.get("Retry-After", 1))


def crowd(port: int, wanted: Sequence[tuple[str, str]]) -> list[Asked]:
    """What becomes of all requests, `CLIENTS` at a time, until there is no time left."""
    end = time.monotonic() + LONGEST

    def one(each: tuple[str, str]) -> Asked | None:
        return ask(port, *each, end) if time.monotonic() < end else None

    with ThreadPoolExecutor(CLIENTS) as clients:
        return [found for found in clients.map(one, wanted) if found is not None]


def memory(process: psutil.Process) -> tuple[float, float]:
    """MB of the server, and of the processes that it has started; what is shared counts once."""
    own, others = process.memory_full_info().pss, 0
    for child in process.children(recursive=True):
        with suppress(psutil.Error):
            others += child.memory_full_info().pss
    return own / 1e6, others / 1e6


@contextmanager
def peak(process: psutil.Process) -> Iterator[list[float]]:
    """The most memory meanwhile: of the server, of its workers."""
    most, over = [0.0, 0.0], Event()

    def look() -> None:
        while not over.wait(0.5):
            most[:] = map(max, most, memory(process))

    thread = Thread(target=look, daemon=True)
    thread.start()
    yield most
    over.set()
    thread.join()


def line(kind: str, found: Sequence[Asked], plain: float) -> str:
    """A line of the table; the ratio is that of the median to `plain`, in ms."""
    times = [each.seconds * 1000 for each in found]
    statuses = Counter(status for each in found for status in each.statuses)
    middle = percentile(times, 0.5)
    told = ", ".join(f"{count} × {status}" for status, count in sorted(statuses.items()))
    return (
        f"{kind:14} {len(found):>5} {middle:>8.0f} {percentile(times, 0.95):>8.0f} "
        f"{max(times):>8.0f} {middle / plain:>6.1f}  {told}"
    )


def table(found: Sequence[Asked]) -> Iterator[str]:
    """The lines of a round; ratios are to the median of a file of the calendar, which is small."""
    numbers = f"{'median':>8} {'p95':>8} {'most':>8} {'ratio':>6}"
    yield f"{'milliseconds':14} {'n':>5} {numbers}  statuses"
    by_kind = {kind: [each for each in found if each.kind == kind] for kind in KINDS}
    plain = percentile([each.seconds * 1000 for each in by_kind["view.ics"]], 0.5)
    yield from (line(kind, asked, plain) for kind, asked in by_kind.items() if asked)
    yield line("all", found, plain)


def told_of(process: psutil.Process, when: str, found: Sequence[float] = ()) -> str:
    """The memory of a moment, or what was found of it."""
    own, others = found or memory(process)
    return f"MB {when}: server {own:.0f}, workers {others:.0f}"


def main() -> None:
    """Print a table for each round, the memory around it, and the time of a new picture."""
    with serving() as (port, process):
        ask(port, "page", "/")
        print(told_of(process, "before"), flush=True)
        for number in range(1, ROUNDS + 1):
            begin = time.perf_counter()
            with peak(process) as most:
                found = crowd(port, requests())
            spent = time.perf_counter() - begin
            print(f"\nround {number}: {spent:.0f} s, {len(found) / spent:.0f} requests a second")
            print("\n".join(table(found)))
            print(told_of(process, "at most", most))
            print(told_of(process, "after"), flush=True)
        for name in ("view.png of all, new", "the same again"):
            times = [ask(port, name, f"/view.png?width={width}").seconds * 1000 for width in NEW]
            print(f"{name:22} " + " ".join(f"{each:.0f}" for each in times) + " ms", flush=True)


if __name__ == "__main__":
    main()
