"""To take something along: an event's link, a citation, the view; and to find the way back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from ..looking import LIVE, window
from .task import Task
from .ways import alike, at, item, live, misses, press, sees, shows

VIEW = "lane=space&view=2015/2026&v=1"
SHARING = "navigator.share = async (what) => { window.handed = what; }"
"""A system that can share, and notes what it is handed."""


def is_cited(page: Page) -> None:
    """The citation is in the clipboard, with the address of the event."""
    expect(live(page, ".cite .told")).to_have_text("Copied")
    copied = clipboard(page)
    assert copied.startswith("“Rain Man”, 16 December 1988")
    assert copied.endswith(f"{root(page)}?event=rain-man&v=1")


def event_is_copied(page: Page) -> None:
    """The address of the event alone is in the clipboard, and that is said."""
    expect(live(page, ".pointers .told")).to_have_text("Link copied")
    assert clipboard(page) == f"{root(page)}?event=rain-man&v=1"


def clipboard(page: Page) -> str:
    copied: str = page.evaluate("navigator.clipboard.readText()")
    return copied


def root(page: Page) -> str:
    """The address of the page without its query."""
    return page.url.partition("?")[0]


def view_is_copied(page: Page) -> None:
    expect(live(page, ".dialog .told")).to_have_text("Link copied")
    assert clipboard(page) == page.url


def is_handed(page: Page) -> None:
    assert page.evaluate("window.handed") == {"title": page.title(), "url": page.url}


def seen(page: Page) -> tuple[object, ...]:
    """All that a link has to bring back: events, window, opened event, look."""
    titles = page.locator(f"{LIVE}.outline .event").all_inner_texts()
    theme = page.locator("html").get_attribute("data-theme")
    days = tuple(round(day) for day in window(page))
    return titles, days, live(page, "#opened").inner_text(), theme


def is_same_elsewhere(page: Page) -> None:
    """Who opens the link in a page of their own sees what its sender sees."""
    at("lane=space&view=2015/2026&event=the-challenge&theme=dark")(page, "")
    expect(live(page, "#opened")).to_have_text("The Challenge (Vyzov)")
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector(".is-live", state="attached")
    expect(live(other, item("the-challenge"))).to_be_visible()
    assert seen(other) == seen(page)
    other.close()


def back(page: Page, way: str) -> None:
    """The browser's own Back; that it has a button and keys is the browser's."""
    page.go_back()


def forward(page: Page, way: str) -> None:
    page.go_forward()


TAKING = (
    Task(
        "copy-link",
        "Copy the link to an event",
        **alike(press(".pointers .button:has-text('Copy link')")),
        check=event_is_copied,
        start="lane=films&event=rain-man",
    ),
    Task(
        "cite",
        "Cite an event",
        **alike(press(".cite summary"), press(".cite .button")),
        check=is_cited,
        start="lane=films&event=rain-man",
    ),
    Task(
        "share",
        "Share the view by its link",
        **alike(press("[data-act=share]"), press("[data-act=copyView]")),
        check=view_is_copied,
        start=VIEW,
    ),
    Task(
        "share-by-system",
        "Share the view as the system does",
        **alike(press("[data-act=share]"), press("[data-act=system]")),
        check=is_handed,
        start=VIEW,
    ),
    Task(
        "link-opened-anew",
        "Open a link anew and see the same",
        **alike(
            press(".folded-display summary"),
            press("[data-theme=dark]"),
            at(f"{VIEW}&theme=dark"),
            press(item("the-challenge")),
        ),
        check=is_same_elsewhere,
        start=VIEW,
    ),
    Task(
        "back-and-forward",
        "Undo steps with Back, redo one with Forward",
        **alike(
            press(".group-lane a:has-text('Space')"),
            at("lane=space"),
            press(item("return-from-orbit")),
            sees("#opened", "Return from Orbit"),
            back,
            misses("#opened"),
            back,
            sees(item("top-gun")),
            forward,
        ),
        check=shows(at("lane=space"), misses(item("top-gun")), misses("#opened")),
    ),
)
