"""A small data folder that is in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

BASE = {
    "timeline.yaml": "title: A career\n",
    "lanes.yaml": "- {id: films, name: Films}\n",
    "people.yaml": "- {id: tom-cruise, name: Tom Cruise}\n",
    "sources.yaml": "- {id: variety, title: Release date moves, published: 1988-01-05}\n",
    "events/films.yaml": (
        "- {id: cocktail, title: Cocktail, lane: films, date: 1988-07-29, sources: [variety]}\n"
    ),
}
Write = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture
def write(folder: Write) -> Write:
    """Write a small folder that is in order, with some of its files replaced or (None) absent."""
    return lambda files: folder({**BASE, **files})
