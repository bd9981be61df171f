"""The command `serve`: a data folder in the browser."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from timeline.cli.command import CLEAN, USAGE, Arguments, folder_options
from timeline.curate.link_report import folder_of_reports
from timeline.curate.parts import cache
from timeline.curate.parts.shelf import Shelf
from timeline.serve.run import serve
from timeline.serve.settings import from_environment


def run(options: Arguments) -> int:
    """Serve a folder until it is stopped."""
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


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    folder_options(parser)
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
