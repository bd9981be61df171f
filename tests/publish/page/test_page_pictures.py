"""The still picture of a page: each event one link to its entry, named once."""

from __future__ import annotations

import re

import pytest

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.draw.plates import Plate
from timeline.publish.page.document import HEIGHTS, PLATES
from timeline.publish.page.pictures import picture

SIGN = re.compile(r'd="M[-\d.]+,-1\.7L')
"""Where the path of the sign ≠ begins."""


@pytest.mark.parametrize("plate", PLATES, ids=lambda plate: str(plate.plot))
def test_each_event_is_one_link_to_its_entry(shipped: Dataset, plate: Plate) -> None:
    svg = picture(view(shipped), plate, HEIGHTS[plate.plot], "x")
    links = re.findall(r'<a [^>]*href="#e-([^"]+)"', svg)
    assert len(links) == len(set(links)) > 10
    assert set(links) <= {each.id for each in shipped.events}
    named = re.findall(r"<a ([^>]*)>(.*?)</a>", svg, re.DOTALL)
    assert all("aria-label=" in attributes or "<text" in inside for attributes, inside in named)


def test_label_is_that_of_the_picture_and_is_escaped() -> None:
    data = dataset(event("one", title="<b>&\"'"))
    svg = picture(view(data), PLATES[-1], 580.0, 'A "picture" <of> it')
    assert 'aria-label="A &quot;picture&quot; &lt;of&gt; it"' in svg
    assert "<b>" not in svg


def test_claims_that_disagree_have_their_sign() -> None:
    torn = event("torn", claim("1990-05-05"), claim("1991", sources=("almanac",)))
    svgs = [picture(view(dataset(each)), PLATES[-1], 580.0, "") for each in (torn, event("calm"))]
    assert [bool(SIGN.search(svg)) for svg in svgs] == [True, False]
