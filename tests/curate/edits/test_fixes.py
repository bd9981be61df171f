"""Mends of rules: the safe ones are made, each of one value, and nothing else changes."""

from __future__ import annotations

import pytest

from timeline.curate.edits.fixes import mended, safe_mends
from timeline.errors import EditError, Mend, Problem

TEXT = "- id: a  # c\n  date: May 2008\n  sources: x\n"


def problem(mend: Mend | None, path: str = "a.yaml") -> Problem:
    return Problem(path, 1, 1, "error", "bad-date", "no", mend=mend)


def test_safe_mends_are_kept_by_file_and_never_touch_each_other() -> None:
    first, last = Mend(3, 6, "x"), Mend(8, 9, "y")
    doubtful, beside = Mend(20, 21, "z", safe=False), Mend(5, 8, "w")
    problems = [*map(problem, (first, doubtful, None, beside, last)), problem(first, "b.yaml")]
    assert safe_mends(problems) == {"a.yaml": [first, last], "b.yaml": [first]}


def test_mends_replace_whole_values() -> None:
    date, source = TEXT.index("May"), TEXT.index("x\n")
    mends = [Mend(source, source + 1, "[x]"), Mend(date, date + 8, "2008-05")]
    assert mended(TEXT, mends) == ("- id: a  # c\n  date: 2008-05\n  sources: [x]\n", 2)
    assert mended(f"\ufeff{TEXT}", mends)[0].startswith("\ufeff- id: a")


def test_mend_that_cannot_be_made_keeps_no_other_back() -> None:
    date = TEXT.index("May")
    mends = [Mend(10, 14, "x"), Mend(date, date + 8, "2008-05")]
    assert mended(TEXT, mends) == (TEXT.replace("May 2008", "2008-05"), 1)


def test_mend_of_a_file_that_has_changed_is_refused() -> None:
    with pytest.raises(EditError) as refused:
        mended(TEXT, [Mend(10, 14, "x")])
    assert str(refused.value) == ("line 1, column 11: no value stands here; check the file anew")


def test_mend_that_would_say_more_is_refused() -> None:
    with pytest.raises(EditError) as refused:
        mended("- {date: a, lane: b}", [Mend(9, 10, "a, id: c")])
    said = "'1.date' cannot be written without changing more; edit the file by hand"
    assert str(refused.value) == said
