"""Names of values: what a text means, in any language and script, and what comes near."""

from __future__ import annotations

import pytest

from timeline.explore.names import Names

NAMES = Names(
    {
        "space": ("Space", "Космос"),
        "space-race": ("Space race",),
        "us-soviet": ("US–Soviet",),
        "on-hold": ("on hold",),
        "liman": ("Doug Liman", "Даг Лайман"),
    }
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("space", ["space"]),
        ("Spac", ["space", "space-race"]),
        ("космос", ["space"]),
        ("kosm", ["space"]),
        ("US-Soviet", ["us-soviet"]),
        ("us soviet", ["us-soviet"]),
        ("on-hold", ["on-hold"]),
        ("On hold", ["on-hold"]),
        ("ДАГ", ["liman"]),
        ("spase", []),
        ("", []),
        ("…", []),
    ],
)
def test_text_means(text: str, values: list[str]) -> None:
    assert list(NAMES.meant(text)) == values


@pytest.mark.parametrize(
    ("text", "near"),
    [("spase", "space"), ("onhodl", "on-hold"), ("limam", "liman"), ("xyz", ""), ("", "")],
)
def test_near(text: str, near: str) -> None:
    assert NAMES.near(text) == near


def test_word_is_the_first_name_or_the_value() -> None:
    assert [NAMES.word(value) for value in ("liman", "fog-horn")] == ["Doug Liman", "fog horn"]
