"""How the picture feels under the hand: wheel, drag, pinch, keys, buttons, strip and badges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from bench.served import Fixed, made_up

from .conftest import Reader, Site
from .hands import Fingers, at, wheel
from .looking import FRAME, LIVE, badges, covered, eventually, query, span, window

pytestmark = pytest.mark.browser

DAY = 1.0
FIRST_EVENT = -3070
"""The day of August 1961 on which the first event of the shipped data is, since 1970."""


def opened(page: Page) -> None:
    """The picture has the focus."""
    page.locator(FRAME).focus()


def test_wheel_zooms_at_the_pointer(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    whole, (first, last) = span(page), window(page)
    page.locator(FRAME).hover(position={"x": 900, "y": 300})
    under = first + (900 - 132) / 1224 * (last - first)
    wheel(page, 5, -120)
    page.wait_for_url(re.compile("view="))
    assert span(page) < whole / 2
    first, last = window(page)
    assert first + (900 - 132) / 1224 * (last - first) == pytest.approx(under, abs=whole / 500)
    expect(page.locator(f"{LIVE}.zoom-all")).not_to_have_attribute("aria-disabled", "true")


def test_plain_wheel_scrolls_the_page(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    whole = span(page)
    page.locator(FRAME).hover(position={"x": 600, "y": 300})
    page.mouse.wheel(0, 300)
    eventually(page, lambda: page.evaluate("scrollY") > 100)
    assert span(page) == whole
    expect(page.locator(f"{FRAME} .hint-zoom")).to_have_text("Ctrl + scroll to zoom")


def test_sideways_wheel_moves_in_time(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?view=2000/2010")
    first, _ = window(page)
    page.locator(FRAME).hover(position={"x": 600, "y": 300})
    page.mouse.wheel(200, 0)
    eventually(page, lambda: window(page)[0] > first + 300)


def test_buttons_zoom_and_show_all(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    whole = span(page)
    page.locator(f"{LIVE}.zoom-in").click()
    page.wait_for_url(re.compile("view="))
    eventually(page, lambda: span(page) < whole * 0.6)
    page.locator(f"{LIVE}.folded-ranges summary").click()
    page.locator(f"{LIVE}.zoom-today").click()
    eventually(page, lambda: window(page)[0] < 20778 < window(page)[1])
    page.locator(f"{LIVE}.folded-ranges summary").click()
    page.locator(f"{LIVE}.zoom-all").click()
    eventually(page, lambda: span(page) > whole * 0.99)
    # One event lies before the window that the page begins with.
    eventually(page, lambda: window(page)[0] < FIRST_EVENT < window(page)[1])
    expect(page.locator(f"{LIVE}.caption")).to_contain_text(re.compile(r"^(\d+) of \1 events"))


def test_named_range_is_shown(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    whole = span(page)
    page.locator(f"{LIVE}.folded-ranges summary").click()
    page.locator(f"{LIVE}.folded-ranges a", has_text="Space film").click()
    page.wait_for_url(re.compile("view=2020-01-01/2026-12-31"))
    eventually(page, lambda: span(page) < whole * 0.99)
    page.go_back()
    eventually(page, lambda: span(page) == whole)


def test_typed_dates_are_shown(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    page.locator(f"{LIVE}.folded-ranges summary").click()
    page.locator(f"{LIVE}.folded-ranges input").fill("1985/1995")
    page.keyboard.press("Enter")
    eventually(page, lambda: span(page) == pytest.approx(11 * 365.25, abs=3))
    assert query(page) == "view=1985/1995"


def test_drag_moves_the_window(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?view=2000/2010")
    page.mouse.move(*at(page, 900, 400))
    page.mouse.down()
    page.mouse.move(*at(page, 600, 400), steps=6)
    page.mouse.up()
    eventually(page, lambda: query(page) > "view=2001")
    assert span(page) == pytest.approx(11 * 365.25, abs=3)


def test_drag_with_shift_shows_the_span(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?view=2000/2010")
    first, last = window(page)
    page.keyboard.down("Shift")
    page.mouse.move(*at(page, 132 + 306, 200))
    page.mouse.down()
    page.mouse.move(*at(page, 132 + 612, 200), steps=4)
    expect(page.locator(f"{FRAME} .marked.is-on")).to_be_visible()
    page.mouse.up()
    page.keyboard.up("Shift")
    quarter = (last - first) / 4
    eventually(page, lambda: span(page) == pytest.approx(quarter, rel=0.02))
    assert window(page)[0] == pytest.approx(first + quarter, abs=20)


def test_double_click_zooms_in(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    whole = span(page)
    page.mouse.dblclick(*at(page, 160, 150))
    eventually(page, lambda: span(page) == pytest.approx(whole / 2, rel=0.01))


def test_badge_shows_what_it_counts(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    whole = span(page)
    _, left, top, right, bottom = badges(page)[0]
    page.mouse.click((left + right) / 2, (top + bottom) / 2)
    eventually(page, lambda: span(page) < whole / 8)
    page.wait_for_url(re.compile("view="))


def test_keys_move_and_zoom(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?view=2000/2010")
    opened(page)
    first, last = window(page)
    page.keyboard.press("PageDown")
    eventually(page, lambda: window(page)[0] > first + 0.8 * (last - first))
    page.keyboard.press("PageUp")
    eventually(page, lambda: abs(window(page)[0] - first) < 5 * DAY)
    page.keyboard.press("+")
    eventually(page, lambda: span(page) == pytest.approx((last - first) / 2, rel=0.01))
    page.keyboard.press("-")
    eventually(page, lambda: span(page) == pytest.approx(last - first, rel=0.01))
    page.keyboard.press("t")
    eventually(page, lambda: window(page)[0] < 20778 < window(page)[1])
    page.keyboard.press("0")
    eventually(page, lambda: window(page)[0] < FIRST_EVENT < window(page)[1])


def test_keys_centre_an_event_and_come_closer(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    opened(page)
    whole = span(page)
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"{FRAME} .ring.is-on")).to_be_visible()
    page.keyboard.press("f")
    page.wait_for_timeout(400)
    page.keyboard.press("f")
    eventually(page, lambda: span(page) < whole / 3)
    page.keyboard.press("Escape")
    expect(page.locator(f"{FRAME} .ring.is-on")).to_have_count(0)


def test_keys_outside_the_picture_are_left_alone(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    page.locator(f"{LIVE}#search").focus()
    page.keyboard.type("t0+f?")
    expect(page.locator(f"{LIVE}#search")).to_have_value("t0+f?")
    expect(page.locator(f"{LIVE}dialog[open]")).to_have_count(0)


def test_question_mark_lists_the_keys(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    opened(page)
    page.keyboard.press("?")
    expect(page.locator(f"{LIVE}dialog.help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(f"{LIVE}dialog.help")).to_be_hidden()


def test_full_page_shows_the_picture_alone(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    whole = span(page)
    page.locator(f"{LIVE}[data-act=full]").click()
    box = page.locator(f"{LIVE}.chart").bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"]) == (0, 0, 1400)
    page.locator(FRAME).hover(position={"x": 600, "y": 300})
    page.mouse.wheel(0, -240)
    eventually(page, lambda: span(page) < whole)
    opened(page)
    page.keyboard.press("Escape")
    expect(page.locator(f"{LIVE}.chart.is-full")).to_have_count(0)


def test_strip_moves_the_window_by_hand_and_by_keys(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?view=2000/2010")
    first, last = window(page)
    page.locator(f"{LIVE}.overview").scroll_into_view_if_needed()
    middle = page.locator(f"{LIVE}.overview-middle").bounding_box()
    assert middle is not None
    x, y = middle["x"] + middle["width"] / 2, middle["y"] + middle["height"] / 3
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 200, y, steps=5)
    page.mouse.up()
    eventually(page, lambda: query(page) < "view=1993")
    assert span(page) == pytest.approx(last - first, abs=3)
    handle = page.get_by_role("slider", name="Last day shown")
    handle.focus()
    before = span(page)
    page.keyboard.press("ArrowRight")
    eventually(page, lambda: span(page) > before + 100)
    assert handle.get_attribute("aria-valuetext") is not None


def test_event_opens_by_mouse_in_the_picture(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    page.locator(f"{FRAME} .label", has_text="Tom Cruise in Moscow").click(force=True)
    expect(page.locator(f"{LIVE}#opened")).to_have_text("Tom Cruise in Moscow")
    assert query(page) == "event=moscow-trip-1987"
    expect(page.locator(f"{LIVE}.claim")).to_have_count(4)
    expect(page.locator(f"{LIVE}.claim a[href^='https://kz.kursiv.media']").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(f"{LIVE}#opened")).to_have_count(0)


def test_event_opens_by_keyboard_in_the_picture(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    opened(page)
    page.keyboard.press("Home")
    expect(page.locator(f"{FRAME} .spoken")).to_contain_text(
        "The Blue Bird is filmed in the USSR, 1974 to 1975"
    )
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(f"{LIVE}#opened")).to_be_focused()
    assert query(page).startswith("event=")


def test_pointer_is_told_what_it_is_over(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    page.locator(f"{FRAME} .label", has_text="Risky Business").hover(force=True)
    expect(page.locator(f"{FRAME} .card.is-on")).to_contain_text("5 August 1983")


@pytest.mark.parametrize("reader", ["phone"], indirect=True)
def test_pinch_zooms_between_the_fingers(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?show=picture")
    page.locator(FRAME).scroll_into_view_if_needed()
    whole = span(page)
    x, y = at(page, 190, 200)
    reach = range(30, 121, 6)
    Fingers(page).move([(x - r, y) for r in reach], [(x + r, y) for r in reach])
    eventually(page, lambda: span(page) < whole / 3)


@pytest.mark.parametrize("reader", ["phone"], indirect=True)
def test_finger_drags_sideways_and_scrolls_upwards(site: Site, reader: Reader) -> None:
    page = reader.open(site.url + "?show=picture&view=2000/2010")
    first, _ = window(page)
    x, y = at(page, 250, 200)
    fingers = Fingers(page)
    fingers.move([(x - 12 * step, y) for step in range(11)])
    eventually(page, lambda: window(page)[0] > first + 700)
    fingers.move([(x, y - 15 * step) for step in range(11)])
    eventually(page, lambda: page.evaluate("scrollY") > 60)


ZOOMS = 10


def zoomed_without_a_collision(page: Page) -> int:
    """Zoom in by ten levels, looking in the middle of each zoom and at rest; the labels seen."""
    seen = 0
    page.mouse.move(*at(page, 800, 250))
    for level in range(ZOOMS):
        wheel(page, 2, -120)
        for moment in ("zooming", "at rest"):
            number, found = covered(page)
            assert found == [], f"level {level}, {moment}"
            seen += number
            page.wait_for_timeout(250)
    return seen


def test_no_label_is_covered_on_the_screen(site: Site, reader: Reader) -> None:
    page = reader.open(site.url)
    number, found = covered(page)
    assert found == []
    assert number >= 35
    assert zoomed_without_a_collision(page) > 100


def warm(number: int) -> Iterator[Site]:
    """A site with made-up events whose first page is written already."""
    running = Site(Fixed(made_up(number)))
    with urlopen(running.url) as answer:
        assert answer.status == 200
    yield running
    running.stop()


@pytest.fixture(scope="module")
def crowded() -> Iterator[Site]:
    """Ten thousand made-up events."""
    yield from warm(10_000)


def test_no_label_is_covered_among_ten_thousand_events(crowded: Site, reader: Reader) -> None:
    page = reader.open(crowded.url)
    number, found = covered(page)
    assert found == []
    assert number >= 60
    assert zoomed_without_a_collision(page) > 500
    columns = page.locator(f"{FRAME} .cast-beads > g")
    # However far one zooms, columns of badges are used again: they are as many as stood at once.
    assert 5 < columns.count() < 50


@pytest.fixture(scope="module")
def thousand() -> Iterator[Site]:
    """A thousand made-up events over seventy years in eight lanes."""
    yield from warm(1_000)


@pytest.mark.parametrize("reader", ["laptop"], indirect=True)
def test_seventy_five_labels_can_be_read_at_a_glance(thousand: Site, reader: Reader) -> None:
    page = reader.open(thousand.url)
    number, found = covered(page)
    assert found == []
    assert number >= 75
