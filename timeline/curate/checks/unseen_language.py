"""A text is given in a language that the page does not speak, so no reader sees it.

This is a note for curators: it fails no check. The page is offered in the languages of its
messages, and shows a text in the data's own language where it has none in that of the page. It is
told once for each language and file.

Good:

    title: {en: Risky Business, ru: Рискованный бизнес}

Bad:

    title: {en: Risky Business, fr: Risky Business}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.texts import by_language
from timeline.curate.folder import Entry, Folder
from timeline.curate.languages import is_code
from timeline.curate.yamltext.nodes import Path
from timeline.languages import LANGUAGES

HINT = "it speaks {}; another language is a file, timeline/languages/catalogues/{}.po"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the first text of each file in each language that no reader sees."""
    seen = {*LANGUAGES, folder.language}
    unseen: dict[tuple[str, str], list[tuple[Entry, Path]]] = {}
    for entry, path, texts in by_language(folder) if folder.language else ():
        for code in texts:
            if code not in seen and is_code(code):
                unseen.setdefault((entry.document.path, code), []).append((entry, (*path, code)))
    for (_, code), places in unseen.items():
        number = len(places)
        some = f"{number} texts here are" if number > 1 else "this text is"
        message = f"{some} in '{code}', which the page does not speak"
        yield found(*places[0], message, HINT.format(" and ".join(LANGUAGES), code), key=True)
