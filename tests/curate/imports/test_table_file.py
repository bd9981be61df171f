"""Tables of any columns: what is read, what is told, and that no row is lost."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.curate.imports.bring import asked, bring, events, told
from timeline.curate.imports.grids import read_grid
from timeline.curate.imports.rows import Known
from timeline.curate.imports.table import ALIASES, read
from timeline.errors import OptionError

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


def table(*rows: tuple[str, ...], delimiter: str = ",") -> str:
    text = StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def test_columns_are_known_by_their_names() -> None:
    text = table(
        ("Title", "Year", "Group", "Tags", "People", "Importance", "URL", "Description"),
        ("Bell", "1811", "Towers", "stone; sea", "Ada | Ivan", "5", "https://x.org/a", "Lit."),
    )
    assert events(bring("csv", text)) == [
        {
            "id": "bell",
            "title": "Bell",
            "lane": "towers",
            "importance": "5",
            "people": ["ada", "ivan"],
            "tags": ["stone", "sea"],
            "summary": "Lit.",
            "date": "1811",
            "sources": ["x-org"],
        }
    ]


def test_columns_are_mapped() -> None:
    text = table(("Event name", "When it was"), ("Bell", "1811"))
    found = bring("csv", text, columns={"title": "Event name", "date": "When it was"})
    assert [each["title"] for each in events(found)] == ["Bell"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("begin", ["", "\n", "sep={}\n"])
def test_delimiter_is_found(delimiter: str, begin: str) -> None:
    text = table(("title", "date", "kind"), ("A, b", "1811", "x"), delimiter=delimiter)
    grid = read_grid(begin.format(delimiter) + text)
    assert (grid.columns, grid.lines[0].text("title")) == (("title", "date", "kind"), "A, b")


def test_place_of_a_cell_is_that_in_the_file() -> None:
    text = 'title,kind,date\n"Two\nlines, one cell",film,05/08/1983\nB,,5/8/83\n'
    assert told(bring("csv", text)) == [
        "a.txt:3:23: error: '05/08/1983' may have the day or the month first [not-taken] — "
        "say which: --dayfirst or --monthfirst",
        "a.txt:4:4: error: '5/8/83' has a year of two digits [not-taken] — write all four digits",
    ]


@pytest.mark.parametrize(
    ("order", "cell", "date"),
    [
        ("dayfirst", "05/08/1983", "1983-08-05"),
        ("monthfirst", "05/08/1983", "1983-05-08"),
        ("dayfirst", "5.8.1983", "1983-08-05"),
        ("", "39570", "2008-05-02"),
        ("", "2008-05-02 10:30", "2008-05-02"),
        ("", "20080502", "2008-05-02"),
        ("", "May 2008", "2008-05"),
        ("", "c. 1812", "1812~"),
        ("", "-0043", "-0043"),
        ("", "1987/1988", "1987/1988"),
    ],
)
def test_date_is_read(order: str, cell: str, date: str) -> None:
    text = table(("title", "date", "source"), ("A", cell, "B"))
    (found,) = events(bring("csv", text, order=order))
    claims = found.get("claims", [found])
    assert [each["date"] for each in claims] == [date]


@pytest.mark.parametrize("cell", ["05/08/1983", "25/12/1983", "13.13.2013", "83", "1900s", "TBA"])
def test_date_is_never_guessed(cell: str) -> None:
    found = bring("csv", table(("title", "date"), ("A", cell)))
    assert (events(found), [row.outcome for row in found.rows]) == ([], ["skipped"])


def test_doubt_in_words_is_told_and_a_quote_is_that_of_its_column() -> None:
    found = bring("csv", table(("title", "date"), ("A", "c. 1812")))
    assert told(found) == ["a.txt:2:3: warning: 'c. 1812' is read as 1812~ [changed]"]
    (claim,) = events(found)[0]["claims"]
    assert "quote" not in claim
    text = table(("title", "date", "Words"), ("A", "c. 1812", "about then"))
    (claim,) = events(bring("csv", text, columns={"quote": "Words"}))[0]["claims"]
    assert (claim["date"], claim["quote"]) == ("1812~", "about then")


def test_row_without_a_source_is_unsourced_and_says_why() -> None:
    found = bring("csv", table(("title", "date"), ("A", "1811")))
    assert events(found)[0]["claims"] == [
        {
            "date": "1811",
            "status": "happened",
            "unsourced": "true",
            "why": "a.txt, line 2, names no source",
        }
    ]


def test_what_is_to_come_is_a_plan_of_the_day_of_the_import() -> None:
    found = bring("csv", table(("title", "date", "source"), ("A", "2031", "The Log")))
    assert events(found)[0]["claims"] == [
        {"date": "2031", "status": "scheduled", "stated": "2026-11-22", "source": ["the-log"]}
    ]
    assert [row.outcome for row in found.rows] == ["fixed"]


def test_what_the_folder_knows_keeps_its_ids() -> None:
    there = Known(
        {"towers": "Towers and beacons"},
        {"ada": "Ada Rocha"},
        {"log": ("The Log", "https://x.org/log")},
        {"old": "Old"},
    )
    text = table(
        ("title", "date", "lane", "people", "source", "url"),
        ("A", "1811", "Towers and Beacons", "ada rocha", "", "https://x.org/log"),
        ("B", "1812", "towers", "ada", "the log", ""),
        ("Old", "1813", "towers", "", "log", ""),
    )
    found = bring("csv", text, known=there)
    assert [(e["lane"], e["people"], e["sources"]) for e in events(found)] == [
        ("towers", ["ada"], ["log"]),
        ("towers", ["ada"], ["log"]),
    ]
    assert (found.lanes, found.people, found.sources) == ((), (), ())
    assert told(found) == [
        "a.txt:4:1: error: the event 'old' is in the folder already [not-taken] — "
        "delete it there, or give this one another id or title"
    ]


def test_row_is_known_by_title_and_date() -> None:
    there = Known(
        events={"old": "Old", "old-1815": "Old"},
        places={
            "old": ("events/a.yaml", frozenset({"1813"})),
            "old-1815": ("events/a.yaml", frozenset({"1815~", "1816"})),
        },
    )
    rows = (("Old", "c. 1815"), ("OLD", "1813"), ("Old", "1814"), ("New", "1813"))
    found = bring("csv", table(("title", "date"), *rows), known=there)
    assert [row.outcome for row in found.rows] == ["there", "there", "skipped", "ok"]
    assert found.known == ("old-1815", "old")
    assert told(found)[:3] == [
        "a.txt:2:1: note: the event 'old-1815' is in the folder already [there]",
        "a.txt:3:1: note: the event 'old' is in the folder already [there]",
        "a.txt:4:1: error: the event 'old' is in the folder already, with the date 1813 [not-taken]"
        " — delete it there, or give this one another id or title",
    ]


def test_titles_that_come_twice_get_ids_of_their_own() -> None:
    text = table(("title", "date"), ("A", "1811"), ("A", "1812"), ("A", "1812"), ("Башня", "1"))
    found = bring("csv", text + "Башня,1900\n")
    assert [each["id"] for each in events(found)] == ["a", "a-1812", "a-2", "bashnya"]


def test_columns_and_cells_that_are_not_taken_are_named() -> None:
    text = "title,date,colour\nA,1811,red,blue\n"
    assert [line.partition(" — ")[0] for line in told(bring("csv", text))] == [
        "a.txt:1:1: warning: columns that are not taken: colour [lost]",
        "a.txt:2:1: warning: a cell stands beyond the last column [lost]",
    ]


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        ("Who,When\n", {}, "no column is the title: name it with --map title=COLUMN"),
        (
            "title,x\n",
            {},
            "no column is the date: name it with --map date=COLUMN; the columns are: ",
        ),
        ("title,date\n", {"titel": "title"}, "--map titel=…: there is no such field; the fields"),
        ("title,date\n", {"lane": "Gruppe"}, "--map lane=Gruppe: there is no such column; the col"),
        ("", {}, "the columns are: none, for the file is empty"),
    ],
)
def test_wrong_map_is_told_with_what_there_is(
    text: str, columns: dict[str, str], said: str
) -> None:
    with pytest.raises(OptionError) as raised:
        read(text, asked(columns=columns))
    assert said in str(raised.value)


@given(st.lists(st.lists(CELLS, min_size=4, max_size=5), max_size=8))
def test_every_row_is_taken_or_told(rows: list[list[str]]) -> None:
    text = table(("title", "date", "lane", "source"), *map(tuple, rows))
    found = bring("csv", text)
    filled = [row for row in rows if any(map(str.strip, row))]
    counted = [row for row in found.rows if row.counted]
    assert len(counted) == len(filled)
    assert len(found.events) == sum(row.part is not None for row in counted)
    skipped = [row for row in counted if row.part is None]
    assert all(row.remarks and row.remarks[0].kind == "not-taken" for row in skipped)


@given(st.text(max_size=300))
def test_no_text_stops_the_reader(text: str) -> None:
    with_head = bring("csv", f"title,date\n{text}")
    assert len(with_head.events) <= len(with_head.rows)


@pytest.mark.parametrize(
    ("second", "taken"),
    [
        ('"Two,1902,Races', ["One", "Three", "Four, too"]),
        ('Two,1902,"Races', ["One", "Three", "Four, too"]),
        ('Two,1902,"a ""b"" c', ["One", "Three", "Four, too"]),
        ('"Two",1902,Ra"ces', ["One", "Two", "Three", "Four, too"]),
        ('"Two\n2",1902,"a\nb" ', ["One", "Two 2", "Three", "Four, too"]),
    ],
)
def test_open_quote_takes_in_no_other_row(second: str, taken: list[str]) -> None:
    for last in ("", '"Four, too",1904,Races\n'):
        rows = read(f"title,date,lane\nOne,1901,Races\n{second}\nThree,1903,Races\n{last}", asked())
        names = [" ".join(row.name.split()) for row in rows if row.part is not None]
        assert names == (taken if last else taken[:-1])
        refused = [row for row in rows if row.part is None]
        assert [row.line for row in refused] == ([] if len(taken) == 4 else [3])


def test_open_quote_in_the_names_of_columns_is_told() -> None:
    with pytest.raises(
        OptionError, match=r"^a.txt:1:7: the quote before 'date' is not closed; mend"
    ):
        read('title,"date\nOne,1901\n', asked())


def test_open_quote_is_told_with_its_place() -> None:
    *_, row = read('title,date\nOne,1901\nTwo,"1902\n', asked())
    assert (row.line, row.column, row.outcome) == (3, 5, "skipped")
    assert row.remarks[0].message == "the quote before '1902' is not closed"


def test_every_field_has_a_name_of_its_own() -> None:
    names = [name for field, others in ALIASES.items() for name in (field, *others)]
    assert len(names) == len({*names})
