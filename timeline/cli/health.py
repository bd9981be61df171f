"""The command `stats`: how large a data set is, how well it is sourced, and what is thin."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from timeline.cli.command import CLEAN, DATA, PROBLEMS, Arguments, days, read, today_option
from timeline.curate.model import Dataset
from timeline.curate.report.formats import count
from timeline.explore import health_told, stats
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.health import Health, health


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", nargs="?", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    today_option(parser, "the day as on which everything is counted (default: today)")


def run(options: Arguments) -> int:
    """Print the numbers of a folder."""
    day = days(options.today)
    loaded = read(options.folder, day)
    dataset = loaded.dataset
    found = health(Catalogue(dataset, to_frame(dataset, day), day))
    print(FORMATS[options.format](dataset, stats.stats(dataset, day), found))
    return PROBLEMS if count(loaded.problems, "error") else CLEAN


def _text(dataset: Dataset, counted: stats.Stats, found: Health) -> str:
    told = stats.report([*stats.rows(counted), *health_told.rows(found)])
    lanes = {lane.id: lane.name for lane in dataset.lanes}
    return f"{told}\n\n{health_told.coverage(found, lanes)}"


def _json(dataset: Dataset, counted: stats.Stats, found: Health) -> str:
    told = {**stats.as_values(counted), **health_told.as_values(found)}
    return json.dumps(told, ensure_ascii=False, indent=2)


FORMATS = {"text": _text, "json": _json}
