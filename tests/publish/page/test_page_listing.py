"""The list of a page: every event once, with its claims and who says so."""

from __future__ import annotations

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.publish.page.document import rows
from timeline.publish.page.listing import Entry, Listing, listing


def told(data: Dataset, query: str = "") -> Listing:
    shown = view(data, query)
    return listing(shown, rows(shown))


def only(*claims: object) -> Entry:
    (part,) = told(dataset(event("one", *claims))).parts  # type: ignore[arg-type]
    (entry,) = part.entries
    return entry


def test_every_event_is_told_once_in_order(shipped: Dataset) -> None:
    shown = view(shipped)
    found = [entry.id for part in told(shipped).parts for entry in part.entries]
    assert found == shown.matching["id"].tolist()


def test_window_hides_entries_and_decades_but_keeps_them(shipped: Dataset) -> None:
    shown = view(shipped, "?view=1986/1988")
    parts = told(shipped, "?view=1986/1988").parts
    seen = [entry.id for part in parts for entry in part.entries if entry.is_seen]
    assert seen == shown.seen["id"].tolist()
    assert {part.name for part in parts if part.is_seen} < {part.name for part in parts}


def test_one_claim_is_told_by_its_sources_alone() -> None:
    entry = only(claim("1990-05-05", sources=("stone",)))
    assert (entry.statements, entry.notes, entry.tags) == ((), (), ())
    assert [each.name for each in entry.sources] == ["Stone in the yard"]


def test_rival_claims_are_told_each_the_shown_one_first() -> None:
    entry = only(
        claim("1985", rank="deprecated", why="a misprint"),
        claim("1990-05-05", sources=("almanac",)),
        claim("1991-01-01", disputes="the diary"),
    )
    assert [(each.date, each.struck) for each in entry.statements] == [
        ("5 May 1990", False),
        ("1985", True),
        ("1 January 1991", False),
    ]
    assert entry.statements[1].notes == (("Why: ", "a misprint"),)
    assert entry.statements[2].notes == (("Against it: ", "the diary"),)
    assert entry.tags == ("dates disagree",)


def test_plan_whose_day_has_passed_says_so() -> None:
    entry = only(claim("2020-05", "scheduled", "2019"))
    assert entry.tags == ("scheduled", "date passed")


def test_vague_date_is_explained() -> None:
    assert only(claim("1990-05")).doubt == "Some day between 1 and 31 May 1990."
    assert only(claim("1990-05-05")).doubt == ""


def test_title_in_another_language_is_marked(shipped: Dataset) -> None:
    found = [entry for part in told(shipped, "?lang=ru").parts for entry in part.entries]
    assert {entry.title_lang for entry in found} <= {None, "en"}
    assert [entry.title_lang for part in told(shipped).parts for entry in part.entries].count(
        None
    ) == len(shipped.events)
