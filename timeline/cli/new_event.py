"""`new event`: one more event, with a date and what it rests on."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timeline.cli.asking import Ask, Question, Said
from timeline.cli.attempt import Attempt, Fault, choices, names
from timeline.cli.by_option import no_letter, parts
from timeline.cli.command import Arguments, days, read
from timeline.cli.writing import enter
from timeline.curate.edits.drafts import FIRST, Draft, below_its_lane, event_files
from timeline.curate.imports.files import IMPORTED_FROM
from timeline.curate.imports.naming import free_id, unique
from timeline.curate.model import HAPPENED, STATUSES, Dataset
from timeline.errors import OptionError
from timeline.explore.fold import fold


def _is_plan(said: Said) -> bool:
    return said["status"] not in ("", *HAPPENED)


def _is_unsourced(said: Said) -> bool:
    return not said["source"]


EVENT = (
    Question("title", "Title", True),
    Question("lane", "Lane", True),
    Question("date", "Date (EDTF: 1983-08-05, 1983-08, 1983~; .. for a plan without one)", True),
    Question("status", "Status of a plan; empty where it happened"),
    Question("source", "Sources by id or title, with commas; empty where none can be named"),
    Question("why", "Why no source can be named", False, _is_unsourced),
    Question(
        "stated", "Day on which it was said; empty: when its source appeared", False, _is_plan
    ),
    Question("kind", "Kind, such as film or trip"),
    Question("importance", "Importance, 1 to 5"),
    Question("people", "People by id or name, with commas"),
    Question("tags", "Tags, with commas"),
    Question("summary", "Summary, one to three sentences"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """Add what an event has beside the answers to its questions."""
    parser.add_argument("--id", default="", metavar="ID", help="its id (default: from the title)")
    parser.add_argument(
        "--file",
        default="",
        metavar="FILE",
        help="where it is written, such as events/films.yaml (default: where its lane has most, "
        "and no import has written)",
    )


def run(arguments: Arguments, ask: Ask | None) -> int:
    """Add an event."""
    folder, loaded = arguments.data, read(arguments.data, days(arguments.today))
    dataset = loaded.dataset
    taken = [each.id for each in dataset.events]
    wrong_file = _wrong_file(arguments.file, folder)
    if ask is not None and wrong_file:
        raise OptionError(wrong_file[0].text)

    def draft(said: Said) -> Draft:
        name = arguments.id or free_id(said["title"], taken, fold) or unique("event", taken)
        file = "" if wrong_file else arguments.file
        return below_its_lane(
            folder / _file(file, said["lane"], folder, dataset), _event(name, said)
        )

    def refused(said: Said) -> list[Fault]:
        return [*([] if arguments.id else _no_id(said["title"], taken)), *wrong_file]

    guess = {"lane": next((lane.id for lane in dataset.lanes), ""), "date": str(arguments.today)}
    attempt = Attempt(arguments, EVENT, loaded.problems, draft, guess, refused, names(dataset))
    return enter(attempt, ask, choices(dataset))


def _no_id(title: str, taken: list[str]) -> list[Fault]:
    """Why a title gives no id; an event that may be there is not written again by mistake."""
    name = free_id(title, (), fold)
    if not name:
        why = no_letter("title", "event", taken)
    elif name in taken:
        why = (
            f"there is an event '{name}' already; "
            f"if this is another one, add --id {unique(name, taken)}"
        )
    else:
        return []
    return [Fault("title", f"--title: {why}", is_usage=True)]


def _wrong_file(named: str, folder: Path) -> list[Fault]:
    files = event_files(folder)
    if not named or named in files:
        return []
    known = ", ".join(files) or FIRST
    told = f"--file {named} holds no events; the files that do: {known}"
    return [Fault("", told, is_usage=True)]


def _file(named: str, lane: str, folder: Path, dataset: Dataset) -> str:
    """The file that an event of a lane is written into, as a path from the folder.

    What an import wrote is left to it, where there is another file.
    """
    if named:
        return named
    files = event_files(folder)
    own = [each for each in files if not _is_imported(folder / each)] or files
    counts = Counter(event.path for event in dataset.events if event.lane == lane)
    return max(own, key=lambda path: counts[path], default=FIRST)


def _is_imported(path: Path) -> bool:
    return path.read_bytes().startswith(IMPORTED_FROM.encode())


def _event(name: str, said: Mapping[str, str]) -> dict[str, Any]:
    """The fields of an event; what says more of its date than the sources makes it a claim."""
    sources = parts(said["source"])
    plain = ("title", "lane", "kind", "importance", "summary")
    event: dict[str, Any] = {"id": name} | {field: said[field] for field in plain if said[field]}
    event |= {field: parts(said[field]) for field in ("people", "tags") if said[field]}
    if not (said["status"] or said["stated"] or said["why"]):
        return event | {"date": said["date"]} | ({"sources": sources} if sources else {})
    claim: dict[str, Any] = {"date": said["date"], "status": said["status"] or next(iter(STATUSES))}
    claim |= {"stated": said["stated"]} if said["stated"] else {}
    claim |= {"source": sources[0] if len(sources) == 1 else sources} if sources else {}
    claim |= {"why": said["why"]} if said["why"] else {}
    claim |= {"unsourced": True} if said["why"] and not sources else {}
    return event | {"claims": [claim]}
