"""Measure loading, one view and the first page of data/ beside what a plain script would do.

Every line is a ratio of two measurements from this run, so that it says the same on any machine.
Each time is the median of several runs, garbage collector on for both sides: `make bench`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import plotly.express as px
import yaml
from plotly.io.json import to_json_plotly

from timeline.curate.load import load
from timeline.serve.server import create_app
from timeline.serve.store import Store, system_today
from timeline.serve.views import chart
from timeline.serve.views.sheet import sheet

DATA = Path(__file__).resolve().parents[1] / "data"
RUNS = 7
WIDTH = 1240
BUDGET = 150_000
"""Most bytes, compressed, of the page that is read before any script."""


def seconds(work: Callable[[], object]) -> float:
    """Median time of several runs, after one that is not counted."""
    work()
    return median(_timed(work) for _ in range(RUNS))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def loading() -> tuple[float, float]:
    """Read, check and build the data; parse the same text with PyYAML's C parser alone."""
    texts = [path.read_bytes() for path in sorted(DATA.rglob("*.yaml"))]
    ours = seconds(lambda: load(DATA, system_today()))
    plain = seconds(lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts])
    return ours, plain


def viewing(store: Store) -> tuple[float, float]:
    """Place and draw the first view as JSON; a plain scatter plot of the same events as JSON."""
    edition = store.current()
    client = {"width": WIDTH, "theme": "light"}
    frame = edition.frame[["earliest_start", "lane", "title", "status"]]
    ours = seconds(lambda: to_json_plotly(chart.draw(sheet(edition, ""), client)))
    plain = seconds(
        lambda: px.scatter(
            frame, x="earliest_start", y="lane", color="status", hover_name="title"
        ).to_json()
    )
    return ours, plain


def first_page(store: Store) -> tuple[int, int]:
    """Bytes of the page that is read before any script: as written, and compressed."""
    client = create_app(store).server.test_client()
    sizes = [
        len(client.get("/", headers={"Accept-Encoding": encoding}).data)
        for encoding in ("identity", "gzip")
    ]
    return sizes[0], sizes[1]


def _row(name: str, ours: str, other: str, ratio: float) -> None:
    print(f"{name:<34} {ours:>12} {other:>12} {ratio:>8.2f}")


def main() -> None:
    """Print the table."""
    store = Store(DATA)
    raw, packed = first_page(store)
    print(f"{len(store.current().dataset.events)} events, median of {RUNS} runs")
    print(f"{'':<34} {'the timeline':>12} {'beside it':>12} {'ratio':>8}")
    for name, (ours, plain) in (
        ("load and check / CSafeLoader", loading()),
        ("one view as JSON / plain scatter", viewing(store)),
    ):
        _row(name, f"{ours * 1000:.1f} ms", f"{plain * 1000:.1f} ms", ours / plain)
    _row("first page, gzip / budget", f"{packed:,} B", f"{BUDGET:,} B", packed / BUDGET)
    _row("first page, gzip / as written", f"{packed:,} B", f"{raw:,} B", packed / raw)


if __name__ == "__main__":
    main()
