"""A document as a file with its entries, each held against the shape of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated

from pydantic import FailFast, TypeAdapter, ValidationError

from timeline.curate.folder import MOST_LOOKED_AT, Entry, Fault, File, value_at
from timeline.curate.shapes.models import Shape
from timeline.curate.shapes.schema import FILES, LISTS, OWN_KEYS
from timeline.curate.yamltext.nodes import Document, Node, Path, items


def file_of(kind: str, document: Document) -> File:
    """A document with its entries, each held against the shape of its kind."""
    data = document.data
    found: list[tuple[Path, dict[str, Node]]]
    if kind in LISTS:
        found = [((i,), node) for i, node in enumerate(items(data)) if isinstance(node, dict)]
    else:
        found = [((), data)] if isinstance(data, dict) else []
    return File(kind, document, tuple(_entries(document, found, FILES[kind])))


def _entries(
    document: Document, found: list[tuple[Path, dict[str, Node]]], shape: type[Shape]
) -> Iterator[Entry]:
    """The entries that some nodes of a document stand for, all at once where all of them fit."""
    try:
        specs = _specs(shape, [node for _, node in found])
    except ValidationError:
        yield from (_entry(document, root, node, shape) for root, node in found)
        return
    for (root, node), spec in zip(found, specs, strict=True):
        yield Entry(document, root, node, shape, spec, ())


def _specs(shape: type[Shape], nodes: list[dict[str, Node]]) -> list[Shape]:
    """The nodes with their types; raises ValidationError where one does not fit."""
    if len(nodes) == 1:
        return [shape.model_validate(nodes[0])]
    return _list_of(shape).validate_python(nodes)


@cache
def _list_of(shape: type[Shape]) -> TypeAdapter[list[Shape]]:
    return TypeAdapter(Annotated[list[shape], FailFast()])  # type: ignore[arg-type, valid-type]


def _entry(document: Document, root: Path, node: dict[str, Node], shape: type[Shape]) -> Entry:
    try:
        return Entry(document, root, node, shape, shape.model_validate(node), ())
    except ValidationError:
        return _faulty(document, root, node, shape)


def _faulty(document: Document, root: Path, node: dict[str, Node], shape: type[Shape]) -> Entry:
    """Try again without the keys that are the writer's own, and keep what is still wrong."""
    plain = _without_own_keys(node)
    try:
        return Entry(document, root, node, shape, shape.model_validate(plain), ())
    except ValidationError as error:
        faults = tuple(
            Fault(fault["type"], _path(node, fault["loc"], fault["type"]), fault.get("ctx", {}))
            for fault in error.errors(include_url=False)[:MOST_LOOKED_AT]
        )
        return Entry(document, root, node, shape, None, faults)


def _without_own_keys(node: Node) -> Node:
    if isinstance(node, dict):
        kept = {key: value for key, value in node.items() if not key.startswith(OWN_KEYS)}
        return {key: _without_own_keys(value) for key, value in kept.items()}
    return [_without_own_keys(item) for item in node] if isinstance(node, list) else node


def _path(node: Node, location: tuple[str | int, ...], kind: str) -> Path:
    """The validator's location without the names of alternatives, which are not in the file."""
    path: list[str | int] = []
    for part in location:
        inside = part in node if isinstance(node, dict) else isinstance(node, list)
        if inside and (isinstance(node, dict) or isinstance(part, int)):
            path.append(part)
            node = value_at(node, (part,))
    if kind == "missing":
        path.append(location[-1])
    return tuple(path)
