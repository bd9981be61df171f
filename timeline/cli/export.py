"""`export`: a view of a data folder as a file, or on standard output."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from timeline.cli.command import CLEAN, PROBLEMS, Arguments, days, read, view_options
from timeline.cli.lacking import lacks
from timeline.cli.letters import strangers
from timeline.errors import OptionError
from timeline.languages import language
from timeline.publish.exports import EXPORTERS, Exporter, exporter_of, file_name
from timeline.publish.exports.options import OPTIONS, Options, read_options
from timeline.publish.opening import view
from timeline.publish.snapshot import Snapshot

STANDARD = "-"
"""Stands for standard output in the place of a file."""

PAUSE = 1.0
"""Seconds between two words about work that takes long."""

UNITS = ("bytes", "kB", "MB", "GB")

Say = Callable[[str], None]


def run(arguments: Arguments) -> int:
    """Write the file; what of data or view could not be used is told on standard error."""
    exporter = exporter_of(arguments.format)
    asked = _options(arguments)
    _refuse_binary(exporter, arguments.output)
    if sys.stderr.isatty():
        _say(f"Reading {arguments.data} …")
    day, spoken = days(arguments.today), language(arguments.lang)
    loaded = read(arguments.data, day)
    snapshot = view(loaded.dataset, query_of(arguments.state), day, spoken)
    lacking = lacks(arguments.data, loaded)
    if lacking:
        _say(lacking)
    for note in snapshot.notes:
        _say(f"timeline: {note}")
    if exporter.group == "picture" and (letters := strangers(snapshot, exporter.suffix)):
        _say(f"timeline: {letters}")
    parts = told(exporter.write(snapshot, asked), _say, time.monotonic)
    _write(parts, _target(arguments.output, snapshot, exporter))
    return PROBLEMS if lacking or snapshot.notes else CLEAN


def options(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    formats = ", ".join(EXPORTERS)
    parser.add_argument("format", metavar="FORMAT", help=f"one of: {formats}")
    view_options(parser)
    parser.add_argument(
        "-o",
        "--output",
        default=STANDARD,
        metavar="FILE_OR_DIR",
        help="where to write; in a folder the file is named for the view (default: -, to print it)",
    )
    parser.add_argument("--width", metavar="PX", help="of a picture")
    parser.add_argument("--scale", metavar="NUMBER", help="dots that a px of a picture has")
    parser.add_argument("--paper", metavar="NAME", help="that a picture is made for")
    parser.add_argument("--pages", action="store_const", const="1", help="spread it over pages")
    parser.add_argument(
        "--lines", metavar="NUMBER", help="to write on, under each event (default: 0)"
    )
    parser.epilog = (
        "Exits with 0 when all is written as asked, 1 when it is written without what could not "
        "be used, 2 on wrong usage."
    )


def told(parts: Iterable[bytes], say: Say, clock: Callable[[], float]) -> Iterator[bytes]:
    """The parts of a file as they are; while they take long, `say` hears how far they have come."""
    size, last = 0, clock()
    for part in parts:
        size += len(part)
        if clock() - last >= PAUSE:
            last = clock()
            say(f"{size_words(size)} …")
        yield part


def size_words(size: int) -> str:
    """A number of bytes as people say it: '12 MB'."""
    number, unit = float(size), 0
    while number >= 1000 and unit < len(UNITS) - 1:
        number, unit = number / 1000, unit + 1
    return f"{number:.0f} {UNITS[unit]}"


def _options(arguments: Arguments) -> Options:
    given = {name: getattr(arguments, name) for name in OPTIONS}
    texts = {name: text for name, text in given.items() if text is not None}
    return read_options(texts, address_of(arguments.address))


def address_of(text: str) -> str:
    """The address of a timeline, which ends with a stroke."""
    if not text:
        return ""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query:
        raise OptionError(f"--address {text} is no place; write one such as https://example.org/")
    return text if text.endswith("/") else f"{text}/"


def query_of(text: str) -> str:
    """The query of a view, also of its whole address."""
    return urlsplit(text).query if "://" in text.partition("?")[0] else text


def _refuse_binary(exporter: Exporter, output: str) -> None:
    """A terminal is no place for bytes that mean nothing to it."""
    if output == STANDARD and not exporter.is_text and sys.stdout.isatty():
        raise OptionError(
            f"{exporter.name} is no text for a terminal: name a file with -o FILE, "
            "or send it on with > or |"
        )


def _target(output: str, snapshot: Snapshot, exporter: Exporter) -> Path | None:
    """The file to write, None for standard output; in a folder it is named for the view."""
    if output == STANDARD:
        return None
    path = Path(output)
    if not path.is_dir() and not output.endswith(("/", os.sep)):
        return path
    path.mkdir(parents=True, exist_ok=True)
    return path / file_name(snapshot, exporter)


def _write(parts: Iterable[bytes], path: Path | None) -> None:
    """Write all parts; a file takes its name when it is whole."""
    if path is None:
        _write_all(parts, sys.stdout.buffer)
        return
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as file:
            size = _write_all(parts, file)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    _say(f"Wrote {path}, {size_words(size)}")


def _write_all(parts: Iterable[bytes], file: BinaryIO) -> int:
    size = sum(file.write(part) for part in parts)
    file.flush()
    return size


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
