"""One more source: its id, its place, and whether it is there already."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.curate.edits.sources import new_source, same_address
from timeline.curate.model import Source
from timeline.explore.fold import fold

KNOWN = {
    "zine-2001": Source("zine-2001", "Zine", url="https://www.zine.org/a/?p=1"),
    "bare": Source("bare", "Bare"),
}


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://zine.org/a?p=1", "zine-2001"),
        ("https://zine.org/a/?p=2", None),
        ("https://zine.org/b?p=1", None),
        ("", None),
        ("zine", None),
        ("http://[::1", None),
    ],
)
def test_source_is_known_by_its_address(url: str, name: str | None) -> None:
    found = same_address(KNOWN.values(), url)
    assert (found.id if found else None) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"publisher": "Zine", "published": "2001"}, "zine-2001-2"),
        ({"publisher": "The Post", "published": "2001-05-02"}, "the-post-2001-05-02"),
        ({"url": "https://www.post.org/a"}, "post-org"),
        ({"publisher": "Правда", "published": "1957-10-06"}, "pravda-1957-10-06"),
        ({"publisher": "東京社", "title": "灯台", "published": "1998-06"}, "source-1998-06"),
        ({"publisher": "東京社", "title": "The lamp", "published": "1973"}, "the-lamp-1973"),
        ({"id": "own", "publisher": "Zine"}, "own"),
    ],
)
def test_source_is_called_by_publisher_or_site_and_day(
    tmp_path: Path, said: dict[str, str], name: str
) -> None:
    draft = new_source(tmp_path, {"title": "T", **said}, KNOWN, fold)
    assert f"id: {name}\n" in draft.new
    assert draft.path == tmp_path / "sources.yaml"
    assert "publisher: \n" not in draft.new


def test_source_goes_into_the_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "sources.yml").write_text("- {id: a, title: A}\n- {id: z, title: Z}\n", "utf-8")
    draft = new_source(tmp_path, {"id": "m", "title": "M", "other": "x"}, KNOWN, fold)
    assert draft.path.name == "sources.yml"
    assert (draft.at, "other" in draft.new) == (1, False)
