"""An event as a form asks for it: each field a text with a name, such as `title.ru` or
`claims.0.date`.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.curate.yamltext.nodes import Node

LISTS = frozenset({"sources", "people", "tags", "related"})
"""Fields that hold a list of ids; a form has them in one line, with commas between them."""

ONE_OR_MORE = frozenset({"source"})
"""Fields that hold one id or several."""

PLAIN = ("title", "lane", "kind", "importance", "people", "tags", "summary", "part_of", "related")
DATED = ("date", "sources")
CLAIM = (
    *("date", "status", "stated", "source", "note", "rank", "unsourced", "why", "quote"),
    "disputes",
)
"""Fields of a claim that a form asks for."""

WORDED = frozenset({"title", "summary", "why", "note", "disputes"})
"""Fields that may be given in several languages."""

DROP = "drop"
"""What a form calls the wish that a claim goes."""

MOST_CLAIMS = 200
NAME = re.compile(
    r"claims\.(\d{1,3})\.([a-z]+)((?:\.[A-Za-z0-9-]+)?)|([a-z_]+)((?:\.[A-Za-z0-9-]+)?)"
)


def answers(event: Mapping[str, Any]) -> dict[str, str]:
    """What a form shows of an event: the text of each field by its name."""
    claims = event.get("claims")
    found = dict(_fields(event, "", (*PLAIN, *DATED)))
    for at, claim in enumerate(claims if isinstance(claims, list) else []):
        found |= dict(_fields(claim if isinstance(claim, dict) else {}, f"claims.{at}.", CLAIM))
    return found


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


def filled(event: Mapping[str, Node], said: Mapping[str, str]) -> dict[str, Any]:
    """An event after a form has been filled in; what the form says of it as before stays as it is.

    A claim of which nothing is left is dropped, and one that is to go; other names are ignored.
    """
    result: dict[str, Any] = copy.deepcopy(dict(event))
    # A claim goes after its fields were filled in.
    for name, text in sorted(said.items(), key=lambda pair: pair[0].endswith(DROP)):
        found = NAME.fullmatch(name)
        if found is None:
            continue
        claim, inner, inner_code, outer, code = found.groups()
        if inner == DROP and text and int(claim) < MOST_CLAIMS:
            _claim(result, int(claim)).clear()
        elif outer in (*PLAIN, *DATED):
            _put(result, outer, code[1:], text)
        elif inner in CLAIM and int(claim) < MOST_CLAIMS:
            _put(_claim(result, int(claim)), inner, inner_code[1:], text)
    if isinstance(result.get("claims"), list):
        result["claims"] = [claim for claim in result["claims"] if claim]
        if not result["claims"]:
            del result["claims"]
    return result


def _claim(event: dict[str, Any], at: int) -> dict[str, Any]:
    """The claim with a number, which may have to be made."""
    if not isinstance(event.get("claims"), list):
        event["claims"] = []
    claims: list[Any] = event["claims"]
    claims.extend({} for _ in range(at + 1 - len(claims)))
    if not isinstance(claims[at], dict):
        claims[at] = {}
    found: dict[str, Any] = claims[at]
    return found


def _put(node: dict[str, Any], name: str, code: str, text: str) -> None:
    """Let a field say a text, in a language if one is named."""
    if code and name in WORDED:
        texts = node.get(name)
        inner = dict(texts) if isinstance(texts, dict) else {}
        _put_text(inner, code, text)
        _set(node, name, inner)
    elif not code:
        _put_text(node, name, text)


def _put_text(node: dict[str, Any], name: str, text: str) -> None:
    said = "\n".join(line.rstrip() for line in text.strip().splitlines())
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
