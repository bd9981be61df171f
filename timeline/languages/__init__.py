"""Languages of the interface: messages from gettext catalogues, the rest from Unicode's CLDR.

English is the language of the code. Another one is a file, `catalogues/<code>.po`.
"""

from __future__ import annotations

from timeline.languages.language import ENGLISH, Language, gettext_noop
from timeline.languages.shelf import LANGUAGES, language, preferred

__all__ = ["ENGLISH", "LANGUAGES", "Language", "gettext_noop", "language", "preferred"]
