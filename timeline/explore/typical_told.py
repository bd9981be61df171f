"""What the statistics of slips say, in a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import isfinite

from timeline.dates.phrases import day_phrase
from timeline.explore.typical import NEVER, Reach, Spread
from timeline.languages import Language, gettext_noop

SHARES: Mapping[str, str] = {
    "quarter": gettext_noop("a quarter came {when}"),
    "half": gettext_noop("half came {when}"),
    "most": gettext_noop("three quarters came {when}"),
}
"""What is said of each quartile of a spread."""

NEVERS: Mapping[str, str] = {
    "half": gettext_noop("more than half never came"),
    "most": gettext_noop("more than a quarter never came"),
}

PLANS: Mapping[str, Callable[[Spread, Language], str]] = {
    "all": lambda found, language: language.ngettext(
        "{n} plan with a known outcome", "{n} plans with a known outcome", found.n
    ),
    "kind": lambda found, language: language.ngettext(
        "{n} plan of the kind “{name}” with a known outcome",
        "{n} plans of the kind “{name}” with a known outcome",
        found.n,
        name=found.name,
    ),
    "announcer": lambda found, language: language.ngettext(
        "{n} plan of {name} with a known outcome",
        "{n} plans of {name} with a known outcome",
        found.n,
        name=found.name,
    ),
}
"""How the plans of each sort of group are named."""


def plans_words(found: Spread, language: Language) -> str:
    """How many plans were counted, and whose: '11 plans with a known outcome'."""
    return PLANS[found.by](found, language)


def slips_words(found: Spread, language: Language) -> str:
    """The quartiles: 'half came no later than announced, three quarters came at most …'."""
    return ", ".join(_said(name, getattr(found, name), language) for name in _telling(found))


def short_words(found: Spread, language: Language) -> str:
    """All of it in short: 'Typical slip, statistics of 11 plans with a known outcome: half …'."""
    return language.gettext(
        "Typical slip, statistics of {plans}: {slips}",
        plans=plans_words(found, language),
        slips=slips_words(found, language),
    )


def _telling(found: Spread) -> Iterator[str]:
    """The quartiles that say something of their own."""
    if found.quarter < min(found.half, 0):
        yield "quarter"
    if found.half != found.most or found.half == NEVER:
        yield "half"
    if found.half != NEVER:
        yield "most"


def _said(name: str, days: float, language: Language) -> str:
    if days == NEVER:
        return language.gettext(NEVERS[name])
    return language.gettext(SHARES[name], when=_when(int(days), language))


def _when(days: int, language: Language) -> str:
    if days < 0:
        return language.ngettext("at least {n} day early", "at least {n} days early", -days)
    if days > 0:
        return language.ngettext("at most {n} day late", "at most {n} days late", days)
    return language.gettext("no later than announced")


def counted_words(found: Spread, language: Language) -> str:
    """How plans were weighed that moved, and those that were cancelled."""
    once = language.gettext("Each plan counts once, however often it moved.")
    if not found.cancelled:
        return once
    never = language.ngettext(
        "{n} was cancelled and counts as never.",
        "{n} were cancelled and count as never.",
        found.cancelled,
    )
    return f"{once} {never}"


def reach_words(found: Reach, language: Language) -> str:
    """From when to when the picture is shaded."""
    first = day_phrase(int(found.first), language)
    if not isfinite(found.last):
        return language.gettext("In the picture the strokes begin on {first}.", first=first)
    last = day_phrase(int(found.last) - 1, language)
    return language.gettext("In the picture: {first} to {last}.", first=first, last=last)
