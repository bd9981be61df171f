"""The rules: one a file, its docstring the manual, all of them in `RULES`.

To add a rule, write a module with a docstring (what is wrong, a good and a bad example) and
`check(folder) -> Iterator[Finding]`, give it a line in `RULES`, and put a folder with its
name into tests/corpus/bad. Its name is the name of the module with hyphens. Its code is the next
free one of its hundred, and is never given to another rule: 1 structure, 2 dates, 3 references,
4 content, 5 sources, 6 what the day of the check decides.

Errors drop the entry they are found in; warnings and notes drop nothing.
"""

from __future__ import annotations

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
    impossible_date,
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
    rule("TL101", "error", syntax),
    rule("TL102", "error", duplicate_key),
    rule("TL103", "error", unknown_field),
    rule("TL104", "error", missing_field),
    rule("TL107", "error", missing_file),
    rule("TL108", "error", wrong_kind),
    rule("TL109", "error", invisible_character),
    rule("TL110", "error", id_form),
    rule("TL111", "warning", comment_eats_text),
    rule("TL201", "error", bad_date),
    rule("TL202", "error", impossible_date),
    rule("TL203", "error", date_order),
    rule("TL206", "error", date_and_claims),
    rule("TL301", "error", unknown_reference),
    rule("TL302", "error", duplicate_id),
    rule("TL402", "error", too_long),
    rule("TL403", "note", missing_alt),
    rule("TL407", "error", text_languages),
    rule("TL408", "warning", unshown_markup),
    rule("TL501", "error", claim_without_source),
    rule("TL505", "error", number_without_source),
    rule("TL506", "error", plan_without_stated),
    rule("TL507", "error", deprecated_without_why),
    rule("TL508", "error", bad_url),
    rule("TL601", "note", due_for_review),
    rule("TL605", "warning", happened_in_future),
)


def run(folder: Folder) -> tuple[tuple[Problem, ...], frozenset[Entry]]:
    """All problems of a folder, sorted, and the entries that have an error."""
    problems: list[Problem] = []
    dropped: set[Entry] = set()
    for each in RULES:
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
        each.code,
        finding.mend,
    )
