"""A server for an app, and a Chromium that looks at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SCREEN: Any = {"width": 1400, "height": 800}


class Quiet(WSGIRequestHandler):
    """Writes no log."""

    def log(self, type: str, message: str, *args: Any) -> None:
        """Nothing."""


@contextmanager
def serving(server: Any) -> Iterator[str]:
    """The address at which a WSGI application is served meanwhile."""
    running = make_server("127.0.0.1", 0, server, threaded=True, request_handler=Quiet)
    thread = Thread(target=running.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}/"
    finally:
        running.shutdown()
        thread.join()
        running.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window: the one CHROMIUM names, one on the path, or Playwright's own."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def looking(browser: Browser) -> Iterator[Page]:
    """A new page of a reader who has been nowhere before."""
    context = browser.new_context(viewport=SCREEN)
    context.set_default_timeout(120_000)
    try:
        yield context.new_page()
    finally:
        context.close()
