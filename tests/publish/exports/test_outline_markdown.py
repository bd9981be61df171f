"""The outline as Markdown: order, footnotes, links, and nothing of the data taken for markup."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, event
from tests.publish.exports.written import written
from timeline.curate.model import Dataset, Source
from timeline.publish.exports.options import Options
from timeline.publish.exports.outline_markdown import write
from timeline.publish.markdown_text import escaped
from timeline.publish.opening import view

SOURCES = {
    "log": Source("log", "The *Log*", "Press", "https://x.org/(a)"),
    "book": Source("book", "[Keepers' book]"),
}


def text(data: Dataset, query: str = "", options: Options = Options()) -> str:  # noqa: B008
    return written(write, data, query, options).decode()


def test_whole_outline() -> None:
    lamp = event(
        "lamp",
        claim("1823-07~", sources=("log",)),
        claim("1824", "scheduled", "1820", sources=("book", "log"), rank="deprecated", why="No."),
        summary="First.\n- *second*",
        title="Lamp_Nine",
    )
    plan = event("plan", claim("..", "announced", "1825-03-01", sources=()))
    old = event("old", claim("../1500", sources=("nobody",)))
    data = dataset(
        lamp,
        plan,
        old,
        sources=SOURCES,
        licence="CC0-1.0",
        authors=("Rocha, Ada",),
        subtitle="Of #1",
    )
    assert text(data) == (
        "# Lights\n\n"
        "Of \\#1\n\n"
        "3 of 3 events, 1485 to 2042. As known on 21 November 2026.\n\n"
        "## 1500s\n\n"
        "### 1500\n\n"
        "- **until 1500**: Old (happened)\n\n"
        "## 1820s\n\n"
        "### 1823\n\n"
        "- **about July 1823**: Lamp\\_Nine (happened)[^1]  \n"
        "  First. • *second*\n"
        "  - ~~1824, month not announced (scheduled), said 1820~~[^2][^1] No.\n\n"
        "### 1825\n\n"
        "- **no date announced**: Plan (announced)\n\n"
        "[^1]: [The \\*Log\\*](<https://x.org/(a)>), Press\n\n"
        "[^2]: Keepers' book\n\n"
        "---\n\n"
        "Lights. Rocha, Ada. [CC0 1.0](<https://creativecommons.org/publicdomain/zero/1.0/>).\n\n"
    )


def test_address_makes_links() -> None:
    said = text(dataset(event("lamp")), "?q=lamp", Options("https://x.org/"))
    assert "<https://x.org/?q=lamp&v=1>\n" in said
    assert "[Lamp](<https://x.org/?event=lamp&v=1>)" in said


def test_copy_of_a_source_is_linked() -> None:
    copied = {"log": replace(SOURCES["log"], archived="https://copy.example/a")}
    said = text(dataset(event("lamp", claim(sources=("log",))), sources=copied))
    assert "Press, [archived copy](<https://copy.example/a>)\n" in said


def test_it_speaks_the_language_of_the_view(shipped: Dataset) -> None:
    said = text(shipped, "?lang=ru&event=the-challenge")
    assert said.startswith("# Голливуд, Москва, орбита\n")
    assert "По состоянию на 21 ноября 2026." in said


@given(datasets())
def test_every_event_is_an_item_and_every_mark_has_its_note(data: Dataset) -> None:
    said, seen = text(data), view(data, "", TODAY).seen
    titles = [escaped(each) for each in seen["title"]]
    items = re.findall(r"^- \*\*.*?\*\*: (.*) \(", said, re.MULTILINE)
    assert items == titles
    marks = dict.fromkeys(re.findall(r"(?<!\n)\[\^(\d+)\]", said))
    assert [*marks] == re.findall(r"^\[\^(\d+)\]: ", said, re.MULTILINE)
    assert "\n\n\n" not in said
