"""A save is on the page within two seconds: what the server and the page take of them.

The clock is set by the tests: what is measured is how long the product waits, whatever else the
machine has to do.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.builders import TODAY
from timeline.serve.answers import SETTLING, register
from timeline.serve.signature import QUIET
from timeline.serve.store import PAUSE, Store

ASSETS = Path(__file__).resolve().parents[2] / "assets"
TWO_SECONDS = 2.0
TO_FETCH_AND_DRAW = 0.5
"""What is left of two seconds for fetching the new version and drawing it."""

EVENT = "- {id: %s, title: Version %d, lane: towers, date: 1811, sources: [almanac]}\n"


def interval(name: str) -> float:
    """Seconds of an interval of the page's script."""
    found = re.search(rf"^const {name} = (\d+);", (ASSETS / "server.mjs").read_text("utf-8"), re.M)
    assert found is not None
    return int(found[1]) / 1000


OFTEN, SOON = interval("OFTEN"), interval("SOON")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "data"
    (place / "events").mkdir(parents=True)
    (place / "timeline.yaml").write_text("title: Lights\n", "utf-8")
    (place / "lanes.yaml").write_text("- {id: towers, name: Towers}\n", "utf-8")
    (place / "sources.yaml").write_text("- {id: almanac, title: Almanac}\n", "utf-8")
    for name in "ab":
        (place / "events" / f"{name}.yaml").write_text(EVENT % (name, 0), "utf-8")
    return place


class World:
    """A clock to set, and servers that go by it; files are dated as the real clock says."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.folder, self.seconds = folder, 0.0
        self.saved, self.dated = 0.0, time.time() - 3600
        self.stores = [
            Store(folder, lambda: TODAY, lambda: self.seconds, wall=self.wall)
            for _ in range(workers)
        ]
        self.clients = [client(store) for store in self.stores]

    def wall(self) -> float:
        """The time by which files are dated: it went on since the save as the set clock did."""
        return self.dated + self.seconds - self.saved

    def save(self, act: Callable[[Path], object]) -> None:
        """Let somebody save now."""
        act(self.folder)
        self.saved, self.dated = self.seconds, time.time()


def client(store: Store) -> FlaskClient:
    """Asks for the revision of a store."""
    server = Flask("asked")
    register(server, "/", store)
    return server.test_client()


def swap(folder: Path) -> None:
    new = folder / "events" / ".a.yaml.swp"
    new.write_text(EVENT % ("a", 1), "utf-8")
    new.replace(folder / "events" / "a.yaml")


SAVES: Mapping[str, Callable[[Path], object]] = {
    "renamed": swap,
    "written": lambda folder: (folder / "events" / "a.yaml").write_text(EVENT % ("a", 1), "utf-8"),
    "added": lambda folder: (folder / "events" / "c.yaml").write_text(EVENT % ("c", 1), "utf-8"),
    "deleted": lambda folder: (folder / "events" / "b.yaml").unlink(),
    "moved": lambda folder: (folder / "events" / "b.yaml").rename(folder / "events" / "d.yaml"),
    "broken": lambda folder: (folder / "events" / "a.yaml").write_text("- id: '\n", "utf-8"),
}
PHASES = (0.02, 0.4, 0.85, 0.98)
"""When somebody saves, as a part of the pause between two questions of the page."""


class Page:
    """What the page's script does: it asks one worker or another, and again when told to."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.shown = world.stores[0].current().revision
        self.asked = 0

    def ask(self) -> str:
        """Ask for the revision, and wait until it is time to ask again."""
        worker = self.world.clients[self.asked % len(self.world.clients)]
        answer = worker.get("/revision", query_string={"shown": self.shown})
        self.asked += 1
        self.heard_at, self.pause = (
            self.world.seconds,
            SOON if SETTLING in answer.headers else OFTEN,
        )
        self.world.seconds += self.pause
        return answer.text


def test_intervals_leave_time_to_draw() -> None:
    assert OFTEN + max(SOON, QUIET, PAUSE) + TO_FETCH_AND_DRAW <= TWO_SECONDS
    assert SOON >= PAUSE >= QUIET


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("name", SAVES)
def test_page_hears_of_a_save_in_time(folder: Path, name: str, phase: float, workers: int) -> None:
    world = World(folder, workers)
    page = Page(world)
    for _ in range(2):
        assert page.ask() == page.shown
    next_question = world.seconds
    world.seconds -= OFTEN * (1 - phase)
    world.save(SAVES[name])
    world.seconds = next_question
    questions = page.asked
    while (heard := page.ask()) == page.shown:
        assert page.pause == SOON
    assert page.heard_at - world.saved <= TWO_SECONDS - TO_FETCH_AND_DRAW
    assert page.asked - questions <= 2
    # Whichever worker it asks from now on, the page never goes back.
    page.shown = heard
    assert {page.ask() for _ in range(2 * workers)} == {heard}


def test_save_that_has_come_to_rest_needs_one_question(folder: Path) -> None:
    world = World(folder, 1)
    page = Page(world)
    page.ask()
    world.save(swap)
    world.seconds += QUIET
    assert page.ask() != page.shown
    assert page.pause == OFTEN


def test_half_written_file_is_not_heard_of_while_the_page_asks_on(folder: Path) -> None:
    world = World(folder, 1)
    page = Page(world)
    page.ask()
    for _ in range(5):
        with (folder / "events" / "a.yaml").open("a", encoding="utf-8") as file:
            file.write("# a word more\n")
        world.save(lambda _: None)
        world.seconds += QUIET / 2
        assert page.ask() == page.shown
        assert page.pause == SOON
        world.seconds -= SOON
    world.seconds += SOON
    assert page.ask() != page.shown
