"""What the values of a column are called, and which of them a reader may mean by a text.

A value is meant by its id or by a part of a name in any language and script, as
`timeline.explore.fold` compares them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.curate.model import Dataset
from timeline.explore.clock import STATUS_NAMES
from timeline.explore.fold import spaced
from timeline.explore.slips import closest
from timeline.explore.traits import TRAITS
from timeline.explore.translate import all_texts
from timeline.languages import Language

Called = Mapping[str, tuple[str, ...]]
"""Values with what each is called, first as it is shown."""


@dataclass(frozen=True, eq=False)
class Names:
    """The values of a column with their names."""

    called: Called

    def word(self, value: str) -> str:
        """A reader's word for a value, also for one that is not there."""
        names = self.called.get(value, ())
        return names[0] if names else value.replace("-", " ")

    def meant(self, text: str) -> tuple[str, ...]:
        """The values that a text means: those called just so, else those whose name holds it."""
        sought = spaced(text)
        if not sought:
            return ()
        exact = self._exact.get(sought, ())
        return exact or tuple(
            value for value, names in self.folded.items() if any(sought in name for name in names)
        )

    def near(self, text: str) -> str:
        """What a reader may have wanted to write: an id, or a word of a name, or an empty text."""
        found = closest(spaced(text).replace(" ", ""), self._writable)
        return self._writable.get(found, "")

    @cached_property
    def folded(self) -> Called:
        """The values with their ids and names, folded."""
        return {
            value: tuple(dict.fromkeys(spaced(text) for text in (value, *names)))
            for value, names in self.called.items()
        }

    @cached_property
    def _exact(self) -> Called:
        found: dict[str, list[str]] = {}
        for value, names in self.folded.items():
            for name in names:
                found.setdefault(name, []).append(value)
        return {name: tuple(values) for name, values in found.items()}

    @cached_property
    def _writable(self) -> Mapping[str, str]:
        """What may be written for a value, by its letters alone; ids win over words of names."""
        names = (name for names in self.folded.values() for name in names)
        words = {word: word for name in names for word in name.split()}
        return words | {spaced(value).replace(" ", ""): value for value in self.called}


Present = Iterable[str]
"""Values that events have, the most frequent first."""


def _lanes(dataset: Dataset, present: Present, language: Language) -> Called:
    return {lane.id: all_texts(lane, "name") for lane in dataset.lanes}


def _statuses(dataset: Dataset, present: Present, language: Language) -> Called:
    return {status: (language.gettext(name), name) for status, name in STATUS_NAMES.items()}


def _people(dataset: Dataset, present: Present, language: Language) -> Called:
    found = {value: (value,) for value in present}
    return found | {name: all_texts(person, "name") for name, person in dataset.people.items()}


def _sources(dataset: Dataset, present: Present, language: Language) -> Called:
    found = {value: (value,) for value in present}
    return found | {
        name: (source.title, source.publisher) for name, source in dataset.sources.items()
    }


def _traits(dataset: Dataset, present: Present, language: Language) -> Called:
    return {name: (language.gettext(each.word), each.word) for name, each in TRAITS.items()}


def _plain(dataset: Dataset, present: Present, language: Language) -> Called:
    return {value: (value.replace("-", " "),) for value in present}


NAMED: Mapping[str, Callable[[Dataset, Present, Language], Called]] = {
    "lane": _lanes,
    "status": _statuses,
    "tags": _plain,
    "people": _people,
    "kind": _plain,
    "cited": _sources,
    "traits": _traits,
}
"""Columns of the frame whose values have names."""
