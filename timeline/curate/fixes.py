"""Making the mends that rules propose, as far as they are safe."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.curate.splice import rewrite
from timeline.errors import Mend, Problem


def safe_mends(problems: Iterable[Problem]) -> dict[str, list[Mend]]:
    """The mends that may be made unasked, by file; of two that touch each other the first."""
    found: dict[str, list[Mend]] = {}
    for problem in problems:
        mend = problem.mend
        if mend and mend.safe and not _touches(mend, found.get(problem.path, ())):
            found.setdefault(problem.path, []).append(mend)
    return found


def _touches(mend: Mend, others: Iterable[Mend]) -> bool:
    return any(mend.start < other.end and other.start < mend.end for other in others)


def mended(text: str, mends: Iterable[Mend]) -> str:
    """A text after some mends, each of one value. Raises `EditError` if it would say more."""
    return rewrite(text, {(mend.start, mend.end): mend.text for mend in mends})
