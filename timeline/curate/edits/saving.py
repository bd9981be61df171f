"""Putting a draft in the place of its file: whole or not at all, and never over what is newer."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from timeline.curate.edits.drafts import Draft, text_of
from timeline.errors import EditError


def save(folder: Path, draft: Draft) -> None:
    """Write a draft.

    The new text takes the name of the file when it is on the disk. Raises EditError when the file
    is no longer as the draft found it, when somebody else is writing it, and when its name leads
    out of the folder.
    """
    target = draft.path.resolve()
    if not target.is_relative_to(folder.resolve()):
        raise EditError(f"{draft.path} leads out of {folder}: edit it where it stands")
    target.parent.mkdir(exist_ok=True)
    beside = target.with_name(f".{target.name}.part")
    try:
        file = beside.open("xb")
    except FileExistsError:
        raise EditError(
            f"{draft.path} is being written by somebody else: try again, or delete {beside}"
        ) from None
    try:
        with file:
            file.write(draft.new.encode())
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        if text_of(target) != draft.old:
            raise EditError(f"{draft.path} has changed in the meantime: nothing was written")
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
