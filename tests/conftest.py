"""What every test may ask for: a data folder from a few texts, and the data that ships."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.builders import TODAY
from timeline.curate.load import load
from timeline.curate.model import Dataset

ROOT = Path(__file__).parent.parent
LIGHTHOUSES = ROOT / "tests" / "corpus" / "good" / "lighthouses"
# What tests start must not read or fill the cache of whoever runs them.
os.environ["TIMELINE_CACHE"] = "off"

Write = Callable[[Mapping[str, str | bytes | None]], Path]

ON_CI = bool(os.environ.get("CI"))
EXAMPLES = {"quick": 25, "thorough": 100}
"""How many examples of what they are given the tests of properties try, by profile."""

for name, number in EXAMPLES.items():
    settings.register_profile(
        name,
        deadline=None,
        max_examples=number,
        # The same examples every time where a change is judged; new ones at a desk.
        derandomize=ON_CI,
        suppress_health_check=[HealthCheck.too_slow],
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--thorough", action="store_true", help="run every case and more examples")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("thorough" if config.getoption("--thorough") else "quick")


@pytest.hookimpl(tryfirst=True)
def pytest_itemcollected(item: pytest.Item) -> None:
    """On CI a journey in a browser is tried once more where it failed, and the log says RERUN."""
    if ON_CI and item.get_closest_marker("browser"):
        item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of the cases of a test marked `sampled(n)` keep every n-th.

    All are kept with --thorough, and where -k picks tests by name.
    """
    if config.getoption("--thorough") or config.getoption("keyword"):
        return
    kept, left, numbers = [], [], Counter[str]()
    for item in items:
        mark, name = item.get_closest_marker("sampled"), item.nodeid.partition("[")[0]
        is_kept = mark is None or numbers[name] % mark.args[0] == 0
        numbers[name] += 1
        (kept if is_kept else left).append(item)
    items[:] = kept
    config.hook.pytest_deselected(items=left)


@pytest.fixture
def folder(tmp_path: Path) -> Write:
    """Write a data folder from file names and texts; None leaves a file out."""

    def write(files: Mapping[str, str | bytes | None]) -> Path:
        for name, content in files.items():
            if content is not None:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


@pytest.fixture(scope="session")
def shipped() -> Dataset:
    """The data set in data/."""
    return load(ROOT / "data", TODAY).dataset


@pytest.fixture(scope="session")
def lighthouses() -> Dataset:
    """A small data set on another subject."""
    return load(LIGHTHOUSES, TODAY).dataset
