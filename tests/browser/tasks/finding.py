"""To find: the search, its suggestions, and what to do when it finds nothing."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from ..looking import FRAME, LIVE, eventually
from .task import Task
from .ways import (
    Part,
    alike,
    at,
    by,
    into,
    item,
    key,
    live,
    misses,
    number,
    opened,
    press,
    sees,
    shows,
)

BOX = "#search"


def take(text: str) -> Part:
    """Take the suggestion with a text: press it, or go to it with the arrow keys."""
    target = f".suggestion:has(.suggestion-label:text-matches('^{text}$'))"

    def part(page: Page, way: str) -> None:
        expect(live(page, target)).to_be_visible()
        if way == "keyboard":
            arrow_to(page, live(page, target))
            page.keyboard.press("Enter")
        else:
            press(target)(page, way)

    return part


def arrow_to(page: Page, option: Locator) -> None:
    """Press Arrow Down until a suggestion is chosen."""
    for _ in range(page.locator(f"{LIVE}.suggestion").count()):
        page.keyboard.press("ArrowDown")
        if option.get_attribute("aria-selected") == "true":
            return
    raise AssertionError(f"no arrow reaches {option}")


def is_dimmed(page: Page, way: str) -> None:
    """Picture and list: what is not found stays, but dimmed."""
    eventually(page, lambda: page.locator(f"{FRAME} .cast .is-lost").count() > 5)


def holds(text: str) -> Part:
    """The search box holds a text, and the focus."""

    def part(page: Page, way: str) -> None:
        expect(live(page, BOX)).to_have_value(text)
        expect(live(page, BOX)).to_be_focused()

    return part


def as_promised(page: Page) -> None:
    """The step out of nothing brings as many events back as it said."""
    expect(live(page, item("soyuz-ms-19-launch"))).to_be_visible()
    said = number(live(page, ".status-line").inner_text())
    assert page.locator(f"{LIVE}.outline .item").count() == said


FINDING = (
    Task(
        "search",
        "Find an event by search",
        **alike(into(BOX, "oblivion"), key("Enter")),
        check=shows(at("q=oblivion"), sees(item("oblivion")), misses(item("top-gun"))),
    ),
    Task(
        "slip",
        "Find it in spite of a slip: “innaritu”",
        **alike(into(BOX, "innaritu"), key("Enter")),
        check=shows(at("q=innaritu"), sees(item("digger")), sees(".status-line", "innaritu")),
    ),
    Task(
        "slash",
        "Go to the search from anywhere",
        mouse="the box is in view",
        keyboard=by("keyboard", key("Tab", "/"), into(BOX, "digger")),
        touch="the box is in view",
        check=shows(holds("digger"), at("q=digger")),
    ),
    Task(
        "suggested-event",
        "Take a suggested event",
        **alike(into(BOX, "risky"), take("Risky Business")),
        check=shows(at("q=risky&event=risky-business"), opened("Risky Business")),
    ),
    Task(
        "suggested-filter",
        "Take a suggested filter",
        **alike(into(BOX, "liman"), take("Doug Liman")),
        check=shows(at("person=doug-liman"), sees(".is-chosen", "Doug Liman"), holds("")),
    ),
    Task(
        "suggested-operator",
        "Take a suggested operator, and a value for it",
        **alike(into(BOX, "stat"), take("status:"), holds("status:"), take("on hold")),
        check=shows(at("q=status:on-hold"), holds("status:on-hold"), misses(item("top-gun"))),
    ),
    Task(
        "operators",
        "Search with operators",
        **alike(into(BOX, "lane:space before:1990 -tag:iss"), key("Enter")),
        check=shows(
            at("q=lane:space before:1990 -tag:iss"),
            sees(item("return-from-orbit")),
            misses(item("the-challenge")),
        ),
    ),
    Task(
        "dim",
        "Dim what is not found instead of hiding it",
        **alike(press(".clear:has-text('Dim the others')"), at("q=moscow&others=dim")),
        check=shows(is_dimmed, sees(".clear:has-text('Hide the others')")),
        start="q=moscow",
        pictured=True,
    ),
    Task(
        "nothing",
        "Come out of an empty result by a step that it offers",
        **alike(sees(".nothing", "No event matches"), press(".nothing a:has-text('zeppelin')")),
        check=lambda page: (at("lane=space")(page, ""), as_promised(page))[-1],
        start="lane=space&q=zeppelin",
    ),
)
