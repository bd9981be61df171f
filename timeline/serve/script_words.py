"""What the page's scripts say, in one language, as data that a page carries."""

from __future__ import annotations

from typing import Any

from timeline.dates.axis import axis_words
from timeline.explore.clock import STATUS_NAMES, status_name
from timeline.languages import Language

Phrases = dict[str, Any]

SAMPLES = range(1, 1000)
"""Numbers among which each plural form of a language is found."""


def script_words(language: Language) -> Phrases:
    """The phrases of the scripts by name; assets/words.mjs reads them."""
    return {
        "hint": language.gettext("Ctrl + scroll to zoom"),
        "hintMac": language.gettext("⌘ + scroll to zoom"),
        "help": language.gettext(
            "Arrow keys move between events, Enter opens one, plus and minus zoom, "
            "0 shows all, question mark lists all keys."
        ),
        "more": _plural(language, "{n} more event", "{n} more events"),
        "matches": _plural(language, "{n} event matches.", "{n} events match."),
        "copied": language.gettext("Link copied"),
        "copiedText": language.gettext("Copied"),
        "notCopied": language.gettext("The browser did not allow it: copy the marked text."),
        "noDates": language.gettext("Write a year, or two: 1987, 1985/1995, 1985-06/1986-02."),
        "away": language.gettext("No answer from the server. Trying again…"),
        "back": language.gettext("The server answers again."),
        "shown": language.gettext("Shown: {first} to {last}"),
        "today": language.gettext("today, {day}"),
        "statuses": {status: status_name(status, language) for status in STATUS_NAMES},
        "months": language.months("wide", "format"),
        "day": language.pgettext("plain", "{day} {month} {year}"),
        "axis": axis_words(language),
    }


def _plural(language: Language, one: str, many: str) -> dict[str, str]:
    """A message about a number in each plural form, as `Intl.PluralRules` names them."""
    forms: dict[str, str] = {}
    for number in SAMPLES:
        form = language.locale.plural_form(number)
        if form not in forms:
            forms[form] = language.messages.ngettext(one, many, number)
    return forms | {"other": forms.get("other", many)}
