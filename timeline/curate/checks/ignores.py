"""Where writers say that a rule is not to be told of: in a comment, or in a field of an event.

A comment holds for the problems on its own line, `ignore` for those of its event. Errors cannot be
ignored, since the page cannot show what they are found in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from timeline.curate.checks.rule import Finding, Rule
from timeline.curate.folder import Entry, File, Key
from timeline.curate.yamltext.nodes import Document, Node, Path
from timeline.curate.yamltext.text import place

COMMENT = re.compile(r"#[ \t]*timeline:[ \t]*ignore\b[ \t]*([^\n#]*)")
SIGN = "timeline:"
WORD = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One code or name that a comment or an event gives; a comment has no `entry`."""

    path: str
    line: int
    column: int
    word: str
    entry: Key | None = None


@dataclass(frozen=True, slots=True)
class Ignores:
    """All ignores of a folder, by what they hold for, and which of them were used.

    `rules` has the rules by code and name, in lower case; `asked` are the codes of those that had
    their say.
    """

    by_line: Mapping[tuple[str, int], list[Ignore]]
    by_entry: Mapping[Key, list[Ignore]]
    rules: Mapping[str, Rule]
    used: frozenset[Ignore] = frozenset()
    asked: frozenset[str] = frozenset()

    @property
    def given(self) -> tuple[Ignore, ...]:
        """All of them."""
        held = (*self.by_line.values(), *self.by_entry.values())
        return tuple(chain.from_iterable(held))

    def rule_of(self, ignore: Ignore) -> Rule | None:
        """The rule that is to be ignored, if there is one that can be."""
        rule = self.rules.get(ignore.word.casefold())
        return rule if rule and rule.severity != "error" else None

    def covering(self, rule: Rule, finding: Finding) -> Iterator[Ignore]:
        """The ignores on account of which a finding is not told of."""
        here = self.by_line.get((finding.path, finding.line), ())
        around = self.by_entry.get(finding.entry, ()) if finding.entry else ()
        return (ignore for ignore in (*here, *around) if self.rule_of(ignore) is rule)


def ignores(given: Iterable[Ignore], rules: Iterable[Rule]) -> Ignores:
    """Ignores by what they hold for."""
    named = {key: rule for rule in rules for key in (rule.code.casefold(), rule.name)}
    by_line: dict[tuple[str, int], list[Ignore]] = {}
    by_entry: dict[Key, list[Ignore]] = {}
    for each in given:
        if each.entry is None:
            by_line.setdefault((each.path, each.line), []).append(each)
        else:
            by_entry.setdefault(each.entry, []).append(each)
    return Ignores(by_line, by_entry, named)


def ignores_in(file: File) -> Iterator[Ignore]:
    """What a file says is to be ignored in it."""
    if SIGN in file.document.text:
        yield from _of_document(file.document)
    for entry in file.entries if file.kind == "events" else ():
        if "ignore" in entry.node:
            yield from _in_event(entry)


def _in_event(entry: Entry) -> Iterator[Ignore]:
    for path, word in entry.texts("ignore"):
        yield Ignore(entry.document.path, *entry.place(path), word, entry.key)


def _of_document(document: Document) -> Iterator[Ignore]:
    quoted = list(_quoted(document))
    for found in COMMENT.finditer(document.text):
        if any(start <= found.start() < end for start, end in quoted):
            continue
        words = list(WORD.finditer(document.text, found.start(1), found.end(1)))
        for word in words:
            yield Ignore(document.path, *place(document.text, word.start()), word.group())
        if not words:
            yield Ignore(document.path, *place(document.text, found.start()), "")


def _quoted(document: Document) -> Iterator[tuple[int, int]]:
    """Where values stand that speak of ignoring, and so hold no comment."""
    for path, text in _texts(document.data):
        if SIGN in text:
            start = document.offset(path)
            last = document.text.find(text.rstrip()[-len(SIGN) :], start)
            yield start, max(start + len(text), last)


def _texts(node: Node, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(node, str):
        yield path, node
        return
    inner = node.items() if isinstance(node, dict) else enumerate(node or ())
    for part, value in inner:
        yield from _texts(value, (*path, part))
