"""Data written to do harm, in a real browser: nothing of it runs, wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.serve.test_hostile_data import HARM, files
from timeline.serve.store import Store

from . import hosts
from .conftest import TODAY, Reader, Seats, Site
from .looking import LIVE
from .sights import hand_out

pytestmark = pytest.mark.browser

EAR = """
window.harmed = [];
window.harm = () => window.harmed.push("harm");
for (const name of ["alert", "confirm", "prompt"]) window[name] = () => window.harmed.push(name);
"""
"""What the harm calls: it is there in each page and frame, and notes that it was called."""

SHUT_OUT = "Blocked script execution"
"""What the browser itself says of a sandbox without scripts."""

VIEWS = (
    "",
    "event=harm",
    "form=table",
    "form=conflicts",
    "form=moves",
    "form=changes&since=1990-01-01",
    "q=harm&others=dim",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that may be edited, with harm in every text."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    for name, text in files().items():
        (folder / name).write_text(text, "utf-8")
    running = Site(Store(folder, today=lambda: TODAY, is_editable=True))
    yield running
    running.stop()


def prepare(context: BrowserContext) -> None:
    context.add_init_script(EAR)


@pytest.fixture(scope="module")
def listening(chromium: Browser) -> Iterator[Seats]:
    found = Seats(chromium, prepare)
    yield found
    found.leave()


@pytest.fixture
def victim(listening: Seats) -> Iterator[Reader]:
    """A reader who opens what others have written; each page is told from harm at the end."""
    with listening.taken("desk") as sitting:
        yield sitting
        is_unharmed(sitting.page)


def is_unharmed(page: Page) -> None:
    """Nothing has run in any frame that may run scripts, and no link would run when pressed."""
    for frame in page.frames:
        if frame.evaluate("'harmed' in window"):
            assert frame.evaluate("window.harmed") == [], frame.url
            runs = "[...document.links].filter((link) => /^(javascript|data)/i.test(link.protocol))"
            assert frame.evaluate(f"{runs}.length") == 0, frame.url


def test_harm_would_be_heard(victim: Reader, hostile: Site) -> None:
    victim.page.goto(hostile.url)
    victim.page.evaluate("harm()")
    assert victim.page.evaluate("window.harmed") == ["harm"]
    victim.page.evaluate("window.harmed.length = 0")


def test_live_page_shows_harm_as_text(victim: Reader, hostile: Site) -> None:
    page = victim.page
    for view in VIEWS:
        victim.open(f"{hostile.url}?{view}")
        expect(page.locator(f"{LIVE}main, {LIVE}h1").first).to_contain_text("harm()")
        is_unharmed(page)
    victim.open(f"{hostile.url}?event=harm")
    expect(page.locator(f"{LIVE}#opened")).to_contain_text("<script>harm()</script>")
    hand_out(page)


@pytest.mark.parametrize("sandbox", ["allow-scripts", ""])
def test_frame_shows_harm_as_text(victim: Reader, hostile: Site, sandbox: str) -> None:
    code = hosts.frame(f"{hostile.url}embed?event=harm", more=f'sandbox="{sandbox}"')
    with hosts.host({"lesson": hosts.lesson(code)}) as at:
        victim.page.goto(at("lesson"))
        where = victim.page.frame_locator("iframe")
        expect(where.locator("h1")).to_contain_text("harm()", timeout=30_000)
        is_unharmed(victim.page)
    said = [each for each in victim.said if sandbox or SHUT_OUT not in each]
    assert said == []
    victim.said.clear()


def test_file_on_a_disk_shows_harm_as_text(victim: Reader, hostile: Site, tmp_path: Path) -> None:
    path = tmp_path / "lesson.html"
    with urlopen(f"{hostile.url}view.html?event=harm") as answer:
        path.write_bytes(answer.read())
    victim.page.goto(path.as_uri())
    expect(victim.page.locator("#details")).to_contain_text("<script>harm()</script>")


def test_form_shows_harm_as_text(victim: Reader, hostile: Site) -> None:
    victim.page.goto(f"{hostile.url}edit?event=harm")
    title = victim.page.get_by_label("Title").first
    expect(title).to_have_value(HARM)
    title.press("End")
    title.press_sequentially("!")
    expect(victim.page.locator(".edit-preview h2")).to_contain_text("harm()", timeout=20_000)
