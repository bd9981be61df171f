"""The command line: parsing and printing only.

Every command is a row of `COMMANDS`, which names the module that it stands in: only that of the
command that is asked for is imported, so that a check need not wait for what a server needs.
Exit codes: 0 clean, 1 problems or changes, 2 usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

from timeline.cli.command import PROBLEMS, USAGE, Arguments, Command, settled
from timeline.errors import TimelineError, legible

COMMANDS = {
    "check": Command("tell everything that is wrong in a data folder", "check"),
    "fmt": Command("mend what can be mended without changing what is said", "fmt"),
    "stats": Command("count events, claims, sources, and what is thin", "health"),
    "links": Command("list the addresses of the sources, or check them", "links"),
    "diff": Command("tell what changed between two folders or git revisions", "comparing"),
    "schema": Command(
        "print the JSON Schemas for editors", "describing", "schema_options", "schema"
    ),
    "manual": Command(
        "print the reference for curators", "describing", "manual_options", "show_manual"
    ),
    "new": Command("begin a timeline, or add an event, a source, a person or a lane", "new"),
    "import": Command("make events of a file of another program", "importing"),
    "export": Command("write a view of a data folder to a file", "export"),
    "snapshot": Command("freeze a view: a folder that never changes", "freeze"),
    "withdraw": Command(
        "take a frozen snapshot back, with the reason",
        "freeze",
        "withdrawal_options",
        "run_withdrawal",
    ),
    "serve": Command("show a data folder in the browser", "serving"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = _parser(given[0] if given else "")
    if not given:
        parser.print_help(sys.stderr)
        parser.exit(USAGE)
    if given[0] not in COMMANDS and not given[0].startswith("-"):
        near = " or ".join(f"'{name}'" for name in get_close_matches(given[0], COMMANDS, n=2))
        hint = f"did you mean {near}?" if near else f"there are: {', '.join(COMMANDS)}"
        parser.error(f"there is no command '{legible(given[0])}'; {hint}")
    options, more = parser.parse_known_args(given)
    if more:
        options.room.error(f"unrecognized arguments: {' '.join(more)}")
    run: Callable[[Arguments], int] = options.run
    try:
        return run(settled(options))
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python must not write the rest on leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except (TimelineError, OSError) as error:
        print(f"timeline: {_told(error)}", file=sys.stderr)
        return USAGE


def _told(error: Exception) -> str:
    """What went wrong; of a file its name first, as in all other messages."""
    if isinstance(error, FileNotFoundError) and error.filename:
        folder = Path(str(error.filename)).parent
        if not folder.is_dir():
            return (
                f"{legible(str(folder))}: there is no such folder; make it first, or name another"
            )
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{legible(str(error.filename))}: {error.strerror}"
    return str(error)


def _parser(asked: str) -> argparse.ArgumentParser:
    """A parser that knows the names of all commands, and the options of the one asked for."""
    parser = argparse.ArgumentParser(prog="timeline", description="Timelines from YAML.")
    rooms = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        room = rooms.add_parser(name, help=command.help, description=command.help)
        if name == asked:
            module = import_module(f"{__name__}.{command.module}")
            getattr(module, command.options)(room)
            room.set_defaults(run=getattr(module, command.run), room=room)
    return parser
