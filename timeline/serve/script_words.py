"""What the page's scripts say, in one language, as data that a page carries."""

from __future__ import annotations

from timeline.languages import Language
from timeline.publish.picture_words import Phrases, picture_words, plural_forms


def script_words(language: Language) -> Phrases:
    """The phrases of the scripts by name; assets/words.mjs reads them."""
    return picture_words(language) | {
        "help": language.gettext(
            "Arrow keys move between events, Enter opens one, plus and minus zoom, "
            "0 shows all, question mark lists all keys."
        ),
        "matches": plural_forms(language, "{n} event matches.", "{n} events match."),
        "copied": language.gettext("Link copied"),
        "copiedText": language.gettext("Copied"),
        "notCopied": language.gettext("The browser did not allow it: copy the marked text."),
        "noDates": language.gettext("Write a year, or two: 1987, 1985/1995, 1985-06/1986-02."),
        "away": language.gettext("No answer from the server. Trying again…"),
        "back": language.gettext("The server answers again."),
        "shown": language.gettext("Shown: {first} to {last}"),
        "making": language.gettext("Being made…"),
        "ahead": plural_forms(language, "{n} waits before it", "{n} wait before it"),
        "parts": language.gettext("{done} of {of} parts are made"),
        "stop": language.gettext("Stop"),
        "today": language.gettext("today, {day}"),
    }
