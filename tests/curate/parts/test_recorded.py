"""Sequences that are decoded one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import event
from timeline.curate.model import Event
from timeline.curate.parts.recorded import ById, Joined, Recorded, by_id, joined

NUMBERS = st.lists(st.integers(), max_size=5)


def recorded(numbers: list[int]) -> Recorded[int]:
    return Recorded([str(number).encode() for number in numbers], int)


@given(st.lists(NUMBERS, max_size=4))
def test_joined_is_the_same_as_one_tuple(parts: list[list[int]]) -> None:
    whole = tuple(number for part in parts for number in part)
    found: Joined[int] = Joined([recorded(part) for part in parts])
    assert found == whole
    assert list(found) == list(whole)
    assert len(found) == len(whole)
    for at in range(-len(whole), len(whole)):
        assert found[at] == whole[at]
    assert found[1:3] == whole[1:3]
    assert found[::-1] == whole[::-1]


def test_each_is_decoded_once_and_only_when_wanted() -> None:
    asked: list[bytes] = []

    def decode(raw: bytes) -> int:
        asked.append(raw)
        return int(raw)

    found: Recorded[int] = Recorded([b"1", b"2", b"3"], decode)
    assert (len(found), asked) == (3, [])
    assert (found[1], found[-2], asked) == (2, 2, [b"2"])


def test_there_is_nothing_behind_the_end() -> None:
    with pytest.raises(IndexError):
        recorded([1])[1]
    with pytest.raises(IndexError):
        Joined([recorded([1])])[1]


def test_made_parts_are_joined_to_a_tuple() -> None:
    assert joined([(1, 2), (3,)]) == (1, 2, 3)
    assert isinstance(joined([(1, 2), (3,)]), tuple)
    assert isinstance(joined([(1, 2), recorded([3])]), Joined)


def test_things_are_found_by_id_and_only_those_are_decoded() -> None:
    asked: list[bytes] = []

    def decode(raw: bytes) -> Event:
        asked.append(raw)
        return event(raw.decode())

    found = by_id(Recorded([b"one", b"two"], decode, ["one", "two"]))
    assert ("two" in found, "three" in found, found.get("three"), len(found)) == (
        True,
        False,
        None,
        2,
    )
    assert ([*found], asked) == (["one", "two"], [])
    assert (found["two"].title, asked) == ("Two", [b"two"])


def test_things_whose_ids_are_not_known_are_looked_into() -> None:
    recorded = Recorded([b"one", b"two"], lambda raw: event(raw.decode()))
    assert not isinstance(by_id(recorded), ById)
    assert dict(by_id(recorded)) == dict(by_id(tuple(recorded)))
