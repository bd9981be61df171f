"""A form of an event, with what a test does not care about."""

from __future__ import annotations

from typing import Any

from tests.builders import TODAY, claim, dataset, event
from timeline.curate.edits.trial import Told, Verdict
from timeline.curate.load import Loaded
from timeline.curate.model import Dataset
from timeline.errors import Problem
from timeline.languages import ENGLISH, Language
from timeline.serve.desk import Desk
from timeline.serve.views.fields import Form

DATA = dataset(
    event("one", claim("1811"), tags=("stone",), people=("ada",)),
    event("two", claim("1812"), claim("1850"), part_of="one"),
    event("far", claim("1950")),
    event("other", claim("1811"), lane="keepers"),
)


def form(data: Dataset = DATA, language: Language = ENGLISH, **desk: Any) -> Form:
    """A form of a desk in a language."""
    return Form(Desk(**desk), data, language, "token", TODAY)


def problem(message: str = "odd", severity: Any = "error", hint: str = "") -> Problem:
    """Something that a rule says."""
    return Problem("data/events/a.yaml", 3, 1, severity, "a-rule", message, hint)


def verdict(*told: Told, data: Dataset = DATA) -> Verdict:
    """What the rules say of a draft."""
    return Verdict(Loaded(data, tuple(each.problem for each in told)), told)
