"""A real browser on a real server: a fresh data folder, a page, and an ear on the console."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, sync_playwright
from werkzeug.serving import make_server

from timeline.dates import to_days
from timeline.serve.archive import Archive
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

from .refusals import listen

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = to_days(2026, 11, 21)
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
FLAGS = (
    "--no-sandbox",
    # The processor draws the picture anyway, and is quicker without imitating a graphics card.
    "--disable-gpu",
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
def refused() -> list[str]:
    """What a policy has refused since it was looked at last."""
    return []


@pytest.fixture(autouse=True)
def nothing_refused(refused: list[str]) -> Iterator[None]:
    """By the end of a journey no policy has refused anything, in any page or frame of it."""
    yield
    told = refused.copy()
    refused.clear()
    assert told == []


@pytest.fixture(scope="session")
def chromium(refused: list[str]) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
        except Error as error:
            message = f"no browser to drive (see tools/browser.sh): {error.message.splitlines()[0]}"
            if os.environ.get("CI"):
                pytest.fail(message)
            pytest.skip(message)
        listen(browser, refused)
        yield browser
        browser.close()


class Site:
    """A running server on a store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._archive = TemporaryDirectory(prefix="frozen-")
        self.app = app = create_app(store, Settings(archive=Path(self._archive.name)))
        # What a server works out once, more than a second on an idle machine, is no reader's time.
        app.server.test_client().get("/")
        self._server = make_server("127.0.0.1", 0, app.server, threaded=True)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @classmethod
    def on(cls, folder: Path) -> Site:
        """A site on a data folder."""
        return cls(Store(folder, today=lambda: TODAY))

    @property
    def archive(self) -> Archive:
        """The frozen snapshots."""
        return Archive(Path(self._archive.name))

    @property
    def folder(self) -> Path:
        """The folder with the data."""
        return self.store.folder

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._archive.cleanup()


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
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("requestfailed", self._on_failure)

    def _on_failure(self, request: Request) -> None:
        # Leaving a page breaks off what it was asking for; that is no failure.
        if request.failure != "net::ERR_ABORTED":
            self.said.append(f"failed {request.url}: {request.failure}")

    def forget(self) -> None:
        """Be as before the first page: with no settings, the pointer away, nothing kept."""
        self.page.emulate_media(**dict.fromkeys(MEDIA, "null"))
        self.page.unroute_all()
        self.page.mouse.move(0, 0)
        self.page.evaluate("localStorage.clear(), sessionStorage.clear()")
        # A page that waits for its next reader would go on asking the server.
        self.page.goto("about:blank")

    def open(self, url: str) -> Page:
        """Open a page and wait until Dash has taken over."""
        self.page.goto(url)
        self.page.wait_for_selector(".is-live", state="attached")
        return self.page


MEDIA = ("media", "color_scheme", "reduced_motion", "forced_colors", "contrast")
"""What a reader's system may ask for."""

SCREENS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1400, "height": 800}},
    "laptop": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
    "small": {"viewport": {"width": 320, "height": 640}, "has_touch": True},
    "flat": {"viewport": {"width": 320, "height": 256}, "has_touch": True},
}


Prepare = Callable[[BrowserContext], None]
"""What is done to a new context before its first page."""


class Seats:
    """Readers who sit at a page already: another page takes them half as long as a new reader."""

    def __init__(self, browser: Browser, prepare: Prepare = lambda _: None) -> None:
        self._browser = browser
        self._prepare = prepare
        self._free: dict[str, Reader] = {}

    def newcomer(self, screen: str) -> Reader:
        """A reader who has seen nothing yet."""
        context = self._browser.new_context(**SCREENS[screen])
        context.set_default_timeout(30_000)
        self._prepare(context)
        return Reader(context)

    @contextmanager
    def taken(self, screen: str) -> Iterator[Reader]:
        """A reader for a while; one who has seen something go wrong does not come back."""
        sitting = self._free.pop(screen, None) or self.newcomer(screen)
        yield sitting
        assert sitting.said == []
        sitting.forget()
        self._free[screen] = sitting

    def leave(self) -> None:
        """Let everybody go."""
        for sitting in self._free.values():
            sitting.page.context.close()


@pytest.fixture(scope="session")
def seats(chromium: Browser) -> Iterator[Seats]:
    found = Seats(chromium)
    yield found
    found.leave()


@pytest.fixture
def reader(seats: Seats, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader at a desk, or at the screen that the test names with `parametrize(indirect)`."""
    with seats.taken(getattr(request, "param", "desk")) as sitting:
        yield sitting


@pytest.fixture
def newcomer(seats: Seats, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader with nothing fetched, for tests of the first visit or of a server of their own."""
    sitting = seats.newcomer(getattr(request, "param", "desk"))
    yield sitting
    sitting.page.context.close()
    assert sitting.said == []
