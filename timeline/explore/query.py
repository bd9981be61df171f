"""What a reader types into the search, taken apart.

    tom "space station" -imax lane:space,films person:"doug liman" -is:cancelled before:1990

Words and phrases in quotation marks have to be there all; a minus leaves out what follows. An
operator takes values, with commas between them. Every term knows where it stands in the text, so
that it can be completed or taken out. Nothing that is typed is an error: what cannot be understood
is read as words, and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from timeline.explore.fold import fold
from timeline.explore.operators import OPERATORS
from timeline.languages import ENGLISH, Language

LIMIT = 200
"""Characters of a text that are read."""

QUOTES = '"“”„«»'
"""Quotation marks; any of them opens and any of them closes."""

_PHRASE = f"[{QUOTES}][^{QUOTES}]*[{QUOTES}]?"
_VALUE = re.compile(f"{_PHRASE}|[^,{QUOTES}]+")
_TERM = re.compile(
    rf"(?P<minus>-?)(?:(?P<operator>{'|'.join(OPERATORS)}):(?P<values>(?:{_PHRASE}|[^\s{QUOTES}])*)"
    rf"|(?P<phrase>{_PHRASE})|(?P<word>[^\s{QUOTES}]+))",
    re.IGNORECASE,
)
_STRANGE = re.compile(r"([^\W\d_]+):(?!//)")


@dataclass(frozen=True, slots=True)
class Value:
    """What is sought, from `start` to `end` of the text with its quotation marks.

    `is_whole` means words as they stand, in quotation marks; `is_open` that the second mark is
    missing, so that more may follow.
    """

    text: str
    start: int
    end: int
    is_whole: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase, or an operator with its values, from `start` to `end` of the text."""

    operator: str
    values: tuple[Value, ...]
    start: int
    end: int
    is_excluded: bool = False

    @property
    def first(self) -> int:
        """Where the text behind the minus and the operator begins."""
        return self.start + self.is_excluded + len(self.operator) + bool(self.operator)


@dataclass(frozen=True, slots=True)
class Query:
    """A text that was typed, its terms in their order, and what could not be understood."""

    text: str
    terms: tuple[Term, ...]
    problems: tuple[str, ...] = ()

    def at(self, caret: int) -> Term | None:
        """The term in which or behind which the caret stands."""
        return next((term for term in self.terms if term.start < caret <= term.end), None)

    def without(self, term: Term) -> str:
        """The text without one of its terms."""
        before, after = self.text[: term.start].rstrip(), self.text[term.end :].lstrip()
        return f"{before} {after}".strip()


def parse(text: str, language: Language = ENGLISH) -> Query:
    """The terms of a text; problems are told in the language."""
    read = text[:LIMIT]
    terms = tuple(_term(found) for found in _TERM.finditer(read))
    problems = [problem for term in terms for problem in _problems(term, language)]
    if len(text) > LIMIT:
        problems.append(
            language.gettext("Only the first {number} characters are read.", number=LIMIT)
        )
    return Query(read, terms, tuple(problems))


def _term(found: re.Match[str]) -> Term:
    operator, end = (found["operator"] or "").casefold(), found.end()
    first = found.start("values") if operator else found.end("minus")
    values = _values(found.string, first, end) if operator else (_value(found.string, first, end),)
    return Term(operator, tuple(values), found.start(), end, bool(found["minus"]))


def _values(text: str, start: int, end: int) -> Iterator[Value]:
    return (_value(text, *found.span()) for found in _VALUE.finditer(text, start, end))


def _value(text: str, start: int, end: int) -> Value:
    inside = text[start:end]
    if inside[0] not in QUOTES:
        return Value(inside, start, end)
    is_open = len(inside) == 1 or inside[-1] not in QUOTES
    return Value(inside[1:].rstrip(QUOTES), start, end, is_whole=True, is_open=is_open)


def _problems(term: Term, language: Language) -> Iterator[str]:
    for value in term.values:
        if value.is_open:
            yield language.gettext(
                "The quotation mark before “{text}” has no end.", text=value.text
            )
        if not term.operator and not fold(value.text) and len(value.text) > 1:
            yield language.gettext("“{text}” holds no letter and no figure.", text=value.text)
        strange = None if term.operator or value.is_whole else _STRANGE.match(value.text)
        if strange:
            yield _no_operator(strange[1], language)


def _no_operator(name: str, language: Language) -> str:
    told = language.gettext("“{name}:” is read as a word; it asks for nothing special.", name=name)
    near = get_close_matches(name.casefold(), OPERATORS, n=1)
    return f"{told} {meant(f'{near[0]}:', language)}" if near else told


def meant(near: str, language: Language) -> str:
    """The question whether something else was meant."""
    return language.gettext("Did you mean “{near}”?", near=near)
