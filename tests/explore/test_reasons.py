"""Why the claim that is shown is shown."""

from __future__ import annotations

import pytest

from tests.builders import SOURCES, TODAY, claim, event
from timeline.curate.model import Claim
from timeline.explore.clock import known_on
from timeline.explore.reasons import FIRST, ONLY, reason
from timeline.languages import ENGLISH, language

HAPPENED = "It says what happened; that outweighs what was planned."
PREFERRED = "The curators prefer it to the other claims."
LATEST = "It is the latest that was said."


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ([claim("1990")], ONLY),
        ([claim("1990"), claim("1980", rank="deprecated", why="wrong")], ONLY),
        ([claim("1991", "scheduled", "1985"), claim("1990")], HAPPENED),
        ([claim("1990"), claim("1991", rank="preferred")], PREFERRED),
        ([claim("1991", "scheduled", "1985"), claim("1992", "scheduled", "1986")], LATEST),
        ([claim("1990"), claim("1991")], FIRST),
    ],
)
def test_reason_names_what_decided(claims: list[Claim], said: str) -> None:
    one = event("one", *claims)
    known = known_on(one, SOURCES, TODAY)
    assert known
    assert reason(one, known, SOURCES, TODAY, ENGLISH) == said


def test_claim_that_was_not_known_yet_does_not_count() -> None:
    one = event("one", claim("1992", "scheduled", "1985"), claim("1993", "scheduled", "1990"))
    day = claim("1986").date.earliest_start
    known = known_on(one, SOURCES, day)
    assert known
    assert reason(one, known, SOURCES, day, ENGLISH) == ONLY


def test_reason_is_said_in_the_language_of_the_page() -> None:
    one = event("one", claim("1990"))
    known = known_on(one, SOURCES, TODAY)
    assert known
    said = reason(one, known, SOURCES, TODAY, language("ru"))
    assert said == "Это единственное действующее утверждение о дате."
