"""How to cite a view: what is cited, and the styles in which that is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.publish.citation.entries import bibtex, csl_json
from timeline.publish.citation.styles import apa, chicago, mla
from timeline.publish.citation.work import Author, Work, author, work

STYLES: Mapping[str, Callable[[Work], str]] = {
    "apa": apa,
    "mla": mla,
    "chicago": chicago,
    "bibtex": bibtex,
    "csl-json": csl_json,
}
"""The styles by their keys."""

__all__ = ["STYLES", "Author", "Work", "author", "work"]
