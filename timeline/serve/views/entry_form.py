"""An entry that is not there yet: its fields in the form of an event, and what would be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.languages import gettext_noop
from timeline.serve.desk import NEW, PERSON, Attempt
from timeline.serve.element import Element
from timeline.serve.peopling import FIELDS as OF_PERSON
from timeline.serve.sourcing import FIELDS as OF_SOURCE
from timeline.serve.views.diff import changed_lines
from timeline.serve.views.fields import Form, act, problem, typed
from timeline.serve.views.sheet import attrs


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of entries: its act, its fields and what they begin with, and what it is called."""

    act: str
    prefix: str
    fields: tuple[str, ...]
    summary: str
    button: str


SOURCE = Sort(
    "source",
    NEW,
    OF_SOURCE,
    gettext_noop("A source that is not there yet"),
    gettext_noop("Write this source"),
)
PERSON_SORT = Sort(
    "person",
    PERSON,
    OF_PERSON,
    gettext_noop("A person who is not there yet"),
    gettext_noop("Write this person"),
)


def source(form: Form) -> Any:
    """The fields of a new source."""
    return _folded(form, SOURCE, form.desk.source)


def person(form: Form) -> Any:
    """The fields of a new person."""
    return _folded(form, PERSON_SORT, form.desk.person)


def _folded(form: Form, sort: Sort, attempt: Attempt) -> Any:
    """The fields of an entry, folded up until somebody needs them."""
    part = f"new-{sort.act}"
    looked = Element(
        "Div", [*_tried(form, sort, attempt)], className="edit-looked", **attrs(data_part=part)
    )
    summary = Element("Summary", form.language.gettext(sort.summary))
    return Element(
        "Details",
        [summary, *(typed(form, f"{sort.prefix}{field}") for field in sort.fields), looked],
        open=bool(attempt.said or attempt.written),
        className=f"edit-more edit-new edit-{part}",
    )


def _tried(form: Form, sort: Sort, attempt: Attempt) -> Iterator[Any]:
    """What is wrong with an entry, else its lines and the button that writes them."""
    say = form.language.gettext
    if attempt.written:
        yield Element("P", say("{source} is written, and named here.", source=attempt.written))
    if attempt.problem:
        yield Element("P", attempt.problem, className="edit-problem is-error", lang="en")
    if attempt.draft is None or attempt.verdict is None:
        return
    beside = tuple(f"{sort.prefix}{field}" for field in sort.fields)
    yield from (
        problem(each, form.language) for each in attempt.verdict.told if each.field not in beside
    )
    if attempt.is_ready:
        yield changed_lines(attempt.draft, attempt.draft.path.name, say("Changed lines"))
        yield act(form, sort.act, say(sort.button))
