"""Pictures on paper: they fill their page and nothing leaves it, whatever the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.builders import claim, dataset, datasets, event, view
from timeline.curate.model import Dataset
from timeline.draw.leaf import Box, Leaf, around, box_of
from timeline.draw.scene import Text
from timeline.draw.surround import Wording
from timeline.draw.theme import THEMES
from timeline.languages import LANGUAGES
from timeline.publish.alt import full_alt
from timeline.publish.pages import FOOT, largest, picture_leaf, theme_of, usual, with_footer
from timeline.publish.papers import MARGIN, PAPERS, POINTS
from timeline.publish.snapshot import Snapshot

ADDRESS = "https://example.org/"


def words(shown: Snapshot) -> Wording:
    return Wording(shown.dataset.title, shown.dataset.subtitle, shown.caption)


def page(shown: Snapshot, key: str = "a4", **more: bool) -> Leaf:
    leaf = picture_leaf(shown, PAPERS[key], words(shown), ADDRESS, **more)
    return with_footer(leaf, shown, ADDRESS, 1, 3)


def boxes(leaf: Leaf) -> Iterator[Box]:
    """The room of all that is not clipped."""
    for part in leaf.parts:
        for group in part.groups:
            if not group.clipped:
                yield from (box_of(shape, part) for shape in group.shapes)


def said(leaf: Leaf, role: str) -> str:
    shapes = [s for part in leaf.parts if part.role == role for g in part.groups for s in g.shapes]
    return " ".join(run.text for s in shapes if isinstance(s, Text) for run in s.runs)


def is_inside(leaf: Leaf) -> bool:
    room = around(boxes(leaf))
    assert room is not None
    low = MARGIN * POINTS / leaf.pt - 1
    width, height = leaf.width / leaf.pt, leaf.height / leaf.pt
    sides = low <= room.left and room.right <= width - low
    return sides and low <= room.top and room.bottom <= height - low


@pytest.mark.parametrize("key", PAPERS)
@pytest.mark.parametrize("query", ["", "?view=1987/1988", "?measure=worldwide-gross", "?q=nothing"])
def test_nothing_leaves_the_room_between_the_margins(
    shipped: Dataset, key: str, query: str
) -> None:
    assert is_inside(page(view(shipped, query), key))


@settings(max_examples=12)
@given(datasets())
def test_pages_hold_any_data(data: Dataset) -> None:
    assert is_inside(page(view(data)))


def test_many_lanes_are_made_smaller_until_they_fit() -> None:
    lanes = (f"lane-{number:02}" for number in range(24))
    many = dataset(*(event(name, claim("1990/1995"), lane=name) for name in lanes))
    leaf = page(view(many))
    assert leaf.pt < PAPERS["a4"].pt
    assert is_inside(leaf)


@pytest.mark.parametrize("key", PAPERS)
def test_picture_of_many_events_fills_its_page(shipped: Dataset, key: str) -> None:
    leaf = page(view(shipped), key)
    legend = next(part for part in leaf.parts if part.role == "P")
    room = around(box_of(shape, legend) for group in legend.groups for shape in group.shapes)
    assert room is not None
    foot = leaf.height / leaf.pt - MARGIN * POINTS / leaf.pt - FOOT
    assert 0.9 * foot < room.bottom <= foot


def test_few_events_are_printed_larger_and_all_keep_their_names(lighthouses: Dataset) -> None:
    shown = view(lighthouses)
    small, large = (make(shown, PAPERS["a0"], words(shown)) for make in (usual, largest))
    assert large.page.pt > 1.5 * small.page.pt
    assert large.labelled >= small.labelled
    assert large.over <= 0


def test_pictures_of_a_series_have_the_same_size(lighthouses: Dataset) -> None:
    shown = view(lighthouses)
    assert page(shown, is_alone=False).pt == PAPERS["a4"].pt < page(shown).pt


def test_parts_are_read_as_title_picture_and_legend(shipped: Dataset) -> None:
    shown = view(shipped)
    leaf = page(shown)
    assert [part.role for part in leaf.parts] == ["H1", "Figure", "P", "Artifact"]
    assert said(leaf, "H1").startswith(shipped.title)
    assert [part.alt for part in leaf.parts if part.alt] == [full_alt(shown)]
    assert shown.caption in said(leaf, "P")
    assert leaf.title == shown.years


def test_footer_says_source_day_licence_address_and_page(shipped: Dataset) -> None:
    foot = said(page(view(shipped, "?view=2020/2022")), "Artifact")
    for text in (shipped.title, "21 November 2026", "CC-BY-4.0", "1 / 3"):
        assert text in foot
    assert "https://example.org/?view=2020/2022&v=1" in foot


def test_long_address_is_cut_but_leads_where_it_should(shipped: Dataset) -> None:
    query = f"?q={'orbit%20' * 24}"
    leaf = page(view(shipped, query))
    (link,) = (
        g.link
        for part in leaf.parts
        for g in part.groups
        if g.link.startswith(ADDRESS) and not g.event
    )
    assert link.count("orbit") == 24
    assert "…" in said(leaf, "Artifact")
    assert is_inside(leaf)


def test_events_lead_to_the_timeline(lighthouses: Dataset) -> None:
    links = {g.link for part in page(view(lighthouses)).parts for g in part.groups if g.event}
    assert f"{ADDRESS}?event=pharos&v=1" in links


def test_words_are_in_the_language_of_the_view(shipped: Dataset) -> None:
    leaf = page(view(shipped, "?lang=ru", LANGUAGES["ru"]))
    assert "Голливуд" in said(leaf, "H1")
    assert "состоялось" in said(leaf, "P")
    assert "Лицензия" in said(leaf, "Artifact")


@pytest.mark.parametrize(
    ("name", "printed"), [("", "light"), ("dark", "light"), ("contrast", "contrast")]
)
def test_paper_is_white_in_every_theme(lighthouses: Dataset, name: str, printed: str) -> None:
    theme = theme_of(view(lighthouses, f"?theme={name}"))
    assert theme == replace(THEMES[printed], paper="#ffffff")


def test_what_a_search_does_not_find_is_dimmed(lighthouses: Dataset) -> None:
    leaf = page(view(lighthouses, "?q=pharos&others=dim"))
    (figure,) = (part for part in leaf.parts if part.role == "Figure")
    assert "hercules" in figure.dimmed
    assert "pharos" not in figure.dimmed
