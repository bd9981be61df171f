"""The spreadsheet of TimelineJS as CSV: 19 columns, 18 before December 2024, in any order."""

from __future__ import annotations

from dataclasses import replace

from timeline.curate.imports.grids import Line, read_grid
from timeline.curate.imports.quotes import in_order, refused
from timeline.curate.imports.rows import Asked, Remark, Row, not_taken
from timeline.curate.imports.slides import Slide, extra, row_of
from timeline.errors import OptionError

COLUMNS = (
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
)
"""The first row, letter by letter; TimelineJS reads no other names."""

MEDIA = {
    "url": "Media",
    "credit": "Media Credit",
    "caption": "Media Caption",
    "thumbnail": "Media Thumbnail",
    "alt": "Alt Text",
}
KINDS = ("", "title", "era")


def read(text: str, asked: Asked) -> tuple[Row, ...]:
    """The rows of a sheet; OptionError if it has no `Year` or no `Headline`."""
    grid = read_grid(text)
    missing = [each for each in ("Year", "Headline") if each not in grid.columns]
    if missing:
        raise OptionError(
            f"{asked.path} has no column '{missing[0]}', so it is no sheet of TimelineJS: "
            "import it as csv, with --map"
        )
    others = [each for each in grid.columns if each not in COLUMNS and not each.startswith("X-")]
    unused = _unused(others, grid.head)
    rows, titled = [], False
    for line in grid.lines:
        row = _row(line, asked, titled)
        titled = titled or line.text("Type").lower() == "title"
        rows.append(row)
    broken = grid.broken
    rest = (
        (not_taken(broken[0], "", f"the file cannot be read from here: {broken[1]}"),)
        if broken
        else ()
    )
    return (*unused, *in_order(rows, refused(grid.unclosed)), *rest)


def _unused(others: list[str], line: int) -> tuple[Row, ...]:
    if not others:
        return ()
    told = Remark("lost", f"columns that are not taken: {', '.join(others)}")
    return (Row(line, "", None, (told,), counted=False),)


def _row(line: Line, asked: Asked, titled: bool) -> Row:
    kind = line.text("Type").lower()
    told: tuple[Remark, ...] = ()
    if kind == "title" and titled:
        kind, told = "", (Remark("changed", "a second title slide is an event"),)
    if kind not in KINDS:
        told = (Remark("lost", f"the type '{kind}' is left out", "write title or era, or nothing"),)
        kind = ""
    row = row_of(_slide(line, kind), asked)
    return replace(row, remarks=(*row.remarks, *told))


def _slide(line: Line, kind: str) -> Slide:
    return Slide(
        line.line,
        kind,
        _parts(line, ""),
        _parts(line, "End "),
        line.text("Headline"),
        line.text("Text"),
        line.text("Display Date"),
        line.text("Group"),
        media={key: line.text(column) for key, column in MEDIA.items()},
        background=line.text("Background"),
        x={
            name.removeprefix("X-"): extra(name.removeprefix("X-"), line.text(name))
            for name in line.cells
            if name.startswith("X-") and line.text(name)
        },
    )


def _parts(line: Line, before: str) -> dict[str, str]:
    return {name.lower(): line.text(f"{before}{name}") for name in ("Year", "Month", "Day", "Time")}
