"""The command `check`: everything that is wrong in a data folder."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from timeline.cli.command import CLEAN, DATA, PROBLEMS, Arguments, days, read, today_option
from timeline.curate.report import FOR_PEOPLE, FORMATS, count, summary
from timeline.curate.selection import chosen


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", nargs="?", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    parser.add_argument("--strict", action="store_true", help="let warnings count as problems")
    parser.add_argument(
        "--select",
        action="extend",
        type=_words,
        default=[],
        metavar="RULES",
        help="tell of these rules only: codes, beginnings of codes (TL2), names, with commas",
    )
    parser.add_argument(
        "--ignore",
        action="extend",
        type=_words,
        default=[],
        metavar="RULES",
        help="do not tell of these rules",
    )
    today_option(parser, "the day to compare dates with (default: today)")


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def run(options: Arguments) -> int:
    """Print the problems of a folder and how many there are."""
    whole = read(options.folder, days(options.today), review=True)
    loaded = replace(whole, problems=chosen(whole.problems, options.select, options.ignore))
    text = FORMATS[options.format](loaded.problems, loaded.texts)
    if text:
        print(text, end="\n\n" if options.format == "text" else "\n")
    # A program that reads the problems must find nothing else on its input.
    stream = sys.stdout if options.format in FOR_PEOPLE else sys.stderr
    print(summary(str(options.folder), loaded), file=stream)
    counted = count(loaded.problems, "error")
    if options.strict:
        counted += count(loaded.problems, "warning")
    return PROBLEMS if counted else CLEAN
