"""Fields that hold a language code, or a text that may be given in several languages."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from pydantic import Discriminator, Field, Tag

from timeline.curate.languages import LANGUAGE_PATTERN

LONGEST_NAME = 300
"""Characters of a title or a name, which stand in one line."""

LONGEST_TEXT = 3000
"""Characters of every other text."""

MOST_ITEMS = 200
"""Items of a list inside an entry."""

LanguageCode = Annotated[str, Field(pattern=LANGUAGE_PATTERN)]
NameText = Annotated[str, Field(max_length=LONGEST_NAME)]
LongText = Annotated[str, Field(max_length=LONGEST_TEXT)]
NamesByLanguage = Annotated[dict[LanguageCode, NameText], Field(min_length=1)]
TextsByLanguage = Annotated[dict[LanguageCode, LongText], Field(min_length=1)]
Ids = str | Annotated[tuple[str, ...], Field(max_length=MOST_ITEMS)]
"""An id, or several."""


def _form(value: Any) -> str:
    return "languages" if isinstance(value, dict) else "text"


# The discriminator keeps a fault in one form from being told of the other one as well.
Name = Annotated[
    Annotated[NameText, Tag("text")] | Annotated[NamesByLanguage, Tag("languages")],
    Discriminator(_form),
]
Text = Annotated[
    Annotated[LongText, Tag("text")] | Annotated[TextsByLanguage, Tag("languages")],
    Discriminator(_form),
]
BOTH_FORMS = (get_args(Name)[0], get_args(Text)[0])
"""What the shape of an entry says of a field that is declared as `Name` or `Text`."""
