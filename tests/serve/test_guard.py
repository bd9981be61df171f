"""Only a page of this server, in a browser on this machine, may edit."""

from __future__ import annotations

import pytest

from timeline.errors import OptionError
from timeline.serve.guard import Guard, is_loopback, refuse_others

HERE = "127.0.0.1:8050"
OWN = "http://127.0.0.1:8050"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", "LocalHost"])
def test_this_machine_is_loopback(host: str) -> None:
    assert is_loopback(host)
    refuse_others(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "192.168.1.2", "", "example.org", "localhost.example.org"]
)
def test_other_machines_are_not(host: str) -> None:
    assert not is_loopback(host)
    with pytest.raises(OptionError, match=r"for this machine only: leave out --host .*, or --edit"):
        refuse_others(host)


@pytest.mark.parametrize(
    ("host", "came_from", "origin", "said"),
    [
        (HERE, "127.0.0.1", OWN, ""),
        ("[::1]:8050", "::1", "http://[::1]:8050", ""),
        ("evil.example:8050", "127.0.0.1", "http://evil.example:8050", "on this machine only"),
        (HERE, "192.168.1.2", OWN, "on this machine only"),
        (HERE, "", OWN, "on this machine only"),
        ("", "127.0.0.1", OWN, "on this machine only"),
        ("[", "127.0.0.1", OWN, "on this machine only"),
        (HERE, "127.0.0.1", "http://[", "Only a page of this site"),
        (HERE, "127.0.0.1", None, "Only a page of this site"),
        (HERE, "127.0.0.1", "null", "Only a page of this site"),
        (HERE, "127.0.0.1", "http://evil.example", "Only a page of this site"),
        (HERE, "127.0.0.1", "http://127.0.0.1:9999", "Only a page of this site"),
    ],
)
def test_form_is_taken_from_our_own_page(
    host: str, came_from: str, origin: str | None, said: str
) -> None:
    guard = Guard()
    found = guard.objection(host, came_from, origin, guard.token)
    assert (found == "") == (said == "")
    assert said in found


def test_form_needs_the_token_of_this_server() -> None:
    guard = Guard()
    for token in ("", "x", Guard().token, "ключ"):
        assert "started anew" in guard.objection(HERE, "127.0.0.1", OWN, token)
    assert guard.objection(HERE, "127.0.0.1", None, None) == ""


@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded", "via", "X-Real-IP"])
def test_proxy_at_this_machine_speaks_for_others(name: str) -> None:
    guard = Guard()
    for token in (None, guard.token):
        said = guard.objection(HERE, "127.0.0.1", OWN, token, ["Host", name])
        assert said == "Events can be edited on this machine only, not through a proxy."
    assert guard.objection(HERE, "127.0.0.1", OWN, guard.token, ["Host", "Origin"]) == ""
