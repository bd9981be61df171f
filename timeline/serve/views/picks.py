"""Choosing by name what a field names by its id: one after another, from a list that can be seen.

The fields of claims and details get such a list from the script, from what is offered once for all
of them: a page with a list for each of many rows would be too large to come while somebody types.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from textwrap import shorten
from typing import Any

from timeline.curate.model import Dataset
from timeline.languages import gettext_noop
from timeline.serve.element import Element
from timeline.serve.growing import ADD, PICK
from timeline.serve.views.fields import Form, act
from timeline.serve.views.sheet import attrs

LONGEST = 80
"""The most signs of a name in a list: lists are as wide as what is in them."""

ASKED = {
    "people": (gettext_noop("Choose a person…"), gettext_noop("Add this person")),
    "sources": (gettext_noop("Choose a source…"), gettext_noop("Add this source")),
}
"""What the list of each kind is called, and its button."""


def people(dataset: Dataset) -> dict[str, str]:
    """The names of all people by their ids, sorted by name."""
    return _sorted({each.id: each.name for each in dataset.people.values()})


def sources(dataset: Dataset) -> dict[str, str]:
    """The titles of all sources by their ids, sorted by title."""
    return _sorted({each.id: each.title for each in dataset.sources.values()})


KNOWN = {"people": people, "sources": sources}
"""What each kind of field may name."""


def picker(form: Form, name: str) -> Any:
    """The list of what a field may name, and the button that names it; none of nothing."""
    asked, button = (form.language.gettext(text) for text in ASKED[name])
    choices = _others(KNOWN[name](form.dataset), form.value(name))
    if not choices:
        return None
    here = {"autoFocus": True} if form.desk.focus == f"{PICK}{name}" else {}
    entry = Element(
        "Select",
        [
            Element("Option", text, value=each)
            for each, text in itertools.chain([("", asked)], choices.items())
        ],
        name=f"{PICK}{name}",
        id=f"f-pick-{name}",
        **here,
        **attrs(aria_label=asked, aria_describedby=f"p-{name}"),
    )
    return Element("Div", [entry, act(form, f"{ADD}{name}", button)], className="edit-pick")


def offered(form: Form, name: str) -> Any:
    """What can be named, for all fields that name it; with the words of a list and its button."""
    asked, button = (form.language.gettext(text) for text in ASKED[name])
    options = [
        Element("Option", None, value=each, label=text)
        for each, text in KNOWN[name](form.dataset).items()
    ]
    words = attrs(data_many=name, data_asked=asked, data_button=button)
    return Element("Datalist", options, id=f"l-{name}", **words)


def _others(choices: Mapping[str, str], text: str) -> dict[str, str]:
    """What a field does not name yet."""
    named = {part.strip() for part in text.split(",")}
    return {name: label for name, label in choices.items() if name not in named}


def _sorted(names: Mapping[str, str]) -> dict[str, str]:
    found = sorted(names.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
    return {name: shorten(label, LONGEST, placeholder="…") for name, label in found}
