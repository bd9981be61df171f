"""The overview strip: what stands on it, and that it stands under the picture's plot."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from tests.builders import claim, dataset, event
from tests.serve.conftest import edition, read
from tests.serve.reading import Element, Page
from timeline.curate.model import Event, Lane
from timeline.dates import parse, to_days
from timeline.draw.layout import COMPACT_BELOW
from timeline.draw.plates import PLATES
from timeline.draw.scene import GUTTER, GUTTER_COMPACT, RIGHT, RIGHT_COMPACT
from timeline.explore.window import MIN_SPAN, Window
from timeline.serve.server import ASSETS
from timeline.serve.views import overview
from timeline.serve.views.sheet import Sheet, sheet

SOME = tuple(event(f"in-{year}", claim(f"{year}-05-01")) for year in (1950, 1951, 1980, 1999))


def years(first: int, last: int) -> Window:
    return Window(to_days(first, 1, 1), to_days(last, 1, 1))


LIMITS = years(1940, 2040)


def shown(query: str = "", events: Sequence[Event] = SOME) -> Sheet:
    """A sheet of a data set whose limits are LIMITS."""
    data = dataset(*events, view=parse("1940/2039"), lanes=(Lane("towers", "Towers"),))
    return sheet(edition(data), query)


def strip(query: str = "", events: Sequence[Event] = SOME) -> Page:
    return read(overview.layout(shown(query, events)))


def one(page: Page, name: str) -> Element:
    (found,) = page.find(name=name)
    return found


def values(page: Page, end: str) -> list[str]:
    handle = one(page, f"is-{end}").attributes
    return [handle[f"aria-value{each}"] for each in ("min", "max", "now", "text")]


def test_strip_says_its_limits() -> None:
    said = one(strip(), "overview").attributes["data-limits"]
    assert [float(day) for day in said.split(",")] == [LIMITS.first, LIMITS.last]


def test_brush_stands_at_the_window() -> None:
    style = one(strip("?view=1965/1989"), "overview-window").attributes["style"]
    first, last = (float(part) for part in re.findall(r"--\w+:([\d.]+)", style))
    assert first == pytest.approx(0.25, abs=1e-3)
    assert last == pytest.approx(0.5, abs=1e-3)


def test_handles_are_sliders_that_say_days_in_words() -> None:
    page = strip("?view=1965/1989")
    handles = list(page.find(name="overview-handle", inside="overview-brush"))
    assert [each.attributes["role"] for each in handles] == ["slider", "slider"]
    assert [each.attributes["tabindex"] for each in handles] == ["0", "0"]
    labels = [each.attributes["aria-label"] for each in handles]
    assert labels == ["First day shown", "Last day shown"]
    assert values(page, "first")[3] == "1 January 1965"
    assert values(page, "last")[3] == "31 December 1989"


def test_each_handle_keeps_the_least_span_from_the_other() -> None:
    window = years(1965, 1990)
    low, high = round(window.first + MIN_SPAN) - 1, round(window.last - MIN_SPAN)
    first, last = (values(strip("?view=1965/1989"), end)[:2] for end in ("first", "last"))
    assert first == [f"{round(LIMITS.first)}", f"{high}"]
    assert last == [f"{low}", f"{round(LIMITS.last) - 1}"]


@pytest.mark.parametrize(("name", "most"), [("is-few", 6), ("is-many", 14)])
def test_years_stand_apart_and_inside(name: str, most: int) -> None:
    labels = list(strip().find("span", inside=name))
    places = [float(each.attributes["style"][5:-1]) for each in labels]
    assert 2 <= len(labels) <= most
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < 100


def test_today_has_a_line() -> None:
    style = one(strip(), "overview-today").attributes["style"]
    assert style.startswith("left:86.8")


def test_scale_does_not_depend_on_the_window() -> None:
    pages = [strip(query) for query in ("", "?view=1965/1989")]
    drawn = [[each.attributes for each in page.find(inside="overview-scale")] for page in pages]
    assert drawn[0] == drawn[1] != []


def test_curve_follows_the_events() -> None:
    with_events, without = strip(), strip(events=())
    curves = [one(page, "overview-curve").attributes["style"] for page in (with_events, without)]
    assert curves[0] != curves[1]
    assert all(each.startswith('--curve:url("data:image/svg+xml,') for each in curves)


def test_region_of_the_scale_is_drawn_by_itself() -> None:
    inside = [each.attributes for each in strip().find(inside="overview-scale")]
    drawn = read(overview.scale(shown()))
    assert [each.attributes for each in drawn.elements] == inside


def test_style_sheet_keeps_to_the_sides_of_the_picture() -> None:
    text = (ASSETS / "overview.css").read_text("utf-8")
    sides = re.findall(r"--left: (\d+)px; --right: (\d+)px", text)
    assert sides == [(f"{GUTTER_COMPACT:g}", f"{RIGHT_COMPACT:g}"), (f"{GUTTER:g}", f"{RIGHT:g}")]
    (width,) = re.findall(r"@container overview \(min-width: (\d+)px\)", text)
    assert int(width) == min(each.frame for each in PLATES if each.plot >= COMPACT_BELOW)
