"""What the scripts of a picture say, in one language, as data that a page carries."""

from __future__ import annotations

from typing import Any

from timeline.dates.axis import axis_words
from timeline.explore.clock import STATUS_NAMES, status_name
from timeline.languages import Language

Phrases = dict[str, Any]

SAMPLES = range(1, 1000)
"""Numbers among which each plural form of a language is found."""


def picture_words(language: Language) -> Phrases:
    """The phrases of a picture's scripts by name; assets/words.mjs reads them."""
    return {
        "hint": language.gettext("Ctrl + scroll to zoom"),
        "hintMac": language.gettext("⌘ + scroll to zoom"),
        "more": plural_forms(language, "{n} more event", "{n} more events"),
        "statuses": {status: status_name(status, language) for status in STATUS_NAMES},
        "months": language.months("wide", "format"),
        "day": language.pgettext("plain", "{day} {month} {year}"),
        "axis": axis_words(language),
    }


def plural_forms(language: Language, one: str, many: str) -> dict[str, str]:
    """A message about a number in each plural form, as `Intl.PluralRules` names them."""
    forms: dict[str, str] = {}
    for number in SAMPLES:
        form = language.locale.plural_form(number)
        if form not in forms:
            forms[form] = language.messages.ngettext(one, many, number)
    return forms | {"other": forms.get("other", many)}
