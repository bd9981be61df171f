"""A view as a work to cite: authors, days, keys."""

from __future__ import annotations

import pytest

from tests.builders import TODAY, claim, dataset, day, event
from timeline.publish.citation import Author, Work, author, work
from timeline.publish.opening import view


@pytest.mark.parametrize(
    ("name", "found", "initials", "direct"),
    [
        ("Rocha, Ada-Maria K.", Author("Rocha", "Ada-Maria K."), "A.-M. K.", "Ada-Maria K. Rocha"),
        ("The Lighthouse Society", Author("The Lighthouse Society"), "", "The Lighthouse Society"),
        ("Волков, Иван", Author("Волков", "Иван"), "И.", "Иван Волков"),
        ("Rocha,", Author("Rocha,"), "", "Rocha,"),
    ],
)
def test_author_is_a_person_or_an_organisation(
    name: str, found: Author, initials: str, direct: str
) -> None:
    assert author(name) == found
    assert (found.initials, found.direct) == (initials, direct)


def test_view_of_today_is_read_today() -> None:
    data = dataset(
        event("a", claim("2030", "scheduled", "2025-04-05")),
        authors=("Rocha, Ada",),
        licence="CC-BY-4.0",
    )
    assert work(view(data, "?q=a", TODAY), "https://x.org/") == Work(
        title="Lights",
        authors=(Author("Rocha", "Ada"),),
        issued=TODAY,
        accessed=TODAY,
        asof=None,
        address="https://x.org/?q=a&v=1",
        licence="CC BY 4.0",
    )


def test_view_of_the_past_names_its_day_and_is_read_today() -> None:
    data = dataset(
        event("a", claim("2030", "scheduled", "2019-02-03")),
        event("b", claim("2031", "scheduled", "2025-04-05")),
    )
    found = work(view(data, "?asof=2020-06", TODAY), "")
    assert (found.issued, found.accessed, found.asof) == (
        day("2020-06-30"),
        TODAY,
        day("2020-06-30"),
    )
    assert found.address == ""


@pytest.mark.parametrize(
    ("title", "issued", "key"),
    [
        ("Hollywood, Moscow, Orbit", "2026-11-21", "hollywood-moscow-orbit-2026"),
        ("Маяки", "2026", "mayaki-2026"),
        ("灯台", "", "timeline"),
        ("One two three four five six seven", "", "one-two-three-four-five-six"),
    ],
)
def test_key_is_short_and_in_ascii(title: str, issued: str, key: str) -> None:
    assert Work(title, issued=day(issued) if issued else None).key == key
