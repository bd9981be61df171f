"""Where problems and their mends stand, as the formats for programs count it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.curate.report.extent import end_of
from timeline.curate.yamltext.text import line_of, place
from timeline.errors import Mend, Problem

Texts = Mapping[str, str]
"""The texts of files by their paths; a file that could not be read has none."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text; lines and columns count from 1, and `end` is not part of it."""

    start: tuple[int, int]
    end: tuple[int, int]


def span_of(problem: Problem, texts: Texts) -> Span:
    """What a problem is about: at its place, and on its line."""
    line, column = problem.line, problem.column
    written = line_of(texts.get(problem.path, ""), line)
    return Span((line, column), (line, end_of(written, column - 1) + 1))


def span_of_mend(mend: Mend, text: str) -> Span:
    """What a mend replaces in a text."""
    return Span(place(text, mend.start), place(text, mend.end))


def in_bytes(at: tuple[int, int], text: str) -> tuple[int, int]:
    """A line and a column, with the column counted in bytes of UTF-8."""
    line, column = at
    before = line_of(text, line)[: column - 1]
    behind = max(column - 1 - len(before), 0)
    return line, len(before.encode()) + behind + 1


def ranked(problems: Sequence[Problem]) -> list[Problem]:
    """The problems with all errors first, then warnings; otherwise in the same order."""
    return sorted(
        problems, key=lambda problem: ("error", "warning", "note").index(problem.severity)
    )
