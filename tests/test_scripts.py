"""The page's scripts, tested by node where there is one, and held to what Python says."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import plotly
import pytest

from timeline.explore.filters import FILTERS
from timeline.explore.state import SETTINGS, VERSION
from timeline.explore.window import MIN_SPAN

ROOT = Path(__file__).parent.parent
NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="node is not installed; it only tests the page's scripts")
def test_scripts_pass_their_own_tests() -> None:
    tests = sorted(map(str, (ROOT / "tests" / "js").glob("*.test.mjs")))
    command = [str(NODE), "--test", *tests]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "\n# fail 0\n" in ran.stdout or "ℹ fail 0" in ran.stdout


def test_least_span_is_the_same_in_both_languages() -> None:
    text = (ROOT / "assets" / "axis.mjs").read_text("utf-8")
    (number,) = re.findall(r"export const MIN_SPAN = ([\d.]+);", text)
    assert float(number) == MIN_SPAN


def test_version_of_links_is_the_same_in_both_languages() -> None:
    text = (ROOT / "assets" / "axis.mjs").read_text("utf-8")
    assert re.findall(r'export const VERSION = "(\d+)";', text) == [str(VERSION)]


def test_parts_of_a_link_stand_in_the_same_order_in_both_languages() -> None:
    text = (ROOT / "assets" / "axis.mjs").read_text("utf-8")
    (listed,) = re.findall(r"const ORDER = \[(.*?)\];", text)
    assert re.findall(r'"(\w+)"', listed) == [*FILTERS, *SETTINGS]


def test_filters_of_several_values_are_the_same_in_both_languages() -> None:
    text = (ROOT / "assets" / "axis.mjs").read_text("utf-8")
    (listed,) = re.findall(r"const CHOICES = \[(.*?)\];", text)
    named = {key for key, each in FILTERS.items() if each.kind == "choice"}
    assert set(re.findall(r'"(\w+)"', listed)) == named


def test_our_plotly_is_of_the_version_that_python_writes_for() -> None:
    theirs = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    version = re.search(r"plotly\.js v([\d.]+)", theirs.read_text("utf-8")[:200])
    assert version
    ours = (ROOT / "assets" / "plotly.min.js").read_text("utf-8")
    assert ours.startswith(f"/* plotly.js {version[1]}, ")


def test_each_vendored_script_has_its_licence_beside_it() -> None:
    scripts = sorted((ROOT / "assets").glob("*.min.js"))
    assert [each.name for each in scripts] == ["plotly.min.js", "regenerator.min.js"]
    for script in scripts:
        (name,) = re.findall(r"licences: (\S+)", script.read_text("utf-8").splitlines()[0])
        licence = (ROOT / "assets" / name).read_text("utf-8")
        assert "Permission is hereby granted" in licence
