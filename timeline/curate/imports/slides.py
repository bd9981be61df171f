"""Slides of TimelineJS → events, by the rules by which TimelineJS 3 reads them.

Its spreadsheet and its JSON are read into the same `Slide`. What this program added when it wrote
the file stands in fields that begin with `X-` and wins, as long as the slide still says the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.curate.imports.hypertext import to_markdown, to_words
from timeline.curate.imports.records import claims_of, details_of, sources_of
from timeline.curate.imports.rows import (
    Asked,
    Draft,
    DraftClaim,
    Era,
    Head,
    Part,
    Remark,
    Row,
    not_taken,
)
from timeline.curate.imports.slide_dates import WHOLE, Texts, date_of
from timeline.curate.markdown import plain
from timeline.dates import DateError, parse, to_days

DOUBT = re.compile(r"\b(c|ca|circa|about|around|approx\w*)\b\.?|[~?]", re.IGNORECASE)
"""What in a displayed date says that the day is not known well."""


@dataclass(frozen=True, slots=True)
class Slide:
    """What a row or an object says, all of it as texts; `x` are the fields behind `X-`."""

    line: int
    kind: str
    start: Texts
    end: Texts
    headline: str
    text: str = ""
    display: str = ""
    group: str = ""
    id: str = ""
    media: Texts = field(default_factory=dict)
    background: str = ""
    x: Mapping[str, Any] = field(default_factory=dict)
    column: int = 1


def row_of(slide: Slide, asked: Asked) -> Row:
    """The row of a slide: an event, an era or the title of the whole, or why it is none."""
    name = to_words(slide.headline)
    if slide.kind == "title":
        return _title(slide, name)
    dates = _dates(slide)
    if isinstance(dates, Remark) and slide.x.get("EDTF") and not slide.start.get("year"):
        dates = "", "", ()
    if isinstance(dates, Remark):
        return not_taken(slide.line, name, dates.message, dates.hint, slide.column)
    if slide.kind == "era":
        return _era(slide, name, dates)
    part, remarks = _event(slide, name, dates)
    return Row(slide.line, name, part, remarks, slide.column)


def _title(slide: Slide, name: str) -> Row:
    text = to_words(slide.text)
    head = Head({"title": name}) if name else None
    told = (Remark("lost", "the text of the title slide is left out"),) if text else ()
    return Row(slide.line, name, head, told, slide.column, counted=False)


def _era(slide: Slide, name: str, dates: tuple[str, str, tuple[Remark, ...]]) -> Row:
    start, end, remarks = dates
    if not end and "EDTF" not in slide.x:
        message = "an era needs a start and an end"
        return not_taken(slide.line, name, message, "give it an End Year", slide.column)
    span = _text(slide.x.get("EDTF")) or f"{start}/{end}"
    return Row(slide.line, name, Era(name, span), remarks, slide.column, counted=False)


def _dates(slide: Slide) -> tuple[str, str, tuple[Remark, ...]] | Remark:
    """Start and end in EDTF with what is lost of them, or why there is no date."""
    start = date_of(slide.start, "Year")
    if isinstance(start, Remark) or not start[0]:
        return start if isinstance(start, Remark) else _no_year(slide)
    end = date_of(slide.end, "End Year")
    if isinstance(end, Remark):
        return end
    return start[0], end[0], (*start[1], *end[1])


def _no_year(slide: Slide) -> Remark:
    if any(slide.start.values()):
        return Remark("not-taken", "it has a month, a day or a time but no year", "give it a Year")
    return Remark("not-taken", "it has no date", "give it a Year")


def _event(
    slide: Slide, name: str, dates: tuple[str, str, tuple[Remark, ...]]
) -> tuple[Part, tuple[Remark, ...]]:
    start, end, told = dates
    whole = f"{start}/{end}" if end and end != start else start
    claims, more = _claims(slide, whole)
    if claims is None:
        claims = (DraftClaim(whole, quote=_quote(slide), sources=sources_of(slide.x)),)
        more = (*told, *more, *_doubt(slide, start))
    summary, lost = _summary(slide)
    extras, left = _extras(slide)
    draft = Draft(
        name,
        claims,
        id=_text(slide.x.get("ID")) or slide.id,
        lane=_text(slide.x.get("Lane")) or to_words(slide.group),
        lane_name=to_words(slide.group) if slide.x.get("Lane") else "",
        kind=_text(slide.x.get("Kind")),
        importance=_text(slide.x.get("Importance")),
        people=_list(slide.x.get("People")),
        tags=_list(slide.x.get("Tags")),
        summary=summary,
        part_of=_text(slide.x.get("Part-Of")),
        related=_list(slide.x.get("Related")),
        details=details_of(slide.x),
        extras=extras,
    )
    return draft, (*more, *lost, *left)


def _claims(slide: Slide, whole: str) -> tuple[tuple[DraftClaim, ...] | None, tuple[Remark, ...]]:
    """The claims that this program wrote into the file, unless the slide says another date now."""
    edtf = _text(slide.x.get("EDTF"))
    if not edtf:
        return None, ()
    if not _agrees(slide, edtf):
        message = f"the date was changed from {edtf} to {whole}: its claims are left out"
        return None, (Remark("lost", message, "add it as a claim of its own to keep the others"),)
    claims = claims_of(slide.x)
    return claims or (DraftClaim(edtf, sources=sources_of(slide.x)),), ()


def _agrees(slide: Slide, edtf: str) -> bool:
    """Whether a slide stands within a date; a plan without one may stand anywhere."""
    try:
        date = parse(edtf)
    except DateError:
        return False
    year = _whole(slide.start.get("year", ""))
    month, day = (_whole(slide.start.get(each, "")) for each in ("month", "day"))
    if edtf == ".." or not slide.start.get("year"):
        return True
    first = to_days(year, month or 1, day if month and day else 1)
    last = to_days(year, month or 12, day or 28 if month else 31)
    return first <= date.latest_end and last >= date.earliest_start


def _whole(text: str) -> int:
    text = re.sub(r"[\s,]", "", text)
    return int(text[:9]) if WHOLE.fullmatch(text) else 0


def _quote(slide: Slide) -> str:
    return to_words(slide.display)


def _doubt(slide: Slide, start: str) -> Iterator[Remark]:
    """What a displayed date suggests beside the cells, which alone are read."""
    said = to_words(slide.display)
    found = DOUBT.search(said)
    if found and start:
        mark = "?" if "?" in found[0] else "~"
        message = f"the displayed date says '{said}', the cells say {start}"
        yield Remark("suggested", message, f"write {start}{mark} if that is meant")


def _summary(slide: Slide) -> tuple[str, tuple[Remark, ...]]:
    """The text; what this program wrote there before stands in a field of its own."""
    own = _text(slide.x.get("Summary"))
    words = to_words(slide.text)
    if slide.x.get("ID") and " ".join(plain(own).split()) in words:
        return own, ()
    read = to_markdown(slide.text)
    lost = (f"<{each}>" for each in read.lost)
    told = Remark("lost", f"left out of the text: {', '.join(lost)}") if read.lost else None
    return read.text, (told,) if told else ()


def _extras(slide: Slide) -> tuple[dict[str, Any], tuple[Remark, ...]]:
    """The picture, kept in a field that is not shown; the background is lost."""
    media = {key: to_words(each) for key, each in slide.media.items() if each.strip()}
    told = []
    if media.get("url"):
        message = "the media stands in 'x-media', which is not shown"
        told.append(Remark("kept", message))
    elif media:
        told.append(Remark("lost", f"left out without a Media: {', '.join(media.values())}"))
    if slide.background.strip():
        told.append(Remark("lost", f"the background '{slide.background.strip()}' is left out"))
    return ({"x-media": media} if media.get("url") else {}), tuple(told)


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else str(value) if value else ""


def _list(value: Any) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, list) else ()


def extra(name: str, text: str) -> Any:
    """The value of a cell behind `X-`: JSON where it looks like a list, else a text."""
    if text.startswith(("[", "{")) and name not in ("EDTF", "Summary"):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    return text
