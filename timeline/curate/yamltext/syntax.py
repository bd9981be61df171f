"""What YAML's complaints mean: from the parser's wording to what a writer can do about it.

`REASONS` is read from the top; the first row whose patterns fit the complaint and the line
it points at gives the message, the hint and the place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from timeline.curate.yamltext.text import Slip, place

UNREAD = "the rest of this file is read once that is mended"
VALUE = re.compile(r"\s*(?:- +)*(?:[^\s:'\"\[{]+:\s+)?(.+)")


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the parser said, and where: characters before the fault, before the beginning of
    what it was reading, and before the last value it had read."""

    problem: str
    context: str
    at: int
    opened: int
    last: int


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: `said` fits the complaint, `line` the line of the place, `before` its beginning.

    `at` chooses the place of the complaint that the message points at.
    """

    said: str
    message: str
    hint: str
    at: Literal["at", "opened", "last"] = "at"
    line: str = ""
    before: str = ""


QUOTE = "quote the text: {quoted}"
REASONS = (
    Reason("tab character", "a tab is used for indentation", "use spaces"),
    Reason(
        "cannot start any token",
        "a tab is used for indentation",
        "use spaces",
        line=r"\t",
    ),
    Reason("cannot start any token", "a text cannot begin with '{first}'", QUOTE),
    Reason(
        "mapping values are not allowed",
        "this field does not line up with the one above",
        "give all fields of a mapping the same indentation",
        before=r"^\s+[\w-]+$",
    ),
    Reason("mapping values are not allowed", "a second ': ' in one value", QUOTE),
    Reason(
        "quoted scalar.*(?:end of stream|document indicator)",
        "this quote is never closed",
        "add the closing quote",
        at="opened",
    ),
    Reason(
        "escape",
        "a backslash in double quotes begins a code, and this one is unknown",
        "use single quotes, in which a backslash is plain text",
    ),
    Reason(
        "expected ':'",
        "a full-width colon '：' does not end the name of a field",
        "write an ordinary colon and a space",
        at="opened",
        line="：",
    ),
    Reason(
        "expected ':'",
        "there is no space after the colon",
        "write a space between the colon and the value",
        at="opened",
        line=r"^\s*(?:- +)*[\w-]+:\S",
    ),
    Reason(
        "expected ':'",
        "this line has no ': '",
        "write each field as 'name: value'",
        "opened",
    ),
    Reason(
        "did not find expected",
        "a no-break space is used for indentation",
        "use ordinary spaces",
        line="^[ \t]*\u00a0",
    ),
    Reason(
        "expected key",
        "this quote is closed too early or too late",
        "put one quote before the text and one after it; inside single quotes write '' for '",
        at="last",
        line="\n",
    ),
    Reason("expected key", "there is text after a closing quote", QUOTE, line="[:-] +['\"]"),
    Reason(
        "expected (?:key|'-'|<document)",
        "the indentation does not fit the lines above",
        "give all fields of a mapping, and all '- ' of a list, the same indentation",
    ),
    Reason("',' or ']'", "this '[' is never closed", "add ']', or quote the text", "opened"),
    Reason(
        "',' or '}}'",
        "this '{{' is never closed",
        "add '}}', or quote the text",
        "opened",
    ),
    Reason(
        "block sequence entries",
        "a list cannot begin on the line of its field",
        "put each '- ' on a line of its own, or quote the text: {quoted}",
    ),
    Reason("directive", "a line cannot begin with '%'", "quote the text", at="opened"),
    Reason(
        "alphabetic or numeric",
        "a text cannot begin with '{first}'",
        QUOTE,
        at="opened",
    ),
    Reason("block scalar", "a text cannot begin with '{first}'", QUOTE, at="opened"),
    Reason("(?:keys are not|node content)", "a text cannot begin with '{first}'", QUOTE),
    Reason(
        "",
        "this is not YAML: {problem}",
        "quote the text if it holds any of : # [ ] {{ }} , & *",
    ),
)


def explain(complaint: Complaint, text: str) -> Slip:
    """The parser's complaint in words for writers, at the place where the mend is due."""
    said = f"{complaint.context}: {complaint.problem}"
    reason = next(row for row in REASONS if _fits(row, said, complaint, text))
    mark = _mark(reason, complaint)
    line, column = place(text, mark)
    words = {
        "first": text[mark : mark + 1],
        "quoted": quoted(line_at(text, mark)),
        "problem": complaint.problem,
    }
    hint = f"{reason.hint.format(**words)}; {UNREAD}"
    return Slip(line, column, "syntax", reason.message.format(**words), hint, fatal=True)


def quoted(line: str) -> str:
    """The value on a line as it should be written, in single quotes."""
    found = VALUE.match(line)
    value = found.group(1).strip() if found else ""
    if value[:1] in ("'", '"') and not value.endswith(value[0]):
        return quote(value)
    return quote(value.strip("'\"")) if value[:1] != "{" else "'…'"


def quote(value: str) -> str:
    """A text in single quotes, after the rules of YAML."""
    return "'" + value.replace("'", "''") + "'"


def is_balanced(value: str) -> bool:
    """Whether each bracket that a piece of a line opens is closed in it."""
    return all(value.count(first) == value.count(last) for first, last in ("[]", "{}"))


def line_at(text: str, mark: int) -> str:
    """The whole line on which a character stands."""
    start = text.rfind("\n", 0, mark) + 1
    return text[start:].split("\n", 1)[0]


def _mark(reason: Reason, complaint: Complaint) -> int:
    chosen: int = getattr(complaint, reason.at)
    return chosen


def _fits(reason: Reason, said: str, complaint: Complaint, text: str) -> bool:
    if not re.search(reason.said.replace("}}", "}"), said):
        return False
    if reason.at == "last":
        return _spans_lines(complaint, text)
    mark = _mark(reason, complaint)
    before = text[text.rfind("\n", 0, mark) + 1 : mark]
    return bool(re.search(reason.line, line_at(text, mark)) and re.search(reason.before, before))


def _spans_lines(complaint: Complaint, text: str) -> bool:
    """Whether the last value is a quoted text that goes on over the end of its line."""
    is_quoted = text[complaint.last : complaint.last + 1] in ("'", '"')
    return is_quoted and "\n" in text[complaint.last : complaint.at]
