"""Editions and sheets without files, and a store over the lighthouses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.errors import Problem
from timeline.serve.edition import Edition
from timeline.serve.markup import to_html
from timeline.serve.server import create_app
from timeline.serve.store import Store
from timeline.serve.views.sheet import Sheet, sheet
from timeline.serve.work.crew import work
from timeline.serve.work.local import LocalCrew
from timeline.serve.work.orders import Order, Told
from timeline.serve.work.shelf import shelf_at
from timeline.serve.work.workshop import Workshop

Look = Callable[..., Sheet]


class AtOnce(LocalCrew):
    """Carries out each order before it goes on, without a process for it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder / "line"), str(folder / "shelf"), 1)
        self._told: dict[str, Told] = {}

    def start(self, key: str, order: Order) -> int:
        self._told[key] = work(lambda _: None, self._shelf, asdict(order))
        return 0

    def get_result(self, key: str, job: Any) -> Any:  # noqa: ARG002
        return self._told.pop(key, self.UNDEFINED)


def at_once(folder: Path) -> Workshop:
    """A workshop whose files come at once, for tests of what is in them."""
    crew = AtOnce(folder)
    return Workshop(shelf_at(str(folder / "shelf")), crew)


def edition(data: Dataset, problems: Iterable[Problem] = (), is_stale: bool = False) -> Edition:
    """An edition of a data set as it was today."""
    return Edition(data, tuple(problems), "r1", TODAY, is_stale)


def read(node: Any) -> Page:
    """A component as its page."""
    return Page(to_html(node))


@pytest.fixture
def look(lighthouses: Dataset) -> Look:
    """The sheet of a query, of the lighthouses unless of another data set."""

    def at(query: str = "", data: Dataset = lighthouses) -> Sheet:
        return sheet(edition(data), query)

    return at


@pytest.fixture(scope="session")
def store() -> Store:
    return Store(LIGHTHOUSES, today=lambda: TODAY)


@pytest.fixture(scope="session")
def client(store: Store) -> FlaskClient:
    """Asks an app about the lighthouses."""
    return create_app(store).server.test_client()
