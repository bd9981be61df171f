"""What the reader notes as wrong: where it stands, and what is not read on account of it."""

from __future__ import annotations

import pytest
from yaml._yaml import CParser

from timeline.curate.yamltext.faults import Faults, StoppedError
from timeline.curate.yamltext.text import Slip

TEXT = "- &a one\n- !b two\n"


def events(text: str) -> list[object]:
    parser = CParser(text)
    return [parser.get_event() for _ in range(5)]


def test_anchor_and_tag_are_noted_with_the_mend() -> None:
    faults = Faults(TEXT)
    for event in events(TEXT)[3:]:
        faults.guard(event)
    assert faults.slips == [
        Slip(1, 3, "syntax", "a text cannot begin with '&'", "quote the text: '&a one'"),
        Slip(2, 3, "syntax", "a text cannot begin with '!'", "quote the text: '!b two'"),
    ]


def test_complaint_about_a_line_that_has_a_slip_is_not_noted() -> None:
    faults = Faults(TEXT)
    faults.guard(events(TEXT)[3])
    faults.note(Slip(1, 8, "syntax", "the parser's words"))
    faults.note(Slip(2, 8, "syntax", "the parser's words"))
    assert [slip.line for slip in faults.slips] == [1, 2]


def test_nothing_is_read_behind_a_stop() -> None:
    faults = Faults(TEXT)
    with pytest.raises(StoppedError):
        faults.stop(events(TEXT)[4], "too deep", "flatten it")
    assert faults.slips == [Slip(2, 3, "syntax", "too deep", "flatten it", fatal=True)]


def test_slip_behind_what_is_kept_is_fatal() -> None:
    faults = Faults(TEXT)
    faults.marks.extend([0, 2, 11])
    slips = [Slip(1, 3, "syntax", "early"), Slip(2, 3, "syntax", "late")]
    assert [faults.cut_off(slip, 2).fatal for slip in slips] == [False, True]
    assert [faults.cut_off(slip, 3).fatal for slip in slips] == [True, True]
