"""What a form makes of an event: what is wrong, how it will look, and the lines that change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.explore.state import ViewState, read_query
from timeline.serve.element import Element
from timeline.serve.views import preview
from timeline.serve.views.diff import changed_lines
from timeline.serve.views.editor import names
from timeline.serve.views.fields import Form, is_wrong, link_to, problem
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
    language, desk = form.language, form.desk
    verdict = desk.verdict
    errors = sum(each.problem.severity == "error" for each in verdict.told) if verdict else 0
    if desk.is_saved:
        return language.gettext("Written to {file}.", file=desk.file)
    if desk.draft is None:
        return ""
    if errors:
        return language.ngettext("{n} thing to mend first.", "{n} things to mend first.", errors)
    if desk.changes:
        return language.gettext("Nothing is wrong. Nothing is written yet.")
    return language.gettext("Nothing has been changed.")


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
            "{file} has changed since you opened this form: this event is another one there. "
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
        listed = ", ".join(desk.both)
        told.append(language.gettext("Both of you changed: {fields}.", fields=listed))
    anew = Element(
        "A", language.gettext("Open the form anew"), href=editor_address(desk.event, form.back)
    )
    yield Element(
        "Div", [*(Element("P", each) for each in told), anew], className="conflict", role="alert"
    )


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
