"""Problems for people: the place, the line with what is meant underlined, and the mend."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from timeline.curate.report.places import Texts, span_of
from timeline.curate.yamltext.text import line_of
from timeline.errors import Problem, legible

WIDEST = 100
"""Characters of a line that are shown; of a longer one, those round the place."""
BEFORE = 60
"""How many of them at most stand before the place."""


def text(problems: Sequence[Problem], texts: Texts) -> str:
    """Each problem with its line from the file, an empty line between two."""
    return "\n\n".join("\n".join(_block(problem, texts)) for problem in problems)


def lines(problems: Sequence[Problem], texts: Texts) -> str:
    """One problem a line, as editors and terminals know it: path:line:column: …"""
    return "\n".join(map(str, problems))


def _block(problem: Problem, texts: Texts) -> Iterator[str]:
    yield f"{problem.place}: {problem.severity}: {problem.message} [{problem.name}]"
    yield from _excerpt(problem, texts)
    if problem.hint:
        yield f"  hint: {problem.hint}"
    if problem.code:
        yield f"  help: python -m timeline manual {problem.code}"


def _excerpt(problem: Problem, texts: Texts) -> Iterator[str]:
    line = line_of(texts.get(problem.path, ""), problem.line)
    if not line.strip():
        return
    first, last = problem.column - 1, span_of(problem, texts).end[1] - 1
    start = max(0, first - BEFORE) if len(line) > WIDEST else 0
    end = min(len(line), start + WIDEST)
    before = ("…" if start else "") + _shown(line[start:first])
    marked, after = _shown(line[first : min(last, end)]), _shown(line[last:end])
    number, margin = str(problem.line), " " * len(str(problem.line))
    yield f"  {number} | {before}{marked}{after}{'…' if end < len(line) else ''}"
    yield f"  {margin} | {' ' * _width(before)}{'^' * max(_width(marked), 1)}"


def _shown(part: str) -> str:
    return legible(part.replace("\t", " "))


def _width(shown: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(_cells(char) for char in shown)


def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
