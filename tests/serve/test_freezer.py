"""Freezing a view from the page, over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from timeline.serve.archive import Archive
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

OWN = {"Origin": "http://localhost"}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, most=1)


@pytest.fixture
def site(store: Store, archive: Archive) -> FlaskClient:
    return create_app(store, Settings(archive=archive.folder, most_frozen=1)).server.test_client()


def test_form_freezes_the_view_and_leads_to_where_it_is_handed_out(
    site: FlaskClient, archive: Archive
) -> None:
    answer = site.post("/freeze?lane=towers", headers=OWN)
    (name,) = archive.ids()
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/share?lane=towers&v=1&kind=frozen&frozen={name}"
    assert site.get(f"/s/{name}/").status_code == 200
    told = site.get(f"/status/{name}", headers={"Accept": "application/json"}).json
    assert told["is_current"] is True
    again = site.post("/freeze?lane=towers", headers=OWN)
    assert again.headers["Location"] == answer.headers["Location"]
    full = site.post("/freeze?lane=lamps", headers=OWN)
    assert (full.status_code, full.text) == (
        409,
        "the archive holds 1 snapshots and takes no more; "
        "whoever runs this site can make room or raise the limit\n",
    )


@pytest.mark.parametrize("origin", [None, "null", "https://evil.example", "http://localhost.evil"])
def test_other_sites_cannot_freeze(site: FlaskClient, archive: Archive, origin: str | None) -> None:
    answer = site.post("/freeze", headers={"Origin": origin} if origin else {})
    assert answer.status_code == 403
    assert list(archive.ids()) == []


def test_link_cannot_freeze(site: FlaskClient) -> None:
    assert site.get("/freeze?lane=towers").status_code == 404


def test_site_without_an_archive_freezes_nothing(store: Store) -> None:
    site = create_app(store).server.test_client()
    assert site.post("/freeze", headers=OWN).status_code == 405
    assert "for ever" not in site.get("/share").text
