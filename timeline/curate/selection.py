"""Which rules are meant: by a code (TL303), the beginning of one (TL3), or a name (bad-date)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.curate.checks import RULES
from timeline.curate.checks.rule import Rule, closest
from timeline.errors import OptionError, Problem


def rules_of(word: str) -> tuple[Rule, ...]:
    """The rules that a word means. Raises `OptionError` with the nearest name for one without."""
    wanted = word.casefold()
    named = tuple(rule for rule in RULES if wanted in (rule.code.casefold(), rule.name))
    begun = tuple(rule for rule in RULES if rule.code.casefold().startswith(wanted or "?"))
    if not (named or begun):
        raise OptionError(f"there is no rule '{word}'; {_proposal(word)}")
    return named or begun


def chosen(
    problems: Sequence[Problem], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Problem, ...]:
    """The problems of the rules that are selected (all, if none is) and not ignored.

    Raises `OptionError` for a word that means no rule.
    """
    wanted, unwanted = (
        {rule.code for word in words for rule in rules_of(word)} for words in (select, ignore)
    )
    kept = (wanted or {rule.code for rule in RULES}) - unwanted
    return tuple(problem for problem in problems if problem.code in kept)


def _proposal(word: str) -> str:
    near = closest(word.upper(), [rule.code for rule in RULES])
    near = closest(word.casefold(), [rule.name for rule in RULES]) or near
    return f"did you mean '{near}'?" if near else "'python -m timeline manual' lists all of them"
