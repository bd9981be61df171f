"""What writers ignore is not told of: on the line of a comment, or in an event."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import load

Write = Callable[[dict[str, str | bytes | None]], Path]
EVENT = (
    "- id: one\n"
    "  title: One{title}\n"
    "  lane: films\n"
    "  date: 1988\n"
    "  sources: [variety]\n"
    "  summary: See <b>this</b>.{summary}\n{more}"
)


def codes(write: Write, **parts: str) -> list[str]:
    text = EVENT.format(**{"title": "", "summary": "", "more": "", **parts})
    return [problem.code for problem in load(write({"events/films.yaml": text})).problems]


def test_problem_is_told_of_without_ignores(write: Write) -> None:
    assert codes(write) == ["TL408"]


@pytest.mark.parametrize(
    "words", ["TL408", "tl408", "unshown-markup", " TL408 ", "TL408 # see the style guide"]
)
def test_comment_holds_for_its_line(write: Write, words: str) -> None:
    assert codes(write, summary=f"  # timeline: ignore {words}") == []
    assert codes(write, summary=f" #timeline:ignore {words}") == []
    assert codes(write, title=f"  # timeline: ignore {words}") == ["TL112", "TL408"]


@pytest.mark.parametrize("words", ["[TL408]", "[unshown-markup]", "\n    - TL408"])
def test_field_holds_for_its_event(write: Write, words: str) -> None:
    assert codes(write, more=f"  ignore: {words}\n") == []


def test_text_that_speaks_of_ignoring_is_no_comment(write: Write) -> None:
    text = "\n    Write\n    # timeline: ignore TL408, or <b>."
    assert codes(write, more=f"  x-note: |{text}\n") == ["TL408"]


def test_same_ignore_twice_is_used_twice(write: Write) -> None:
    comment = "  # timeline: ignore TL408"
    assert codes(write, summary=comment, more="  ignore: [TL408]\n") == []
