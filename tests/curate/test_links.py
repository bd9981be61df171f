"""The addresses of sources and their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.curate.links import Link, links
from timeline.errors import DataFolderError

SOURCES = """\
- id: one
  title: One
  url: https://example.org/a
- {id: two, title: Two}
- {id: three, title: Three, url: www.example.org}
- {id: four, title: Four, url: "http://example.org/b"}
- {id: five, title: Five, url: "file:///etc/passwd"}
"""


def test_each_web_address_has_its_place(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text(SOURCES, encoding="utf-8")
    assert links(tmp_path) == (
        Link("https://example.org/a", "one", str(path), 3, 8),
        Link("http://example.org/b", "four", str(path), 6, 32),
    )


def test_what_was_complete_before_a_mistake_is_kept(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(f"{SOURCES}- {{id: [", encoding="utf-8")
    assert [each.source for each in links(tmp_path)] == ["one", "four"]


def test_a_folder_without_sources_has_none(tmp_path: Path) -> None:
    assert links(tmp_path) == ()


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match="nowhere: there is no such folder"):
        links(tmp_path / "nowhere")
