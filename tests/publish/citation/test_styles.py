"""Citations to be read, against the forms that the styles give for data sets on the web."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import day
from timeline.publish.citation import STYLES, Author, Work, author

TODAY = day("2026-11-21")
LIVE = Work(
    "Lights",
    (author("Rocha, Ada"),),
    day("2025-09-05"),
    TODAY,
    address="https://x.org/?q=a&v=1",
)
PAST = replace(LIVE, asof=day("2020-06-01"), authors=(*LIVE.authors, author("The Club")))
FROZEN = replace(LIVE, accessed=None, version="2026-11-21-3f9a2c1d", authors=())
BARE = Work("Lights?")


@pytest.mark.parametrize(
    ("cited", "style", "text"),
    [
        (
            LIVE,
            "apa",
            "Rocha, A. (2025). Lights [Data set]. "
            "Retrieved November 21, 2026, from https://x.org/?q=a&v=1",
        ),
        (
            PAST,
            "apa",
            "Rocha, A., & The Club. (2025). Lights (as known on June 1, 2020) [Data set]. "
            "Retrieved November 21, 2026, from https://x.org/?q=a&v=1",
        ),
        (
            FROZEN,
            "apa",
            "Lights (version 2026-11-21-3f9a2c1d) [Data set]. (2025). https://x.org/?q=a&v=1",
        ),
        (BARE, "apa", "Lights? [Data set]. (n.d.)."),
        (
            LIVE,
            "mla",
            "Rocha, Ada. Lights. 2025, https://x.org/?q=a&v=1. Accessed 21 Nov. 2026.",
        ),
        (
            PAST,
            "mla",
            "Rocha, Ada, and The Club. Lights. As known on 1 June 2020, 2025, "
            "https://x.org/?q=a&v=1. Accessed 21 Nov. 2026.",
        ),
        (
            FROZEN,
            "mla",
            "Lights. Version 2026-11-21-3f9a2c1d, 2025, https://x.org/?q=a&v=1.",
        ),
        (BARE, "mla", "Lights?"),
        (
            LIVE,
            "chicago",
            "Rocha, Ada. Lights. Data set. September 5, 2025. "
            "Accessed November 21, 2026. https://x.org/?q=a&v=1.",
        ),
        (
            PAST,
            "chicago",
            "Rocha, Ada, and The Club. Lights. Data set. As known on June 1, 2020. "
            "September 5, 2025. Accessed November 21, 2026. "
            "https://x.org/?q=a&v=1.",
        ),
        (
            FROZEN,
            "chicago",
            "Lights. Data set. Version 2026-11-21-3f9a2c1d. September 5, 2025. "
            "https://x.org/?q=a&v=1.",
        ),
        (
            replace(FROZEN, asof=FROZEN.issued),
            "chicago",
            "Lights. Data set. Version 2026-11-21-3f9a2c1d. As known on September 5, 2025. "
            "https://x.org/?q=a&v=1.",
        ),
        (BARE, "chicago", "Lights? Data set."),
    ],
)
def test_citation(cited: Work, style: str, text: str) -> None:
    assert STYLES[style](cited) == text


def many(number: int) -> Work:
    return Work("Lights", tuple(Author(f"N{each}", "Ada") for each in range(number)))


@pytest.mark.parametrize(
    ("style", "number", "beginning"),
    [
        ("apa", 3, "N0, A., N1, A., & N2, A. (n.d.)"),
        ("apa", 20, "N0, A., N1, A., N2, A., N3, A."),
        ("mla", 2, "N0, Ada, and Ada N1. "),
        ("mla", 3, "N0, Ada, et al. Lights"),
        ("chicago", 3, "N0, Ada, Ada N1, and Ada N2. "),
        ("chicago", 11, "N0, Ada, Ada N1, Ada N2, Ada N3, Ada N4, Ada N5, Ada N6, et al. Lights"),
    ],
)
def test_several_authors(style: str, number: int, beginning: str) -> None:
    assert STYLES[style](many(number)).startswith(beginning)


def test_apa_leaves_out_the_middle_of_a_long_list() -> None:
    said = STYLES["apa"](many(25))
    assert "N18, A., … N24, A. (n.d.)" in said
    assert "N19" not in said
    assert "…" not in STYLES["apa"](many(20))
