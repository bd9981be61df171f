"""Links that were made in the past still mean what they meant: none is ever taken off this list."""

from __future__ import annotations

import pytest

from timeline.explore.state import ViewState, read_query, write_query

# As they were sent around, with what they have to open for ever.
STORED = {
    # Before links carried a version.
    "?lane=space&view=2020/2026": ViewState({"lane": ("space",)}, view="2020/2026"),
    "?q=moscow&person=tom-cruise&theme=dark": ViewState(
        {"q": ("moscow",), "person": ("tom-cruise",)}, theme="dark"
    ),
    "?status=on-hold,scheduled&from=2020&to=2026-06&event=digger": ViewState(
        {"status": ("on-hold", "scheduled"), "from": ("2020",), "to": ("2026-06",)}, event="digger"
    ),
    "?tag=nasa&view=1985-06/1986-02": ViewState({"tag": ("nasa",)}, view="1985-06/1986-02"),
    # Version 1.
    "?asof=2020-06-01&view=2019/2026&form=conflicts&v=1": ViewState(
        asof="2020-06-01", view="2019/2026", form="conflicts"
    ),
    "?q=person:liman%20-tag:imax&others=dim&v=1": ViewState(
        {"q": ("person:liman -tag:imax",)}, others="dim"
    ),
    "?lane=us-soviet&is=disputed&view=1986/1990&event=moscow-trip-1987&table=-sources&v=1": (
        ViewState(
            {"lane": ("us-soviet",), "is": ("disputed",)},
            view="1986/1990",
            event="moscow-trip-1987",
            table="-sources",
        )
    ),
    "?asof=2024-01&slip=typical&view=2022/2028&v=1": ViewState(
        asof="2024-01", slip="typical", view="2022/2028"
    ),
    "?status=announced&is=undated&kind=film&show=picture&theme=contrast&lang=ru&v=1": ViewState(
        {"kind": ("film",), "status": ("announced",), "is": ("undated",)},
        show="picture",
        theme="contrast",
        lang="ru",
    ),
}


@pytest.mark.parametrize(("query", "state"), STORED.items())
def test_stored_link_opens_what_it_always_did(query: str, state: ViewState) -> None:
    assert read_query(query) == (state, ())
    assert read_query(write_query(state)) == (state, ())


@pytest.mark.parametrize("query", [each for each in STORED if each.endswith("&v=1")])
def test_link_of_this_version_is_written_as_it_was(query: str) -> None:
    assert write_query(read_query(query)[0]) == query
