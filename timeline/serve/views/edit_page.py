"""The page of a form: the fields, and beside them what becomes of them."""

from __future__ import annotations

from timeline.serve.element import Element
from timeline.serve.views import editor, tryout
from timeline.serve.views.fields import Form
from timeline.serve.views.sheet import attrs

NAME = "edit"
"""The address of the form."""


def children(form: Form, title: str) -> list[object]:
    """The whole page under a title."""
    say, desk = form.language.gettext, form.desk
    there = f"./{view_of(form.back)}"
    where = f"{desk.event} · {desk.file}" if desk.event else ""
    return [
        Element("P", Element("A", say("Back to the timeline"), href=there), className="edit-back"),
        Element("H1", title),
        Element("P", where, className="edit-where") if where else None,
        tryout.after(form),
        Element(
            "Form",
            [
                Element("Div", [*editor.fields(form), _look(form)], className="edit-fields"),
                Element("Div", _beside(form), className="edit-beside"),
            ],
            action=NAME,
            method="post",
            className="edit-form",
            # What is wrong stands beside its field; a browser's own words would cover it.
            noValidate=True,
        ),
        # What the script says to those who hear the page.
        Element("P", "", className="heard", **attrs(aria_live="polite")),
    ]


def view_of(back: str) -> str:
    """The view to go back to: a query and nothing else."""
    return back if back.startswith("?") else ""


def _look(form: Form) -> Element:
    text = form.language.gettext("Look at the change")
    return Element("Button", text, className="button edit-look", name="act", value="look")


def _beside(form: Form) -> list[Element]:
    said = Element(
        "P",
        tryout.said(form),
        role="status",
        className="edit-said",
        tabIndex=-1,
        # A page that comes anew says by itself nothing but what has the focus.
        autoFocus=form.desk.is_saved,
        **attrs(data_part="said"),
    )
    told = attrs(data_part="mistakes", aria_live="polite")
    mistakes = Element("P", tryout.mistakes(form), className="edit-mistakes", **told)
    looked = attrs(data_part="looked")
    return [
        Element("Div", [said, mistakes], className="edit-now"),
        Element("Div", tryout.children(form), className="edit-looked", **looked),
    ]
