"""The curators' reference in Markdown, made from the schema and the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.checks import RULES
from timeline.curate.checks.rule import Rule
from timeline.curate.model import RANKS, STATUSES
from timeline.curate.selection import rules_of
from timeline.curate.shapes.models import Shape
from timeline.curate.shapes.schema import FILES, nested

KINDS = {
    "string": "text",
    "integer": "number",
    "number": "number",
    "boolean": "true or false",
    "array": "list",
    "object": "texts by language",
}
INNER = {
    "ranges": "a range",
    "eras": "an era",
    "claims": "a claim",
    "details": "a detail",
    "values": "a value",
}


def manual() -> str:
    """The whole reference: the fields of each file, the fixed words, the rules."""
    return "\n".join(_lines()).rstrip() + "\n"


def manual_of(word: str) -> str:
    """The manual of the rules that a code or a name means. Raises `OptionError` for none."""
    return "\n".join(line for each in rules_of(word) for line in _rule(each)).rstrip() + "\n"


def _lines() -> Iterator[str]:
    yield "# Reference for curators\n"
    yield "## Fields\n"
    for shape in FILES.values():
        yield from _table(shape)
        for name, inner in nested(shape).items():
            if name in INNER:
                yield from _table(inner, f"The fields of {INNER[name]}")
    yield from _meanings("Status", STATUSES)
    yield from _meanings("Rank", RANKS)
    yield "## Rules\n"
    yield "An error drops the entry it is found in; warnings and notes drop nothing.\n"
    for each in RULES:
        yield from _rule(each)


def _table(shape: type[Shape], title: str = "") -> Iterator[str]:
    file, _, about = (shape.__doc__ or "").partition(": ")
    yield f"### {title or f'`{file}`'}\n"
    if not title:
        yield f"{about[:1].upper()}{about[1:]}\n"
    yield "| field | kind | needed | meaning | example |"
    yield "|---|---|---|---|---|"
    properties = shape.model_json_schema()["properties"]
    for name, field in shape.model_fields.items():
        cells = (
            f"`{name}`",
            "date" if name in shape.dates else _kind(properties[name]) + _style(shape, name),
            "yes" if field.is_required() else "",
            field.description or "",
            f"`{name}: {as_yaml((field.examples or [''])[0])}`",
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _style(shape: type[Shape], name: str) -> str:
    return " (Markdown)" if name in shape.markdown else ""


def _kind(schema: dict[str, Any]) -> str:
    choices = schema.get("anyOf") or schema.get("oneOf")
    if choices:
        return " or ".join(map(_kind, choices))
    return "one word of a list" if "enum" in schema else KINDS[schema["type"]]


def as_yaml(value: Any) -> str:
    """An example as it is written on one line of YAML."""
    if isinstance(value, list):
        return f"[{', '.join(map(as_yaml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {as_yaml(inner)}' for key, inner in value.items())}}}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _meanings(title: str, words: Any) -> Iterator[str]:
    yield f"### {title}\n"
    yield from (f"- `{word}`: {meaning}" for word, meaning in words.items())
    yield ""


def _rule(each: Rule) -> Iterator[str]:
    yield f"### {each.code} `{each.name}`\n"
    yield f"*{each.severity.capitalize()}.*\n"
    yield f"{each.manual.strip()}\n"
