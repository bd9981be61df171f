"""A workshop as an operator wants it: with workers of this machine, or those of Celery."""

from __future__ import annotations

import atexit
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from timeline.serve.settings import Settings
from timeline.serve.work.local import LocalCrew
from timeline.serve.work.remote import CeleryCrew
from timeline.serve.work.shelf import shelf_at
from timeline.serve.work.workshop import Workshop


def opened(settings: Settings) -> Workshop:
    """The workshop of some settings."""
    if settings.redis:
        return Workshop(shelf_at(settings.redis), CeleryCrew(settings.redis))
    folder = settings.work or _passing()
    shelf = str(folder.resolve() / "shelf")
    crew = LocalCrew(str(folder.resolve() / "line"), shelf, settings.at_once)
    return Workshop(shelf_at(shelf), crew)


def _passing() -> Path:
    """A folder that goes when the process ends which made it, not when one of its forks does."""
    folder = Path(mkdtemp(prefix="timeline-"))
    atexit.register(_clear, folder, os.getpid())
    return folder


def _clear(folder: Path, owner: int) -> None:
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)
