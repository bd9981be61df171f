"""A text is given by language, but not under language codes or not in the data's own language.

A text for readers may be one text, or a mapping from language codes (BCP 47) such as `en`, `ru`
or `pt-BR` to texts. The data's own language is that of all plain texts: `language` in
`timeline.yaml`, or `en`. A mapping has to hold it, since readers of all languages that a text
lacks are shown it.

Good:

    title: Risky Business
    title: {en: Risky Business, ru: Рискованный бизнес}

Bad:

    title: {English: Risky Business}
    title: {ru: Рискованный бизнес}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from timeline.curate.checks.commas import ended
from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.texts import by_language
from timeline.curate.folder import MOST_LOOKED_AT, Entry, Folder
from timeline.curate.languages import code_meant, is_code
from timeline.curate.shapes.schema import OWN_KEYS
from timeline.curate.yamltext.nodes import Node, Path
from timeline.curate.yamltext.syntax import is_balanced, quote
from timeline.languages.language_names import code_of

A_CODE = "write a language code such as en, ru or pt-BR"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the names that are no language codes, and the texts without the data's own language."""
    own = folder.language
    for entry in folder.entries("timeline"):
        yield from _language(entry)
    for entry, path, texts in by_language(folder):
        yield from _codes(entry, path, texts)
        if own and _lacks(texts, own):
            yield _lacking(entry, path, own)


def _language(entry: Entry) -> Iterator[Finding]:
    given = entry.text("language")
    if given and not is_code(given):
        meant = code_of(given) or code_meant(given)
        hint = f"write '{meant}'" if meant else A_CODE
        yield found(entry, ("language",), f"'{given}' is not a language code", hint)


def _codes(entry: Entry, path: Path, texts: dict[str, Node]) -> Iterator[Finding]:
    names = islice(texts, MOST_LOOKED_AT)
    wrong = [name for name in names if not (is_code(name) or name.startswith(OWN_KEYS))]
    if wrong and not _has_languages(texts):
        yield _no_languages(entry, path, texts)
        return
    for name in wrong:
        meant = code_meant(name)
        hint = f"write '{meant}'" if meant and meant not in texts else A_CODE
        hint = ended(entry, (*path, name)) or hint + _or_quote(entry, path, texts)
        yield found(entry, (*path, name), f"'{name}' is not a language code", hint, key=True)


def _no_languages(entry: Entry, path: Path, texts: dict[str, Node]) -> Finding:
    """What to say of a mapping without any language: it may be a text that YAML took for one."""
    name, hint = next(iter(texts)), A_CODE + _or_quote(entry, path, texts)
    return found(entry, (*path, name), f"'{name}' is not a language code", hint, key=True)


def _or_quote(entry: Entry, path: Path, texts: dict[str, Node]) -> str:
    """The other way to mend what has one name only: it may be a text with a colon."""
    written = entry.document.source((*entry.root, *path))
    is_whole = len(texts) == 1 and is_balanced(written)
    return f"; or quote the text: {quote(written)}" if is_whole else ""


def _lacks(texts: dict[str, Node], own: str) -> bool:
    """Whether there are texts in other languages only; a slip in a code is worded already."""
    return own not in map(code_meant, texts) and _has_languages(texts)


def _has_languages(texts: dict[str, Node]) -> bool:
    """Whether some text has a language; in `{REC}` nothing has one."""
    return any(code_meant(name) for name, text in texts.items() if text is not None)


def _lacking(entry: Entry, path: Path, own: str) -> Finding:
    message = f"'{path[-1]}' is not given in '{own}', the language of the data"
    return found(entry, path, message, f"add '{own}: …'")
