"""To move in time: zoom, go to dates, drag, the strip, badges."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from ..hands import Fingers, wheel
from ..hands import at as spot
from ..looking import FRAME, badges, eventually, span, window
from .task import Step, Task
from .ways import alike, at, by, into, key, live, picture_keys, press, shows, tab_to

DECADE = "view=2000/2010"
DAYS = 11 * 365.25
TODAY = 20778
SLIDER = ".overview-handle.is-first"


def button(name: str) -> dict[str, Step]:
    """A button above the picture, for those who point."""
    return {way: by(way, press(f".zoom-{name}")) for way in ("mouse", "touch")}


def place(name: str) -> dict[str, Step]:
    """A place in the menu above the picture, for those who point."""
    return {way: by(way, GO_TO, press(f".zoom-{name}")) for way in ("mouse", "touch")}


def pinch(begin: int, end: int) -> Step:
    """Two fingers in the middle of the picture, from one distance to another."""

    def step(page: Page) -> None:
        page.locator(FRAME).scroll_into_view_if_needed()
        x, y = spot(page, 190, 200)
        reach = range(begin, end, 6 if begin < end else -6)
        Fingers(page).move([(x - r, y) for r in reach], [(x + r, y) for r in reach])

    return step


def wheel_in(page: Page) -> None:
    page.locator(FRAME).hover(position={"x": 700, "y": 300})
    wheel(page, 3, -120)


def spans(holds: Callable[[float], bool]) -> Step:
    """The picture shows a span for which something holds, and the address says which."""

    def check(page: Page) -> None:
        eventually(page, lambda: holds(span(page)))
        page.wait_for_url(re.compile("view="))

    return check


def shows_all(page: Page) -> None:
    at("view=1959-08-20/2029-12-31")(page, "")
    eventually(page, lambda: span(page) > 4 * DAYS)


def shows_today(page: Page) -> None:
    eventually(page, lambda: window(page)[0] < TODAY < window(page)[1])
    assert span(page) == pytest.approx(DAYS, abs=3)


def drag(page: Page) -> None:
    page.mouse.move(*spot(page, 900, 300))
    page.mouse.down()
    page.mouse.move(*spot(page, 500, 300), steps=6)
    page.mouse.up()


def finger_drag(page: Page) -> None:
    page.locator(FRAME).scroll_into_view_if_needed()
    x, y = spot(page, 300, 200)
    Fingers(page).move([(x - 12 * step, y) for step in range(16)])


def is_later(page: Page) -> None:
    """The window has moved on by years, and is as long as before."""
    eventually(page, lambda: window(page)[0] > 10957 + 2 * 365)
    eventually(page, lambda: span(page) == pytest.approx(DAYS, abs=3))


def mark_span(page: Page) -> None:
    page.keyboard.down("Shift")
    page.mouse.move(*spot(page, 132 + 306, 200))
    page.mouse.down()
    page.mouse.move(*spot(page, 132 + 612, 200), steps=4)
    page.mouse.up()
    page.keyboard.up("Shift")


def drag_strip(page: Page) -> None:
    x, y = _on_strip(page, ".overview-middle")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 200, y, steps=5)
    page.mouse.up()


def finger_on_strip(page: Page) -> None:
    x, y = _on_strip(page, ".overview-middle")
    Fingers(page).move([(x - 6 * step, y) for step in range(11)])


def slide(page: Page) -> None:
    """The first day shown, by a tenth of the whole time and back by less."""
    tab_to(page, live(page, SLIDER))
    for name in ("Shift+ArrowLeft", "ArrowRight", "ArrowRight"):
        page.keyboard.press(name)


def _on_strip(page: Page, part: str) -> tuple[float, float]:
    live(page, ".overview").scroll_into_view_if_needed()
    box = live(page, part).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 3


def is_earlier(page: Page) -> None:
    """The window begins earlier, and the slider says on which day."""
    eventually(page, lambda: window(page)[0] < 10957 - 2 * 365)
    year = 1970 + window(page)[0] / 365.25
    expect(live(page, SLIDER)).to_have_attribute("aria-valuetext", re.compile(str(int(year))))


def badge_spot(page: Page) -> tuple[float, float]:
    page.locator(FRAME).scroll_into_view_if_needed()
    _, left, top, right, bottom = badges(page)[0]
    return (left + right) / 2, (top + bottom) / 2


GO_TO = press(".folded-ranges summary")

MOVING = (
    Task(
        "zoom-in",
        "Zoom in",
        mouse=wheel_in,
        keyboard=picture_keys("+"),
        touch=pinch(30, 121),
        check=spans(lambda days: days < DAYS * 0.6),
        start=DECADE,
        pictured=True,
    ),
    Task(
        "zoom-out",
        "Zoom out",
        mouse=button("out")["mouse"],
        keyboard=picture_keys("-"),
        touch=pinch(120, 29),
        check=spans(lambda days: days > DAYS * 1.6),
        start=DECADE,
        pictured=True,
    ),
    Task(
        "zoom-buttons",
        "Zoom by the buttons",
        **alike(press(".zoom-in")),
        check=spans(lambda days: days < DAYS * 0.6),
        start=DECADE,
        pictured=True,
    ),
    Task(
        "show-all",
        "Show the whole timeline",
        **place("all"),
        keyboard=picture_keys("0"),
        check=shows_all,
        start=DECADE,
        pictured=True,
    ),
    Task(
        "today",
        "Go to today",
        **place("today"),
        keyboard=picture_keys("t"),
        check=shows_today,
        start=DECADE,
        pictured=True,
    ),
    Task(
        "typed-dates",
        "Go to dates that one types",
        **alike(GO_TO, into(".folded-ranges input", "1985/1995"), key("Enter")),
        check=shows(
            at("view=1985/1995"),
            lambda page, _: eventually(page, lambda: span(page) == pytest.approx(DAYS, abs=3)),
        ),
        start="view=2000/2003",
        pictured=True,
    ),
    Task(
        "named-span",
        "Go to a span that has a name",
        **alike(GO_TO, press(".folded-ranges a:has-text('Moscow 1987')")),
        check=spans(lambda days: days == pytest.approx(731, abs=3)),
        pictured=True,
    ),
    Task(
        "mark-a-span",
        "Mark a span to show",
        mouse=mark_span,
        keyboard="typed dates do it",
        touch="two fingers do it",
        check=spans(lambda days: days == pytest.approx(DAYS / 4, rel=0.02)),
        start=DECADE,
    ),
    Task(
        "move",
        "Move in time",
        mouse=drag,
        keyboard=picture_keys("PageDown"),
        touch=finger_drag,
        check=is_later,
        start=DECADE,
        pictured=True,
    ),
    Task(
        "strip",
        "Move by the strip under the picture",
        mouse=drag_strip,
        keyboard=slide,
        touch=finger_on_strip,
        check=is_earlier,
        start=DECADE,
        pictured=True,
    ),
    Task(
        "badge",
        "Open a badge",
        mouse=lambda page: page.mouse.click(*badge_spot(page)),
        keyboard="F or + bring it closer",
        touch=lambda page: page.touchscreen.tap(*badge_spot(page)),
        check=spans(lambda days: days < DAYS),
        pictured=True,
    ),
)
