"""`snapshot` and `withdraw`: frozen snapshots in a folder, and taking one back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from timeline.cli.command import CLEAN, PROBLEMS, Arguments, days, read, view_options
from timeline.cli.export import address_of, query_of
from timeline.cli.lacking import lacks
from timeline.cli.letters import strangers
from timeline.languages import language
from timeline.publish.exports.options import Options
from timeline.publish.freezing import freeze
from timeline.publish.opening import view
from timeline.serve.archive import Archive

ARCHIVE = Path("frozen")


def run(arguments: Arguments) -> int:
    """Freeze a view, and print the folder that holds it; nothing is frozen by mistake."""
    day = days(arguments.today)
    loaded = read(arguments.data, day)
    snapshot = view(loaded.dataset, query_of(arguments.state), day, language(arguments.lang))
    lacking = lacks(arguments.data, loaded)
    if lacking:
        _say(lacking)
        if not arguments.despite_errors:
            _say("timeline: nothing was frozen; mend the errors, or add --despite-errors")
            return PROBLEMS
    for note in snapshot.notes:
        _say(f"timeline: {note}")
    if snapshot.notes:
        _say("timeline: nothing was frozen; mend what --state says")
        return PROBLEMS
    if letters := strangers(snapshot):
        _say(f"timeline: {letters}")
    frozen = freeze(snapshot, Options(address=address_of(arguments.address)))
    name = Archive(arguments.output).keep(frozen)
    print(arguments.output / name)
    return PROBLEMS if lacking else CLEAN


def options(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    view_options(parser)
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        default=ARCHIVE,
        metavar="DIR",
        help="the archive, in which the snapshot is a folder of its own (default: frozen)",
    )
    parser.add_argument(
        "--despite-errors",
        action="store_true",
        help="freeze it although what has an error is left out for ever",
    )
    parser.epilog = "The same data, view, day and version give the same id and the same bytes."


def run_withdrawal(arguments: Arguments) -> int:
    """Take a snapshot back: its address says why from now on."""
    Archive(arguments.archive).withdraw(arguments.id, arguments.reason, arguments.successor)
    _say(f"{arguments.id} is withdrawn; its files stay in {arguments.archive}")
    return CLEAN


def withdrawal_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    parser.add_argument("id", metavar="ID", help="the snapshot, such as 2026-11-21-3f9a2c1d")
    parser.add_argument("--reason", required=True, help="what readers of its address are told")
    parser.add_argument("--successor", default="", metavar="ID", help="the snapshot in its place")
    parser.add_argument("--archive", type=Path, default=ARCHIVE, metavar="DIR")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
