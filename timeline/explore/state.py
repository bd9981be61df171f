"""What a reader is looking at, as the query of a link.

The query is the whole state: a link, a reload, a frame in a lesson carry nothing else. Writing is
canonical (a fixed order, defaults left out), reading is forgiving: what cannot be used is left
out and said in a note, never an error page. The choices of a filter that is named more than once,
as forms write it, are joined.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, quote

from timeline.explore.filters import FILTERS, Chosen, Values, check
from timeline.explore.orders import SORTS
from timeline.languages import ENGLISH, LANGUAGES, Language, gettext_noop

VERSION = 1
"""What the keys of a link mean. A link without a version is read as one of version 1."""

FORMS = ("moves", "conflicts", "changes")
"""Forms of the list beside the outline and the table."""

THEMES = ("light", "dark", "contrast")
TEXT_LIMIT = 200
"""Characters of a search text that are kept."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A part of a link that is no filter: its name, and its values unless any text will do."""

    name: str
    values: tuple[str, ...] = ()


SETTINGS: Mapping[str, Setting] = {
    "asof": Setting(gettext_noop("day of knowledge")),
    "measure": Setting(gettext_noop("measure")),
    "slip": Setting(gettext_noop("statistics of slips"), ("typical",)),
    "view": Setting(gettext_noop("span")),
    "event": Setting(gettext_noop("event")),
    "show": Setting(gettext_noop("part of the page"), ("picture",)),
    "form": Setting(gettext_noop("form of the list"), FORMS),
    "since": Setting(gettext_noop("day to compare with")),
    "table": Setting(gettext_noop("order of the table"), SORTS),
    "others": Setting(gettext_noop("way to show what does not match"), ("dim",)),
    "theme": Setting(gettext_noop("theme"), THEMES),
    "lang": Setting(gettext_noop("language"), tuple(LANGUAGES)),
}
"""The settings by their keys, which are the fields of ViewState as well; in the order of a link."""


@dataclass(frozen=True, slots=True)
class ViewState:
    """Filters by key, and the settings; an empty text stands for the default of each.

    `asof` shows what was known on a day, `measure` is drawn under the lanes, `slip` shades how far
    dates typically slip, `view` is the window as an EDTF interval, `event` the opened event; `show`
    says what a narrow screen shows. `form` is a special form of the list and `since` the day that
    its changes begin with, `table` lists the events as a table in some order; `others` dims what
    the search does not find instead of leaving it out.
    """

    chosen: Chosen = field(default_factory=dict)
    asof: str = ""
    measure: str = ""
    slip: str = ""
    view: str = ""
    event: str = ""
    show: str = ""
    form: str = ""
    since: str = ""
    table: str = ""
    others: str = ""
    theme: str = ""
    lang: str = ""

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

    def having(self, **settings: str) -> ViewState:
        """The state with other settings: `state.having(theme="dark")`."""
        return replace(self, **settings)  # type: ignore[arg-type]

    def opened(self, event: str) -> ViewState:
        """The state with an event opened, or none."""
        return replace(self, event=event)

    def seen(self, view: str) -> ViewState:
        """The state with another window."""
        return replace(self, view=view)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The parts of the query: keys and texts, without those that are the default."""
        filters = [(key, ",".join(self.chosen.get(key, ()))) for key in FILTERS]
        settings = [(key, str(getattr(self, key))) for key in SETTINGS]
        return tuple((key, text) for key, text in (*filters, *settings) if text)


def write_query(state: ViewState) -> str:
    """The state as a query such as `?lane=space&view=2019/2026&v=1`; empty when all is default."""
    written = [f"{key}={quote(text, safe='/:,.~')}" for key, text in state.pairs]
    return "?" + "&".join([*written, f"v={VERSION}"]) if written else ""


def read_query(query: str, default: Language = ENGLISH) -> tuple[ViewState, tuple[str, ...]]:
    """The state that a query asks for, and a note for each part that was left out.

    Notes are in the language that the query asks for, else in the `default` one.
    """
    pairs, said = parse_qsl(query.lstrip("?")), language_of(query, default)
    state, notes = ViewState(), []
    for key, text in pairs:
        state, note = _read(state, key, text, said)
        if note:
            notes.append(note)
    return state, tuple(notes)


def language_of(query: str, default: Language = ENGLISH) -> Language:
    """The language that a query asks for, else the `default` one."""
    return LANGUAGES.get(dict(parse_qsl(query.lstrip("?"))).get("lang", ""), default)


def asof_of(query: str) -> str:
    """The day of knowledge that a query asks for, as it is written, or an empty text."""
    return dict(parse_qsl(query.lstrip("?"))).get("asof", "")


def _read(state: ViewState, key: str, text: str, said: Language) -> tuple[ViewState, str]:
    if key in FILTERS:
        return _read_filter(state, key, text, said)
    if key == "v":
        return state, _newer(text, said)
    text = text[:TEXT_LIMIT]
    if key not in SETTINGS:
        return state, said.gettext("This link holds '{key}', which means nothing here.", key=key)
    setting = SETTINGS[key]
    if setting.values and text not in setting.values:
        name, values = said.gettext(setting.name), ", ".join(setting.values)
        return state, said.gettext(
            "This link asks for the {name} '{value}'; there are: {values}.",
            name=name,
            value=text,
            values=values,
        )
    return state.having(**{key: text}), ""


def _newer(text: str, said: Language) -> str:
    if text.isdecimal() and int(text) <= VERSION:
        return ""
    return said.gettext(
        "This link is of version '{version}', which is newer than this page: "
        "some of it may be left out.",
        version=text[:20],
    )


def _read_filter(state: ViewState, key: str, text: str, said: Language) -> tuple[ViewState, str]:
    values = _split(text) if FILTERS[key].kind == "choice" else _whole(text)
    problem = check(key, values, said) if values else ""
    if problem:
        name = said.gettext(FILTERS[key].name)
        return state, said.gettext(
            "The filter '{name}' is left out: {problem}.", name=name, problem=problem
        )
    before = state.chosen.get(key, ()) if FILTERS[key].kind == "choice" else ()
    return state.with_filter(key, (*before, *values)), ""


def _split(text: str) -> Values:
    return tuple(part for part in text.split(",") if part)


def _whole(text: str) -> Values:
    kept = text[:TEXT_LIMIT].strip()
    return (kept,) if kept else ()
