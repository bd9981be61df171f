"""The command `diff`: what changed between two data folders or git revisions."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from timeline.cli.command import CLEAN, DATA, PROBLEMS, Arguments, days, read, today_option
from timeline.curate.report.formats import count, summary
from timeline.curate.revision import folder_of, others_changed
from timeline.explore.changes import Knowledge
from timeline.publish import changes_text
from timeline.publish.comparison import comparison

CHANGED = PROBLEMS


def run(options: Arguments) -> int:
    """Print what changed."""
    old, new = (_knowledge(text, options) for text in (options.old, options.new))
    compared = _folder_of_revisions(options)
    found = comparison(old, new, (options.old, options.new), compared)
    told = changes_text.FORMATS[options.format](found)
    if options.output is None:
        print(told)
    else:
        options.output.write_text(f"{told}\n", encoding="utf-8")
    if compared and not found.changes:
        _name_another(options)
    return CHANGED if found.changes else CLEAN


def _folder_of_revisions(options: Arguments) -> str:
    """The folder that a revision was looked at for, "" where both are folders."""
    are_folders = all(Path(text).is_dir() for text in (options.old, options.new))
    return "" if are_folders else _meant(options).as_posix()


def _name_another(options: Arguments) -> None:
    """A word on the one other data folder that has changed, if there is just one."""
    others = others_changed(options.old, options.new, _meant(options))
    if len(others) == 1:
        told = f"--data {shlex.quote(others[0])} compares it"
        print(f"timeline: files of {others[0]} have changed: {told}", file=sys.stderr)


def _knowledge(text: str, options: Arguments) -> Knowledge:
    """What a folder or a revision says today; events with errors are not compared."""
    day = days(options.today)
    with folder_of(text, _meant(options)) as folder:
        loaded = read(folder, day)
    if count(loaded.problems, "error"):
        print(f"{summary(text, loaded)}; what has one is left out", file=sys.stderr)
    return Knowledge(loaded.dataset, day)


def _meant(options: Arguments) -> Path:
    """The folder that is meant in a revision: the one named, else the one it is compared with."""
    named = (Path(text) for text in (options.new, options.old) if Path(text).is_dir())
    return options.data or next(named, DATA)


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    which = "a data folder, or a git revision such as HEAD~1"
    parser.add_argument("old", metavar="OLD", help=which)
    parser.add_argument("new", metavar="NEW", help=which)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="the folder meant in a revision (default: the folder it is compared with, else data)",
    )
    parser.add_argument("--format", choices=list(changes_text.FORMATS), default="text")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="where to write (default: to print it)"
    )
    today_option(parser, "the day as on which both are compared (default: today)")
    parser.epilog = "Exits with 0 when no event has changed, 1 when some have, 2 on wrong usage."
