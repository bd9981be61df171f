"""A folder as the rules see it."""

from __future__ import annotations

from dataclasses import replace

from timeline.curate.entries import file_of
from timeline.curate.folder import Folder
from timeline.curate.yamltext.reader import read


def test_what_several_rules_ask_is_worked_out_once() -> None:
    asked: list[str] = []

    def paths(folder: Folder) -> list[str]:
        asked.append(folder.path)
        return [folder.path]

    folder = Folder("a", ())
    assert folder.once(paths) is folder.once(paths)
    assert asked == ["a"]
    assert replace(folder, path="b").once(paths) == ["b"]


def test_mappings_of_a_file_are_found_once() -> None:
    text = b"""
- {id: a, claims: [one, {date: 1988}, {date: 1989}], details: {name: budget}}
- {id: b}
- {id: c, claims: [{date: 1990}]}
"""
    file = file_of("events", read(text, "a.yaml"))
    first, _, last = file.entries
    assert file.mappings("claims") == [
        (first, ("claims", 1), {"date": "1988"}),
        (first, ("claims", 2), {"date": "1989"}),
        (last, ("claims", 0), {"date": "1990"}),
    ]
    assert file.mappings("claims") is file.mappings("claims")
    assert list(file.mappings("details")) == list(file.mappings("id")) == []
    folder = Folder("a", (file, replace(file, kind="measures")))
    assert list(folder.mappings("events", "claims")) == file.mappings("claims")
