"""The commands `schema` and `manual`: what the files may hold, for editors and for curators."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from timeline.cli.command import CLEAN, Arguments
from timeline.curate.load import load
from timeline.curate.manual import manual, manual_of
from timeline.curate.shapes.schema import FILES, json_schema
from timeline.curate.shapes.schema_ids import with_ids


def schema(options: Arguments) -> int:
    """Print the schemas, or write them to a folder."""
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


def schema_options(parser: argparse.ArgumentParser) -> None:
    """The options of `schema`."""
    parser.add_argument("name", nargs="?", choices=list(FILES), metavar="NAME")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="a data folder: offer its lanes, people, sources and events by their ids",
    )
    parser.add_argument("--write", type=Path, metavar="DIR", help="write files instead of printing")


def show_manual(options: Arguments) -> int:
    """Print the manual, or the chapter of one rule."""
    print(manual_of(options.rule) if options.rule else manual(), end="")
    return CLEAN


def manual_options(parser: argparse.ArgumentParser) -> None:
    """The options of `manual`."""
    parser.add_argument(
        "rule", nargs="?", metavar="RULE", help="one rule only, by its code or name"
    )
