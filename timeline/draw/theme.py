"""What the picture looks like: colours, the shape of each status, fonts.

THEMES holds the colours, STATUS_STYLES the shapes; both renderers and the page's style sheet read
them here. Every colour pair is chosen so that text reaches a contrast of 4.5 and marks reach 3 on
paper and on band (WCAG 2.2, 1.4.3 and 1.4.11); tests/draw/test_theme.py holds that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

FONT = "Inter, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
"""The font that ships in assets/fonts, and what stands in for it until it has arrived."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of one theme, as #rrggbb.

    `scheme` is what the browser's own parts follow: "light" or "dark". `lanes` are given to lanes
    in their order and repeat.
    """

    name: str
    scheme: str
    paper: str
    band: str
    panel: str
    ink: str
    muted: str
    hair: str
    edge: str
    today: str
    on_today: str
    future: str
    lanes: tuple[str, ...]

    def lane(self, index: int) -> str:
        """Colour of the lane at a position on the page."""
        return self.lanes[index % len(self.lanes)]


THEMES: Mapping[str, Theme] = {
    "light": Theme(
        name="light",
        scheme="light",
        paper="#fbfaf7",
        band="#f4f1ea",
        panel="#ffffff",
        ink="#1e222b",
        muted="#5f6571",
        hair="#e3dfd5",
        edge="#868a93",
        today="#c8102e",
        on_today="#ffffff",
        future="#646a76",
        lanes=(
            "#a83a16",
            "#805400",
            "#1b5aa6",
            "#7b3a8c",
            "#0a7260",
            "#a92361",
            "#4a6a12",
            "#4c5a73",
        ),
    ),
    "dark": Theme(
        name="dark",
        scheme="dark",
        paper="#14171c",
        band="#1a1e25",
        panel="#1f242c",
        ink="#eceae4",
        muted="#a0a7b3",
        hair="#2b3039",
        edge="#6d7580",
        today="#ff5a6e",
        on_today="#14171c",
        future="#9aa1ad",
        lanes=(
            "#ff8f6b",
            "#e5b454",
            "#7fb5f5",
            "#d39ce0",
            "#56c7ac",
            "#ff8fb8",
            "#a9c96a",
            "#a7b4cb",
        ),
    ),
    "contrast": Theme(
        name="contrast",
        scheme="light",
        paper="#ffffff",
        band="#f4f4f4",
        panel="#ffffff",
        ink="#000000",
        muted="#333333",
        hair="#8a8a8a",
        edge="#333333",
        today="#a00018",
        on_today="#ffffff",
        future="#333333",
        lanes=(
            "#8a2600",
            "#5e4000",
            "#0b4186",
            "#64207a",
            "#00523f",
            "#8b0f4c",
            "#375008",
            "#37445c",
        ),
    ),
    "contrast-dark": Theme(
        name="contrast-dark",
        scheme="dark",
        paper="#000000",
        band="#121212",
        panel="#000000",
        ink="#ffffff",
        muted="#d6d6d6",
        hair="#8a8a8a",
        edge="#d6d6d6",
        today="#ff8a99",
        on_today="#000000",
        future="#d6d6d6",
        lanes=(
            "#ffb59c",
            "#ffd479",
            "#a9d1ff",
            "#e9bdf5",
            "#7fe5cb",
            "#ffb3d1",
            "#c9e88a",
            "#c9d4e8",
        ),
    ),
}

SHEET = replace(THEMES["light"], name="sheet", paper="#ffffff")
"""Colours in print, where a tinted ground would only cost ink."""

LANE_COLOURS = len(THEMES["light"].lanes)

PAGE = Theme(
    name="page",
    scheme="",
    paper="var(--paper)",
    band="var(--band)",
    panel="var(--panel)",
    ink="var(--ink)",
    muted="var(--muted)",
    hair="var(--hair)",
    edge="var(--edge)",
    today="var(--today)",
    on_today="var(--on-today)",
    future="var(--future)",
    lanes=tuple(f"var(--lane-{index})" for index in range(LANE_COLOURS)),
)
"""Colours as the custom properties of the page's style sheet, which follow the reader's theme."""


Shape = Literal["circle", "square", "diamond", "cross"]
SHAPES: tuple[Shape, ...] = ("circle", "square", "diamond", "cross")
"""Shapes of marks, back to front."""

Overlay = Literal["", "dot", "half", "pause"]


@dataclass(frozen=True, slots=True)
class StatusStyle:
    """How a status is told apart without colour.

    `shape` and `filled` draw its mark, with `overlay` on top; `dash` (px on, px off …) is the
    outline of a bar, none when empty and `outlined` is False; `strength` scales its opacity.
    """

    shape: Shape
    filled: bool
    overlay: Overlay
    outlined: bool
    dash: tuple[float, ...]
    strength: float


STATUS_STYLES: Mapping[str, StatusStyle] = {
    "happened": StatusStyle("circle", True, "", False, (), 1.0),
    "released": StatusStyle("square", True, "", False, (), 1.0),
    "scheduled": StatusStyle("circle", False, "dot", True, (), 0.5),
    "announced": StatusStyle("circle", False, "", True, (), 0.5),
    "in-development": StatusStyle("circle", False, "half", True, (10.0, 3.0), 0.5),
    "rumoured": StatusStyle("diamond", False, "", True, (2.0, 3.0), 0.3),
    "on-hold": StatusStyle("square", False, "pause", True, (6.0, 4.0), 0.45),
    "cancelled": StatusStyle("cross", False, "", True, (2.0, 3.0), 0.25),
}
"""One style a status, in the order of the legend."""

BAR_FILL = 0.3
"""Opacity of a bar where its dates are certain, scaled by the strength of its status."""

FLAT = frozenset({"cancelled"})
"""Statuses drawn in the muted colour instead of their lane's."""
