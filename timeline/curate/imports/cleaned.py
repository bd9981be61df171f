"""Texts of files as texts of data: without characters that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.curate.imports.rows import Remark
from timeline.curate.languages import Wording
from timeline.curate.yamltext.invisible import without
from timeline.curate.yamltext.nodes import Node

_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \t\xa0]*\n[ \t\xa0]*")

HIDDEN = Remark("changed", "characters that cannot be seen are left out")


def clean(text: str) -> str:
    """A text in lines, without controls and changes of the direction, and without space around."""
    lines = _BREAKS.sub("\n", text)
    return _BLANKS.sub("\n", without(_SURROGATES.sub("", lines)).replace("\t", " ")).strip()


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(clean(text).split())


def hides(text: str) -> bool:
    """Whether a text holds what `clean` leaves out, other than space."""
    lines = _BREAKS.sub("\n", text)
    return without(_SURROGATES.sub("", lines)) != lines


def worded(text: Wording, is_line: bool) -> Wording:
    """A text, or texts by language, cleaned; languages without a text are left out."""
    tidy = line if is_line else clean
    if isinstance(text, str):
        return tidy(text)
    made = {code: tidy(each) for code, each in text.items()}
    return {code: each for code, each in made.items() if each}


def node(value: object) -> Node:
    """Any value of a file as texts, lists and mappings; what is empty is left out of mappings."""
    if isinstance(value, Mapping):
        made = {line(str(key)): node(each) for key, each in value.items()}
        return {key: each for key, each in made.items() if key and each not in ("", None, [], {})}
    if isinstance(value, list | tuple):
        return [node(each) for each in value]
    if value is None or isinstance(value, bool):
        return {None: "", True: "true", False: "false"}[value]
    return clean(str(value))
