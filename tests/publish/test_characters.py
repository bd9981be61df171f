"""Texts that any format can hold."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring, tostring

from hypothesis import given
from hypothesis import strategies as st

from timeline.publish.characters import permitted


def test_controls_go_and_the_rest_stays() -> None:
    assert permitted("a\x00b\x1b\x7f\tc\nd é Ж 🚀\ufffe") == "ab\tc\nd é Ж 🚀"


@given(st.text())
def test_any_text_fits_into_xml(text: str) -> None:
    element = Element("a")
    element.text = permitted(text)
    back = fromstring(tostring(element, encoding="utf-8")).text or ""
    assert back == permitted(text).replace("\r\n", "\n").replace("\r", "\n")
