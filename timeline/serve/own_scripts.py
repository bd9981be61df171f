"""The page's own scripts, at addresses that change when any of them does.

Modules import one another by name. They stand below one name for all of them, so that a browser may
keep each for a year and yet never mixes those of two versions.
"""

from __future__ import annotations

import hashlib
import os
import re
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, abort

SUFFIXES = (".mjs", "regenerator.min.js")
"""Files that the page asks for by itself; Dash asks for the others in the folder."""

MEDIA_TYPE = "text/javascript"

YEAR = 31_536_000

COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*[\s\S]*?\*/[ \t]*)\n", re.MULTILINE)
"""A comment on lines of its own."""

Files = tuple[tuple[str, int], ...]
"""Paths, and when each was written in ns."""


class OwnScripts:
    """The scripts in a folder, served below a prefix such as `/`."""

    def __init__(self, folder: Path, prefix: str) -> None:
        self._folder = folder
        self._prefix = prefix

    def urls(self) -> dict[str, str]:
        """The address of each script as it is now, by its name."""
        files = self._files()
        below = f"{self._prefix}scripts/{_digest(files)}/"
        return {Path(path).name: below + Path(path).name for path, _ in files}

    def register(self, server: Flask) -> None:
        """Bind the addresses to a server."""
        server.add_url_rule(f"{self._prefix}scripts/<version>/<name>", "scripts", self._send)

    def _send(self, version: str, name: str) -> Response:
        files = self._files()
        path = next((Path(path) for path, _ in files if Path(path).name == name), None)
        if path is None:
            abort(404)
        script = path.read_text("utf-8")
        answer = Response(bare(script) if path.suffix == ".mjs" else script, mimetype=MEDIA_TYPE)
        if version == _digest(files):
            answer.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        else:
            # A page of before asks for what has changed since: it may have it, but not keep it.
            answer.headers["Cache-Control"] = "no-store"
        return answer

    def _files(self) -> Files:
        with os.scandir(self._folder) as found:
            named = [each for each in found if each.name.endswith(SUFFIXES)]
            return tuple(sorted((each.path, each.stat().st_mtime_ns) for each in named))


def bare(script: str) -> str:
    """A script without the comments that stand on lines of their own: readers do not need them."""
    return COMMENT.sub("", script)


@lru_cache(maxsize=4)
def _digest(files: Files) -> str:
    """A name for what is in some files; it is read again when one has been written."""
    digest = hashlib.sha256()
    for path in (Path(path) for path, _ in files):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]
