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
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from timeline.curate.checks.mends import in_yaml, span
from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.traces import Seen, Traces
from timeline.curate.folder import Entry, File
from timeline.curate.yamltext.nodes import Path
from timeline.errors import Mend

FIELDS = ("tags", "kind")
MANY = 3
"""How often a word has to stand that was probably meant."""
ALIKE = 85
"""How alike, out of 100, two words have to be."""
MOST = 1000
"""How many words are compared with how many: the commonest, and the first that stand once."""
DIGITS = re.compile(r"\d+")


def words_of(file: File) -> dict[str, dict[str, Seen]]:
    """The words of a file by their fields."""
    return {field: _words(file, field) for field in FIELDS}


def _words(file: File, field: str) -> dict[str, Seen]:
    times: Counter[str] = Counter()
    first: dict[str, tuple[Entry, Path]] = {}
    for entry in file.entries:
        for path, word in entry.texts(field):
            times[word] += 1
            first.setdefault(word, (entry, path))
    return {
        word: Seen(times[word], entry.spot(path), span(entry, path, word))
        for word, (entry, path) in first.items()
    }


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the words that were probably meant to be another one."""
    for field in FIELDS:
        times: Counter[str] = Counter()
        first: dict[str, tuple[str, Seen]] = {}
        for each in traces:
            for word, seen in each.words.get(field, {}).items():
                times[word] += seen.times
                first.setdefault(word, (each.path, seen))
        yield from _rare(times, first)


def _rare(times: Counter[str], first: dict[str, tuple[str, Seen]]) -> Iterator[Finding]:
    common = [word for word, number in times.most_common(MOST) if number >= MANY]
    once = [word for word, number in times.items() if number == 1]
    for word in once[:MOST] if common else ():
        near = process.extractOne(word, common, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if near and DIGITS.findall(word) == DIGITS.findall(near[0]):
            path, seen = first[word]
            message = f"'{word}' stands here only, and '{near[0]}' {times[near[0]]} times"
            mend = Mend(*seen.span, in_yaml(near[0]), safe=False) if seen.span and word else None
            yield told(path, seen.spot, message, f"did you mean '{near[0]}'?", mend)
