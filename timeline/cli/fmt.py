"""The command `fmt`: mend what can be mended without changing what a file says."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from timeline.cli.command import CLEAN, DATA, PROBLEMS, Arguments, shown
from timeline.curate.edits.drafts import Draft, text_of
from timeline.curate.edits.saving import save
from timeline.curate.edits.tidy import Tidied, tidy
from timeline.curate.given import SUFFIXES
from timeline.curate.shapes.schema import FILES, FOLDERS
from timeline.errors import DataFolderError, EditError, OptionError, legible


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file as it was and as it is to be; `refusal` says why it stays as it is."""

    path: Path
    old: str
    new: str
    told: tuple[Tidied, ...] = ()
    refusal: str = ""


def options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="data folders, or files in them (default: data)",
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the same as a folder by itself")
    parser.add_argument("--check", action="store_true", help="write nothing, tell what is to do")
    parser.add_argument("--diff", action="store_true", help="write nothing, print a unified diff")
    parser.epilog = (
        "Exits with 1 when a file cannot be read, or when --check or --diff find something to do."
    )


def run(options: Arguments) -> int:
    """Mend the files, or tell what there is to mend."""
    is_trial = options.check or options.diff
    outcomes = [_outcome(path, kind, is_trial) for path, kind in _files(_paths(options))]
    for outcome in outcomes:
        if outcome.refusal:
            print(f"{outcome.path}: left as it is: {outcome.refusal}", file=sys.stderr)
        _tell(outcome, options.diff)
    print(_summary(outcomes, is_trial), file=sys.stderr if options.diff else sys.stdout)
    is_refused = any(outcome.refusal for outcome in outcomes)
    has_more = is_trial and any(outcome.told for outcome in outcomes)
    return PROBLEMS if is_refused or has_more else CLEAN


def _paths(options: Arguments) -> list[Path]:
    """What is meant, by itself or with `--data`. Raises OptionError where both mean something."""
    named = [options.data] if options.data else []
    if options.paths and named and options.paths != named:
        raise OptionError(
            f"--data {options.data} and other paths are named: name one or the others"
        )
    return options.paths or named or [DATA]


def _outcome(path: Path, kind: str, is_trial: bool) -> Outcome:
    try:
        old = text_of(path)
        new, told = tidy(old, kind)
        if told and not is_trial:
            save(path.parent, Draft(path, old, new, 0))
    except EditError as error:
        return Outcome(path, "", "", (), str(error))
    return Outcome(path, old, new, told)


def _tell(outcome: Outcome, as_diff: bool) -> None:
    if as_diff:
        before, after = (text.splitlines() for text in (outcome.old, outcome.new))
        names = (str(outcome.path), str(outcome.path))
        print(
            "".join(f"{line}\n" for line in unified_diff(before, after, *names, lineterm="")),
            end="",
        )
        return
    for each in outcome.told:
        place = f"{legible(str(outcome.path))}:{each.line}:{each.column}"
        print(f"{place}: {shown(each.old)} → {shown(each.new)}")


def _summary(outcomes: list[Outcome], is_trial: bool) -> str:
    values = sum(len(outcome.told) for outcome in outcomes)
    files = sum(bool(outcome.told) for outcome in outcomes)
    if not values:
        return f"nothing to mend in {_number(len(outcomes), 'file')}"
    done = "to mend" if is_trial else "mended"
    return f"{_number(values, 'value')} {done} in {files} of {_number(len(outcomes), 'file')}"


def _number(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _files(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    """The files that are meant, each with its kind."""
    for path in paths:
        found = list(_inside(path)) if path.is_dir() else [path]
        if not path.exists():
            raise DataFolderError(f"{path}: there is no such file or folder")
        if not found:
            raise DataFolderError(f"{path}: there are no data files in this folder")
        for each in found:
            kind = _kind(each)
            if not kind:
                hint = "give a file such as data/lanes.yaml or data/events/films.yaml"
                raise OptionError(f"{each}: its name does not say what it holds; {hint}")
            yield each, kind


def _inside(folder: Path) -> Iterator[Path]:
    """The data files of a folder, and of the folders in it that hold some."""
    places = [folder, *(folder / name for name in sorted(FOLDERS))]
    for path in (path for place in places for path in sorted(place.glob("*"))):
        if path.suffix in SUFFIXES and path.name[0] not in ".#~" and _kind(path):
            yield path


def _kind(path: Path) -> str:
    """What a file holds, by its name or that of its folder, or an empty text."""
    folder = path.absolute().parent.name
    if folder in FOLDERS:
        return folder
    return path.stem if path.stem in FILES else ""
