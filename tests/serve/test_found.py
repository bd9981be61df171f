"""What crawlers are told of a site."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from timeline.publish.frozen import Frozen
from timeline.serve.archive import Archive
from timeline.serve.found import SITEMAP
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

SITE = "https://example.org/"


def frozen(digest: str) -> Frozen:
    manifest = json.dumps({"digest": digest, "sha256": {}}).encode()
    return Frozen("2026-11-21", digest, lambda _: {"manifest.json": manifest})


def places(store: Store, archive: Path | None = None) -> list[str]:
    server = create_app(store, Settings(SITE, archive)).server
    answer = server.test_client().get("/sitemap.xml")
    assert answer.content_type == "application/xml"
    root = ElementTree.fromstring(answer.data)
    return [str(each.text) for each in root.iter(f"{{{SITEMAP}}}loc")]


def test_sitemap_names_the_page_and_its_views(store: Store) -> None:
    found = places(store)
    assert found[0] == SITE
    assert f"{SITE}?form=moves&v=1" in found
    ranges = store.current().dataset.ranges
    assert sum("view=" in place for place in found) == len(ranges) > 0


def test_sitemap_names_frozen_snapshots_that_stand(store: Store, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    names = [archive.keep(frozen(digest * 32)) for digest in ("ab", "cd")]
    archive.withdraw(names[0], "Wrong dates.")
    found = places(store, tmp_path)
    assert f"{SITE}s/{names[1]}/" in found
    assert not any(names[0] in place for place in found)


def test_crawlers_leave_files_and_parts_alone(store: Store) -> None:
    text = create_app(store, Settings(SITE)).server.test_client().get("/robots.txt").text
    assert "Disallow: /view\n" in text
    assert "Disallow: /embed\n" in text
    assert text.endswith(f"Sitemap: {SITE}sitemap.xml\n")


def test_site_without_a_known_address_takes_that_of_the_request(store: Store) -> None:
    client = create_app(store).server.test_client()
    text = client.get("/robots.txt", base_url="http://lamp.example:8050").text
    assert "Sitemap: http://lamp.example:8050/sitemap.xml" in text
