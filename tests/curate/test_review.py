"""A review by what is kept of each file says the same as one that looks at all files together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY
from tests.curate.parts.test_part import CORPUS, folder_of
from timeline.curate.checks import OF_REVIEW, OF_TRACES, RULES, Looked, look, review, run
from timeline.curate.entries import file_of
from timeline.curate.folder import Folder
from timeline.curate.parts.part import Part
from timeline.curate.parts.stored import LOOKED, from_bytes, to_bytes
from timeline.curate.yamltext.reader import read
from timeline.errors import Problem


def looked(folder: Folder) -> list[Looked]:
    return [
        look(file, Folder(folder.path, (file,), folder.today, folder.language))
        for file in folder.files
    ]


def as_a_whole(folder: Folder) -> tuple[Problem, ...]:
    return run(folder, (*OF_REVIEW, *OF_TRACES))[0]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_review_of_corpus_says_the_same_file_by_file(path: Path) -> None:
    folder = folder_of(path)
    assert review(looked(folder)) == as_a_whole(folder)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_is_kept_of_a_file_is_the_same_after_a_round_trip(path: Path) -> None:
    for each in looked(folder_of(path)):
        part = from_bytes(to_bytes(Part(LOOKED, (each,))))
        assert part is not None
        assert part.made[0] == each


EVENT = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["a", "b", "c", "d"]),
        "title": st.sampled_from(
            ["Landing", "The Landing", "Landings there", "Landing there", "No"]
        ),
        "lane": st.sampled_from(["x", "y"]),
        "stated": st.sampled_from(["2019", "2020-05", "2023"]),
        "source": st.sampled_from(["s", "t", "[s, t]"]),
        "tags": st.sampled_from(["[unrealised]", "[unrealized]"]),
    },
    optional={"ignore": st.sampled_from(["[TL303]", "[TL306, TL509]", "TL105"])},
)
SOURCES = "- {id: s, title: S, published: 2020}\n- {id: t, title: T, published: 2021}\n"


def yaml_of(event: dict[str, str]) -> str:
    claim = f"date: 2021, status: scheduled, stated: {event['stated']}, source: {event['source']}"
    fields = [
        f"  {name}: {event[name]}\n"
        for name in ("title", "lane", "tags", "ignore")
        if name in event
    ]
    return f"- id: {event['id']}\n{''.join(fields)}  claims: [{{{claim}}}]\n"


@given(st.lists(st.lists(EVENT, max_size=5), min_size=1, max_size=3))
def test_review_of_any_folder_says_the_same_file_by_file(
    events: list[list[dict[str, str]]],
) -> None:
    texts = [
        ("timeline", "title: Title\n"),
        ("lanes", "- {id: x, name: X}\n- {id: z, name: Z}\n"),
        ("sources", SOURCES),
        *(("events", "".join(map(yaml_of, each))) for each in events),
    ]
    files = tuple(
        file_of(kind, read(text.encode(), f"data/{at}.yaml"))
        for at, (kind, text) in enumerate(texts)
    )
    folder = Folder("data", files, TODAY)
    assert review(looked(folder)) == as_a_whole(folder)


def test_each_rule_across_files_for_a_review_finds_what_stands_in_two_of_them() -> None:
    events = yaml_of(
        {
            "id": "a",
            "title": "Landing",
            "lane": "x",
            "stated": "2023",
            "source": "s",
            "tags": "[unrealised]",
        }
    )
    other = events.replace("id: a", "id: b")
    texts = {"lanes": "- {id: x, name: X}\n- {id: z, name: Z}\n", "sources": SOURCES}
    files = [file_of(kind, read(text.encode(), f"{kind}.yaml")) for kind, text in texts.items()]
    files += [
        file_of("events", read(text.encode(), name))
        for text, name in ((events, "one.yaml"), (other, "two.yaml"))
    ]
    told = review(looked(Folder("data", tuple(files), TODAY, "en")))
    assert [(each.path, each.line, each.code) for each in told] == [
        ("lanes.yaml", 2, "TL307"),
        ("one.yaml", 5, "TL509"),
        ("sources.yaml", 2, "TL307"),
        ("two.yaml", 2, "TL303"),
        ("two.yaml", 5, "TL509"),
    ]
    assert {each.code for each in told} <= {rule.code for rule in RULES}
