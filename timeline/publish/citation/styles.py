"""Citations to be read: APA (7th edition), MLA (9th) and Chicago (17th, bibliography).

The styles are those of English. What plain text cannot show, such as italics, is left to the
writer who takes it over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.dates import from_days, year_name
from timeline.languages import ENGLISH
from timeline.publish.citation.work import Author, Work

MLA_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)

MOST_APA, MOST_CHICAGO, FEW_CHICAGO = 20, 10, 7
"""Authors that are all named, and how many of more are in Chicago."""

Day = Callable[[int], str]


def apa(cited: Work) -> str:
    """'Rocha, A. (2026). Lights [Data set]. Retrieved November 21, 2026, from https://…'."""
    editions = "; ".join(_editions(cited, american))
    title = f"{cited.title} ({editions}) [Data set]" if editions else f"{cited.title} [Data set]"
    year, by = f"({cited.year or 'n.d.'})", _apa_authors(cited.authors)
    head = f"{_stopped(by)} {year}. {title}." if by else f"{title}. {year}."
    if cited.accessed is None or not cited.address:
        return f"{head} {cited.address}".strip()
    return f"{head} Retrieved {american(cited.accessed)}, from {cited.address}"


def mla(cited: Work) -> str:
    """'Rocha, Ada. Lights. 2026, https://…. Accessed 21 Nov. 2026.'."""
    parts = (*map(_upper, _editions(cited, _mla_day)), cited.year, cited.address)
    read = "" if cited.accessed is None else f"Accessed {_mla_day(cited.accessed)}"
    placed = ", ".join(part for part in parts if part)
    return _sentences(_mla_authors(cited.authors), cited.title, placed, read)


def chicago(cited: Work) -> str:
    """'Rocha, Ada. Lights. Data set. November 21, 2026. Accessed … . https://….'."""
    issued = None if cited.issued == cited.asof else cited.issued
    days = (("", issued), ("Accessed ", cited.accessed))
    told = (f"{verb}{american(day)}" for verb, day in days if day is not None)
    by = _chicago_authors(cited.authors)
    editions = (_upper(each) for each in _editions(cited, american))
    return _sentences(by, cited.title, "Data set", *editions, *told, cited.address)


def american(day: int) -> str:
    """A day as Americans write it: 'November 21, 2026'."""
    year, month, number = from_days(day)
    return f"{ENGLISH.months('wide', 'format')[month - 1]} {number}, {year_name(year)}"


def _mla_day(day: int) -> str:
    year, month, number = from_days(day)
    return f"{number} {MLA_MONTHS[month - 1]} {year_name(year)}"


def _editions(cited: Work, said: Day) -> Iterator[str]:
    """What tells this state of the work from others."""
    if cited.version:
        yield f"version {cited.version}"
    if cited.asof is not None:
        yield f"as known on {said(cited.asof)}"


def _apa_authors(authors: Sequence[Author]) -> str:
    names = [f"{each.family}, {each.initials}" if each.given else each.family for each in authors]
    if len(names) > MOST_APA:
        return ", ".join([*names[: MOST_APA - 1], f"… {names[-1]}"])
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _mla_authors(authors: Sequence[Author]) -> str:
    if len(authors) > 2:
        return f"{authors[0].inverted}, et al."
    return _listed(authors)


def _chicago_authors(authors: Sequence[Author]) -> str:
    if len(authors) > MOST_CHICAGO:
        return f"{', '.join(_names(authors[:FEW_CHICAGO]))}, et al."
    return _listed(authors)


def _listed(authors: Sequence[Author]) -> str:
    """All authors, 'and' before the last one."""
    names = _names(authors)
    return f"{', '.join(names[:-1])}, and {names[-1]}" if len(names) > 1 else "".join(names)


def _names(authors: Sequence[Author]) -> list[str]:
    """The first one by the family name, by which a bibliography is sorted."""
    return [each.direct if place else each.inverted for place, each in enumerate(authors)]


def _sentences(*parts: str) -> str:
    return " ".join(_stopped(part) for part in parts if part)


def _stopped(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
