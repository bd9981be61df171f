"""The command `links`: the web addresses of the sources, for a program that checks them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from timeline.cli.command import CLEAN, DATA, Arguments
from timeline.curate.links import Link, links


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", nargs="?", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    parser.epilog = "It asks nobody: give the list to a link checker such as lychee."


def run(options: Arguments) -> int:
    """Print the addresses of a folder."""
    told = FORMATS[options.format](links(options.folder))
    if told:
        print(told)
    return CLEAN


def _text(found: Sequence[Link]) -> str:
    """Each address once, on a line of its own."""
    return "\n".join(dict.fromkeys(each.url for each in found))


def _places(found: Sequence[Link]) -> str:
    """Each address after its place, as editors and terminals open it."""
    return "\n".join(f"{each.path}:{each.line}:{each.column}: {each.url}" for each in found)


def _json(found: Sequence[Link]) -> str:
    return json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2)


FORMATS = {"text": _text, "places": _places, "json": _json}
