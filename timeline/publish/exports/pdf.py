"""The view as a PDF to print: on one page, or over pages with the events and sources in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.draw.leaf import Leaf
from timeline.draw.pdf import to_pdf
from timeline.draw.surround import Wording
from timeline.draw.svg import About
from timeline.publish.endnotes import text_leaves
from timeline.publish.exports.options import Options, checked
from timeline.publish.exports.xmp import record, xmp
from timeline.publish.key_page import key_leaves
from timeline.publish.pages import picture_leaf, with_footer
from timeline.publish.papers import PAPERS, Paper
from timeline.publish.parts import parts_of
from timeline.publish.snapshot import Snapshot
from timeline.publish.worksheet import worksheet_leaves


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The pages on the paper of the options."""
    options = checked(options)
    found = record(snapshot, options.address, options.frozen)
    leaves = list(pages(snapshot, options))
    numbered = (
        with_footer(leaf, snapshot, options.address, number, len(leaves), options.frozen)
        for number, leaf in enumerate(leaves, 1)
    )
    about = About(found.title, found.full, found.language, metadata=xmp(found))
    yield to_pdf(numbered, about, found.rights, snapshot.today)


def pages(snapshot: Snapshot, options: Options) -> Iterator[Leaf]:
    """The pages without their footers: the picture, or its parts with their key, and then words.

    The words are the events and sources of what goes on over pages, or lines to write on.
    """
    paper = PAPERS[options.paper]
    if options.is_paged:
        yield from _parts(snapshot, paper, options.address)
        yield from key_leaves(snapshot, paper)
    else:
        yield picture_leaf(snapshot, paper, _words(snapshot), options.address)
    if options.lines:
        yield from worksheet_leaves(snapshot, paper, options.lines)
    elif options.is_paged:
        yield from text_leaves(snapshot, paper, options.address)


def _parts(snapshot: Snapshot, paper: Paper, address: str) -> Iterator[Leaf]:
    for window in parts_of(snapshot.window, snapshot.selection.spans.count):
        part = replace(snapshot, window=window)
        words = replace(_words(part), subtitle=part.years)
        yield picture_leaf(part, paper, words, address, is_alone=False)


def _words(snapshot: Snapshot) -> Wording:
    """What stands around a picture; the source and the address are in the footer."""
    dataset = snapshot.dataset
    return Wording(dataset.title, dataset.subtitle, f"{snapshot.caption}.")
