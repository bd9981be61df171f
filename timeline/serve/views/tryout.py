"""What a form makes of an event: what is wrong, how it will look, and the lines that change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.edits.trial import Verdict
from timeline.explore.state import ViewState, read_query
from timeline.serve.element import Element
from timeline.serve.views import preview
from timeline.serve.views.diff import changed_lines
from timeline.serve.views.editor import names
from timeline.serve.views.fields import (
    Form,
    called,
    field_name,
    hidden,
    is_wrong,
    link_to,
    problem,
)
from timeline.serve.views.sheet import editor_address, href


def children(form: Form) -> list[Any]:
    """All of it but the lines of `said` and `mistakes`; the panel is long, and stands last."""
    drawn = preview.of(form)
    return [
        *_conflict(form),
        *_general(form),
        *preview.picture(form, drawn),
        *_diff(form),
        *preview.panel(form, drawn),
    ]


def mistakes(form: Form) -> list[Any]:
    """The fields that are wrong, each a link to where it is mended."""
    wrong = [name for name in names(form.desk) if is_wrong(form, name)]
    return [part for name in wrong for part in (", ", link_to(form, name))][1:]


def said(form: Form) -> str:
    """In a line: what has been done, or what is still to do."""
    return next((text for holds, text in _states(form) if holds), "")


def _states(form: Form) -> Iterator[tuple[bool, str]]:
    """What a form may have come to, what weighs most first, and what is said of it."""
    language, desk = form.language, form.desk
    say = language.gettext
    errors, others = _weighed(desk.verdict)
    beside = (desk.source, desk.person)
    yield desk.is_saved, say("Written to {file}.", file=desk.file)
    yield desk.draft is None, ""
    yield desk.is_conflict, say("The file has changed meanwhile. Nothing is written yet.")
    yield (
        errors > 0,
        language.ngettext("{n} thing to mend first.", "{n} things to mend first.", errors),
    )
    yield (
        any(_weighed(each.verdict)[0] or each.problem for each in beside),
        say("What is new beside the event is not right yet."),
    )
    yield not desk.changes, say("Nothing has been changed.")
    worth = language.ngettext(
        "Nothing is wrong, but {n} thing is worth a look. Nothing is written yet.",
        "Nothing is wrong, but {n} things are worth a look. Nothing is written yet.",
        others,
    )
    yield others > 0, worth
    yield True, say("Nothing is wrong. Nothing is written yet.")


def _weighed(verdict: Verdict | None) -> tuple[int, int]:
    """How many things are wrong, and how many others are told of."""
    told = verdict.told if verdict else ()
    errors = sum(each.problem.severity == "error" for each in told)
    return errors, len(told) - errors


def after(form: Form) -> Any:
    """Where to go on when an event is written: to it, or to the next one."""
    language, desk = form.language, form.desk
    if not desk.is_saved:
        return None
    state, _ = read_query(form.back)
    there = ViewState(event=desk.name, lang=state.lang, theme=state.theme)
    ways = {
        f"./{href(there)}": language.gettext("See it in the timeline"),
        editor_address("", form.back): language.gettext("Write another event"),
    }
    links = [Element("A", text, href=way, className="button") for way, text in ways.items()]
    return Element("P", links, className="edit-after")


def _conflict(form: Form) -> Iterator[Any]:
    """That somebody else was quicker, and what to do; what was typed stays where it is."""
    language, desk = form.language, form.desk
    if desk.problem:
        yield Element("P", desk.problem, className="conflict", role="alert", lang="en")
    if not desk.is_conflict or desk.is_saved or desk.draft is None:
        return
    told = [
        language.gettext(
            "{file} has changed since you opened this form: somebody has changed this event there. "
            "Nothing is written; what you typed is still here.",
            file=desk.file,
        )
    ]
    if desk.is_lost:
        told.append(
            language.gettext(
                "Both of you changed its claims or details: copy yours, and open the form anew."
            )
        )
    elif desk.both:
        listed = ", ".join(called(form, name) for name in desk.both)
        told.append(language.gettext("Both of you changed: {fields}.", fields=listed))
    anew = Element(
        "A", language.gettext("Open the form anew"), href=editor_address(desk.event, form.back)
    )
    parts = [*(Element("P", each) for each in told), *_theirs(form), anew]
    yield Element("Div", parts, className="conflict", role="alert")


def _theirs(form: Form) -> Iterator[Any]:
    """What the file says now of each field that was changed there, beside what the form says."""
    say, desk = form.language.gettext, form.desk
    if not desk.theirs:
        return
    heads = ("", say("In the file now"), say("In this form"))
    rows = [
        [Element("Th", field_name(form, name), scope="row")]
        + [Element("Td", text or "–") for text in (there, form.value(name))]
        for name, there in desk.theirs.items()
    ]
    head = [Element("Th", text, scope="col") if text else Element("Td", "") for text in heads]
    table = [Element("Tr", head), *(Element("Tr", row) for row in rows)]
    yield Element("Table", Element("Tbody", table), className="edit-theirs")
    yield from (hidden(f"seen.{name}", text) for name, text in desk.seen.items())


def _general(form: Form) -> Iterator[Any]:
    """Problems that no field of the form could mend."""
    verdict = form.desk.verdict
    if verdict is None:
        return
    beside = [each for name in names(form.desk) for each in form.told(name)]
    left = [each for each in verdict.told if each not in beside]
    if left:
        yield Element(
            "Div", [problem(each, form.language) for each in left], className="edit-problems"
        )


def _diff(form: Form) -> Iterator[Any]:
    """The lines that change, and the button that writes them."""
    say, desk = form.language.gettext, form.desk
    if desk.draft is None or not desk.changes:
        return
    yield Element("H2", say("What is written to {file}", file=desk.file))
    yield changed_lines(desk.draft, desk.file, say("Changed lines"))
    if desk.is_ready:
        text = say("Write it over theirs") if desk.is_conflict else say("Write these lines")
        yield Element("input", None, type="hidden", name="take", value=desk.now)
        yield Element(
            *("Button", text),
            className="button is-main",
            name="act",
            value="write",
        )
