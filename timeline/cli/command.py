"""What every command is made of, and what several of them share."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.curate.load import Loaded, load
from timeline.curate.parts.cache import from_environment
from timeline.curate.parts.shelf import Shelf
from timeline.dates import to_days
from timeline.errors import OptionError, legible
from timeline.languages import LANGUAGES

CLEAN, PROBLEMS, USAGE = 0, 1, 2
"""Exit codes."""

LONGEST_SHOWN = 60
"""Characters of a value that are shown of it."""

DATA = Path("data")
Arguments = argparse.Namespace


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it is for, and the module of this package in which it stands.

    `options` names the function there that tells a parser its options, `run` the one that takes
    what was parsed and gives the exit code.
    """

    help: str
    module: str
    options: str = "options"
    run: str = "run"


def today_option(parser: argparse.ArgumentParser, told: str) -> None:
    """Add the option for the day, which is today unless it is given."""
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=date.today(),
        metavar="YYYY-MM-DD",
        help=told,
    )


def folder_options(parser: argparse.ArgumentParser) -> None:
    """Add the data folder in both forms: by itself, and with `--data`; see `settled`."""
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="the data folder (default: data)"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the same")


def settled(options: Arguments) -> Arguments:
    """What was parsed, with the one data folder that is meant, in whichever form it was named.

    Raises OptionError where two are named.
    """
    if hasattr(options, "folder") and hasattr(options, "data"):
        options.data = _one(options.folder, options.data)
    return options


def _one(bare: Path | None, named: Path | None) -> Path:
    if bare is not None and named is not None and bare != named:
        raise OptionError(f"two folders are named, {bare} and --data {named}: name one of them")
    return bare or named or DATA


def view_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which view is taken, of which data, and as on which day."""
    parser.add_argument(
        "--state", default="", metavar="QUERY", help="the view: what stands behind ? in its address"
    )
    folder_options(parser)
    parser.add_argument(
        "--address", default="", metavar="URL", help="where the timeline stands, for links to it"
    )
    today_option(parser, "the day on which the view is taken (default: today)")
    parser.add_argument(
        "--lang",
        choices=list(LANGUAGES),
        default="en",
        help="the language, where the view names none",
    )


def shown(written: str) -> str:
    """A value as it is written in a file, in one line and not for long."""
    short = written if len(written) <= LONGEST_SHOWN else f"{written[: LONGEST_SHOWN - 1]}…"
    return legible(short)


def days(day: date) -> int:
    """A day as a day number."""
    return to_days(day.year, day.month, day.day)


def read(folder: Path, today: int, review: bool = False) -> Loaded:
    """The data set of a folder and its problems, with the cache that the environment names."""
    return load(folder, today, Shelf(from_environment(os.environ)), review)
