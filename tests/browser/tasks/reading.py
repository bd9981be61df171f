"""To read an event: open it, see who says what, go on from it, and close it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from ..hands import Fingers
from ..looking import FRAME, LIVE, eventually
from .task import Step, Task
from .ways import (
    alike,
    at,
    by,
    item,
    key,
    live,
    opened,
    press,
    sees,
    shows,
    tab_to,
    then,
    to_picture,
)

RISKY = f"{FRAME} .label:has-text('Risky Business')"
EIGHTIES = "view=1982/1984"
DISPUTED = "mission-impossible"


def arrows_to(page: Page, title: str) -> None:
    """Go through the picture with the arrow keys until an event is said."""
    to_picture(page)
    for _ in range(20):
        page.keyboard.press("ArrowRight")
        if title in page.locator(f"{FRAME} .spoken").inner_text():
            return
    raise AssertionError(f"no arrow reaches {title!r}")


def in_list(event: str) -> dict[str, Step]:
    """Open an event of the list; the keyboard comes by the second link of the page."""

    def keyboard(page: Page) -> None:
        tab_to(page, page.locator(f"{LIVE}.skip").nth(1))
        page.keyboard.press("Enter")
        tab_to(page, live(page, ".outline a.event"))
        for _ in range(page.locator(f"{LIVE}.outline a.event").count()):
            if live(page, item(event)).evaluate("node => node === document.activeElement"):
                break
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")

    hands = {way: by(way, press(item(event))) for way in ("mouse", "touch")}
    return hands | {"keyboard": keyboard}


def wheel_down(page: Page) -> None:
    """Turn the wheel over the panel until its last claim is above its lower edge."""
    panel = live(page, ".details")
    panel.hover()
    for _ in range(20):
        last = page.locator(f"{LIVE}.claim").last.bounding_box()
        if last is not None and last["y"] + last["height"] < page.viewport_size["height"]:
            return
        page.mouse.wheel(0, 150)
        page.wait_for_timeout(100)


def swipe_up(page: Page) -> None:
    """Drag the panel upwards with a finger, some times."""
    box = live(page, ".details").bounding_box()
    assert box is not None
    x, y = box["x"] + 150, box["y"] + box["height"] - 40
    for _ in range(5):
        Fingers(page).move([(x, y - 20 * step) for step in range(16)])


READ_ON: dict[str, Step] = {
    "mouse": wheel_down,
    "keyboard": by("keyboard", key("End")),
    "touch": swipe_up,
}


def to_the_end() -> dict[str, Step]:
    """Open an event whose claims disagree, and scroll to its last claim."""
    title = opened("Mission: Impossible")
    ways = in_list(DISPUTED)
    return {way: then(ways[way], by(way, title), READ_ON[way]) for way in ways}


def all_claims(page: Page) -> None:
    """Every claim has its source, and all have come up from below the screen."""
    claims = page.locator(f"{LIVE}.claim")
    expect(claims).to_have_count(3)
    expect(claims.locator(".sources a")).not_to_have_count(0)
    eventually(page, lambda: is_above_the_foot(page, claims.last))


def is_above_the_foot(page: Page, part: Locator) -> bool:
    """Whether all of a part is on the screen, or was when somebody read on."""
    box, screen = part.bounding_box(), page.viewport_size
    assert box is not None and screen is not None
    return box["y"] + box["height"] <= screen["height"]


def side_by_side(page: Page, way: str) -> None:
    """Two claims that disagree stand at one height, or on a phone one above the other."""
    rivals = page.locator(f"{LIVE}.rival")
    expect(rivals).to_have_count(2)
    one, other = (rivals.nth(place).bounding_box() for place in (0, 1))
    assert one is not None and other is not None
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]


def closes(way: str, close: Step) -> Step:
    """Open an event in the list, and close it."""
    return then(in_list("endless-love")[way], by(way, opened("Endless Love")), close)


def is_closed(page: Page) -> None:
    """The event is closed and the focus is where it came from."""
    at("")(page, "")
    expect(live(page, "#opened")).to_have_count(0)
    expect(live(page, item("endless-love"))).to_be_focused()


def has_card(page: Page) -> None:
    expect(page.locator(f"{FRAME} .card.is-on")).to_contain_text("Risky Business")
    expect(page.locator(f"{FRAME} .card.is-on")).to_contain_text("5 August 1983")


def is_in_file(page: Page) -> None:
    """The explanation ends in a file and a line."""
    code = page.locator(f"{LIVE}.explained code").last
    expect(code).to_be_visible()
    expect(code).to_have_text(re.compile(r"^data/events/\S+\.yaml:\d+$|^\S*events/\S+\.yaml:\d+$"))


def left_alone(page: Page) -> None:
    """Filter and window stay while one goes from event to event."""
    eventually(page, lambda: "lane=films" in page.url)
    opened("Rain Man has its premiere")(page, "")


READING = (
    Task(
        "card",
        "See an event in short",
        mouse=lambda page: page.locator(RISKY).hover(force=True),
        keyboard=lambda page: arrows_to(page, "Risky Business"),
        touch="a tap opens the event itself",
        check=has_card,
        start=EIGHTIES,
    ),
    Task(
        "open-in-picture",
        "Open an event in the picture",
        mouse=lambda page: page.locator(RISKY).click(force=True),
        keyboard=then(lambda page: arrows_to(page, "Risky Business"), by("", key("Enter"))),
        touch=lambda page: page.locator(RISKY).tap(force=True),
        check=shows(at(f"{EIGHTIES}&event=risky-business"), opened("Risky Business")),
        start=EIGHTIES,
        pictured=True,
    ),
    Task(
        "open-in-list",
        "Open an event in the list",
        **in_list("endless-love"),
        check=shows(at("event=endless-love"), opened("Endless Love")),
    ),
    Task("claims", "Read all claims about its date", **to_the_end(), check=all_claims),
    Task(
        "conflict",
        "See claims that disagree side by side",
        **in_list(DISPUTED),
        check=shows(sees(".conflict", "disagree"), side_by_side),
    ),
    Task(
        "explain",
        "Have its mark explained",
        **alike(press(".explained summary")),
        check=is_in_file,
        start="event=rain-man",
    ),
    Task(
        "next",
        "Go to the next event, and to the one before",
        **alike(
            press(".step:has-text('Next')"),
            opened("Born on the Fourth of July"),
            press(".step:has-text('Previous')"),
            opened("Rain Man"),
            press(".step:has-text('Previous')"),
        ),
        check=left_alone,
        start="lane=films&event=rain-man",
    ),
    Task(
        "person-of-event",
        "Filter by a person from the panel",
        **alike(press(".details .chip:has-text('Dustin Hoffman')")),
        check=shows(
            at("person=dustin-hoffman&event=rain-man"),
            sees(".is-chosen", "Dustin Hoffman"),
            sees(item("rain-man")),
        ),
        start="event=rain-man",
    ),
    Task(
        "related",
        "Open a related event",
        **alike(press(".details .chip:has-text('Cocktail')")),
        check=shows(at("event=cocktail"), opened("Cocktail")),
        start="event=rain-man",
    ),
    Task(
        "close",
        "Close an event",
        mouse=closes("mouse", by("mouse", press(".close"))),
        keyboard=closes("keyboard", by("keyboard", key("Escape"))),
        touch=closes("touch", by("touch", press(".close"))),
        check=is_closed,
    ),
)
