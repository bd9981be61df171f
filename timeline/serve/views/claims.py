"""One claim about a date as a reader sees it: what it says, who said it, what counts against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dash import html

from timeline.curate.markdown import plain
from timeline.curate.model import RANKS, Claim, Source
from timeline.dates import words
from timeline.explore.clock import say, status_name
from timeline.languages import Language, gettext_noop
from timeline.publish.sources import WEB, title_of
from timeline.serve.views import prose
from timeline.serve.views.sheet import attrs

RANK_NAMES = {
    "preferred": gettext_noop("preferred"),
    "normal": gettext_noop("normal"),
    "deprecated": gettext_noop("deprecated"),
}
"""What readers call each rank."""


def claim_item(
    claim: Claim,
    sources: Mapping[str, Source],
    language: Language,
    own: str,
    is_shown: bool,
    is_rival: bool,
) -> html.Li:
    """A claim: date, status and marks first, then what the curator notes, then its sources.

    `own` is the language of the data, here and below.
    """
    return html.Li(
        [
            html.P([*_head(claim, language, is_shown, is_rival)], className="head"),
            *_notes(claim, language),
            *_sources(claim, sources, language, own),
        ],
        className="claim is-shown" if is_shown else f"claim is-{claim.rank}",
    )


def _head(claim: Claim, language: Language, is_shown: bool, is_rival: bool) -> Iterator[Any]:
    text = say(claim.date, claim.status, language)
    yield html.S(text) if claim.rank == "deprecated" else html.Strong(text)
    yield f" {status_name(claim.status, language)}"
    if claim.stated is not None:
        yield language.gettext(", said {date}", date=words(claim.stated, language=language))
    for flag in _flags(claim, language, is_shown, is_rival):
        # Whoever hears or copies the line needs the gap between its words.
        yield " "
        yield flag


def _flags(claim: Claim, language: Language, is_shown: bool, is_rival: bool) -> Iterator[Any]:
    if is_shown:
        yield html.Span(language.gettext("shown"), className="flag is-good")
    if claim.rank != "normal":
        meaning = language.gettext(RANKS[claim.rank])
        yield html.Span(language.gettext(RANK_NAMES[claim.rank]), className="flag", title=meaning)
    if is_rival:
        yield html.Span(language.gettext("disagrees"), className="flag")
    if claim.disputes:
        yield html.Span(language.gettext("a detail disputed"), className="flag")


def _notes(claim: Claim, language: Language) -> Iterator[Any]:
    if claim.quote:
        yield html.Blockquote(f"“{claim.quote}”")
    against, why = language.gettext("Against it: "), language.gettext("Why: ")
    for name, text in (("", claim.note), (against, claim.disputes), (why, claim.why)):
        if text:
            yield prose.block(text, "note", lead=html.Em(name) if name else None)


def _sources(
    claim: Claim, sources: Mapping[str, Source], language: Language, own: str
) -> Iterator[Any]:
    if claim.unsourced:
        yield html.P(language.gettext("No source is named for this claim."), className="unsourced")
    found = [source_item(sources[name], language, own) for name in claim.sources if name in sources]
    if found:
        yield html.Ul(found, className="sources")


def source_item(source: Source, language: Language, own: str) -> html.Li:
    """A source: its title as a link, who published it and when."""
    spoken = source.lang or own
    named: Any = html.Cite(title_of(source), lang=None if spoken == language.code else spoken)
    # A link that is no web address could run a script; the checks refuse it, the page as well.
    if source.url.startswith(WEB):
        named = html.A(named, href=source.url, rel="noopener noreferrer", **attrs(target="_blank"))
    told = [part for part in (source.publisher, _published(source, language)) if part]
    trust = " ".join(plain(each) for each in (source.reliability, source.note) if each)
    words_of_it = f" {', '.join(told)}" if told else ""
    return html.Li([named, words_of_it, *_archived(source, language)], title=trust or None)


def _archived(source: Source, language: Language) -> Iterator[Any]:
    """A link to the copy that stays when the address of a source goes."""
    if source.archived.startswith(WEB):
        name = language.gettext("archived copy")
        blank = attrs(target="_blank")
        yield ", "
        yield html.A(name, href=source.archived, rel="noopener noreferrer", **blank)


def _published(source: Source, language: Language) -> str:
    if source.published is None:
        return language.gettext("undated")
    return words(source.published, language=language)
