"""Where the focus goes, that it can be seen, and that it comes back."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Reader, Site
from .looking import FRAME, LIVE, eventually
from .measures import unringed
from .sights import SHORT, THEMES, Sight, at_screens, look, press

pytestmark = pytest.mark.browser

MOST_BEFORE_PICTURE = 30
"""Stops of the Tab key on the way to the picture; the first link of the page skips them."""

HERE = """() => {
    const node = document.activeElement;
    if (node === document.body) return null;
    const shown = node.closest('.dash-input-container') ?? node;
    const box = shown.getBoundingClientRect();
    const inside = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    const x = inside(box.left, box.right, innerWidth);
    const y = inside(box.top, box.bottom, innerHeight);
    let [across, row] = [0, shown];
    while ((row = row.parentElement)) across += row.scrollLeft;
    const above = document.elementFromPoint(x, y);
    return {name: node.id || node.dataset.act || node.dataset.part || node.textContent.trim(),
        left: box.left + across, right: box.right + across,
        top: box.top + scrollY, bottom: box.bottom + scrollY,
        isHidden: !(above && (shown.contains(above) || above.contains(shown)))};
}"""
"""The element with the focus: its place on the page, and whether something lies upon it."""


def stops(page: Page, key: str, most: int = 150) -> list[dict[str, Any]]:
    """What the Tab key reaches, until it leaves the page or comes round again."""
    found: list[dict[str, Any]] = []
    while len(found) < most:
        page.keyboard.press(key)
        here = page.evaluate(HERE)
        if here is None or here in found[:1]:
            return found
        found.append(here)
    raise AssertionError(f"more than {most} stops")


def is_after(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether a stop lies below another, or beside it on the same line and further on."""
    return bool(
        other["top"] >= one["bottom"] - 4
        or (other["left"] >= one["left"] and other["bottom"] > one["top"])
    )


@pytest.mark.sampled(5)
@at_screens({"desk": Sight(SHORT), "table": Sight(f"{SHORT}&table=date"),
             "phone": Sight(SHORT, "phone")})  # fmt: skip
def test_tab_follows_the_eye_and_shows_where_it_is(
    site: Site, reader: Reader, sight: Sight
) -> None:
    page = look(site, reader, sight)
    found = stops(page, "Tab")
    shown = [stop for stop in found if not stop["name"].startswith("Skip")]
    assert len(found) > 20
    for one, other in pairwise(shown):
        assert is_after(one, other), (one, other)
    assert [stop["name"] for stop in found if stop["isHidden"]] == []


@pytest.mark.sampled(5)
@at_screens({"table": Sight("?view=1983/1996&table=date"),
             "panel": Sight(f"{SHORT}&event=rain-man"),
             "phone": Sight("?view=1986/1990", "phone"),
             "phone-table": Sight("?view=1986/1990&table=date", "phone"),
             "sheet": Sight(f"{SHORT}&event=rain-man", "phone")})  # fmt: skip
def test_tab_backwards_is_not_covered(site: Site, reader: Reader, sight: Sight) -> None:
    page = look(site, reader, sight)
    covered = [stop["name"] for stop in stops(page, "Shift+Tab") if stop["isHidden"]]
    assert covered == []


def test_skip_links_come_first_and_lead_on(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    for name, target in (("Skip to the picture", "#frame"), ("Skip to the list", "#events")):
        page.keyboard.press("Tab")
        link = page.locator(f"{LIVE}a:focus")
        expect(link).to_contain_text(name)
        box = link.bounding_box()
        assert box is not None and box["x"] >= 0 and box["y"] >= 0
        assert (link.get_attribute("href") or "").endswith(target)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.outline') !== null")


def test_picture_is_few_stops_away(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    names: list[str] = []
    while "frame" not in names and len(names) < 60:
        page.keyboard.press("Tab")
        names.append(page.evaluate(HERE)["name"])
    assert len(names) <= MOST_BEFORE_PICTURE, names


@pytest.mark.sampled(5)
@at_screens({"home": Sight(SHORT), "panel": Sight(f"{SHORT}&event=moscow-trip-1987"),
             "table": Sight(f"{SHORT}&table=date"), "help": Sight(SHORT, act=press("help")),
             "share": Sight(SHORT, act=press("share")), "phone": Sight(SHORT, "phone"),
             "sheet": Sight(f"{SHORT}&event=moscow-trip-1987", "phone")})  # fmt: skip
def test_focus_is_seen_in_every_theme(site: Site, reader: Reader, sight: Sight) -> None:
    page = look(site, reader, sight)
    page.keyboard.press("Tab")
    for theme, system in THEMES.items():
        page.emulate_media(**system)
        assert unringed(page) == [], theme


OPENERS: Mapping[str, str] = {
    "list": f"{LIVE}.outline a[data-event=rain-man]",
    "share": f"{LIVE}[data-act=share]",
    "help": f"{LIVE}.moves [data-act=help]",
}


def top(page: Page, selector: str) -> float:
    """How far below the top of the screen something begins, in px."""
    return page.locator(selector).evaluate("each => each.getBoundingClientRect().top")


def test_focus_returns_to_the_list(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    link = page.locator(OPENERS["list"])
    link.focus()
    before = top(page, OPENERS["list"])
    page.keyboard.press("Enter")
    expect(page.locator(f"{LIVE}#opened")).to_be_focused()
    assert top(page, OPENERS["list"]) == pytest.approx(before, abs=2)
    page.locator(f"{LIVE}.close").focus()
    page.keyboard.press("Enter")
    expect(link).to_be_focused()
    assert top(page, OPENERS["list"]) == pytest.approx(before, abs=2)


def test_focus_returns_to_the_picture(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    page.locator(FRAME).focus()
    before = top(page, FRAME)
    for key in ("ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page.locator(f"{LIVE}#opened")).to_be_focused()
    # The controls above take more lines beside the panel.
    assert page.evaluate("scrollY") > 0
    assert top(page, FRAME) == pytest.approx(before, abs=2)
    page.keyboard.press("Escape")
    expect(page.locator(FRAME)).to_be_focused()
    assert top(page, FRAME) == pytest.approx(before, abs=2)


def test_focus_returns_to_the_search(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    field = page.locator(f"{LIVE}#search")
    field.press_sequentially("rain man")
    expect(page.locator(f"{LIVE}.suggestion.is-event").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(f"{LIVE}#opened")).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()


@pytest.mark.parametrize("name", ["share", "help"])
def test_focus_stays_in_a_dialog_and_returns(site: Site, reader: Reader, name: str) -> None:
    page = reader.open(site.url + SHORT)
    page.locator(OPENERS[name]).focus()
    page.keyboard.press("Enter")
    dialog = page.locator(f"{LIVE}dialog.{name}")
    expect(dialog).to_be_visible()
    assert page.evaluate("document.activeElement.closest('dialog[open]') !== null")
    page.keyboard.press("Escape")
    eventually(page, lambda: not dialog.is_visible())
    expect(page.locator(OPENERS[name])).to_be_focused()


def test_focus_returns_to_a_menu(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + SHORT)
    summary = page.locator(f"{LIVE}.folded-tag summary")
    summary.focus()
    for key in ("Enter", "Tab", "Escape"):
        page.keyboard.press(key)
    expect(summary).to_be_focused()
    expect(page.locator(f"{LIVE}.folded-tag .fold")).to_be_hidden()
