"""The page as a whole: small, safe, the same every time, and complete without its script."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.generate import events as many
from tests.builders import TODAY, dataset, datasets, event, view
from tests.publish.page.unpacked import PACKED, unpacked
from timeline.curate.model import Dataset
from timeline.explore.catalogue import Catalogue
from timeline.languages import LANGUAGES
from timeline.publish.page.document import BUDGET, MOST, document
from timeline.publish.take import take

SCRIPT = re.compile(r'<script type="module">(.*?)</script>', re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
NO_REMARKS = "what is said against single claims is left out"
SITE = "https://example.org/"


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.fixture(scope="module")
def whole(shipped: Dataset) -> str:
    """The page of all that ships, as the server writes it."""
    return document(view(shipped), SITE)


def test_page_of_all_that_ships_is_small_and_leaves_nothing_out(whole: str) -> None:
    assert len(whole.encode()) <= BUDGET == 300_000
    assert NO_REMARKS not in whole
    assert "Against it: " in whole


def test_page_in_russian_is_small_as_well(shipped: Dataset) -> None:
    page = document(view(shipped, "?lang=ru", LANGUAGES["ru"]), SITE)
    assert len(page.encode()) <= BUDGET


@pytest.mark.parametrize("query", ["?slip=typical", "?measure=worldwide-gross", "?event=top-gun"])
def test_other_views_of_it_are_small_as_well(shipped: Dataset, query: str) -> None:
    assert len(document(view(shipped, query), SITE).encode()) <= BUDGET


def test_policy_allows_the_script_and_the_style_that_are_there(whole: str) -> None:
    (said,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', whole)
    (script,), (style,) = SCRIPT.findall(whole), STYLE.findall(whole)
    said = said.replace("&#39;", "'")
    assert f"script-src {hashed(script)} {hashed(unpacked(whole)['script'])};" in said
    assert f"style-src {hashed(style)};" in said
    assert not re.search(r'\sstyle="', whole.replace(style, ""))
    assert not re.search(r"\son\w+=", whole.replace(script, "").replace(style, ""))


def test_script_that_unpacks_calls_what_the_browser_provides(whole: str) -> None:
    (loader,) = SCRIPT.findall(whole)
    for name in ("Uint8Array.from(atob(", "new Blob(", "new DecompressionStream(", "new Response("):
        assert name in loader


def test_source_is_named_with_its_number_in_the_list_of_sources(whole: str) -> None:
    cited = re.findall(r"<a href=#s(\d+)>[^<]+ \[(\d+)\]</a>", whole)
    assert cited
    assert all(target == number for target, number in cited)
    assert len(cited) == whole.count("<a href=#s")


def test_nothing_is_fetched(whole: str) -> None:
    markup = SCRIPT.sub("", whole)
    assert not re.search(r"<(?:img|iframe|object|embed|base|form|audio|video)\b", markup)
    assert not re.search(r'\ssrc="|@import', markup)
    assert set(re.findall(r'<link [^>]*href="([^"]*)"', markup)) == {"data:,"}
    addresses = re.findall(r"url\(\s*[\"']?([a-z]+:)", STYLE.findall(whole)[0])
    assert set(addresses) == {"data:"}


def test_no_two_parts_have_one_name(whole: str) -> None:
    names = Counter(re.findall(r'\sid="?([^\s">]+)', SCRIPT.sub("", PACKED.sub("", whole))))
    assert [name for name, number in names.items() if number > 1] == []


def test_every_link_inside_the_page_leads_somewhere(whole: str) -> None:
    markup = SCRIPT.sub("", PACKED.sub("", whole))
    names = set(re.findall(r'\sid="?([^\s">]+)', markup))
    assert set(re.findall(r'href="?#([^\s">]+)', markup)) <= names


def test_same_view_has_the_same_bytes(lighthouses: Dataset) -> None:
    assert document(view(lighthouses), SITE) == document(view(lighthouses), SITE)


def test_controls_can_be_left_out(lighthouses: Dataset) -> None:
    bare = document(view(lighthouses), SITE, has_controls=False)
    assert "data-move=" not in bare
    assert "data-lane=" not in bare
    assert "data-move=" in document(view(lighthouses), SITE)


def test_frozen_page_says_so_and_where_to_ask(lighthouses: Dataset) -> None:
    frozen = document(view(lighthouses), SITE, "2026-11-21-abcd1234")
    above, _, below = frozen.partition("<main>")
    line = "Version of 21 November 2026. It does not change."
    assert f'<p class="note"><a href="#version">{line}</a></p>' in above
    assert "status/" not in above
    assert "Version of 21 November 2026, 2026-11-21-abcd1234. It does not change." in below
    assert "It does not change." in frozen
    assert f'href="{SITE}status/2026-11-21-abcd1234"' in frozen
    assert "status/" not in document(view(lighthouses), frozen="2026-11-21-abcd1234")
    assert "It does not change." not in document(view(lighthouses), SITE)


def test_empty_view_is_a_page(lighthouses: Dataset) -> None:
    page = document(view(lighthouses, "?q=zeppelin"), SITE)
    assert "No event matches what is chosen." in page
    assert not re.search(r'<li id="e-', page)


def test_page_speaks_the_language_of_the_view(shipped: Dataset) -> None:
    page = document(view(shipped, "?lang=ru&lane=space", LANGUAGES["ru"]), SITE)
    assert '<html lang="ru" dir="ltr"' in page
    assert '<h2 id="list" tabindex="-1">События</h2>' in page


def test_opened_event_is_told_to_the_script(lighthouses: Dataset) -> None:
    told = unpacked(document(view(lighthouses, "?event=pharos")))
    assert json.loads(told["data"])["opened"] == "pharos"


def test_very_many_events_stand_still_and_the_list_is_cut() -> None:
    frame = many(2 * MOST)
    data = dataset(
        *(event(name, lane=lane) for name, lane in zip(frame["id"], frame["lane"], strict=True))
    )
    page = document(take(Catalogue(data, frame, TODAY), ""))
    assert unpacked(page)["data"] == "null"
    assert page.count('<li id="e-') == MOST
    assert f"The first {MOST} of {2 * MOST:,} events." in page


@settings(max_examples=15)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_no_text_opens_an_element_or_ends_the_script(text: str) -> None:
    hostile = f"</script><script>alert(1)</script><!--{text}"
    page = document(view(dataset(event("one", title=hostile, summary=hostile), title=hostile)))
    assert page.count("<script") == page.count("</script>") == 2
    assert "<!--" not in page
    json.loads(unpacked(page)["data"])


@settings(max_examples=8)
@given(datasets())
def test_any_data_make_a_page(data: Dataset) -> None:
    shown = view(data)
    page = document(shown, SITE)
    assert page.count('<li id="e-') == len(shown.matching)
