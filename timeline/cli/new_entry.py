"""`new source`, `new person` and `new lane`: one more entry for events to name."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from timeline.cli.asking import Ask, Question, Said
from timeline.cli.attempt import Attempt, Fault
from timeline.cli.by_option import no_letter, parts
from timeline.cli.command import PROBLEMS, Arguments, days, read
from timeline.cli.writing import enter
from timeline.curate.edits.drafts import Draft
from timeline.curate.edits.named import already, new_lane, new_person
from timeline.curate.edits.sources import new_source, same_address
from timeline.curate.edits.written import Value
from timeline.curate.imports.naming import free_id, unique
from timeline.curate.load import Loaded
from timeline.curate.model import Source
from timeline.errors import OptionError
from timeline.explore.fold import fold

SOURCE = (
    Question("url", "Web address; empty where there is none, as of a book"),
    Question("title", "Headline or title", True),
    Question("publisher", "Publisher"),
    Question("published", "Day on which it appeared (EDTF)"),
    Question("lang", "Language code, such as en"),
    Question("note", "Anything else to know: author, edition, pages"),
)
PERSON = (
    Question("name", "Name", True),
    Question("same_as", "Identifiers elsewhere, such as Q37079, with commas"),
    Question("note", "A word on who this is"),
)
LANE = (Question("name", "Name", True), Question("about", "What belongs here"))


def source_options(parser: argparse.ArgumentParser) -> None:
    """Add what a source has beside the answers to its questions."""
    parser.add_argument("url", nargs="?", metavar="URL", help="its web address, if it has one")
    parser.add_argument("--url", dest="address", metavar="URL", help="the same")
    parser.add_argument(
        "--id", default="", metavar="ID", help="its id (default: from publisher and day, or title)"
    )


def name_options(parser: argparse.ArgumentParser) -> None:
    """Add what a person or a lane has beside the answers to its questions."""
    parser.add_argument("--id", default="", metavar="ID", help="its id (default: from the name)")


def run_source(arguments: Arguments, ask: Ask | None) -> int:
    """Add a source, unless its address is that of another one."""
    arguments.url = _url(arguments)
    folder, loaded = arguments.data, read(arguments.data, days(arguments.today))
    known = loaded.dataset.sources

    def draft(said: Said) -> Draft:
        return new_source(folder, {"id": arguments.id} | dict(said), known, fold)

    def refused(said: Said) -> list[Fault]:
        told = _known(said["url"], known)
        return [Fault("url", told)] if told else []

    if told := _known(arguments.url or "", known):
        print(f"timeline: {told}")
        return PROBLEMS
    guess = {"title": "A title"}
    return enter(Attempt(arguments, SOURCE, loaded.problems, draft, guess, refused), ask, {})


def _url(arguments: Arguments) -> str | None:
    """The address, by itself or with `--url`. Raises OptionError where two are named."""
    bare, named = arguments.url, arguments.address
    if bare is not None and named is not None and bare != named:
        raise OptionError(f"two addresses are named, {bare} and --url {named}: name one of them")
    given: str | None = named if bare is None else bare
    return given


def _known(url: str, known: Mapping[str, Source]) -> str:
    same = same_address(known.values(), url)
    return f"this address is that of the source '{same.id}': {same.title}" if same else ""


def run_person(arguments: Arguments, ask: Ask | None) -> int:
    """Add a person, unless its name is that of another one."""
    loaded = read(arguments.data, days(arguments.today))
    known = {name: each.name for name, each in loaded.dataset.people.items()}

    def write(folder: Path, own_id: str, said: Said) -> Draft:
        same_as = parts(said["same_as"])
        person: dict[str, Value] = {"id": own_id, "name": said["name"]}
        person |= {"same_as": same_as} if same_as else {}
        return new_person(folder, person | ({"note": said["note"]} if said["note"] else {}))

    return enter(_named(arguments, PERSON, loaded, known, write), ask, {})


def run_lane(arguments: Arguments, ask: Ask | None) -> int:
    """Add a lane below the others, unless its name is that of another one."""
    loaded = read(arguments.data, days(arguments.today))
    known = {lane.id: lane.name for lane in loaded.dataset.lanes}

    def write(folder: Path, own_id: str, said: Said) -> Draft:
        about: dict[str, Value] = {"help": said["about"]} if said["about"] else {}
        return new_lane(folder, {"id": own_id, "name": said["name"]} | about)

    return enter(_named(arguments, LANE, loaded, known, write), ask, {})


def _named(
    arguments: Arguments,
    asked: tuple[Question, ...],
    loaded: Loaded,
    known: Mapping[str, str],
    write: Callable[[Path, str, Said], Draft],
) -> Attempt:
    """An attempt at what has its id from its name."""

    def draft(said: Said) -> Draft:
        own_id = arguments.id or free_id(said["name"], known, fold) or unique("new", known)
        return write(arguments.data, own_id, said)

    def refused(said: Said) -> list[Fault]:
        return [] if arguments.id else _no_id(arguments.entry, said["name"], known)

    return Attempt(arguments, asked, loaded.problems, draft, {"name": "A name"}, refused)


def _no_id(kind: str, name: str, known: Mapping[str, str]) -> list[Fault]:
    """Why a name gives no id; who may be there already is not written again by mistake."""
    there, other = already(known, name, fold), free_id(name, known, fold)
    if not other:
        why = no_letter("name", kind, known)
    elif there:
        why = (
            f"'{there}' is there already: {known[there]}; if this is another one, add --id {other}"
        )
    else:
        return []
    return [Fault("name", f"--name: {why}", is_usage=True)]
