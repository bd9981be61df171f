"""Whether files have changed and are at rest, in folders where somebody writes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from timeline.serve.signature import GIT_QUIET, QUIET, Watch, is_git_writing, sign

Write = Callable[[Mapping[str, str | bytes | None]], Path]
FILES = {"timeline.yaml": "title: Lights\n", "events/a.yaml": "- id: a\n", "events/b.yaml": "- b\n"}
LONG_AGO = 1000.0


def swap(folder: Path) -> None:
    """Save as editors do: a new file takes the name of the old one."""
    new = folder / "events" / "a.yaml~"
    new.write_text("- id: b\n", "utf-8")
    new.replace(folder / "events" / "a.yaml")


def rewrite(folder: Path) -> None:
    """Write as many bytes into the file, and give it its old time back."""
    path = folder / "events" / "a.yaml"
    before = path.stat()
    time.sleep(0.02)
    path.write_text("- id: b\n", "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: Mapping[str, Callable[[Path], object]] = {
    "swapped": swap,
    "rewritten": rewrite,
    "added": lambda folder: (folder / "events" / "c.yml").write_text("- c\n", "utf-8"),
    "removed": lambda folder: (folder / "events" / "b.yaml").unlink(),
    "renamed": lambda folder: (folder / "events" / "b.yaml").rename(folder / "events" / "c.yaml"),
    "moved away": lambda folder: (folder / "events" / "b.yaml").rename(folder / "b.yaml"),
    "all gone": lambda folder: (folder / "events").rename(folder / "away"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_signature_tells_a_change(folder: Write, name: str) -> None:
    place = folder(FILES)
    before = sign(place)
    assert sign(place) == before
    CHANGES[name](place)
    assert sign(place) != before


@pytest.mark.parametrize("name", CHANGES)
def test_change_shows_when_it_was_made(folder: Write, name: str) -> None:
    place = folder(FILES)
    for path in (*place.rglob("*"), place):
        os.utime(path, (0, 0))
    began = time.time()
    time.sleep(0.02)
    CHANGES[name](place)
    assert began < sign(place).newest <= time.time()


def test_what_is_no_data_is_not_looked_at(folder: Write) -> None:
    place = folder(FILES)
    before = sign(place)
    folder({"notes.txt": "x", "events/.a.yaml.swp": "x", "other/a.yaml": "x", ".git/a.yaml": "x"})
    assert sign(place) == before


class Desk:
    """A watch over a folder, with clocks to set."""

    def __init__(self, place: Path) -> None:
        self.place, self.seconds, self.ago = place, 0.0, -LONG_AGO
        self.watch = Watch(place, lambda: self.seconds, lambda: time.time() + self.ago)
        self.known = sign(place)

    def is_at_rest(self, after: float = 0.0) -> bool:
        self.seconds += after
        return self.watch.look(self.known) is not None


@pytest.fixture
def desk(folder: Write) -> Desk:
    return Desk(folder(FILES))


def test_known_files_are_at_rest(desk: Desk) -> None:
    assert desk.is_at_rest()


def test_changed_files_are_at_rest_when_they_were_the_same_for_a_while(desk: Desk) -> None:
    swap(desk.place)
    assert not desk.is_at_rest()
    assert not desk.is_at_rest(QUIET * 0.9)
    (desk.place / "events" / "b.yaml").unlink()
    assert not desk.is_at_rest(QUIET * 0.9)
    assert desk.is_at_rest(QUIET)


def test_files_that_changed_long_ago_are_at_rest_at_once(desk: Desk) -> None:
    desk.ago = LONG_AGO
    swap(desk.place)
    assert desk.is_at_rest()


def test_files_are_not_at_rest_while_git_writes(desk: Desk, folder: Write) -> None:
    folder({".git/index.lock": ""})
    swap(desk.place)
    assert not desk.is_at_rest()
    assert not desk.is_at_rest(QUIET)
    assert desk.is_at_rest(GIT_QUIET)


def test_files_are_at_rest_as_soon_as_git_is_done(desk: Desk, folder: Write) -> None:
    folder({".git/index.lock": ""})
    swap(desk.place)
    assert not desk.is_at_rest(QUIET)
    (desk.place / ".git" / "index.lock").unlink()
    assert desk.is_at_rest(QUIET)


def test_lock_of_git_is_found(folder: Write) -> None:
    place = folder({"work/.git/HEAD": "", "work/data/events/a.yaml": ""})
    assert not is_git_writing(place / "work" / "data")
    folder({"work/.git/index.lock": ""})
    assert is_git_writing(place / "work" / "data")


def test_lock_of_a_work_tree_beside_is_found(folder: Write) -> None:
    place = folder({"tree/.git": "gitdir: ../own/worktrees/tree\n", "tree/data/a.yaml": ""})
    assert not is_git_writing(place / "tree" / "data")
    folder({"own/worktrees/tree/index.lock": ""})
    assert is_git_writing(place / "tree" / "data")
