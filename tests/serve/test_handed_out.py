"""The page on which a view is handed out, for readers without scripts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.serve.conftest import read
from tests.serve.reading import Page
from timeline.languages import ENGLISH
from timeline.publish.citation import STYLES
from timeline.publish.embedding import SIZES
from timeline.publish.exports import EXPORTERS
from timeline.publish.frozen import Frozen
from timeline.serve.archive import Archive
from timeline.serve.handed_out import wish_of
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store
from timeline.serve.views.handout import Wish
from timeline.serve.views.share import layout

SITE = "https://example.org/"
DIGEST = "ab" * 32
TITLE = "lights-towers-of-the-coast"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder: Path = tmp_path_factory.mktemp("archive")
    archive = Archive(folder)
    manifest = json.dumps({"digest": DIGEST, "sha256": {}}).encode()
    archive.keep(Frozen("2026-11-21", DIGEST, lambda _: {"manifest.json": manifest}))
    return archive


@pytest.fixture(scope="module")
def site(store: Store, archive: Archive) -> FlaskClient:
    return create_app(store, Settings(SITE, archive.folder)).server.test_client()


def shown(site: FlaskClient, query: str = "") -> Page:
    answer = site.get(f"/share{query}")
    assert answer.status_code == 200
    return Page(answer.text)


def test_live_frame_follows_the_view(site: FlaskClient) -> None:
    page = shown(site, "?lane=towers&size=slide")
    (frame,) = page.find("iframe")
    assert frame.attributes["src"] == f"{SITE}embed?lane=towers&v=1"
    assert (frame.attributes["width"], frame.attributes["height"]) == ("960", "540")
    code = next(text for text in page.texts("textarea") if "iframe" in text)
    assert f'src="{SITE}embed?lane=towers&amp;v=1"' in code


def test_controls_can_be_left_out(site: FlaskClient) -> None:
    (frame,) = shown(site, "?bare=1").find("iframe")
    assert frame.attributes["src"] == f"{SITE}embed?controls=0"
    (frame,) = shown(site, "?lane=towers&bare=1").find("iframe")
    assert frame.attributes["src"] == f"{SITE}embed?lane=towers&v=1&controls=0"


def test_view_is_frozen_before_its_frame_is_shown(site: FlaskClient) -> None:
    page = shown(site, "?lane=towers&kind=frozen")
    assert not list(page.find("iframe"))
    (form,) = page.find("form", "handout-freeze")
    assert form.attributes["action"] == "freeze?lane=towers&v=1"
    assert form.attributes["method"] == "post"
    assert "It takes up to half a minute the first time." in page.texts("p")


def test_frozen_frame_is_that_of_the_snapshot(site: FlaskClient, archive: Archive) -> None:
    (name,) = archive.ids()
    page = shown(site, f"?lane=towers&kind=frozen&frozen={name}")
    (frame,) = page.find("iframe")
    assert frame.attributes["src"] == f"{SITE}s/{name}/"
    assert any(name in text for text in page.texts("textarea"))


@pytest.mark.parametrize("frozen", ["", "frozen"])
def test_frozen_frame_offers_no_box_and_keeps_the_choice(
    site: FlaskClient, archive: Archive, frozen: str
) -> None:
    (name,) = archive.ids()
    page = shown(site, f"?kind=frozen&bare=1{frozen and f'&frozen={name}'}")
    assert "Hide controls" not in page.texts("label")
    kept = [each.attributes for each in page.find("input") if each.attributes["name"] == "bare"]
    # The form that freezes carries the choice as well, for the page that it leads to.
    assert [each["type"] for each in kept] == ["hidden"] * (1 if frozen else 2)
    assert "Hide controls" in shown(site, f"?kind=live&frozen={name}").texts("label")


def test_every_kind_of_file_and_every_style_is_offered(site: FlaskClient) -> None:
    page = shown(site, "?lane=towers")
    addresses = {each.attributes.get("href") for each in page.find("a")}
    others = [each for each in EXPORTERS.values() if each.group != "cite"]
    assert {f"view{each.suffix}?lane=towers&v=1" for each in others} <= addresses
    assert len(list(page.find("summary"))) == len(STYLES)


def test_files_are_saved_and_leave_the_page_where_it_is(site: FlaskClient) -> None:
    page = shown(site, "?lane=towers")
    links = list(page.find("a", inside="handout-files"))
    assert links
    assert all(each.attributes.get("download") == "" for each in links)


def test_files_of_a_snapshot_are_those_it_keeps_or_of_its_day(
    site: FlaskClient, archive: Archive
) -> None:
    (name,) = archive.ids()
    page = shown(site, f"?view=1800/1850&kind=frozen&frozen={name}")
    saved = {
        each.attributes["href"]: each.attributes["download"]
        for each in page.find("a", inside="handout-files")
    }
    assert saved[f"s/{name}/timeline.png"] == f"{TITLE}-1800-1850-{name}.png"
    assert saved[f"s/{name}/timeline.pdf"] == f"{TITLE}-1800-1850-{name}.pdf"
    assert "view.md?asof=2026-11-21&view=1800/1850&v=1" in saved
    others = [each for each in saved if not each.startswith(f"s/{name}/")]
    assert page.texts("small", inside="handout-files") == ["not frozen"] * len(others)
    assert "from the live data as known on 21 November 2026" in "".join(page.texts("p"))
    assert not list(shown(site, "?view=1800/1850").find("small"))


@pytest.mark.parametrize("kind", ["live", "frozen"])
def test_every_control_of_the_dialog_has_a_name_of_its_own(
    site: FlaskClient, archive: Archive, kind: str
) -> None:
    (name,) = archive.ids()
    page = shown(site, f"?kind={kind}&frozen={name}")
    texts = [each.attributes["aria-label"] for each in page.find("textarea")]
    handed = [*texts, *(text for tag in ("button", "summary", "label") for text in page.texts(tag))]
    links = page.texts("a", inside="handout-files")
    dialog = read(layout(ENGLISH))
    own = [text for tag in ("button", "label") for text in dialog.texts(tag)]
    names = Counter([*handed, *links, *own])
    assert [text for text, times in names.items() if times > 1] == []


def test_form_keeps_the_view(site: FlaskClient) -> None:
    page = shown(site, "?lane=towers&q=lamp&size=phone")
    hidden = {
        each.attributes["name"]: each.attributes["value"]
        for each in page.find("input")
        if each.attributes["type"] == "hidden"
    }
    assert hidden == {"lane": "towers", "q": "lamp"}
    sizes = [each for each in page.find("input") if each.attributes.get("name") == "size"]
    assert [each.attributes["value"] for each in sizes] == list(SIZES)
    assert [each.attributes["value"] for each in sizes if "checked" in each.attributes] == ["phone"]


@pytest.mark.parametrize(
    "pairs",
    [
        {"kind": "golden", "size": "huge"},
        {"frozen": "../../etc"},
        {"frozen": "2026-11-21-00000000"},
    ],
)
def test_what_cannot_be_used_is_as_it_is_by_default(
    archive: Archive, pairs: dict[str, str]
) -> None:
    assert wish_of(pairs, archive) == Wish()


def test_page_is_in_the_language_of_the_view(site: FlaskClient) -> None:
    answer = site.get("/share?lang=ru").text
    assert '<html lang="ru"' in answer
    assert "Поделиться" in answer or "Встроить" in answer
