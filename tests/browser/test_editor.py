"""The form of an event in a browser: by hand, without scripts, while somebody else writes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from timeline.serve.store import Store

from .conftest import DATA, TODAY, Reader, Site
from .looking import LIVE
from .sights import THEMES
from .test_axe import AXE, COLOURS, RUN, TAGS

pytestmark = pytest.mark.browser

SLOW = 20_000
FORM = "edit?event=moscow-trip-1987"
IS_HELD = "!dispatchEvent(new Event('beforeunload', {cancelable: true}))"
"""Whether the browser would ask before it leaves the page."""


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server with `--edit`, on a copy of the shipped data."""
    folder = tmp_path_factory.mktemp("study") / "data"
    shutil.copytree(DATA, folder)
    running = Site(Store(folder, today=lambda: TODAY, is_editable=True))
    yield running
    running.stop()


@pytest.fixture
def desk(study: Site) -> Iterator[Site]:
    """The same server for all; its files are put back when somebody has written to them."""
    yield study
    for path in DATA.rglob("*.yaml"):
        there = study.folder / path.relative_to(DATA)
        if there.read_bytes() != path.read_bytes():
            shutil.copyfile(path, there)
    study.store.newest()


def events(site: Site) -> Path:
    return site.folder / "events" / "us-soviet.yaml"


def save_by_rename(path: Path, old: str, new: str) -> None:
    """Save as editors do."""
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text.replace(old, new), "utf-8")
    beside.replace(path)


def write(page: Page) -> None:
    """Press the button below the changed lines."""
    page.get_by_role("button", name=re.compile("^Write")).click(timeout=SLOW)


def test_event_is_edited_from_its_panel(desk: Site, reader: Reader) -> None:
    before = events(desk).read_text("utf-8").splitlines()
    page = reader.open(f"{desk.url}?lane=us-soviet&view=1985/1992&event=moscow-trip-1987")
    page.locator(f"{LIVE}.open-event").get_by_role("link", name="Edit").click()
    title = page.get_by_label("Title (en)")
    expect(title).to_have_value("Tom Cruise in Moscow", timeout=SLOW)
    assert not page.evaluate(IS_HELD)
    title.fill("Nine days in Moscow")
    page.wait_for_function(IS_HELD, timeout=SLOW)
    expect(page.locator(".edit-diff ins")).to_contain_text(["Nine days in Moscow"], timeout=SLOW)
    expect(page.locator(".edit-preview h2")).to_have_text("Nine days in Moscow", timeout=SLOW)
    expect(page.locator(".edit-picture text", has_text="Nine days in Moscow").first).to_be_visible()
    assert events(desk).read_text("utf-8").splitlines() == before
    write(page)
    expect(page.get_by_role("status")).to_have_text(
        "Written to events/us-soviet.yaml.", timeout=SLOW
    )
    after = events(desk).read_text("utf-8").splitlines()
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
    page.get_by_role("link", name="Back to the timeline").click()
    expect(page.locator(f"{LIVE}#opened")).to_have_text("Nine days in Moscow", timeout=SLOW)
    assert "lane=us-soviet&view=1985/1992" in page.url


def test_new_event_is_written_by_keys_alone(desk: Site, reader: Reader) -> None:
    page = reader.open(desk.url)
    page.get_by_role("link", name="New event").press("Enter")
    page.get_by_label("Title").press_sequentially("A press day")
    page.get_by_label("File").select_option("events/us-soviet.yaml")
    page.get_by_label("Lane").select_option("us-soviet")
    for name in ("Tom Cr", "Brad B"):
        page.get_by_label("Choose a person…").press_sequentially(name)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_label("Choose a person…")).to_be_focused()
    people = page.get_by_label("People", exact=True)
    expect(people).to_have_value("tom-cruise, brad-bird")
    expect(people).to_have_accessible_description(
        re.compile("Tom Cruise · Brad Bird"), timeout=SLOW
    )
    date = page.get_by_label("Date").first
    date.press_sequentially("5.8.1987")
    expect(date).to_have_attribute("aria-invalid", "true", timeout=SLOW)
    expect(date).to_have_accessible_description(re.compile("'5.8.1987' is not a date"))
    date.press("Control+a")
    date.press_sequentially("1987-08-05")
    page.get_by_label("Sources").press_sequentially("kursiv-media-kazakhstan-2025-09-1")
    sources = page.get_by_label("Sources")
    expect(sources).to_have_accessible_description(re.compile("did you mean"), timeout=SLOW)
    sources.press("8")
    expect(sources).not_to_have_attribute("aria-invalid", "true", timeout=SLOW)
    button = page.get_by_role("button", name="Write these lines")
    button.focus(timeout=SLOW)
    button.press("Enter")
    expect(page.get_by_role("status")).to_have_text(
        "Written to events/us-soviet.yaml.", timeout=SLOW
    )
    assert "- id: a-press-day\n" in events(desk).read_text("utf-8")
    expect(page.get_by_role("status")).to_be_focused()
    assert not page.evaluate(IS_HELD)
    page.get_by_role("link", name="Write another event").press("Enter")
    expect(page.get_by_label("Title")).to_have_value("")


