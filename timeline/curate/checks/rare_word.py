"""A tag or a kind stands in one event only, and is nearly the same as one that stands in many.

This is a note for curators: it fails no check. Tags and kinds are declared nowhere, so a slip of
the finger makes a new one, which nobody finds.

Good:

    tags: [unrealised]

Bad:

    tags: [unrealized]        # everywhere else: unrealised
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from timeline.curate.checks.mends import instead
from timeline.curate.checks.rule import Finding, found
from timeline.curate.folder import Entry, Folder
from timeline.curate.yamltext.nodes import Path

FIELDS = ("tags", "kind")
MANY = 3
"""How often a word has to stand that was probably meant."""
ALIKE = 85
"""How alike, out of 100, two words have to be."""
MOST = 1000
"""How many words are compared with how many: the commonest, and the first that stand once."""
DIGITS = re.compile(r"\d+")


def check(folder: Folder) -> Iterator[Finding]:
    """Find the words that were probably meant to be another one."""
    for field in FIELDS:
        places: dict[str, tuple[Entry, Path]] = {}
        times: Counter[str] = Counter()
        for entry in folder.entries("events"):
            for path, word in entry.texts(field):
                times[word] += 1
                places.setdefault(word, (entry, path))
        yield from _rare(times, places)


def _rare(times: Counter[str], places: dict[str, tuple[Entry, Path]]) -> Iterator[Finding]:
    common = [word for word, number in times.most_common(MOST) if number >= MANY]
    once = [word for word, number in times.items() if number == 1]
    for word in once[:MOST] if common else ():
        near = process.extractOne(word, common, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if near and DIGITS.findall(word) == DIGITS.findall(near[0]):
            entry, path = places[word]
            message = f"'{word}' stands here only, and '{near[0]}' {times[near[0]]} times"
            mend = instead(entry, path, near[0], safe=False)
            yield found(entry, path, message, f"did you mean '{near[0]}'?", mend=mend)
