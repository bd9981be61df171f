"""The page's own scripts, at addresses that change when any of them does.

Modules import one another by name. They stand below one name for all of them, so that a browser may
keep each for a year and yet never mixes those of two versions.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, send_from_directory

SUFFIXES = (".mjs", "regenerator.min.js")
"""Files that the page asks for by itself; Dash asks for the others in the folder."""

YEAR = 31_536_000


class OwnScripts:
    """The scripts in a folder, served below a prefix such as `/`."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self._folder = folder
        self._prefix = prefix

    @property
    def names(self) -> list[str]:
        """The names of the files."""
        return sorted(path.name for path in self._files())

    def url(self, name: str) -> str:
        """The address of a script as it is now."""
        return f"{self._prefix}scripts/{self._version()}/{name}"

    def register(self, server: Flask) -> None:
        """Bind the addresses to a server."""
        server.add_url_rule(f"{self._prefix}scripts/<version>/<name>", "scripts", self._send)

    def _send(self, version: str, name: str) -> Response:
        answer = send_from_directory(self._folder, name if name.endswith(SUFFIXES) else "")
        if version != self._version():
            # A page of before asks for what has changed since: it may have it, but not keep it.
            answer.headers["Cache-Control"] = "no-store"
        else:
            answer.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        return answer

    def _files(self) -> list[Path]:
        return [path for path in self._folder.iterdir() if path.name.endswith(SUFFIXES)]

    def _version(self) -> str:
        return _digest(tuple(sorted((path, path.stat().st_mtime_ns) for path in self._files())))


@lru_cache(maxsize=4)
def _digest(files: tuple[tuple[Path, int], ...]) -> str:
    """A name for what is in some files; it is read again when one has been written."""
    digest = hashlib.sha256()
    for path, _ in files:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]
