"""Why the claim that is shown is shown, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.curate.model import Event, Source
from timeline.explore.clock import Known, known_from, strength
from timeline.languages import Language, gettext_noop

ONLY = gettext_noop("It is the only claim about the date that stands.")
FIRST = gettext_noop("No other claim outweighs it, and it is written first.")
OUTWEIGHS = (
    gettext_noop("It says what happened; that outweighs what was planned."),
    gettext_noop("The curators prefer it to the other claims."),
    gettext_noop("It is the latest that was said."),
)
"""A sentence for each part of `timeline.explore.clock.strength` that may decide."""


def reason(
    event: Event, known: Known, sources: Mapping[str, Source], day: int, language: Language
) -> str:
    """Why `known` shows its claim and no other one of the event that was known on `day`."""
    others = [
        strength(claim, sources)
        for claim in event.claims
        if claim is not known.claim
        and claim.rank != "deprecated"
        and known_from(claim, sources) <= day
    ]
    if not others:
        return language.gettext(ONLY)
    pairs = zip(strength(known.claim, sources), max(others), OUTWEIGHS, strict=True)
    return language.gettext(next((said for ours, theirs, said in pairs if ours != theirs), FIRST))
