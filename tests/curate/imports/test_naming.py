"""Ids that are made of words."""

from __future__ import annotations

import pytest

from timeline.curate.imports.naming import free_id, host, slug, unique
from timeline.explore.fold import fold


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Risky Business", "risky-business"),
        ("Don't look up!", "dont-look-up"),
        ("Première à 7", "premiere-a-7"),
        ("Taken", "taken-3"),
        ("Маяк", "mayak"),
        ("Άγιος Ιωάννης", "agios-ioannis"),
        ("Ο Ευρωπαίος άγγελος του φάρου", "o-evropaios-angelos-tou-farou"),
        ("灯台", ""),
        ("!", ""),
        ("", ""),
    ],
)
def test_id_is_made_of_words_and_free(words: str, name: str) -> None:
    assert free_id(words, {"taken", "taken-2"}, fold) == name


def test_id_of_a_long_title_ends_with_a_word() -> None:
    made = slug("A lighthouse " * 10, fold)
    assert made == "-".join(["a-lighthouse"] * 4) + "-a"
    assert slug("a" * 70, fold) == "a" * 60


def test_taken_id_gets_what_tells_it_apart_or_a_number() -> None:
    assert unique("fire", {"fire"}, "", "1957") == "fire-1957"
    assert unique("fire", {"fire", "fire-1957"}, "1957") == "fire-2"


def test_site_is_named_without_what_all_have() -> None:
    assert host("https://www.post.org:80/a") == "post.org"
    assert (host("no address"), host("http://[::1")) == ("", "")
