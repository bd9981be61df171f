"""`import`: a file of another program becomes events of a data folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline.cli.bringing import known_text, tried, write
from timeline.cli.command import CLEAN, PROBLEMS, Arguments, days, today_option
from timeline.cli.target import Target, insist_on_again, known_of, target_of
from timeline.curate.imports import IMPORTERS, importer_of
from timeline.curate.imports.gather import gather
from timeline.curate.imports.rows import Asked
from timeline.curate.imports.told import counts, folded, named, table
from timeline.curate.report.plain import lines
from timeline.errors import OptionError
from timeline.explore.fold import fold


def run(arguments: Arguments) -> int:
    """Read the file, try what it makes against the folder, tell everything, then write."""
    importer = importer_of(arguments.format)
    target = target_of(arguments.output, arguments.data)
    known = known_of(target)
    asked = Asked(
        str(arguments.file),
        days(arguments.today),
        fold,
        _columns(arguments.map),
        arguments.order,
        arguments.lane,
        known.language,
        arguments.new_lanes,
        known.known,
    )
    gathered = gather(importer.read(known_text(arguments.file), asked), asked)
    insist_on_again(target, gathered, known.known, arguments.file.stem)
    made = tried(gathered, target, asked)
    is_dry = arguments.dry_run or not arguments.output
    told = (
        table(asked.path, made.imported.rows)
        if is_dry
        else lines(folded(made.problems(asked.path)), {})
    )
    for each in filter(None, (told, named(made.imported, known.known.lanes))):
        print(each)
    if not is_dry:
        write(made, target)
    print(f"{asked.path}: {counts(made.imported)}{_where(made.imported.events, target, is_dry)}")
    skipped = any(row.counted and row.outcome == "skipped" for row in made.imported.rows)
    is_known = any(row.outcome == "there" for row in made.imported.rows)
    return PROBLEMS if skipped or not (made.imported.events or is_known) else CLEAN


def options(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    parser.add_argument("format", metavar="FORMAT", help=f"one of: {', '.join(IMPORTERS)}")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "-o",
        "--output",
        default="",
        metavar="FILE_OR_DIR",
        help="a file of events in a data folder, new or that of an earlier import of this file, or "
        "a data folder that is new or was begun by an import (default: a dry run)",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN,…",
        help="which column is which field, such as title=Name,date=Year",
    )
    order = parser.add_mutually_exclusive_group()
    for name, told in (("dayfirst", "05/08/1983 is 5 August"), ("monthfirst", "it is 8 May")):
        order.add_argument(
            f"--{name}", dest="order", action="store_const", const=name, default="", help=told
        )
    parser.add_argument(
        "--lane", default="", metavar="LANE", help="the lane of what names none, by id or name"
    )
    parser.add_argument(
        "--new-lanes",
        action="store_true",
        help="begin lanes also where one of the folder has nearly the same name",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="tell what would happen, and write nothing"
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="the folder that a dry run without -o compares with (default: data, if it is there)",
    )
    today_option(parser, "the day of the import: what lies after it is a plan (default: today)")
    parser.epilog = (
        "Exits with 0 when every row is taken or there already, 1 when some are not, 2 on wrong "
        "usage. What stands in a file is never overwritten."
    )


def _columns(texts: list[str]) -> dict[str, str]:
    """The pairs of `--map`."""
    found: dict[str, str] = {}
    for part in ",".join(texts).split(","):
        name, sign, column = (each.strip() for each in part.partition("="))
        if not part.strip():
            continue
        if not (name and sign and column):
            raise OptionError(f"--map {part}: write FIELD=COLUMN, such as title=Name,date=Year")
        found[name] = column
    return found


def _where(events: tuple[object, ...], target: Target, is_dry: bool) -> str:
    if is_dry:
        return "; nothing is written"
    return f"; written to {target.events}" if events else "; nothing is written"
