"""How far plans may slip: the live picture shades what the static one shades, in every window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page

from timeline.draw.plates import PLATES
from timeline.draw.scene import At, Group, Line, Symbol
from timeline.draw.theme import PAGE
from timeline.draw.trails import trails
from timeline.explore.window import Window
from timeline.serve.views.sheet import sheet

from .conftest import Reader, Site
from .looking import LIVE, eventually, span, window

pytestmark = pytest.mark.browser

Shading = tuple[str, list[list[float]], list[str]]
"""The colour of a shading, the places of its strokes and its ring in px, and their dashes."""

QUERY = "?slip=typical&view=2025/2028"

DRAWN = """() => [...document.querySelectorAll('#frame .cast .hatch')]
    .filter(node => getComputedStyle(node).display !== 'none')
    .map(node => [node.getAttribute('stroke'),
        [...[...node.querySelectorAll('path')].map(path => path.getAttribute('d')),
            node.querySelector('circle').style.transform],
        [...node.children].map(child => child.getAttribute('stroke-dasharray') ?? '')])"""
"""All shadings that can be seen, as they are written."""

SIZE = """() => [document.querySelector('#frame').clientWidth,
    Number(document.querySelector('#frame .cast').getAttribute('width'))]"""

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
NEAR = 0.02
"""Places agree to so many px: the browser writes two decimals."""


def drawn(page: Page) -> list[Shading]:
    """What the live picture shades."""
    found: list[Any] = page.evaluate(DRAWN)
    return [
        (colour, [[float(each) for each in NUMBER.findall(place)] for place in places], dashes)
        for colour, places, dashes in found
    ]


def expected(site: Site, page: Page) -> list[Shading]:
    """What Python shades in the window that the live picture shows, on a plot as wide."""
    frame, width = page.evaluate(SIZE)
    plate = [each.plot for each in PLATES if each.frame <= frame][-1]
    snapshot = sheet(site.store.current(), QUERY).snapshot
    placement = replace(snapshot, window=Window(*window(page))).place(plate)
    return [
        (PAGE.lane(lane.index), *_written(group, width))
        for lane in placement.lanes
        for group in trails(placement, lane, PAGE, {}, snapshot.reaches, "")
    ]


def _written(group: Group, width: float) -> tuple[list[list[float]], list[str]]:
    places = [[*_place(shape, width)] for shape in group.shapes]
    shapes = [shape for shape in group.shapes if isinstance(shape, Line | Symbol)]
    return places, [" ".join(f"{part:g}" for part in shape.dash) for shape in shapes]


def _place(shape: Any, width: float) -> Iterator[float]:
    """The numbers of a shape in the order in which the browser writes them."""

    def px(at: At) -> float:
        return at.share * width + at.px

    if isinstance(shape, Symbol):
        yield from (px(shape.at), shape.y)
    elif shape.top == shape.bottom:
        yield from (px(shape.left), shape.top, px(shape.right))
    else:
        yield from (px(shape.left), shape.top, shape.bottom - shape.top)


def assert_alike(site: Site, page: Page) -> None:
    """The live picture and Python's shade the same plans at the same places."""
    found, wanted = drawn(page), expected(site, page)
    assert len(found) == len(wanted) > 0
    by_height = [sorted(some, key=lambda each: each[1][0][1]) for some in (found, wanted)]
    for (colour, places, dashes), (other, there, others) in zip(*by_height, strict=True):
        assert (colour, dashes) == (other, others)
        for place, wish in zip(places, there, strict=True):
            assert place == pytest.approx(wish, abs=NEAR)


def test_live_picture_shades_as_python_does(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + QUERY)
    eventually(page, lambda: len(drawn(page)) > 0)
    assert_alike(site, page)
    before = span(page)
    page.locator(f"{LIVE}.zoom-out").click()
    eventually(page, lambda: span(page) > before * 1.5)
    page.wait_for_timeout(500)
    assert_alike(site, page)


def test_switch_takes_the_shading_away_in_place(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + QUERY)
    eventually(page, lambda: len(drawn(page)) > 0)
    before = window(page)
    page.locator(f"{LIVE}.folded-display summary").click()
    page.locator(f"{LIVE}.folded-display a:text-is('Off')").click()
    eventually(page, lambda: drawn(page) == [])
    assert window(page) == before
    page.locator(f"{LIVE}.folded-display a:text-is('On')").click()
    eventually(page, lambda: len(drawn(page)) > 0)
    assert_alike(site, page)
