"""The live data set: read again when a file changes, the last good one kept when it breaks.

The files are compared on request, at most every quarter of a second, so that nothing runs when
nobody looks and several processes need no agreement. What callers get is one immutable `Edition`;
a reload swaps it whole, so no answer mixes two versions.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from threading import Lock

from timeline.curate.load import SUFFIXES, Loaded, load
from timeline.curate.model import Dataset
from timeline.curate.shelf import Shelf
from timeline.dates import to_days
from timeline.errors import DataFolderError, Problem
from timeline.explore.asof import day_asked, days_of_news
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import Chosen, canonical
from timeline.explore.frame import to_frame
from timeline.explore.framing import Framing
from timeline.languages import ENGLISH, LANGUAGES, Language
from timeline.publish.opening import Frames, past, present
from timeline.publish.selection import Selection
from timeline.serve.kept import Kept

PAUSE = 0.25
"""Seconds between two looks at the files."""

SELECTIONS = 32
"""Selections that an edition keeps for readers who move their window."""

PAST_DAYS = 24
"""Days of the past that an edition keeps for readers who go to and fro between them."""

SELECTED = 4_000_000
"""Events that the kept selections hold together, at most: each takes about half a kilobyte."""

Signature = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True, eq=False)
class Edition:
    """One state of the data: what is shown, what is wrong with the files, and its name.

    `revision` changes whenever the files or the day do; `is_stale` says that the files have
    errors and that `dataset` is the last one without. `frames` makes the table of a data set.
    """

    dataset: Dataset
    problems: tuple[Problem, ...]
    revision: str
    today: int
    is_stale: bool
    frames: Frames = to_frame
    _present: Kept[str, Catalogue] = field(
        default_factory=lambda: Kept(len(LANGUAGES)), init=False, repr=False
    )
    _past: Kept[tuple[str, int], Catalogue] = field(
        default_factory=lambda: Kept(PAST_DAYS, SELECTED, lambda past: len(past.frame)),
        init=False,
        repr=False,
    )
    _selections: Kept[Hashable, Selection] = field(
        default_factory=lambda: Kept(SELECTIONS, SELECTED, len), init=False, repr=False
    )

    def catalogue(self, language: Language, asof: str = "") -> Catalogue:
        """The data set in a language, as it was known on a day, with its look-ups.

        `asof` is the day as EDTF; what is none asks for today.
        """
        day = day_asked(asof, self.today)
        if day is None or day == self.today:
            return self._present.get(language.code, partial(self._catalogue, language))
        return self._past.get((language.code, day), partial(self._catalogue_of, language, day))

    def select(self, language: Language, asof: str, chosen: Chosen) -> Selection:
        """What some filters leave; the same object while it is asked for now and then."""
        catalogue = self.catalogue(language, asof)
        key = (language.code, catalogue.today, canonical(chosen))
        return self._selections.get(key, partial(Selection, catalogue, chosen))

    @cached_property
    def news(self) -> tuple[int, ...]:
        """The days on which something became known."""
        return days_of_news(self.dataset, self.today)

    def _catalogue(self, language: Language) -> Catalogue:
        return present(self.dataset, self.today, language, self.frames)

    def _catalogue_of(self, language: Language, day: int) -> Catalogue:
        return past(self.catalogue(language), day, self.frames)


def system_today() -> int:
    """The day of the machine's clock, as a day number."""
    now = date.today()
    return to_days(now.year, now.month, now.day)


def _has_errors(found: Edition | Loaded) -> bool:
    return any(problem.severity == "error" for problem in found.problems)


def log(edition: Edition) -> None:
    """Tell a new edition's problems to the log, for servers without a terminal."""
    for problem in edition.problems:
        if problem.severity != "note":
            logging.getLogger(__name__).warning("%s", problem)


class Store:
    """Holds the current edition of a data folder.

    `today` tells the day and `clock` the seconds; both are arguments so that tests can set them.
    `on_change` hears of each new edition but the first; `shelf` keeps what was read of files that
    do not change.
    """

    def __init__(
        self,
        folder: Path,
        today: Callable[[], int] = system_today,
        clock: Callable[[], float] = time.monotonic,
        on_change: Callable[[Edition], None] | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        self.folder = folder
        self._today = today
        self._clock = clock
        self._on_change = on_change
        self._shelf = Shelf() if shelf is None else shelf
        self._frames = Framing()
        self._lock = Lock()
        self._looked = clock()
        self._signature = (self._sign(), today())
        self._edition = self._read(None)

    def current(self) -> Edition:
        """The newest edition; reads the folder again when a file or the day has changed."""
        with self._lock:
            if self._clock() - self._looked >= PAUSE:
                self._looked = self._clock()
                self._refresh()
            return self._edition

    def _refresh(self) -> None:
        signature = (self._sign(), self._today())
        if signature == self._signature:
            return
        self._signature = signature
        try:
            edition = self._read(self._edition)
        except (DataFolderError, OSError):
            # Half way through a checkout the folder may be gone: what is shown stays.
            return
        if edition.revision != self._edition.revision:
            self._edition = edition
            if self._on_change is not None:
                self._on_change(edition)

    def _read(self, last: Edition | None) -> Edition:
        today = self._today()
        # The name is taken before the text is read: a file that changes in between gets a new one.
        revision = self._revision(today)
        loaded = load(self.folder, today, self._shelf)
        broken = _has_errors(loaded)
        # The first edition may have had errors itself; then there is no good one to keep.
        good = last if last is not None and (last.is_stale or not _has_errors(last)) else None
        dataset = good.dataset if good is not None and broken else loaded.dataset
        edition = Edition(
            dataset=dataset,
            problems=loaded.problems,
            revision=revision,
            today=today,
            is_stale=good is not None and broken,
            frames=self._frames,
        )
        # The first reader does not wait for it.
        edition.catalogue(ENGLISH)
        return edition

    def _files(self) -> Iterator[Path]:
        # An editor's lock is a link to nowhere: it has the name of a file and cannot be read.
        found = (path for path in self.folder.rglob("*") if path.suffix in SUFFIXES)
        yield from sorted(path for path in found if path.is_file())

    def _sign(self) -> Signature:
        """What tells at a glance that a file has changed, without reading it."""
        signs = []
        for path in self._files():
            try:
                stat = path.stat()
            except OSError:
                continue
            signs.append((str(path), stat.st_mtime_ns, stat.st_size, stat.st_ino))
        return tuple(signs)

    def _revision(self, today: int) -> str:
        digest = hashlib.sha256(str(today).encode())
        for path in self._files():
            digest.update(str(path.relative_to(self.folder)).encode() + b"\0")
            digest.update(path.read_bytes())
        return digest.hexdigest()[:12]
