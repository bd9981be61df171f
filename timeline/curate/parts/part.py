"""One file of a data folder as far as it can be told without the others, and what joins them.

A part holds no YAML any more: what was made of the file, what is wrong with it by itself, and the
names by which the rules that look across files know that they have nothing to say. Where they
might have, the folder is read as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeAlias

from xxhash import xxh3_128_hexdigest

from timeline.curate.build import assemble, made
from timeline.curate.checks import OF_PAGE, run
from timeline.curate.checks.plan_without_stated import dated, unstated
from timeline.curate.checks.unknown_reference import ONE, named_in
from timeline.curate.folder import File, Folder
from timeline.curate.model import Dataset
from timeline.curate.shapes.schema import FOLDERS, NAMED
from timeline.errors import Problem


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules across files ask of a file: its ids and the ids it names, by their kind.

    `dated` are the ids of sources that say when they were published; each of `unstated` are the
    sources of a plan of which one has to be dated.
    """

    ids: tuple[str, ...] = ()
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dated: tuple[str, ...] = ()
    unstated: tuple[tuple[str, ...], ...] = ()

    @property
    def digest(self) -> str:
        """A name for them, which other facts do not have."""
        told = (self.ids, *self.named.items(), self.dated, self.unstated)
        return xxh3_128_hexdigest(repr(told).encode())


@dataclass(frozen=True, slots=True)
class Part:
    """A file by itself: what its entries stand for (`timeline.curate.build.made`), its problems.

    `tell` gives its facts, which are decoded only where somebody asks; `digest` is a name for
    them. `has_data` says that something stands in the file, be it unreadable.
    """

    kind: str
    made: Sequence[Any]
    problems: tuple[Problem, ...] = ()
    tell: Callable[[], Facts] = Facts
    digest: str = ""
    entries: int = 0
    has_data: bool = False
    language: str = ""

    @property
    def facts(self) -> Facts:
        """What the rules across files ask of it."""
        return self.tell()


def part_of(file: File, folder: Folder) -> Part:
    """A file by itself; `folder` holds it alone, with the language and the day of the whole."""
    problems, dropped = run(folder, ALONE)
    facts = Facts(
        tuple(entry.text("id") for entry in file.entries) if file.kind in NAMED else (),
        {kind: tuple(sorted(names)) for kind, names in named_in(file).items()},
        tuple(name for entry in file.entries if file.kind == "sources" for name in dated(entry)),
        tuple(sorted({sources for _, _, sources in unstated(file)})),
    )
    return Part(
        file.kind,
        made(file, dropped, folder.language, folder.path),
        problems,
        lambda: facts,
        facts.digest,
        len(file.entries),
        bool(file.document.data) or file.document.broken,
        folder.language,
    )


def are_apart(parts: Sequence[Part]) -> bool:
    """Whether no rule across files has anything to say of them."""
    facts = [(part.kind, part.facts) for part in parts]
    return not is_doubled(parts) and all(is_silent(facts) for is_silent in ACROSS.values())


def join(parts: Sequence[Part]) -> tuple[Dataset, tuple[Problem, ...]]:
    """The data set of parts and their problems, of which no rule across files has a say."""
    dataset = assemble((part.kind, part.made) for part in parts)
    return dataset, tuple(sorted(chain.from_iterable(part.problems for part in parts)))


def is_doubled(parts: Sequence[Part]) -> bool:
    """Whether there are two files where one is meant, such as people.yaml and people.yml."""
    single = [part.kind for part in parts if part.kind not in FOLDERS]
    return len(single) > len(set(single))


Told: TypeAlias = Iterable[tuple[str, Facts]]


def _all_ids_differ(facts: Told) -> bool:
    by_kind: dict[str, set[str]] = {kind: set() for kind in NAMED}
    number = dict.fromkeys(NAMED, 0)
    for kind, each in facts:
        if kind in NAMED:
            by_kind[kind].update(each.ids)
            number[kind] += len(each.ids)
    return all(len(by_kind[kind]) == number[kind] for kind in NAMED)


def _all_named_are_known(facts: Told) -> bool:
    told = list(facts)
    for wanted in ONE:
        known = frozenset(chain.from_iterable(each.ids for kind, each in told if kind == wanted))
        if not all(known.issuperset(each.named.get(wanted, ())) for _, each in told):
            return False
    return True


def _all_plans_are_stated(facts: Told) -> bool:
    told = [each for _, each in facts]
    dated = frozenset(chain.from_iterable(each.dated for each in told))
    return not any(dated.isdisjoint(sources) for each in told for sources in each.unstated)


ACROSS: Mapping[str, Callable[[Told], bool]] = {
    "duplicate-id": _all_ids_differ,
    "unknown-reference": _all_named_are_known,
    "plan-without-stated": _all_plans_are_stated,
}
"""Rules that look at several files at once: by the facts, whether one has nothing to say."""

ALONE = tuple(rule for rule in OF_PAGE if rule.name not in ACROSS)
"""Rules that look at one entry, or one file, at a time."""
