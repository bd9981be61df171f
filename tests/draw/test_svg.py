"""The static picture: well formed, the same bytes each time, safe, and open to the keyboard."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from timeline.curate.model import Dataset
from timeline.draw.compose import compose
from timeline.draw.pen import number
from timeline.draw.placed import Placement
from timeline.draw.scene import At, Glyph, Group, Line, Rect, Run, Scene, Symbol, Text
from timeline.draw.svg import About, fixed, fluid, sketch
from timeline.draw.theme import THEMES

SVG = "{http://www.w3.org/2000/svg}"


def to(group: Group) -> str:
    return f"?event={group.event}&x=1" if group.event else ""


def drawn(scene: Scene) -> ElementTree.Element:
    return ElementTree.fromstring(fluid(scene, "p", 'Lights <&"> here', to))


def alone(*shapes: Rect | Line | Symbol | Glyph | Text, **group: str) -> Scene:
    """A scene of a few shapes only."""
    return Scene((), (Group(shapes, **group),), (), "#ccc", "#888", 100.0, 10.0, 10.0)  # type: ignore[arg-type]


def test_fluid_picture_is_named_and_well_formed(scene: Scene) -> None:
    root = drawn(scene)
    assert root.tag == f"{SVG}svg"
    assert root.attrib["aria-label"] == 'Lights <&"> here'
    assert root.attrib["width"] == "100%"
    assert float(root.attrib["height"]) == scene.top + scene.height + scene.bottom


def test_fixed_picture_is_a_file_with_title_and_description(scene: Scene) -> None:
    text = fixed(scene, 900.0, About("Lights & Towers", "13 <events>"), to, "#ffffff")
    root = ElementTree.fromstring(text)
    assert root.findtext(f"{SVG}title") == "Lights & Towers"
    assert root.findtext(f"{SVG}desc") == "13 <events>"
    width = float(root.attrib["width"])
    assert width == scene.left + 900 + scene.right
    assert root.attrib["viewBox"] == f"0 0 {root.attrib['width']} {root.attrib['height']}"
    assert "%" not in re.sub(r'width="100%"', "", text)


def test_same_scene_gives_the_same_bytes(placement: Placement, names: dict[str, str]) -> None:
    scenes = [compose(placement, THEMES["light"], dict(names)) for _ in range(2)]
    assert fluid(scenes[0], "p", "x", to) == fluid(scenes[1], "p", "x", to)
    files = [fixed(each, 9, About("x", "y"), to, "#fff") for each in scenes]
    assert files[0] == files[1]


def test_titles_are_escaped(lighthouses: Dataset, scene: Scene) -> None:
    title = 'Bell Rock <lit> & "first" seen'
    assert title in {event.title for event in lighthouses.events}
    text = fluid(scene, "p", "x", to)
    assert "<lit>" not in text
    assert title in "".join(ElementTree.fromstring(text).itertext())


def test_names_are_escaped() -> None:
    group = alone(Rect(At(0), At(1), 0, 9, "#000"), event='a"b', name="<i>&\"'")
    link = drawn(group).find(f".//{SVG}a")
    assert link is not None
    assert (link.attrib["data-event"], link.attrib["aria-label"]) == ('a"b', "<i>&\"'")
    assert link.attrib["href"] == '?event=a"b&x=1'


def test_fluid_places_are_shares_of_the_width(scene: Scene) -> None:
    for element in drawn(scene).iter():
        for name in ("x", "x1", "x2", "cx"):
            assert element.attrib.get(name, "%").endswith("%"), (element.tag, name)


def test_each_event_is_one_link_for_the_keyboard(scene: Scene, placement: Placement) -> None:
    links = list(drawn(scene).iter(f"{SVG}a"))
    open_links = Counter(
        link.attrib["data-event"] for link in links if link.attrib.get("tabindex") != "-1"
    )
    shown = [each.id for lane in placement.lanes for each in (*lane.marks, *lane.bars)]
    assert open_links == Counter(shown)
    for link in links:
        assert link.attrib["href"] == f"?event={link.attrib['data-event']}&x=1"
        hidden = "aria-hidden" in link.attrib
        assert hidden == (link.attrib.get("tabindex") == "-1")
        assert hidden or link.attrib["aria-label"].startswith("say ")


def test_what_links_nowhere_is_no_link(scene: Scene) -> None:
    root = ElementTree.fromstring(fluid(scene, "p", "x", lambda _: ""))
    assert list(root.iter(f"{SVG}a")) == []


def test_gradients_are_shared_and_found(scene: Scene) -> None:
    text = fluid(scene, "p7", "x", to)
    used = set(re.findall(r"url\(#([^)]*)\)", text))
    made = re.findall(r'<linearGradient id="([^"]*)"', text)
    assert used == set(made)
    assert len(made) == len(set(made)) > 0
    assert all(name.startswith("p7") for name in made)


RUN = Run("x", 10, 400, "#a")


@pytest.mark.parametrize(
    ("shape", "tag", "expected"),
    [
        (
            Rect(At(0.25), At(0.5), 1, 3, "#a"),
            "rect",
            {"x": "25%", "y": "1", "width": "25%", "height": "2"},
        ),
        (
            Rect(At(0.5, -4), At(0.5, 6), 1, 3, "#a"),
            "rect",
            {"x": "50%", "width": "10", "transform": "translate(-4 0)"},
        ),
        (
            Line(At(0), 1, At(1), 1, "#a", 2, (3, 4)),
            "line",
            {"x2": "100%", "stroke-width": "2", "stroke-dasharray": "3 4"},
        ),
        (
            Symbol(At(0.1), 5, "circle", 4, "#a", "#b", 1),
            "circle",
            {"cx": "10%", "cy": "5", "r": "4", "fill": "#a", "stroke": "#b"},
        ),
        (Symbol(At(0.1, 2), 5, "square", 4, "#a", "#b", 1), "g", {"transform": "translate(2 0)"}),
        (
            Symbol(At(0), 5, "diamond", 10, "#a", "#b", 1),
            "path",
            {"d": "M13,0L0,13L-13,0L0,-13Z", "fill": "#a"},
        ),
        (Symbol(At(0), 5, "cross", 10, "", "#b", 1), "path", {"fill": "none", "stroke": "#b"}),
        (Glyph(At(0), 5, "M0,0L1,1", "#a", "", 0), "path", {"d": "M0,0L1,1", "fill": "#a"}),
        (Text(At(0.5, 4), 5, "end", (RUN,)), "text", {"text-anchor": "end", "dx": "4", "x": "50%"}),
        (Text(At(0), 5, "start", (RUN,), "#fff"), "text", {"stroke": "#fff", "y": "8.5"}),
        (
            Text(At(0), 5, "start", (Run("x", 10, 400, "#a", True),)),
            "text",
            {"text-decoration": "line-through", "font-size": "10"},
        ),
        (Text(At(0), 5, "start", (RUN, Run("y", 9, 700, "#b"))), "tspan", {"font-weight": "700"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_shape_is_written(
    shape: Rect | Line | Symbol | Glyph | Text, tag: str, expected: dict[str, str]
) -> None:
    found = [each.attrib for each in drawn(alone(shape)).iter(f"{SVG}{tag}")]
    assert any(expected.items() <= attributes.items() for attributes in found), found


def test_group_without_shapes_is_not_written(scene: Scene) -> None:
    bare = replace(scene, backdrop=(), groups=(Group((), "ghost", "a ghost"),))
    assert "ghost" not in fluid(bare, "p", "x", to)


def test_sketch_is_a_small_square() -> None:
    root = ElementTree.fromstring(sketch([Symbol(At(0.5), 8, "circle", 5, "#000", "", 0)], 16))
    assert (root.attrib["viewBox"], len(root)) == ("0 0 16 16", 1)
    assert root[0].attrib["cx"] == "8"


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (1.256, "1.26"), (-0.001, "0"), (0.5, "0.5"), (-2.5, "-2.5")]
)
def test_number_is_short(value: float, text: str) -> None:
    assert number(value) == text
