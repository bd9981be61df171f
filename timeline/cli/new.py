"""`new`: a timeline, or one more entry of one, asked for in the terminal or given by options."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from timeline.cli import beginning, new_entry, new_event
from timeline.cli.asking import Ask, Question
from timeline.cli.command import DATA, PROBLEMS, Arguments, today_option
from timeline.cli.writing import NOTHING

EPILOG = (
    "Asks for what is not given where there is a terminal, and before it writes; exits with 1 when "
    "it cannot be written as it is, or is not to be."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of entry: its questions, and what adds its own options and writes it."""

    asked: tuple[Question, ...]
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments, Ask | None], int]


ENTRIES = {
    "event": Entry(new_event.EVENT, new_event.options, new_event.run),
    "source": Entry(new_entry.SOURCE, new_entry.source_options, new_entry.run_source),
    "person": Entry(new_entry.PERSON, new_entry.name_options, new_entry.run_person),
    "lane": Entry(new_entry.LANE, new_entry.name_options, new_entry.run_lane),
}


def options(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    kinds = parser.add_subparsers(required=True, metavar="|".join(("timeline", *ENTRIES)))
    whole = kinds.add_parser("timeline", help="a new timeline", description="a new timeline")
    beginning.options(whole)
    whole.epilog = "Asks for what is not given where there is a terminal."
    whole.set_defaults(run_kind=beginning.run, room=whole)
    for name, entry in ENTRIES.items():
        room = kinds.add_parser(name, help=f"one more {name}", description=f"one more {name}")
        _add(room, name, entry)


def _add(parser: argparse.ArgumentParser, name: str, entry: Entry) -> None:
    for each in entry.asked:
        if each.name != "url":
            option = f"--{each.name.replace('_', '-')}"
            parser.add_argument(option, metavar="TEXT", help=each.text)
    entry.options(parser)
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--dry-run", action="store_true", help="show it and write nothing")
    today_option(parser, "the day to compare dates with (default: today)")
    parser.epilog = EPILOG
    parser.set_defaults(run_kind=entry.run, entry=name, room=parser)


def run(arguments: Arguments) -> int:
    """Write a timeline, or one more entry of one."""
    ask: Ask | None = input if sys.stdin.isatty() else None
    try:
        return int(arguments.run_kind(arguments, ask))
    except (EOFError, KeyboardInterrupt):
        print(f"\n{NOTHING}", file=sys.stderr)
        return PROBLEMS
