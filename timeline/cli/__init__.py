"""The command line: parsing and printing only.

Every command is a row of `COMMANDS`. Exit codes: 0 clean, 1 problems or changes, 2 usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline.cli import check, export, fmt, freeze, health, importing, links, new
from timeline.cli.command import (
    CLEAN,
    DATA,
    PROBLEMS,
    USAGE,
    Arguments,
    Command,
    days,
    read,
    today_option,
)
from timeline.curate.link_report import folder_of_reports
from timeline.curate.load import load
from timeline.curate.manual import manual, manual_of
from timeline.curate.parts import cache
from timeline.curate.parts.shelf import Shelf
from timeline.curate.report.formats import count, summary
from timeline.curate.revision import folder_of
from timeline.curate.shapes.schema import FILES, json_schema
from timeline.curate.shapes.schema_ids import with_ids
from timeline.errors import TimelineError
from timeline.explore.changes import Knowledge
from timeline.publish import changes_text
from timeline.publish.comparison import comparison
from timeline.serve.run import serve
from timeline.serve.settings import from_environment

CHANGED = PROBLEMS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    run: Callable[[Arguments], int] = options.run
    try:
        return run(options)
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python must not write the rest on leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except (TimelineError, OSError) as error:
        print(f"timeline: {error}", file=sys.stderr)
        return USAGE


def _schema(options: Arguments) -> int:
    made = {name: json_schema(name) for name in ([options.name] if options.name else FILES)}
    if options.data:
        dataset = load(options.data).dataset
        made = {name: with_ids(schema, name, dataset) for name, schema in made.items()}
    if options.write is None:
        print(_as_text(made[options.name] if options.name else made))
        return CLEAN
    options.write.mkdir(parents=True, exist_ok=True)
    for name, schema in made.items():
        path = options.write / f"{name}.schema.json"
        path.write_text(_as_text(schema) + "\n", encoding="utf-8")
    return CLEAN


def _as_text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2)


def _schema_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", choices=list(FILES), metavar="NAME")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="a data folder: offer its lanes, people, sources and events by their ids",
    )
    parser.add_argument("--write", type=Path, metavar="DIR", help="write files instead of printing")


def _manual(options: Arguments) -> int:
    print(manual_of(options.rule) if options.rule else manual(), end="")
    return CLEAN


def _manual_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "rule", nargs="?", metavar="RULE", help="one rule only, by its code or name"
    )


def _diff(options: Arguments) -> int:
    old, new = (_knowledge(text, options) for text in (options.old, options.new))
    found = comparison(old, new)
    told = changes_text.FORMATS[options.format](found)
    if options.output is None:
        print(told)
    else:
        options.output.write_text(f"{told}\n", encoding="utf-8")
    return CHANGED if found.changes else CLEAN


def _knowledge(text: str, options: Arguments) -> Knowledge:
    """What a folder or a revision says today; events with errors are not compared."""
    day = days(options.today)
    with folder_of(text, options.data) as folder:
        loaded = read(folder, day)
    if count(loaded.problems, "error"):
        print(f"{summary(text, loaded)}; what has one is left out", file=sys.stderr)
    return Knowledge(loaded.dataset, day)


def _diff_options(parser: argparse.ArgumentParser) -> None:
    which = "a data folder, or a git revision such as HEAD~1"
    parser.add_argument("old", metavar="OLD", help=which)
    parser.add_argument("new", metavar="NEW", help=which)
    parser.add_argument(
        "--data",
        type=Path,
        default=DATA,
        metavar="DIR",
        help="the folder that is meant in a revision (default: data)",
    )
    parser.add_argument("--format", choices=list(changes_text.FORMATS), default="text")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="where to write (default: to print it)"
    )
    today_option(parser, "the day as on which both are compared (default: today)")
    parser.epilog = "Exits with 0 when no event has changed, 1 when some have, 2 on wrong usage."


def _serve(options: Arguments) -> int:
    try:
        settings = from_environment(os.environ, options.archive)
    except ValueError as error:
        print(f"timeline: {error}", file=sys.stderr)
        return USAGE
    if options.address:
        settings = replace(settings, address=f"{options.address.rstrip('/')}/")
    settings = replace(settings, edit=options.edit, reports=folder_of_reports(os.environ))
    try:
        shelf = Shelf(cache.from_environment(os.environ))
        serve(options.data, options.host, options.port, settings, _say, shelf)
    except KeyboardInterrupt:
        print()
    except OSError as error:
        place = f"{options.host}:{options.port}"
        reason = (error.strerror or str(error)).lower()
        hint = f"try another one: --port {options.port + 1}"
        print(f"timeline: cannot listen on {place}: {reason}; {hint}", file=sys.stderr)
        return USAGE
    return CLEAN


def _say(text: str) -> None:
    # A terminal that is a pipe would keep the address to itself until its buffer is full.
    print(text, flush=True)


def _serve_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8050)
    parser.add_argument(
        "--address",
        default="",
        metavar="URL",
        help="where readers find the site, for links that leave it (default: as each request says)",
    )
    parser.add_argument(
        "--archive",
        type=Path,
        default=Path("frozen"),
        metavar="DIR",
        help="the folder of frozen snapshots (default: frozen)",
    )
    parser.add_argument(
        "--edit", action="store_true", help="let the page write events; on this machine only"
    )


COMMANDS = {
    "check": Command("tell everything that is wrong in a data folder", check.options, check.run),
    "fmt": Command("mend what can be mended without changing what is said", fmt.options, fmt.run),
    "stats": Command("count events, claims, sources, and what is thin", health.options, health.run),
    "links": Command("list the addresses of the sources, or check them", links.options, links.run),
    "diff": Command("tell what changed between two folders or git revisions", _diff_options, _diff),
    "schema": Command("print the JSON Schemas for editors", _schema_options, _schema),
    "manual": Command("print the reference for curators", _manual_options, _manual),
    "new": Command("add an event or a source to a data folder", new.options, new.run),
    "import": Command("make events of a file of another program", importing.options, importing.run),
    "export": Command("write a view of a data folder to a file", export.options, export.run),
    "snapshot": Command("freeze a view: a folder that never changes", freeze.options, freeze.run),
    "withdraw": Command(
        "take a frozen snapshot back, with the reason",
        freeze.withdrawal_options,
        freeze.run_withdrawal,
    ),
    "serve": Command("show a data folder in the browser", _serve_options, _serve),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="timeline", description="Timelines from YAML.")
    rooms = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        room = rooms.add_parser(name, help=command.help, description=command.help)
        command.options(room)
        room.set_defaults(run=command.run)
    return parser
