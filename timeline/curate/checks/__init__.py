"""The rules: one a file, its docstring the manual, all of them in `RULES`.

To add a rule, write a module with a docstring (what is wrong, a good and a bad example) and
`check(folder) -> Iterator[Finding]`, give it a line in `RULES`, and put a folder with its
name into tests/corpus/bad. Its name is the name of the module with hyphens.

A rule that looks at several files at once also has a line in `ACROSS` of timeline/curate/part.py.

Errors drop the entry they are found in; warnings and notes drop nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.curate.checks import (
    bad_date,
    bad_url,
    claim_without_source,
    comment_eats_text,
    date_and_claims,
    date_order,
    deprecated_without_why,
    due_for_review,
    duplicate_id,
    duplicate_key,
    happened_in_future,
    id_form,
    invisible_character,
    missing_alt,
    missing_field,
    missing_file,
    number_without_source,
    plan_without_stated,
    syntax,
    text_languages,
    too_long,
    unknown_field,
    unknown_reference,
    unshown_markup,
    wrong_kind,
)
from timeline.curate.checks.rule import Finding, Rule, rule
from timeline.curate.folder import Entry, Folder
from timeline.errors import Problem, legible

RULES: tuple[Rule, ...] = (
    rule("error", missing_file),
    rule("error", syntax),
    rule("error", duplicate_key),
    rule("error", unknown_field),
    rule("error", missing_field),
    rule("error", wrong_kind),
    rule("error", too_long),
    rule("error", invisible_character),
    rule("error", text_languages),
    rule("error", id_form),
    rule("error", duplicate_id),
    rule("error", unknown_reference),
    rule("error", bad_date),
    rule("error", date_order),
    rule("error", date_and_claims),
    rule("error", claim_without_source),
    rule("error", number_without_source),
    rule("error", plan_without_stated),
    rule("error", deprecated_without_why),
    rule("error", bad_url),
    rule("warning", comment_eats_text),
    rule("warning", unshown_markup),
    rule("warning", happened_in_future),
    rule("note", due_for_review),
    rule("note", missing_alt),
)


def run(
    folder: Folder, rules: Iterable[Rule] = RULES
) -> tuple[tuple[Problem, ...], frozenset[Entry]]:
    """All problems of a folder, sorted, and the entries that have an error."""
    problems: list[Problem] = []
    dropped: set[Entry] = set()
    for each in rules:
        for finding in each.check(folder):
            problems.append(_problem(each, finding))
            if each.severity == "error" and finding.entry is not None:
                dropped.add(finding.entry)
    return tuple(sorted(problems)), frozenset(dropped)


def _problem(each: Rule, finding: Finding) -> Problem:
    return Problem(
        finding.document.path,
        finding.line,
        finding.column,
        each.severity,
        each.name,
        legible(finding.message),
        legible(finding.hint),
    )
