"""Fields that hold a language code, or a text that may be given in several languages."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from pydantic import Discriminator, Field, Tag

from timeline.curate.languages import LANGUAGE_PATTERN

LanguageCode = Annotated[str, Field(pattern=LANGUAGE_PATTERN)]
TextsByLanguage = Annotated[dict[LanguageCode, str], Field(min_length=1)]


def _form(value: Any) -> str:
    return "languages" if isinstance(value, dict) else "text"


# The discriminator keeps a fault in one form from being told of the other one as well.
Text = Annotated[
    Annotated[str, Tag("text")] | Annotated[TextsByLanguage, Tag("languages")],
    Discriminator(_form),
]
BOTH_FORMS = get_args(Text)[0]
"""What the shape of an entry says of a field that is declared as `Text`."""
