"""Sources that rewrite one another are one voice."""

from __future__ import annotations

from tests.builders import claim
from timeline.curate.model import Source
from timeline.explore.voices import heard, publishers, voice, voices

SISTERS = {
    "parent": Source("parent", "Parent"),
    "rewrite": Source("rewrite", "Rewrite", voice="parent"),
    "echo": Source("echo", "Echo", voice="rewrite"),
    "other": Source("other", "Other"),
    "ring": Source("ring", "Ring", voice="gnir"),
    "gnir": Source("gnir", "Gnir", voice="ring"),
}


def test_source_speaks_through_the_one_it_rewrites() -> None:
    assert [voice(name, SISTERS) for name in SISTERS] == [
        *("parent", "parent", "parent", "other"),
        *("gnir", "ring"),
    ]
    assert voice("nobody", SISTERS) == "nobody"
    assert voices({name: SISTERS[name] for name in ("parent", "rewrite", "other")}) == 2


def test_sources_are_named_by_their_publishers_each_once() -> None:
    sources = {
        "a": Source("a", "One report", "Variety, of Los Angeles"),
        "b": Source("b", "Another report", "Variety"),
        "c": Source("c", "A table"),
    }
    assert publishers(("a", "b", "c", "unknown"), sources) == "Variety, A table"
    assert publishers((), sources) == ""


def test_claims_are_heard_once_a_voice() -> None:
    claims = [claim(sources=("rewrite", "echo")), claim(sources=("parent", "other", "unknown"))]
    assert heard(claims, SISTERS) == 3
    assert heard([], SISTERS) == 0
