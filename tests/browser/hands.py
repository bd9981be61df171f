"""What hands do on the picture, for those who test it: wheel, fingers, places on the screen."""

from __future__ import annotations

from playwright.sync_api import Page

from .looking import FRAME


def at(page: Page, x: float, y: float) -> tuple[float, float]:
    """A place in the picture as a place on the screen."""
    box = page.locator(FRAME).bounding_box()
    assert box is not None
    return box["x"] + x, box["y"] + y


def stem(page: Page) -> tuple[float, float]:
    """Where on the screen the head of the only stem of the measure is, which is brought there."""
    page.locator(".overview").last.scroll_into_view_if_needed()
    heads = page.locator("#frame .cast-measure path").last
    box = heads.bounding_box()
    assert box is not None and box["width"] < 14
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def wheel(page: Page, ticks: int, delta: int) -> None:
    page.keyboard.down("Control")
    for _ in range(ticks):
        page.mouse.wheel(0, delta)
    page.keyboard.up("Control")


class Fingers:
    """One or two fingers on a page."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)

    def touch(self, kind: str, *points: tuple[float, float]) -> None:
        spots = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    def move(self, *paths: list[tuple[float, float]]) -> None:
        """Put the fingers down, move each along its path, and lift them."""
        steps = list(zip(*paths, strict=True))
        self.touch("touchStart", *steps[0])
        for step in steps[1:]:
            self.touch("touchMove", *step)
        self.touch("touchEnd")
