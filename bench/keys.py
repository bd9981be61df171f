"""What a reader waits for after each key press in the search box, from end to end in a browser.

A letter is typed 150 ms after the last answer, as a quick typist does. The time runs from the event
of the key to the first answer on the page, the count and the picture with what is not found dimmed,
and to the whole one, with its suggestions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Thread
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, Page
from waitress.server import create_server

from bench.browser import chromium, looking
from bench.search import made_up, searches, shipped
from bench.served import TODAY, Fixed
from bench.timing import percentile
from timeline.explore.catalogue import Catalogue
from timeline.serve.edition import Edition
from timeline.serve.run import THREADS
from timeline.serve.server import create_app

SIZE = 100_000
FRAME = 1000 / 60
"""Milliseconds of one frame of a usual screen."""

TYPE = """async (text) => {
    const field = document.querySelector("#search"), list = document.querySelector("#suggestions");
    const pause = (time) => new Promise((done) => setTimeout(done, time));
    const said = (name, text) => new Promise((done) => {
        const watch = new MutationObserver(() => {
            if (list.dataset[name] !== text) return;
            watch.disconnect();
            done(performance.now());
        });
        watch.observe(list, { attributes: true });
    });
    const found = [];
    field.focus();
    await pause(500);
    for (const letter of text) {
        const value = field.value + letter;
        const first = said("answered", value), whole = said("told", value);
        const begin = performance.now();
        field.value = value;
        field.setSelectionRange(field.value.length, field.value.length);
        field.dispatchEvent(new InputEvent("input", { bubbles: true, data: letter }));
        found.push([await first - begin, await whole - begin]);
        await pause(150);
    }
    return found;
}"""


def edition(catalogue: Catalogue) -> Edition:
    """An edition that shows a catalogue."""
    return Edition(catalogue.dataset, (), "bench", TODAY, False, lambda *_: catalogue.frame)


def presses(page: Page, address: str, texts: Sequence[str]) -> list[tuple[float, float]]:
    """Milliseconds from each key press to its first and its whole answer, a new page a text."""
    found: list[tuple[float, float]] = []
    for text in texts:
        page.goto(address)
        page.wait_for_selector(".is-live", state="attached")
        page.wait_for_timeout(500)
        times: Any = page.evaluate(TYPE, text)
        found.extend((first, whole) for first, whole in times)
    return found


@contextmanager
def waiting(application: Any) -> Iterator[str]:
    """The address at which an application is served meanwhile, by the server of `make run`."""
    server = create_server(application, host="127.0.0.1", port=0, threads=THREADS)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{getattr(server, 'effective_port', 0)}/"
    finally:
        # What a page still asks for ends before its answers have nowhere to go.
        server.task_dispatcher.shutdown(cancel_pending=True, timeout=30)
        server.close()


def line(browser: Browser, catalogue: Catalogue) -> str:
    """A measured line of the table."""
    parts = [f"{len(catalogue.frame):>9,}"]
    with waiting(create_app(Fixed(edition(catalogue))).server) as address:
        # The first search makes the look-ups; a server that has been asked has them.
        urlopen(f"{address}find?q=abcdefgh").close()
        for texts in searches(catalogue).values():
            with looking(browser) as page:
                found = presses(page, address, texts)
            for times in zip(*found, strict=True):
                parts.append(f"{percentile(times, 0.5):>8.1f} {percentile(times, 0.95):>7.1f}")
            within = sum(first <= FRAME for first, _ in found) / len(found)
            parts.append(f"{within:>6.0%}")
    return " ".join(parts)


def main() -> None:
    """Print one table; times in ms, `frame` is the share of first answers within one frame."""
    print(f"{'':>9} " + " ".join(f"{kind:^41}" for kind in searches(shipped())))
    head = f"{'first':>8} {'p95':>7} {'whole':>8} {'p95':>7} {'frame':>6}"
    print(f"{'events':>9} " + " ".join([head] * 3))
    with chromium() as browser:
        for catalogue in (shipped(), made_up(SIZE)):
            print(line(browser, catalogue), flush=True)


if __name__ == "__main__":
    main()
