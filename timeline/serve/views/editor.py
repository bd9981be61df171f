"""The form of an event: what is asked for, in which order, and its claims one by one.

It works without scripts: each button sends the form and the whole page comes back. The script
(assets/editor.mjs) sends it while somebody types and takes over the parts that are marked with
`data-part`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.model import RANKS, STATUSES
from timeline.curate.shapes.forms import CLAIM, DROP
from timeline.explore.clock import status_name
from timeline.serve.edited import Desk
from timeline.serve.element import Element
from timeline.serve.views.fields import Form, chosen, typed

FIRST_OF_CLAIM = ("date", "status", "stated", "source", "note")
"""Fields of a claim that are always open."""


def fields(form: Form) -> list[Any]:
    """All fields of the form, with what it sends along unseen."""
    return [*_hidden(form), *_plain(form), *_dated(form), *_claims(form)]


def names(desk: Desk) -> list[str]:
    """The names of the fields that a form shows."""
    plain = ("title", "summary")
    worded = [name for each in plain for name in _worded(desk, each)]
    others = ("id", "lane", "kind", "importance", "people", "tags", "part_of", "related")
    claims = [
        name
        for at in range(claims_of(desk) + 1)
        for field in CLAIM
        for name in _worded(desk, f"claims.{at}.{field}")
    ]
    return [*worded, *others, "date", "sources", *claims]


def claims_of(desk: Desk) -> int:
    """How many claims a form shows, beside the empty one."""
    used = [
        int(name.split(".")[1])
        for name, text in desk.said.items()
        if name.startswith("claims.") and text and not name.endswith(DROP)
    ]
    given = [int(name.split(".")[1]) for name in desk.was if name.startswith("claims.")]
    return max([*used, *given], default=-1) + 1


def _worded(desk: Desk, name: str) -> list[str]:
    """A field, or its texts by language where it is given so."""
    return [each for each in desk.was if each.startswith(f"{name}.")] or [name]


def _hidden(form: Form) -> Iterator[Any]:
    desk = form.desk
    kept = {"token": form.token, "event": desk.event, "base": desk.base, "back": form.back}
    kept |= {"file": desk.file} if desk.event else {}
    kept |= {f"was.{name}": text for name, text in desk.was.items()}
    for name, text in kept.items():
        yield Element("input", None, type="hidden", name=name, value=text)


def _plain(form: Form) -> Iterator[Any]:
    desk, dataset = form.desk, form.dataset
    for name in _worded(desk, "title"):
        yield typed(form, name)
    if not desk.event:
        yield chosen(
            form, "file", form.language.gettext("File"), {each: each for each in desk.files}
        )
        yield typed(form, "id")
    yield chosen(form, "lane", "", {"": ""} | {lane.id: lane.name for lane in dataset.lanes})
    kinds = sorted({event.kind for event in dataset.events})
    yield typed(form, "kind", kinds)
    yield chosen(form, "importance", "", {"": "", **{n: n for n in "12345"}})
    for name in ("tags", "people"):
        yield typed(form, name)
    for name in _worded(desk, "summary"):
        yield typed(form, name)
    for name in ("part_of", "related"):
        yield typed(form, name)


def _dated(form: Form) -> Iterator[Any]:
    """The short form of a date, where it is used or nothing else is."""
    is_short = not claims_of(form.desk) or form.value("date") or form.value("sources")
    if is_short:
        yield typed(form, "date")
        yield typed(form, "sources", sorted(form.dataset.sources))


def _claims(form: Form) -> Iterator[Any]:
    say, number = form.language.gettext, claims_of(form.desk)
    for at in range(number):
        legend = say("Claim {n}", n=at + 1)
        yield _claim(form, at, Element("Legend", legend))
    more = (
        say("Another claim") if number else say("Claims, where there is more to say than one date")
    )
    yield Element(
        "Details",
        [Element("Summary", more), Element("Fieldset", [*_claim_fields(form, number)])],
        className="edit-more",
    )


def _claim(form: Form, at: int, legend: Any) -> Any:
    drop = Element("input", None, type="checkbox", name=f"claims.{at}.{DROP}", value="1")
    label = Element("Span", form.language.gettext("Take this claim out"))
    wish = Element("Label", [drop, label], className="edit-tick")
    return Element("Fieldset", [legend, *_claim_fields(form, at), wish], className="edit-claim")


def _claim_fields(form: Form, at: int) -> Iterator[Any]:
    named = {field: _worded(form.desk, f"claims.{at}.{field}") for field in CLAIM}
    for field in FIRST_OF_CLAIM:
        for name in named[field]:
            yield _claim_field(form, field, name)
    rest = [
        (field, name) for field in CLAIM if field not in FIRST_OF_CLAIM for name in named[field]
    ]
    is_open = any(form.value(name) or form.told(name) for _, name in rest)
    yield Element(
        "Details",
        [
            Element("Summary", form.language.gettext("More about this claim")),
            *(_claim_field(form, field, name) for field, name in rest),
        ],
        open=is_open,
        className="edit-more",
    )


def _claim_field(form: Form, field: str, name: str) -> Any:
    language = form.language
    if field == "status":
        named = {status: status_name(status, language) for status in STATUSES}
        return chosen(form, name, "", {"": ""} | named)
    if field == "rank":
        return chosen(form, name, "", {"": "", **{rank: rank for rank in RANKS}})
    if field == "unsourced":
        return chosen(form, name, "", {"": "", "true": language.gettext("yes")})
    return typed(form, name, sorted(form.dataset.sources) if field == "source" else ())
