"""The command `stats`: how large a data set is, how well it is sourced, and what is thin."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from timeline.cli.command import (
    CLEAN,
    PROBLEMS,
    Arguments,
    days,
    folder_options,
    read,
    today_option,
)
from timeline.curate import link_report
from timeline.curate.model import Dataset
from timeline.curate.report.formats import count
from timeline.explore import dead_links_told, health_told, stats
from timeline.explore.catalogue import Catalogue
from timeline.explore.dead_links import Links, linked
from timeline.explore.frame import to_frame
from timeline.explore.health import Health, health

Written = Callable[[Dataset, stats.Stats, Health, Links | None], str]


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    folder_options(parser)
    parser.add_argument("--format", choices=list(FORMATS), default="text")
    today_option(parser, "the day as on which everything is counted (default: today)")


def run(options: Arguments) -> int:
    """Print the numbers of a folder."""
    day = days(options.today)
    loaded = read(options.data, day)
    dataset = loaded.dataset
    found = health(Catalogue(dataset, to_frame(dataset, day), day))
    links = _links(options.data, dataset)
    print(FORMATS[options.format](dataset, stats.stats(dataset, day), found, links))
    return PROBLEMS if count(loaded.problems, "error") else CLEAN


def _links(folder: Path, dataset: Dataset) -> Links | None:
    """What the last check of the links found, if there was one."""
    reports = link_report.folder_of_reports(os.environ)
    report = link_report.read(link_report.path_of(reports, folder)) if reports else None
    return linked(dataset, report) if report else None


def _text(dataset: Dataset, counted: stats.Stats, found: Health, links: Links | None) -> str:
    rows = (*stats.rows(counted), *health_told.rows(found), *dead_links_told.rows(links))
    lanes = {lane.id: lane.name for lane in dataset.lanes}
    dead = "\n".join(dead_links_told.lines(links))
    parts = (stats.report(rows), dead, health_told.coverage(found, lanes))
    return "\n\n".join(part for part in parts if part)


def _json(dataset: Dataset, counted: stats.Stats, found: Health, links: Links | None) -> str:
    told = {**stats.as_values(counted), **health_told.as_values(found)}
    return json.dumps({**told, **dead_links_told.as_values(links)}, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Written] = {"text": _text, "json": _json}
