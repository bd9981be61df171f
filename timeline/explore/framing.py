"""Tables of one data set after the other, of which only what has changed is made anew.

A row depends on its event, on all sources and people, on the day and the language. Where these are
the same as in the last table, the rows of events that are the same objects are taken from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from timeline.curate.model import Dataset, Event
from timeline.explore.frame import in_order, to_frame
from timeline.languages import ENGLISH, Language


@dataclass(frozen=True, slots=True)
class _Made:
    """A table, and what it was made of; `events` by id."""

    dataset: Dataset
    events: Mapping[str, Event]
    day: int
    frame: pd.DataFrame


class Framing:
    """Makes tables as `to_frame` does; keeps the last one of each language for the next."""

    def __init__(self) -> None:
        self._last: dict[str, _Made] = {}

    def __call__(self, dataset: Dataset, day: int, language: Language = ENGLISH) -> pd.DataFrame:
        """The events of a data set as known on `day`, in a language."""
        last = self._last.get(language.code)
        if last is not None and _is_comparable(last, dataset, day):
            frame = _renewed(last, dataset, day, language)
        else:
            frame = to_frame(dataset, day, language)
        # Tables of the past are asked for now and then; the present is what goes on.
        if last is None or day >= last.day:
            events = {event.id: event for event in dataset.events}
            self._last[language.code] = _Made(dataset, events, day, frame)
        return frame


def _is_comparable(last: _Made, dataset: Dataset, day: int) -> bool:
    return (
        last.day == day
        and last.dataset.sources == dataset.sources
        and last.dataset.people == dataset.people
    )


def _renewed(last: _Made, dataset: Dataset, day: int, language: Language) -> pd.DataFrame:
    """The last table with the rows of changed events made anew, and those of others left out."""
    changed = tuple(event for event in dataset.events if last.events.get(event.id) is not event)
    stay = {event.id for event in dataset.events}.difference(event.id for event in changed)
    if len(stay) == len(last.events) and not changed:
        return last.frame
    kept = last.frame[last.frame["id"].isin(stay)]
    made = to_frame(replace(dataset, events=changed), day, language)
    # pandas takes the types of an empty table for those of all.
    full = [each for each in (kept, made) if len(each)]
    return in_order(pd.concat(full)) if full else made
