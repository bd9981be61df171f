"""What a reader is looking at, as the query of a link.

The query is the whole state: a link, a reload, a frame in a lesson carry nothing else. Writing is
canonical (a fixed order, defaults left out), reading is forgiving: what cannot be used is left
out and said in a note, never an error page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, quote

from timeline.explore.filters import FILTERS, Chosen, Values, check

THEMES = ("light", "dark")
TEXT_LIMIT = 200
"""Characters of a search text that are kept."""


@dataclass(frozen=True, slots=True)
class ViewState:
    """Filters by key, the window as an EDTF interval, the opened event, the theme.

    An empty text stands for the default of each.
    """

    chosen: Chosen = field(default_factory=dict)
    view: str = ""
    event: str = ""
    theme: str = ""

    def toggled(self, key: str, value: str) -> ViewState:
        """The state with one value of a choice filter taken in or out."""
        values = self.chosen.get(key, ())
        kept = tuple(each for each in values if each != value)
        return self.with_filter(key, kept if value in values else (*values, value))

    def with_filter(self, key: str, values: Values) -> ViewState:
        """The state with a filter set, or without it when there are no values."""
        chosen = {name: old for name, old in self.chosen.items() if name != key}
        if values:
            chosen[key] = values if FILTERS[key].kind == "text" else tuple(sorted(set(values)))
        return replace(self, chosen=chosen)

    def cleared(self) -> ViewState:
        """The state without any filter."""
        return replace(self, chosen={})

    def opened(self, event: str) -> ViewState:
        """The state with an event opened, or none."""
        return replace(self, event=event)

    def themed(self, theme: str) -> ViewState:
        """The state in another theme."""
        return replace(self, theme=theme)

    def seen(self, view: str) -> ViewState:
        """The state with another window."""
        return replace(self, view=view)


def write_query(state: ViewState) -> str:
    """The state as a query such as `?lane=space&view=2019/2026`; empty when all is default."""
    pairs = [(key, ",".join(state.chosen[key])) for key in FILTERS if state.chosen.get(key)]
    pairs += [("view", state.view), ("event", state.event), ("theme", state.theme)]
    written = [f"{key}={quote(text, safe='/:,.~')}" for key, text in pairs if text]
    return "?" + "&".join(written) if written else ""


def read_query(query: str) -> tuple[ViewState, tuple[str, ...]]:
    """The state that a query asks for, and a note for each part that was left out."""
    state, notes = ViewState(), []
    for key, text in parse_qsl(query.lstrip("?")):
        state, note = _read(state, key, text)
        if note:
            notes.append(note)
    return state, tuple(notes)


_SETTERS: Mapping[str, Callable[[ViewState, str], ViewState]] = {
    "view": ViewState.seen,
    "event": ViewState.opened,
    "theme": ViewState.themed,
}
"""How the keys of a link that are not filters are taken over."""


def _read(state: ViewState, key: str, text: str) -> tuple[ViewState, str]:
    if key in FILTERS:
        return _read_filter(state, key, text)
    text = text[:TEXT_LIMIT]
    if key == "theme" and text not in THEMES:
        return (
            state,
            f"This link asks for the theme '{text}'; there are {' and '.join(THEMES)}.",
        )
    if key not in _SETTERS:
        return state, f"This link holds '{key}', which means nothing here."
    return _SETTERS[key](state, text), ""


def _read_filter(state: ViewState, key: str, text: str) -> tuple[ViewState, str]:
    values = _split(text) if FILTERS[key].kind == "choice" else _whole(text)
    problem = check(key, values) if values else ""
    if problem:
        return state, f"The filter '{FILTERS[key].name}' is left out: {problem}."
    return state.with_filter(key, values), ""


def _split(text: str) -> Values:
    return tuple(part for part in text.split(",") if part)


def _whole(text: str) -> Values:
    kept = text[:TEXT_LIMIT].strip()
    return (kept,) if kept else ()
