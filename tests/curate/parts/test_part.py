"""A folder read in parts says the same as one that is looked at as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from timeline.curate.build import build
from timeline.curate.checks import OF_PAGE, RULES, run
from timeline.curate.entries import file_of
from timeline.curate.folder import File, Folder
from timeline.curate.model import Dataset
from timeline.curate.parts.across import join_across
from timeline.curate.parts.part import ACROSS, Facts, Part, are_apart, is_doubled, join, part_of
from timeline.curate.shapes.schema import FILES
from timeline.curate.yamltext.reader import read
from timeline.errors import Problem

CORPUS = sorted(path for path in (LIGHTHOUSES.parents[1]).glob("*/*") if path.is_dir())


def parts_of(folder: Folder) -> list[Part]:
    return [
        part_of(file, Folder(folder.path, (file,), folder.today, folder.language))
        for file in folder.files
    ]


def in_parts(folder: Folder) -> tuple[Dataset, tuple[Problem, ...]] | None:
    return joined(parts_of(folder))


def joined(parts: list[Part]) -> tuple[Dataset, tuple[Problem, ...]] | None:
    return join(parts) if are_apart(parts) else None


def as_a_whole(folder: Folder) -> tuple[Dataset, tuple[Problem, ...]]:
    problems, dropped = run(folder, OF_PAGE)
    return build(folder, dropped), problems


def folder_of(path: Path) -> Folder:
    named = ((kind, file) for kind in FILES for file in sorted(path.rglob("*.yaml")))
    files = tuple(
        file_of(kind, read(file.read_bytes(), str(file)))
        for kind, file in named
        if kind in (file.stem, file.parent.name)
    )
    return Folder(str(path), files, TODAY)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_corpus_in_parts_is_the_same_or_left_to_the_whole(path: Path) -> None:
    folder = folder_of(path)
    whole, parts = as_a_whole(folder), parts_of(folder)
    assert joined(parts) in (None, whole)
    if not is_doubled(parts):
        assert join_across(folder, parts) == whole


def test_good_folder_is_joined_without_looking_at_it_as_a_whole() -> None:
    assert in_parts(folder_of(LIGHTHOUSES)) == as_a_whole(folder_of(LIGHTHOUSES))


def test_digest_is_that_of_all_facts() -> None:
    none = {"ids": (), "named": {}, "dated": (), "unstated": ()}
    some = [
        {"ids": ("a",)},
        {"ids": ("b",)},
        {"named": {"lanes": ("a",)}},
        {"named": {"people": ("a",)}},
        {"dated": ("a",)},
        {"unstated": (("a",),)},
        {"unstated": (("a", "b"),)},
        {"unstated": (("a",), ("b",))},
    ]
    digests = [Facts(**{**none, **each}).digest for each in [{}, *some]]  # type: ignore[arg-type]
    assert len({*digests}) == len(digests)
    assert Facts(ids=("a",)).digest == digests[1]


@pytest.mark.parametrize("name", sorted(ACROSS))
def test_rule_across_files_has_its_say(name: str) -> None:
    assert name in {rule.name for rule in RULES}
    folder = folder_of(LIGHTHOUSES.parents[1] / "bad" / name)
    assert in_parts(folder) is None


IDS = st.sampled_from(["a", "b", "c"])
EVENTS = st.lists(
    st.fixed_dictionaries(
        {
            "id": IDS,
            "source": IDS,
            "lane": IDS,
            "status": st.sampled_from(["happened", "scheduled", "odd"]),
        },
        optional={"stated": st.just("2020-01"), "related": IDS, "extra": IDS},
    ),
    max_size=3,
)
SOURCES = st.lists(
    st.fixed_dictionaries({"id": IDS}, optional={"published": st.just("2019"), "voice": IDS}),
    max_size=3,
)


def yaml_of_event(event: dict[str, str]) -> str:
    related = f"  related: [{event['related']}]\n" if "related" in event else ""
    stated = f", stated: {event['stated']}" if "stated" in event else ""
    extra = f"  extra: {event['extra']}\n" if "extra" in event else ""
    claim = f"date: 2021, status: {event['status']}, source: {event['source']}{stated}"
    return (
        f"- id: {event['id']}\n  title: Title\n  lane: {event['lane']}\n{related}{extra}"
        f"  claims: [{{{claim}}}]\n"
    )


def yaml_of_source(source: dict[str, str]) -> str:
    rest = "".join(f"  {name}: {text}\n" for name, text in source.items() if name != "id")
    return f"- id: {source['id']}\n  title: Title\n{rest}"


@given(st.lists(EVENTS, min_size=1, max_size=3), SOURCES, st.lists(IDS, max_size=3))
def test_any_folder_in_parts_is_the_same_or_left_to_the_whole(
    events: list[list[dict[str, str]]], sources: list[dict[str, str]], lanes: list[str]
) -> None:
    texts = [
        ("timeline", "title: Title\n"),
        ("lanes", "".join(f"- {{id: {lane}, name: Name}}\n" for lane in lanes)),
        ("sources", "".join(map(yaml_of_source, sources))),
        *(("events", "".join(map(yaml_of_event, each))) for each in events),
    ]
    files: list[File] = [
        file_of(kind, read(text.encode(), f"data/{at}.yaml"))
        for at, (kind, text) in enumerate(texts)
    ]
    folder = Folder("data", tuple(files), TODAY)
    whole = as_a_whole(folder)
    parts = in_parts(folder)
    assert parts in (None, whole)
    assert join_across(folder, parts_of(folder)) == whole
    if parts is None:
        assert {problem.rule for problem in whole[1]} & ACROSS.keys()
