"""More room in a form: another claim, another detail, another language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from timeline.curate.build_events import SHORT_STATUS
from timeline.curate.languages import is_code
from timeline.curate.shapes.forms import MOST_ROWS, ROWS
from timeline.serve.desk import Desk

HAPPENED = "happened"
ADD = "add."
"""How an act begins that names what was chosen from the list of a field."""

PICK = "pick."
"""How the name of a list begins from which a field may be chosen."""

Grow = Callable[[Desk], Desk]


def grown(desk: Desk, act: str) -> Desk:
    """The form after a button was pressed: with what its lists name, and the room it asks for."""
    desk = _with_names(desk)
    if act.startswith(ADD):
        # The next one can be chosen at once.
        return replace(desk, focus=f"{PICK}{act.removeprefix(ADD)}")
    return GROWTH[act](desk) if act in GROWTH else desk


def _with_names(desk: Desk) -> Desk:
    """What is chosen in the lists, named in their fields: whoever picks has no need to add."""
    said = {name: text for name, text in desk.said.items() if not name.startswith(PICK)}
    for list_name in desk.said.keys() - said.keys():
        field, name = list_name.removeprefix(PICK), desk.said[list_name].strip()
        named = [part.strip() for part in said.get(field, "").split(",") if part.strip()]
        if name and name not in named:
            said[field] = ", ".join([*named, name])
    return replace(desk, said=said)


def _with_row(rows: str, desk: Desk) -> Desk:
    number = desk.count(rows)
    if number >= MOST_ROWS:
        return desk
    return replace(
        desk, rows={**desk.rows, rows: number + 1}, focus=f"{rows}.{number}.{ROWS[rows][0]}"
    )


def _with_claim(desk: Desk) -> Desk:
    """One more claim; the short form of a date becomes the first, since both cannot stand there."""
    said = dict(desk.said)
    if not desk.count("claims") and (said.get("date") or said.get("sources")):
        status = SHORT_STATUS.get(said.get("kind", ""), HAPPENED)
        first = {"date": said.get("date", ""), "status": status, "source": said.get("sources", "")}
        said |= {f"claims.0.{name}": text for name, text in first.items()}
        said |= {"date": "", "sources": ""}
    return _with_row("claims", replace(desk, said=said))


def _with_language(desk: Desk) -> Desk:
    """The language that the form names, for all texts that it shows."""
    code = desk.said.get("language", "").strip()
    said = {name: text for name, text in desk.said.items() if name != "language"}
    if not is_code(code):
        return desk
    asked = tuple(dict.fromkeys([*desk.languages, code]))
    return replace(desk, said=said, languages=asked, focus=f"title.{code}")


GROWTH: Mapping[str, Grow] = {
    "claim": _with_claim,
    "detail": partial(_with_row, "details"),
    "language": _with_language,
}
"""What each button asks for."""
