"""A code that others give out, of a language or of a person, is not written as they write it.

The `lang` of a source is a language code (BCP 47): browsers read its title aloud by it. An item of
`same_as` is a Wikidata id (`Q37079`), the address of a page about that person, or an identifier of
another sort, which has no blanks and at least one digit (`nm0000129`).

Good:

    lang: ru
    same_as: [Q37079, nm0000129, https://viaf.org/viaf/102333412]

Bad:

    lang: Russian
    same_as: [Tom Cruise, q37079]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.curate.checks.bad_url import WEB_ADDRESS
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder
from timeline.curate.languages import code_meant, is_code
from timeline.languages.language_names import code_of

WIKIDATA = re.compile(
    r"(?:wd:|wikidata:|(?:https?://)?(?:www\.)?wikidata\.org/(?:wiki|entity)/)? ?(q[1-9][0-9]*)",
    re.IGNORECASE,
)
IDENTIFIER = re.compile(r"(?=\D*\d)[\w./:-]+")
A_CODE = "write a language code such as en, ru or pt-BR"
AN_IDENTIFIER = "write a Wikidata id such as Q37079, or the address of a page about this person"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the languages of sources and the identifiers of people that are no codes."""
    for entry in folder.entries("sources"):
        yield from _language(entry)
    for entry in folder.entries("people"):
        for path, name in entry.texts("same_as"):
            message, hint = _identifier(name.strip())
            if hint:
                yield found(entry, path, f"'{name}' {message}", hint)


def _language(entry: Entry) -> Iterator[Finding]:
    given = entry.text("lang")
    if given and not is_code(given):
        meant = code_of(given) or code_meant(given)
        hint = f"write {meant}" if meant else A_CODE
        yield found(entry, ("lang",), f"'{given}' is not a language code", hint)


def _identifier(name: str) -> tuple[str, str]:
    """What is wrong with an identifier, and what to write instead; two "" where it is one."""
    wikidata = WIKIDATA.fullmatch(name)
    if wikidata:
        meant = wikidata[1].upper()
        is_meant = name == meant
        return ("", "") if is_meant else ("is not how a Wikidata id is written", f"write {meant}")
    is_known = WEB_ADDRESS.fullmatch(name) or IDENTIFIER.fullmatch(name)
    return ("", "") if is_known else ("is not an identifier", AN_IDENTIFIER)
