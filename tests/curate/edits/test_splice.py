"""Edits in place: the text says what was meant, and all lines but those edited stay."""

from __future__ import annotations

import copy
from collections.abc import Callable
from difflib import SequenceMatcher
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.curate.hand import hand_written, phrase, places
from timeline.curate.edits.splice import append, append_event, insert, remove, set_texts, set_value
from timeline.curate.yamltext.nodes import Document, Path, size
from timeline.curate.yamltext.reader import read
from timeline.errors import EditError

SEEDS = st.integers(0, 2**32)
TEXTS = (
    "",
    "No",
    "0750",
    "1917",
    "~",
    "a: b",
    "#Alive",
    "[REC]",
    "Scene #1",
    "'quoted'",
    '"A" b',
    "- x",
    "*batteries",
    "ends:",
    " blank ",
    "tab\tin",
    "one\ntwo\n\nthree",
    "one\n  two",
    "zero\u200bwidth \u202e",
    "Съёмки начались, но",
    "back\\slash",
    "{en: x}",
    "long " * 60 + "end",
    "очень длинный текст " * 20 + "конец\n",
    "\U0001f680",
    "\n",
    "a\r\nb",
)


def document(text: str) -> Document:
    found = read(text.encode(), "events.yaml")
    assert not found.slips, f"{found.slips}\n{text}"
    return found