def test_write_that_meets_another_one_loses_nothing(desk: Site, reader: Reader) -> None:
    page = reader.page
    page.goto(desk.url + FORM)
    title = page.get_by_label("Title (en)")
    title.fill("My title")
    expect(page.locator(".edit-diff ins")).to_contain_text(["My title"], timeout=SLOW)
    save_by_rename(events(desk), "en: Tom Cruise in Moscow", "en: Their title")
    theirs = events(desk).read_text("utf-8")
    # The form finds out by itself.
    conflict = page.get_by_role("alert")
    expect(conflict).to_contain_text("somebody has changed this event there", timeout=SLOW)
    page.get_by_role("button", name="Write it over theirs").wait_for()
    expect(conflict).to_contain_text("has changed since you opened this form", timeout=SLOW)
    expect(conflict).to_contain_text("Both of you changed: Title (en).")
    expect(conflict.get_by_role("cell")).to_have_text(["", "Their title", "My title"])
    expect(title).to_have_value("My title")
    assert events(desk).read_text("utf-8") == theirs
    expect(page.locator(".edit-diff del").filter(has_text="Their title")).to_have_count(1)
    page.get_by_role("button", name="Write it over theirs").click()
    expect(page.get_by_role("status")).to_have_text(
        "Written to events/us-soviet.yaml.", timeout=SLOW
    )
    assert events(desk).read_text("utf-8") == theirs.replace("Their title", "My title")


def test_form_works_without_scripts(desk: Site, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk.url + FORM)
    page.get_by_label("Importance").select_option("2")
    page.get_by_role("button", name="Look at the change").click()
    expect(page.locator(".edit-diff ins")).to_contain_text(["importance: 2"], timeout=SLOW)
    write(page)
    expect(page.get_by_role("status")).to_have_text(
        "Written to events/us-soviet.yaml.", timeout=SLOW
    )
    context.close()


def test_form_grows_by_keys_and_keeps_what_is_typed(desk: Site, reader: Reader) -> None:
    page = reader.page
    page.goto(f"{desk.url}edit?event=")
    page.get_by_label("Title").fill("A press day")
    page.get_by_label("Lane").select_option("us-soviet")
    page.get_by_label("Date").first.fill("1987-08-05")
    page.get_by_label("Another language").fill("ru")
    page.get_by_role("button", name="Add it").press("Enter")
    russian = page.get_by_label("Title (ru)")
    expect(russian).to_be_focused(timeout=SLOW)
    page.keyboard.type("День прессы")
    expect(page.get_by_label("Title (en)")).to_have_value("A press day")
    expect(page.locator(".edit-diff ins", has_text="ru: День прессы")).to_have_count(
        1, timeout=SLOW
    )
    page.get_by_role("button", name="A detail").press("Enter")
    expect(page.get_by_label("What it is")).to_be_focused(timeout=SLOW)
    page.keyboard.type("guests")
    value = page.get_by_label("Value")
    expect(value).to_have_accessible_description(re.compile("'value' is missing"), timeout=SLOW)
    expect(russian).to_have_value("День прессы")
    page.get_by_role("button", name="More than one date").press("Enter")
    expect(page.locator("[name='claims.1.date']")).to_be_focused(timeout=SLOW)
    expect(page.locator("[name='claims.0.date']")).to_have_value("1987-08-05")
    row = page.get_by_role("group", name="Claim 2")
    row.get_by_label("Choose a source…").select_option(index=3)
    chosen = row.get_by_label("Source", exact=True)
    expect(chosen).to_have_value(re.compile("^[a-z-]+[0-9-]*$"))
    expect(row.get_by_label("Choose a source…")).to_have_value("")
    row.get_by_role("button", name="Add this source").press("Enter")
    expect(row.get_by_label("Choose a source…")).to_be_focused()
    expect(chosen).to_have_value(re.compile("^[a-z]"))
    assert page.evaluate(IS_HELD)


