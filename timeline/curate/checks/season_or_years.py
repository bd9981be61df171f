"""A date that stands for a part of a year looks like the short form of a span of years.

EDTF numbers the parts of a year from 21 to 41 in the place of the month: `1936-38` is the middle
four months of 1936, and `1921-22` is summer 1921. Where years are meant, write both in full, with a
slash. Where the part of the year is meant, say so with `# timeline: ignore TL212` behind the date
or with `ignore: [TL212]` in the event.

Good:

    date: 1936/1938
    date: 1921-22  # timeline: ignore TL212

Bad:

    date: 1936-38
    date: 1921-22
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.curate.checks.dates import parts_of_years
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Folder
from timeline.dates.seasons import SEASONS

SHORT_SPAN = re.compile(
    "(?P<century>[0-9]{2})(?P<first>[0-9]{2})-(?P<last>[0-9]{2})(?P<mark>[?~%]?)", re.ASCII
)
KEEP = "if the part of the year is meant, write 'ignore: [TL212]' in the event"
KEEP_OUTSIDE = "if the part of the year is meant, write '# timeline: ignore TL212' behind it"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the parts of years that may be meant as spans of years."""
    for entry, path, date in parts_of_years(folder):
        match = SHORT_SPAN.fullmatch(date.text)
        if match and match["last"] > match["first"]:
            first, last = (match["century"] + match[end] for end in ("first", "last"))
            part = f"the {SEASONS[int(match['last'])].name} of {first}"
            message = f"'{date}' is read as {part}, not as {first} to {last}"
            span = f"{first}{match['mark']}/{last}{match['mark']}"
            keep = KEEP if "ignore" in entry.shape.model_fields else KEEP_OUTSIDE
            yield found(entry, path, message, f"write {span} for the years; {keep}")
