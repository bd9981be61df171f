"""`new timeline`: the files of a timeline that begins, in a folder of their own."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.cli.asking import Ask, Clerk, Question, Said
from timeline.cli.command import CLEAN, PROBLEMS, Arguments, days, today_option
from timeline.curate.edits.begun import NO_LANES, Wanted, beginning
from timeline.curate.languages import DEFAULT_LANGUAGE
from timeline.curate.load import load, paths
from timeline.dates import DateError, parse
from timeline.errors import DataFolderError, Problem
from timeline.explore.fold import fold

TIMELINE = (
    Question("title", "Title of the timeline", True),
    Question("language", f"Language code of what you write (empty: {DEFAULT_LANGUAGE})"),
    Question("view", "Span shown at first, such as 1900/2000 (empty: all events)"),
    Question("lanes", f"Names of lanes, with commas (empty: {', '.join(NO_LANES)})"),
)

DIGITS = re.compile("[0-9]")
BETWEEN_LANES = re.compile("[,;]")


def options(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a new or empty folder")
    for each in TIMELINE:
        parser.add_argument(f"--{each.name}", metavar="TEXT", help=each.text)
    today_option(parser, "the day whose year the example has (default: today)")


def run(arguments: Arguments, ask: Ask | None) -> int:
    """Write the files of a timeline, where there is none."""
    folder: Path = arguments.folder
    _insist_on_room(folder)
    given = {each.name: getattr(arguments, each.name) for each in TIMELINE}

    def faults(said: Said, names: Sequence[str]) -> list[str]:
        files = _files(said, arguments.today)
        return [
            f"{each.message} [{each.name}]{f' — {each.hint}' if each.hint else ''}"
            for each in _problems(folder, files, arguments.today)
        ]

    said = Clerk(ask, faults, {}).answers(TIMELINE, given)
    wrong = faults(said, list(said))
    if wrong:
        print("\n".join((*wrong, "timeline: nothing was written")), file=sys.stderr)
        return PROBLEMS
    _write(folder, _files(said, arguments.today))
    return CLEAN


def _insist_on_room(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise DataFolderError(f"{folder} is not a folder")
    there = paths(folder)
    if there:
        raise DataFolderError(f"{folder} holds a timeline already: {there[0]} is there")


def _files(said: Said, today: date) -> dict[str, str]:
    lanes = tuple(filter(None, map(str.strip, BETWEEN_LANES.split(said["lanes"]))))
    wanted = Wanted(
        said["title"], _date(said["view"], today), said["language"], said["view"], lanes or NO_LANES
    )
    return beginning(wanted, fold)


def _date(view: str, today: date) -> str:
    """The date of the example: within what is shown at first."""
    ends = (end.strip() for end in view.split("/"))
    try:
        return str(parse(next(filter(DIGITS.search, ends), str(today.year))))
    except DateError:
        return str(today.year)


def _problems(folder: Path, files: Mapping[str, str], today: date) -> list[Problem]:
    """The errors that the files would have."""
    with TemporaryDirectory() as place:
        instead = {Path(place) / name: text.encode() for name, text in files.items()}
        found = load(Path(place), days(today), instead=instead).problems
    return [each for each in found if each.severity == "error"]


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files, the title last: until it is there, the folder is no timeline."""
    for name in reversed(tuple(files)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(files[name])
    print("\n".join(f"Wrote {folder / name}" for name in files))
    print(f"Next: python -m timeline serve --data {folder}")
