"""The addresses of views, events and files."""

from __future__ import annotations

import pytest

from timeline.explore.state import ViewState
from timeline.publish.addresses import (
    NOWHERE,
    host,
    of_event,
    of_file,
    of_line,
    of_snapshot,
    of_view,
)

SITE = "https://example.org/lights/"
STATE = ViewState(chosen={"lane": ("space",)}, view="1980/2000")


def test_addresses_of_a_site() -> None:
    assert of_view(SITE, STATE) == f"{SITE}?lane=space&view=1980/2000&v=1"
    assert of_view(SITE, ViewState()) == SITE
    assert of_event(SITE, "lamp") == f"{SITE}?event=lamp&v=1"
    assert of_file(SITE, ".csv", STATE) == f"{SITE}view.csv?lane=space&view=1980/2000&v=1"


def test_snapshot_stands_below_the_site() -> None:
    assert of_snapshot(SITE, "2026-11-21-3f9a2c1d") == f"{SITE}s/2026-11-21-3f9a2c1d/"
    assert of_snapshot("", "2026-11-21-3f9a2c1d") == ""


def test_without_a_site_only_files_have_a_place_beside_the_page() -> None:
    assert (of_view("", STATE), of_event("", "lamp")) == ("", "")
    assert of_file("", ".csv", ViewState()) == "view.csv"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://Example.org/", "example.org"),
        ("http://127.0.0.1:8050/x/", "127.0.0.1"),
        ("", NOWHERE),
    ],
)
def test_host_is_told_without_its_port(address: str, name: str) -> None:
    assert host(address) == name


@pytest.mark.parametrize(
    ("forge", "address"),
    [
        ("https://github.com/o/r/edit/main/data", "/o/r/edit/main/data/events/a%20%231.yaml#L7"),
        ("https://gitlab.com/o/r/-/edit/main/", "/o/r/-/edit/main/events/a%20%231.yaml#L7"),
        ("https://git.example.org/{path}?at={line}", "/events/a%20%231.yaml?at=7"),
        ("https://git.example.org/{path}", "/events/a%20%231.yaml"),
    ],
)
def test_line_is_edited_at_the_forge(forge: str, address: str) -> None:
    made = of_line(forge, "events/a #1.yaml", 7)
    assert made.partition("://")[2].partition("/")[2] == address[1:]


@pytest.mark.parametrize(("forge", "path"), [("", "a.yaml"), ("https://example.org/e", "")])
def test_line_is_nowhere_without_a_forge_or_a_file(forge: str, path: str) -> None:
    assert of_line(forge, path, 7) == ""
