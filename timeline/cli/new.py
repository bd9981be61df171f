"""`new event` and `new source`: one more entry, asked for in the terminal or given by options."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.cli.command import CLEAN, DATA, PROBLEMS, Arguments, days, read, today_option
from timeline.curate.edits.drafts import FIRST, Draft, added, event_files, free_id
from timeline.curate.edits.saving import save
from timeline.curate.edits.sources import new_source, same_address
from timeline.curate.edits.trial import Verdict, judge
from timeline.curate.model import STATUSES, Dataset
from timeline.errors import OptionError, Problem

Ask = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Question:
    """One field: its option, what is asked for it, and whether it has to be there."""

    name: str
    text: str
    is_needed: bool = False
    is_list: bool = False


EVENT = (
    Question("title", "Title", True),
    Question("lane", "Lane", True),
    Question("date", "Date (EDTF: 1983-08-05, 1983-08, 1983~; .. for a plan without one)", True),
    Question("status", "Status of a plan (empty: it happened)"),
    Question("stated", "When it was said"),
    Question("source", "Ids of sources, with commas", is_list=True),
    Question("kind", "Kind, such as film or trip"),
    Question("importance", "Importance, 1 to 5"),
    Question("people", "Ids of people, with commas", is_list=True),
    Question("tags", "Tags, with commas", is_list=True),
    Question("summary", "Summary, one to three sentences"),
)
SOURCE = (
    Question("title", "Headline or title", True),
    Question("publisher", "Publisher"),
    Question("published", "Day on which it appeared (EDTF)"),
    Question("lang", "Language code, such as en"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    event = kinds.add_parser("event", help="one more event", description="one more event")
    _add(event, EVENT, run_event)
    event.add_argument("--id", default="", metavar="ID", help="its id (default: from the title)")
    event.add_argument(
        "--file",
        default="",
        metavar="FILE",
        help="where it is written, such as events/films.yaml (default: where its lane has most)",
    )
    source = kinds.add_parser("source", help="one more source", description="one more source")
    source.add_argument("url", metavar="URL", help="its web address")
    _add(source, SOURCE, run_source)
    source.add_argument(
        "--id", default="", metavar="ID", help="its id (default: from publisher and day)"
    )


def _add(
    parser: argparse.ArgumentParser, asked: tuple[Question, ...], run: Callable[..., int]
) -> None:
    for each in asked:
        parser.add_argument(f"--{each.name}", metavar="TEXT", help=each.text)
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--dry-run", action="store_true", help="show it and write nothing")
    today_option(parser, "the day to compare dates with (default: today)")
    parser.epilog = "Asks for what is not given where there is a terminal; exits with 1 when it "
    parser.epilog += "cannot be written as it is."
    parser.set_defaults(run_kind=run)


def run(arguments: Arguments) -> int:
    """Write one more event or source."""
    ask: Ask | None = input if sys.stdin.isatty() else None
    try:
        return int(arguments.run_kind(arguments, ask))
    except (EOFError, KeyboardInterrupt):
        print("\ntimeline: nothing was written", file=sys.stderr)
        return PROBLEMS


def run_event(arguments: Arguments, ask: Ask | None) -> int:
    """Add an event; what the rules find wrong is asked for again, or ends it."""
    folder, loaded = arguments.data, read(arguments.data, days(arguments.today))
    given = _given(arguments, EVENT)
    said = _asked(EVENT, given, ask, {"lane": [lane.id for lane in loaded.dataset.lanes]})

    def draft() -> Draft:
        name = arguments.id or _id(said["title"], loaded.dataset)
        path = folder / _file(arguments.file, said["lane"], folder, loaded.dataset)
        return added(path, _event(name, said))

    return _written(arguments, EVENT, said, ask, loaded.problems, draft)


def _id(title: str, dataset: Dataset) -> str:
    """The id of a title; an event that may be there already is not written again by mistake."""
    name, taken = free_id(title, ()), [each.id for each in dataset.events]
    if not name:
        raise OptionError("--id is missing: no letter of this title can stand in an id")
    if name in taken:
        raise OptionError(
            f"--id is missing: there is an event '{name}' already; "
            f"if this is another one, add --id {free_id(title, taken)}"
        )
    return name


def run_source(arguments: Arguments, ask: Ask | None) -> int:
    """Add a source, unless its address is that of another one."""
    folder, loaded = arguments.data, read(arguments.data, days(arguments.today))
    known = loaded.dataset.sources
    same = same_address(known.values(), arguments.url)
    if same is not None:
        print(f"timeline: this address is that of the source '{same.id}': {same.title}")
        return PROBLEMS
    said = _asked(SOURCE, _given(arguments, SOURCE), ask, {})

    def draft() -> Draft:
        fields = {"id": arguments.id, "url": arguments.url} | said
        return new_source(folder, fields, known)

    return _written(arguments, SOURCE, said, ask, loaded.problems, draft)


def _written(
    arguments: Arguments,
    asked: tuple[Question, ...],
    said: dict[str, str],
    ask: Ask | None,
    before: Sequence[Problem],
    make: Callable[[], Draft],
) -> int:
    """Write what was said, and ask again for what the rules find wrong, where somebody answers."""
    while True:
        draft = make()
        verdict = judge(arguments.data, draft, days(arguments.today), before)
        again = _complain(verdict, asked)
        if verdict.is_good or not again or ask is None:
            return _finish(arguments, draft, verdict)
        for question in again:
            said[question.name] = ask(f"{question.text}: ").strip()


def _given(arguments: Arguments, asked: tuple[Question, ...]) -> dict[str, str | None]:
    return {each.name: getattr(arguments, each.name) for each in asked}


def _asked(
    asked: tuple[Question, ...],
    given: Mapping[str, str | None],
    ask: Ask | None,
    choices: Mapping[str, list[str]],
) -> dict[str, str]:
    """The answer to each question: the option, else what is typed in."""
    missing = [each for each in asked if each.is_needed and not given[each.name]]
    if ask is None or not missing:
        if missing:
            names = ", ".join(f"--{each.name}" for each in missing)
            raise OptionError(f"{names} is missing; there is no terminal to ask in")
        return {name: text or "" for name, text in given.items()}
    said = {}
    for each in asked:
        text = given[each.name]
        some = f" ({', '.join(choices[each.name])})" if each.name in choices else ""
        said[each.name] = ask(f"{each.text}{some}: ").strip() if text is None else text
    return said


def _event(name: str, said: Mapping[str, str]) -> dict[str, Any]:
    """The fields of an event; with a status or the day of a statement, its date is a claim."""
    sources = _list(said["source"])
    plain = ("title", "lane", "kind", "importance", "summary")
    event: dict[str, Any] = {"id": name} | {field: said[field] for field in plain if said[field]}
    event |= {field: _list(said[field]) for field in ("people", "tags") if said[field]}
    if not (said["status"] or said["stated"]):
        return event | {"date": said["date"]} | ({"sources": sources} if sources else {})
    claim: dict[str, Any] = {"date": said["date"], "status": said["status"] or next(iter(STATUSES))}
    claim |= {"stated": said["stated"]} if said["stated"] else {}
    claim |= {"source": sources[0] if len(sources) == 1 else sources} if sources else {}
    return event | {"claims": [claim]}


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _file(named: str, lane: str, folder: Path, dataset: Dataset) -> str:
    """The file that an event of a lane is written into, as a path from the folder."""
    files = event_files(folder)
    if named and named not in files:
        known = ", ".join(files) or FIRST
        raise OptionError(f"--file {named} holds no events; the files that do: {known}")
    counts = Counter(event.path for event in dataset.events if event.lane == lane)
    usual = next((path for path, _ in counts.most_common(1)), "")
    return named or usual or next(iter(files), FIRST)


def _complain(verdict: Verdict, asked: tuple[Question, ...]) -> list[Question]:
    """Tell what is wrong, and the questions that could be answered otherwise."""
    fields = set()
    for each in verdict.told:
        print(each.problem, file=sys.stderr)
        if each.problem.severity == "error":
            *_, field = [part for part in each.field.split(".") if not part.isdigit()] or [""]
            fields.add({"sources": "source"}.get(field, field))
    return [question for question in asked if question.name in fields]


def _finish(arguments: Arguments, draft: Draft, verdict: Verdict) -> int:
    """Show the change and write it, if the rules let it."""
    if not verdict.is_good:
        print("timeline: nothing was written", file=sys.stderr)
        return PROBLEMS
    print("\n".join(draft.diff(str(draft.path))))
    place = f"{draft.path}:{draft.document.place((draft.at,))[0]}"
    if arguments.dry_run:
        print(f"Would write {place}", file=sys.stderr)
        return CLEAN
    save(arguments.data, draft)
    print(f"Wrote {place}", file=sys.stderr)
    return CLEAN
