"""Events as forms ask for them: what is not touched stays, what is touched is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.edits.within import entries
from timeline.curate.shapes.forms import DATED, PLAIN, ROWS, answers, filled, kept

DATA = Path(__file__).resolve().parents[3] / "data" / "events"
EVENT: dict[str, Any] = {
    "id": "one",
    "title": {"en": "One", "ru": "Один"},
    "x-mine": "kept",
    "people": ["ada", "ivan"],
    "claims": [
        {"date": "1811", "status": "happened", "source": ["almanac", "stone"]},
        {"date": "1812", "status": "happened", "source": "stone", "x-mine": "kept"},
    ],
    "details": [{"name": "height", "value": "30"}],
}


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_form_that_is_sent_back_changes_nothing(path: Path) -> None:
    for event in entries(path.read_text("utf-8")):
        assert filled(event, answers(event)) == event


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ({"title.ru": "Одна"}, {"title": {"en": "One", "ru": "Одна"}}),
        ({"title.ru": ""}, {"title": {"en": "One"}}),
        ({"people": " ivan ,"}, {"people": ["ivan"]}),
        ({"summary": "Two\r\n\r\nlines "}, {"summary": "Two\n\nlines"}),
        ({"kind": " film "}, {"kind": "film"}),
        ({"id": "other", "x-mine": "", "details": "", "claims.x.date": "1"}, {}),
        (
            {"summary.ru": "Было", "summary": "It was."},
            {"summary": {"en": "It was.", "ru": "Было"}},
        ),
        ({"summary.ru": "", "summary": "It was."}, {"summary": "It was."}),
        ({"summary.ru": "Было"}, {"summary": {"ru": "Было"}}),
        ({"checked": "6 July 1957"}, {"checked": "1957-07-06"}),
        (
            {"checked": "6/7/1957", "kind": "6 July 1957"},
            {"checked": "6/7/1957", "kind": "6 July 1957"},
        ),
        (
            {"checked": "2026-11-21", "ignore": "TL1, TL2"},
            {"checked": "2026-11-21", "ignore": ["TL1", "TL2"]},
        ),
    ],
)
def test_field_that_is_said_is_changed_and_no_other(
    said: dict[str, str], wanted: dict[str, Any]
) -> None:
    assert filled(EVENT, said) == EVENT | wanted


def test_claims_are_changed_added_and_dropped() -> None:
    first, second = EVENT["claims"]
    changed = filled(EVENT, {"claims.0.source": "stone", "claims.1.note": "Seen."})["claims"]
    assert changed == [first | {"source": "stone"}, second | {"note": "Seen."}]
    added = filled(EVENT, {"claims.2.date": "1813", "claims.2.source": "a, b"})["claims"]
    assert added == [first, second, {"date": "1813", "source": ["a", "b"]}]
    dropped = filled(
        EVENT, dict.fromkeys(("claims.0.date", "claims.0.status", "claims.0.source"), "")
    )
    assert dropped["claims"] == [second]


def test_details_are_changed_added_and_dropped() -> None:
    (height,) = EVENT["details"]
    said = {"details.0.unit": "m", "details.1.name": "keepers", "details.1.source": "a, b"}
    assert filled(EVENT, said)["details"] == [
        height | {"unit": "m"},
        {"name": "keepers", "source": ["a", "b"]},
    ]
    assert "details" not in filled(EVENT, {"details.0.drop": "1"})
    assert filled(EVENT, {"details.200.name": "far"}) == EVENT


def test_text_that_stands_alone_is_in_the_language_of_the_data() -> None:
    event = {"title": "Маяк", "details": [{"name": "a", "note": "b"}]}
    assert filled(event, {"title.en": "A light"}, "ru")["title"] == {"ru": "Маяк", "en": "A light"}
    assert filled(event, {"details.0.note.en": "c"}, "ru")["details"] == [
        {"name": "a", "note": {"ru": "b", "en": "c"}}
    ]


def test_what_no_form_asks_for_is_kept_and_shown() -> None:
    event = {**EVENT, "x-map": {"a": ["б"]}, "odd": "1"}
    assert kept(event) == {
        "x-mine": "kept",
        "x-map": '{"a": ["б"]}',
        "odd": "1",
        "claims.1.x-mine": "kept",
    }
    assert kept({"id": "one", "details": "no list"}) == {"details": "no list"}
    changed = filled(event, {"title.en": "Other", "claims.1.note": "Seen.", "details.0.unit": "m"})
    assert kept(changed) == kept(event)


names = st.sampled_from(
    [
        *(*PLAIN, *DATED, "title.ru", "summary.en"),
        *(
            f"{rows}.{at}.{name}"
            for rows, asked in ROWS.items()
            for at in range(3)
            for name in (*asked, "note.ru")
        ),
    ]
)


@given(st.dictionaries(names, st.text(max_size=20)))
def test_what_is_filled_in_is_shown_again(said: dict[str, str]) -> None:
    event = filled({"id": "one"}, said)
    assert filled(event, answers(event)) == event
    assert filled({"id": "one"}, answers(event)) == event
