"""The sources that a page names: each is told once, and pointed at by a number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from timeline.curate.model import Source
from timeline.dates import words
from timeline.languages import Language
from timeline.publish.sources import WEB


@dataclass(frozen=True, slots=True)
class Reference:
    """A source where something rests on it: its number in the list, and its publisher's name."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A source in the list: `url` is empty when it has no address on the web.

    So is `archived`, the address of a copy. `lang` is the language of the title where it is not the
    page's, or None.
    """

    number: int
    title: str
    url: str
    about: str
    lang: str | None
    archived: str = ""


@dataclass
class Sources:
    """Gives the sources of a data set their numbers, in the order in which they are needed.

    `own` is the language of the data.
    """

    known: Mapping[str, Source]
    language: Language
    own: str
    _numbers: dict[str, int] = field(default_factory=dict)

    def references(self, names: Iterable[str]) -> tuple[Reference, ...]:
        """The sources of some ids; unknown ones are left out."""
        return tuple(self._reference(name) for name in names if name in self.known)

    def _reference(self, name: str) -> Reference:
        number = self._numbers.setdefault(name, len(self._numbers) + 1)
        source = self.known[name]
        # A publisher is told in full in the list; up to its comma it is known.
        return Reference(number, (source.publisher or _bare(source.title)).partition(",")[0])

    def listed(self) -> tuple[Cited, ...]:
        """All sources that were needed so far, by their numbers."""
        return tuple(
            self._cited(self.known[name], number) for name, number in self._numbers.items()
        )

    def _cited(self, source: Source, number: int) -> Cited:
        say, day = self.language.gettext, source.published
        when = say("undated") if day is None else words(day, language=self.language)
        spoken = source.lang or self.own
        return Cited(
            number,
            _bare(source.title),
            source.url if source.url.startswith(WEB) else "",
            ", ".join(part for part in (source.publisher, when) if part),
            None if spoken == self.language.code else spoken,
            source.archived if source.archived.startswith(WEB) else "",
        )


def _bare(title: str) -> str:
    """A title without the brackets around one that was not seen itself."""
    return title[1:-1] if title.startswith("[") and title.endswith("]") else title