def at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def lines(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def span(text: str, path: Path) -> tuple[int, int]:
    """The lines of what stands at a path, from 0, and the line on which something else begins."""
    found = document(text)
    path = outside_brackets(found, path)
    first = found.place(path, key=True)[0] - 1
    after = found._find(path)[0] + size(at(found.data, path))
    if after >= len(found.marks):
        return first, len(lines(text))
    return first, text.removeprefix("\ufeff")[: found.marks[after]].count("\n")


def outside_brackets(found: Document, path: Path) -> Path:
    """The path of the outermost list or mapping in brackets that a path leads through."""
    for depth in range(1, len(path)):
        if found.source(path[:depth])[:1] in ("[", "{"):
            return path[:depth]
    return path


def stays_around(old: str, new: str, path: Path) -> None:
    """All lines before and after what stands at a path are as before."""
    first, end = span(old, path)
    before, after = lines(old)[:first], lines(old)[end:]
    assert lines(new)[:first] == before
    assert lines(new)[len(lines(new)) - len(after) :] == after
    keeps_manner(old, new)


def keeps_manner(old: str, new: str) -> None:
    """The byte order mark and the kind of line ends are as before."""
    assert new.startswith("\ufeff") == old.startswith("\ufeff")
    if "\n" in old:
        assert ("\r\n" in new) == ("\r\n" in old) or "\n" not in new
        assert new.count("\n") == new.count("\r\n") or "\r\n" not in old


def comments(text: str) -> list[str]:
    return [line.strip() for line in lines(text) if line.strip().startswith("# ")]


@given(SEEDS, st.sampled_from(TEXTS) | st.text(max_size=60))
def test_setting_a_text_changes_its_lines_alone(seed: int, value: str) -> None:
    text = hand_written(seed)
    data = document(text).data
    path = Random(seed).choice([p for p in places(data) if isinstance(at(data, p), str | None)])
    if any("\ud800" <= char <= "\udfff" for char in value):
        value = ""
    new = set_value(text, path, value)
    wanted = copy.deepcopy(data)
    at(wanted, path[:-1])[path[-1]] = value
    assert document(new).data == wanted
    stays_around(text, new, path)
    assert comments(new) == comments(text)
    assert set_value(new, path, value) == new


@given(SEEDS)
def test_removing_takes_the_lines_of_the_part_alone(seed: int) -> None:
    text = hand_written(seed)
    data = document(text).data
    path = Random(seed).choice(places(data)[1:])
    new = remove(text, path)
    wanted = copy.deepcopy(data)
    del at(wanted, path[:-1])[path[-1]]
    assert document(new).data == wanted
    touched = path if at(wanted, path[:-1]) else path[:-1]
    first, end = span(text, touched)
    kept = [line for line in lines(text)[:first] if line.strip()]
    assert [line for line in lines(new) if line.strip()][: len(kept)] == kept
    after = [line for line in lines(text)[end + 1 :] if line.strip()]
    assert [line for line in lines(new) if line.strip()][-len(after) or 10**6 :] == after
    keeps_manner(text, new)


def test_empty_lines_of_what_is_removed_do_not_join_the_text_above() -> None:
    text = "- id: a\n  summary: |+\n    b\n\n  people: [c]\n\n  lane: d\n"
    assert remove(text, (0, "people")) == "- id: a\n  summary: |+\n    b\n\n  lane: d\n"


@given(SEEDS)
def test_a_new_field_or_item_leaves_all_lines(seed: int) -> None:
    text, random = hand_written(seed), Random(seed)
    data = document(text).data
    path = random.choice([p for p in places(data) if isinstance(at(data, p), dict | list)])
    value = random.choice((phrase(random, 30), ["a", "0750"], {"date": "..", "note": "a: b"}, []))
    wanted = copy.deepcopy(data)
    if isinstance(at(data, path), dict):
        new = set_value(text, (*path, "x-new"), value)
        at(wanted, path)["x-new"] = value
    else:
        index = random.randint(0, len(at(data, path)))
        new = insert(text, (*path, index), value)
        at(wanted, path).insert(index, value)
    assert document(new).data == wanted
    matcher = SequenceMatcher(None, lines(text), lines(new), autojunk=False)
    edits = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    changed = sum(end - begin for _, begin, end, _, _ in edits)
    assert changed <= 1, edits
    assert comments(new) == comments(text)
    keeps_manner(text, new)


@given(SEEDS, SEEDS)
@example(1086, 243)
def test_one_event_becomes_another_and_the_others_stay(seed: int, other: int) -> None:
    text = hand_written(seed)
    event = at(document(hand_written(other)).data, (0,))
    new = set_value(text, (1,), event)
    wanted: Any = copy.deepcopy(document(text).data)
    wanted[1] = event
    assert document(new).data == wanted
    stays_around(text, new, (1,))


@given(SEEDS)
def test_many_texts_are_set_in_one_go(seed: int) -> None:
    text, random = hand_written(seed), Random(seed)
    data = document(text).data
    paths = [p for p in places(data) if isinstance(at(data, p), str | None)]
    values = {path: random.choice(TEXTS) for path in random.sample(paths, min(5, len(paths)))}
    new = set_texts(text, values)
    for path, value in values.items():
        at(data, path[:-1])[path[-1]] = value
    assert document(new).data == data


@given(SEEDS)
def test_an_edit_of_nothing_changes_nothing(seed: int) -> None:
    text = hand_written(seed)
    assert set_value(text, (), document(text).data) == text
    assert set_texts(text, {}) == text


FILE = """\
# films
- id: top-gun  # never changed
  title: 'Top Gun'
  lane: films

  # checked in May
  date: 1986-05-16
  tags: [drama, war]
  summary: >-  # ours
    A pilot
    learns.
  claims:
    - date: 1986
      note: "about"
- id: cocktail
  details:
  -   {name: budget, value: 20000000}
"""
EDITS: dict[str, tuple[Callable[[str], str], str, str]] = {
    "the quotes of a text are kept": (
        lambda text: set_value(text, (0, "title"), "Don't"),
        "  title: 'Top Gun'",
        "  title: 'Don''t'",
    ),
    "quotes come where YAML would read something else": (
        lambda text: set_value(text, (0, "lane"), "No"),
        "  lane: films",
        "  lane: 'No'",
    ),
    "a text over lines stays one": (
        lambda text: set_value(text, (0, "summary"), "A pilot " + "learns " * 12 + "more."),
        "    A pilot\n    learns.",
        "    A pilot " + "learns " * 11 + "learns\n    more.",
    ),
    "a text that is short again goes on the line of its field": (
        lambda text: set_value(text, (0, "summary"), "A pilot."),
        "  summary: >-  # ours\n    A pilot\n    learns.",
        "  summary: A pilot.  # ours",
    ),
    "a text that is long now goes over lines, its comment stays": (
        lambda text: set_value(text, (0, "id"), "a " * 60 + "b"),
        "- id: top-gun  # never changed",
        "- id: >-  # never changed\n    " + "a " * 47 + "a\n    " + "a " * 12 + "b",
    ),
    "a number and yes are written as such": (
        lambda text: set_value(set_value(text, (0, "lane"), True), (0, "title"), 5),
        "  title: 'Top Gun'\n  lane: films",
        "  title: 5\n  lane: true",
    ),
    "a list in brackets grows": (
        lambda text: append(text, (0, "tags"), "a, b"),
        "[drama, war]",
        "[drama, war, 'a, b']",
    ),
    "an item is written as the one before": (
        lambda text: append(text, (1, "details"), {"name": "role", "value": "Brian"}),
        "  -   {name: budget, value: 20000000}",
        "  -   {name: budget, value: 20000000}\n  -   {name: role, value: Brian}",
    ),
    "an item comes before others": (
        lambda text: insert(text, (0, "claims", 0), {"date": "..", "status": "announced"}),
        "    - date: 1986",
        "    - date: ..\n      status: announced\n    - date: 1986",
    ),
    "a field comes where it belongs": (
        lambda text: set_value(text, (0, "kind"), "film", ("id", "title", "lane", "kind", "date")),
        "  lane: films",
        "  lane: films\n  kind: film",
    ),
    "a field comes first": (
        lambda text: set_value(text, (1, "id2"), "x", ("id2", "id")),
        "- id: cocktail",
        "- id2: x\n  id: cocktail",
    ),
    "a field goes, the comment above it stays": (
        lambda text: remove(text, (0, "date")),
        "  # checked in May\n  date: 1986-05-16\n",
        "  # checked in May\n",
    ),
    "the field on the line of the dash goes": (
        lambda text: remove(text, (0, "id")),
        "- id: top-gun  # never changed\n  title: 'Top Gun'",
        "- title: 'Top Gun'",
    ),
    "the last item goes": (
        lambda text: remove(text, (0, "claims", 0)),
        '  claims:\n    - date: 1986\n      note: "about"',
        "  claims: []",
    ),
    "an item in brackets goes": (
        lambda text: remove(text, (0, "tags", 0)),
        "[drama, war]",
        "[war]",
    ),
    "an event is written at the end": (
        lambda text: append_event(
            text, {"id": "x", "title": "0750", "people": ["a"], "date": None}
        ),
        "value: 20000000}\n",
        "value: 20000000}\n- id: x\n  title: '0750'\n  people: [a]\n  date: ~\n",
    ),
}


@pytest.mark.parametrize("told", EDITS)
def test_edit_keeps_to_the_manner_of_the_file(told: str) -> None:
    edit, old, new = EDITS[told]
    assert FILE.count(old) == 1
    assert edit(FILE) == FILE.replace(old, new)


def test_first_event_of_a_file_with_comments() -> None:
    event = {"id": "x", "title": "A: b"}
    assert append_event("# mine", event) == "# mine\n- id: x\n  title: 'A: b'\n"
    assert append_event("", event) == "- id: x\n  title: 'A: b'\n"
    more = append_event("- id: a\n", {"id": "b"})
    assert more == "- id: a\n\n- id: b\n"


@pytest.mark.parametrize(
    ("text", "edit", "said"),
    [
        (
            "- id: a",
            lambda text: set_value(text, (1, "date"), "1986"),
            "line 1, column 1: there is no '2.date'; name a field or an item that is there",
        ),
        (
            "- id: a",
            lambda text: remove(text, (0, "date")),
            "line 1, column 3: there is no '1.date'; name a field or an item that is there",
        ),
        (
            "- id: a",
            lambda text: insert(text, (0, 1), "x"),
            "line 1, column 3: there is no '1.2'; name a field or an item that is there",
        ),
        (
            "- id: a",
            lambda text: remove(text, ()),
            "line 1, column 1: the whole file cannot be removed; "
            "name a field or an item that is there",
        ),
        (
            "- id: a\n  id: b",
            lambda text: remove(text, (0,)),
            "line 2, column 3: 'id' stands twice here, first on line 1; "
            "keep one of the two; a new entry begins with '- id'",
        ),
        (
            "- id: &x a\n  b: *x",
            lambda text: set_value(text, (0, "id"), "c"),
            "line 1, column 7: a text cannot begin with '&'; "
            "write it out, or quote it if the text begins with '&'",
        ),
        (
            "- ? id\n  : a\n  b: c",
            lambda text: remove(text, (0, "id")),
            "'1.id' cannot be written here: line 1, column 5: the name of a field must be a text; "
            "write it out",
        ),
        (
            "- id: a",
            lambda text: set_value(text, (0, "id"), "\ud800"),
            "'1.id' holds half a character; delete it and type it anew",
        ),
    ],
)
def test_refused_edit_names_the_place_and_the_mend(text: str, edit: Any, said: str) -> None:
    with pytest.raises(EditError) as refused:
        edit(text)
    assert str(refused.value) == said


def test_text_that_is_no_yaml_is_not_edited() -> None:
    with pytest.raises(EditError) as refused:
        set_value("- id: a: b", (0, "id"), "c")
    assert str(refused.value).startswith("line 1, column 8: a second ': ' in one value; quote the")


def test_anchors_elsewhere_stay() -> None:
    text = "- id: &x a\n  b: *x\n  c: !t d\n"
    assert set_value(text, (0, "e"), "f") == f"{text}  e: f\n"


def test_text_over_lines_takes_no_comment_in() -> None:
    text = "- id: a\n  tags:\n    - x\n\n      # of x\n  # of a\n- id: b\n"
    new = set_value(text, (0, "summary"), "word " * 30 + "end")
    assert new.startswith("- id: a\n  tags:\n    - x\n\n      # of x\n  summary: >-\n")
    assert new.endswith(" end\n  # of a\n- id: b\n")
