"""The dialog that shares the view."""

from __future__ import annotations

from tests.serve.conftest import read
from timeline.languages import ENGLISH
from timeline.serve.views import ids, share


def test_dialog_holds_the_link_and_the_ways_to_take_it() -> None:
    page = read(share.layout(ENGLISH))
    (field,) = page.find("input")
    assert field.attributes["id"] == f"static-{ids.LINK}"
    assert [each.attributes["data-act"] for each in page.find("button")] == [
        "copyView",
        "system",
        "print",
        "close",
    ]
    (told,) = page.find("p", "told")
    assert told.attributes["role"] == "status"


def test_button_says_that_it_opens_a_dialog() -> None:
    (button,) = read(share.opener(ENGLISH)).find("button")
    assert button.attributes["aria-haspopup"] == "dialog"
    assert "needs-script" in button.classes
