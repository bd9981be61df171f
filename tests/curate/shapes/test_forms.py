"""Events as forms ask for them: what is not touched stays, what is touched is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.edits.drafts import entries
from timeline.curate.shapes.forms import CLAIM, DATED, PLAIN, answers, filled

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


names = st.sampled_from(
    [*PLAIN, *DATED, *(f"claims.{at}.{name}" for at in range(3) for name in CLAIM)]
)


@given(st.dictionaries(names, st.text(max_size=20)))
def test_what_is_filled_in_is_shown_again(said: dict[str, str]) -> None:
    event = filled({"id": "one"}, said)
    assert filled(event, answers(event)) == event
    assert filled({"id": "one"}, answers(event)) == event
