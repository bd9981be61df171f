"""What the served page costs as the data set grows: the first page, its texts, an opened event.

The events are made up, so no YAML is read. Every question goes over HTTP, asks for a window that
was not asked for before, and is timed with its JSON or HTML: that is what a zoom waits for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from itertools import count

import numpy as np
import pandas as pd

from bench.generate import LANES, events
from bench.timing import timed, times
from timeline.curate.model import Claim, Dataset, Event, Person
from timeline.dates import Date, from_days, to_days
from timeline.languages import ENGLISH
from timeline.serve.edition import Edition
from timeline.serve.heap import settle
from timeline.serve.server import create_app
from timeline.serve.store import Store

SIZES = (1_000, 10_000, 100_000, 1_000_000)
TODAY = to_days(2026, 11, 21)
RUNS = 10
"""How often one question is asked."""

PEOPLE, TAGS = 1_000, 80
VIEWS: Mapping[str, tuple[int, int]] = {
    "all": (to_days(1955, 1, 1), to_days(2027, 1, 1)),
    "decade": (to_days(1980, 1, 1), to_days(1990, 1, 1)),
    "year": (to_days(1985, 1, 1), to_days(1986, 1, 1)),
}
STATUSES = {"happened": 0.9, "scheduled": 0.05, "cancelled": 0.05}


def written(frame: pd.DataFrame) -> Iterator[Event]:
    """The events of a frame, as they would come from files."""
    columns = ["id", "title", "lane", "importance", "people", "tags", "summary"]
    rows = zip(*(frame[name].tolist() for name in columns), strict=True)
    dates = zip(
        *(frame[name].tolist() for name in ("date", "earliest_start", "latest_end")), strict=True
    )
    for (name, title, lane, importance, people, tags, summary), date in zip(
        rows, dates, strict=True
    ):
        claims = _claims(*date)
        yield Event(name, title, lane, "event", importance, people, tags, summary, claims)


@cache
def _claims(text: str, first: int, last: int) -> tuple[Claim, ...]:
    date = Date(text, first, first, last, last, "day", is_interval=last > first)
    return (Claim(date, "happened", None, (), unsourced=True, why="made up"),)


class Fixed(Store):
    """A store whose one edition never changes."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self.is_editable = self.is_settling = False
        settle()

    def current(self) -> Edition:
        """The edition."""
        return self._edition

    def at(self, revision: str) -> Edition:  # noqa: ARG002 - there is but one
        """The edition, whatever name is asked for."""
        return self._edition


def made_up(number: int) -> Edition:
    """An edition of a number of made-up events with people, tags and words."""
    frame = told(events(number))
    people = {
        f"person-{each}": Person(f"person-{each}", f"Person {each}") for each in range(PEOPLE)
    }
    dataset = Dataset(
        "Made-up events",
        lanes=LANES,
        people=people,
        events=tuple(written(frame)),
    )
    return Edition(dataset, (), f"{number} events", TODAY, False, lambda *_: frame)


def told(frame: pd.DataFrame, seed: int = 2) -> pd.DataFrame:
    """A frame with what the texts of a page want: some people and tags are in many events."""
    dice, number = np.random.default_rng(seed), len(frame)
    days = [_edtf(day) for day in frame["earliest_start"]]
    return frame.assign(
        people=_names(dice, "person", PEOPLE, number),
        tags=_names(dice, "tag", TAGS, number),
        status=dice.choice(list(STATUSES), number, p=list(STATUSES.values())),
        date=days,
        words=days,
    ).astype(dict.fromkeys(("status", "date", "words"), "str"))


def _names(dice: np.random.Generator, name: str, kinds: int, number: int) -> pd.Series:
    """For each event none, one or two names; few of them are frequent."""
    picked = (kinds * dice.random((number, 2)) ** 3).astype(int)
    words = [f"{name}-{each}" for each in range(kinds)]
    many = dice.integers(0, 3, number)
    pairs = zip(*picked.T.tolist(), many.tolist(), strict=True)
    return pd.Series([(words[a], words[b])[:most] for a, b, most in pairs], dtype=object)


def _edtf(day: int) -> str:
    year, month, number = from_days(day)
    return f"{year:04d}-{month:02d}-{number:02d}"


class Desk:
    """Asks an app as a browser does: over HTTP, each time for a window a day further on."""

    def __init__(self, edition: Edition) -> None:
        self._client = create_app(Fixed(edition)).server.test_client()
        self._handlers = self._client.get("/_dash-dependencies").get_json()
        self._days = count()
        frame = edition.catalogue(ENGLISH).frame
        place = int(frame["earliest_start"].searchsorted(to_days(1985, 6, 1)))
        self._event = frame["id"].iloc[place]

    def first_page(self, view: str) -> bytes:
        """The page as it is before any script has run."""
        return bytes(self._client.get(f"/{self._query(view)}").data)

    def texts(self, view: str) -> bytes:
        """The texts of a window."""
        return self._update("listed.data", self._query(view))

    def opened(self, view: str) -> bytes:
        """An event, opened."""
        return self._update("details.children", f"{self._query(view)}&event={self._event}")

    def _query(self, view: str) -> str:
        day = next(self._days) % 300
        first, last = (_edtf(edge + day) for edge in VIEWS[view])
        return f"?view={first}/{last}"

    def _update(self, output: str, query: str) -> bytes:
        """What the handler that owns an output answers for a query."""
        (handler,) = (
            each
            for each in self._handlers
            if output in each["output"] and not each["clientside_function"]
        )
        named = re.findall(r"([a-z-]+)\.([a-z_]+)", handler["output"])
        body = {
            "output": handler["output"],
            "outputs": [{"id": name, "property": prop} for name, prop in named],
            "inputs": [each | {"value": query} for each in handler["inputs"]],
            "changedPropIds": ["{id}.{property}".format(**handler["inputs"][0])],
        }
        answer = self._client.post("/_dash-update-component", json=body)
        assert answer.status_code == 200
        return bytes(answer.data)


def told_of(ask: Callable[[Desk, str], bytes], desk: Desk, view: str) -> str:
    """The first time, then the median and the 95th percentile of the next ones, in ms."""
    found = times(partial(ask, desk, view), RUNS)
    return f"{found.first:>9.0f} {found.median:>7.1f} {found.late:>7.1f}"


def main() -> None:
    """Print one table; for each question the first time, the median and the 95th percentile.

    The line `start` is the time until the app of a new edition can answer.
    """
    asked = {
        "texts (on_view)": Desk.texts,
        "event (on_state)": Desk.opened,
        "GET /": Desk.first_page,
    }
    print(f"{'milliseconds':>16} " + " ".join(f"{name:>25}" for name in asked))
    print(
        f"{'events':>9} {'view':6} "
        + " ".join(f"{'first':>9} {'median':>7} {'p95':>7}" for _ in asked)
    )
    for size in SIZES:
        edition = made_up(size)
        print(f"{size:>9,} start  {timed(partial(create_app, Fixed(edition))):>9.0f}")
        desk = Desk(edition)
        for view in VIEWS:
            found = [told_of(ask, desk, view) for ask in asked.values()]
            print(f"{size:>9,} {view:6} " + " ".join(found), flush=True)


if __name__ == "__main__":
    main()
