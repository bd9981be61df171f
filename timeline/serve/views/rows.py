"""The lists in the form of an event, row by row: what was claimed of its date, and its details."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.model import RANKS, STATUSES
from timeline.curate.shapes.forms import CLAIM, DROP
from timeline.explore.clock import status_name
from timeline.serve.element import Element
from timeline.serve.views.fields import Form, act, chosen, legend_of, typed

FIRST_OF_CLAIM = ("date", "status", "stated", "source", "note")
"""Fields of a claim that are always open."""

OF_DETAIL = ("name", "value", "unit", "source", "note")


def claims(form: Form) -> Iterator[Any]:
    """Each claim, and the button for one more."""
    say, number = form.language.gettext, form.desk.count("claims")
    for at in range(number):
        yield _row(form, f"claims.{at}", legend_of(form, "claims", at), list(_claim(form, at)))
    more = say("Another claim") if number else say("More than one date or source…")
    yield act(form, "claim", more)


def details(form: Form) -> Iterator[Any]:
    """Each fact that is no date, and the button for one more."""
    say, number = form.language.gettext, form.desk.count("details")
    for at in range(number):
        inside = [
            _field(form, field, name)
            for field in OF_DETAIL
            for name in form.desk.worded(f"details.{at}.{field}")
        ]
        yield _row(form, f"details.{at}", legend_of(form, "details", at), inside)
    yield act(form, "detail", say("Another detail") if number else say("A detail: budget, length…"))


def _row(form: Form, name: str, legend: str, inside: list[Any]) -> Any:
    wish = f"{name}.{DROP}"
    is_going = bool(form.value(wish))
    box = Element("input", None, type="checkbox", name=wish, value="1", checked=is_going)
    label = Element("Span", form.language.gettext("Take this out"))
    parts = [Element("Legend", legend), *inside]
    parts.append(Element("Label", [box, label], className="edit-tick"))
    kind = "edit-claim" if name.startswith("claims") else "edit-detail"
    return Element("Fieldset", parts, className=f"edit-row {kind}")


def _claim(form: Form, at: int) -> Iterator[Any]:
    named = {field: form.desk.worded(f"claims.{at}.{field}") for field in CLAIM}
    for field in FIRST_OF_CLAIM:
        for name in named[field]:
            yield _field(form, field, name)
    rest = [
        (field, name) for field in CLAIM if field not in FIRST_OF_CLAIM for name in named[field]
    ]
    yield Element(
        "Details",
        [
            Element("Summary", form.language.gettext("More about this claim")),
            *(_field(form, field, name) for field, name in rest),
        ],
        open=any(form.value(name) or form.told(name) for _, name in rest),
        className="edit-more",
    )


def _field(form: Form, field: str, name: str) -> Any:
    language = form.language
    if field == "status":
        named = {status: status_name(status, language) for status in STATUSES}
        return chosen(form, name, "", {"": ""} | named)
    if field == "rank":
        return chosen(form, name, "", {"": "", **{rank: rank for rank in RANKS}})
    if field == "unsourced":
        return chosen(form, name, "", {"": "", "true": language.gettext("yes")})
    return typed(form, name, {"source": "sources", "name": "details"}.get(field, ""))
