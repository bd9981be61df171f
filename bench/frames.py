"""How the picture keeps up with the hand: frames, script and labels while the wheel turns.

A tick of the wheel comes with every frame, first inwards, then outwards, at the picture's middle.
The floor beside it is what plotly.js needs to move a plain figure of a hundred labels once a frame.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from bench.browser import chromium, looking, serving
from bench.generate import events
from bench.served import Fixed, made_up
from bench.timing import percentile
from timeline.serve.server import create_app

SIZES = (1_000, 10_000, 1_000_000)
TICKS, DELTA, ROUNDS = 60, 30, 2
"""How many ticks one way takes, how far each turns, and how often it goes in and out."""

LABELS = 100
PLOTLY = Path(__file__).resolve().parents[1] / "assets" / "plotly.min.js"

TURN = """async ([ticks, delta]) => {
    const frame = document.querySelector("#frame"), box = frame.getBoundingClientRect();
    const raf = window.bareFrame ??= window.requestAnimationFrame.bind(window);
    const next = () => new Promise((done) => raf(done));
    const seen = () => [...document.querySelectorAll("#frame .cast .label")]
        .map((each) => each.parentNode)
        .filter((each) => each.style.display !== "none")
        .map((each) => each.dataset.event).sort().join(" ");
    let spent = 0;
    const measured = (work) => (now) => {
        const begin = performance.now();
        work(now);
        spent += performance.now() - begin;
    };
    window.requestAnimationFrame = (work) => raf(measured(work));
    const tick = measured(() => frame.dispatchEvent(new WheelEvent("wheel", {
        deltaY: delta, ctrlKey: true, bubbles: true, cancelable: true,
        clientX: box.left + box.width / 2, clientY: box.top + box.height / 2,
    })));
    const [frames, script] = [[], []];
    let before = await next(), last;
    for (let number = 0; number < ticks; number += 1) {
        spent = 0;
        last = performance.now();
        tick();
        const labels = number === ticks - 1 ? seen() : "";
        const now = await next();
        if (labels) {
            const right = labels === seen() ? 0 : performance.now() - last;
            window.resting = { last, seen, labels: seen(), right };
        }
        frames.push(now - before);
        script.push(spent);
        before = now;
    }
    return { frames, script };
}"""
"""Turns the wheel, a tick a frame; says how long each frame and its script took."""

REST = """async () => {
    let { last, seen, labels, right } = window.resting;
    while (performance.now() - last < 1500) {
        const found = seen();
        if (found !== labels) [labels, right] = [found, performance.now() - last];
        await new Promise((done) => window.bareFrame(done));
    }
    return { right, labels: labels.split(" ").length };
}"""
"""Looks on after the last tick; says how long after it the labels changed for the last time."""

RELAYOUT = """async ([labels, lanes, ticks]) => {
    const next = () => new Promise((done) => requestAnimationFrame(done));
    const graph = document.body.appendChild(document.createElement("div"));
    const traces = lanes.map((lane, place) => ({
        type: "scatter", mode: "markers+text", textposition: "top right", name: lane,
        x: labels[place].map(([day]) => day), y: labels[place].map(() => lane),
        text: labels[place].map(([, title]) => title),
    }));
    await Plotly.newPlot(graph, traces, { width: 1400, height: 700 }, { staticPlot: true });
    const [first, last] = graph.layout.xaxis.range, [frames, script] = [[], []];
    let before = await next();
    for (let number = 0; number < ticks; number += 1) {
        const half = (last - first) / 2 * 0.97 ** number, middle = (first + last) / 2;
        const begin = performance.now();
        Plotly.relayout(graph, { "xaxis.range": [middle - half, middle + half] });
        script.push(performance.now() - begin);
        const now = await next();
        frames.push(now - before);
        before = now;
    }
    return { frames, script };
}"""
"""Moves a plain figure once a frame."""

COSTS = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration")
"""What Chromium counts on the page's main thread, in seconds."""

Told = Mapping[str, Any]
"""What was measured of one turn of the wheel, by name."""


class Ledger:
    """What the main thread of a page does, in ms."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable")

    def of(self, work: Callable[[], Told]) -> Told:
        """What a piece of work answers, with its costs."""
        before = self._told()
        found = work()
        costs = [now - then for now, then in zip(self._told(), before, strict=True)]
        return {**found, "costs": costs}

    def _told(self) -> list[float]:
        told = self._session.send("Performance.getMetrics")["metrics"]
        named = {each["name"]: each["value"] for each in told}
        return [named[cost] * 1000 for cost in COSTS]


def turned(page: Page) -> list[Told]:
    """Turn the wheel in and out, so many rounds."""
    ledger = Ledger(page)
    found: list[Told] = []
    for _ in range(ROUNDS):
        for delta in (-DELTA, DELTA):
            told = ledger.of(partial(page.evaluate, TURN, [TICKS, delta]))
            found.append({**told, **page.evaluate(REST)})
    return found


def numbers(found: list[Told], name: str) -> list[float]:
    """All numbers of one kind."""
    return [each for one in found for each in one[name]]


def line(found: list[Told]) -> str:
    """One measured line: frames, script, and the main thread for each frame."""
    frames, script = numbers(found, "frames"), numbers(found, "script")
    parts = [statistics.median(frames), percentile(frames, 0.95)]
    parts += [statistics.median(script), percentile(script, 0.95)]
    costs = zip(*(one["costs"] for one in found), strict=True)
    parts += [sum(each) / len(frames) for each in costs]
    return " ".join(f"{each:>7.1f}" for each in parts)


def ours(browser: Browser, size: int) -> str:
    """The line of the page with so many events, and when its labels were right."""
    with serving(create_app(Fixed(made_up(size))).server) as url, looking(browser) as page:
        page.goto(url)
        page.wait_for_selector(".is-live", state="attached")
        page.wait_for_timeout(1000)
        found = turned(page)
        right = [one["right"] for one in found]
        labels = statistics.median(one["labels"] for one in found)
        return f"{line(found)} {statistics.median(right):>7.0f} {max(right):>7.0f} {labels:>7.0f}"


def plotly(browser: Browser) -> str:
    """The line of a plain figure that plotly.js moves."""
    frame = events(LABELS)
    columns = frame[["lane", "earliest_start", "title"]]
    lanes = {str(lane): part.iloc[:, 1:] for lane, part in columns.groupby("lane")}
    given = [[part.to_numpy().tolist() for part in lanes.values()], list(lanes), TICKS]
    with looking(browser) as page:
        page.add_script_tag(path=PLOTLY)
        return line([Ledger(page).of(partial(page.evaluate, RELAYOUT, given))])


def main() -> None:
    """Print one table, in ms: for each frame, and after the last tick of each turn."""
    print(f"{'':>22} {'frames':>15} {'our script':>15} {'main thread':>31} {'labels right':>15}")
    names = ("median", "p95", "median", "p95", "script", "layout", "style", "all")
    heads = (*names, "median", "worst", "labels")
    print(f"{'events':>22} " + " ".join(f"{name:>7}" for name in heads))
    with chromium() as browser:
        for size in SIZES:
            print(f"{size:>22,} {ours(browser, size)}", flush=True)
        print(f"{f'plotly.js, {LABELS} labels':>22} {plotly(browser)}")


if __name__ == "__main__":
    main()
