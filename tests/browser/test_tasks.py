"""Every task of a reader, once by mouse, once by keyboard alone, once by touch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from .conftest import Seats, Site
from .looking import eventually
from .tasks import GROUPS, TASKS, WAYS, Task
from .tasks.taking import SHARING

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "tasks.md"
SCREEN = {"mouse": "desk", "keyboard": "desk", "touch": "phone"}
HAS_FOCUS = "document.activeElement !== document.body"
JOURNEYS = [(task, way) for way in WAYS for task in TASKS if callable(task.way(way))]


def row(task: Task) -> str:
    """The row of a task in docs/tasks.md: the test of each way, or why there is none."""
    ways = (task.way(way) for way in WAYS)
    cells = [
        f"`{task.name}-{way}`" if callable(told) else told
        for way, told in zip(WAYS, ways, strict=True)
    ]
    return f"| {' | '.join([task.said, *cells])} |"


def test_document_has_a_row_for_each_task() -> None:
    parts = re.split(r"^## ", DOCUMENT.read_text("utf-8"), flags=re.MULTILINE)[1:]
    tables = {
        part.splitlines()[0]: re.findall(r"^\|.*\|$", part, re.MULTILINE)[2:] for part in parts
    }
    assert tables == {name: [row(task) for task in group] for name, group in GROUPS.items()}


def test_each_task_has_a_name_of_its_own() -> None:
    assert len({task.name for task in TASKS}) == len(TASKS)
    assert len({task.said for task in TASKS}) == len(TASKS)


def prepare(context: BrowserContext) -> None:
    """Let a page copy, and share with a sheet that only writes down what it gets."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(SHARING)


@pytest.fixture(scope="module")
def prepared(chromium: Browser) -> Iterator[Seats]:
    found = Seats(chromium, prepare)
    yield found
    found.leave()


@pytest.mark.browser
@pytest.mark.sampled(16)
@pytest.mark.parametrize(("task", "way"), JOURNEYS, ids=lambda each: getattr(each, "name", each))
def test_task(task: Task, way: str, site: Site, prepared: Seats) -> None:
    step = task.way(way)
    assert callable(step)
    with prepared.taken(SCREEN[way]) as sitting:
        page = sitting.open(f"{site.url}?{task.query(way)}")
        step(page)
        task.check(page)
        if way == "keyboard" and not task.loads:
            eventually(page, lambda: page.evaluate(HAS_FOCUS))
