"""To ask what was known when, what moved, and what is in dispute."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from ..hands import stem
from ..looking import FRAME, eventually
from .task import Task
from .ways import (
    alike,
    asked,
    at,
    by,
    item,
    live,
    misses,
    opened,
    picture_keys,
    press,
    sees,
    shows,
    tab_to,
    then,
)

HALF = 0.5
EARNED = re.compile(r"Worldwide gross: \$1\.\dB \(.+\)")
"""What is said of a film beside its title: the number and who says so."""


def stem_is_pressed(page: Page) -> None:
    """Rest on the first stem, read the card, and press."""
    page.mouse.move(*stem(page))
    card = page.locator(f"{FRAME} .card.is-on")
    expect(card.locator("strong")).to_have_text("Top Gun: Maverick")
    expect(card.locator("b")).to_have_text(EARNED)
    page.mouse.click(*stem(page))


def hears(page: Page, way: str) -> None:
    """The stem that the keys have reached is said."""
    expect(page.locator(f"{FRAME} .spoken")).to_have_text(
        re.compile(f"^Top Gun.+{EARNED.pattern}$")
    )


def key_enter(page: Page) -> None:
    page.keyboard.press("Enter")


def to_the_middle(page: Page, way: str) -> None:
    """Press the middle of the track."""
    track = live(page, ".asof-track")
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * HALF, box["y"] + box["height"] / 2
    if way == "touch":
        page.touchscreen.tap(x, y)
    else:
        page.mouse.click(x, y)


def by_keys(page: Page, way: str) -> None:
    """Go to the first day, to the next with news, and years on."""
    tab_to(page, live(page, ".asof-thumb"))
    for name in ("Home", "ArrowRight", *["PageUp"] * 20):
        page.keyboard.press(name)


def is_of_the_past(page: Page) -> None:
    """The address, the row and the slider agree on a day, and what came later is not there."""
    eventually(page, lambda: "asof" in asked(page))
    year = asked(page)["asof"][:4]
    assert 1980 < int(year) < 2015
    expect(live(page, ".asof-day")).to_contain_text(year)
    expect(live(page, ".asof-thumb")).to_have_attribute("aria-valuetext", f"{_day(page)}")
    sees(item("top-gun"))(page, "")
    misses(item("digger"))(page, "")


def _day(page: Page) -> str:
    return live(page, ".asof-day").inner_text()


def runs(page: Page, way: str) -> None:
    """Two days at least have been played."""
    seen: set[str] = set()

    def played() -> bool:
        seen.add(asked(page).get("asof", ""))
        return len(seen - {""}) >= 2

    eventually(page, played)


def stands_still(page: Page) -> None:
    """After the second press the day stays."""
    before = asked(page)
    page.wait_for_timeout(1500)
    assert asked(page) == before
    expect(live(page, ".asof-play")).to_have_attribute("aria-pressed", "false")


KNOWING = (
    Task(
        "asof",
        "Show what was known on a day",
        mouse=by("mouse", to_the_middle),
        keyboard=by("keyboard", by_keys),
        touch=by("touch", to_the_middle),
        check=is_of_the_past,
    ),
    Task(
        "asof-play",
        "Play how it became known, and stop",
        **alike(press(".asof-play"), runs, press(".asof-play")),
        check=stands_still,
        start="asof=2019-01-01",
    ),
    Task(
        "asof-today",
        "Go back to what is known today",
        **alike(press(".asof-back")),
        check=shows(at(""), sees(item("digger"))),
        start="asof=2020-06-01",
    ),
    Task(
        "conflicts",
        "List all claims that disagree",
        **alike(press(".form:has-text('Conflicts')")),
        check=shows(
            at("form=conflicts"),
            sees(".conflicts .event[data-event='moscow-trip-1987']"),
            sees(".conflicts .flag.is-good", "shown"),
        ),
    ),
    Task(
        "moves",
        "See how announced dates moved",
        **alike(press(".form:has-text('Moves')")),
        check=shows(
            at("lane=films&form=moves"),
            sees("#outline .moves-table"),
            sees("#outline table a[data-event='top-gun-maverick']"),
        ),
        start="lane=films",
    ),
    Task(
        "changes",
        "See what has changed since a day",
        **alike(press(".form:has-text('Changes')"), sees(".since"), press(".preset:last-child")),
        check=shows(sees(".change .event[data-event='top-gun-maverick']")),
        start="lane=films",
    ),
    Task(
        "changes-picture",
        "Open what has changed from its picture",
        **alike(press(".changed a[data-event='the-final-reckoning']:visible")),
        check=shows(opened("Mission: Impossible – The Final Reckoning"), sees(".changed")),
        start="lane=films&form=changes&since=2021",
    ),
    Task(
        "measure",
        "Set the films against what they earned",
        **alike(
            press(".folded-display summary"),
            press(".folded-display a:has-text('Worldwide gross')"),
        ),
        check=shows(at("measure=worldwide-gross"), sees(".item .measured")),
    ),
    Task(
        "number",
        "Read what a film earned at its stem, and open the film there",
        mouse=stem_is_pressed,
        keyboard=then(picture_keys("Home", "ArrowDown"), by("keyboard", hears), key_enter),
        touch=lambda page: page.touchscreen.tap(*stem(page)),
        check=shows(opened("Top Gun: Maverick"), sees(".open-event dt:has-text('Worldwide')")),
        start="lane=films&measure=worldwide-gross&view=2022-05/2022-06",
        pictured=True,
    ),
    Task(
        "typical-slip",
        "See how far announced dates typically slip",
        **alike(
            press(".folded-display summary"),
            press(".folded-display a:text-is('On')"),
        ),
        check=shows(
            at("view=2026/2027&slip=typical"),
            sees(".item .typical", "statistics of"),
            sees(".legend .hint-slip", "not a forecast"),
        ),
        start="view=2026/2027",
    ),
    Task(
        "particulars",
        "Read who says what an event cost",
        **alike(press(".particulars .said-by summary")),
        check=shows(sees(".particulars .said-by[open] .sources li")),
        start="event=top-gun",
    ),
)
