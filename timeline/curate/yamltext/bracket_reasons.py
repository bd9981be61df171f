"""The part of the table of reasons that is about brackets and commas."""

from __future__ import annotations

from timeline.curate.yamltext.reason import QUOTE, Reason

BRACKETS = (
    Reason(
        "node content",
        "there is nothing before this comma",
        "delete the comma",
        first=",",
        before=r"[\[{{,]\s*$",
    ),
    Reason(
        "flow node.*node content",
        "this '{first}' is never closed",
        "add '{closer}', or quote the text",
        at="bracket",
        first=r"[\[{]",
    ),
    Reason(
        "',' or '[\\]}}]'",
        "a second ': ' in one value",
        "put a comma between two fields, and quotes around a text that holds ': '",
        first=":",
        closed=True,
    ),
    Reason(
        "',' or '\\]'",
        "this bracket is opened by '[' and closed by '}}'",
        "write ']'",
        first=r"\}",
    ),
    Reason(
        "',' or '}}'", "this bracket is opened by '{{' and closed by ']'", "write '}}'", first="\\]"
    ),
    Reason(
        "',' or '[\\]}}]'",
        "there is no comma between two items",
        "write a comma, or quote the text",
        closed=True,
    ),
    Reason("',' or ']'", "this '[' is never closed", "add ']', or quote the text", "opened"),
    Reason("',' or '}}'", "this '{{' is never closed", "add '}}', or quote the text", "opened"),
    Reason(
        "expected (?:key|<document|'-')",
        "this '{first}' closes nothing",
        "delete it, or quote the text",
        first=r"[\]}}]",
    ),
    Reason(
        "expected (?:key|<document|'-')",
        "there is text after a closing bracket",
        QUOTE,
        before=r"[\]}}]\s*$",
    ),
)
"""Read from the top, as the whole table is."""
