"""What a view shows, in one sentence."""

from __future__ import annotations

import pytest

from tests.builders import TODAY, claim, dataset, event
from timeline.dates import to_days
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.window import Window
from timeline.languages import ENGLISH, LANGUAGES
from timeline.publish.caption import caption, years

DATA = dataset(event("one", claim("1990")), event("two", lane="sounds"))
CATALOGUE = Catalogue(DATA, to_frame(DATA, TODAY), TODAY)


def from_to(first: int, last: int) -> Window:
    return Window(to_days(first, 1, 1), to_days(last + 1, 1, 1))


def test_caption_counts_and_names_what_is_chosen() -> None:
    said = caption(CATALOGUE, {"lane": ("sounds",)}, from_to(1983, 2027), 1)
    assert said == "1 of 2 events, 1983 to 2027, Sounds"
    assert caption(CATALOGUE, {}, from_to(1983, 1983), 0) == "0 of 2 events, 1983"


@pytest.mark.parametrize(
    ("window", "said"),
    [
        (from_to(1983, 2027), "1983 to 2027"),
        (from_to(1990, 1990), "1990"),
        (from_to(-43, 12), "44 BCE to 12 CE"),
    ],
)
def test_years_are_the_first_and_the_last_that_are_seen(window: Window, said: str) -> None:
    assert years(window, ENGLISH) == said


def test_years_follow_the_language() -> None:
    assert years(from_to(1983, 2027), LANGUAGES["ru"]) != years(from_to(1983, 2027), ENGLISH)
