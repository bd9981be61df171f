"""Measure loading and the page of data/ beside what a plain script and a plain Dash page would do.

The plain page is one `px.scatter` of the same events without labels, with Dash's defaults. Every
line is a ratio of two measurements from this run, so that it says the same on any machine.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

import pandas as pd
import plotly.express as px
import yaml
from dash import Dash, dcc
from playwright.sync_api import Browser, Response

from bench.browser import chromium, looking, serving
from bench.timing import times
from timeline.curate.load import load
from timeline.languages import ENGLISH
from timeline.serve.server import create_app
from timeline.serve.store import Store, system_today

DATA = Path(__file__).resolve().parents[1] / "data"
RUNS = 5
FIRST_BUDGET, BUDGET = 150 * 1024, 720 * 1024
"""Most bytes, compressed, of what is read before any script, and of all that a page needs."""

WATCH = """([drawn, live]) => {
    window.found = {};
    const look = (now) => {
        if (!found.drawn && document.querySelector(drawn)) found.drawn = now;
        if (!found.live && document.querySelector(live)) found.live = now;
        if (!found.live) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""
"""Notes in which frame a picture is there, and in which it can be used."""

OURS, PLAIN = (
    ("#static svg .label, #static svg text", ".is-live"),
    (".main-svg .point", ".nsewdrag"),
)
"""By what a picture is known, and by what a page that can be used."""

Row = tuple[str, str, str, float]


def loading() -> tuple[float, float]:
    """Read, check and build the data; parse the same text with PyYAML's C parser alone; in ms."""
    texts = [path.read_bytes() for path in sorted(DATA.rglob("*.yaml"))]
    ours = times(lambda: load(DATA, system_today()), RUNS)
    plain = times(lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts], RUNS)
    return ours.median, plain.median


def plain_page(frame: pd.DataFrame) -> Dash:
    """What a few lines of Dash make of the events."""
    shown = frame.assign(day=pd.to_datetime(frame["earliest_start"], unit="D", errors="coerce"))
    app = Dash("plain", assets_folder="none")
    app.layout = dcc.Graph(
        figure=px.scatter(shown, x="day", y="lane", color="status", hover_name="title")
    )
    return app


def first_page(server: Any) -> tuple[int, int]:
    """Bytes of the page that is read before any script: as written, and compressed."""
    client = server.test_client()
    sizes = [
        len(client.get("/", headers={"Accept-Encoding": encoding}).data)
        for encoding in ("identity", "gzip")
    ]
    return sizes[0], sizes[1]


Seen = Mapping[str, float]


def seen(browser: Browser, url: str, marks: tuple[str, str]) -> Seen:
    """One visit of a new reader: bytes as they are and compressed, ms to picture and to use."""
    answers: list[Response] = []
    with looking(browser) as page:
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it keeps a note
        page.add_init_script(f"({WATCH})({list(marks)!r})")
        page.goto(url)
        page.wait_for_selector(marks[1], state="attached")
        page.wait_for_timeout(1000)
        bodies = [answer.body() for answer in answers if answer.url.startswith(url)]
        return {
            "raw": sum(map(len, bodies)),
            "wire": sum(answer.request.sizes()["responseBodySize"] for answer in answers),
            "packed": sum(min(len(gzip.compress(body, 6)), len(body)) for body in bodies),
            **page.evaluate("found"),
        }


def visits(server: Any, marks: tuple[str, str]) -> Seen:
    """The medians of several visits, after one that is not counted."""
    with chromium() as browser, serving(server) as url:
        found = [seen(browser, url, marks) for _ in range(RUNS + 1)][1:]
    return {name: median(each[name] for each in found) for name in found[0]}


def rows(store: Store) -> Iterator[Row]:
    """The lines of the table."""
    server = create_app(store).server
    yield beside("load and check / CSafeLoader", *loading(), ms)
    raw, packed = first_page(server)
    yield beside("HTML, gzip / as written", packed, raw, kb)
    yield beside("HTML, gzip / budget", packed, FIRST_BUDGET, kb)
    ours = visits(server, OURS)
    plain = visits(plain_page(store.current().catalogue(ENGLISH).frame).server, PLAIN)
    yield beside("all bytes, gzip / budget", ours["packed"], BUDGET, kb)
    yield beside("all bytes, gzip / plain Dash", ours["packed"], plain["packed"], kb)
    yield beside("all bytes, sent / plain Dash", ours["wire"], plain["wire"], kb)
    yield beside("all bytes, raw / plain Dash", ours["raw"], plain["raw"], kb)
    yield beside("first picture / plain Dash", ours["drawn"], plain["drawn"], ms)
    yield beside("in use / plain Dash", ours["live"], plain["live"], ms)


def beside(name: str, ours: float, other: float, said: Callable[[float], str]) -> Row:
    """A line: the two measurements, and their ratio."""
    return name, said(ours), said(other), ours / other


def ms(time: float) -> str:
    """Milliseconds in words."""
    return f"{time:,.1f} ms"


def kb(size: float) -> str:
    """Bytes in words."""
    return f"{size / 1024:,.1f} KB"


def main() -> None:
    """Print the table."""
    store = Store(DATA)
    print(f"{len(store.current().dataset.events)} events, median of {RUNS} runs")
    print(f"{'':<32} {'the timeline':>12} {'beside it':>12} {'ratio':>7}")
    for name, ours, other, ratio in rows(store):
        print(f"{name:<32} {ours:>12} {other:>12} {ratio:>7.2f}", flush=True)


if __name__ == "__main__":
    main()
