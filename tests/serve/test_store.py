"""The live data: read again when it changes, kept when it breaks, never half."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.builders import TODAY
from timeline.errors import DataFolderError
from timeline.languages import ENGLISH, language
from timeline.serve.edition import SELECTIONS, Edition
from timeline.serve.signature import QUIET
from timeline.serve.store import PAUSE, SUCCESSION, Store, is_same_files

Write = Callable[[Mapping[str, str | bytes | None]], Path]
EVENT = "- {id: %s, title: Tower, lane: towers, date: %s, sources: [almanac]}\n"
GOOD = {
    "timeline.yaml": "title: Lights\n",
    "lanes.yaml": "- {id: towers, name: Towers}\n",
    "sources.yaml": "- {id: almanac, title: Almanac}\n",
    "events/a.yaml": EVENT % ("one", "1811"),
}
BROKEN = EVENT % ("one", "1811") + EVENT % ("two", "1811-13")


class Desk:
    """A store over a folder, with a clock and a calendar to set."""

    def __init__(self, write: Write, files: Mapping[str, str] = GOOD) -> None:
        self.write = write
        self.seconds, self.today, self.ago = 0.0, TODAY, 1000.0
        self.heard: list[Edition] = []
        self.folder = write(files)
        self.store = Store(
            self.folder,
            today=lambda: self.today,
            clock=lambda: self.seconds,
            on_change=self.heard.append,
            # Whatever was written was written long ago, unless a test says otherwise.
            wall=lambda: time.time() + self.ago,
        )

    def later(self) -> Edition:
        """The edition after a pause."""
        self.seconds += PAUSE
        return self.store.current()

    def ids(self) -> list[str]:
        return [event.id for event in self.later().dataset.events]


@pytest.fixture
def desk(folder: Write) -> Desk:
    return Desk(folder)


def test_first_edition_is_there_at_once(desk: Desk) -> None:
    edition = desk.store.current()
    assert [event.id for event in edition.dataset.events] == ["one"]
    assert list(edition.catalogue(ENGLISH).frame["id"]) == ["one"]
    assert (edition.problems, edition.is_stale, edition.today) == ((), False, TODAY)


def test_missing_folder_raises(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match="there is no such folder"):
        Store(tmp_path / "nowhere", today=lambda: TODAY)


def test_nothing_changed_is_the_same_edition(desk: Desk) -> None:
    assert desk.later() is desk.later()
    assert desk.heard == []


def test_changed_file_is_read_again(desk: Desk) -> None:
    before = desk.store.current()
    desk.write({"events/a.yaml": EVENT % ("other", "1812")})
    after = desk.later()
    assert [event.id for event in after.dataset.events] == ["other"]
    assert after.revision != before.revision
    assert [event.id for event in before.dataset.events] == ["one"]
    assert desk.heard == [after]


def test_files_are_not_looked_at_before_the_pause_is_over(desk: Desk) -> None:
    before = desk.store.current()
    desk.write({"events/a.yaml": EVENT % ("other", "1812")})
    desk.seconds += PAUSE / 2
    assert desk.store.current() is before
    assert desk.later() is not before


def test_new_and_removed_files_count(desk: Desk) -> None:
    desk.write({"events/b.yml": EVENT % ("two", "1900")})
    assert desk.ids() == ["one", "two"]
    (desk.folder / "events" / "a.yaml").unlink()
    assert desk.ids() == ["two"]


def test_touched_file_with_the_same_text_is_no_change(desk: Desk) -> None:
    before = desk.store.current()
    (desk.folder / "events" / "a.yaml").touch()
    assert desk.later() is before
    assert desk.heard == []


def test_new_day_is_a_new_edition(desk: Desk) -> None:
    before = desk.store.current()
    desk.today += 1
    after = desk.later()
    assert after.today == before.today + 1
    assert after.revision != before.revision
    assert desk.heard == [after]


def test_last_good_edition_is_kept_while_there_are_errors(desk: Desk) -> None:
    before = desk.store.current()
    desk.write({"events/a.yaml": EVENT % ("one", "nineteen")})
    after = desk.later()
    assert after.is_stale
    assert after.dataset is before.dataset
    assert [problem.rule for problem in after.problems] == ["bad-date"]
    assert after.revision != before.revision
    assert desk.heard == [after]


def test_store_recovers_when_the_errors_are_mended(desk: Desk) -> None:
    desk.write({"events/a.yaml": BROKEN})
    assert desk.later().is_stale
    desk.write({"events/a.yaml": "- id: '"})
    assert desk.later().is_stale
    desk.write({"events/a.yaml": EVENT % ("mended", "1811")})
    after = desk.later()
    assert [event.id for event in after.dataset.events] == ["mended"]
    assert (after.is_stale, after.problems) == (False, ())


def test_warning_does_not_keep_the_last_edition(desk: Desk) -> None:
    desk.write({"events/a.yaml": EVENT % ("one", "2090")})
    after = desk.later()
    assert [problem.severity for problem in after.problems] == ["warning"]
    assert not after.is_stale
    assert after.dataset.events[0].claims[0].date.text == "2090"


def test_data_that_begins_with_errors_shows_what_is_good(folder: Write) -> None:
    desk = Desk(folder, {**GOOD, "events/a.yaml": BROKEN})
    first = desk.store.current()
    assert ([event.id for event in first.dataset.events], first.is_stale) == (["one"], False)


def test_errors_after_errors_show_what_is_good_now(folder: Write) -> None:
    desk = Desk(folder, {**GOOD, "events/a.yaml": BROKEN})
    desk.write({"events/a.yaml": BROKEN + EVENT % ("three", "1900")})
    after = desk.later()
    assert [event.id for event in after.dataset.events] == ["one", "three"]
    assert not after.is_stale


def test_folder_that_goes_missing_changes_nothing(desk: Desk) -> None:
    before = desk.store.current()
    away = desk.folder.rename(desk.folder.with_name("away"))
    assert desk.later() is before
    away.rename(desk.folder)
    desk.write({"events/a.yaml": EVENT % ("back", "1812")})
    assert desk.ids() == ["back"]


@pytest.mark.parametrize("name", [".#a.yaml", "more.yaml"])
def test_what_cannot_be_read_as_a_file_is_left_alone(desk: Desk, name: str) -> None:
    if name == "more.yaml":
        (desk.folder / name).mkdir()
    else:
        (desk.folder / "events" / name).symlink_to("curator@desk.123")
    desk.write({"events/a.yaml": EVENT % ("saved", "1812")})
    assert desk.ids() == ["saved"]
    assert Store(desk.folder, today=lambda: TODAY).current().problems == ()


def test_other_files_do_not_matter(desk: Desk) -> None:
    before = desk.store.current()
    desk.write({"notes.txt": "x", "events/a.yaml~": "["})
    assert desk.later() is before


def test_same_files_on_the_same_day_have_the_same_revision(desk: Desk) -> None:
    other = Store(desk.folder, today=lambda: TODAY)
    assert other.current().revision == desk.store.current().revision


def test_edition_keeps_its_look_ups_and_selections(desk: Desk) -> None:
    edition = desk.store.current()
    assert edition.catalogue(ENGLISH) is edition.catalogue(ENGLISH)
    assert edition.catalogue(ENGLISH) is not edition.catalogue(language("ru"))
    one = edition.select(ENGLISH, "", {"lane": ("towers",)})
    assert (
        one
        is edition.select(ENGLISH, "", {"lane": ("towers",), "tag": ()})
        is not edition.select(ENGLISH, "", {})
    )
    assert one.index is edition.select(ENGLISH, "", {"lane": ("towers",)}).index


def test_new_edition_has_selections_of_its_own(desk: Desk) -> None:
    before = desk.store.current().select(ENGLISH, "", {})
    desk.write({"events/a.yaml": EVENT % ("other", "1812")})
    after = desk.later().select(ENGLISH, "", {})
    assert after is not before
    assert list(after.frame["id"]) == ["other"]


def test_folder_is_not_read_while_it_changes(desk: Desk) -> None:
    before = desk.store.current()
    desk.ago = 0.0
    desk.write({"events/a.yaml": EVENT % ("half", "1812")})
    assert desk.later() is before
    assert desk.store.is_settling
    desk.write({"events/a.yaml": EVENT % ("whole", "1812")})
    assert desk.later() is before
    assert desk.ids() == ["whole"]
    assert not desk.store.is_settling


def test_file_that_changes_while_it_is_read_is_read_again(desk: Desk) -> None:
    last = iter([EVENT % ("last", "1812")])

    def day() -> int:
        # The day is asked for between the look at the files and the reading of them.
        for text in last:
            desk.write({"events/a.yaml": text})
        return TODAY

    before = desk.store.current()
    desk.write({"events/a.yaml": EVENT % ("first", "1812")})
    desk.store._today = day
    assert desk.later() is before
    assert desk.store.is_settling
    assert desk.ids() == ["last"]


def test_edition_of_before_is_kept_for_pages_that_show_it(desk: Desk) -> None:
    before = desk.store.current()
    desk.write({"events/a.yaml": EVENT % ("other", "1812")})
    after = desk.later()
    assert desk.store.at(before.revision) is before
    assert desk.store.at(after.revision) is desk.store.at("") is after
    assert desk.store.at("123456789abc") is None
    desk.seconds += SUCCESSION
    desk.later()
    assert desk.store.at(before.revision) is None


def test_edition_that_another_process_has_is_looked_for_at_once(desk: Desk) -> None:
    other = Store(desk.folder, today=lambda: TODAY, clock=lambda: 0.0)
    desk.write({"events/a.yaml": EVENT % ("other", "1812")})
    newer = desk.later()
    assert other.current().revision != newer.revision
    time.sleep(QUIET)
    found = other.at(newer.revision)
    assert found is not None
    assert [event.id for event in found.dataset.events] == ["other"]


def test_name_tells_which_version_is_shown_in_the_place_of_a_broken_one(desk: Desk) -> None:
    good = desk.store.current()
    desk.write({"events/a.yaml": BROKEN})
    broken = desk.later()
    files, _, shown = broken.revision.partition("-")
    assert shown == good.revision
    desk.write({"events/a.yaml": "- id: '"})
    assert desk.later().revision.partition("-")[2] == good.revision
    began_broken = Store(desk.write({"events/a.yaml": BROKEN}), today=lambda: TODAY).current()
    assert began_broken.revision == files
    assert is_same_files(began_broken.revision, broken.revision)
    assert not is_same_files(good.revision, broken.revision)


def test_selections_that_are_kept_are_few(desk: Desk) -> None:
    edition = desk.store.current()
    first = edition.select(ENGLISH, "", {"q": ("0",)})
    for number in range(SELECTIONS):
        edition.select(ENGLISH, "", {"q": (str(number),)})
    assert edition.select(ENGLISH, "", {"q": ("0",)}) is first
    for number in range(SELECTIONS):
        edition.select(ENGLISH, "", {"q": (f"other {number}",)})
    assert edition.select(ENGLISH, "", {"q": ("0",)}) is not first
