"""An event as a form asks for it: each field a text with a name, such as `title.ru` or
`claims.0.date`.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.curate.languages import DEFAULT_LANGUAGE
from timeline.curate.yamltext.nodes import Node
from timeline.dates import in_edtf

LISTS = frozenset({"sources", "people", "tags", "related", "ignore"})
"""Fields that hold a list of ids; a form has them in one line, with commas between them."""

ONE_OR_MORE = frozenset({"source"})
"""Fields that hold one id or several."""

DATES = frozenset({"date", "stated", "checked", "recheck_after", "published"})
"""Fields that hold a date; a form takes it in words, too, where these can mean one only."""

PLAIN = (
    *("title", "lane", "kind", "importance", "people", "tags", "summary", "part_of", "related"),
    *("checked", "recheck_after", "ignore"),
)
DATED = ("date", "sources")
CLAIM = (
    *("date", "status", "stated", "source", "note", "rank", "unsourced", "why", "quote"),
    "disputes",
)
"""Fields of a claim that a form asks for."""

DETAIL = ("name", "value", "unit", "source", "note")
"""Fields of a detail that a form asks for."""

ROWS: Mapping[str, tuple[str, ...]] = {"claims": CLAIM, "details": DETAIL}
"""Fields that hold a list of mappings, and what a form asks for in each of them."""

WORDED = frozenset({"title", "summary", "why", "note", "disputes"})
"""Fields that may be given in several languages."""

DROP = "drop"
"""What a form calls the wish that a row goes."""

MOST_ROWS = 200
NAME = re.compile(
    r"(claims|details)\.(\d{1,3})\.([a-z]+)((?:\.[A-Za-z0-9-]+)?)"
    r"|([a-z_]+)((?:\.[A-Za-z0-9-]+)?)"
)


def answers(event: Mapping[str, Any]) -> dict[str, str]:
    """What a form shows of an event: the text of each field by its name."""
    found = dict(_fields(event, "", (*PLAIN, *DATED)))
    for list_name, names in ROWS.items():
        for at, row in enumerate(_rows(event, list_name)):
            found |= dict(_fields(row, f"{list_name}.{at}.", names))
    return found


def kept(event: Mapping[str, Any]) -> dict[str, str]:
    """What an event says that no form asks for, by its name: it stays as it is."""
    asked = {"id", *PLAIN, *DATED, *(name for name in ROWS if isinstance(event.get(name), list))}
    found = {name: _in_line(value) for name, value in event.items() if name not in asked}
    for list_name, names in ROWS.items():
        for at, row in enumerate(_rows(event, list_name)):
            rest = {name: value for name, value in row.items() if name not in names}
            found |= {f"{list_name}.{at}.{name}": _in_line(value) for name, value in rest.items()}
    return found


def _rows(event: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    rows = event.get(name)
    return [row if isinstance(row, dict) else {} for row in rows] if isinstance(rows, list) else []


def _fields(
    node: Mapping[str, Any], before: str, names: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for name in names:
        value = node.get(name)
        if isinstance(value, dict):
            yield from ((f"{before}{name}.{code}", shown(text)) for code, text in value.items())
        else:
            yield f"{before}{name}", shown(value)


def shown(value: Any) -> str:
    """A value in the line of a form."""
    if isinstance(value, list):
        return ", ".join(shown(item) for item in value)
    return "" if value is None or isinstance(value, dict) else str(value).strip()


def _in_line(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def filled(
    event: Mapping[str, Node], said: Mapping[str, str], own: str = DEFAULT_LANGUAGE
) -> dict[str, Any]:
    """An event after a form has been filled in; what the form says of it as before stays as it is.

    A text that stands alone is in the language `own` as soon as there is another one. A row of
    which nothing is left is dropped, and one that is to go; other names are ignored.
    """
    result: dict[str, Any] = copy.deepcopy(dict(event))
    for name in sorted(said, key=_turn):
        found = NAME.fullmatch(name)
        if found is not None:
            _say(result, found.groups(""), said[name], own)
    for name in ROWS:
        if isinstance(result.get(name), list) and result[name] != event.get(name):
            _set(result, name, [row for row in result[name] if row])
    return result


def _turn(name: str) -> tuple[bool, bool]:
    """A row goes after its fields were filled in, and languages are added to a text that is."""
    *before, last = name.split(".")
    return last == DROP, bool(before) and before[-1] in WORDED


def _say(event: dict[str, Any], parts: tuple[str, ...], text: str, own: str) -> None:
    rows, number, inner, inner_code, outer, code = parts
    if outer in (*PLAIN, *DATED):
        _put(event, outer, code[1:], text, own)
    elif rows and int(number) < MOST_ROWS:
        if inner == DROP and text:
            _row(event, rows, int(number)).clear()
        elif inner in ROWS[rows]:
            _put(_row(event, rows, int(number)), inner, inner_code[1:], text, own)


def _row(event: dict[str, Any], name: str, at: int) -> dict[str, Any]:
    """The row with a number, which may have to be made."""
    if not isinstance(event.get(name), list):
        event[name] = []
    rows: list[Any] = event[name]
    rows.extend({} for _ in range(at + 1 - len(rows)))
    if not isinstance(rows[at], dict):
        rows[at] = {}
    found: dict[str, Any] = rows[at]
    return found


def _put(node: dict[str, Any], name: str, code: str, text: str, own: str) -> None:
    """Let a field say a text, in a language if one is named."""
    if not code:
        _put_text(node, name, text)
    elif name in WORDED and (text.strip() or isinstance(node.get(name), dict)):
        texts = node.get(name)
        inner = dict(texts) if isinstance(texts, dict) else {own: texts} if texts else {}
        _put_text(inner, code, text)
        _set(node, name, inner)


def _put_text(node: dict[str, Any], name: str, text: str) -> None:
    said = "\n".join(line.rstrip() for line in text.strip().splitlines())
    said = in_edtf(said) if name in DATES and said else said
    if shown(node.get(name)) != said and not isinstance(node.get(name), dict):
        _set(node, name, _value(name, said))


def _value(name: str, text: str) -> Any:
    if name not in LISTS | ONE_OR_MORE:
        return text
    ids = [part.strip() for part in text.split(",") if part.strip()]
    return ids[0] if name in ONE_OR_MORE and len(ids) == 1 else ids


def _set(node: dict[str, Any], name: str, value: Any) -> None:
    if value:
        node[name] = value
    else:
        node.pop(name, None)
