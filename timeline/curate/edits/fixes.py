"""Making the mends that rules propose, as far as they are safe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.curate.edits.splice import rewrite
from timeline.errors import EditError, Mend, Problem


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


def mended(text: str, mends: Sequence[Mend]) -> tuple[str, int]:
    """A text after some mends, each of one value, and how many of them could be made.

    Raises `EditError` if there is none that says what it should, and nothing else.
    """
    new, made = after(text, mends)
    return new, len(made)


def after(text: str, mends: Sequence[Mend]) -> tuple[str, Sequence[Mend]]:
    """A text after some mends, and those that could be made; see `mended`."""
    try:
        return _after(text, mends), mends
    except EditError:
        good = [mend for mend in mends if _is_good(text, mend)]
        if not good:
            raise
        return _after(text, good), good


def _after(text: str, mends: Iterable[Mend]) -> str:
    return rewrite(text, {(mend.start, mend.end): mend.text for mend in mends})


def _is_good(text: str, mend: Mend) -> bool:
    try:
        return bool(_after(text, [mend]))
    except EditError:
        return False
