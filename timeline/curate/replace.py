"""Putting a new text in the place of a file: whole or not at all, and never over what is newer."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from timeline.errors import EditError


def replace(path: Path, old: bytes, new: bytes) -> None:
    """Write `new` to a file that holds `old`; its mode stays.

    The new bytes take the name of the file when they are on the disk. Raises `EditError` when the
    file has changed meanwhile, and when somebody else is writing it.
    """
    target = path.resolve()
    beside = target.with_name(f".{target.name}.part")
    try:
        file = beside.open("xb")
    except FileExistsError:
        hint = f"try again, or delete {beside}"
        raise EditError(f"{path} is being written by somebody else; {hint}") from None
    try:
        with file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, beside)
        if target.read_bytes() != old:
            raise EditError(f"{path} has changed in the meantime and stays as it is; try again")
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
