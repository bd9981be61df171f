"""The command `check`: everything that is wrong in a data folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from timeline.cli.command import CLEAN, DATA, PROBLEMS, Arguments, days, today_option
from timeline.curate.load import load
from timeline.curate.report import FORMATS, count, summary


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", nargs="?", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    parser.add_argument("--strict", action="store_true", help="let warnings count as problems")
    today_option(parser, "the day to compare dates with (default: today)")


def run(options: Arguments) -> int:
    """Print the problems of a folder and how many there are."""
    loaded = load(options.folder, days(options.today))
    text = FORMATS[options.format](loaded.problems)
    if text:
        print(text)
    # A program that reads the problems as JSON must find nothing else on its input.
    stream = sys.stderr if options.format == "json" else sys.stdout
    print(summary(str(options.folder), loaded), file=stream)
    counted = count(loaded.problems, "error")
    if options.strict:
        counted += count(loaded.problems, "warning")
    return PROBLEMS if counted else CLEAN
