"""Safe mends: only the characters that are mended change, and twice is once."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.curate.hand import hand_written
from timeline.curate.edits.tidy import Tidied, tidy
from timeline.curate.shapes.schema import FILES
from timeline.curate.yamltext.reader import read
from timeline.errors import EditError

MENDS = {
    "date: 2008-5-2": "date: 2008-05-02",
    "date: c. 1812": "date: 1812~",
    "date: May 2008  # then": "date: 2008-05  # then",
    "date: '2008 - 2012'": "date: '2008/2012'",
    'date: " 1986 "': 'date: "1986"',
    "date: 0750": "date: '0750'",
    "date: spring 2008": "date: 2008-21",
    "title: No": "title: 'No'",
    "title: 12:01": "title: '12:01'",
    "title: ' padded '": "title: 'padded'",
    "title: {en: ' a', ru: Да}": "title: {en: 'a', ru: Да}",
    "title: cafe\u0301": "title: caf\u00e9",
    "summary: >\n    cafe\u0301\n    more\n\n  # c": "summary: >\n    caf\u00e9\n    more\n\n  # c",
    "tags: [yes, 'a ', b]": "tags: ['yes', 'a', b]",
    "claims:\n  -   date: 1986/7/1": "claims:\n  -   date: 1986-07-01",
    "claims: [{date: c. 1812, note: ' x'}]": "claims: [{date: 1812~, note: 'x'}]",
    'title: " e\\u0301"': 'title: "\u00e9"',
}
KEPT = (
    "title: 1917",
    "title: >+\n    kept \n\n",
    "title: &x No",
    "date: 2008-02-30",
    "date: 05/06/2008",
    "date: ~",
    "date: 1986-05-16",
    "importance: 010",
    "claims:\n  - unsourced: yes",
    "x-mine: ' No '",
    "x-mine: No",
    "titel: No",
    "sources: *x",
)


@pytest.mark.parametrize("old", MENDS)
def test_mend_keeps_what_is_said(old: str) -> None:
    text = "# first\n- id: a  # c\n  {}\n  lane:   films\n"
    mended, told = tidy(text.replace("{}", old), "events")
    assert mended == text.replace("{}", MENDS[old])
    assert told
    assert tidy(mended, "events") == (mended, ())


@pytest.mark.parametrize("line", KEPT)
def test_what_is_not_certain_stays(line: str) -> None:
    text = f"- id: a\n  {line}\n"
    assert tidy(text, "events") == (text, ())


def test_empty_text_is_what_blanks_mean() -> None:
    assert tidy("- {id: ' '}", "events")[0] == "- {id: ''}"


def test_each_mend_is_told_with_its_place() -> None:
    _, told = tidy("- id: a\n  title: No\n  date: May 2008\n", "events")
    assert told == (Tidied(2, 10, "No", "'No'"), Tidied(3, 9, "May 2008", "2008-05"))


def test_language_of_a_source_and_numbers_of_a_measure() -> None:
    assert tidy("- {id: a, lang: no}", "sources")[0] == "- {id: a, lang: 'no'}"
    measure = "id: a\nvalues:\n  - {value: 010, date: c. 1812}\n"
    assert tidy(measure, "measures")[0] == measure.replace("c. 1812", "1812~")


def test_file_that_cannot_be_read_is_refused_with_the_place() -> None:
    with pytest.raises(EditError) as refused:
        tidy("- title: 'a", "events")
    assert str(refused.value).startswith("line 1, column 10: this quote is never closed; add the")


FAULTS = ("May 2008", "'c. 1812'  # about", '" 2008 - 2012 "', "0750", "2008-5-2")


def planted(seed: int, events: int) -> str:
    """A file by hand, with dates and titles to mend, and with anchors."""
    text = hand_written(seed, events)
    for at in range(text.count("date:  1987-08") + text.count("date: 1987-08")):
        text = text.replace("date: 1987-08", f"date: {FAULTS[at % len(FAULTS)]}", 1)
    return text.replace("lane: films", "lane: &lane films", 1).replace("[s, t]", "[s, *lane]", 1)


def untouched_but_for_mends(text: str, kind: str) -> int:
    """Hold a tidied file against the old one, line by line; the number of mends."""
    new, told = tidy(text, kind)
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    for each in reversed(told):
        line, at = lines[each.line - 1], each.column - 1
        assert line[at:].startswith(each.old)
        lines[each.line - 1] = line[:at] + each.new + line[at + len(each.old) :]
    assert "".join(lines) == new.removeprefix("\ufeff")
    assert new.startswith("\ufeff") == text.startswith("\ufeff")
    assert tidy(new, kind) == (new, ())
    return len(told)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("seed", [2, 5])
def test_thousand_events_by_hand_change_in_what_is_mended_alone(seed: int) -> None:
    text = planted(seed, 1000)
    assert "&lane" in text
    assert "# " in text
    assert untouched_but_for_mends(text, "events") > 50


@settings(max_examples=50)
@given(st.integers(0, 2**32))
def test_any_file_by_hand_says_the_same_afterwards(seed: int) -> None:
    text = hand_written(seed)
    untouched_but_for_mends(text, "events")
    assert read(tidy(text, "events")[0].encode(), "x").data == read(text.encode(), "x").data


@given(st.text(max_size=40), st.sampled_from(sorted(FILES)))
def test_any_title_is_only_trimmed_and_composed(title: str, kind: str) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    text = f"- {{title: {quoted}, name: {quoted}}}"
    before = read(text.encode("utf-8", "replace"), "x")
    if before.slips or not before.data:
        return
    said = read(tidy(text, kind)[0].encode(), "x").data
    assert isinstance(said, list)
    assert isinstance(before.data, list)
    for old, new in zip(before.data, said, strict=True):
        assert isinstance(old, dict)
        assert isinstance(new, dict)
        for name in old:
            assert new[name] in (old[name], unicodedata.normalize("NFC", str(old[name])).strip())
