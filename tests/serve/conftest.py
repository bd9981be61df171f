"""Editions and sheets without files, and a store over the lighthouses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.errors import Problem
from timeline.serve.markup import to_html
from timeline.serve.server import create_app
from timeline.serve.store import Edition, Store
from timeline.serve.views.sheet import Sheet, sheet

Look = Callable[..., Sheet]


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
