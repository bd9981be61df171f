"""Drafts of entries: where they go, what they are called, how they are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.curate.edits.drafts import (
    Draft,
    added,
    below_its_lane,
    changed,
    event_files,
    sorted_in,
    with_sorted,
)
from timeline.curate.edits.within import entries
from timeline.errors import EditError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "sources.yaml"
    found.write_text("# Mine\n- {id: b, title: B}\n- {id: d, title: D}\n", "utf-8")
    return found


@pytest.mark.parametrize(
    ("name", "ids"), [("a", ["a", "b", "d"]), ("c", ["b", "c", "d"]), ("e", ["b", "d", "e"])]
)
def test_entry_stands_at_its_place_among_rising_ids(path: Path, name: str, ids: list[str]) -> None:
    draft = sorted_in(path, {"id": name, "title": name.upper()})
    lines = [line for line in draft.new.splitlines() if "id:" in line]
    assert [line.partition("id: ")[2][0] for line in lines] == ids
    assert ids[draft.at] == name
    assert draft.new.startswith("# Mine\n")


def test_entry_comes_last_where_ids_do_not_rise(path: Path) -> None:
    path.write_text("- {id: d, title: D}\n- {id: b, title: B}\n", "utf-8")
    assert sorted_in(path, {"id": "c", "title": "C"}).at == 2


def test_event_stands_below_the_last_of_its_lane(tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text("- {id: a, lane: x}\n\n# Ships\n- {id: b, lane: y}\n", "utf-8")
    draft = below_its_lane(path, {"id": "c", "lane": "x"})
    assert (draft.at, "".join(re.findall("id: (.)", draft.new))) == (1, "acb")
    assert draft.new.endswith("\n\n# Ships\n- {id: b, lane: y}\n")
    for lane in ("y", "z", ""):
        assert below_its_lane(path, {"id": "c", "lane": lane}).at == 2


def test_several_entries_stand_as_if_each_was_written_by_itself(path: Path) -> None:
    more = [{"id": name, "title": name.upper()} for name in "ecaf"]
    for begin in ("# Mine\n", path.read_text("utf-8"), "- id: d\n  title: D\n"):
        path.write_text(begin, "utf-8")
        for each in sorted(more, key=lambda entry: entry["id"]):
            path.write_text(sorted_in(path, each).new, "utf-8")
        assert with_sorted(begin, more) == path.read_text("utf-8")


def test_draft_tells_its_lines(path: Path) -> None:
    draft = changed(path, "b", {"id": "b", "title": "Other"})
    assert draft.diff("sources.yaml")[3:5] == [" # Mine", "-- {id: b, title: B}"]
    assert draft.diff("sources.yaml")[5] == "+- {id: b, title: Other}"
    assert (draft.at, draft.old) == (0, path.read_text("utf-8"))


def test_new_claim_of_an_event_has_its_fields_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "films.yaml"
    path.write_text("- id: b\n  claims:\n    - {status: released, date: 1999}\n", "utf-8")
    claim = {"source": "almanac", "note": "Said", "status": "scheduled", "date": "1998"}
    old = {"status": "released", "date": "1999"}
    draft = changed(path, "b", {"claims": [old, claim], "id": "b"})
    assert "{status: released, date: 1999}\n" in draft.new
    assert "{date: 1998, status: scheduled, source: almanac, note: Said}" in draft.new


def test_draft_of_a_new_file(tmp_path: Path) -> None:
    draft = added(tmp_path / "events" / "events.yaml", {"date": "1811", "title": "B", "id": "b"})
    assert isinstance(draft, Draft)
    assert [line.strip("- ") for line in draft.new.split("\n") if line] in (
        ["id: b", "title: B", "date: 1811"],
        ["{id: b, title: B, date: 1811}"],
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {id: d, title: D}\n", "'b' is no longer in this file"),
        ("- {id: b, title: B}\n- {id: b, title: B}\n", "'b' stands in this file more than once"),
    ],
)
def test_entry_that_is_not_there_once_is_said(path: Path, text: str, said: str) -> None:
    path.write_text(text, "utf-8")
    with pytest.raises(EditError, match=said):
        changed(path, "b", {"id": "b"})


def test_only_files_of_events_are_offered(tmp_path: Path) -> None:
    for name in ("events.yaml", "events/a.yml", "events/.b.yaml", "measures/c.yaml", "lanes.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    assert event_files(tmp_path) == ["events.yaml", "events/a.yml"]


def test_text_is_parsed_once_for_all_who_ask_for_its_entries() -> None:
    text = "- {id: a}\n- b\n"
    assert entries(text) == ({"id": "a"}, {})
    assert entries(text) is entries(str(text.encode(), "utf-8"))
    assert entries(text.replace("a", "c")) == ({"id": "c"}, {})
