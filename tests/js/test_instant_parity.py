"""The browser's first answer to a search is the server's, wherever it may answer at all."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from timeline.curate.load import load
from timeline.dates import to_days
from timeline.explore.catalogue import Catalogue
from timeline.explore.fold import fold
from timeline.explore.frame import to_frame
from timeline.explore.search import find
from timeline.serve.finding import MOST_TEXTS, texts

ROOT = Path(__file__).parent.parent.parent
NODE = shutil.which("node")
TODAY = to_days(2026, 11, 21)

ASK = """
import { fold, holding } from "./assets/terms.mjs";
import { readFileSync } from "node:fs";
const [told, typed] = JSON.parse(readFileSync(0, "utf8"));
const sorted = (ids) => ids && [...ids].sort();
const found = typed.map((text) => sorted(holding(text, told)));
console.log(JSON.stringify([typed.map((text) => fold(text, told)), found]));
"""

FOLDED = [
    "Iñárritu", "Вызов", "ЙОД ёлка", "Łódź Ærø Straße", "O’Brien", "US–Soviet", "  two   words ",
    "Чайковский", "ПЕРЕСИЛЬД", "Mission: Impossible", "naïve café",
]  # fmt: skip

TYPED = [
    "m", "mos", "moscow", "MOSCOW", "Москва", "вызов", "vyzov", "challenge film", "iss nasa",
    "Inarritu", "пересильд", "1987", "orbit space station", "paramount w", "cruise круз", "yu",
    "moscow -film", "-moscow", "-paramount -nasa", "- moscow", "cruise --", "!! moscow",
    "lane:space", "LANE:Space", "lane:spa", "lane:", "lane:nowhere", "lane:nowhere,space",
    "moscow lane:",
    "lane:space,films", "lane:space lane:films", "lane:space,,", "-lane:space", "-lane:space,films",
    "lane:space -lane:films -is:moved", "status:on-hold", "status:onhold", "status:hold,cancelled",
    "person:liman", "person:Круз", "person:doug-liman -tag:comedy", "tag:iss nasa",
    "kind:film paramount",
    "is:disputed", "is:moved is:undated", "source:variety", "source:tass lane:us",
    "before:1990", "after:1990", "before:1987-08", "after:1987-08", "before:1987-08-21",
    "after:1987-08-21", "before:1990 after:1985", "before:1980,1990", "-before:1990", "before:0001",
    "after:19", "after:199", "before:", "before:1987-", "before:1987-0", "before:1987-08-",
    "before:1987-08-2", "lane:space before:1990 -tag:iss mir",
]  # fmt: skip

BEYOND = [
    '"joint film"', "«вызов»", "title:moscow", "moscow title:gun", "plane:space", "12:30", "a-b:c",
    "https://example.org", "before:1987~", "before:1987-13", "before:1987-02-30", "after:tomorrow",
    "before:198X", "after:1990/1995", "after:1987-21", 'lane:"space"', "", "   ",
]  # fmt: skip
"""What the browser leaves to the server."""

NOTHING = ["!!", "-", "lane:", "is:nonsense", "before:1", "after:"]
"""What asks for nothing, so that nothing is dimmed."""

pytestmark = pytest.mark.skipif(
    NODE is None, reason="node is not installed; it only tests the page's scripts"
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    dataset = load(ROOT / "data", TODAY).dataset
    return Catalogue(dataset, to_frame(dataset, TODAY), TODAY)


def asked(catalogue: Catalogue, typed: list[str]) -> Any:
    ran = subprocess.run(
        [str(NODE), "--input-type=module", "-e", ASK],
        input=json.dumps([texts(catalogue, {}), typed]),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)


def test_browser_folds_what_is_typed_as_the_server_does(catalogue: Catalogue) -> None:
    folded, _ = asked(catalogue, FOLDED)
    assert [each.replace("-", " ").split() for each in folded] == [
        fold(text).replace("-", " ").split() for text in FOLDED
    ]


def test_first_answer_is_that_of_the_server(catalogue: Catalogue) -> None:
    _, found = asked(catalogue, TYPED)
    for text, ids in zip(TYPED, found, strict=True):
        whole = find(catalogue, text)
        assert not whole.read_as, text
        said = catalogue.frame["id"] if ids is None else ids
        assert sorted(said) == sorted(catalogue.frame["id"][whole.mask]), text
    assert sum(ids is None for ids in found) < 12


def test_browser_leaves_to_the_server_what_it_cannot_answer(catalogue: Catalogue) -> None:
    _, found = asked(catalogue, BEYOND)
    assert found == [None] * len(BEYOND)


def test_what_asks_for_nothing_dims_nothing(catalogue: Catalogue) -> None:
    _, found = asked(catalogue, NOTHING)
    assert found == [None] * len(NOTHING)
    assert all(find(catalogue, text).mask.all() for text in NOTHING)


def test_texts_are_those_that_pass_the_other_filters(catalogue: Catalogue) -> None:
    told = texts(catalogue, {"lane": ("space",), "q": ("moscow",)})["texts"]
    in_space = catalogue.frame["id"][catalogue.frame["lane"] == "space"]
    assert sorted(told) == sorted(in_space)


def test_of_many_events_no_texts_are_sent(catalogue: Catalogue) -> None:
    number = MOST_TEXTS // len(catalogue.frame) + 1
    many = catalogue.frame.loc[catalogue.frame.index.repeat(number)].reset_index(drop=True)
    assert texts(Catalogue(catalogue.dataset, many, TODAY), {}) == {"texts": None}
