"""The key on a sheet of its own: every kind of mark that the view shows, with its meaning."""

from __future__ import annotations

import pytest

from tests.builders import claim, dataset, event, view
from timeline.curate.model import STATUSES, Dataset
from timeline.draw.leaf import Leaf
from timeline.draw.scene import Text
from timeline.languages import LANGUAGES
from timeline.publish.key_page import MEANINGS, key_leaves, keys_of
from timeline.publish.papers import PAPERS


def texts(leaf: Leaf) -> list[str]:
    shapes = [shape for part in leaf.parts for group in part.groups for shape in group.shapes]
    return [run.text for each in shapes if isinstance(each, Text) for run in each.runs]


def test_every_status_has_a_meaning() -> None:
    assert set(STATUSES) < set(MEANINGS)


def test_key_explains_what_the_view_shows_and_nothing_else() -> None:
    data = dataset(event("bell"), event("plan", claim("2001", "cancelled", "1999")))
    (leaf,) = key_leaves(view(data), PAPERS["a4"])
    said = texts(leaf)
    assert leaf.title == "Key"
    assert {"happened", "It took place.", "cancelled", "more"} < set(said)
    assert "dates disagree" not in said
    assert "released" not in said


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_key_of_all_that_ships_is_one_sheet(shipped: Dataset, paper: str, code: str) -> None:
    shown = view(shipped, f"?slip=typical&lang={code}", LANGUAGES[code])
    (leaf,) = key_leaves(shown, PAPERS[paper])
    kinds = {key.kind for key in keys_of(shown)}
    assert {"happened", "on-hold", "uncertain", "ghosts", "slips"} < kinds
    assert len([part for part in leaf.parts if part.role == "P"]) == len(kinds)
