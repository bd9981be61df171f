"""The code that readers paste: a frame with a name, and a link where the frame is taken out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import view
from tests.publish.test_oembed import Tags
from timeline.curate.model import Dataset
from timeline.publish.embedding import SIZES, code, height_of
from timeline.publish.page.document import HEIGHTS

FRAME, PAGE = "https://example.org/embed?a=1&b=2", "https://example.org/?a=1&b=2"


@pytest.mark.parametrize("name", SIZES)
def test_size_stands_as_attributes_and_as_style(name: str) -> None:
    size = SIZES[name]
    frame = Tags(code(FRAME, PAGE, "Towers", "Towers (timeline)", size)).found[0][1]
    assert frame["src"] == FRAME
    assert frame["title"] == "Towers"
    assert frame["height"] == str(size.height)
    assert f"width:{size.width};" in str(frame["style"])
    assert f"height:{size.height}px" in str(frame["style"])


def test_link_is_left_where_frames_are_taken_out() -> None:
    written = code(FRAME, PAGE, "Towers", "Towers (timeline)", SIZES["page"])
    assert ("a", {"href": PAGE}) in Tags(written).found
    assert written.endswith("Towers (timeline)</a></p>")


@given(st.text())
def test_title_stays_a_title(title: str) -> None:
    found = Tags(code(FRAME, PAGE, title, title, SIZES["slide"])).found
    assert [tag for tag, _ in found] == ["iframe", "p", "a"]


def test_height_holds_the_picture_that_the_page_shows_there(shipped: Dataset) -> None:
    shown = view(shipped)
    picture = shown.place(620, HEIGHTS[620]).height
    assert picture + 300 < height_of(shown) <= 1000
    assert height_of(view(shipped, "?measure=worldwide-gross")) > height_of(shown)
