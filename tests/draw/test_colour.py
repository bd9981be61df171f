"""Arithmetic of colours."""

from __future__ import annotations

import pytest

from timeline.draw.colour import blend, contrast, mix


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#abcdef", "#abcdef", 1)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


def test_mix_writes_rgba() -> None:
    assert mix("#ff8000", 0.25) == "rgba(255,128,0,0.25)"


@pytest.mark.parametrize(
    ("share", "colour"), [(0.0, "#ffffff"), (1.0, "#204060"), (0.5, "#90a0b0"), (0.25, "#c7cfd7")]
)
def test_blend_lies_between_two_colours(share: float, colour: str) -> None:
    assert blend("#ffffff", "#204060", share) == colour
