"""The files in which a reader takes a view along."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from timeline.dates import from_days, year_name
from timeline.errors import OptionError
from timeline.explore.fold import fold
from timeline.languages import gettext_noop
from timeline.publish.exports import (
    atom_feed,
    card,
    csv_table,
    html,
    json_ld,
    markwhen,
    outline_markdown,
    parquet_table,
    pdf,
    png,
    slide,
    svg,
    timelinejs,
    timelinejs_sheet,
    upcoming_calendar,
    view_json,
)
from timeline.publish.exports.citations import writer
from timeline.publish.exports.options import Options
from timeline.publish.snapshot import Snapshot

MOST_LETTERS = 60
"""Letters of a title that a file's name keeps."""


GROUPS: Mapping[str, str] = {
    "show": gettext_noop("To read and to show"),
    "picture": gettext_noop("Pictures"),
    "data": gettext_noop("Data"),
    "follow": gettext_noop("To follow"),
    "cite": gettext_noop("To cite"),
}
"""What the kinds of files are for, in the order in which they are offered."""

LIKE = 0.5
"""How much of a key has to be right for another to be meant."""

TEXTUAL = re.compile(r"text/|[^;]*[/+](json|xml|svg)\b")
"""Media types that a terminal can show."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of file: what readers call it, how it is sent, and what writes it in parts.

    `group` is a key of GROUPS.
    """

    name: str
    media_type: str
    suffix: str
    write: Callable[[Snapshot, Options], Iterator[bytes]]
    group: str = "show"

    @property
    def is_text(self) -> bool:
        """Whether a terminal can show it."""
        return TEXTUAL.match(self.media_type) is not None


EXPORTERS: Mapping[str, Exporter] = {
    "md": Exporter(
        gettext_noop("Outline (Markdown)"),
        "text/markdown; charset=utf-8; variant=GFM",
        ".md",
        outline_markdown.write,
    ),
    "csv": Exporter(
        gettext_noop("Table (CSV)"),
        "text/csv; charset=utf-8; header=present",
        ".csv",
        csv_table.write,
        "data",
    ),
    "json": Exporter(
        gettext_noop("Everything (JSON)"), "application/json", ".json", view_json.write, "data"
    ),
    "parquet": Exporter(
        gettext_noop("Typed table (Parquet)"),
        "application/vnd.apache.parquet",
        ".parquet",
        parquet_table.write,
        "data",
    ),
    "jsonld": Exporter(
        gettext_noop("Linked data (JSON-LD)"),
        "application/ld+json",
        ".jsonld",
        json_ld.write,
        "data",
    ),
    "timelinejs.json": Exporter(
        gettext_noop("For TimelineJS (JSON)"),
        "application/json",
        ".timelinejs.json",
        timelinejs.write,
        "data",
    ),
    "timelinejs.csv": Exporter(
        gettext_noop("For TimelineJS (sheet)"),
        "text/csv; charset=utf-8; header=present",
        ".timelinejs.csv",
        timelinejs_sheet.write,
        "data",
    ),
    "mw": Exporter(
        gettext_noop("For markwhen (text)"),
        "text/plain; charset=utf-8",
        ".mw",
        markwhen.write,
        "data",
    ),
    "ics": Exporter(
        gettext_noop("Upcoming dates (iCalendar)"),
        "text/calendar; charset=utf-8; method=PUBLISH",
        ".ics",
        upcoming_calendar.write,
        "follow",
    ),
    "atom": Exporter(
        gettext_noop("Changes (Atom)"),
        "application/atom+xml; charset=utf-8",
        ".atom",
        atom_feed.write,
        "follow",
    ),
    "apa.txt": Exporter("APA", "text/plain; charset=utf-8", ".apa.txt", writer("apa"), "cite"),
    "mla.txt": Exporter("MLA", "text/plain; charset=utf-8", ".mla.txt", writer("mla"), "cite"),
    "chicago.txt": Exporter(
        "Chicago", "text/plain; charset=utf-8", ".chicago.txt", writer("chicago"), "cite"
    ),
    "bib": Exporter("BibTeX", "text/x-bibtex; charset=utf-8", ".bib", writer("bibtex"), "cite"),
    "csl.json": Exporter(
        "CSL-JSON",
        "application/vnd.citationstyles.csl+json",
        ".csl.json",
        writer("csl-json"),
        "cite",
    ),
    "svg": Exporter(gettext_noop("Picture (SVG)"), "image/svg+xml", ".svg", svg.write, "picture"),
    "png": Exporter(gettext_noop("Picture (PNG)"), "image/png", ".png", png.write, "picture"),
    "slide.png": Exporter(
        gettext_noop("Picture for a slide (PNG, 16:9)"),
        "image/png",
        ".slide.png",
        slide.write,
        "picture",
    ),
    "card.png": Exporter(
        gettext_noop("Card for links (PNG)"), "image/png", ".card.png", card.write, "picture"
    ),
    "pdf": Exporter(
        gettext_noop("Pages to print (PDF)"), "application/pdf", ".pdf", pdf.write, "picture"
    ),
    "html": Exporter(gettext_noop("Page (HTML)"), "text/html; charset=utf-8", ".html", html.write),
}
"""The kinds of files by their keys, which are their suffixes without the first dot."""


def exporter_of(key: str) -> Exporter:
    """The kind of file that has a key; OptionError, with the nearest one, if there is none."""
    found = EXPORTERS.get(key)
    if found is not None:
        return found
    near = _nearest(key)
    hint = f"; did you mean '{near}'?" if near else ""
    raise OptionError(f"there is no format '{key}'; there are: {', '.join(EXPORTERS)}{hint}")


def _nearest(key: str) -> str:
    """The key that is begun with another, else the one that most resembles it, or an empty text."""
    begun = [each for each in EXPORTERS if each.startswith(f"{key}.")]
    found = extractOne(key, EXPORTERS.keys(), scorer=OSA.normalized_similarity, score_cutoff=LIKE)
    return begun[0] if begun else str(found[0]) if found else ""


def file_name(snapshot: Snapshot, exporter: Exporter) -> str:
    """What a file is called: the title and the years that are shown, in ASCII."""
    window = snapshot.window
    years = dict.fromkeys(
        year_name(from_days(round(day))[0]) for day in (window.first, window.last - 1)
    )
    words = re.findall("[a-z0-9]+", fold(snapshot.dataset.title))
    title = "-".join(words)[:MOST_LETTERS].strip("-") or "timeline"
    return "-".join([title, *(_plain(year) for year in years)]) + exporter.suffix


def _plain(year: str) -> str:
    return year.lower().replace(",", "").replace(" ", "-")
