"""The command `links`: the web addresses of the sources, and with `--check` what became of them."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from timeline.cli.command import CLEAN, PROBLEMS, Arguments, folder_options, today_option
from timeline.cli.probing import LateError, Prober
from timeline.curate.link_report import (
    STATES,
    Verdict,
    folder_of_reports,
    keep,
    longest_unasked_first,
    path_of,
    read,
    renewed,
)
from timeline.curate.links import Link, links

NOT_ASKED = Verdict("not asked", "the time was over")


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    folder_options(parser)
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    parser.add_argument(
        "--check", action="store_true", help="ask the servers; without it nobody is asked"
    )
    parser.add_argument(
        "--local", action="store_true", help="with --check: ask servers that are not public, too"
    )
    parser.add_argument(
        "--limit",
        type=_seconds,
        default=float("inf"),
        metavar="SECONDS",
        help="with --check: stop then; next time what was left is asked first",
    )
    today_option(parser, "with --check: the day that the report names (default: today)")
    parser.epilog = "Exits with 1 when an address is dead, 2 on wrong usage."


def _seconds(text: str) -> float:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of seconds, such as 600")
    return float(text)


def run(options: Arguments) -> int:
    """Print the addresses of a folder, or what became of them."""
    found = links(options.data)
    if options.check:
        return _check(found, options)
    told = FORMATS[options.format](found)
    if told:
        print(told)
    return CLEAN


def _check(found: Sequence[Link], options: Arguments) -> int:
    """Ask for each address once, print what became of it, and keep that."""
    reports = folder_of_reports(os.environ)
    path = path_of(reports, options.data) if reports else None
    before = read(path) if path else None
    urls = longest_unasked_first((each.url for each in found), before)
    verdicts = _ask(urls, Prober(options.local, end=time.monotonic() + options.limit))
    _tell(found, {url: verdicts.get(url, NOT_ASKED) for url in urls}, options.format)
    if path:
        keep(path, renewed(before, (each.url for each in found), verdicts, options.today))
        print(f"kept in {path}, for stats and /health", file=sys.stderr)
    return PROBLEMS if any(each.state == "dead" for each in verdicts.values()) else CLEAN


def _ask(urls: Sequence[str], prober: Prober) -> dict[str, Verdict]:
    """What became of the addresses that could be asked in time."""
    verdicts = {}
    for url in urls:
        try:
            verdicts[url] = prober.verdict(url)
        except LateError:
            # A host that wants to be waited for has no time left; another one may have.
            continue
    return verdicts


def _tell(found: Sequence[Link], verdicts: Mapping[str, Verdict], form: str) -> None:
    """Print the verdict at each place, and how many there are of each sort."""
    if form == "json":
        told = [{**_record(each), **asdict(verdicts[each.url])} for each in found]
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for each in (each for each in found if verdicts[each.url].state != "ok"):
            verdict, copy = verdicts[each.url], _copy(each, verdicts[each.url])
            print(f"{_place(each)}: {verdict.state}: {each.url}: {verdict.why}{copy}")
    counted = Counter(verdict.state for verdict in verdicts.values())
    states = [state for state in (*STATES, NOT_ASKED.state) if state in STATES or counted[state]]
    print(", ".join(f"{counted[state]} {state}" for state in states), file=sys.stderr)


def _copy(link: Link, verdict: Verdict) -> str:
    is_wanted = verdict.state == "dead" and link.archived
    return f"; archived copy at {link.archived}" if is_wanted else ""


def _place(link: Link) -> str:
    return f"{link.path}:{link.line}:{link.column}"


def _text(found: Sequence[Link]) -> str:
    """Each address once, on a line of its own."""
    return "\n".join(dict.fromkeys(each.url for each in found))


def _places(found: Sequence[Link]) -> str:
    """Each address after its place, as editors and terminals open it."""
    return "\n".join(f"{_place(each)}: {each.url}" for each in found)


def _json(found: Sequence[Link]) -> str:
    return json.dumps([_record(each) for each in found], ensure_ascii=False, indent=2)


def _record(link: Link) -> dict[str, Any]:
    """A link for programs; `archived` is there where the source notes a copy."""
    return {name: value for name, value in asdict(link).items() if name != "archived" or value}


FORMATS = {"text": _text, "places": _places, "json": _json}