def test_new_source_is_written_and_named_without_leaving_the_form(
    desk: Site, reader: Reader
) -> None:
    page = reader.page
    page.goto(desk.url + FORM)
    page.get_by_label("Title (en)").fill("My title")
    page.get_by_text("A source that is not there yet").press("Enter")
    page.get_by_label("Headline").fill("Nine days")
    page.get_by_label("Publisher").fill("Tass")
    published = page.get_by_label("Published on")
    published.fill("5/6/1987")
    expect(published).to_have_accessible_description(re.compile("is not a date"), timeout=SLOW)
    published.fill("May 1987")
    expect(published).to_have_accessible_description("Written as 1987-05.", timeout=SLOW)
    button = page.get_by_role("button", name="Write this source")
    button.click(timeout=SLOW)
    form = page.locator(".edit-new-source")
    expect(form).to_contain_text("tass-1987-05 is written", timeout=SLOW)
    expect(page.locator("[name$='.source']:focus")).to_have_value(re.compile("tass-1987-05$"))
    expect(page.get_by_label("Title (en)")).to_have_value("My title")
    assert "tass-1987-05" in (desk.folder / "sources.yaml").read_text("utf-8")
    assert "tass-1987-05" not in events(desk).read_text("utf-8")


OVER = (
    "at => getComputedStyle(at).position === 'fixed' ? at.getBoundingClientRect().top : innerHeight"
)
"""How far down a page is free of the lines at its foot, in px."""

OTHER_THEMES = {name: system for name, system in THEMES.items() if name != "light"}
"""The light one is looked at with all other rules."""


@pytest.mark.parametrize("reader", ["desk", "phone", "small"], indirect=True)
def test_form_can_be_used_by_everybody(
    desk: Site, reader: Reader, request: pytest.FixtureRequest
) -> None:
    page, screen = reader.page, request.node.callspec.params["reader"]
    russian = "&back=%3Flang%3Dru" if screen == "small" else ""
    page.goto(f"{desk.url}{FORM}{russian}")
    page.emulate_media(**THEMES["light"])
    page.locator("[name=importance]").select_option("1")
    expect(page.locator(".edit-preview h2")).to_be_visible(timeout=SLOW)
    page.locator("button[value=detail]").click()
    page.locator("[name='details.0.name']").fill("guests")
    page.locator(".edit-new-source > summary").click()
    page.locator("[name='new.published']").fill("May")
    page.locator("[name=people]").fill("nobody")
    page.locator(".edit-new-person > summary").click()
    page.locator("[name='person.id']").fill("No id")
    for field in ("people", "person.id", "details.0.value", "new.published"):
        expect(page.locator(f"[name='{field}']")).to_have_attribute(
            "aria-invalid", "true", timeout=SLOW
        )
    page.locator(".edit-mistakes a[href$='details-0-value']").press("Enter")
    value = page.locator("[name='details.0.value']")
    expect(value).to_be_focused()
    foot = value.evaluate("at => at.getBoundingClientRect().bottom")
    assert foot <= page.locator(".edit-now").evaluate(OVER)
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    page.evaluate(AXE)
    assert page.evaluate(RUN, [TAGS, [], []]) == []
    # Colours are the same on every screen.
    for theme, system in OTHER_THEMES.items() if screen == "desk" else ():
        page.emulate_media(**system)
        assert page.evaluate(RUN, [COLOURS, [], [".edit-picture"]]) == [], theme
