"""The search: what it finds, what it takes for a slip, what it tells, and how terms join."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import PEOPLE, TODAY, claim, dataset, datasets, event
from timeline.curate.model import Dataset, Person
from timeline.explore.catalogue import Catalogue
from timeline.explore.fold import fold
from timeline.explore.frame import to_frame
from timeline.explore.search import Found, find


def catalogue_of(data: Dataset) -> Catalogue:
    return Catalogue(data, to_frame(data, TODAY), TODAY)


CATALOGUE = catalogue_of(
    dataset(
        event("challenge", claim("2023-04-20"), title="Вызов", lane="space", tags=("iss",)),
        event(
            "birdman",
            claim("2014-10-17", sources=("almanac",)),
            title="Birdman, by Alejandro G. Iñárritu",
            translations={"ru": {"title": "Бёрдмэн"}},
            summary="A sci-fi joke. It opens in Venice.",
            kind="film",
            tags=("mission-impossible",),
        ),
        event("station", claim("1998/.."), title="Space station", lane="space", people=("ada",)),
        event("stations", claim("1961~"), title="Stations in space", kind="film"),
        event("plan", claim("2030", "scheduled", "2020"), title="O'Brien's film", people=("ivan",)),
        event("dream", claim("..", "on-hold", "2015"), title="US–Soviet dream"),
        people={**PEOPLE, "doug": Person("doug", "Doug Liman")},
    )
)


def found(text: str, catalogue: Catalogue = CATALOGUE) -> list[str]:
    return sorted(catalogue.frame["id"][find(catalogue, text).mask])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "birdman challenge dream plan station stations"),
        ("vyzov", "challenge"),
        ("ВЫЗОВ", "challenge"),
        ("berdmen", "birdman"),
        ("Бердмэн", "birdman"),
        ("inarritu", "birdman"),
        ("INÁRRITU birdman", "birdman"),
        ("narri", "birdman"),
        ("sci-fi", "birdman"),
        ("sci fi", "birdman"),
        ("scifi", "birdman"),
        ('"sci-fi joke"', "birdman"),
        ("mission:impossible", "birdman"),
        ("missionimpossible", "birdman"),
        ("obrien", "plan"),
        ("O’Brien", "plan"),
        ("us-soviet", "dream"),
        ("us soviet", "dream"),
        ("space station", "station stations"),
        ('"space station"', "station"),
        ('"space stat', "station"),
        ('"joke it"', "birdman"),
        ('"birdman a"', ""),
        ("space -station", ""),
        ('space -"space station"', "stations"),
        ("title:station", "station stations"),
        ('title:"space station",vyzov', "challenge station"),
        ("title:venice", ""),
        ("lane:space", "challenge station"),
        ("lane:space -tag:iss", "station"),
        ("lane:spac,tow", "birdman challenge dream plan station stations"),
        ("kind:film lane:towers", "birdman stations"),
        ("status:on-hold", "dream"),
        ('status:"on hold",scheduled', "dream plan"),
        ("status:on-hold status:scheduled", "dream plan"),
        ("-status:on-hold -status:scheduled", "birdman challenge station stations"),
        ("person:Rocha", "station"),
        ("person:volkov", "plan"),
        ("person:Волков", "plan"),
        ("person:doug", ""),
        ("source:almanac", "birdman"),
        ("source:keepers", "birdman"),
        ("source:yard -source:almanac", "challenge dream plan station stations"),
        ("is:undated,upcoming", "dream plan"),
        ('is:"without a date"', "dream"),
        ("before:1990", "stations"),
        ("before:1961", ""),
        ("before:1998-01-01", "stations"),
        ("before:1998-01-02", "station stations"),
        ("after:2014-10-16", "birdman challenge dream plan station"),
        ("after:2014-10", "challenge dream plan station"),
        ("after:2030", "dream station"),
        ("after:1990 before:2015", "birdman station"),
        ("before:198x", "stations"),
    ],
)
def test_search_finds(text: str, expected: str) -> None:
    assert found(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "read_as", "expected"),
    [
        ("innaritu", {"innaritu": ("inarritu",)}, "birdman"),
        ("innarit", {"innarit": ("inarritu",)}, "birdman"),
        ("staiton", {"staiton": ("station",)}, "station stations"),
        ("vizov", {"vizov": ("vyzov",)}, "challenge"),
        ("Визов", {"vizov": ("vyzov",)}, "challenge"),
        ("space-staiton", {"staiton": ("station",)}, "station stations"),
        ("-staiton lane:space", {"staiton": ("station",)}, "challenge"),
        ("title:vinece", {}, ""),
        ("title:staiton", {"staiton": ("station",)}, "station stations"),
        ('"staiton"', {}, ""),
        ("zzzz", {}, ""),
        ("1962", {}, ""),
    ],
)
def test_slip_is_read_as_what_is_near(
    text: str, read_as: dict[str, tuple[str, ...]], expected: str
) -> None:
    assert dict(find(CATALOGUE, text).read_as) == read_as
    assert found(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("lane:spase", "There is no lane “spase”. Did you mean “space”?"),
        ("status:planned", "There is no status “planned”."),
        ("tag:isz", "There is no tag “isz”."),
        ("person:limam", "There is no person “limam”. Did you mean “liman”?"),
        ("kind:fillm", "There is no kind “fillm”. Did you mean “film”?"),
        ("source:almanak", "There is no source “almanak”. Did you mean “almanac”?"),
        (
            "is:disputd",
            "There is nothing that “is:” could mean by “disputd”. Did you mean “disputed”?",
        ),
        ("before:soon", "“soon” is not a date; write 1987, 1987-08 or 1987-08-05."),
        ('"', "The quotation mark before “” has no end."),
    ],
)
def test_what_cannot_be_used_is_told_and_leaves_everything(text: str, problem: str) -> None:
    assert find(CATALOGUE, text).problems == (problem,)
    assert len(found(text)) == len(CATALOGUE.frame)
    assert found(f"{text[0]}{text}" if text == '"' else f"-{text}") == found("")


def test_usable_values_count_beside_others() -> None:
    assert found("lane:spase,space") == ["challenge", "station"]


def test_rows_beside_a_term_do_without_what_is_joined_with_it() -> None:
    search = find(CATALOGUE, "lane:space tag:iss lane:towers")
    beside = [list(CATALOGUE.frame["id"][search.beside(term)]) for term in search.query.terms]
    assert beside[0] == beside[2] == ["challenge"]
    assert len(beside[1]) == len(CATALOGUE.frame)


TYPED = st.text() | st.text('ab -:,"“мЖ', max_size=30) | st.sampled_from(["is:", "before:19", '-"'])
WORDS = st.text("abcmWilédЖж", min_size=1, max_size=6)


def masks(data: Dataset, *texts: str) -> list[np.ndarray]:
    catalogue = catalogue_of(data)
    return [find(catalogue, text).mask for text in texts]


@given(datasets(), st.lists(TYPED, max_size=4).map(" ".join))
def test_any_text_is_answered(data: Dataset, text: str) -> None:
    catalogue = catalogue_of(data)
    answer: Found = find(catalogue, text)
    assert answer.mask.shape == (len(catalogue.frame),)
    assert all(problem.endswith((".", "?")) for problem in answer.problems)


@given(datasets(), st.lists(WORDS, max_size=3).map(" ".join), WORDS)
def test_another_word_never_finds_more(data: Dataset, text: str, word: str) -> None:
    before, after = masks(data, text, f"{text} {word}")
    assert not (after & ~before).any()


@given(datasets(), st.lists(WORDS, max_size=2).map(" ".join), WORDS)
def test_word_and_its_exclusion_share_all_rows(data: Dataset, text: str, word: str) -> None:
    every, held, other = masks(data, text, f"{text} {word}", f"{text} -{word}")
    assert (held ^ other).tolist() == every.tolist()
    assert not (held & other).any()


@given(datasets(), WORDS)
def test_case_accents_and_script_make_no_difference(data: Dataset, word: str) -> None:
    first, *others = masks(data, word, word.upper(), word.swapcase(), fold(word))
    assert all(other.tolist() == first.tolist() for other in others)


@given(datasets(), st.data())
def test_word_of_the_texts_is_never_taken_for_another(data: Dataset, chosen: st.DataObject) -> None:
    catalogue = catalogue_of(data)
    words = [word for word in catalogue.texts.words if word.isalnum()]
    if words:
        word = chosen.draw(st.sampled_from(words))
        search = find(catalogue, word)
        assert (search.read_as, search.mask.any()) == ({}, True)


@given(datasets(), WORDS)
def test_word_is_found_where_a_text_holds_it_or_nowhere(data: Dataset, word: str) -> None:
    catalogue = catalogue_of(data)
    search = find(catalogue, word)
    holds = [fold(word) in text.replace("-", "") for text in catalogue.searched]
    assert search.mask.tolist() == holds or (search.read_as and not any(holds))
