"""What only a script reads is packed so that it comes back whole and ends nothing."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.publish.page.unpacked import unpacked
from timeline.publish.page.pack import packed

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(TEXTS, TEXTS))
def test_texts_come_back_as_they_were(texts: dict[str, str]) -> None:
    line = packed(texts)
    assert re.fullmatch(r"[\w+/=]+", line, re.ASCII)
    assert unpacked(f'<script type="text/plain" id="packed">{line}</script>') == texts


def test_script_takes_less_than_half() -> None:
    text = "const found = events.filter((each) => each.lane === lane);\n" * 100
    assert len(packed({"script": text})) < len(text) / 2
