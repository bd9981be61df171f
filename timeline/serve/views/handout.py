"""Taking a view along: frames to embed, pictures, files and citations, as one page.

The page stands by itself, and the dialog of the timeline shows the same. Its form asks the server
again for each choice, so that the code, the preview and what is said always agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from timeline.explore.state import ViewState, write_query
from timeline.languages import gettext_noop
from timeline.publish.addresses import of_file, of_snapshot
from timeline.publish.alt import short_alt
from timeline.publish.citation import STYLES, work
from timeline.publish.embedding import SIZES, code, title_of_view
from timeline.publish.exports import EXPORTERS, GROUPS, file_name
from timeline.publish.freezing import PIECES
from timeline.serve.element import Element
from timeline.serve.views.files import FileLink, files
from timeline.serve.views.sheet import Sheet, attrs

STYLE_NAMES = {
    "apa": "APA",
    "mla": "MLA",
    "chicago": "Chicago",
    "bibtex": "BibTeX",
    "csl-json": "CSL-JSON",
}
"""What people call each style of citation."""

KINDS = {
    "live": gettext_noop("Always the latest"),
    "frozen": gettext_noop("This version for ever"),
}
"""The two kinds of frames."""

EXPLAINED = {
    "live": gettext_noop("The frame shows what is known on the day somebody looks at it."),
    "frozen": gettext_noop(
        "The frame shows what is shown now, and never changes: for lessons, articles, citations."
    ),
}
"""Each kind in a sentence."""


PRINTED = {
    "pages=1": gettext_noop("Pages to print, with the events in words (PDF)"),
    "lines=3": gettext_noop("Worksheet with lines to write on (PDF)"),
}
"""What else may be printed of a view, by the option that asks for it."""

KEPT = {piece.exporter: file for file, piece in PIECES.items() if piece.scale == 1}
"""The files of a snapshot by the key of what writes them."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to take along.

    `kind` is a key of KINDS, `size` one of SIZES; `is_bare` leaves the controls out of a live
    frame, `frozen` is the id of the snapshot that was made of this view, and `problem` says why
    there is none.
    """

    kind: str = "live"
    size: str = "page"
    is_bare: bool = False
    frozen: str = ""
    problem: str = ""


def children(page: Sheet, site: str, wish: Wish, can_freeze: bool) -> list[Any]:
    """All that may be taken along of a view; `site` is where the timeline stands."""
    return [
        Element("H1", page.language.gettext("Share this view"), className="handout-title"),
        Element("P", page.snapshot.caption, className="form-lead"),
        *_embedding(page, site, wish, can_freeze),
        *_files(page, wish.frozen if wish.kind == "frozen" else ""),
        *_citations(page, site, wish),
    ]


def _embedding(page: Sheet, site: str, wish: Wish, can_freeze: bool) -> Iterator[Any]:
    say = page.language.gettext
    yield Element("H2", say("Embed"))
    kinds = KINDS if can_freeze else {"live": KINDS["live"]}
    yield Element(
        "Form",
        [
            *(_hidden(key, text) for key, text in page.state.pairs),
            *([_hidden("frozen", wish.frozen)] if wish.frozen else []),
            Element(
                "Fieldset",
                [
                    Element("Legend", say("What the frame shows")),
                    *(
                        _choice("kind", kind, say(name), kind == wish.kind, say(EXPLAINED[kind]))
                        for kind, name in kinds.items()
                    ),
                ],
            ),
            Element(
                "Fieldset",
                [
                    Element("Legend", say("Size")),
                    *(
                        _choice("size", name, say(size.name), name == wish.size)
                        for name, size in SIZES.items()
                    ),
                ],
                className="handout-row",
            ),
            *_controls(page, wish),
            Element("Button", say("Update"), className="button handout-update"),
        ],
        action="share",
        method="get",
        className="handout-form",
    )
    if wish.problem:
        yield Element("P", wish.problem, className="conflict", role="alert")
    if wish.kind == "frozen" and not wish.frozen:
        yield _freezer(page, wish)
    else:
        yield from _code(page, site, wish)


def _controls(page: Sheet, wish: Wish) -> Iterator[Any]:
    """Whether a live frame has controls; a frozen page never changes and keeps the choice."""
    if wish.kind == "live":
        yield _tick("bare", page.language.gettext("Hide controls"), wish.is_bare)
    elif wish.is_bare:
        yield _hidden("bare", "1")


def _freezer(page: Sheet, wish: Wish) -> Any:
    """The button that freezes the view; it takes as long as its pictures take to draw."""
    say = page.language.gettext
    return Element(
        "Form",
        [
            _hidden("size", wish.size),
            *([_hidden("bare", "1")] if wish.is_bare else []),
            Element("Button", say("Freeze this view"), className="button is-main"),
            Element("P", say("It takes a few seconds."), className="hint"),
        ],
        action=f"freeze{write_query(page.state)}",
        method="post",
        className="handout-freeze",
    )


def _code(page: Sheet, site: str, wish: Wish) -> Iterator[Any]:
    say, query = page.language.gettext, write_query(page.state)
    is_frozen = wish.kind == "frozen"
    there = of_snapshot(site, wish.frozen) if is_frozen else f"{site}{query}"
    frame = there if is_frozen else f"{site}embed{_bare(query, wish)}"
    name, size = title_of_view(page.snapshot), SIZES[wish.size]
    words = say("{title} (timeline)", title=name)
    if is_frozen:
        yield _copied(
            say("Link to this version"), there, say("Copy link to this version"), is_long=False
        )
    yield _copied(say("Code of the frame"), code(frame, there, name, words, size), say("Copy code"))
    yield Element("H3", say("Preview"))
    preview = Element(
        "Iframe",
        None,
        src=frame,
        title=name,
        width=size.width.removesuffix("px"),
        height=str(size.height),
        loading="lazy",
    )
    yield Element(
        "Div",
        preview,
        className="handout-preview",
        tabIndex=0,
        role="group",
        **attrs(aria_label=say("Preview")),
    )


def _bare(query: str, wish: Wish) -> str:
    if not wish.is_bare:
        return query
    return f"{query}&controls=0" if query else "?controls=0"


def _files(page: Sheet, frozen: str) -> Iterator[Any]:
    """The files of a view by what they are for, and words for a picture that is passed on."""
    say, cites, pictures = page.language.gettext, GROUPS["cite"], GROUPS["picture"]
    for name, links in files(page).items():
        if name == say(cites):
            continue
        yield Element("H2", name)
        items = [Element("Li", _file(page, each, frozen)) for each in links]
        if name == say(pictures):
            items += [Element("Li", each) for each in _printed(page, frozen)]
        yield Element("Ul", items, className="handout-files")
        if name == say(pictures):
            alt = short_alt(page.snapshot)
            yield _copied(say("Words for those who do not see the picture"), alt, say("Copy words"))


def _file(page: Sheet, link: FileLink, frozen: str) -> Any:
    """A link that saves a file: of a snapshot its own, or that of the view as known on its day."""
    if not frozen:
        return Element("A", link.name, href=link.address, download="")
    exporter, kept = EXPORTERS[link.key], KEPT.get(link.key)
    if kept is None:
        address, name = of_file("", exporter.suffix, _on_its_day(page, frozen)), ""
    else:
        stem = file_name(page.snapshot, exporter).removesuffix(exporter.suffix)
        address, name = f"s/{frozen}/{kept}", f"{stem}-{frozen}{exporter.suffix}"
    return Element("A", link.name, href=address, download=name)


def _printed(page: Sheet, frozen: str) -> Iterator[Any]:
    """Links that save pages to print, with words or with lines after the picture."""
    state = _on_its_day(page, frozen) if frozen else page.state
    address = of_file("", EXPORTERS["pdf"].suffix, state)
    for option, name in PRINTED.items():
        asked = f"{address}{'&' if '?' in address else '?'}{option}"
        yield Element("A", page.language.gettext(name), href=asked, download="")


def _on_its_day(page: Sheet, frozen: str) -> ViewState:
    """The view as known on the day of a snapshot."""
    return page.state.having(asof=frozen.rpartition("-")[0])


def _citations(page: Sheet, site: str, wish: Wish) -> Iterator[Any]:
    say = page.language.gettext
    yield Element("H2", say("Cite"))
    cited = work(page.snapshot, site)
    if wish.frozen:
        frozen = of_snapshot(site, wish.frozen)
        cited = replace(cited, accessed=None, version=wish.frozen, address=frozen)
    for style, write in STYLES.items():
        name = STYLE_NAMES[style]
        yield Element(
            "Details",
            [
                Element("Summary", name),
                _copied(
                    say("Citation ({style})", style=name),
                    write(cited),
                    say("Copy citation ({style})", style=name),
                ),
            ],
            open=style == "apa",
        )


def _copied(name: str, text: str, act: str, is_long: bool = True) -> Any:
    """A text to take along, in a field that can be selected where nothing may be copied."""
    field = Element(
        "Textarea",
        text,
        readonly=True,
        rows="4" if is_long else "1",
        spellCheck="false",
        **attrs(aria_label=name),
    )
    button = Element(
        "Button", act, type="button", className="button needs-script", **attrs(data_act="copyField")
    )
    told = Element("P", "", className="told", role="status")
    return Element(
        "Div",
        [
            Element("Span", name, className="handout-name", **attrs(aria_hidden="true")),
            field,
            button,
            told,
        ],
        className="handout-copy",
    )


def _hidden(name: str, text: str) -> Any:
    return Element("input", None, type="hidden", name=name, value=text)


def _choice(name: str, value: str, text: str, is_on: bool, more: str = "") -> Any:
    box = Element("input", None, type="radio", name=name, value=value, checked=is_on)
    told = [Element("Span", more, className="hint")] if more else []
    return Element("Label", [box, Element("Span", [Element("Span", text), *told])])


def _tick(name: str, text: str, is_on: bool) -> Any:
    box = Element("input", None, type="checkbox", name=name, value="1", checked=is_on)
    return Element("Label", [box, Element("Span", text)])
