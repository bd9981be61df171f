"""Changes as Markdown for a pull request."""

from __future__ import annotations

from tests.builders import TODAY, claim, dataset, event
from timeline.curate.model import Event
from timeline.explore.changes import Knowledge
from timeline.publish.changes_markdown import markdown
from timeline.publish.comparison import comparison

PLAN = claim("2019-07-12", "scheduled", stated="2017-06-30")
MOVED = claim("2020-06-26", "scheduled", stated="2018-08-29")


def told(old: Event, new: Event) -> list[str]:
    one, other = (Knowledge(dataset(each), TODAY) for each in (old, new))
    return markdown(comparison(one, other)).splitlines()


def test_table_in_which_titles_mean_nothing() -> None:
    old, new = (event("film", *some, title="*F* | <b>") for some in ((PLAN,), (PLAN, MOVED)))
    assert told(old, new) == [
        "## 1 change in 1 event",
        "",
        "| event | field | before | after |",
        "|---|---|---|---|",
        r"| \*F\* \| \<b\> `film` | date | 12 July 2019 | 26 June 2020 (+350 d) |",
    ]


def test_long_texts_are_folded_up_below_the_table() -> None:
    old, new = (event("film", title="A<B", summary=text) for text in ("", "It *flies*."))
    assert told(old, new) == [
        "## 1 change in 1 event",
        "",
        "<details><summary>A&lt;B: summary</summary>",
        "",
        "**Before:** –",
        "",
        r"**After:** It \*flies\*.",
        "",
        "</details>",
    ]
