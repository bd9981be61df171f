"""One claim about a date as a reader sees it: what it says, who said it, what counts against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dash import html

from timeline.curate.model import RANKS, Claim, Source
from timeline.dates import words
from timeline.explore.clock import say
from timeline.serve.views.sheet import attrs


def claim_item(
    claim: Claim, sources: Mapping[str, Source], is_shown: bool, is_rival: bool
) -> html.Li:
    """A claim: date, status and marks first, then what the curator notes, then its sources."""
    return html.Li(
        [
            html.P([*_head(claim, is_shown, is_rival)], className="head"),
            *_notes(claim),
            *_sources(claim, sources),
        ],
        className="claim is-shown" if is_shown else f"claim is-{claim.rank}",
    )


def _head(claim: Claim, is_shown: bool, is_rival: bool) -> Iterator[Any]:
    text = say(claim.date, claim.status)
    yield html.S(text) if claim.rank == "deprecated" else html.Strong(text)
    yield f" {claim.status.replace('-', ' ')}"
    if claim.stated is not None:
        yield f", said {words(claim.stated)}"
    if is_shown:
        yield html.Span("shown", className="flag is-good")
    if claim.rank != "normal":
        yield html.Span(claim.rank, className="flag", title=RANKS[claim.rank])
    if is_rival:
        yield html.Span("disagrees", className="flag")
    if claim.disputes:
        yield html.Span("disputed", className="flag")


def _notes(claim: Claim) -> Iterator[Any]:
    if claim.quote:
        yield html.Blockquote(f"“{claim.quote}”")
    for name, text in (("", claim.note), ("Against it: ", claim.disputes), ("Why: ", claim.why)):
        if text:
            yield html.P([html.Em(name), text] if name else text, className="note")


def _sources(claim: Claim, sources: Mapping[str, Source]) -> Iterator[Any]:
    if claim.unsourced:
        yield html.P("No source is named for this claim.", className="unsourced")
    found = [_source(sources[name]) for name in claim.sources if name in sources]
    if found:
        yield html.Ul(found, className="sources")


def _source(source: Source) -> html.Li:
    title = source.title
    if title.startswith("[") and title.endswith("]"):
        title = title[1:-1]
    named: Any = html.Cite(title, lang=source.lang or None)
    # A link that is no web address could run a script; the checks refuse it, the page as well.
    if source.url.startswith(("https://", "http://")):
        named = html.A(named, href=source.url, rel="noopener noreferrer", **attrs(target="_blank"))
    told = [part for part in (source.publisher, _published(source)) if part]
    return html.Li([named, f" {', '.join(told)}" if told else ""], title=source.note or None)


def _published(source: Source) -> str:
    return words(source.published) if source.published else "undated"
