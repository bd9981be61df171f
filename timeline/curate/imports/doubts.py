"""What is to be said of a row: why it is not taken, or what was made of it."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from difflib import SequenceMatcher

from timeline.curate.imports.cleaned import hides
from timeline.curate.imports.rows import (
    Draft,
    Remark,
    Row,
    not_taken,
)
from timeline.dates import DateError, parse

SLIP = 0.8
"""How alike two names of lanes are, of 1, of which one is likely to be the other, written amiss."""

CHOSEN = {
    "Title": "to choose one, fill a column 'id', or change it before anything names it",
    "Person": "to choose one, first: python -m timeline new person --id ID --name {}",
    "Lane": "to choose one, first: python -m timeline new lane --id ID --name {}",
}
"""How an id is chosen, by what is to have it."""


def is_slip(name: str, near: str) -> bool:
    """Whether a name is so like another that it is likely to mean it; other figures are meant."""
    first, second = (re.findall("[0-9]+", each) for each in (name, near))
    return bool(near) and first == second and SequenceMatcher(None, name, near).ratio() >= SLIP


def numbered(kind: str, name: str, own_id: str) -> Remark:
    """A word on an id that is made of a number, for no letter of a name can stand in one."""
    message = f"'{name}' has no letter that can stand in an id: '{own_id}' is made instead"
    return Remark("suggested", message, CHOSEN[kind].format(shlex.quote(name)))


def refused(row: Row, remark: Remark) -> Row:
    """A row that is not taken, and why."""
    remarks = (*not_taken(row.line, "", remark.message, remark.hint).remarks, *row.remarks)
    return replace(row, part=None, remarks=remarks)


def fault_of(date: str) -> Remark | None:
    """Why a text is no date, or None."""
    try:
        parse(date)
    except DateError as error:
        return Remark("not-taken", error.told(date), error.hint)
    return None


def hides_letters(draft: Draft) -> bool:
    """Whether a text holds what nobody sees."""
    texts = [draft.summary, draft.title]
    found = [each if isinstance(each, str) else " ".join(each.values()) for each in texts]
    return any(map(hides, found))
