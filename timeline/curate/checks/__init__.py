"""The rules: one a file, its docstring the manual, all of them in `RULES`.

To add a rule, write a module with a docstring (what is wrong, a good and a bad example) and
`check(folder) -> Iterator[Finding]`, give it a line in `OF_FILES`, and put a folder with its
name into tests/corpus/bad. Its name is the name of the module with hyphens. Its code is the next
free one of its hundred, and is never given to another rule; when a rule goes, its code goes into
`RETIRED`. The hundreds: 1 structure, 2 dates, 3 references, 4 content, 5 sources, 6 what the day of
the check decides.

A rule that looks at several files at once has a line in `ACROSS` of timeline/curate/parts/part.py,
or it is for review, stands in `OF_TRACES` and is given what timeline/curate/checks/traces.py keeps
of each file: `check(traces) -> Iterator[Finding]`.

Errors drop the entry they are found in; warnings and notes drop nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from timeline.curate.checks import (
    bad_date,
    bad_url,
    checked_long_ago,
    claim_without_source,
    coarse_date,
    comment_eats_text,
    date_and_claims,
    date_order,
    deprecated_without_why,
    due_for_review,
    duplicate_id,
    duplicate_key,
    far_date,
    happened_in_future,
    happened_without_date,
    id_form,
    impossible_date,
    invisible_character,
    missing_alt,
    missing_field,
    missing_file,
    missing_importance,
    missing_summary,
    named_twice,
    number_without_source,
    odd_code,
    outside_view,
    plan_after_event,
    plan_without_stated,
    rare_word,
    recheck_due,
    said_in_future,
    same_event,
    same_person,
    scheduled_without_date,
    season_or_years,
    similar_event,
    stated_after_source,
    stated_before_it_happened,
    syntax,
    text_languages,
    too_long,
    unknown_field,
    unknown_reference,
    unquoted_text,
    unseen_language,
    unshown_markup,
    unused_entry,
    unused_ignore,
    wrong_ignore,
    wrong_kind,
)
from timeline.curate.checks.ignores import Ignore, ignores, ignores_in
from timeline.curate.checks.rule import Finding, Rule, rule
from timeline.curate.checks.traces import Traces
from timeline.curate.checks.tracing import traces_of
from timeline.curate.folder import Entry, File, Folder
from timeline.errors import Problem, legible

Told: TypeAlias = "tuple[Rule, Finding]"

OF_FILES: tuple[Rule, ...] = (
    rule("TL101", "error", syntax),
    rule("TL102", "error", duplicate_key),
    rule("TL103", "error", unknown_field),
    rule("TL104", "error", missing_field),
    rule("TL105", "note", unquoted_text, review=True),
    rule("TL107", "error", missing_file),
    rule("TL108", "error", wrong_kind),
    rule("TL109", "error", invisible_character),
    rule("TL110", "error", id_form),
    rule("TL111", "warning", comment_eats_text),
    rule("TL201", "error", bad_date),
    rule("TL202", "error", impossible_date),
    rule("TL203", "error", date_order),
    rule("TL206", "error", date_and_claims),
    rule("TL207", "warning", plan_after_event),
    rule("TL208", "warning", scheduled_without_date),
    rule("TL209", "warning", stated_before_it_happened),
    rule("TL210", "warning", happened_without_date),
    rule("TL212", "warning", season_or_years),
    rule("TL301", "error", unknown_reference),
    rule("TL302", "error", duplicate_id),
    rule("TL305", "error", same_person),
    rule("TL309", "warning", named_twice, review=True),
    rule("TL402", "error", too_long),
    rule("TL403", "note", missing_alt),
    rule("TL407", "error", text_languages),
    rule("TL408", "warning", unshown_markup),
    rule("TL410", "note", unseen_language, review=True),
    rule("TL411", "warning", odd_code, review=True),
    rule("TL501", "error", claim_without_source),
    rule("TL505", "error", number_without_source),
    rule("TL506", "error", plan_without_stated),
    rule("TL507", "error", deprecated_without_why),
    rule("TL508", "error", bad_url),
    rule("TL601", "note", due_for_review),
    rule("TL602", "note", recheck_due, review=True),
    rule("TL604", "note", coarse_date, review=True),
    rule("TL605", "warning", happened_in_future),
    rule("TL606", "warning", said_in_future),
)
"""Rules that look at the files: `check(folder)`."""

OF_TRACES: tuple[Rule, ...] = (
    rule("TL204", "note", far_date, review=True),
    rule("TL211", "note", outside_view, review=True),
    rule("TL303", "warning", same_event, review=True),
    rule("TL306", "note", similar_event, review=True),
    rule("TL307", "note", unused_entry, review=True),
    rule("TL308", "note", rare_word, review=True),
    rule("TL401", "note", missing_summary, review=True),
    rule("TL409", "note", missing_importance, review=True),
    rule("TL509", "warning", stated_after_source, review=True),
    rule("TL603", "note", checked_long_ago, review=True),
)
"""Rules that look at what is kept of each file: `check(traces)`."""

TRACED = frozenset(each.code for each in OF_TRACES)

OF_PAGE = tuple(each for each in OF_FILES if not each.review)
"""Rules that a page asks for."""

OF_REVIEW = tuple(each for each in OF_FILES if each.review)
"""Rules that look at one file at a time, and are asked for a review only."""

OF_IGNORES: tuple[Rule, ...] = (
    rule("TL112", "warning", unused_ignore),
    rule("TL113", "warning", wrong_ignore),
)
"""Rules that look at what is to be ignored: `check(ignores)`. They cannot be ignored."""

RETIRED: Mapping[str, str] = {
    "TL106": "anchors, aliases and tags: `syntax` tells of them, since a text was meant",
    "TL205": "a date more precise than its source: sources do not say how precise they are",
    "TL304": "an id that has changed: a folder does not tell what it was before",
    "TL404": "an image without a licence: there are no images",
    "TL405": "a text that is hard to read: `stats` names them, as languages differ too much",
    "TL406": "colours without contrast: no colours are given",
    "TL502": "a dead address: `links --check` asks servers, rules ask nobody",
    "TL503": "an address that has moved: the same",
    "TL504": "an address without an archived copy: the same",
}
"""Codes that no rule may have, because they stood for something else, and for what."""

IGNORABLE = (*OF_FILES, *OF_TRACES)

RULES = tuple(sorted((*IGNORABLE, *OF_IGNORES), key=lambda each: each.code))


@dataclass(frozen=True, slots=True)
class Looked:
    """What a review keeps of one file: what is found in it alone, by code, and what to compare."""

    found: tuple[tuple[str, Finding], ...]
    ignores: tuple[Ignore, ...]
    traces: Traces


def run(
    folder: Folder, rules: Sequence[Rule] = IGNORABLE
) -> tuple[tuple[Problem, ...], frozenset[Entry]]:
    """All problems of a folder by some rules, sorted, and the entries that have an error."""
    of_traces = [each for each in rules if each.code in TRACED]
    of_files = [each for each in rules if each.code not in TRACED]
    traces = [traces_of(file, folder.language, folder.today) for file in folder.files if of_traces]
    found = [(each, finding) for each in of_files for finding in each.check(folder)]
    found += [(each, finding) for each in of_traces for finding in each.check(traces)]
    ignores = [ignore for file in folder.files for ignore in ignores_in(file)]
    kept = _without_ignored(found, ignores, rules)
    dropped = {finding.entry for each, finding in kept if each.severity == "error"} - {None}
    entries = chain.from_iterable(file.entries for file in folder.files if dropped)
    problems = (_problem(each, finding) for each, finding in kept)
    return tuple(sorted(problems)), frozenset(each for each in entries if each.key in dropped)


def look(file: File, folder: Folder) -> Looked:
    """A file as a review needs it; `folder` holds it alone, with language and day of the whole."""
    found = ((each.code, finding) for each in OF_REVIEW for finding in each.check(folder))
    traces = traces_of(file, folder.language, folder.today)
    return Looked(tuple(found), tuple(ignores_in(file)), traces)


def review(looked: Sequence[Looked]) -> tuple[Problem, ...]:
    """All problems of a folder by the rules for a review, sorted."""
    by_code = {each.code: each for each in OF_REVIEW}
    found = [(by_code[code], finding) for each in looked for code, finding in each.found]
    traces = [each.traces for each in looked]
    found += [(each, finding) for each in OF_TRACES for finding in each.check(traces)]
    ignores = [ignore for each in looked for ignore in each.ignores]
    kept = _without_ignored(found, ignores, (*OF_REVIEW, *OF_TRACES))
    return tuple(sorted(_problem(each, finding) for each, finding in kept))


def _without_ignored(
    found: list[Told], given: Sequence[Ignore], asked: Iterable[Rule]
) -> list[Told]:
    """What is told of: all but what writers ignore, and what is wrong with their ignores."""
    if not given:
        return found
    among = ignores(given, IGNORABLE)
    covering = [(told, tuple(among.covering(*told))) for told in found]
    used = frozenset(ignore for _, by in covering for ignore in by)
    all_told = replace(among, used=used, asked=frozenset(each.code for each in asked))
    amiss = [(each, finding) for each in OF_IGNORES for finding in each.check(all_told)]
    return [told for told, by in covering if not by] + amiss


def _problem(each: Rule, finding: Finding) -> Problem:
    return Problem(
        finding.path,
        finding.line,
        finding.column,
        each.severity,
        each.name,
        legible(finding.message),
        legible(finding.hint),
        each.code,
        finding.mend,
    )
