"""One language of the interface: its messages, its numbers, the names of its months."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from gettext import NullTranslations
from typing import Any, Literal

from babel import Locale
from babel.numbers import format_compact_currency, format_currency, format_decimal

MILLION = 1_000_000

Width = Literal["wide", "abbreviated"]
Form = Literal["format", "stand-alone"]


@dataclass(frozen=True, eq=False)
class Language:
    """A language by its code (BCP 47), with the messages of its catalogue.

    A message that the catalogue lacks is said in English. Values fill the places that a message
    names in braces: `gettext("about {date}", date="1987")`.
    """

    code: str
    messages: NullTranslations = field(default_factory=NullTranslations)

    def gettext(self, message: str, /, **values: Any) -> str:
        """A message in this language."""
        said = self.messages.gettext(message)
        return said.format(**values) if values else said

    def pgettext(self, context: str, message: str, /, **values: Any) -> str:
        """A message that says different things in different places, such as 'From'."""
        said = self.messages.pgettext(context, message)
        return said.format(**values) if values else said

    def ngettext(self, one: str, many: str, number: int, /, **values: Any) -> str:
        """A message about a number of things, which stands for `{n}` in both forms."""
        said = self.messages.ngettext(one, many, number)
        return said.format(n=self.number(number), **values)

    def number(self, value: int) -> str:
        """A whole number with its groups of digits: '12,000' in English."""
        return str(value) if -1000 < value < 1000 else format_decimal(value, locale=self.locale)

    def money(self, value: float, currency: str) -> str:
        """An amount, large ones in millions: '$357.3M', '357,3 млн $', '$12,500'."""
        if abs(value) < MILLION:
            pattern = self.locale.currency_formats["standard"].pattern.replace(".00", "")
            return format_currency(
                value, currency, pattern, locale=self.locale, currency_digits=False
            )
        return format_compact_currency(value, currency, locale=self.locale, fraction_digits=1)

    def decimal(self, value: float) -> str:
        """A number with its groups of digits and what decimals it has: '1,250.5' in English."""
        return format_decimal(value, locale=self.locale)

    def months(self, width: Width = "wide", form: Form = "stand-alone") -> tuple[str, ...]:
        """The twelve months: alone ('август') or in a date ('5 августа')."""
        return self._months[width, form]

    @property
    def name(self) -> str:
        """What the language calls itself."""
        return str(self.locale.get_language_name() or self.code).capitalize()

    @property
    def direction(self) -> str:
        """Where its lines run to: 'ltr' or 'rtl'."""
        return str(self.locale.text_direction)

    @cached_property
    def locale(self) -> Locale:
        """What Unicode's CLDR knows about the language."""
        return Locale.parse(self.code, sep="-")

    @cached_property
    def _months(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = self.locale.months[form][width]
                found[width, form] = tuple(names[month] for month in range(1, 13))
        return found


ENGLISH = Language("en")
"""The language in which messages are written in the code."""


def gettext_noop(message: str) -> str:
    """The message itself, marked for catalogues; it is translated where it is shown."""
    return message
