"""The bytes of a file."""

from __future__ import annotations

from io import FileIO
from pathlib import Path


def contents(path: str | Path) -> bytes:
    """All bytes of a file; OSError where it cannot be read.

    A folder is read from hundreds of small files: two thirds of `Path.read_bytes` is not reading.
    """
    with FileIO(path) as file:
        return file.readall()
