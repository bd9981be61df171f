"""A real browser on a real server: a fresh data folder, a page, and an ear on the console."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, sync_playwright
from werkzeug.serving import make_server

from timeline.dates import to_days
from timeline.serve.server import create_app
from timeline.serve.store import Store

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = to_days(2026, 11, 21)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def browser_path() -> str | None:
    """The browser to drive: the one CHROMIUM names, else one on the path, else Playwright's own."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
        except Error as error:
            message = f"no browser to drive (see tools/browser.sh): {error.message.splitlines()[0]}"
            if os.environ.get("CI"):
                pytest.fail(message)
            pytest.skip(message)
        yield browser
        browser.close()


class Site:
    """A running server on a store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._server = make_server("127.0.0.1", 0, create_app(store).server, threaded=True)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @classmethod
    def on(cls, folder: Path) -> Site:
        """A site on a data folder."""
        return cls(Store(folder, today=lambda: TODAY))

    @property
    def folder(self) -> Path:
        """The folder with the data."""
        return self.store.folder

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The shipped data, for journeys that change nothing."""
    folder = tmp_path_factory.mktemp("site") / "data"
    shutil.copytree(DATA, folder)
    running = Site.on(folder)
    yield running
    running.stop()


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[Site]:
    """A copy of the shipped data that a journey may edit."""
    shutil.copytree(DATA, tmp_path / "data")
    running = Site.on(tmp_path / "data")
    yield running
    running.stop()


class Reader:
    """A reader at a screen: opens pages, and has seen nothing in the console at the end."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("requestfailed", self._on_failure)
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _on_failure(self, request: Request) -> None:
        # Leaving a page breaks off what it was asking for; that is no failure.
        if request.failure != "net::ERR_ABORTED":
            self.said.append(f"failed {request.url}: {request.failure}")

    def open(self, url: str) -> Page:
        """Open a page and wait until Dash has taken over."""
        self.page.goto(url)
        self.page.wait_for_selector(".is-live", state="attached")
        return self.page


SCREENS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1400, "height": 800}},
    "laptop": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
    "small": {"viewport": {"width": 320, "height": 640}, "has_touch": True},
    "flat": {"viewport": {"width": 320, "height": 256}, "has_touch": True},
}


@pytest.fixture
def reader(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader at a desk, or at the screen that the test names with `parametrize(indirect)`."""
    context = chromium.new_context(**SCREENS[getattr(request, "param", "desk")])
    context.set_default_timeout(10_000)
    sitting = Reader(context)
    yield sitting
    context.close()
    assert sitting.said == []
