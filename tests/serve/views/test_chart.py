"""What the picture of the page is called before any script and after: its alternative text."""

from __future__ import annotations

import pytest

from tests.serve.conftest import Look
from tests.serve.reading import Page
from timeline.publish.alt import short_alt
from timeline.serve.views import chart

LISTED = "The same events are listed below."


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "One tower stands alone for two thousand years"),
        ("?view=-0300/0400", "The first tower is lit"),
        ("?lane=keepers", "Timeline of "),
    ],
)
def test_picture_is_named_by_its_alternative_text(look: Look, query: str, said: str) -> None:
    sheet = look(query)
    told = f"{short_alt(sheet.snapshot)} {LISTED}"
    assert told.startswith(said)
    assert chart.label(sheet.snapshot) == told
    assert chart.cast(sheet, 900.0, None)["label"] == told


def test_static_pictures_carry_the_same_name(look: Look) -> None:
    sheet = look()
    page = Page(chart.static(sheet).markup)
    pictures = [each for each in page.find("svg") if each.attributes.get("role") == "group"]
    assert {each.attributes["aria-label"] for each in pictures} == {chart.label(sheet.snapshot)}
