"""The dialog that lists keys and gestures."""

from __future__ import annotations

from tests.serve.conftest import read
from timeline.languages import ENGLISH, language
from timeline.serve.views import keys


def test_dialog_lists_all_keys_and_can_switch_off_those_of_the_page() -> None:
    page = read(keys.layout(ENGLISH))
    assert page.texts("h3") == [name for name, _ in keys.PARTS]
    number = sum(len(rows) for _, rows in keys.PARTS)
    assert len(page.texts("dt")) == len(page.texts("dd")) == number
    buttons = {each.attributes["data-act"]: each.attributes for each in page.find("button")}
    assert buttons["pageKeys"]["aria-pressed"] == "true"
    assert "close" in buttons


def test_dialog_is_said_in_the_language_of_the_page() -> None:
    assert read(keys.layout(language("ru"))).texts("h2") == ["Клавиши и жесты"]
