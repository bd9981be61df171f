"""The traces of a file, gathered from the rules that want them."""

from __future__ import annotations

from dataclasses import replace

from timeline.curate.checks.checked_long_ago import unseen_of
from timeline.curate.checks.crowds import crowds_of
from timeline.curate.checks.far_date import dated_in, outermost
from timeline.curate.checks.outside_view import view_of
from timeline.curate.checks.rare_word import words_of
from timeline.curate.checks.stated_after_source import appeared_of, statements_of
from timeline.curate.checks.titles import titles_of
from timeline.curate.checks.traces import Traces
from timeline.curate.checks.unused_entry import names_of
from timeline.curate.folder import File


def traces_of(file: File, language: str, today: int | None) -> Traces:
    """What the rules that compare files want of one on a day; `language` is that of the data."""
    kept = Traces(file.kind, file.document.path, file.document.broken, names=names_of(file))
    if file.kind == "sources":
        return replace(kept, appeared=appeared_of(file))
    if file.kind == "events":
        return replace(
            kept,
            titles=titles_of(file, language),
            words=words_of(file),
            crowds=crowds_of(file),
            statements=statements_of(file),
            unseen=unseen_of(file, today) if today is not None else (),
            dated=dated_in(file),
            outermost=outermost(file),
        )
    return replace(kept, view=view_of(file)) if file.kind == "timeline" else kept
