"""The table of reasons for which YAML complains: what is said to writers, and where.

It is read from the top; the first row whose patterns fit the complaint and the line it points at
gives the message, the hint and the place.
"""

from __future__ import annotations

from timeline.curate.yamltext.bracket_reasons import BRACKETS
from timeline.curate.yamltext.reason import FIELD, QUOTE, Reason

ALIGN = "give all fields of an entry, and all '- ' of a list, the same indentation"

ABOVE = "(?:mapping values are not allowed|expected)"
SLIPS_ABOVE = (
    Reason(
        ABOVE,
        "there is no space after the '-'",
        "write '- ' before the first field of an entry",
        at="above",
        above=r"^\s*-[\w-]+:\s",
    ),
    Reason(
        "mapping values are not allowed",
        "there is no space after the colon",
        "write a space between the colon and the value",
        at="above",
        above=rf"{FIELD}:[^\s/]\S*$",
    ),
    Reason(
        ABOVE,
        "'{first}' does not begin an item of a list",
        "write '- ', a hyphen and a space",
        at="above",
        above=r"^\s*[–—•·‣*] ",
    ),
    Reason(
        ABOVE,
        "this is no comment",
        "begin a comment with '# '",
        at="above",
        above=r"^\s*(?://|/\*|--\s)",
    ),
    Reason(
        "expected",
        "two '- ' stand on one line",
        "write one '- ' before the first field of an entry",
        at="above",
        above=r"^\s*- +- ",
    ),
    Reason(
        "expected <document",
        "a line of three dots ends the file to YAML",
        "delete it",
        at="above",
        above=r"^\.\.\.\s*$",
    ),
)
"""Slips that YAML notices one line later."""


REASONS = (
    *SLIPS_ABOVE,
    *BRACKETS,
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
        "give all fields of an entry the same indentation",
        before=r"^\s+[\w-]+$",
    ),
    Reason(
        "mapping values are not allowed",
        "a second ': ' in one value: curly quotes are letters to YAML",
        "put straight quotes around it: {quoted}",
        line=rf"{FIELD}: +[“”„«‘’]",
    ),
    Reason("mapping values are not allowed", "a second ': ' in one value", QUOTE),
    Reason(
        "quoted scalar.*(?:end of stream|document indicator)",
        "this quote is never closed",
        "add the closing quote; a text that begins with ' stands between double quotes",
        at="opened",
        first="'",
    ),
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
        "a space that is none to YAML follows the colon",
        "write an ordinary space",
        at="opened",
        line=rf"{FIELD}:[\u00a0\u2007\u202f\u3000\u200b]",
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
        "write each field as 'name: value', and indent a text that goes on deeper than its field",
        at="opened",
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
        "there is no space after the '-'",
        "write '- ' before the first field of an entry",
        line=r"^\s*-[\w-]+:\s",
        first="-",
    ),
    Reason(
        "expected",
        "'{first}' does not begin an item of a list",
        "write '- ', a hyphen and a space",
        line=r"^\s*[–—•·‣*] ",
        first="[–—•·‣*]",
    ),
    Reason(
        "expected (?:key|'-'|<document)",
        "the indentation does not fit the lines above",
        ALIGN,
    ),
    Reason(
        "block sequence entries",
        "a list cannot begin on the line of its field",
        "put each '- ' on a line of its own, or quote the text: {quoted}",
    ),
    Reason("directive", "a line cannot begin with '%'", "quote the text", at="opened"),
    Reason(
        "alphabetic or numeric",
        "'{first}' does not begin an item of a list",
        "write '- ', a hyphen and a space",
        at="opened",
        line=r"^\s*\* +[\w-]+:",
    ),
    Reason(
        "alphabetic or numeric",
        "a text cannot begin with '{first}'",
        QUOTE,
        at="opened",
    ),
    Reason(
        "block scalar",
        "a text cannot begin with '{first}'",
        "quote the text: {quoted}; or begin it on the next line",
        at="opened",
    ),
    Reason("(?:keys are not|node content)", "a text cannot begin with '{first}'", QUOTE),
    Reason(
        "",
        "this is not YAML: {problem}",
        "quote the text if it holds any of : # [ ] {{ }} , & *",
    ),
)
