"""What a form knows of itself."""

from __future__ import annotations

import pytest

from timeline.serve.desk import Desk


@pytest.mark.parametrize(
    ("desk", "number"),
    [
        (Desk(), 0),
        (Desk(said={"claims.0.date": "1811", "claims.3.date": ""}), 1),
        (Desk(was={"claims.1.date": ""}), 2),
        (Desk(said={"claims.4.drop": "1"}), 0),
        (Desk(said={"details.0.name": "height"}, rows={"claims": 1}), 1),
        (Desk(said={"claims.2.date": "1811"}, rows={"claims": 1}), 3),
    ],
)
def test_claims_that_are_used_given_or_asked_for_are_shown(desk: Desk, number: int) -> None:
    assert desk.count("claims") == number


@pytest.mark.parametrize(
    ("desk", "name", "names"),
    [
        (Desk(), "title", ["title"]),
        (Desk(was={"title.en": "One"}), "title", ["title.en"]),
        (Desk(languages=("ru",)), "title", ["title", "title.ru"]),
        (
            Desk(was={"title.en": "1", "title.ru": "2"}, languages=("ru",)),
            "title",
            ["title.en", "title.ru"],
        ),
        (Desk(said={"title": "1", "title.ru": "2"}), "title", ["title", "title.ru"]),
        (Desk(languages=("ru",)), "claims.0.note", ["claims.0.note", "claims.0.note.ru"]),
        (Desk(languages=("ru",)), "claims.0.date", ["claims.0.date"]),
        (Desk(languages=("ru",)), "lane", ["lane"]),
        (Desk(languages=("ru",)), "new.title", ["new.title"]),
    ],
)
def test_texts_have_a_field_for_each_language(desk: Desk, name: str, names: list[str]) -> None:
    assert desk.worded(name) == names


@pytest.mark.parametrize(
    ("both", "is_lost"),
    [((), False), (("title",), False), (("claims",), True), (("details",), True)],
)
def test_rows_that_both_changed_cannot_be_put_together(
    both: tuple[str, ...], is_lost: bool
) -> None:
    assert Desk(both=both).is_lost == is_lost
