"""The view as a PNG that fills a slide, 1920 × 1080: the whole picture, with large letters."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.draw.raster import to_png
from timeline.draw.svg import About
from timeline.publish.exports.options import Options, checked
from timeline.publish.exports.png_chunks import with_record
from timeline.publish.exports.svg import file
from timeline.publish.exports.xmp import record
from timeline.publish.slide import slide
from timeline.publish.snapshot import Snapshot

WIDTH = 1920
"""The width in dots."""

SCALE = 1.5
"""Dots of a px on paper: so the picture is as wide as a wide slide, 13⅓ inches, where it is put."""


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The picture, of the same size for all options, with its words as metadata."""
    options = checked(options)
    drawn = slide(snapshot, options.address, options.frozen)
    found = record(snapshot, options.address, options.frozen)
    svg = file(snapshot, drawn, About(found.title, language=found.language))
    yield with_record(to_png(svg, WIDTH / drawn.width), found, SCALE)
