"""Our own ES modules as one script that needs no other file.

Each module becomes a function that is called once and gives what the module exports, in the order
in which they need one another; so names of two modules never meet. Only what our modules use is
read: `import { a, b as c } from "./x.mjs";` on one line, and `export` before a function, a class or
a const. Anything else is an error that names the file and the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from timeline.publish.page.shake import shaken
from timeline.publish.page.squeeze import squeezed

IMPORT = re.compile(r'^import \{([^{}]*)\} from "(\.{1,2}/[^"]+\.mjs)";$', re.MULTILINE)
EXPORT = re.compile(
    r"^export (?=(?:async )?function (?P<function>[\w$]+)|class (?P<class>[\w$]+)"
    r"|const (?P<const>[\w$]+) =)",
    re.MULTILINE,
)
OTHER = re.compile(r"^(?:import|export)\b.*|\bimport\(.*|\bimport\.meta\b.*", re.MULTILINE)
"""What is left of imports and exports when those that are understood have been taken out."""


class BundleError(ValueError):
    """A module that cannot be put into one script with the others."""


@cache
def bundle(entry: Path) -> str:
    """The module `entry` and all that it imports, as one script in strict mode.

    Raises BundleError, and OSError where a module is missing. Files are read once a process.
    """
    order = _order(entry.resolve(), ())
    texts = _needed(order)
    names = _names(order)
    parts = (_wrapped(path, texts, names) for path in order)
    return squeezed("\n".join(['"use strict";', *parts]))


def _needed(order: list[Path]) -> dict[Path, str]:
    """The text of each module without what no other takes from it."""
    texts: dict[Path, str] = {}
    wanted: dict[Path, set[str]] = {}
    # Whoever imports comes after what it imports, so from the last on all takers are known.
    for path in reversed(order):
        texts[path] = shaken(path.read_text("utf-8"), wanted.get(path, ()))
        for found in IMPORT.finditer(texts[path]):
            other = (path.parent / found[2]).resolve()
            wanted.setdefault(other, set()).update(_pairs(found[1]))
    return texts


def _order(path: Path, above: tuple[Path, ...]) -> list[Path]:
    """A module after all that it imports, each once."""
    if path in above:
        circle = " → ".join(each.name for each in (*above[above.index(path) :], path))
        raise BundleError(f"modules import one another in a circle: {circle}")
    found: dict[Path, None] = {}
    for other in _imported(path):
        found |= dict.fromkeys(_order(other, (*above, path)))
    return [*found, path]


def _imported(path: Path) -> Iterator[Path]:
    for found in IMPORT.finditer(path.read_text("utf-8")):
        yield (path.parent / found[2]).resolve()


def _names(paths: list[Path]) -> dict[Path, str]:
    """What each module is called in the script: its file's name, which no other may have."""
    names: dict[str, Path] = {}
    for path in paths:
        name = "$" + re.sub(r"\W", "_", path.stem)
        if name in names:
            raise BundleError(f"two modules are called {path.name}: {names[name]} and {path}")
        names[name] = path
    return {path: name for name, path in names.items()}


def _wrapped(path: Path, texts: dict[Path, str], names: dict[Path, str]) -> str:
    """A module as a const that holds what it exports, in the order in which it does."""

    def imported(found: re.Match[str]) -> str:
        other = (path.parent / found[2]).resolve()
        taken = _taken(_pairs(found[1]), _exported(texts[other]), path, other)
        return f"const [{', '.join(taken)}] = {names[other]};"

    body = EXPORT.sub("", IMPORT.sub(imported, texts[path]))
    if odd := OTHER.search(body):
        line = path.read_text("utf-8").count("\n", 0, path.read_text("utf-8").find(odd[0])) + 1
        raise BundleError(f"{path.name}:{line}: not understood: {odd[0].strip()}")
    exports = ", ".join(_exported(texts[path]))
    return f"const {names[path]} = (() => {{\n{body}\nreturn [{exports}];\n}})();"


def _pairs(names: str) -> dict[str, str]:
    """What is imported, and what it is called there."""
    parts = [part.split(" as ") for part in names.strip().split(", ")]
    return {part[0]: part[-1] for part in parts}


def _taken(called: dict[str, str], exports: list[str], path: Path, other: Path) -> list[str]:
    """What a module calls each export of another one, nothing where it does not take it."""
    if missing := called.keys() - set(exports):
        raise BundleError(f"{path.name} imports what {other.name} lacks: {', '.join(missing)}")
    last = max(exports.index(name) for name in called)
    return [called.get(name, "") for name in exports[: last + 1]]


def _exported(text: str) -> list[str]:
    return [next(name for name in found.groups() if name) for found in EXPORT.finditer(text)]
