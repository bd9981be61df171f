"""The command `links`: the web addresses of the sources, and with `--check` what became of them."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from timeline.cli.command import CLEAN, DATA, PROBLEMS, Arguments
from timeline.cli.probing import STATES, Prober
from timeline.curate.links import Link, links


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", nargs="?", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    parser.add_argument(
        "--check", action="store_true", help="ask the servers; without it nobody is asked"
    )
    parser.add_argument(
        "--local", action="store_true", help="with --check: ask servers that are not public, too"
    )
    parser.epilog = "Exits with 1 when an address is dead, 2 on wrong usage."


def run(options: Arguments) -> int:
    """Print the addresses of a folder, or what became of them."""
    found = links(options.folder)
    if options.check:
        return _check(found, Prober(options.local), options.format)
    told = FORMATS[options.format](found)
    if told:
        print(told)
    return CLEAN


def _check(found: Sequence[Link], prober: Prober, form: str) -> int:
    """Ask for each address once, and print what became of it."""
    verdicts = {url: prober.verdict(url) for url in dict.fromkeys(each.url for each in found)}
    if form == "json":
        told = [{**asdict(each), **asdict(verdicts[each.url])} for each in found]
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for each in (each for each in found if verdicts[each.url].state != "ok"):
            verdict = verdicts[each.url]
            print(f"{_place(each)}: {verdict.state}: {each.url}: {verdict.why}")
    counted = Counter(verdict.state for verdict in verdicts.values())
    print(", ".join(f"{counted[state]} {state}" for state in STATES), file=sys.stderr)
    return PROBLEMS if counted["dead"] else CLEAN


def _place(link: Link) -> str:
    return f"{link.path}:{link.line}:{link.column}"


def _text(found: Sequence[Link]) -> str:
    """Each address once, on a line of its own."""
    return "\n".join(dict.fromkeys(each.url for each in found))


def _places(found: Sequence[Link]) -> str:
    """Each address after its place, as editors and terminals open it."""
    return "\n".join(f"{_place(each)}: {each.url}" for each in found)


def _json(found: Sequence[Link]) -> str:
    return json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2)


FORMATS = {"text": _text, "places": _places, "json": _json}
