"""Taking a view along: frames to embed, pictures, files and citations, as one page.

The page stands by itself, and the dialog of the timeline shows the same. Its form asks the server
again for each choice, so that the code, the preview and what is said always agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from timeline.explore.state import write_query
from timeline.languages import gettext_noop
from timeline.publish.addresses import of_snapshot
from timeline.publish.citation import STYLES, work
from timeline.publish.embedding import SIZES, code, title_of_view
from timeline.serve.element import Element
from timeline.serve.views.copied import copied
from timeline.serve.views.handout_files import taken_along
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
        *taken_along(page, wish.frozen if wish.kind == "frozen" else ""),
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
            Element("P", say("It takes up to half a minute the first time."), className="hint"),
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
        yield copied(
            say("Link to this version"), there, say("Copy link to this version"), is_long=False
        )
    yield copied(say("Code of the frame"), code(frame, there, name, words, size), say("Copy code"))
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
                copied(
                    say("Citation ({style})", style=name),
                    write(cited),
                    say("Copy citation ({style})", style=name),
                ),
            ],
            open=style == "apa",
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
