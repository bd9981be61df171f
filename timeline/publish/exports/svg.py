"""The view as an SVG file that needs nothing else: its letters, words and credits are in it.

The font goes along as far as its letters are used. Who does not take fonts out of files, such as
some programs for drawing, sets the texts in another font to the widths that were placed for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.draw.fonts import font_face
from timeline.draw.scene import Text
from timeline.draw.svg import About, fixed
from timeline.publish.exports.options import Options, checked
from timeline.publish.exports.xmp import record, xmp
from timeline.publish.picture import Picture, links, picture
from timeline.publish.snapshot import Snapshot

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The picture at the width of the options, with links where the address is known."""
    options = checked(options)
    drawn = picture(snapshot, options.width, options.address, options.frozen)
    found = record(snapshot, options.address, options.frozen)
    about = About(
        title=found.title,
        description=found.full,
        language=found.language,
        metadata=xmp(found),
        style=font_face(texts(drawn)),
        is_measured=True,
    )
    yield (DECLARATION + file(snapshot, drawn, about, options.address)).encode()


def file(snapshot: Snapshot, drawn: Picture, about: About, address: str = "") -> str:
    """A picture as SVG, with links where the address is known."""
    events = (group.event for group in drawn.scene.groups if group.event)
    return fixed(
        drawn.scene,
        drawn.plot,
        about,
        links(snapshot, address),
        drawn.theme.paper,
        frozenset(snapshot.dimmed(events)),
    )


def texts(drawn: Picture) -> Iterator[str]:
    """All that is written in a picture."""
    scene = drawn.scene
    shapes = [*scene.backdrop, *(shape for group in scene.groups for shape in group.shapes)]
    yield from (run.text for shape in shapes if isinstance(shape, Text) for run in shape.runs)
    yield from (tick.label for tick in scene.ticks)
