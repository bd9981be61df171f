"""Ids for what a file brings: from titles, in the letters of ids, each once."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from urllib.parse import urlsplit

LONGEST = 60
"""Letters of an id that is made from a title."""

Fold = Callable[[str], str]

GREEK = {
    "ου": "ou", "αυ": "av", "ευ": "ev", "ηυ": "iv", "γγ": "ng", "γξ": "nx", "γχ": "nch",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
"""Greek without accents and capitals in Latin letters, near ISO 843; pairs first.

It is for ids only: the letters that the search takes for the same are sent to browsers.
"""
_GREEK = re.compile("|".join(GREEK))


def slug(text: str, fold: Fold) -> str:
    """A text as an id: small letters, figures and single hyphens; '' if nothing of it is left."""
    latin = _GREEK.sub(lambda found: GREEK[found[0]], fold(text))
    made = re.sub("[^a-z0-9]+", "-", latin.encode("ascii", "ignore").decode()).strip("-")
    if len(made) <= LONGEST:
        return made
    return made[: LONGEST + 1].rpartition("-")[0].strip("-") or made[:LONGEST]


def unique(wanted: str, taken: Container[str], *more: str) -> str:
    """An id that is not taken: the wanted one, with one of `more` behind it, or with a number."""
    for each in (wanted, *(f"{wanted}-{one}" for one in more if one)):
        if each not in taken:
            return each
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def free_id(words: str, taken: Container[str], fold: Fold) -> str:
    """An id made of words that is not taken; "" where nothing of them can stand in an id."""
    wanted = slug(words, fold)
    return unique(wanted, taken) if wanted else ""


def host(url: str) -> str:
    """The host of a web address without 'www.', '' if it has none."""
    try:
        found = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return found.removeprefix("www.")
