"""The views in which accessibility is looked at: a link, a screen, and what is done there first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Reader, Site
from .looking import LIVE

Act = Callable[[Page], None]


def _stay(page: Page) -> None:
    """Look at the page as its link shows it."""


def unfold(name: str) -> Act:
    """Open a menu of the page."""
    return lambda page: page.locator(f"{LIVE}.folded-{name} summary").click()


def press(name: str) -> Act:
    """Press a button of the page."""
    return lambda page: page.locator(f"{LIVE}.button[data-act={name}]").first.click()


def type_a_search(page: Page) -> None:
    """Type into the search and choose the first suggestion with the keys."""
    page.locator(f"{LIVE}#search").press_sequentially("mosc")
    page.wait_for_selector(f"{LIVE}.suggestions.is-open")
    page.keyboard.press("ArrowDown")


def unfold_panel(page: Page) -> None:
    """Open all that the panel of an event has folded."""
    for summary in page.locator(f"{LIVE}.open-event summary").all():
        summary.click()


@dataclass(frozen=True, slots=True)
class Sight:
    """One view: its query, the screen it is seen on, and what is done first."""

    query: str = ""
    screen: str = "desk"
    act: Act = _stay


SHORT = "?view=1986/1988"
"""A window with a short list, where the length of the list does not matter."""


def hand_out(page: Page) -> None:
    """Open the dialog and wait for what the server hands out."""
    press("share")(page)
    expect(page.locator(f"{LIVE}.share-more .handout-preview")).to_be_visible(timeout=30_000)


SIGHTS: Mapping[str, Sight] = {
    "conflict": Sight(f"{SHORT}&event=moscow-trip-1987", act=unfold_panel),
    "home": Sight(),
    "table": Sight(f"{SHORT}&table=-title"),
    "asof": Sight("?asof=1988-06-01&view=1986/1990"),
    "conflicts": Sight("?form=conflicts&view=1986/1990"),
    "moves": Sight("?form=moves&lane=films,plans"),
    "trail": Sight("?view=2021/2023&event=top-gun-maverick"),
    "phone-moves": Sight("?form=moves&lane=films", "phone"),
    "changes": Sight("?form=changes&since=2026-01"),
    "phone-changes": Sight("?form=changes&since=2021&lane=films,space", "phone"),
    "measure": Sight(f"{SHORT}&measure=worldwide-gross", act=unfold("display")),
    "typical": Sight("?slip=typical&view=2025/2027&event=digger", act=unfold("display")),
    "typical-few": Sight("?slip=typical&asof=2020&view=2019/2021", act=unfold("display")),
    "phone-typical": Sight("?slip=typical&view=2026/2027&show=picture", "phone"),
    "small-typical": Sight("?slip=typical&view=2025/2027", "small", unfold("display")),
    "particulars": Sight(f"{SHORT}&event=top-gun", act=unfold_panel),
    "filtered": Sight("?lane=space&status=scheduled"),
    "nothing": Sight("?q=zeppelin"),
    "suggestions": Sight(SHORT, act=type_a_search),
    "tags": Sight("?tag=nasa", act=unfold("tag")),
    "display": Sight(f"{SHORT}&theme=", act=unfold("display")),
    "years": Sight(SHORT, act=unfold("years")),
    "ranges": Sight(SHORT, act=unfold("ranges")),
    "files": Sight(SHORT, act=unfold("files")),
    "small-files": Sight(f"{SHORT}&lang=ru", "small", unfold("files")),
    "help": Sight(SHORT, act=press("help")),
    "share": Sight(SHORT, act=hand_out),
    "phone-share": Sight(SHORT, "phone", hand_out),
    "plan": Sight("?view=2025/2027&table=date&event=untitled-space-film", act=unfold_panel),
    "dimmed": Sight("?q=moscow&others=dim"),
    "notices": Sight("?view=nonsense&colour=red&event=nobody&lane=space"),
    "russian": Sight(f"{SHORT}&lang=ru&event=moscow-trip-1987", act=unfold_panel),
    "full": Sight(SHORT, act=press("full")),
    "phone": Sight(SHORT, "phone"),
    "phone-table": Sight(f"{SHORT}&table=date", "phone"),
    "phone-picture": Sight(f"{SHORT}&show=picture", "phone"),
    "sheet": Sight(f"{SHORT}&event=moscow-trip-1987", "phone", unfold_panel),
    "small": Sight(f"{SHORT}&lang=ru", "small"),
    "small-sheet": Sight(f"{SHORT}&event=moscow-trip-1987", "small", unfold_panel),
}

THEMES: Mapping[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "contrast": "no-preference"},
    "dark": {"color_scheme": "dark", "contrast": "no-preference"},
    "contrast": {"color_scheme": "light", "contrast": "more"},
    "contrast-dark": {"color_scheme": "dark", "contrast": "more"},
}
"""What a system asks for, by the theme that answers it."""


def at_sights(*names: str) -> pytest.MarkDecorator:
    """Run a test at some sights, or at all of them, with the reader at the screen of each."""
    return at_screens({name: SIGHTS[name] for name in names or SIGHTS})


def at_screens(sights: Mapping[str, Sight], seat: str = "reader") -> pytest.MarkDecorator:
    """Run a test at sights of its own; the fixture `seat` is at the screen of each."""
    places = [pytest.param(sight.screen, sight, id=name) for name, sight in sights.items()]
    return pytest.mark.parametrize((seat, "sight"), places, indirect=[seat])


def look(site: Site, reader: Reader, sight: Sight) -> Page:
    """Open a sight and do what is done there first."""
    page = reader.open(site.url + sight.query)
    sight.act(page)
    return page
