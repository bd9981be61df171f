"""Colours that can be read and statuses that can be told apart without them."""

from __future__ import annotations

import re
from dataclasses import astuple, fields
from itertools import combinations

import pytest

from timeline.curate.model import STATUSES
from timeline.draw.colour import contrast
from timeline.draw.style_sheet import RULES, style_sheet
from timeline.draw.theme import BAR_FILL, LANE_COLOURS, PAGE, SHAPES, STATUS_STYLES, THEMES, Theme

EACH_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
PAPERS = ("paper", "band", "panel")


@EACH_THEME
def test_texts_have_a_contrast_of_4_5(theme: Theme) -> None:
    for paper in PAPERS:
        for ink in ("ink", "muted"):
            assert contrast(getattr(theme, ink), getattr(theme, paper)) >= 4.5, (ink, paper)
    assert contrast(theme.on_today, theme.today) >= 4.5


def blended(top: str, share: float, paper: str) -> str:
    """A #rrggbb colour at an opacity on another one."""
    pairs = ((int(top[at : at + 2], 16), int(paper[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


@EACH_THEME
def test_texts_in_bars_have_a_contrast_of_4_5(theme: Theme) -> None:
    for paper in (theme.paper, theme.band):
        for lane in theme.lanes:
            assert contrast(theme.ink, blended(lane, BAR_FILL, paper)) >= 4.5, (lane, paper)


@EACH_THEME
def test_parts_of_the_page_have_their_contrast(theme: Theme) -> None:
    least = 7 if theme.name.startswith("contrast") else 4.5
    chosen, ring = (theme.paper, theme.ink), (theme.today, theme.paper)
    assert contrast(*chosen) >= least, "chips and forms that are chosen"
    for paper in (theme.paper, theme.band, theme.panel):
        assert contrast(theme.muted, paper) >= least, "flags, placeholders, counts"
        assert contrast(theme.edge, paper) >= 3, "fields, flags, and what cannot be chosen"
        assert contrast(theme.today, paper) >= 3, "the ring of the focus"
        for lane in theme.lanes:
            assert contrast(lane, paper) >= 4.5, "marks in the list, the lane in the panel"
    assert contrast(*ring) >= 3


@pytest.mark.parametrize("name", ["contrast", "contrast-dark"])
def test_high_contrast_is_7_for_texts_and_4_5_for_lines(name: str) -> None:
    theme = THEMES[name]
    for paper in (theme.paper, theme.band, theme.panel):
        for colour in (theme.ink, theme.muted, *theme.lanes):
            assert contrast(colour, paper) >= 7, (colour, paper)
        for line in (theme.edge, theme.today):
            assert contrast(line, paper) >= 4.5, (line, paper)
        assert contrast(theme.hair, paper) >= 3, paper


@EACH_THEME
def test_names_of_lanes_have_a_contrast_of_4_5(theme: Theme) -> None:
    for colour in theme.lanes:
        assert contrast(colour, theme.paper) >= 4.5, colour
        assert contrast(colour, theme.band) >= 4.5, colour


@EACH_THEME
def test_lines_have_a_contrast_of_3(theme: Theme) -> None:
    for line in ("edge", "today"):
        for paper in PAPERS:
            assert contrast(getattr(theme, line), getattr(theme, paper)) >= 3, (line, paper)


@EACH_THEME
def test_lanes_have_colours_of_their_own_that_repeat(theme: Theme) -> None:
    assert len(set(theme.lanes)) == len(theme.lanes) == LANE_COLOURS
    assert theme.lane(LANE_COLOURS + 1) == theme.lanes[1]


def test_every_status_has_a_style_of_its_own() -> None:
    assert list(STATUS_STYLES) == list(STATUSES)
    for (name, one), (other_name, other) in combinations(STATUS_STYLES.items(), 2):
        marks = [(each.shape, each.filled, each.overlay) for each in (one, other)]
        bars = [(each.outlined, each.dash, each.strength) for each in (one, other)]
        assert marks[0] != marks[1] or one.dash != other.dash, (name, other_name)
        assert marks[0] != marks[1] or bars[0] != bars[1], (name, other_name)


def test_every_shape_has_its_depth() -> None:
    assert {style.shape for style in STATUS_STYLES.values()} <= set(SHAPES)


def test_style_sheet_holds_every_colour_of_each_theme() -> None:
    wanted = set(re.findall(r"--[a-z0-9-]+", " ".join(map(str, astuple(PAGE)))))
    assert len(wanted) == len(fields(Theme)) - 3 + LANE_COLOURS
    blocks = re.findall(r"\{([^{}]*)\}", style_sheet())
    assert len(blocks) == len(RULES)
    for block in blocks:
        assert set(re.findall(r"(--[a-z0-9-]+):", block)) == wanted


@pytest.mark.parametrize(
    ("selector", "name"),
    [
        (r":root", "light"),
        (r"@media \(prefers-color-scheme: dark\) \{ :root:not\(\[data-theme\]\)", "dark"),
        (r":root\[data-theme=dark\]", "dark"),
        (r":root\[data-theme=light\]", "light"),
        (r"@media \(prefers-contrast: more\) \{ :root:not\(\[data-theme\]\)", "contrast"),
        (r":root\[data-theme=contrast\]", "contrast"),
        (
            r"@media \(prefers-color-scheme: dark\) \{ :root\[data-theme=contrast\]",
            "contrast-dark",
        ),
    ],
)
def test_style_sheet_follows_the_system_unless_told(selector: str, name: str) -> None:
    block = re.search(rf"^{selector} \{{([^}}]*)\}}", style_sheet(), re.MULTILINE)
    assert block
    assert f"--paper: {THEMES[name].paper};" in block[1]
    assert f"color-scheme: {THEMES[name].scheme};" in block[1]
