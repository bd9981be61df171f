"""Sequences that are decoded one by one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.parts.recorded import Joined, Lines, Named, Recorded, by_id, joined

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


@given(st.lists(st.binary().filter(lambda line: b"\n" not in line), min_size=1, max_size=4))
def test_lines_are_those_behind_a_place(lines: list[bytes]) -> None:
    found = Lines(b"\n".join((b"first", *lines)), len(b"first\n"), len(lines))
    assert len(found) == len(lines)
    assert list(found) == lines
    assert found[-1] == lines[-1]
    assert found[1:] == lines[1:]


def test_nothing_may_follow_the_first_line() -> None:
    assert list(Lines(b"first", len(b"first") + 1, 0)) == []


@dataclass(frozen=True)
class Thing:
    id: str
    place: int = 0


def things(names: str, asked: list[str], is_known: bool = True) -> Recorded[Thing]:
    def decode(raw: bytes) -> Thing:
        asked.append(raw.decode())
        return Thing(raw.decode())

    return Recorded(
        [name.encode() for name in names], decode, lambda: tuple(names) if is_known else ()
    )


def test_things_are_found_by_id_and_only_those_asked_for_are_decoded() -> None:
    asked: list[str] = []
    found = by_id([joined([things("ab", asked), (Thing("c"),)]), things("d", asked)])
    assert isinstance(found, Named)
    assert list(found) == ["a", "b", "c", "d"]
    assert ("d" in found, "e" in found, len(found), asked) == (True, False, 4, [])
    assert (found["b"], found.get("e"), found["c"]) == (Thing("b"), None, Thing("c"))
    assert asked == ["b"]
    assert found == {name: Thing(name) for name in "abcd"}


def test_things_whose_ids_are_not_known_are_decoded() -> None:
    asked: list[str] = []
    assert dict(by_id([things("ab", asked, is_known=False)])) == {
        "a": Thing("a"),
        "b": Thing("b"),
    }


def test_first_of_two_with_the_same_id_counts() -> None:
    first, second = Thing("a", 1), Thing("a", 2)
    assert by_id([(first, second), (Thing("a", 3),)]) == {"a": first}
    recorded_ones = [
        Recorded([b""], lambda _, it=each: it, lambda: ("a",)) for each in (first, second)
    ]
    assert by_id(recorded_ones) == {"a": first}
