"""A view as a link: written in one way, read without complaint, and said what was left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.explore.orders import SORTS
from timeline.explore.state import FORMS, THEMES, VERSION, ViewState, read_query, write_query
from timeline.languages import LANGUAGES

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,2}", fullmatch=True)
NAMES = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters=","), min_size=1)
TEXTS = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=60).map(str.strip)
CHOICES = st.sets(IDS | NAMES, min_size=1, max_size=8).map(lambda found: tuple(sorted(found)))
DATES = st.sampled_from([("1990",), ("-0044-03-15",), ("1987~",), ("2020?",), ("1984-05",)])
STATES = st.builds(
    ViewState,
    chosen=st.fixed_dictionaries(
        {},
        optional={
            "q": st.tuples(TEXTS.filter(bool)),
            **dict.fromkeys(("lane", "status", "is", "kind", "tag", "person"), CHOICES),
            **dict.fromkeys(("from", "to"), DATES),
        },
    ),
    asof=st.sampled_from(["", "1990", "2020-06-01"]),
    slip=st.sampled_from(["", "typical"]),
    form=st.sampled_from(["", *FORMS]),
    since=st.sampled_from(["", "2020-06"]),
    view=st.sampled_from(["", "1980/1999-06", "-0100/..", "Y-20000/Y12344"]),
    event=st.just("") | IDS | NAMES,
    show=st.sampled_from(["", "picture"]),
    table=st.sampled_from(["", *SORTS]),
    others=st.sampled_from(["", "dim"]),
    theme=st.sampled_from(["", *THEMES]),
    lang=st.sampled_from(["", *LANGUAGES]),
)


@given(STATES)
def test_written_state_is_read_back(state: ViewState) -> None:
    query = write_query(state)
    assert read_query(query) == (state, ())
    assert write_query(read_query(query)[0]) == query
    assert query.isascii()


def test_default_state_is_no_query() -> None:
    assert write_query(ViewState()) == ""
    assert read_query("") == (ViewState(), ())


def test_query_is_written_in_one_order() -> None:
    state, _ = read_query("theme=dark&event=pharos&view=1800/1900&to=1990&lane=b,a&q=tall")
    written = "?q=tall&lane=a,b&to=1990&view=1800/1900&event=pharos&theme=dark&v=1"
    assert write_query(state) == written


def test_query_escapes_what_would_break_it() -> None:
    state = ViewState({"q": ("маяк & #1 + 50%",)})
    query = "?q=%D0%BC%D0%B0%D1%8F%D0%BA%20%26%20%231%20%2B%2050%25&v=1"
    assert write_query(state) == query
    assert read_query(query)[0] == state


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("colour=red", "This link holds 'colour', which means nothing here."),
        ("theme=pink", "This link asks for the theme 'pink'; there are: light, dark, contrast."),
        (
            "from=1990-13",
            "The filter 'From' is left out: '1990-13' is not a date; "
            "write 1987, 1987-08 or 1987-08-05.",
        ),
        (
            "to=yesterday",
            "The filter 'To' is left out: 'yesterday' is not a date; "
            "write 1987, 1987-08 or 1987-08-05.",
        ),
    ],
)
def test_part_that_cannot_be_used_is_noted(query: str, note: str) -> None:
    state, notes = read_query(f"?lane=towers&{query}")
    assert state == ViewState({"lane": ("towers",)})
    assert notes == (note,)


@pytest.mark.parametrize("query", ["?lane=", "?lane=,,", "?q=", "?q=%20%20", "?", "?&&=&"])
def test_empty_parts_choose_nothing(query: str) -> None:
    assert read_query(query) == (ViewState(), ())


@pytest.mark.parametrize("query", ["%", "?q=%ff", "a=b=c", "?lane=%2C", "&" * 500, "\x00=1"])
def test_broken_query_is_read(query: str) -> None:
    state, _ = read_query(query)
    assert read_query(write_query(state)) == (state, ())


@given(st.text(max_size=80) | st.text("qlane=&%,+/from.to-view019~", max_size=80))
def test_any_query_is_a_state_that_can_be_written(query: str) -> None:
    state, _ = read_query(query)
    again, notes = read_query(write_query(state))
    assert (again, notes) == (state, ())


def test_long_search_is_cut() -> None:
    state, _ = read_query("?q=" + "a" * 1000)
    assert state.chosen["q"] == ("a" * 200,)


def test_many_choices_are_kept_whole() -> None:
    tags = tuple(f"a-rather-long-tag-{number:02}" for number in range(30))
    state = ViewState({"tag": tags})
    assert read_query(write_query(state)) == (state, ())


def test_choices_of_a_filter_named_twice_are_joined() -> None:
    state, notes = read_query("?lane=b&lane=a&kind=film&lane=b")
    assert (state.chosen, notes) == ({"lane": ("a", "b"), "kind": ("film",)}, ())


def test_choice_is_taken_in_and_out() -> None:
    one = ViewState().toggled("lane", "towers")
    both = one.toggled("lane", "birds")
    assert both.chosen == {"lane": ("birds", "towers")}
    assert both.toggled("lane", "birds") == one
    assert one.toggled("lane", "towers") == ViewState()


def test_steps_change_one_thing_only() -> None:
    state = ViewState({"lane": ("towers",)}, view="1980/1990", event="pharos", theme="dark")
    assert state.cleared() == ViewState({}, view="1980/1990", event="pharos", theme="dark")
    assert state.opened("") == ViewState({"lane": ("towers",)}, view="1980/1990", theme="dark")
    assert state.having(theme="light", lang="ru").lang == "ru"
    assert state.seen("").view == ""
    assert state.with_filter("q", ("b a",)).chosen == {"lane": ("towers",), "q": ("b a",)}


def test_link_of_a_newer_version_says_so() -> None:
    state, notes = read_query(f"?lane=towers&v={VERSION + 1}")
    assert state == ViewState({"lane": ("towers",)})
    assert notes == (
        f"This link is of version '{VERSION + 1}', which is newer than this page: "
        "some of it may be left out.",
    )


def test_notes_are_in_the_language_of_the_link() -> None:
    assert read_query("?colour=red&lang=ru")[1] == (
        "В ссылке есть «colour»; здесь это ничего не значит.",
    )
