"""Questions in the terminal: one field each, checked at once and asked again where it is wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.errors import OptionError, legible

Ask = Callable[[str], str]
Said = Mapping[str, str]
Faults = Callable[[Said, Sequence[str]], list[str]]
"""What is wrong with what has been said so far, as far as some fields can mend it."""

LIST = "?"
"""What lists the choices of a question, with a word behind it those that hold the word."""
WIDEST = 60
"""Letters of choices that stand in the question itself."""


@dataclass(frozen=True, slots=True)
class Question:
    """One field: its option, what is asked for it, and whether it has to be there.

    `only_if` tells by what was said before whether the question arises at all.
    """

    name: str
    text: str
    is_needed: bool = False
    only_if: Callable[[Said], bool] | None = None


@dataclass(frozen=True, slots=True)
class Clerk:
    """Who asks: how, what there is to choose from by field (ids and names), and what is wrong."""

    ask: Ask | None
    faults: Faults
    choices: Mapping[str, Mapping[str, str]]

    def is_asking(self, asked: Sequence[Question], given: Mapping[str, str | None]) -> bool:
        """Whether somebody is asked at all: there is a terminal, and an option is lacking."""
        return self.ask is not None and bool(_missing(asked, given))

    def answers(self, asked: Sequence[Question], given: Mapping[str, str | None]) -> dict[str, str]:
        """The answer to each question: the option, else what is typed in.

        Nothing is asked where all that is needed is given. Raises OptionError where something is
        missing and nobody answers.
        """
        missing = _missing(asked, given)
        said = {name: text or "" for name, text in given.items()}
        if self.ask is None and missing:
            names = ", ".join(f"--{each.name}" for each in missing)
            raise OptionError(f"{names} is missing; there is no terminal to ask in")
        open_ones = [each for each in asked if given[each.name] is None] if missing else []
        for number, each in enumerate(open_ones, 1):
            if each.only_if is None or each.only_if(said):
                said = self.answered(each, said, [one.name for one in open_ones[:number]])
        return said

    def answered(self, question: Question, said: Said, names: Sequence[str]) -> dict[str, str]:
        """What is said with one more answer, which is asked for until nothing is wrong with it."""
        while True:
            text = self.one(question)
            now = {**said, question.name: text}
            needed = question.is_needed and not text
            wrong = ["this has to be there"] if needed else self.faults(now, names)
            if not wrong:
                return now
            print("\n".join(f"  {each}" for each in wrong), file=sys.stderr)

    def one(self, question: Question) -> str:
        """One answer; its choices are listed as often as somebody wants to see them."""
        assert self.ask is not None
        choices = self.choices.get(question.name, {})
        while True:
            text = self.ask(f"{question.text}{_offer(choices)}: ").strip()
            if not (choices and text.startswith(LIST)):
                return text
            print("\n".join(_listed(choices, text.removeprefix(LIST).strip())))


def _missing(asked: Sequence[Question], given: Mapping[str, str | None]) -> list[Question]:
    return [each for each in asked if each.is_needed and not given[each.name]]


def _offer(choices: Mapping[str, str]) -> str:
    short = ", ".join(choices)
    if len(short) <= WIDEST:
        return f" ({short})" if short else ""
    return f" ({LIST} lists {len(choices)}, {LIST}word some of them)"


def _listed(choices: Mapping[str, str], word: str) -> list[str]:
    found = {
        own_id: name
        for own_id, name in choices.items()
        if word.casefold() in f"{own_id} {name}".casefold()
    }
    width = max(map(len, found), default=0)
    return [f"  {own_id:<{width}}  {legible(name)}".rstrip() for own_id, name in found.items()] or [
        f"  none of {len(choices)} has '{legible(word)}' in it"
    ]
