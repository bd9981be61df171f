"""What a form tells back of a field: whom or what its ids name, and how its date is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from timeline.curate.model import Dataset
from timeline.curate.shapes.forms import DATES
from timeline.dates import in_edtf
from timeline.languages import Language
from timeline.serve.element import Element

Names = Callable[[Dataset], Mapping[str, str]]


def _people(dataset: Dataset) -> Mapping[str, str]:
    return {each.id: each.name for each in dataset.people.values()}


def _sources(dataset: Dataset) -> Mapping[str, str]:
    return {each.id: each.title for each in dataset.sources.values()}


def _events(dataset: Dataset) -> Mapping[str, str]:
    return {each.id: each.title for each in dataset.events}


NAMED: Mapping[str, Names] = {
    "people": _people,
    "sources": _sources,
    "source": _sources,
    "related": _events,
    "part_of": _events,
}
"""What readers see of the ids that stand in a field."""


def told_of(field: str, text: str, dataset: Dataset, language: Language) -> list[Any]:
    """What is told back of the text of a field; nothing where that says it all."""
    known = NAMED[field](dataset) if field in NAMED and text else {}
    named = [known[each] for part in text.split(",") if (each := part.strip()) in known]
    lines = [" · ".join(named)] if named else []
    if field in DATES and text and in_edtf(text) != text:
        lines.append(language.gettext("Written as {date}.", date=in_edtf(text)))
    return [Element("P", line, className="edit-understood") for line in lines]
