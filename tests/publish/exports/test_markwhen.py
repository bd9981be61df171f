"""A view as a page of markwhen: what stands where, and that it comes back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import claim, dataset, event, view
from tests.curate.imports.bring import bring, events, told
from tests.publish.exports.written import SITE, written
from timeline.curate.markdown import plain
from timeline.curate.model import Dataset, Event, Source
from timeline.publish.exports.markwhen import write
from timeline.publish.exports.options import Options

SOURCES = {
    "log": Source("log", "The [old] log", "Press", "https://x.org/(a)"),
    "book": Source("book", "A book"),
}


def text(data: Dataset, options: Options = Options()) -> str:  # noqa: B008
    return written(write, data, "?view=-20000/20000", options).decode()


def back(*some: Event) -> list[dict[str, object]]:
    """Some events as they come back."""
    return events(bring("markwhen", text(dataset(*some, sources=SOURCES))))


def test_whole_page() -> None:
    lamp = event(
        "lamp",
        claim("1823-07~", sources=("log", "book")),
        claim("1824", rank="deprecated", why="A slip."),
        title="A lamp",
        summary="It *turns*.",
        tags=("fog-horn", "storm"),
        importance=5,
    )
    plan = event("plan", claim("2030", "scheduled", "2020-05"), lane="birds", kind="visit")
    open_plan = event("open", claim("..", "announced", "2025-03-01"), title="Some // day")
    data = dataset(lamp, plan, open_plan, sources=SOURCES, subtitle='Of "two"')
    assert (
        text(data, SITE)
        == """\
---
title: "Lights"
description: "Of \\"two\\""
---

# Birds

2030: Plan
id: plan
status: scheduled
stated: "2020-05"
kind: "visit"
url: "https://example.org/?event=plan&v=1"

# Towers

1823-07: A lamp #fog-horn #storm
id: lamp
edtf: "1823-07~"
status: happened
importance: 5
url: "https://example.org/?event=lamp&v=1"
It turns.
\u200b[The old log](https://x.org/%28a%29), [A book]

// Left out, since markwhen cannot place it:
// Some \u200b/\u200b/ day (no date announced)
"""
    )


@pytest.mark.parametrize(
    ("date", "there"),
    [
        ("1987-08-05", "1987-08-05"),
        ("1980/1985-06", "1980/1985-06"),
        ("1987%", "1987"),
        ("1987-08~/1987-10?", "1987-08/1987-10"),
        ("1987-23", "1987-09-01/1987-11-30"),
        ("198X", "1980-01-01/1989-12-31"),
        ("[1987,1989]", "1987-01-01/1989-12-31"),
        ("2000-11/..", "2000-11-01/2026-11-21"),
        ("../1991", "1991-01-01/1991-12-31"),
        ("[..1760]", "1760-12-31"),
        ("[2030..]", "2030-01-01"),
        ("-0043", ""),
        ("Y12000", ""),
    ],
)
def test_date_is_what_markwhen_reads_and_comes_back_as_it_was(date: str, there: str) -> None:
    status = "happened" if not date.startswith("[2030") else "scheduled"
    made = event("lamp", claim(date, status, "2001"), title="Lamp")
    page = text(dataset(made))
    assert (f"\n{there}: Lamp\n" in page) == bool(there)
    if there:
        (entry,) = back(made)
        claims = entry.get("claims", [entry])
        assert isinstance(claims, list)
        assert claims[0]["date"] == date
    else:
        assert "// Left out, since markwhen cannot place it:\n// Lamp (" in page


@pytest.mark.parametrize(
    "said",
    [
        "Scene #1",
        "See !lamp and #lamp",
        "In 1990: a lamp",
        "note: a lamp",
        "1990: a lamp",
        "Section of the wall",
        "end section",
        "# not a heading",
        "by hand // or not",
        "a [lamp](https://x.org/b)",
        "--- or so",
    ],
)
def test_text_that_would_mean_something_comes_back_as_text(said: str) -> None:
    one, other = back(event("a", title=said, summary="First."), event("b", title="B", summary=said))
    assert (one["title"], one.get("tags", [])) == (said, [])
    assert other["summary"] == plain(said)
    assert (one["id"], other["id"]) == ("a", "b")


def test_everything_that_is_written_comes_back() -> None:
    made = event(
        "plan",
        claim("2030-05~", "announced", "2020", sources=("log", "book")),
        title="A plan",
        summary="It flies.",
        tags=("storm",),
        kind="visit",
        importance=2,
    )
    (entry,) = back(made)
    assert entry == {
        "id": "plan",
        "title": "A plan",
        "lane": "towers",
        "kind": "visit",
        "importance": "2",
        "tags": ["storm"],
        "summary": "It flies.",
        "claims": [
            {
                "date": "2030-05~",
                "status": "announced",
                "stated": "2020",
                "source": ["x-org-the-old-log", "a-book"],
            }
        ],
    }


def test_a_date_that_was_changed_in_the_page_wins() -> None:
    page = text(dataset(event("lamp", claim("1823-07~")))).replace("1823-07: L", "1850: L")
    found = bring("markwhen", page)
    assert "'1823-07~' in its property 'edtf' is left out" in " ".join(told(found))
    assert events(found)[0]["date"] == "1850"


def test_properties_of_others_stay_as_they_are() -> None:
    found = bring("markwhen", "1850: Lamp\nid: lamp\nkind: tower")
    assert "x-markwhen' is not shown: id, kind" in " ".join(told(found))


WORDS = st.text("ab1 #!:/[]()-\u2014\"'", min_size=1, max_size=30).filter(lambda each: each.strip())


@settings(max_examples=40)
@given(WORDS, WORDS)
def test_any_text_comes_back_or_loses_no_event(title: str, summary: str) -> None:
    made = event("lamp", title=title, summary=summary)
    found = back(made, event("other", title="Other"))
    assert [each["id"] for each in found] == ["lamp", "other"]


def test_shipped_events_come_back_with_their_dates(shipped: Dataset) -> None:
    seen = view(shipped, "?view=-20000/20000").seen
    found = events(bring("markwhen", text(shipped)))
    dates = {each["id"]: each.get("date") or each["claims"][0]["date"] for each in found}
    there = dict(zip(seen["id"], seen["date"], strict=True))
    assert dates == {name: there[name] for name in dates}
    assert {there[name] for name in there.keys() - dates.keys()} <= {".."}
    titles = dict(zip(seen["id"], seen["title"], strict=True))
    assert {each["id"]: each["title"] for each in found} == {name: titles[name] for name in dates}
