"""The form of an event: what is asked for, and in which order.

It works without scripts: each button sends the form and the whole page comes back. The script
(assets/editor.mjs) sends it while somebody types and takes over the parts that are marked with
`data-part`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.languages import is_code
from timeline.curate.shapes.forms import ROWS
from timeline.languages import LANGUAGES as CATALOGUES
from timeline.serve.desk import Desk
from timeline.serve.element import Element
from timeline.serve.views import entry_form, picks, rows
from timeline.serve.views.fields import Form, act, chosen, hidden, typed
from timeline.serve.views.sheet import attrs

LANGUAGES = "languages"
"""What the form calls the languages that were asked for."""

ROOM = "room"
"""How the name of a field ends that says how many rows of a list are shown."""

WORDED = ("title", "summary")
OTHERS = ("id", "lane", "kind", "importance", "tags", "people")
DATED = ("date", "sources")
SELDOM = ("part_of", "related", "checked", "recheck_after", "ignore")
"""Fields that few events have: folded up until one has."""


def fields(form: Form) -> list[Any]:
    """All fields of the form, with what it sends along unseen."""
    return [
        # Whoever presses Enter looks at the change: a browser takes the first button.
        Element("Button", "", name="act", value="look", hidden=True),
        *_hidden(form),
        # The star is not read aloud: its fields say themselves that they are needed.
        Element(
            "P",
            form.language.gettext("Fields with a star have to be filled in."),
            className="hint is-required",
            **attrs(aria_hidden="true"),
        ),
        *_plain(form),
        *_language(form),
        *_dated(form),
        *rows.claims(form),
        entry_form.source(form),
        *rows.details(form),
        _seldom(form),
        *_kept(form),
        *_offers(form),
    ]


def names(desk: Desk) -> list[str]:
    """The names of the fields that a form shows, in their order."""
    title, summary = (desk.worded(each) for each in WORDED)
    inside = [
        name
        for row, asked in ROWS.items()
        for at in range(desk.count(row))
        for field in asked
        for name in desk.worded(f"{row}.{at}.{field}")
    ]
    dated = DATED if _is_short(desk) else ()
    return [*title, *OTHERS, *summary, *dated, *inside, *SELDOM]


def _is_short(desk: Desk) -> bool:
    """Whether the form shows the short form of a date: where it is used, or nothing else is."""
    return not desk.count("claims") or any(desk.said.get(name) for name in DATED)


def _hidden(form: Form) -> Iterator[Any]:
    desk = form.desk
    sent = {"token": form.token, "event": desk.event, "base": desk.base, "back": form.back}
    sent |= {"file": desk.file} if desk.event else {}
    sent |= {LANGUAGES: " ".join(desk.languages)}
    sent |= {f"{name}.{ROOM}": str(desk.count(name)) for name in ROWS}
    sent |= {f"was.{name}": text for name, text in desk.was.items()}
    # What the form has emptied and shows no more is still to be said.
    sent |= {} if _is_short(desk) else dict.fromkeys(DATED, "")
    yield from (hidden(name, text) for name, text in sent.items())


def _plain(form: Form) -> Iterator[Any]:
    desk, dataset = form.desk, form.dataset
    for name in desk.worded("title"):
        yield typed(form, name)
    if not desk.event:
        yield chosen(
            form, "file", form.language.gettext("File"), {each: each for each in desk.files}
        )
        yield typed(form, "id")
    yield chosen(form, "lane", "", {"": ""} | {lane.id: lane.name for lane in dataset.lanes})
    yield typed(form, "kind", "kinds")
    yield chosen(form, "importance", "", {"": "", **{n: n for n in "12345"}})
    yield typed(form, "tags", "tags")
    yield typed(form, "people", "people", picks.picker(form, "people"))
    yield entry_form.person(form)
    for name in desk.worded("summary"):
        yield typed(form, name)


def _language(form: Form) -> Iterator[Any]:
    """One more language for the texts of the event."""
    say = form.language.gettext
    shown = {name.partition(".")[2] or form.dataset.language for name in form.desk.worded("title")}
    offers = [
        Element("Option", None, value=code) for code in sorted(CATALOGUES) if code not in shown
    ]
    code = form.value("language").strip()
    told = say("“{code}” is no code of a language; write one such as ru or pt-BR.", code=code)
    wrong = (
        Element("P", told, className="edit-problem is-error")
        if code and not is_code(code)
        else None
    )
    entry = Element(
        "input",
        None,
        type="text",
        name="language",
        id="f-language",
        value=form.value("language"),
        autoComplete="off",
        autoFocus=bool(wrong) and not form.desk.focus,
        placeholder="ru",
        **attrs(list="l-language", aria_describedby="p-language"),
        **attrs(aria_invalid="true" if wrong else None),
    )
    beside = Element(
        "Div", wrong, id="p-language", className="edit-problems", **attrs(data_part="p-language")
    )
    label = Element("Label", say("Another language (its code)"), htmlFor="f-language")
    button = act(form, "language", say("Add it"))
    given = [label, entry, button, Element("Datalist", offers, id="l-language"), beside]
    yield Element("Div", given, className="edit-field edit-language")


def _dated(form: Form) -> Iterator[Any]:
    if _is_short(form.desk):
        yield typed(form, "date")
        yield typed(form, "sources", "sources", picks.picker(form, "sources"))


def _seldom(form: Form) -> Any:
    return Element(
        "Details",
        [
            Element("Summary", form.language.gettext("Links to other events, and upkeep")),
            *(typed(form, name) for name in SELDOM),
        ],
        open=any(form.value(name) or form.told(name) for name in SELDOM),
        className="edit-more",
    )


def _kept(form: Form) -> Iterator[Any]:
    """What the event says that nothing here asks for."""
    say, found = form.language.gettext, form.desk.kept
    if not found:
        return
    pairs = [(Element("Dt", name), Element("Dd", text)) for name, text in found.items()]
    yield Element(
        "Div",
        [
            Element("H2", say("Kept as it stands")),
            Element("P", say("Only the file itself can change these."), className="hint"),
            Element("Dl", [each for pair in pairs for each in pair]),
        ],
        className="edit-kept",
    )


def _offers(form: Form) -> Iterator[Any]:
    """What can be named, once for all fields that name it."""
    dataset = form.dataset
    known = {
        "kinds": sorted({event.kind for event in dataset.events}),
        "tags": sorted({tag for event in dataset.events for tag in event.tags}),
        "details": sorted({each.name for event in dataset.events for each in event.details}),
    }
    for name, values in known.items():
        options = [Element("Option", None, value=value) for value in values]
        many = attrs(data_many=name) if name == "tags" else {}
        yield Element("Datalist", options, id=f"l-{name}", **many)
    yield from (picks.offered(form, name) for name in picks.KNOWN)
