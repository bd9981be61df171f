"""The list of claims that disagree."""

from __future__ import annotations

from dataclasses import replace

from tests.builders import SOURCES, claim, dataset, event
from tests.serve.conftest import Look, read
from timeline.curate.model import Source
from timeline.dates import parse
from timeline.serve.views import conflicts

SAID = SOURCES | {
    "paper": Source("paper", "The Paper", "Press", "https://paper.test", parse("1991-01-02")),
    "bad": Source("bad", "Bad", "", "javascript:alert(1)"),
}
DATA = dataset(
    event(
        "lens",
        claim("1990", rank="preferred", why="It was there.", quote="Lit at last", sources=("bad",)),
        claim("1992-05", disputes="The other one.", note="In a list.", sources=("paper",)),
        claim("1980", rank="deprecated", why="A slip."),
    ),
    event("calm", claim("1990")),
    sources=SAID,
)


def test_rivals_stand_in_a_table(look: Look) -> None:
    page = read(conflicts.children(look("", DATA)))
    assert [each.attributes["data-event"] for each in page.find("a", "event")] == ["lens"]
    cells = [each.text for each in page.elements if each.tag in ("th", "td")][4:]
    assert cells == [
        "1990 happened shown",
        "undated",
        "Bad",
        "preferredLit at lastWhy: It was there.",
        "May 1992 happened",
        "2 January 1991",
        "Press, 2 January 1991",
        "In a list.Against it: The other one.",
    ]
    assert "1980" not in page.elements[-1].inside[0].text


def test_only_web_addresses_are_links(look: Look) -> None:
    page = read(conflicts.children(look("", DATA)))
    outward = [each.attributes["href"] for each in page.find("a") if "target" in each.attributes]
    assert outward == ["https://paper.test"]


def test_no_conflict_is_said(look: Look) -> None:
    (line,) = read(conflicts.children(look("?q=calm", DATA))).elements
    assert line.text == "No claims disagree here."


def test_archived_copy_stands_beside_its_source(look: Look) -> None:
    copied = {
        name: replace(each, archived=f"{'https' if name == 'paper' else 'file'}://copy.test/")
        for name, each in SAID.items()
    }
    page = read(conflicts.children(look("", replace(DATA, sources=copied))))
    outward = [each.attributes["href"] for each in page.find("a") if "target" in each.attributes]
    assert outward == ["https://paper.test", "https://copy.test/"]
    assert "Press, 2 January 1991, archived copy" in [each.text for each in page.elements]
