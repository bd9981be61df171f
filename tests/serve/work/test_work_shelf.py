"""What was made lies on a shelf, on the disk and in Redis alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from redis import Redis

from timeline.serve.work.shelf import HOUR, PREFIX, DiskShelf, RedisShelf, Shelf, shelf_at


def test_what_was_put_there_is_found(shelf: Shelf) -> None:
    assert shelf.get("a") is None
    shelf.put("a", b"\x00first")
    shelf.put("b", b"")
    shelf.put("a", b"\xffsecond")
    assert (shelf.get("a"), shelf.get("b"), shelf.get("c")) == (b"\xffsecond", b"", None)


@pytest.mark.parametrize("size", [0, 10, 1_000_000])
def test_what_is_there_is_known_without_taking_it(shelf: Shelf, size: int) -> None:
    assert not shelf.has("a")
    shelf.put("a", bytes(size))
    assert shelf.has("a")
    assert shelf.get("a") == bytes(size)


def test_name_is_claimed_by_one(shelf: Shelf) -> None:
    assert [shelf.claim("a", 10) for _ in range(3)] == [True, False, False]
    assert shelf.claim("b", 10)
    shelf.release("a")
    assert shelf.claim("a", 10)
    assert shelf.get("a") is None


def test_what_nobody_asks_for_makes_room(tmp_path: Path) -> None:
    shelf = DiskShelf(str(tmp_path), room=1_000_000)
    for number in range(200):
        shelf.put(f"{number}", bytes(50_000))
        assert shelf.get("0") is not None
        assert shelf.has("0" if number < 1 else "1")
    left = [number for number in range(200) if shelf.get(f"{number}") is not None]
    assert {0, 1} < set(left)
    assert 5 < len(left) < 40
    assert max(left) == 199
    assert sum(each.stat().st_size for each in tmp_path.rglob("*.val")) < 2_000_000


@pytest.mark.parametrize("is_old", [False, True])
def test_redis_keeps_it_for_an_hour_after_it_was_asked_for(redis: str, is_old: bool) -> None:
    RedisShelf(redis).put("a", b"x")
    if is_old:
        Redis.from_url(redis).expire(f"{PREFIX}a", 10)
        assert RedisShelf(redis).has("a")
    ages = [Redis.from_url(redis).ttl(key) for key in Redis.from_url(redis).keys("*shelf:a")]
    assert [HOUR - 60 < age <= HOUR for age in ages] == [True]


@pytest.mark.parametrize(
    ("place", "kind"), [("redis://127.0.0.1:1/0", RedisShelf), ("a folder", DiskShelf)]
)
def test_place_tells_the_kind(
    place: str, kind: type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert type(shelf_at(place)) is kind
