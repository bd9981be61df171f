"""Whoever writes, however slowly and in whatever order: what is shown is one version, and soon."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TODAY
from timeline.serve.server import create_app
from timeline.serve.signature import QUIET
from timeline.serve.store import PAUSE, Store

PARTS = ("a", "b", "c")
MOMENTS = count(time.time_ns(), 1_000_000)
EVENTS = 3
Seen = tuple[int, frozenset[str]]
Ask = Callable[[], Seen]


def text(part: str, version: int) -> str:
    """The events of one file in a version; each is a whole one."""
    event = "- {id: %s%d, title: Version %d, lane: towers, date: 1811, sources: [almanac]}\n"
    return "".join(event % (part, number, version) for number in range(EVENTS))


def put(path: Path, content: str) -> None:
    """Write a file at a time of its own: a clock that is set runs faster than that of the disk."""
    path.write_text(content, "utf-8")
    moment = next(MOMENTS)
    os.utime(path, ns=(moment, moment))


def in_place(path: Path, content: str) -> Iterator[None]:
    """Empty a file, then fill it in two steps; between them it may look whole."""
    half = content.index("\n", len(content) // 2) + 1
    for written in ("", content[:half], content):
        put(path, written)
        yield


def by_name(path: Path, content: str) -> Iterator[None]:
    """Write a new file, take the old one away, and give its name to the new one."""
    new = path.with_suffix(".tmp")
    put(new, content)
    yield
    path.unlink(missing_ok=True)
    yield
    new.rename(path)
    yield


WAYS: tuple[Callable[[Path, str], Iterator[None]], ...] = (in_place, by_name)


def begin(folder: Path) -> None:
    """The first version."""
    (folder / "events").mkdir(parents=True)
    (folder / "timeline.yaml").write_text("title: Lights\n", "utf-8")
    (folder / "lanes.yaml").write_text("- {id: towers, name: Towers}\n", "utf-8")
    (folder / "sources.yaml").write_text("- {id: almanac, title: Almanac}\n", "utf-8")
    for part in PARTS:
        (folder / "events" / f"{part}.yaml").write_text(text(part, 0), "utf-8")


def shown(store: Store) -> set[str]:
    """The versions that a store shows; all its events have to be there."""
    events = store.current().dataset.events
    assert len(events) == EVENTS * len(PARTS)
    return {event.title for event in events}


pauses = st.integers(0, int(QUIET * 64)).map(lambda ticks: ticks / 64)
saves = st.tuples(st.permutations(PARTS), st.sampled_from(WAYS))


@settings(max_examples=25)
@given(st.lists(saves, min_size=1, max_size=3), st.data())
def test_no_step_of_a_writer_is_ever_shown(
    versions: list[tuple[list[str], Any]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as place:
        folder, seconds = Path(place) / "data", 0.0
        begin(folder)
        stores = [Store(folder, lambda: TODAY, lambda: seconds, wall=lambda: 0.0) for _ in range(2)]
        for version, (order, way) in enumerate(versions, 1):
            for part in order:
                for _ in way(folder / "events" / f"{part}.yaml", text(part, version)):
                    seconds += data.draw(pauses)
                    for store in stores:
                        assert len(shown(store)) == 1
        seconds += PAUSE
        for store in stores:
            store.current()
        seconds += PAUSE
        assert [shown(store) for store in stores] == [{f"Version {len(versions)}"}] * 2
        assert stores[0].current().revision == stores[1].current().revision


def titles(store: Store) -> Ask:
    """Asks an app of its own about the events that it shows, as a reader would."""
    client = create_app(store).server.test_client()

    def ask() -> Seen:
        events = client.get("/view.json").get_json()["events"]
        return len(events), frozenset(event["title"] for event in events)

    return ask


def whole(version: int) -> Seen:
    """What is seen of a version."""
    return EVENTS * len(PARTS), frozenset({f"Version {version}"})


def come_to_rest(store: Store) -> None:
    """Wait as long as files have to be at rest, and no longer; then a store has to know them."""
    time.sleep(QUIET)
    store.newest()


def test_readers_see_whole_versions_while_somebody_writes(tmp_path: Path) -> None:
    folder, rounds = tmp_path / "data", 5
    begin(folder)
    stores = [Store(folder, lambda: TODAY) for _ in range(2)]
    readers = [titles(store) for store in stores]
    done = False

    def read(ask: Ask) -> set[Seen]:
        seen = {ask()}
        while not done:
            seen.add(ask())
            time.sleep(0.005)
        return seen

    arrived = []
    with ThreadPoolExecutor(len(readers)) as pool:
        seen = [pool.submit(read, ask) for ask in readers]
        for version in range(1, rounds):
            for part in PARTS:
                for _ in WAYS[version % 2](folder / "events" / f"{part}.yaml", text(part, version)):
                    time.sleep(0.02)
            for store, ask in zip(stores, readers, strict=True):
                come_to_rest(store)
                arrived.append(ask() == whole(version))
        done = True
    assert arrived == [True] * len(arrived)
    assert [each.result() for each in seen] == [{whole(number) for number in range(rounds)}] * 2


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., None]:
    """Runs git in a repository of its own."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")

    def run(*words: str) -> None:
        said = ["git", *who, *words]
        subprocess.run(said, cwd=tmp_path, env=kept | own, check=True, capture_output=True)

    return run


def test_checkout_under_a_running_server(git: Callable[..., None], tmp_path: Path) -> None:
    folder = tmp_path / "data"
    begin(folder)
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "Begin")
    for part in PARTS:
        (folder / "events" / f"{part}.yaml").write_text(text(part, 1), "utf-8")
    (folder / "events" / "c.yaml").rename(folder / "events" / "d.yaml")
    git("checkout", "-q", "-b", "other")
    git("add", "-A")
    git("commit", "-q", "-m", "Rewrite and rename")
    store = Store(folder, lambda: TODAY)
    ask = titles(store)
    for branch, version in (("main", 0), ("other", 1), ("main", 0)):
        git("checkout", "-q", branch)
        come_to_rest(store)
        assert ask() == whole(version)
