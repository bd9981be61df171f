"""Entries of a file, held against their shape."""

from __future__ import annotations

from timeline.curate.entries import file_of
from timeline.curate.shapes.models import PersonShape
from timeline.curate.yamltext.reader import read


def test_one_entry_that_does_not_fit_leaves_the_others_as_they_are() -> None:
    text = b"- {id: a, name: A}\n- {id: b, nam: B}\n- {id: c, name: C}\n"
    first, second, third = file_of("people", read(text, "people.yaml")).entries
    assert not (first.faults or third.faults)
    assert isinstance(third.spec, PersonShape)
    assert third.spec.name == "C"
    assert second.spec is None
    assert {fault.kind for fault in second.faults} == {"missing", "extra_forbidden"}
