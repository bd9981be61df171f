"""Parts of a folder in which rules across files have something to say.

They alone look at all files; of a file in which they find nothing, the part is taken as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from timeline.curate.build import assemble, made
from timeline.curate.checks import OF_PAGE, run
from timeline.curate.folder import Entry, File, Folder
from timeline.curate.model import Dataset
from timeline.curate.parts.part import ACROSS, ALONE, Part
from timeline.errors import Problem

TOGETHER = tuple(rule for rule in OF_PAGE if rule.name in ACROSS)
"""The rules that look at several files at once."""


def join_across(folder: Folder, parts: Sequence[Part]) -> tuple[Dataset, tuple[Problem, ...]]:
    """The data set of a folder and its problems; each of its files has a part, in their order."""
    told, dropped = run(folder, TOGETHER)
    touched = {id(entry.document) for entry in dropped}
    pairs = zip(folder.files, parts, strict=True)
    dataset = assemble(
        (file.kind, _made(file, dropped, folder) if id(file.document) in touched else part.made)
        for file, part in pairs
    )
    own = chain.from_iterable(part.problems for part in parts)
    return dataset, tuple(sorted({*own, *told}))


def _made(file: File, dropped: frozenset[Entry], folder: Folder) -> tuple[Any, ...]:
    """What a file stands for without the entries that are dropped, by these rules or by others."""
    alone = Folder(folder.path, (file,), folder.today, folder.language)
    own = run(alone, ALONE)[1]
    return made(file, own | dropped, folder.language, folder.path)
