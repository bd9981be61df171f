"""A folder as the rules see it."""

from __future__ import annotations

from dataclasses import replace

from timeline.curate.folder import Folder, file_of
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


def test_mappings_of_an_entry_are_found_once() -> None:
    text = b"- {id: a, claims: [one, {date: 1988}, {date: 1989}], details: {name: budget}}\n"
    (entry,) = file_of("events", read(text, "a.yaml")).entries
    assert list(entry.mappings("claims")) == [
        (("claims", 1), {"date": "1988"}),
        (("claims", 2), {"date": "1989"}),
    ]
    assert entry.mappings("claims") is entry.mappings("claims")
    assert list(entry.mappings("details")) == list(entry.mappings("id")) == []
    renewed = replace(entry, node={"claims": [{"date": "1990"}]})
    assert list(renewed.mappings("claims")) == [(("claims", 0), {"date": "1990"})]
