"""The command `check`: everything that is wrong in a data folder."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from timeline.cli.command import (
    CLEAN,
    PROBLEMS,
    Arguments,
    days,
    folder_options,
    read,
    shown,
    today_option,
)
from timeline.curate.edits.drafts import Draft, text_of
from timeline.curate.edits.example import examples
from timeline.curate.edits.fixes import after, safe_mends
from timeline.curate.edits.saving import save
from timeline.curate.load import Loaded
from timeline.curate.report.formats import FOR_PEOPLE, FORMATS, SEVERITIES, count, summary
from timeline.curate.selection import chosen
from timeline.errors import EditError, Problem

MANY_NOTES = 10
"""Notes among which an error is easily missed."""
YOUNG = 100
"""Events of a timeline in which the example may still stand; more are not looked at one by one."""

MEND = "write yours in its place, or delete it"
"""What to do with the event that a timeline began with."""

ROUNDS = 5
"""How often what comes to light by mends is mended too."""


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    folder_options(parser)
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    parser.add_argument(
        "--quick", action="store_true", help="ask only the rules of the page, in files that changed"
    )
    parser.add_argument("--strict", action="store_true", help="let warnings count as problems")
    parser.add_argument(
        "--severity",
        choices=SEVERITIES,
        default=SEVERITIES[-1],
        help="tell of nothing less grave than this (default: note, so that all is told)",
    )
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
    parser.add_argument(
        "--fix", action="store_true", help="first make the mends that keep the meaning"
    )
    today_option(parser, "the day to compare dates with (default: today)")


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def run(options: Arguments) -> int:
    """Print the problems of a folder and how many there are."""
    loaded = _loaded(options)
    for _ in range(ROUNDS if options.fix else 0):
        if not _fix(options, loaded):
            break
        loaded = _loaded(options)
    text = FORMATS[options.format](loaded.problems, loaded.texts)
    if text:
        print(text, end="\n\n" if options.format == "text" else "\n")
    # A program that reads the problems must find nothing else on its input.
    stream = sys.stdout if options.format in FOR_PEOPLE else sys.stderr
    print(f"{summary(str(options.data), loaded)}{_tip(loaded)}", file=stream)
    for line in _examples(options, loaded):
        print(line, file=stream)
    counted = count(loaded.problems, "error")
    if options.strict:
        counted += count(loaded.problems, "warning")
    return PROBLEMS if counted else CLEAN


def _examples(options: Arguments, loaded: Loaded) -> Iterator[str]:
    """A word on each event that a timeline began with, where notes are told."""
    if options.severity != SEVERITIES[-1] or options.select or loaded.seen > YOUNG:
        return
    for each in examples(loaded.dataset.events):
        place = f"{options.data / each.path}:{each.line}"
        yield f"{place}: note: '{each.id}' is still the example, which is shown: {MEND}"


def _tip(loaded: Loaded) -> str:
    """How to see the errors alone, where they stand among many notes."""
    errors, notes = (count(loaded.problems, severity) for severity in ("error", "note"))
    return "; --severity error leaves out the others" if errors and notes >= MANY_NOTES else ""


def _loaded(options: Arguments) -> Loaded:
    whole = read(options.data, days(options.today), review=not options.quick)
    told = SEVERITIES[: SEVERITIES.index(options.severity) + 1]
    grave = tuple(problem for problem in whole.problems if problem.severity in told)
    return replace(whole, problems=chosen(grave, options.select, options.ignore))


def _fix(options: Arguments, loaded: Loaded) -> int:
    """Make the safe mends of all problems, say so, and count them."""
    made = 0
    for path, mends in safe_mends(loaded.problems).items():
        old = text_of(Path(path))
        try:
            new, made_here = after(old, mends)
            save(Path(path).parent, Draft(Path(path), old, new, 0))
        except EditError as error:
            print(f"{path}: left as it is: {error}", file=sys.stderr)
            continue
        made += len(made_here)
        mended = [p for p in loaded.problems if p.path == path and p.mend in made_here]
        print(*(_told(each, old) for each in mended), sep="\n", file=sys.stderr)
        print(f"{path}: {len(made_here)} mended", file=sys.stderr)
    return made


def _told(problem: Problem, old: str) -> str:
    """One mend: its place, what stood there and what stands there now, and its rule."""
    assert problem.mend is not None
    plain, mend = old.removeprefix("\ufeff"), problem.mend
    change = f"{shown(plain[mend.start : mend.end])} → {shown(mend.text)}"
    return f"{problem.place}: {change} [{problem.name}]"
