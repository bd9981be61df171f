"""An attempt at an entry: what is judged, and when anew."""

from __future__ import annotations

import shutil
from argparse import Namespace
from datetime import date
from pathlib import Path

from tests.conftest import LIGHTHOUSES
from timeline.cli.asking import Question, Said
from timeline.cli.attempt import Attempt, Fault
from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.named import new_person

ASKED = (Question("name", "Name", True), Question("note", "Note"))


def test_question_that_is_passed_over_needs_no_new_judgement(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(LIGHTHOUSES, folder)
    made: list[str] = []

    def make(said: Said) -> Draft:
        made.append(said["name"])
        return new_person(folder, {"id": "new", "name": said["name"]})

    def refused(said: Said) -> list[Fault]:
        return [Fault("name", "--name: not this")] if said["name"] == "Nobody" else []

    arguments = Namespace(data=folder, today=date(2026, 11, 21))
    attempt = Attempt(arguments, ASKED, (), make, {}, refused)
    assert attempt.faults({"name": "Ada", "note": ""}, ["name"]) == []
    assert attempt.faults({"name": "Ada", "note": ""}, ["name", "note"]) == []
    assert made == ["Ada"]
    # What was refused may be right by now: somebody adds what it names in another window.
    for _ in range(2):
        assert attempt.faults({"name": "Nobody", "note": ""}, ["name"]) == ["not this"]
    assert made == ["Ada", "Nobody", "Nobody"]
