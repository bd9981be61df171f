"""The live data set: read again when a file changes, the last good one kept when it breaks.

The files are compared on request, at most every quarter of a second. They are read when they have
come to rest and compared once more after that, so an edition is one version of the files and never
half of two. What callers get is one immutable `Edition`, whose name tells what it was read from:
several processes need no agreement, and who goes on with a page can ask for the edition of before.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Lock

from timeline.curate.load import Loaded, load, paths
from timeline.curate.parts.shelf import Shelf
from timeline.dates import to_days
from timeline.errors import DataFolderError
from timeline.explore.framing import Framing
from timeline.languages import ENGLISH
from timeline.serve.edition import Edition
from timeline.serve.signature import Clock, Signature, Watch, sign

PAUSE = 0.25
"""Seconds between two looks at the files."""

TRIES = 5
"""Times that files are read at the start while they change."""

SUCCESSION = 5.0
"""Seconds for which the edition of before is kept for pages that show it."""


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

    `today` tells the day, `clock` the seconds and `wall` those that files are dated by; they are
    arguments so that tests can set them. `on_change` hears of each new edition but the first;
    `shelf` keeps what was read of files that do not change. `is_editable` says that the page may
    write to the folder.
    """

    def __init__(
        self,
        folder: Path,
        today: Callable[[], int] = system_today,
        clock: Clock = time.monotonic,
        on_change: Callable[[Edition], None] | None = None,
        wall: Clock = time.time,
        shelf: Shelf | None = None,
        is_editable: bool = False,
    ) -> None:
        self.folder = folder
        self.is_editable = is_editable
        self._today = today
        self._clock = clock
        self._on_change = on_change
        self._shelf = Shelf() if shelf is None else shelf
        self._frames = Framing()
        self._lock = Lock()
        self._watch = Watch(folder, clock, wall)
        self._taken: tuple[Signature, int] | None = None
        self._before: Edition | None = None
        self._edition = self._first()
        self._looked = self._replaced = clock()
        self.is_settling = False
        """Whether files have changed and are not yet at rest."""

    def current(self) -> Edition:
        """The newest edition; reads the folder again when a file or the day has changed.

        Who asks while somebody else reads does not wait.
        """
        if self._clock() - self._looked >= PAUSE and self._lock.acquire(blocking=False):
            try:
                self._look()
            finally:
                self._lock.release()
        return self._edition

    def newest(self) -> Edition:
        """The newest edition, looked for at once."""
        with self._lock:
            self._look()
        return self._edition

    def at(self, revision: str) -> Edition | None:
        """The edition of a name, or the current one where none is given.

        None when it is that of another process, or gone: a page that shows it has to ask anew.
        """
        if not revision:
            return self.current()
        for edition in (self.current(), self._before):
            if edition is not None and edition.revision == revision:
                return edition
        newest = self.newest()
        return newest if is_same_files(newest.revision, revision) else None

    def _look(self) -> None:
        """Take in what has changed, if it is at rest and stays so while it is read."""
        self._looked = self._clock()
        if self._looked - self._replaced > SUCCESSION:
            self._before = None
        signature, today = self._watch.look(self._taken and self._taken[0]), self._today()
        self.is_settling = signature is None
        if signature is None or (signature, today) == self._taken:
            return
        try:
            edition = self._read(self._edition, today)
            self.is_settling = self._sign() != signature
        except (DataFolderError, OSError):
            # Half way through a checkout the folder may be gone: what is shown stays.
            return
        if not self.is_settling:
            self._taken = (signature, today)
            self._replace(edition)

    def _replace(self, edition: Edition) -> None:
        if edition.revision == self._edition.revision:
            return
        self._before, self._edition, self._replaced = self._edition, edition, self._clock()
        if self._on_change is not None:
            self._on_change(edition)

    def _first(self) -> Edition:
        """The edition to begin with; the next look reads again what was not at rest."""
        today = self._today()
        for _ in range(TRIES):
            before = self._sign()
            edition = self._read(None, today)
            if before is not None and self._sign() == before:
                break
        known = self._watch.look(None)
        self._taken = (known, today) if known is not None and known == before else None
        return edition

    def _sign(self) -> Signature | None:
        try:
            return sign(self.folder)
        except OSError:
            return None

    def _read(self, last: Edition | None, today: int) -> Edition:
        revision = self._revision(today)
        loaded = load(self.folder, today, shelf=self._shelf)
        broken = _has_errors(loaded)
        # The first edition may have had errors itself; then there is no good one to keep.
        good = last if last is not None and (last.is_stale or not _has_errors(last)) else None
        kept = good if broken else None
        edition = Edition(
            dataset=kept.dataset if kept else loaded.dataset,
            problems=loaded.problems,
            revision=f"{revision}-{_shown(kept)}" if kept else revision,
            today=today,
            is_stale=kept is not None,
            frames=self._frames,
            is_editable=self.is_editable,
        )
        # The first reader does not wait for it.
        edition.catalogue(ENGLISH)
        return edition

    def _revision(self, today: int) -> str:
        digest = hashlib.sha256(str(today).encode())
        for path in sorted(paths(self.folder)):
            digest.update(str(path.relative_to(self.folder)).encode() + b"\0")
            digest.update(path.read_bytes())
        return digest.hexdigest()[:12]


def is_same_files(one: str, other: str) -> bool:
    """Whether two names of editions are of the same files, whatever is shown in their place."""
    return one.partition("-")[0] == other.partition("-")[0]


def _shown(edition: Edition) -> str:
    """The name of the files whose data set an edition shows."""
    files, _, shown = edition.revision.partition("-")
    return shown or files
