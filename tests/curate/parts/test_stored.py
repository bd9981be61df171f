"""Parts as bytes: the same after a round trip, and nothing from bytes that are not just so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline.curate
import timeline.dates
from tests.builders import TODAY
from timeline.curate.entries import file_of
from timeline.curate.folder import Folder
from timeline.curate.parts import stored
from timeline.curate.parts.part import Facts, Part, part_of
from timeline.curate.parts.recorded import Recorded
from timeline.curate.parts.stored import from_bytes, to_bytes
from timeline.curate.yamltext.reader import read

DATA = Path(__file__).parents[3] / "data"
STORED = ["lanes.yaml", "people.yaml", "sources.yaml", "events/space.yaml", "events/plans.yaml"]


def part(name: str, kind: str) -> Part:
    file = file_of(kind, read((DATA / name).read_bytes(), str(DATA / name)))
    return part_of(file, Folder(str(DATA), (file,), TODAY, "en"))


@pytest.mark.parametrize("name", STORED)
def test_part_is_the_same_after_a_round_trip(name: str) -> None:
    kind = name.partition("/")[0].removesuffix(".yaml")
    given_part = part(name, kind)
    found = from_bytes(to_bytes(given_part))
    assert found is not None
    assert tuple(found.made) == given_part.made
    for field in ("kind", "problems", "facts", "digest", "entries", "has_data", "language"):
        assert getattr(found, field) == getattr(given_part, field), field


def test_facts_are_decoded_when_they_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    raw, asked = to_bytes(part("lanes.yaml", "lanes")), []

    class Noted:
        def validate_json(self, given: bytes) -> Facts:
            asked.append(given)
            return Facts(("a", "", "b"))

    monkeypatch.setattr(stored, "_FACTS", Noted())
    found = from_bytes(raw)
    assert found is not None
    assert asked == []
    assert isinstance(found.made, Recorded)
    # What has no id is not made.
    assert (found.facts.ids, found.made.ids) == (("a", "", "b"), ("a", "b"))
    assert len(asked) == 1


def test_problems_stay_in_the_round_trip() -> None:
    file = file_of("lanes", read(b"- {id: A, name: x, nam: y}", "lanes.yaml"))
    wrong = part_of(file, Folder(".", (file,), TODAY, "en"))
    found = from_bytes(to_bytes(wrong))
    assert found is not None
    assert len(wrong.problems) == 2
    assert found.problems == wrong.problems


LANES = to_bytes(part("lanes.yaml", "lanes"))


@given(st.integers(0, len(LANES) - 1), st.integers(0, 255))
def test_changed_byte_is_noticed(at: int, byte: int) -> None:
    changed = LANES[:at] + bytes([byte]) + LANES[at + 1 :]
    assert (from_bytes(changed) is None) == (changed != LANES)


@given(st.integers(0, len(LANES) - 1))
def test_cut_bytes_are_noticed(length: int) -> None:
    assert from_bytes(LANES[:length]) is None


@given(st.binary())
def test_other_bytes_are_no_part(raw: bytes) -> None:
    assert from_bytes(raw) is None


def test_code_outside_the_version_is_not_used_by_what_reads() -> None:
    named = re.compile(rf"timeline\.curate\.({'|'.join(stored.UNASKED)})\b")
    for package in (timeline.curate, timeline.dates):
        for path in Path(package.__path__[0]).rglob("*.py"):
            if not stored.UNASKED & {*path.relative_to(package.__path__[0]).parts}:
                assert not named.search(path.read_text("utf-8")), path


def test_part_of_another_version_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "code_version", lambda: "another")
    assert from_bytes(LANES) is None
