"""Sheets of paper: their sizes in points, and the room between their margins."""

from __future__ import annotations

import pytest

from timeline.publish.papers import MARGIN, PAPERS, POINTS, upright, wide


@pytest.mark.parametrize(
    ("key", "width", "height"),
    [("a4", 841.89, 595.28), ("letter", 792, 612), ("a0", 3370.39, 2383.94)],
)
def test_sheet_lies_on_its_long_side(key: str, width: float, height: float) -> None:
    page = wide(PAPERS[key])
    assert (page.width, page.height) == pytest.approx((width, height), abs=0.01)
    tall = upright(PAPERS[key])
    assert (tall.width, tall.height) == pytest.approx((height, width), abs=0.01)


@pytest.mark.parametrize("key", PAPERS)
def test_margins_are_left_free_on_all_sides(key: str) -> None:
    for page in (wide(PAPERS[key]), wide(PAPERS[key], 1.6), upright(PAPERS[key])):
        width, height = page.room
        assert page.margin * page.pt == pytest.approx(MARGIN * POINTS)
        assert width + 2 * page.margin == pytest.approx(page.width / page.pt)
        assert height + 2 * page.margin == pytest.approx(page.height / page.pt)


def test_texts_are_printed_large_enough_to_be_read() -> None:
    for key, least in (("a4", 6.0), ("letter", 6.0), ("a0", 14.0)):
        assert wide(PAPERS[key]).pt * 9.5 >= least
        assert upright(PAPERS[key]).pt * 11.5 >= least + 2
