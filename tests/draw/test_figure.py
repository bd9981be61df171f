"""The live picture: valid for Plotly, and the same picture as the static one."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from timeline.draw.figure import figure
from timeline.draw.pen import BASELINE
from timeline.draw.scene import Scene, Symbol
from timeline.draw.svg import About, fixed
from timeline.draw.traces import PLOTLY_TEXT_DROP
from timeline.explore.window import Window

Json = dict[str, Any]
Place = tuple[str, float, float]
WIDTH = 900.0
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="session")
def drawn(scene: Scene, window: Window) -> Json:
    return figure(scene, window)


def numbers(value: Any) -> Iterator[float]:
    if isinstance(value, dict):
        yield from (number for each in value.values() for number in numbers(each))
    elif isinstance(value, list | tuple):
        yield from (number for each in value for number in numbers(each))
    elif isinstance(value, int | float):
        yield float(value)


def test_figure_is_valid_for_plotly(drawn: Json) -> None:
    made = go.Figure({"data": drawn["data"], "layout": drawn["layout"]})
    assert len(made.data) == len(drawn["data"]) > 0
    assert len(made.layout.shapes) == len(drawn["layout"]["shapes"]) > 0


def test_figure_is_json_of_finite_numbers(drawn: Json) -> None:
    assert json.loads(json.dumps(drawn, allow_nan=False)) is not None
    assert all(map(math.isfinite, numbers(drawn)))


def test_axes_are_the_window_and_the_height(drawn: Json, scene: Scene, window: Window) -> None:
    layout = drawn["layout"]
    assert layout["xaxis"]["range"] == [window.first, window.last]
    assert layout["xaxis"]["type"] == "linear"
    assert layout["yaxis"]["range"] == [scene.height, 0]
    margin = layout["margin"]
    assert layout["height"] - margin["t"] - margin["b"] == scene.height
    assert (margin["l"], margin["r"]) == (scene.left, scene.right)


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def live_texts(drawn: Json, window: Window) -> Iterator[Place]:
    """Every text of the figure with its share of the width and the y of its middle."""
    for trace in drawn["data"]:
        if "text" in trace["mode"]:
            sizes = trace["textfont"]["size"]
            for x, y, html, size in zip(trace["x"], trace["y"], trace["text"], sizes, strict=True):
                share = (x - window.first) / window.span
                yield plain(html), share, y - size * PLOTLY_TEXT_DROP
    height = drawn["layout"]["yaxis"]["range"][0]
    for note in drawn["layout"]["annotations"]:
        share = note["x"]
        if note["xref"] == "x":
            share = (share - window.first) / window.span
        base = note["y"] if note["yref"] == "y" else height * (1 - note["y"])
        yield plain(note["text"]), share, base - note["yshift"]


def static_texts(scene: Scene) -> Iterator[Place]:
    root = ElementTree.fromstring(fixed(scene, WIDTH, About(""), lambda _: "", "#fff"))
    ticks = {tick.label for tick in scene.ticks}
    for text in root.iter(f"{SVG}text"):
        runs = list(text) or [text]
        size = max(float(run.attrib["font-size"]) for run in runs)
        words = "".join(text.itertext())
        if words not in ticks:
            share = float(text.attrib["x"]) / WIDTH
            yield words, share, float(text.attrib["y"]) - size * BASELINE


def test_both_pictures_hold_the_same_texts_in_the_same_places(
    drawn: Json, scene: Scene, window: Window
) -> None:
    live = sorted(live_texts(drawn, window))
    static = sorted(static_texts(scene))
    assert [text for text, *_ in live] == [text for text, *_ in static]
    assert len(live) > 12
    for (text, share, y), (_, other_share, other_y) in zip(live, static, strict=True):
        assert share == pytest.approx(other_share, abs=1e-4), text
        assert y == pytest.approx(other_y, abs=0.02), text


def test_both_pictures_hold_the_same_marks(drawn: Json, scene: Scene, window: Window) -> None:
    live = [
        (round((x - window.first) / window.span, 4), round(y, 2), size / 2)
        for trace in drawn["data"]
        if trace["mode"] == "markers"
        for x, y, size in zip(trace["x"], trace["y"], trace["marker"]["size"], strict=True)
    ]
    described = [
        (round(shape.at.share, 4), round(shape.y, 2), shape.radius)
        for group in scene.groups
        for shape in group.shapes
        if isinstance(shape, Symbol)
    ]
    assert sorted(live) == sorted(described)
    assert live


def test_both_pictures_hold_the_same_ticks(drawn: Json, scene: Scene, window: Window) -> None:
    axis = drawn["layout"]["xaxis"]
    shares = [(day - window.first) / window.span for day in axis["tickvals"]]
    labelled = [tick for tick in scene.ticks if tick.label]
    assert axis["ticktext"] == [tick.label for tick in labelled]
    assert shares == pytest.approx([tick.share for tick in labelled], abs=1e-6)
