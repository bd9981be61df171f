"""Citations for programs: BibTeX, and CSL-JSON for Zotero, Pandoc and their like."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from timeline.dates import from_days
from timeline.publish.citation.work import Author, Work
from timeline.publish.iso import iso

TEX = str.maketrans(
    {
        **{letter: f"\\{letter}" for letter in "&%$#_{}"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
    }
)

NO_END = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
"""What would end an address inside of braces before its end."""


def bibtex(cited: Work) -> str:
    """An entry `@misc`, which every style of BibTeX knows."""
    fields = {
        "author": " and ".join(map(_tex_author, cited.authors)),
        "title": f"{{{cited.title.translate(TEX)}}}",
        "year": cited.year,
        "version": cited.version.translate(TEX),
        "howpublished": f"\\url{{{cited.address.translate(NO_END)}}}" if cited.address else "",
        "note": ". ".join(_notes(cited)).translate(TEX),
    }
    lines = (f"  {name} = {{{text}}}" for name, text in fields.items() if text)
    return "@misc{" + ",\n".join([cited.key, *lines]) + "\n}"


def csl_json(cited: Work) -> str:
    """A list of one item, as the schema of CSL-JSON has it."""
    item: dict[str, Any] = {
        "id": cited.key,
        "type": "dataset",
        "title": cited.title,
        "author": [_csl_author(each) for each in cited.authors],
        "issued": _csl_day(cited.issued),
        "accessed": _csl_day(cited.accessed),
        "version": cited.version,
        "URL": cited.address,
        "language": cited.language,
        "note": ". ".join(_notes(cited, is_read=False)),
    }
    told = {name: value for name, value in item.items() if value}
    return json.dumps([told], ensure_ascii=False, indent=2)


def _notes(cited: Work, is_read: bool = True) -> Iterator[str]:
    """What has no field of its own."""
    yield "Data set"
    if cited.asof is not None:
        yield f"As known on {iso(cited.asof)}"
    if cited.licence:
        yield f"Licence {cited.licence}"
    if is_read and cited.accessed is not None:
        yield f"Accessed {iso(cited.accessed)}"


def _tex_author(author: Author) -> str:
    if author.given:
        return f"{author.family.translate(TEX)}, {author.given.translate(TEX)}"
    return f"{{{author.family.translate(TEX)}}}"


def _csl_author(author: Author) -> dict[str, str]:
    if author.given:
        return {"family": author.family, "given": author.given}
    return {"literal": author.family}


def _csl_day(day: int | None) -> dict[str, list[list[int]]] | None:
    return None if day is None else {"date-parts": [[*from_days(day)]]}
