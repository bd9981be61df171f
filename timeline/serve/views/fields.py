"""The fields of a form: each with its name, its hint, and what is wrong beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.curate.edits.trial import Told
from timeline.curate.model import Dataset
from timeline.curate.shapes.forms import ROWS, WORDED
from timeline.languages import Language
from timeline.serve.desk import NEW, PERSON, Desk
from timeline.serve.element import Element
from timeline.serve.views.field_words import HINTS, LABELS, LEGENDS, REQUIRED
from timeline.serve.views.mends import hint_of, place_of
from timeline.serve.views.sheet import attrs
from timeline.serve.views.told_back import told_of

BESIDE = (NEW, PERSON)
"""How the names of fields begin that are those of another entry."""

LONG = frozenset({"summary", "why", "note", "disputes"})
"""Fields of more than a line."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it is shown: in a language, about a data set, with the token of its page."""

    desk: Desk
    dataset: Dataset
    language: Language
    token: str
    today: int
    back: str = ""

    def told(self, name: str) -> list[Told]:
        """The problems that stand beside a field."""
        desk = self.desk
        verdicts = (desk.verdict, desk.source.verdict, desk.person.verdict)
        told = [each for verdict in verdicts if verdict for each in verdict.told]
        return [each for each in told if _belongs(place_of(each), name)]

    def value(self, name: str) -> str:
        """What a field shows."""
        return self.desk.said.get(name, "")

    def is_alone(self, name: str) -> bool:
        """Whether a text stands in one language only."""
        return self.desk.worded(name) == [name]


def _belongs(field: str, name: str) -> bool:
    """Whether a problem at a field stands beside the field of the form with a name."""
    is_inside = bool(field) and name.startswith(f"{field}.")
    return field == name or field.startswith(f"{name}.") or is_inside


def hidden(name: str, text: str) -> Any:
    """What a form sends along unseen."""
    return Element("input", None, type="hidden", name=name, value=text)


def act(form: Form, name: str, text: str) -> Any:
    """A button that sends the form for one thing, without the browser's own checks of others."""
    checks = {} if name == "language" else {"formNoValidate": True}
    return Element("Button", text, className="button edit-act", name="act", value=name, **checks)


def typed(form: Form, name: str, offers: str = "", beside: Any = None) -> Any:
    """A field to type into; `offers` names the list of what can be named in it.

    `beside` stands below what is typed.
    """
    key, field, code = _parts(name)
    is_long = field in LONG and not name.startswith(("details", PERSON))
    given: dict[str, Any] = {"name": name, "id": f"f-{key}", **_state(form, name)}
    given |= {"spellCheck": "true" if field in WORDED else "false", "lang": code or None}
    if is_long:
        rows = "2" if name.startswith("claims") else "4"
        entry = Element("Textarea", form.value(name), rows=rows, **given)
    else:
        listed = attrs(list=f"l-{offers}") if offers else {}
        entry = Element(
            "input",
            None,
            type="text",
            inputMode="url" if field == "url" else None,
            value=form.value(name),
            autoComplete="off",
            **given,
            **listed,
        )
    return _labelled(form, name, "", [entry, beside])


def chosen(form: Form, name: str, label: str, choices: Mapping[str, str]) -> Any:
    """A field with fixed values; one that it does not know is kept and shown."""
    key, _, _ = _parts(name)
    now = form.desk.file if name == "file" else form.value(name)
    known = choices if now in choices else {**choices, now: now}
    options = [
        Element("Option", text or "–", value=value, selected=value == now)
        for value, text in known.items()
    ]
    entry = Element("Select", options, name=name, id=f"f-{key}", **_state(form, name))
    return _labelled(form, name, label, [entry])


def _hint(name: str) -> str:
    _, field, _ = _parts(name)
    return HINTS.get(name, HINTS.get(field, ""))


def _state(form: Form, name: str) -> dict[str, Any]:
    """What a field says to those who do not see what stands beside it."""
    key, _, _ = _parts(name)
    described = f"h-{key} p-{key}" if _hint(name) else f"p-{key}"
    here = {"autoFocus": True} if name == form.desk.focus else {}
    return here | attrs(
        aria_describedby=described,
        aria_invalid="true" if is_wrong(form, name) else None,
        aria_required="true" if is_required(form, name) else None,
    )


def is_required(form: Form, name: str) -> bool:
    """Whether a field has to say something: of texts, that in the language of the data."""
    row, *rest = name.split(".")
    key = f"{row}.{rest[1]}" if row in ROWS else name.removesuffix(f".{form.dataset.language}")
    return key in REQUIRED


def is_wrong(form: Form, name: str) -> bool:
    """Whether a field keeps the event from being written."""
    return any(each.problem.severity == "error" for each in form.told(name))


def called(form: Form, name: str, label: str = "") -> str:
    """What people call a field, with the language of its text where there are several."""
    _, field, code = _parts(name)
    if field in WORDED and not code and not form.is_alone(name):
        code = form.dataset.language
    text = label or form.language.gettext(LABELS.get(name, LABELS[field]))
    return f"{text} ({code})" if code else text


def legend_of(form: Form, rows: str, at: int) -> str:
    """What a row of a list is called."""
    text = LEGENDS[rows]
    return form.language.gettext(text, n=at + 1)


def field_name(form: Form, name: str) -> str:
    """What people call a field, with the row that it stands in."""
    list_name, *rest = name.split(".")
    row = legend_of(form, list_name, int(rest[0])) if list_name in ROWS else ""
    return ": ".join(filter(None, (row, called(form, name))))


def link_to(form: Form, name: str) -> Any:
    """A link to a field, by its name and that of the row that it stands in."""
    key, _, _ = _parts(name)
    return Element("A", field_name(form, name), href=f"#f-{key}")


def _labelled(form: Form, name: str, label: str, entry: list[Any]) -> Any:
    say, (key, field, _) = form.language.gettext, _parts(name)
    understood = told_of(field, form.value(name).strip(), form.dataset, form.language)
    hint = Element("P", say(_hint(name)), id=f"h-{key}", className="hint") if _hint(name) else None
    return Element(
        "Div",
        [
            Element("Label", called(form, name, label), htmlFor=f"f-{key}"),
            *entry,
            hint,
            Element(
                "Div",
                [*understood, *(problem(each, form.language) for each in form.told(name))],
                id=f"p-{key}",
                className="edit-problems",
                **attrs(data_part=f"p-{key}"),
            ),
        ],
        className=f"edit-field edit-{field}{' is-required' if is_required(form, name) else ''}",
    )


def problem(told: Told, language: Language) -> Any:
    """A problem in the words of `check`, which speaks English, and what to do here about it."""
    found, kind = told.problem, f"edit-problem is-{told.problem.severity}"
    hint = hint_of(told, language)
    if hint:
        said = Element("Span", found.message, lang="en")
        return Element("P", [said, f" — {hint}"], className=kind)
    text = f"{found.message} — {found.hint}" if found.hint else found.message
    return Element("P", text, className=kind, lang="en")


def _parts(name: str) -> tuple[str, str, str]:
    """The name of a field as a part of ids, the field itself, and the language of its text."""
    pieces = name.split(".")
    inner = pieces[2:] if pieces[0] in ROWS else pieces[1:] if name.startswith(BESIDE) else pieces
    return name.replace(".", "-"), inner[0], inner[1] if len(inner) > 1 else ""
