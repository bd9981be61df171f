"""The cache: bytes by key in a folder, whole or not at all, and never in the way."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from timeline.curate.parts.cache import Cache, from_environment


def test_what_is_kept_is_there_for_another_process(tmp_path: Path) -> None:
    Cache(tmp_path / "cache").put("a1", b"text")
    assert Cache(tmp_path / "cache").get("a1") == b"text"
    assert Cache(tmp_path / "cache").get("a2") is None


def test_nothing_but_what_was_kept_is_left(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put("a1", b"one")
    cache.put("a1", b"two")
    assert [path.read_bytes() for path in (tmp_path / "cache").iterdir()] == [b"two"]


def test_deleted_cache_is_empty_and_fills_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put("a1", b"one")
    for path in (tmp_path / "cache").iterdir():
        path.unlink()
    (tmp_path / "cache").rmdir()
    assert cache.get("a1") is None
    cache.trim()
    cache.put("a1", b"two")
    assert cache.get("a1") == b"two"


def test_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache")
    cache.put("a1", b"one")
    cache.trim()
    assert cache.get("a1") is None


def test_least_wanted_goes_when_there_is_too_much(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most=20)
    for at, key in enumerate(("old", "wanted", "new")):
        cache.put(key, bytes(9))
        os.utime(tmp_path / f"{key}.part", (at, at))
    cache.get("wanted")
    cache.trim()
    assert [cache.get(key) is not None for key in ("old", "wanted", "new")] == [False, True, True]


def test_writers_at_once_leave_one_whole_text(tmp_path: Path) -> None:
    texts = [bytes([65 + at]) * 200_000 for at in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: Cache(tmp_path).put("a1", text), texts))
    assert Cache(tmp_path).get("a1") in texts
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"TIMELINE_CACHE": "/var/cache/t"}, Path("/var/cache/t")),
        ({"TIMELINE_CACHE": "", "XDG_CACHE_HOME": "/home/a/c"}, Path("/home/a/c/timeline")),
        ({"LOCALAPPDATA": "/local"}, Path("/local/timeline")),
        ({}, Path.home() / ".cache" / "timeline"),
    ],
)
def test_environment_names_the_folder(environment: dict[str, str], folder: Path) -> None:
    cache = from_environment(environment)
    assert cache is not None
    assert cache.folder == folder


def test_cache_can_be_turned_off() -> None:
    assert from_environment({"TIMELINE_CACHE": "off"}) is None


def test_what_stands_in_a_folder_of_its_own_is_left(tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "a.json").write_bytes(bytes(9))
    cache = Cache(tmp_path, most=0)
    cache.put("a1", b"one")
    cache.trim()
    assert [each.name for each in tmp_path.iterdir()] == ["links"]
    assert (tmp_path / "links" / "a.json").exists()
