"""`new`: a timeline, an event or a source, asked for in the terminal or given by options."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline.cli import beginning
from timeline.cli.asking import Ask, Clerk, Question, Said
from timeline.cli.attempt import Attempt, choices, question_of
from timeline.cli.command import CLEAN, DATA, PROBLEMS, Arguments, days, read, today_option
from timeline.curate.edits.drafts import FIRST, Draft, added, event_files, free_id
from timeline.curate.edits.saving import save
from timeline.curate.edits.sources import new_source, same_address
from timeline.curate.edits.trial import Verdict
from timeline.curate.model import HAPPENED, STATUSES, Dataset, Source
from timeline.errors import OptionError


def _is_plan(said: Said) -> bool:
    return said["status"] not in ("", *HAPPENED)


def _is_unsourced(said: Said) -> bool:
    return not said["source"]


EVENT = (
    Question("title", "Title", True),
    Question("lane", "Lane", True),
    Question("date", "Date (EDTF: 1983-08-05, 1983-08, 1983~; .. for a plan without one)", True),
    Question("status", "Status of a plan; empty where it happened"),
    Question("source", "Ids of sources, with commas; empty where none can be named"),
    Question("why", "Why no source can be named", False, _is_unsourced),
    Question(
        "stated", "Day on which it was said; empty: when its source appeared", False, _is_plan
    ),
    Question("kind", "Kind, such as film or trip"),
    Question("importance", "Importance, 1 to 5"),
    Question("people", "Ids of people, with commas"),
    Question("tags", "Tags, with commas"),
    Question("summary", "Summary, one to three sentences"),
)
SOURCE = (
    Question("url", "Web address; empty where there is none, as of a book"),
    Question("title", "Headline or title", True),
    Question("publisher", "Publisher"),
    Question("published", "Day on which it appeared (EDTF)"),
    Question("lang", "Language code, such as en"),
    Question("note", "Anything else to know: author, edition, pages"),
)

EPILOG = (
    "Asks for what is not given where there is a terminal; exits with 1 when it cannot be written "
    "as it is."
)


def options(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    kinds = parser.add_subparsers(required=True, metavar="timeline|event|source")
    whole = kinds.add_parser("timeline", help="a new timeline", description="a new timeline")
    beginning.options(whole)
    whole.epilog = EPILOG
    whole.set_defaults(run_kind=beginning.run)
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
    source.add_argument("url", nargs="?", metavar="URL", help="its web address, if it has one")
    _add(source, SOURCE, run_source)
    source.add_argument(
        "--id", default="", metavar="ID", help="its id (default: from publisher and day, or title)"
    )


def _add(
    parser: argparse.ArgumentParser, asked: tuple[Question, ...], run: Callable[..., int]
) -> None:
    for each in asked:
        if each.name != "url":
            parser.add_argument(f"--{each.name}", metavar="TEXT", help=each.text)
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR")
    parser.add_argument("--dry-run", action="store_true", help="show it and write nothing")
    today_option(parser, "the day to compare dates with (default: today)")
    parser.epilog = EPILOG
    parser.set_defaults(run_kind=run)


def run(arguments: Arguments) -> int:
    """Write a timeline, or one more event or source."""
    ask: Ask | None = input if sys.stdin.isatty() else None
    try:
        return int(arguments.run_kind(arguments, ask))
    except (EOFError, KeyboardInterrupt):
        print("\ntimeline: nothing was written", file=sys.stderr)
        return PROBLEMS


def run_event(arguments: Arguments, ask: Ask | None) -> int:
    """Add an event; what the rules find wrong is asked for again, or ends it."""
    folder, loaded = arguments.data, read(arguments.data, days(arguments.today))
    dataset = loaded.dataset

    def draft(said: Said) -> Draft:
        name = arguments.id or _id(said["title"], dataset)
        path = folder / _file(arguments.file, said["lane"], folder, dataset)
        return added(path, _event(name, said))

    guess = {"lane": next((lane.id for lane in dataset.lanes), ""), "date": str(arguments.today)}
    attempt = Attempt(arguments, EVENT, loaded.problems, draft, guess)
    clerk = Clerk(ask, attempt.faults, choices(dataset))
    return _written(attempt, clerk, clerk.answers(EVENT, _given(arguments, EVENT)))


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

    def draft(said: Said) -> Draft:
        if told := _known(said["url"], known):
            raise OptionError(told)
        return new_source(folder, {"id": arguments.id} | dict(said), known)

    if told := _known(arguments.url or "", known):
        print(f"timeline: {told}")
        return PROBLEMS
    attempt = Attempt(arguments, SOURCE, loaded.problems, draft, {"title": "A title"})
    clerk = Clerk(ask, attempt.faults, {})
    return _written(attempt, clerk, clerk.answers(SOURCE, _given(arguments, SOURCE)))


def _known(url: str, known: Mapping[str, Source]) -> str:
    same = same_address(known.values(), url)
    return f"this address is that of the source '{same.id}': {same.title}" if same else ""


def _written(attempt: Attempt, clerk: Clerk, said: dict[str, str]) -> int:
    """Write what was said, and ask again for what the rules find wrong, where somebody answers."""
    while True:
        draft, verdict = attempt.tried(said)
        again = _complain(verdict, attempt.asked)
        if verdict.is_good or not again or clerk.ask is None:
            return _finish(attempt.arguments, draft, verdict)
        for question in again:
            said[question.name] = clerk.one(question)


def _given(arguments: Arguments, asked: tuple[Question, ...]) -> dict[str, str | None]:
    return {each.name: getattr(arguments, each.name) for each in asked}


def _event(name: str, said: Mapping[str, str]) -> dict[str, Any]:
    """The fields of an event; what says more of its date than the sources makes it a claim."""
    sources = _list(said["source"])
    plain = ("title", "lane", "kind", "importance", "summary")
    event: dict[str, Any] = {"id": name} | {field: said[field] for field in plain if said[field]}
    event |= {field: _list(said[field]) for field in ("people", "tags") if said[field]}
    if not (said["status"] or said["stated"] or said["why"]):
        return event | {"date": said["date"]} | ({"sources": sources} if sources else {})
    claim: dict[str, Any] = {"date": said["date"], "status": said["status"] or next(iter(STATUSES))}
    claim |= {"stated": said["stated"]} if said["stated"] else {}
    claim |= {"source": sources[0] if len(sources) == 1 else sources} if sources else {}
    claim |= {"why": said["why"]} if said["why"] else {}
    claim |= {"unsourced": True} if said["why"] and not sources else {}
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


def _complain(verdict: Verdict, asked: Sequence[Question]) -> list[Question]:
    """Tell what is wrong, and the questions that could be answered otherwise."""
    for each in verdict.told:
        print(each.problem, file=sys.stderr)
    fields = {question_of(each) for each in verdict.told if each.problem.severity == "error"}
    fields |= {"source"} if "why" in fields else set()
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
