"""A change on a branch, told as a page between two revisions of a git repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import Reader

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
EVENT = """
- id: a-new-lamp
  title: A new lamp
  lane: {lane}
  claims:
    - {{date: {date}, status: scheduled, stated: 2025-01-01, source: {source}}}
"""


def run(folder: Path, *words: str) -> str:
    made = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert made.returncode in (0, 1), made.stderr
    return made.stdout


def commit(folder: Path, date: str) -> None:
    """Another revision of the lighthouses, with a plan for a date."""
    path = folder / "data" / "events" / "plans.yaml"
    path.write_text(EVENT.format(lane="towers", date=date, source="almanac"), encoding="utf-8")
    run(folder, "git", "add", "-A")
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    run(folder, "git", *who, "commit", "-qm", date)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The page of what changed between two revisions."""
    shutil.copytree(ROOT / "tests" / "corpus" / "good" / "lighthouses", tmp_path / "data")
    run(tmp_path, "git", "init", "-q")
    for date in ("2027-03-01", "2028-09-15"):
        commit(tmp_path, date)
    command = ["diff", "HEAD~1", "HEAD", "--format", "html", "-o", "review.html"]
    ran = subprocess.run(
        [sys.executable, "-m", "timeline", *command, "--today", "2026-11-21"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", "")
    return tmp_path / "review.html"


def test_page_between_two_revisions_shows_a_move_and_asks_for_nothing(
    told: Path, newcomer: Reader
) -> None:
    page, asked, said = newcomer.page, [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(told.as_uri())
        assert page.title().startswith("1 change in 1 event")
        sentence = "A new lamp moved from 1 March 2027 to 15 September 2028, 564 days later."
        expect(page.get_by_text(sentence, exact=True)).to_be_visible()
        pictures = page.locator(".plate")
        assert [each.is_visible() for each in pictures.all()].count(True) == 1
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.locator(".plate:visible a").focus()
        page.keyboard.press("Enter")
        expect(page.locator("tbody:target")).to_contain_text("A new lamp")
    assert {url.partition("#")[0] for url in asked} == {told.as_uri()}
    assert said == []
