"""How the page looks, in which language, and what it shows beside events: a menu of links."""

from __future__ import annotations

from typing import Any

from dash import html

from timeline.explore.state import THEMES
from timeline.languages import LANGUAGES, gettext_noop
from timeline.serve.views import prose, typical
from timeline.serve.views.sheet import Sheet, attrs, link

THEME_NAMES = {
    "": gettext_noop("As the system"),
    "light": gettext_noop("Light"),
    "dark": gettext_noop("Dark"),
    "contrast": gettext_noop("High contrast"),
}
"""What readers call each theme; the empty one follows their system."""


def menu(sheet: Sheet) -> html.Details:
    """The themes, languages, measures and the switch of slips, what is in force marked."""
    say = sheet.language.gettext
    parts = [_part(say("Theme"), _themes(sheet)), _part(say("Language"), _languages(sheet))]
    if sheet.dataset.measures:
        parts.append(_part(say("Measure"), _measures(sheet)))
    if typical.has_plans(sheet):
        parts.append(_part(say("Typical slip"), [*typical.switch(sheet)]))
    return html.Details(
        [html.Summary(say("Display")), html.Div(parts, className="fold fold-list")],
        className="folded folded-display",
    )


def _part(name: str, links: list[Any]) -> html.Div:
    return html.Div(
        [html.P(name, className="fold-name"), *links],
        role="group",
        **attrs(aria_label=name),
    )


def _themes(sheet: Sheet) -> list[Any]:
    names = {theme: THEME_NAMES[theme] for theme in ("", *THEMES)}
    return [
        link(
            sheet.language.gettext(name),
            sheet.state.having(theme=theme),
            **attrs(data_theme=theme, **_current(theme == sheet.state.theme)),
        )
        for theme, name in names.items()
    ]


def _languages(sheet: Sheet) -> list[Any]:
    """Each in its own words; the page is loaded anew for another one."""
    return [
        link(
            language.name,
            sheet.state.having(lang=code),
            lang=code,
            **attrs(data_reload="", **_current(code == sheet.language.code)),
        )
        for code, language in LANGUAGES.items()
    ]


def _measures(sheet: Sheet) -> list[Any]:
    """The measures that can stand under the lanes; what the one in force counts."""
    now, measures = sheet.state.measure, sheet.dataset.measures
    choices = [("", sheet.language.gettext("None")), *((each.id, each.name) for each in measures)]
    links = [
        link(name, sheet.state.having(measure=key), **attrs(**_current(key == now)))
        for key, name in choices
    ]
    about = [each.help for each in measures if each.id == now and each.help]
    return [*links, *(prose.block(text, "fold-more fold-about") for text in about)]


def _current(is_current: bool) -> dict[str, Any]:
    return {"aria_current": "true"} if is_current else {}
