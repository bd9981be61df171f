"""Where a rule across files has its say, all other parts stay as they are."""

from __future__ import annotations

from timeline.curate.checks import OF_PAGE
from timeline.curate.entries import file_of
from timeline.curate.folder import Folder
from timeline.curate.parts.across import TOGETHER, join_across
from timeline.curate.parts.part import ACROSS, ALONE, Part, part_of
from timeline.curate.yamltext.reader import read

TEXTS = {
    "timeline": "title: Lights\n",
    "lanes": "- {id: towers, name: Towers}\n",
    "sources": "- {id: almanac, title: Almanac}\n",
}
EVENT = "- {id: %s, title: One, lane: %s, date: %s, sources: [almanac]}\n"


def looked_at(*events: str) -> tuple[Folder, list[Part]]:
    texts = [*TEXTS.items(), *(("events", each) for each in events)]
    files = tuple(
        file_of(kind, read(text.encode(), f"data/{at}.yaml"))
        for at, (kind, text) in enumerate(texts)
    )
    folder = Folder("data", files)
    return folder, [part_of(file, Folder("data", (file,), None, "en")) for file in files]


def test_rules_are_asked_together_or_alone() -> None:
    assert {rule.name for rule in TOGETHER} == set(ACROSS)
    assert {*TOGETHER, *ALONE} == set(OF_PAGE)


def test_event_with_a_mistake_across_files_is_left_out() -> None:
    events = EVENT % ("one", "towers", "1811") + EVENT % ("two", "rocks", "1812")
    dataset, problems = join_across(*looked_at(events, EVENT % ("three", "towers", "1813")))
    assert [event.id for event in dataset.events] == ["one", "three"]
    assert [problem.rule for problem in problems] == ["unknown-reference"]


def test_event_with_a_mistake_of_its_own_stays_out() -> None:
    events = EVENT % ("one", "towers", "1811-13") + EVENT % ("two", "rocks", "1812")
    dataset, problems = join_across(*looked_at(events))
    assert list(dataset.events) == []
    assert [problem.rule for problem in problems] == ["bad-date", "unknown-reference"]


def test_part_without_a_mistake_is_taken_as_it_is() -> None:
    good = EVENT % ("one", "towers", "1811")
    folder, parts = looked_at(good, EVENT % ("two", "rocks", "1812"))
    dataset, _ = join_across(folder, parts)
    assert dataset.events[0] is parts[3].made[0]
