"""Texts in several languages: what a language code is, and which text is the data's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

Wording: TypeAlias = "str | dict[str, str]"
"""A text in the data's own language, or texts by language code."""

Translations: TypeAlias = "Mapping[str, Mapping[str, str]]"
"""Texts by language code and field."""

DEFAULT_LANGUAGE = "en"
LANGUAGE_PATTERN = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
UNTRANSLATED: Translations = MappingProxyType({})
_CODE = re.compile(LANGUAGE_PATTERN)


def is_code(text: str) -> bool:
    """Whether a text is a language code (BCP 47) such as `en`, `zh-Hant` or `pt-BR`."""
    return bool(_CODE.fullmatch(text))


def code_meant(text: str) -> str:
    """The code that `EN` or `pt_br` was meant to be, or ""."""
    first, *others = re.split("[-_]", text.strip())
    made = "-".join((first.lower(), *map(_subtag, others)))
    return made if is_code(made) else ""


def _subtag(text: str) -> str:
    return text.title() if len(text) == 4 else text.upper()


def own_text(text: Wording, own: str) -> str:
    """The text in the data's own language; the first one given where that is missing."""
    if isinstance(text, str):
        return text
    return text.get(own) or next(iter(text.values()), "")


def translations(own: str, **fields: Wording) -> Translations:
    """The texts of the fields that have several, by language, the data's own one among them."""
    if dict not in map(type, fields.values()):
        return UNTRANSLATED
    several = {field: text for field, text in fields.items() if not isinstance(text, str)}
    found = {own: {field: own_text(text, own) for field, text in several.items()}}
    for field, text in several.items():
        for code, said in text.items():
            if said:
                found.setdefault(code, {}).setdefault(field, said)
    return found if len(found) > 1 else UNTRANSLATED
