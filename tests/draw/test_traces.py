"""What moves with time, as Plotly traces."""

from __future__ import annotations

import pytest

from timeline.draw.scene import At, Line, Rect, Run, Symbol, Text
from timeline.draw.terms import Axis
from timeline.draw.traces import PLOTLY_TEXT_DROP, fades, fills, lines, symbols, texts
from timeline.explore.window import Window

AXIS = Axis(Window(0, 1000), 100.0)


def text(*runs: Run, px: float = 0.0, halo: str = "") -> Text:
    return Text(At(0.5, px), 50, "start", runs, halo)


def test_lines_of_one_style_are_one_trace() -> None:
    drawn = [Line(At(x), 10, At(x), 20, "#000", 2, (3, 4)) for x in (0.1, 0.2)]
    (trace,) = lines([*drawn, Line(At(0, edge=True), 10, At(1, edge=True), 10, "#000")], AXIS)
    assert trace["x"] == [100, 100, None, 200, 200, None]
    assert trace["y"] == [10, 20, None, 10, 20, None]
    assert trace["line"] == {"color": "#000", "width": 2, "dash": "3px,4px"}


def test_fading_box_is_a_gradient_and_a_flat_one_no_trace() -> None:
    fading = Rect(At(0.1), At(0.2), 10, 20, "#ff0000", 0.0, 0.3)
    flat = Rect(At(0.3), At(0.4), 10, 20, "#ff0000", 0.3, 0.3)
    (trace,) = fades([fading, flat], AXIS)
    assert trace["fillgradient"]["colorscale"] == [[0, "rgba(255,0,0,0)"], [1, "rgba(255,0,0,0.3)"]]
    assert trace["x"] == [100, 200, 200, 100, 100]


def test_flat_boxes_of_one_colour_are_one_trace() -> None:
    boxes = [Rect(At(s), At(s + 0.1), 10, 20, "#ff0000", 0.3, 0.3) for s in (0.1, 0.5)]
    (trace,) = fills(boxes, AXIS)
    assert trace["fillcolor"] == "rgba(255,0,0,0.3)"
    assert trace["x"] == [100, 200, 200, 100, 100, None, 500, 600, 600, 500, 500, None]


def test_marks_of_one_shape_are_one_trace() -> None:
    drawn = [
        Symbol(At(0.1), 50, "circle", 4, "#abc", "#def", 1),
        Symbol(At(0.2), 50, "cross", 3, "", "#def", 2),
        Symbol(At(0.3), 60, "circle", 5, "", "#def", 2),
    ]
    circles, crosses = symbols(list(drawn), AXIS)
    assert (circles["x"], circles["y"], circles["marker"]["size"]) == (
        [100, 300],
        [50, 60],
        [8, 10],
    )
    assert circles["marker"]["color"] == ["#abc", "#def"]
    assert crosses["marker"]["symbol"] == "x-thin"


def test_text_of_a_curator_is_no_markup() -> None:
    (trace,) = texts([text(Run('<b>&"', 12, 400, "#000000"))], AXIS)
    assert trace["text"] == ['&lt;b&gt;&amp;"']


def test_struck_and_second_runs_are_styled() -> None:
    runs = (Run("Tower", 12, 500, "#000000", True), Run(" 1980", 11, 400, "#888888"))
    (trace,) = texts([text(*runs)], AXIS)
    assert trace["text"] == [
        '<s>Tower</s><span style="font-size:11px;font-weight:400;color:#888888"> 1980</span>'
    ]


@pytest.mark.parametrize(("px", "size"), [(0.0, 0.0), (4.0, 4.8), (-4.0, 4.8)])
def test_marker_that_is_not_seen_keeps_the_text_apart(px: float, size: float) -> None:
    (trace,) = texts([text(Run("x", 10, 400, "#000"), px=px)], AXIS)
    assert trace["marker"]["size"] == [pytest.approx(size)]
    assert trace["marker"]["opacity"] == 0
    assert trace["y"] == [50 + 10 * PLOTLY_TEXT_DROP]


def test_texts_of_one_halo_are_one_trace() -> None:
    run = Run("x", 10, 400, "#000")
    found = list(texts([text(run, halo="#fff"), text(run), text(run, halo="#fff")], AXIS))
    assert [len(trace["text"]) for trace in found] == [2, 1]
    assert found[0]["textfont"]["shadow"].startswith("0 0 2px #fff")
    assert found[1]["textfont"]["shadow"] == "none"
