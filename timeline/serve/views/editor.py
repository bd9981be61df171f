"""The form of an event: its fields with what is wrong beside them, and its claims.

It works without scripts: each button sends the form and the whole page comes back. The script
(assets/editor.mjs) sends it while somebody types and takes over the parts that are marked with
`data-part`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.curate.forms import CLAIM, DROP
from timeline.curate.model import RANKS, STATUSES, Dataset
from timeline.curate.trial import Told
from timeline.explore.clock import status_name
from timeline.languages import Language, gettext_noop
from timeline.serve.edited import Desk
from timeline.serve.element import Element
from timeline.serve.views.sheet import attrs

LABELS = {
    "title": gettext_noop("Title"),
    "id": gettext_noop("Id"),
    "lane": gettext_noop("Lane"),
    "kind": gettext_noop("Kind"),
    "importance": gettext_noop("Importance"),
    "people": gettext_noop("People"),
    "tags": gettext_noop("Tags"),
    "summary": gettext_noop("Summary"),
    "part_of": gettext_noop("Part of"),
    "related": gettext_noop("Related events"),
    "date": gettext_noop("Date"),
    "sources": gettext_noop("Sources"),
    "status": gettext_noop("Status"),
    "stated": gettext_noop("Stated on"),
    "source": gettext_noop("Source"),
    "rank": gettext_noop("Rank"),
    "why": gettext_noop("Reason"),
    "note": gettext_noop("Note"),
    "quote": gettext_noop("Quote"),
    "disputes": gettext_noop("Disputes"),
    "unsourced": gettext_noop("No source can be named"),
}
"""What people call each field."""

HINTS = {
    "id": gettext_noop("For links; made from the title if left empty, and never changed later."),
    "importance": gettext_noop("From 1 to 5: whose name stays when room is short."),
    "people": gettext_noop("Ids, with commas between them."),
    "tags": gettext_noop("With commas between them."),
    "related": gettext_noop("Ids of events, with commas between them."),
    "part_of": gettext_noop("Id of the event that this one belongs to."),
    "date": gettext_noop("1983-08-05, 1983-08, 1983~, 1983/1985; .. for a plan without a date."),
    "sources": gettext_noop("Ids, with commas between them."),
    "source": gettext_noop("An id, or several with commas."),
    "stated": gettext_noop("The day on which it was said."),
}
"""How a field is filled in, where its name does not say it."""

LONG = frozenset({"summary", "why", "note", "disputes"})
"""Fields of more than a line."""

FIRST_OF_CLAIM = ("date", "status", "stated", "source", "note")
"""Fields of a claim that are always open."""


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
        verdict = self.desk.verdict
        return [each for each in verdict.told if _belongs(each.field, name)] if verdict else []

    def value(self, name: str) -> str:
        """What a field shows."""
        return self.desk.said.get(name, "")


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


def _belongs(field: str, name: str) -> bool:
    """Whether a problem at a field stands beside the field of the form with a name."""
    is_inside = bool(field) and name.startswith(f"{field}.")
    return field == name or field.startswith(f"{name}.") or is_inside


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
        yield _field(form, name)
    if not desk.event:
        yield _choice(
            form, "file", form.language.gettext("File"), {each: each for each in desk.files}
        )
        yield _field(form, "id")
    yield _choice(form, "lane", "", {"": ""} | {lane.id: lane.name for lane in dataset.lanes})
    kinds = sorted({event.kind for event in dataset.events})
    yield _field(form, "kind", kinds)
    yield _choice(form, "importance", "", {"": "", **{n: n for n in "12345"}})
    for name in ("tags", "people"):
        yield _field(form, name)
    for name in _worded(desk, "summary"):
        yield _field(form, name)
    for name in ("part_of", "related"):
        yield _field(form, name)


def _dated(form: Form) -> Iterator[Any]:
    """The short form of a date, where it is used or nothing else is."""
    is_short = not claims_of(form.desk) or form.value("date") or form.value("sources")
    if is_short:
        yield _field(form, "date")
        yield _field(form, "sources", sorted(form.dataset.sources))


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
        return _choice(form, name, "", {"": ""} | named)
    if field == "rank":
        return _choice(form, name, "", {"": "", **{rank: rank for rank in RANKS}})
    if field == "unsourced":
        return _choice(form, name, "", {"": "", "true": language.gettext("yes")})
    return _field(form, name, sorted(form.dataset.sources) if field == "source" else ())


def _field(form: Form, name: str, known: Any = ()) -> Any:
    """A field to type into; `known` values are offered."""
    key, field, _ = _parts(name)
    given: dict[str, Any] = {"name": name, "id": f"f-{key}", "spellCheck": "false"}
    if field in LONG:
        entry = Element(
            "Textarea",
            form.value(name),
            rows="2" if name.startswith("claims") else "4",
            **given | {"spellCheck": "true"},
            **_state(form, name),
        )
        return _labelled(form, name, "", [entry])
    offers = [Element("Option", None, value=each) for each in known]
    listed = attrs(list=f"l-{key}") if offers else {}
    entry = Element(
        "input",
        None,
        type="text",
        value=form.value(name),
        autoComplete="off",
        **given,
        **listed,
        **_state(form, name),
    )
    more = [Element("Datalist", offers, id=f"l-{key}")] if offers else []
    return _labelled(form, name, "", [entry, *more])


def _choice(form: Form, name: str, label: str, choices: Mapping[str, str]) -> Any:
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


def _state(form: Form, name: str) -> dict[str, Any]:
    """What a field says to those who do not see what stands beside it."""
    key, field, _ = _parts(name)
    wrong = any(each.problem.severity == "error" for each in form.told(name))
    described = f"h-{key} p-{key}" if field in HINTS else f"p-{key}"
    return attrs(aria_describedby=described, aria_invalid="true" if wrong else None)


def _labelled(form: Form, name: str, label: str, entry: list[Any]) -> Any:
    say, (key, field, code) = form.language.gettext, _parts(name)
    text = label or say(LABELS[field])
    hint = (
        Element("P", say(HINTS[field]), id=f"h-{key}", className="hint") if field in HINTS else None
    )
    return Element(
        "Div",
        [
            Element("Label", f"{text} ({code})" if code else text, htmlFor=f"f-{key}"),
            *entry,
            hint,
            Element(
                "Div",
                [problem(each) for each in form.told(name)],
                id=f"p-{key}",
                className="edit-problems",
                **attrs(data_part=f"p-{key}"),
            ),
        ],
        className=f"edit-field edit-{field}",
    )


def problem(told: Told) -> Any:
    """A problem in the words of `check`, which speaks English."""
    found = told.problem
    text = f"{found.message} — {found.hint}" if found.hint else found.message
    return Element("P", text, className=f"edit-problem is-{found.severity}", lang="en")


def _parts(name: str) -> tuple[str, str, str]:
    """The name of a field as a part of ids, the field itself, and the language of its text."""
    pieces = name.split(".")
    inner = pieces[2:] if pieces[0] == "claims" else pieces
    return name.replace(".", "-"), inner[0], inner[1] if len(inner) > 1 else ""
