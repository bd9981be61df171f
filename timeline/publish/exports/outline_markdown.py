"""A view as Markdown: the outline of the page, by decade and year, with sources as footnotes.

The text is CommonMark; footnotes are GitHub's, Pandoc's and Obsidian's. Whatever the data say is
escaped, so that it is shown as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from timeline.curate.model import Claim, Source
from timeline.dates import OPEN_PAST, from_days, to_days, words, year_name
from timeline.dates.phrases import day_phrase
from timeline.explore.clock import say, status_name
from timeline.explore.decades import UNKNOWN, decade_name, decade_of, standing
from timeline.publish.addresses import of_event, of_view
from timeline.publish.exports.options import Options
from timeline.publish.licences import licence
from timeline.publish.markdown_text import escaped, linked, rewritten
from timeline.publish.snapshot import Snapshot
from timeline.publish.sources import cited, origin, title_of


@dataclass(frozen=True, slots=True)
class Notes:
    """The footnotes of a text, numbered in the order in which they are first needed."""

    numbers: dict[str, int] = field(default_factory=dict)

    def marks(self, sources: Iterable[Source]) -> str:
        """What stands behind a text that rests on some sources."""
        return "".join(map(self._mark, sources))

    def _mark(self, source: Source) -> str:
        return f"[^{self.numbers.setdefault(source.id, len(self.numbers) + 1)}]"


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The outline, in blocks with an empty line between two."""
    notes = Notes()
    blocks = [*_head(snapshot, options), *_years(snapshot, options, notes)]
    for block in (*blocks, *_foot(snapshot, notes)):
        yield f"{block}\n\n".encode()


def _head(snapshot: Snapshot, options: Options) -> Iterator[str]:
    """Title, what is shown as of when, and where it comes from."""
    dataset, language = snapshot.dataset, snapshot.language
    yield f"# {escaped(dataset.title)}"
    if dataset.subtitle:
        yield escaped(dataset.subtitle)
    day = day_phrase(snapshot.today, language)
    told = language.gettext("{caption}. As known on {day}.", caption=snapshot.caption, day=day)
    yield escaped(told)
    if options.address:
        yield f"<{of_view(options.address, snapshot.state)}>"


def _years(snapshot: Snapshot, options: Options, notes: Notes) -> Iterator[str]:
    """A heading for each decade and year, and the events of the year as a list."""
    decade, rows = None, snapshot.seen.itertuples(index=False)
    for start, some in groupby(rows, key=_start_of):
        if decade != (decade := decade_of(start)):
            yield f"## {escaped(decade_name(decade, snapshot.language))}"
        if decade != UNKNOWN:
            yield f"### {escaped(year_name(from_days(start)[0], snapshot.language))}"
        yield "\n".join(_item(snapshot, row, options, notes) for row in some)


def _start_of(row: Any) -> int:
    """The first day of the year in which an event begins or is known to end, or OPEN_PAST."""
    start = standing(int(row.earliest_start), int(row.latest_end))
    return to_days(from_days(start)[0], 1, 1) if start > OPEN_PAST else start


def _item(snapshot: Snapshot, row: Any, options: Options, notes: Notes) -> str:
    """Date, title and status on one line, then the summary and the claims that are not shown."""
    event = snapshot.catalogue.events[row.id]
    title = linked(row.title, of_event(options.address, event.id))
    status = escaped(status_name(row.status, snapshot.language))
    shown = [each for each in event.claims if _says(each, row)]
    marks = notes.marks(cited(shown, snapshot.dataset.sources))
    head = f"- **{escaped(row.words)}**: {title} ({status}){marks}"
    # Two spaces at the end of a line keep the next one apart.
    told = f"  \n  {rewritten(event.summary)}" if event.summary else ""
    others = (each for each in event.claims if each not in shown)
    return head + told + "".join(f"\n  - {_claim(snapshot, each, notes)}" for each in others)


def _says(claim: Claim, row: Any) -> bool:
    """Whether a claim says what is shown."""
    return (claim.date.text, claim.status) == (row.date, row.status)


def _claim(snapshot: Snapshot, claim: Claim, notes: Notes) -> str:
    """What else was said about the date, when, and why it does not count."""
    language = snapshot.language
    said = f"{say(claim.date, claim.status, language)} ({status_name(claim.status, language)})"
    if claim.stated is not None:
        when = words(claim.stated, language=language)
        said += language.gettext(", said {date}", date=when)
    marks = notes.marks(cited([claim], snapshot.dataset.sources))
    why = f" {rewritten(claim.why)}" if claim.why else ""
    return f"{_struck(escaped(said), claim.rank)}{marks}{why}"


def _struck(text: str, rank: str) -> str:
    return f"~~{text}~~" if rank == "deprecated" else text


def _foot(snapshot: Snapshot, notes: Notes) -> Iterator[str]:
    """The sources as footnotes, and the licence."""
    dataset = snapshot.dataset
    yield from (
        f"[^{number}]: {_source(snapshot, dataset.sources[name])}"
        for name, number in notes.numbers.items()
    )
    if not dataset.licence:
        return
    named = licence(dataset.licence)
    by = escaped("; ".join(dataset.authors))
    parts = (escaped(dataset.title), by, linked(named.name, named.url))
    yield "---"
    yield ". ".join(part for part in parts if part) + "."


def _source(snapshot: Snapshot, source: Source) -> str:
    """Title, publisher and day of a source, as links where it or a copy has an address."""
    copy = snapshot.language.gettext("archived copy") if source.archived else ""
    parts = (
        linked(title_of(source), source.url),
        escaped(origin(source, snapshot.language)),
        linked(copy, source.archived) if copy else "",
    )
    return ", ".join(part for part in parts if part)
