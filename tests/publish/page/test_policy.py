"""The policy names the script and the style that are there, by the hash that a browser computes."""

from __future__ import annotations

from timeline.publish.page.policy import policy


def test_policy_lets_nothing_in_but_what_is_written() -> None:
    told = dict(part.split(" ", 1) for part in policy("", "a{}").split("; "))
    # SHA-256 of nothing, as RFC 6234 has it.
    empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    assert told == {
        "default-src": "'none'",
        "img-src": "data:",
        "font-src": "data:",
        "style-src": told["style-src"],
        "script-src": empty,
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert told["style-src"].startswith("'sha256-") and told["style-src"] != empty
    assert "unsafe" not in policy("x", "y")


def test_umlauts_are_hashed_as_they_are_sent() -> None:
    assert policy("ä", "") != policy("a", "")
