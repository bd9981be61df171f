"""Sources as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.curate.model import Claim, Detail, Source
from timeline.dates import words
from timeline.languages import ENGLISH, Language

WEB = ("https://", "http://")
"""What an address begins with that a page may link to: any other could run a script."""


def cited(claims: Iterable[Claim | Detail], known: Mapping[str, Source]) -> list[Source]:
    """The sources that claims or details name, each once, in the order in which they are named."""
    names = dict.fromkeys(name for claim in claims for name in claim.sources)
    return [known[name] for name in names if name in known]


def title_of(source: Source) -> str:
    """The title; one that curators worded themselves stands in brackets, which are left out."""
    title = source.title
    return title[1:-1] if title.startswith("[") and title.endswith("]") else title


def origin(source: Source, language: Language = ENGLISH) -> str:
    """Who published a source and when: 'Variety, 30 June 2017'."""
    day = words(source.published, language=language) if source.published else ""
    return ", ".join(part for part in (source.publisher, day) if part)
