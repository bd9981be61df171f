"""The page's own scripts: kept for a year, and never those of two versions mixed."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from timeline.serve.own_scripts import OwnScripts, bare
from timeline.serve.server import ASSETS

TEXTS = {"page.mjs": "import './axis.mjs'", "axis.mjs": "export {}", "base.css": "a {}"}


@pytest.fixture
def own(tmp_path: Path) -> OwnScripts:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    return OwnScripts(tmp_path, "/below/")


@pytest.fixture
def scripts(own: OwnScripts) -> FlaskClient:
    server = Flask("scripts")
    own.register(server)
    return server.test_client()


def test_scripts_only_are_named_and_sent(own: OwnScripts, scripts: FlaskClient) -> None:
    assert [*own.urls()] == ["axis.mjs", "page.mjs"]
    for name, address in own.urls().items():
        answer = scripts.get(address, buffered=True)
        assert answer.text == TEXTS[name]
        assert answer.mimetype == "text/javascript"
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("name", ["base.css", "none.mjs", "..%2Fserver.py", ""])
def test_nothing_else_is_sent(own: OwnScripts, scripts: FlaskClient, name: str) -> None:
    below = own.urls()["page.mjs"].removesuffix("page.mjs")
    assert scripts.get(below + name, buffered=True).status_code == 404


def test_change_of_one_script_is_a_new_address_for_all(
    own: OwnScripts, scripts: FlaskClient, tmp_path: Path
) -> None:
    before = own.urls()["page.mjs"]
    assert own.urls()["page.mjs"] == before
    (tmp_path / "axis.mjs").write_text("export const one = 1")
    os.utime(tmp_path / "axis.mjs", ns=(1, 1))
    assert own.urls()["page.mjs"] != before
    old = scripts.get(before, buffered=True)
    assert old.status_code == 200
    assert old.headers["Cache-Control"] == "no-store"


def test_page_asks_for_all_of_them_below_one_name(client: FlaskClient) -> None:
    text = client.get("/").text
    found = re.findall(r'(?:src|href)="/scripts/([^/"]+)/([^"]+)"', text)
    assert len({version for version, _ in found}) == 1
    names = [name for _, name in found]
    assert {"page.mjs", "axis.mjs", "regenerator.min.js"} <= set(names)
    assert ".mjs?" not in text


def test_comments_on_their_own_lines_are_left_out() -> None:
    script = """/**
 * What it is.
 */
import { a } from "./a.mjs"; // stays

/** One line. */
export const b = "https://b/*c*/";
  // Why.
  a(b);
"""
    left = """import { a } from "./a.mjs"; // stays

export const b = "https://b/*c*/";
  a(b);
"""
    assert bare(script) == left


@pytest.mark.parametrize("path", sorted(ASSETS.glob("*.mjs")), ids=lambda path: path.name)
def test_only_comments_are_left_out_of_the_shipped_scripts(path: Path) -> None:
    script = path.read_text()
    # A text over several lines could hold what looks like a comment.
    assert all(line.count("`") % 2 == 0 for line in script.splitlines())
    left_out = Counter(script.splitlines()) - Counter(bare(script).splitlines())
    assert all(line.strip().startswith(("//", "/**", "*")) for line in left_out)
