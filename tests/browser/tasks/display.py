"""How the page looks and speaks, its help, and what only a narrow screen does."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from ..looking import FRAME, LIVE
from .task import Task
from .ways import (
    Part,
    alike,
    at,
    by,
    item,
    key,
    live,
    misses,
    picture_keys,
    press,
    sees,
    shows,
    then,
)

DISPLAY = ".folded-display summary"
HELP = "dialog.help"
IS_DARK = """() => getComputedStyle(document.body).backgroundColor
    .match(/\\d+/g).slice(0, 3).every(part => Number(part) < 80)"""


def choose(theme: str) -> Part:
    """Choose a theme and see the page in it; an empty one is the system's, which is light here."""

    def part(page: Page, way: str) -> None:
        press(f"[data-theme='{theme}']")(page, way)
        at(f"theme={theme}" if theme else "")(page, way)
        sees(f"[data-theme='{theme}'][aria-current]")(page, way)
        assert page.evaluate(IS_DARK) == (theme == "dark")
        assert page.locator("html").get_attribute("data-theme") == (theme or None)

    return part


def is_marked(page: Page) -> None:
    """The menu marks the theme that is in force."""
    expect(live(page, "[data-theme='']")).to_have_attribute("aria-current", "true")
    expect(live(page, "[data-theme=dark]")).not_to_have_attribute("aria-current", "true")


def speaks_russian(page: Page) -> None:
    at("lane=us-soviet&lang=ru")(page, "")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(live(page, "h1")).to_have_text("Голливуд, Москва, орбита")
    expect(live(page, ".outline h2")).to_have_text(re.compile("^[а-яё]+$", re.IGNORECASE))


def keys_are_off(page: Page) -> None:
    """Neither key does anything any more; the list of keys is a button away still."""
    expect(live(page, HELP)).not_to_be_visible()
    page.keyboard.press("/")
    page.keyboard.press("?")
    expect(live(page, "#search")).not_to_be_focused()
    expect(live(page, HELP)).not_to_be_visible()
    expect(live(page, "[data-act=pageKeys]")).to_have_attribute("aria-pressed", "false")


def list_leads(page: Page, way: str) -> None:
    expect(live(page, item("the-blue-bird"))).to_be_in_viewport()
    expect(page.locator(FRAME)).not_to_be_visible()


def has_picture(page: Page) -> None:
    expect(page.locator(FRAME)).to_be_in_viewport()
    expect(page.locator(f"{FRAME} .label").first).to_be_visible()
    assert "show=picture" in page.url


def is_sheet(page: Page) -> None:
    """The event covers the lower part of the screen and no more."""
    # Nothing is there before the server has told the event.
    expect(live(page, ".details")).to_be_visible()
    box = live(page, ".details").bounding_box()
    assert box is not None
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 844)
    assert box["y"] > 844 / 3
    expect(page.locator(f"{LIVE}.close")).to_be_in_viewport()


def full_and_back(page: Page, way: str) -> None:
    press("[data-act=full]")(page, way)
    fills_the_page(page)
    press("[data-act=full]")(page, way)


def fills_the_page(page: Page) -> None:
    box = live(page, ".chart.is-full").bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"]) == (0, 0, page.evaluate("innerWidth"))


def is_back(page: Page) -> None:
    expect(live(page, ".chart.is-full")).to_have_count(0)
    box = live(page, ".chart").bounding_box()
    assert box is not None and box["width"] < page.evaluate("innerWidth")
    expect(page.locator(FRAME)).to_be_focused()


PHONE = {"mouse": "a wide screen has both", "keyboard": "a wide screen has both"}
BESIDE = dict.fromkeys(("mouse", "keyboard"), "it stands beside the picture")

SHOWING = (
    Task(
        "full",
        "See the picture alone, and come back",
        mouse=by("mouse", full_and_back),
        keyboard=then(picture_keys("w"), fills_the_page, by("keyboard", key("Escape"))),
        touch=by("touch", full_and_back),
        check=is_back,
        pictured=True,
    ),
    Task(
        "themes",
        "Change the theme, to each there is",
        **alike(press(DISPLAY), *(choose(each) for each in ("dark", "contrast", "light", ""))),
        check=is_marked,
    ),
    Task(
        "language",
        "Change the language",
        **alike(press(DISPLAY), press("[data-reload]:has-text('Русский')")),
        check=speaks_russian,
        loads=True,
        start="lane=us-soviet",
    ),
    Task(
        "help",
        "See the keys and gestures, and close that",
        mouse=by("mouse", press("[data-act=help]"), sees(HELP, "zoom"), press("[data-act=close]")),
        keyboard=by("keyboard", key("Tab", "?"), sees(HELP, "zoom"), key("Escape")),
        touch=by(
            "touch", press("[data-act=help]"), sees(HELP, "zoom"), press(f"{HELP} [data-act=close]")
        ),
        check=shows(misses(HELP)),
        pictured=True,
    ),
    Task(
        "page-keys-off",
        "Switch the keys of the whole page off",
        **alike(
            press("[data-act=help]"),
            press("[data-act=pageKeys]"),
            press(f"{HELP} [data-act=close]"),
        ),
        check=keys_are_off,
        pictured=True,
    ),
    Task(
        "list-first",
        "On a phone: see the list first, the picture one tap away",
        **PHONE,
        touch=by("touch", list_leads, press(".screen:has-text('Picture')")),
        check=has_picture,
    ),
    Task(
        "sheet",
        "On a phone: read an event on a sheet at the bottom",
        **BESIDE,
        touch=by("touch", press(item("endless-love"))),
        check=is_sheet,
    ),
)
