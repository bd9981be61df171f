"""What tests see of a page: its address, its picture's window, and what covers what."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page

from timeline.explore.state import VERSION

LIVE = "#live "
FRAME = "#frame"

Boxes = list[tuple[str, float, float, float, float]]


def query(page: Page) -> str:
    """The query of a page without the version that ends it."""
    return urlsplit(page.url).query.removesuffix(f"&v={VERSION}")


def eventually(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds; the page's own policy forbids Playwright to poll inside it."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(50)
    assert holds()


def window(page: Page) -> tuple[float, float]:
    """First and last day that the live picture shows."""
    first, last = page.locator(FRAME).get_attribute("data-window", timeout=5000).split(",")  # type: ignore[union-attr]
    return float(first), float(last)


def span(page: Page) -> float:
    """Days that the live picture shows."""
    first, last = window(page)
    return last - first


LABELS = """() => [...document.querySelectorAll('#frame .cast .label')]
    .filter(label => label.checkVisibility())
    .map(label => { const box = label.getBoundingClientRect();
        return [label.textContent, box.left, box.top + 3, box.right, box.bottom - 3] })"""
"""The boxes of all labels that can be seen, without the room above and below their letters."""

MARKS = """() => [...document.querySelectorAll('#frame .cast :is(.mark, .sign)')]
    .filter(mark => mark.checkVisibility())
    .map(mark => { const box = mark.getBoundingClientRect();
        const name = mark.getAttribute('class');
        return [name, box.left + 1, box.top + 1, box.right - 1, box.bottom - 1] })"""

BADGES = """() => [...document.querySelectorAll('#frame .cast .badge')]
    .filter(badge => badge.checkVisibility())
    .map(badge => { const box = badge.getBoundingClientRect();
        return ['badge', box.left, box.top, box.right, box.bottom] })"""
"""The boxes of all badges that can be seen."""


def badges(page: Page) -> Boxes:
    """The boxes of all badges."""
    found: Boxes = page.evaluate(BADGES)
    return found


def covered(page: Page) -> tuple[int, list[str]]:
    """How many labels are seen, and which of them stand on another, a mark, a sign or a badge."""
    labels: Boxes = page.evaluate(LABELS)
    marks: Boxes = [*page.evaluate(MARKS), *page.evaluate(BADGES)]
    found = [
        f"{one[0]!r} on {other[0]!r}"
        for place, one in enumerate(labels)
        for other in [*labels[place + 1 :], *marks]
        if _meet(one, other)
    ]
    return len(labels), found


def _meet(
    one: tuple[str, float, float, float, float], other: tuple[str, float, float, float, float]
) -> bool:
    _, left, top, right, bottom = one
    _, left2, top2, right2, bottom2 = other
    return left < right2 and left2 < right and top < bottom2 and top2 < bottom
