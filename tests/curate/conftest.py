"""A data folder from a few texts."""

from __future__ import annotations

from collections.abc import Callable
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
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a small folder that is in order, with some of its files replaced or (None) absent."""

    def make(files: dict[str, str | bytes | None]) -> Path:
        for name, content in {**BASE, **files}.items():
            if content is not None:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return make
