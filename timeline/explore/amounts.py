"""Numbers of the data as readers write them: $357.3M, 1,250 cinemas."""

from __future__ import annotations

from timeline.languages import Language

CURRENCIES = frozenset({"USD", "EUR", "GBP", "RUB", "JPY"})
"""Units that stand before or behind a number by the custom of a language."""


def amount(value: str, unit: str, language: Language) -> str:
    """A value with its unit; one that is no number stays as it is written."""
    number = as_number(value)
    if number is None or not unit:
        return f"{value} {unit}".strip()
    if unit in CURRENCIES:
        return language.money(number, unit)
    return f"{language.decimal(number)} {unit}"


def as_number(value: str) -> float | None:
    """The number that a text is, or None."""
    try:
        return float(value)
    except ValueError:
        return None
