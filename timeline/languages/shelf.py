"""All languages there are: English, and one for each catalogue beside this file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel import negotiate_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from timeline.languages.language import ENGLISH, Language

CATALOGUES = Path(__file__).parent / "catalogues"


def read_catalogue(path: Path) -> Language:
    """The language of a catalogue, named by its file: `ru.po`, `pt-BR.po`."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem.replace("-", "_"))
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Language(path.stem, GNUTranslations(compiled))


def _all() -> Mapping[str, Language]:
    found = (read_catalogue(path) for path in sorted(CATALOGUES.glob("*.po")))
    return {each.code: each for each in (ENGLISH, *found)}


LANGUAGES: Mapping[str, Language] = _all()
"""The languages of the interface by their codes, English first."""


def language(code: str) -> Language:
    """The language of a code, English for a code that has none."""
    return LANGUAGES.get(code, ENGLISH)


def preferred(wanted: Iterable[str]) -> str:
    """The code of the language that comes first in a reader's list, such as `ru-RU, en`."""
    codes = [code.replace("-", "_") for code in wanted]
    known = [code.replace("-", "_") for code in LANGUAGES]
    return (negotiate_locale(codes, known) or ENGLISH.code).replace("_", "-")
