"""A folder as the rules see it."""

from __future__ import annotations

from dataclasses import replace

from timeline.curate.folder import Folder


def test_what_several_rules_ask_is_worked_out_once() -> None:
    asked: list[str] = []

    def paths(folder: Folder) -> list[str]:
        asked.append(folder.path)
        return [folder.path]

    folder = Folder("a", ())
    assert folder.once(paths) is folder.once(paths)
    assert asked == ["a"]
    assert replace(folder, path="b").once(paths) == ["b"]
