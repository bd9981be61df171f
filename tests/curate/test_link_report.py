"""What became of addresses, kept from one check to the next."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from timeline.curate.link_report import (
    Answer,
    Report,
    Verdict,
    folder_of_reports,
    keep,
    longest_unasked_first,
    path_of,
    read,
    renewed,
)

FIRST, SECOND = date(2026, 10, 1), date(2026, 11, 2)
GONE, FINE = Verdict("dead", "the server answers 404"), Verdict("ok", "200")


def answer(url: str, verdict: Verdict, since: date, asked: date) -> Answer:
    return Answer(url, verdict.state, verdict.why, verdict.to, since, asked)


def test_a_state_that_changes_begins_anew() -> None:
    first = renewed(None, ["a", "b", "a"], {"a": GONE, "b": FINE}, FIRST)
    assert [each.url for each in first.links] == ["a", "b"]
    assert renewed(first, ["a", "b"], {"a": GONE, "b": GONE}, SECOND).links == (
        answer("a", GONE, FIRST, SECOND),
        answer("b", GONE, SECOND, SECOND),
    )


def test_what_was_not_asked_keeps_its_answer_and_what_is_gone_from_the_data_goes() -> None:
    first = renewed(None, ["a", "b"], {"a": GONE, "b": FINE}, FIRST)
    second = renewed(first, ["c", "a"], {}, SECOND)
    assert second == Report(SECOND, (answer("a", GONE, FIRST, FIRST),))


def test_those_asked_longest_ago_come_first() -> None:
    first = renewed(None, ["a", "b"], {"a": FINE}, FIRST)
    then = renewed(first, ["a", "b"], {"b": FINE}, SECOND)
    assert longest_unasked_first(["b", "a", "new", "b"], then) == ["new", "a", "b"]
    assert longest_unasked_first(["b", "a"], None) == ["b", "a"]


def test_it_stands_beside_the_cache_one_for_each_data_folder(tmp_path: Path) -> None:
    reports = folder_of_reports({"TIMELINE_CACHE": str(tmp_path)})
    assert reports == tmp_path / "links"
    one, other = (path_of(reports, tmp_path / name) for name in ("films", "lights"))
    assert one.parent == other.parent == reports
    assert one != other
    assert path_of(reports, tmp_path / "lights" / ".." / "films") == one
    assert folder_of_reports({"TIMELINE_CACHE": "off"}) is None


def test_what_is_kept_is_read(tmp_path: Path) -> None:
    path, report = tmp_path / "new" / "a.json", renewed(None, ["a"], {"a": GONE}, FIRST)
    assert read(path) is None
    keep(path, report)
    keep(path, report)
    assert read(path) == report
    assert json.loads(path.read_text(encoding="utf-8"))["day"] == "2026-10-01"
    assert [each.name for each in path.parent.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"day": "2026-10-01", "links": [], "version": 2}']
)
def test_what_cannot_be_read_is_no_report(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    assert read(path) is None
