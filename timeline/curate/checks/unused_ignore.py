"""A rule is to be ignored in a place where it finds nothing.

What was ignored has been mended, or the comment stands on another line than the problem: it holds
for its own line only, and `ignore` for its event. Delete it, so that it hides nothing later on.
What the day of the check decides (TL6) may come back, and is not told of here.

Good:

    title: No  # timeline: ignore TL105

Bad:

    title: 'No'  # timeline: ignore TL105
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.ignores import Ignores
from timeline.curate.checks.rule import Finding, Rule

BY_THE_DAY = "TL6"


def check(ignores: Ignores) -> Iterator[Finding]:
    """Find the ignores that kept nothing from being told."""
    for each in ignores.given:
        rule = ignores.rule_of(each)
        if rule and each not in ignores.used and _is_decided(rule, ignores):
            where = "in this event" if each.entry else "on this line"
            message = f"{rule.code} ({rule.name}) is ignored, but finds nothing {where}"
            hint = "delete it, or put it on the line of the problem"
            yield Finding(each.path, each.line, each.column, message, hint, each.entry)


def _is_decided(rule: Rule, ignores: Ignores) -> bool:
    return rule.code in ignores.asked and not rule.code.startswith(BY_THE_DAY)
