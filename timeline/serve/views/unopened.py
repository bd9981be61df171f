"""What stands in the place of a form that cannot be opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.languages import Language
from timeline.serve.element import Element
from timeline.serve.unopened import Broken, told
from timeline.serve.views.sheet import editor_address


def title(language: Language, broken: Sequence[Broken]) -> str:
    """What the page is called."""
    return language.gettext("The form is waiting") if broken else language.gettext("No such event")


def children(language: Language, event: str, back: str, broken: Sequence[Broken]) -> list[Any]:
    """Why there is no form, and the ways on."""
    say = language.gettext
    why = _waiting(language, event, broken) if broken else _unknown(language, event)
    on = (say("Try again"), event) if broken else (say("New event"), "")
    return [
        Element("H1", title(language, broken)),
        *why,
        Element(
            "P",
            [
                Element("A", on[0], href=editor_address(on[1], back), className="button"),
                Element("A", say("Back to the timeline"), href=f"./{back}", className="button"),
            ],
            className="edit-after",
        ),
    ]


def _waiting(language: Language, event: str, broken: Sequence[Broken]) -> list[Any]:
    say = language.gettext
    text = say("“{event}” cannot be edited while a file cannot be read:", event=event)
    after = say("Mend it there. The form opens as soon as the file can be read again.")
    lines = [
        Element("P", told(each), className="edit-problem is-error", lang="en") for each in broken
    ]
    return [Element("P", text), *lines, Element("P", after)]


def _unknown(language: Language, event: str) -> list[Any]:
    say = language.gettext
    text = say("No file holds an event “{event}”. It may have got another id.", event=event)
    return [Element("P", text)]
