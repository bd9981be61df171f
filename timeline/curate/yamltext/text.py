"""From bytes to text: size, encoding, and characters that have no place in YAML."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

MAX_BYTES = 32 * 1024 * 1024
SAVE_AS_UTF8 = "save the file as UTF-8"
# UTF-32 stands first because its mark begins with that of UTF-16.
FOREIGN_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
INVISIBLE = {
    "\u0085": "U+0085 (next line)",
    "\u2028": "U+2028 (line separator)",
    "\u2029": "U+2029 (paragraph separator)",
    "\ufeff": "U+FEFF (byte order mark)",
}
BEFORE_VALUE = frozenset(" \t\r\n[{,:")
LINE_BREAK = re.compile("\r\n?|\n")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault in the YAML itself, found while reading; line and column count from 1.

    After a `fatal` one the rest of the file was not read.
    """

    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    fatal: bool = False


def decode(raw: bytes) -> str | Slip:
    """The text of a file, or the one reason why it cannot be read."""
    if len(raw) > MAX_BYTES:
        return too_large(len(raw))
    foreign = _foreign(raw)
    if foreign:
        return Slip(1, 1, "syntax", f"the file is saved as {foreign}", SAVE_AS_UTF8, True)
    body = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _end(body[: error.start].decode("utf-8"))
        message = f"the file is not saved as UTF-8: byte 0x{body[error.start]:02X}"
        return Slip(line, column, "syntax", message, SAVE_AS_UTF8, True)
    return _invisible(text) or text


def too_large(size: int) -> Slip:
    """What to say of a file of so many bytes, which are more than MAX_BYTES."""
    said = f"the file has {size / 2**20:.0f} MiB, and at most 32 MiB are read"
    return Slip(1, 1, "syntax", said, "split it into several files in events/", True)


def _foreign(raw: bytes) -> str:
    for mark, name in FOREIGN_MARKS.items():
        if raw.startswith(mark):
            return name
    zeros = raw[:4].count(0)
    return {2: "UTF-16", 3: "UTF-32"}.get(zeros, "") if len(raw) >= 4 else ""


def _invisible(text: str) -> Slip | None:
    for character, name in INVISIBLE.items():
        if character in text:
            line, column = place(text, text.index(character))
            hint = "delete it, and start a new line with the Enter key where one is meant"
            return Slip(line, column, "syntax", f"invisible character {name}", hint, True)
    return None


def control_character(text: str) -> Slip | None:
    """The first control character of a text that YAML refuses."""
    found = CONTROL.search(text)
    if not found:
        return None
    line, column = place(text, found.start())
    message = f"invisible control character U+{ord(found.group()):04X}"
    return Slip(line, column, "syntax", message, "delete it; it may have come in by copying", True)


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column, from 1, of the character that has `at` others before it."""
    starts = _line_starts(text)
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1


def line_of(text: str, line: int) -> str:
    """The line of a number, from 1, without its end; "" if the text has fewer."""
    starts = _line_starts(text)
    if line > len(starts):
        return ""
    end = starts[line] if line < len(starts) else len(text)
    return text[starts[line - 1] : end].rstrip("\r\n")


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]


def _end(text: str) -> tuple[int, int]:
    return place(text, len(text))


def may_surprise(text: str) -> bool:
    """Whether an anchor, a tag or a merge key may stand in a text, or a comment beside a value.

    Each sign is looked for by itself: a search for all of them at once takes as long as half
    the parsing. One of two characters takes ten times as long as one.
    """
    if "<" in text and "<<" in text:
        return True
    signs = (found.start() for sign in ("&", "!") for found in re.finditer(sign, text))
    if any(at == 0 or text[at - 1] in BEFORE_VALUE for at in signs):
        return True
    comments = (found.start() for found in re.finditer(" #", text if "#" in text else ""))
    return any(text[text.rfind("\n", 0, at) + 1 : at + 1].strip() for at in comments)
