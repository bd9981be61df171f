"""To ask what was known when, what moved, and what is in dispute."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from ..looking import eventually
from .task import Task
from .ways import alike, asked, at, by, item, live, misses, press, sees, shows, tab_to

HALF = 0.5


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
        "measure",
        "Set the films against what they earned",
        **alike(
            press(".folded-display summary"),
            press(".folded-display a:has-text('Worldwide gross')"),
        ),
        check=shows(at("measure=worldwide-gross"), sees(".item .measured")),
    ),
    Task(
        "particulars",
        "Read who says what an event cost",
        **alike(press(".particulars .said-by summary")),
        check=shows(sees(".particulars .said-by[open] .sources li")),
        start="event=top-gun",
    ),
)
