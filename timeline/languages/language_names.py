"""The codes of languages by their names: 'Russian' and 'русский' are both ru."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

NAMED_BY_THEMSELVES = ("de", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "sv", "uk", "zh")
"""Languages whose own name is known beside the English one."""


def code_of(name: str) -> str:
    """The code (BCP 47) of the language that a name stands for, or ""."""
    return _codes().get(name.strip().casefold(), "")


@cache
def _codes() -> Mapping[str, str]:
    english = Locale.parse("en").languages
    own = {str(Locale.parse(code).languages[code]): code for code in NAMED_BY_THEMSELVES}
    found = {str(name): code for code, name in reversed(list(english.items())) if "_" not in code}
    return {name.casefold(): code for name, code in {**found, **own}.items()}
