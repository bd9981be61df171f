"""A curator imports a table with bad rows beside an open page: the good ones appear on it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT

from .conftest import Reader, Site

pytestmark = pytest.mark.browser

ROWS = """Name,When,Lane
A lamp on the pier,1987-08-05,Space
No such day,1987-02-30,Space
Which day,05/08/1987,Space
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "timeline", *arguments, "--today", "2026-11-21"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_import_with_bad_rows_is_told_checked_and_shown(
    reader: Reader, own_site: Site, tmp_path: Path
) -> None:
    table, page = tmp_path / "rows.csv", reader.page
    table.write_text(ROWS, encoding="utf-8")
    page.goto(f"{own_site.url}?q=lamp+pier")
    page.wait_for_selector(".is-live", state="attached")
    title = page.get_by_text("A lamp on the pier")
    expect(title).to_have_count(0)
    new = own_site.folder / "events" / "lamps.yaml"
    brought = run("import", "csv", str(table), "--map", "title=Name,date=When", "-o", str(new))
    assert (brought.returncode, brought.stderr) == (1, "")
    assert f"{table}:3:13: error: '1987-02-30' is not a date" in brought.stdout
    assert f"{table}:4:11: error: '05/08/1987' may have the day or the month" in brought.stdout
    assert run("check", str(own_site.folder)).returncode == 0
    expect(title.first).to_be_visible(timeout=10_000)
