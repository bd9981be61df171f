"""The parts that tasks are made of, each for a mouse, for a keyboard alone, and for a finger.

A part gets the page and the way; `alike` makes the three ways of a task from the same parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from ..looking import LIVE, eventually
from .task import WAYS, Step

Part = Callable[[Page, str], None]

FOCUSED = "document.activeElement.outerHTML.slice(0, 120)"
HAS_FOCUS = "node => node === document.activeElement"
IS_BEFORE = "node => document.activeElement.compareDocumentPosition(node) === 2"
MOST_TABS = 120
APART = {"v", "show"}
"""What of an address is no part of what a reader asks for."""


def by(way: str, *parts: Part) -> Step:
    """A step that does all parts in one way."""

    def step(page: Page) -> None:
        for part in parts:
            part(page, way)

    return step


def alike(*parts: Part) -> dict[str, Step]:
    """The three ways of a task that differ in the hand only."""
    return {way: by(way, *parts) for way in WAYS}


def shows(*parts: Part) -> Step:
    """A check of several parts."""
    return by("", *parts)


def live(page: Page, target: str) -> Locator:
    """The first thing on the live page that fits."""
    return page.locator(f"{LIVE}{target}").first


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus, or Shift and Tab for one that lies before it."""
    key = "Shift+Tab" if target.evaluate(IS_BEFORE) else "Tab"
    for _ in range(MOST_TABS):
        if target.evaluate(HAS_FOCUS):
            return
        page.keyboard.press(key)
    pytest.fail(f"Tab does not reach {target}; the focus is on {page.evaluate(FOCUSED)}")


def _enter(page: Page, target: Locator) -> None:
    tab_to(page, target)
    page.keyboard.press("Enter")


REACH: dict[str, Callable[[Page, Locator], None]] = {
    "mouse": lambda _, target: target.click(),
    "keyboard": tab_to,
    "touch": lambda _, target: target.tap(),
}
PRESS = REACH | {"keyboard": _enter}


def press(target: str) -> Part:
    """Press a link, a button or the head of something folded."""
    return lambda page, way: PRESS[way](page, live(page, target))


def into(target: str, text: str) -> Part:
    """Go to a field and type; a phone's own keyboard types as any other."""

    def part(page: Page, way: str) -> None:
        REACH[way](page, live(page, target))
        page.keyboard.type(text)

    return part


def key(*names: str) -> Part:
    """Press some keys, one after the other."""

    def part(page: Page, way: str) -> None:
        for name in names:
            page.keyboard.press(name)

    return part


def sees(target: str, text: str = "") -> Part:
    """Something is to be seen, and holds a text."""

    def part(page: Page, way: str) -> None:
        expect(live(page, target)).to_be_visible()
        expect(live(page, target)).to_contain_text(text)

    return part


def misses(target: str) -> Part:
    """Something is not to be seen."""

    def part(page: Page, way: str) -> None:
        expect(live(page, target)).not_to_be_visible()

    return part


def asked(page: Page) -> dict[str, str]:
    """What the address asks for."""
    pairs = parse_qsl(urlsplit(page.url).query)
    return {name: value for name, value in pairs if name not in APART}


def at(query: str) -> Part:
    """The address asks for this and no more."""
    wanted = {name: value for name, value in parse_qsl(query) if name not in APART}

    def part(page: Page, way: str) -> None:
        eventually(page, lambda: asked(page) == wanted)

    return part


def opened(title: str) -> Part:
    """An event is open, and the focus is at its title."""

    def part(page: Page, way: str) -> None:
        expect(live(page, "#opened")).to_have_text(title)
        expect(live(page, "#opened")).to_be_focused()

    return part


def item(event: str) -> str:
    """The link to an event in the list."""
    return f".outline a[data-event='{event}']"


def to_picture(page: Page) -> None:
    """Go to the picture by the first link of the page."""
    tab_to(page, live(page, ".skip-picture"))
    page.keyboard.press("Enter")
    expect(page.locator("#frame")).to_be_focused()


def picture_keys(*names: str) -> Step:
    """Go to the picture and press its own keys."""

    def step(page: Page) -> None:
        to_picture(page)
        key(*names)(page, "keyboard")

    return step


def then(*steps: Step) -> Step:
    """Steps one after the other."""

    def step(page: Page) -> None:
        for each in steps:
            each(page)

    return step


def number(text: str) -> int:
    """The first number in a text."""
    found = re.search(r"\d+", text)
    assert found is not None, text
    return int(found[0])
