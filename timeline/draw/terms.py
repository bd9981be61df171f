"""What the parts of a Plotly figure have in common: its axes, and Plotly's words for our terms."""

from __future__ import annotations

from html import escape
from typing import Any

from timeline.draw.scene import At, Line, Rect, Run, Text
from timeline.explore.window import Window

Json = dict[str, Any]


class Axis:
    """The plot's two axes: shares of the width to days, and what lies inside the plot."""

    def __init__(self, window: Window, height: float) -> None:
        self.window = window
        self.height = height

    def day(self, at: At) -> float:
        """The day of a place that moves with time."""
        return round(self.window.first + at.share * self.window.span, 3)

    def holds(self, *heights: float) -> bool:
        """Whether all of the heights lie within the plot."""
        return all(0 <= y <= self.height for y in heights)

    def fills(self, box: Rect) -> bool:
        """Whether a box in one colour lies in the plot and moves with time."""
        between_days = box.left.share != box.right.share and not box.left.edge
        return between_days and box.fade_from == box.fade_to and self.holds(box.top, box.bottom)

    def moves(self, line: Line) -> bool:
        """Whether a line lies in the plot and moves with time."""
        return not line.left.edge and self.holds(line.top, line.bottom)


def dashes(dash: tuple[float, ...]) -> str:
    """A dash pattern as plotly.js reads it."""
    return ",".join(f"{part:g}px" for part in dash) if dash else "solid"


def main_run(text: Text) -> Run:
    """The run that gives a text its size and weight."""
    return max(text.runs, key=lambda run: run.size)


def rich_text(text: Text) -> str:
    """A text in the HTML that plotly.js understands."""
    main = main_run(text)
    return "".join(_span(run, main) for run in text.runs)


def _span(run: Run, main: Run) -> str:
    words = escape(run.text, quote=False)
    if run.struck:
        words = f"<s>{words}</s>"
    if run is main:
        return words
    style = f"font-size:{run.size}px;font-weight:{run.weight};color:{run.colour}"
    return f'<span style="{style}">{words}</span>'
