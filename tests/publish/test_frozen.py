"""The ids of frozen views."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from timeline.publish.frozen import ID, RENDERER, Frozen

DIGEST = "0123456789abcdef" * 4


def test_ids_grow_with_the_digest() -> None:
    frozen = Frozen("2026-11-21", DIGEST, lambda _: {})
    assert list(frozen.ids) == [
        "2026-11-21-01234567",
        "2026-11-21-0123456789ab",
        f"2026-11-21-{DIGEST}",
    ]
    assert all(ID.fullmatch(name) for name in frozen.ids)


@pytest.mark.parametrize("name", ["-0043-03-15-01234567", "+12000-01-01-01234567"])
def test_days_far_away_have_ids_too(name: str) -> None:
    assert ID.fullmatch(name)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../2026-11-21-01234567", "2026-11-21-0123456", "2026-11-21-0123456G", "x\0"],
)
def test_what_is_no_id_is_refused(name: str) -> None:
    assert not ID.fullmatch(name)


def test_renderer_is_the_version_of_the_project() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == RENDERER
