"""What YAML's complaints mean: from the parser's wording to what a writer can do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.curate.yamltext.reason import Reason
from timeline.curate.yamltext.reasons import REASONS
from timeline.curate.yamltext.text import Slip, place

FAR = 10_000
"""Characters after which a bracket is not looked for any more."""
MERGED = (
    "a merge is not finished: git has left both versions here",
    "keep one of them, and delete the lines with <<<<<<<, ======= and >>>>>>>",
)
UNREAD = "the rest of this file is read once that is mended"
VALUE = re.compile(r"\s*(?:- +)*(?P<name>[^\s:'\"\[{]+:\s+)?(?P<value>.+)")
MARKER = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
"""What git leaves in a file where two versions could not be merged."""
CLOSERS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the parser said, and where: characters before the fault, before the beginning of
    what it was reading, and before the last value it had read."""

    problem: str
    context: str
    at: int
    opened: int
    last: int


def explain(complaint: Complaint, text: str) -> Slip:
    """The parser's complaint in words for writers, at the place where the mend is due."""
    merged = MARKER.search(text, 0, complaint.at + 1)
    if merged:
        return _slip(text, merged.start(), *MERGED)
    said = f"{complaint.context}: {complaint.problem}"
    reason = next(row for row in REASONS if _fits(row, said, complaint, text))
    mark = _mark(reason, complaint, text)
    first = text[mark : mark + 1]
    words = {
        "first": first,
        "closer": CLOSERS.get(first, ""),
        "quoted": quoted(line_at(text, mark)),
        "problem": complaint.problem,
    }
    return _slip(text, mark, reason.message.format(**words), reason.hint.format(**words))


def _slip(text: str, mark: int, message: str, hint: str) -> Slip:
    return Slip(*place(text, mark), "syntax", message, f"{hint}; {UNREAD}", fatal=True)


def quoted(line: str) -> str:
    """The value on a line as it should be written, in single quotes."""
    found = VALUE.match(line)
    value = found["value"].strip() if found else ""
    if value[:1] in ("'", '"') and not value.endswith(value[0]):
        return quote(value)
    is_entry = found is not None and found["name"] is None and value[:1] == "{"
    return "'…'" if is_entry else quote(value.strip("'\""))


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


def _mark(reason: Reason, complaint: Complaint, text: str) -> int:
    """The place that a reason points at; -1 if there is none."""
    if reason.at == "above":
        return _above(text, complaint.at)
    if reason.at == "bracket":
        return _bracket(text, complaint.at)
    chosen: int = getattr(complaint, reason.at)
    return chosen


def _above(text: str, mark: int) -> int:
    """Where the nearest line above begins that holds more than a comment; -1 if none does."""
    end = text.rfind("\n", 0, mark)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].lstrip()
        if line and not line.startswith("#"):
            return end - len(line)
        end = start - 1
    return -1


def _bracket(text: str, mark: int) -> int:
    """The bracket that is open at a place; -1 if none is. Quotes are not looked at."""
    closed = 0
    for at in range(mark - 1, max(0, mark - FAR) - 1, -1):
        if text[at] in "]}":
            closed += 1
        elif text[at] in CLOSERS:
            if not closed:
                return at
            closed -= 1
    return -1


def _is_closed(text: str, opened: int) -> bool:
    """Whether a bracket is closed before a line that is indented no deeper than its own."""
    start = text.rfind("\n", 0, opened) + 1
    own = re.match(" *", text[start:opened])
    beyond = re.compile(rf"\n {{0,{len(own.group()) if own else 0}}}[^\s\]}}{{\[\"']")
    after = beyond.search(text, opened)
    inside = text[opened : after.start() if after else opened + FAR]
    return inside.count("[") + inside.count("{") <= inside.count("]") + inside.count("}")


def _fits(reason: Reason, said: str, complaint: Complaint, text: str) -> bool:
    if not re.search(reason.said.replace("}}", "}"), said):
        return False
    mark = _mark(reason, complaint, text)
    if mark < 0 or (reason.at == "last" and not _spans_lines(complaint, text)):
        return False
    line = line_at(text, mark)
    if reason.at == "last":
        return True
    if reason.closed is not None and _is_closed(text, complaint.opened) != reason.closed:
        return False
    before = text[text.rfind("\n", 0, mark) + 1 : mark]
    patterns = ((reason.line or reason.above, line), (reason.before, before))
    return all(re.search(*each) for each in patterns) and bool(re.match(reason.first, text[mark:]))


def _spans_lines(complaint: Complaint, text: str) -> bool:
    """Whether the last value is a quoted text that goes on over the end of its line."""
    is_quoted = text[complaint.last : complaint.last + 1] in ("'", '"')
    return is_quoted and "\n" in text[complaint.last : complaint.at]
