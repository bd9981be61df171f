"""The JSON of TimelineJS: `title`, `events` and `eras`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.curate.imports.located import Located, line_of, listed, members, whole
from timeline.curate.imports.rows import Asked, Remark, Row, not_taken
from timeline.curate.imports.slides import Slide, row_of
from timeline.errors import ImportFileError

OWN = frozenset({"title", "events", "eras", "scale"})
TIMES = ("hour", "minute", "second")


def read(text: str, asked: Asked) -> tuple[Row, ...]:
    """The slides of a file; ImportFileError if it is no JSON, or has no list of events."""
    top = whole(text, asked.path)
    parts = dict(members(text, top.at)) if isinstance(top.value, dict) else {}
    if not isinstance(getattr(parts.get("events"), "value", None), list):
        raise ImportFileError(f"{asked.path}:1:1: there is no list 'events', as TimelineJS has it")
    return tuple(_rows(text, parts, asked))


def _rows(text: str, parts: Mapping[str, Located], asked: Asked) -> Iterator[Row]:
    others = [name for name in parts if name not in OWN and not name.startswith("X-")]
    if others:
        told = Remark("lost", f"not taken: {', '.join(others)}")
        yield Row(1, "", None, (told,), counted=False)
    if "title" in parts:
        yield _row(text, parts["title"], "title", asked)
    for kind, name in (("", "events"), ("era", "eras")):
        for found in listed(text, parts.get(name)):
            yield _row(text, found, kind, asked)
    for found in listed(text, parts.get("X-Left-Out")):
        yield _left_out(text, found)


def _row(text: str, found: Located, kind: str, asked: Asked) -> Row:
    line, column = line_of(text, found)
    if not isinstance(found.value, dict):
        return not_taken(line, "", "this is no slide", "write an object", column)
    return row_of(_slide(found.value, kind, line, column), asked)


def _left_out(text: str, found: Located) -> Row:
    """An event that had to be left out when the file was written."""
    line, column = line_of(text, found)
    slide = _dict(found.value)
    name = _said(slide.get("headline")) or _said(slide.get("unique_id"))
    return not_taken(
        line, name, f"the file does not hold it: {_said(slide.get('why'))}", "", column
    )


def _slide(slide: Mapping[str, Any], kind: str, line: int, column: int) -> Slide:
    text, media, background = (_dict(slide.get(name)) for name in ("text", "media", "background"))
    shown = _said(slide.get("display_date")) or _said(
        _dict(slide.get("start_date")).get("display_date")
    )
    return Slide(
        line,
        kind,
        _date(slide.get("start_date")),
        _date(slide.get("end_date")),
        _said(text.get("headline")),
        _said(text.get("text")),
        shown,
        _said(slide.get("group")),
        _said(slide.get("unique_id")),
        {key: _said(each) for key, each in media.items()},
        _said(background.get("url")) or _said(background.get("color")),
        {key.removeprefix("X-"): each for key, each in slide.items() if key.startswith("X-")},
        column,
    )


def _date(value: Any) -> dict[str, str]:
    """The parts of a date as texts: numbers may be written as texts."""
    found = _dict(value)
    time = ":".join(_said(found.get(name)) for name in TIMES if _said(found.get(name)))
    return {**{name: _said(found.get(name)) for name in ("year", "month", "day")}, "time": time}


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _said(value: Any) -> str:
    if value is None or isinstance(value, bool | list | dict):
        return ""
    return str(value)
