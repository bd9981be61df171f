"""Widths of texts: those of the font that ships, added up, and never more than the limit."""

from __future__ import annotations

import json

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from timeline.draw.metrics import ADVANCES, ELLIPSIS, UNKNOWN, elide, text_width, wrap
from tools.font_metrics import FILES, FONTS, OUTPUT, WEIGHTS, advances, wanted

TEXTS = st.text(st.sampled_from("abc WÉßЖщ…'&-—日🚀"), max_size=40)
SIZES = st.sampled_from([10.5, 11.5, 12.0, 13.0])
EACH_WEIGHT = st.sampled_from(sorted(ADVANCES))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_table_holds_the_widths_of_the_font(weight: int) -> None:
    widths = json.loads(OUTPUT.read_text("utf-8"))[str(weight)]
    found: dict[str, float] = {}
    for name in FILES:
        font = TTFont(FONTS / name)
        glyphs, per_em = font.getGlyphSet(location={"wght": weight}), font["head"].unitsPerEm
        for code, glyph in font.getBestCmap().items():
            if wanted(code):
                found.setdefault(chr(code), glyphs[glyph].width * 1000 / per_em)
    assert set(widths) == set(found)
    assert widths == pytest.approx(found, abs=1)


def test_table_is_what_the_tool_reads() -> None:
    widths = json.loads(OUTPUT.read_text("utf-8"))["600"]
    read = advances(FONTS / "inter-cyrillic.woff2", 600)
    assert read["Ж"] > read["г"] > 0
    assert {char: widths[char] for char in read} == read


@pytest.mark.parametrize(
    ("text", "width"), [("", 0.0), ("I", 2.69), ("mm", 17.58), ("日", 10 * UNKNOWN)]
)
def test_width_of(text: str, width: float) -> None:
    assert text_width(text, 10, 400) == pytest.approx(width, abs=0.1)


def test_bold_is_wider() -> None:
    assert text_width("tower", 12, 400) < text_width("tower", 12, 600)


@given(TEXTS, TEXTS, SIZES, EACH_WEIGHT)
def test_widths_add_up(one: str, other: str, size: float, weight: int) -> None:
    both = text_width(one, size, weight) + text_width(other, size, weight)
    assert text_width(one + other, size, weight) == pytest.approx(both)


@given(TEXTS, SIZES, EACH_WEIGHT, st.floats(15, 300))
def test_cut_text_is_never_wider_than_the_limit(
    text: str, size: float, weight: int, limit: float
) -> None:
    cut = elide(text, size, weight, limit)
    assert text_width(cut, size, weight) <= limit
    assert cut == text or (cut.endswith(ELLIPSIS) and text.startswith(cut[:-1]))
    assert (cut == text) == (text_width(text, size, weight) <= limit)


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("Tower", 100, "Tower"),
        ("The tower on the rock", 80, "The tower…"),
        ("The tower, on the rock", 78, "The tower…"),
        ("Lighthousekeeper", 80, "Lighthousek…"),
        ("A lighthousekeeper", 80, "A lighthous…"),
    ],
)
def test_text_is_cut_at_a_word_where_possible(text: str, limit: float, cut: str) -> None:
    assert elide(text, 12, 400, limit) == cut


@given(TEXTS, SIZES, EACH_WEIGHT, st.floats(20, 300))
def test_wrapped_lines_fit_and_say_it_all(
    text: str, size: float, weight: int, limit: float
) -> None:
    lines = wrap(text, size, weight, limit)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    for line in lines:
        assert text_width(line, size, weight) <= limit or len(line) == 1


def test_text_is_wrapped_at_spaces_and_inside_words_that_are_too_wide() -> None:
    assert wrap("one two three", 12, 400, text_width("one two", 12, 400)) == ["one two", "three"]
    wide = wrap("a " + "m" * 30, 12, 400, 100)
    assert len(wide) > 2
    assert wide[0] == "a"
    assert wrap("", 12, 400, 100) == [""]
