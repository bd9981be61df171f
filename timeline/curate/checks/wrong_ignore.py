"""What is to be ignored is no rule, or one that cannot be ignored.

Rules are named by code or name. Errors have to be mended: the page leaves out what has one.

Good:

    ignore: [TL303]
    lane: films  # timeline: ignore TL303

Bad:

    ignore: [TL330]
    lane: films  # timeline: ignore
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.ignores import Ignore, Ignores
from timeline.curate.checks.rule import Finding, Rule, closest

HUNDRED = len("tl1")


def check(ignores: Ignores) -> Iterator[Finding]:
    """Find the ignores that name no rule that can be ignored."""
    for each in ignores.given:
        if ignores.rule_of(each) is None:
            rule = ignores.rules.get(each.word.casefold())
            said = _error(rule) if rule else _unknown(each, ignores)
            yield Finding(each.path, each.line, each.column, *said, each.entry)


def _error(rule: Rule) -> tuple[str, str]:
    message = f"{rule.code} ({rule.name}) is an error, which cannot be ignored"
    return message, "mend what it tells of, and delete this"


def _unknown(ignore: Ignore, ignores: Ignores) -> tuple[str, str]:
    if not ignore.word:
        return "this comment names no rule to ignore", "write '# timeline: ignore TL303'"
    word = ignore.word.casefold()
    of_its_hundred = [name for name in ignores.rules if name.startswith(word[:HUNDRED])]
    near = closest(word, of_its_hundred) or closest(word, ignores.rules)
    named = near.upper() if near.startswith("tl") else near
    hint = f"did you mean '{named}'?" if near else "write the code of a warning or a note"
    return f"there is no rule '{ignore.word}' to ignore", hint
