"""A source that is not there yet: its fields in the form of an event, and what would be written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.serve.desk import NEW
from timeline.serve.element import Element
from timeline.serve.sourcing import FIELDS
from timeline.serve.views.diff import changed_lines
from timeline.serve.views.fields import Form, act, problem, typed
from timeline.serve.views.sheet import attrs


def children(form: Form) -> Iterator[Any]:
    """The fields of a new source, folded up until somebody needs them."""
    say, attempt = form.language.gettext, form.desk.source
    yield Element(
        "Details",
        [
            Element("Summary", say("A source that is not there yet")),
            *(typed(form, f"{NEW}{field}") for field in FIELDS),
            Element(
                "Div", [*tried(form)], className="edit-looked", **attrs(data_part="new-source")
            ),
        ],
        open=bool(attempt.said or attempt.written),
        className="edit-more edit-new-source",
    )


def tried(form: Form) -> Iterator[Any]:
    """What is wrong with the new source, else its lines and the button that writes them."""
    say, attempt = form.language.gettext, form.desk.source
    if attempt.written:
        yield Element("P", say("{source} is written, and named here.", source=attempt.written))
    if attempt.problem:
        yield Element("P", attempt.problem, className="edit-problem is-error", lang="en")
    if attempt.draft is None or attempt.verdict is None:
        return
    yield from (problem(each) for each in attempt.verdict.told if not each.field)
    if attempt.is_ready:
        yield changed_lines(attempt.draft, attempt.draft.path.name, say("Changed lines"))
        yield act(form, "source", say("Write this source"))
