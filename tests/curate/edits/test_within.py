"""An edit in the lines of one item is the edit in the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.edits import within
from timeline.curate.edits.splice import append, set_value
from timeline.curate.edits.within import Edit, document_of, edited, entries
from timeline.errors import EditError

ITEMS = (
    "- id: {id}\n  title: 'One'  # as said\n",
    "- {{id: {id}, title: One}}\n",
    "-   id: {id}\n    tags:\n    - a\n    - b\n",
    "- id: {id}\n  summary: >-\n    Two lines\n    of text.\n\n",
    "# Above.\n- id: {id}\n  # Within.\n  title: Eins\n\n# Below.\n",
    "- id: {id}\n  text: |+\n    Kept.\n\n\n",
    "- id: {id}\r\n  title: Other line ends\r\n",
)
EVENT = {"id": "new", "title": "A: new one", "tags": ["a", "c"]}


@pytest.fixture(autouse=True)
def _all_texts_are_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(within, "LONG", 0)


def put(text: str, at: int) -> str:
    return set_value(text, (at,), EVENT)


def add(text: str, _: int) -> str:
    return append(text, (), EVENT)


def told(edit: Edit, text: str, at: int) -> str:
    """The new text, or what is said where it cannot be made."""
    try:
        return edit(text, at)
    except EditError as error:
        return str(error)


def put_within(text: str, at: int) -> str:
    return edited(text, at, put)


def add_within(text: str, at: int) -> str:
    return edited(text, at, add, before=1)


@pytest.mark.parametrize("layout", ITEMS)
@pytest.mark.parametrize("number", [1, 2, 4])
def test_edit_in_its_lines_is_that_in_the_text(layout: str, number: int) -> None:
    text = "".join(layout.format(id=f"e{at}") for at in range(number))
    for at in range(number):
        assert told(put_within, text, at) == told(put, text, at)
    assert told(add_within, text, number - 1) == told(add, text, number - 1)


@given(st.lists(st.sampled_from(ITEMS), min_size=1, max_size=5), st.data())
def test_edit_in_its_lines_says_what_that_in_the_text_says(
    layouts: list[str], data: st.DataObject
) -> None:
    text = "".join(layout.format(id=f"e{at}") for at, layout in enumerate(layouts))
    at = data.draw(st.sampled_from(range(len(layouts))))
    for within_it, whole in ((put_within, put), (add_within, add)):
        place = at if whole is put else len(layouts) - 1
        there, expected = told(within_it, text, place), told(whole, text, place)
        assert entries(there) == entries(expected)
        assert there.startswith("".join(text.partition(f"id: e{place}")[:1]))


def test_edit_is_shown_the_lines_of_its_item_alone() -> None:
    shown: list[str] = []

    def edit(text: str, at: int) -> str:
        shown.append(text)
        return put(text, at)

    text = "# Mine.\n- id: a\n- id: b  # b\n  # its own\n- id: c\n"
    new = edited(text, 1, edit)
    assert shown == ["- id: b  # b\n  # its own\n"]
    assert [entry["id"] for entry in entries(new)] == ["a", "new", "c"]
    assert new.startswith("# Mine.\n- id: a\n- id: new  # b\n")
    assert not document_of(new).slips


@pytest.mark.parametrize(
    "text",
    [
        "[{id: a}, {id: b}]\n",
        "- id: a\n- &b\n  id: b\n",
        "a: 1\nb: 2\n",
        "\ufeff- id: a\n- id: b",
    ],
)
def test_whole_text_is_shown_where_lines_tell_no_item(text: str) -> None:
    seen: list[tuple[str, int]] = []

    def edit(text: str, at: int) -> str:
        seen.append((text, at))
        return text

    assert edited(text, 1, edit) == text
    assert seen == [(text, 1)]


def test_place_of_an_edit_that_cannot_be_made_is_that_in_the_file() -> None:
    def edit(text: str, at: int) -> str:
        raise EditError(f"line {text.count(chr(10))}")

    with pytest.raises(EditError, match="line 3"):
        edited("- id: a\n- id: b\n- id: c\n", 1, edit)


def test_edit_that_reaches_beyond_its_item_is_made_in_the_whole_text() -> None:
    def edit(text: str, at: int) -> str:
        return "- id: whole\n" if "c" in text else text + "- id: [\n"

    assert edited("- id: a\n- id: b\n- id: c\n", 1, edit) == "- id: whole\n"
