"""Edits of plain values: what a text has to say afterwards, and the steps that lead there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.curate.edits.written import Value, node
from timeline.curate.yamltext.nodes import Node, Path


@dataclass(frozen=True, slots=True)
class Step:
    """One edit: a value put in place of another, inserted before one, or dropped."""

    kind: Literal["put", "insert", "drop"]
    path: Path
    value: Value = None


def steps(old: Node, new: Value, path: Path = ()) -> Iterator[Step]:
    """The steps from one value to another, each touching as little as it can.

    Each step takes those before it as done.
    """
    if old == node(new):
        return
    if isinstance(old, dict) and isinstance(new, Mapping) and old and new:
        yield from _in_mapping(old, new, path)
    elif isinstance(old, list) and _is_list(new) and old and new:
        yield from _in_list(old, new, path)  # type: ignore[arg-type]
    else:
        yield Step("put", path, new)


def _in_mapping(old: dict[str, Node], new: Mapping[str, Value], path: Path) -> Iterator[Step]:
    for name, value in new.items():
        if name in old:
            yield from steps(old[name], value, (*path, name))
    yield from (Step("insert", (*path, name), new[name]) for name in new if name not in old)
    yield from (Step("drop", (*path, name)) for name in old if name not in new)


def _in_list(old: list[Node], new: Sequence[Value], path: Path) -> Iterator[Step]:
    plain = [node(value) for value in new]
    first = _alike(old, plain)
    last = _alike(old[first:][::-1], plain[first:][::-1])
    both = min(len(old), len(new)) - last
    for at in range(first, both):
        yield from steps(old[at], new[at], (*path, at))
    yield from (Step("drop", (*path, at)) for at in reversed(range(both, len(old) - last)))
    yield from (Step("insert", (*path, at), new[at]) for at in range(both, len(new) - last))


def _alike(one: Sequence[Node], other: Sequence[Node]) -> int:
    """How many items two lists have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _is_list(value: Value) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def after(old: Node, step: Step) -> Node:
    """What a value says after a step; parts on the path that are absent are taken as mappings."""
    if not step.path:
        return node(step.value)
    name, inner = step.path[0], Step(step.kind, step.path[1:], step.value)
    if isinstance(old, list) and isinstance(name, int):
        return _after_in_list(old, name, inner)
    fields = dict(old) if isinstance(old, dict) else {}
    key = str(name)
    if step.kind == "drop" and not inner.path:
        fields.pop(key, None)
    else:
        fields[key] = after(fields.get(key), inner)
    return fields


def _after_in_list(old: list[Node], at: int, inner: Step) -> Node:
    if inner.path or inner.kind == "put":
        return [*old[:at], *(after(item, inner) for item in old[at : at + 1]), *old[at + 1 :]]
    new = [node(inner.value)] if inner.kind == "insert" else []
    return [*old[:at], *new, *old[at + (not new) :]]
