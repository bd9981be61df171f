"""The view as a PNG, drawn without a browser: the same picture as the SVG, in dots."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.draw.raster import to_png
from timeline.draw.svg import About
from timeline.publish.exports.options import Options, checked
from timeline.publish.exports.png_chunks import with_record
from timeline.publish.exports.svg import file
from timeline.publish.exports.xmp import record
from timeline.publish.picture import picture
from timeline.publish.snapshot import Snapshot


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The picture at the width and the scale of the options, with its words as metadata."""
    options = checked(options)
    drawn = picture(snapshot, options.width, options.address, options.frozen)
    found = record(snapshot, options.address, options.frozen)
    svg = file(snapshot, drawn, About(found.title, language=found.language))
    yield with_record(to_png(svg, options.scale), found, options.scale)
