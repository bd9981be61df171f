"""Freezing a view: the same input has the same id and the same bytes, on every machine."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from timeline.curate.load import load
from timeline.explore.state import write_query
from timeline.publish.exports.options import Options
from timeline.publish.freezing import CITATIONS, PIECES, freeze, shown
from timeline.publish.frozen import ID, Files, Frozen
from timeline.publish.opening import view
from timeline.publish.snapshot import Snapshot

SITE = Options("https://example.org/")
QUERY = "?lane=towers&view=1780/1860"

FREEZE = """
import hashlib, sys
from pathlib import Path
from timeline.curate.load import load
from timeline.publish.exports.options import Options
from timeline.publish.freezing import freeze
from timeline.publish.opening import view
data = load(Path(sys.argv[1]), int(sys.argv[2])).dataset
frozen = freeze(view(data, sys.argv[3], int(sys.argv[2])), Options("https://example.org/"))
name = next(frozen.ids)
print(name)
for file, content in sorted(frozen.make(name).items()):
    print(file, hashlib.sha256(content).hexdigest())
"""


def taken(query: str = QUERY, folder: Path = LIGHTHOUSES) -> Snapshot:
    return view(load(folder, TODAY).dataset, query, TODAY)


@pytest.fixture(scope="module")
def frozen() -> Frozen:
    return freeze(taken(), SITE)


@pytest.fixture(scope="module")
def name(frozen: Frozen) -> str:
    return next(frozen.ids)


@pytest.fixture(scope="module")
def files(frozen: Frozen, name: str) -> Files:
    return frozen.make(name)


def test_id_is_a_day_and_a_digest(name: str) -> None:
    assert ID.fullmatch(name)
    assert name.startswith("2026-11-21-")


def test_snapshot_has_all_its_files(files: Files) -> None:
    assert set(files) == {*PIECES, *CITATIONS, "LICENSE.txt", "oembed.json", "manifest.json"}
    assert all(files.values())


def test_manifest_names_each_file_with_its_digest(files: Files, name: str) -> None:
    manifest = json.loads(files["manifest.json"])
    assert manifest["sha256"] == {
        file: hashlib.sha256(content).hexdigest()
        for file, content in files.items()
        if file != "manifest.json"
    }
    assert manifest["id"] == name
    assert manifest["day"] == "2026-11-21"
    assert manifest["asked"] == "?lane=towers&view=1780/1860&v=1"
    assert manifest["query"] == "?lane=towers&asof=2026-11-21&view=1780/1860&v=1"


def test_page_says_what_it_is_and_where_to_ask(files: Files, name: str) -> None:
    page = files["index.html"].decode()
    assert f"Version of 21 November 2026, {name}. It does not change." in page
    assert f'href="https://example.org/status/{name}"' in page
    assert ">Today<" not in page


def test_pictures_print_the_address_of_the_snapshot(files: Files, name: str) -> None:
    there = f"https://example.org/s/{name}/"
    pdf = PdfReader(BytesIO(files["timeline.pdf"]))
    assert there in pdf.pages[0].extract_text()
    assert pdf.xmp_metadata is not None
    assert pdf.xmp_metadata.dc_source == there
    svg = files["timeline.svg"].decode()
    assert f">{there}<" in svg
    assert f"<dc:source>{there}</dc:source>" in svg
    live = freeze(taken(), Options("https://example.org/")).make("2026-11-21-00000000")
    assert live["timeline.png"] != files["timeline.png"]


def test_citation_names_the_version_and_no_day_of_reading(files: Files, name: str) -> None:
    (cited,) = json.loads(files["citation.csl.json"])
    assert cited["version"] == name
    assert cited["URL"] == f"https://example.org/s/{name}/"
    assert "accessed" not in cited


def test_server_that_only_sends_files_can_answer_for_oembed(files: Files, name: str) -> None:
    told = json.loads(files["oembed.json"])
    assert told["width"] <= 500
    assert f'src="https://example.org/s/{name}/"' in told["html"]


def test_without_an_address_nothing_names_one() -> None:
    frozen = freeze(taken(), Options())
    files = frozen.make(next(frozen.ids))
    assert "oembed.json" not in files
    assert b"https://example.org/s/" not in files["index.html"] + files["citation.txt"]
    assert b"/status/" not in files["index.html"]


@pytest.mark.parametrize(
    "other",
    [
        taken("?lane=towers&view=1780/1870"),
        taken("?lane=towers&view=1780/1860&theme=dark"),
        view(load(LIGHTHOUSES, TODAY).dataset, QUERY, TODAY - 1),
    ],
)
def test_another_view_has_another_id(frozen: Frozen, other: Snapshot) -> None:
    assert freeze(other, SITE).digest != frozen.digest


def test_edit_of_the_data_gives_another_id_and_moves_the_status_on(
    tmp_path: Path, frozen: Frozen
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(LIGHTHOUSES, folder)
    same = taken(folder=folder)
    assert freeze(same, SITE).digest == frozen.digest
    path = folder / "events" / "towers.yaml"
    (title, *_) = same.seen["title"]
    text = path.read_text("utf-8")
    assert title in text
    path.write_text(text.replace(title, f"{title}, again"), "utf-8")
    edited = taken(folder=folder)
    assert freeze(edited, SITE).digest != frozen.digest
    assert shown(edited) != shown(same)


def test_what_a_link_asked_in_vain_is_not_frozen() -> None:
    asked = view(load(LIGHTHOUSES, TODAY).dataset, "?lane=towers&colour=red", TODAY)
    plain = view(load(LIGHTHOUSES, TODAY).dataset, "?lane=towers", TODAY)
    assert asked.notes
    assert freeze(asked, Options()).digest == freeze(plain, Options()).digest


def test_line_that_moves_in_a_file_does_not_move_the_status_on(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(LIGHTHOUSES, folder)
    before = shown(taken(folder=folder))
    path = folder / "events" / "towers.yaml"
    path.write_text("# A word first.\n" + path.read_text("utf-8"), "utf-8")
    assert shown(taken(folder=folder)) == before


def test_frozen_view_is_still_current_on_the_next_day() -> None:
    data = load(LIGHTHOUSES, TODAY).dataset
    query = write_query(taken().state)
    assert shown(view(data, query, TODAY)) == shown(view(data, query, TODAY + 1))


def digests(files: Files, name: str) -> list[str]:
    """The name of a snapshot and the digests of its files, as FREEZE prints them."""
    return [name, *(f"{file} {hashlib.sha256(files[file]).hexdigest()}" for file in sorted(files))]


@pytest.fixture
def in_kiritimati(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A day ahead of America for most of the time."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("in_kiritimati")
def test_two_machines_make_the_same_bytes(tmp_path: Path, files: Files, name: str) -> None:
    told = digests(files, name)
    here = freeze(taken(folder=Path(shutil.copytree(LIGHTHOUSES, tmp_path / "here"))), SITE)
    assert digests(here.make(next(here.ids)), next(here.ids)) == told
    folder = shutil.copytree(LIGHTHOUSES, tmp_path / "elsewhere")
    ran = subprocess.run(
        [sys.executable, "-c", FREEZE, str(folder), str(TODAY), QUERY],
        env={**os.environ, "PYTHONHASHSEED": "1", "TZ": "America/Adak"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.splitlines() == told
