"""The code by which a page frames a timeline, as it survives the filters of most sites.

Width and height stand as attributes and as a style, because some sites take one of them out; where
the whole frame is taken out, a link is left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from timeline.languages import gettext_noop
from timeline.publish.oembed import WIDEST
from timeline.publish.page.document import HEIGHTS, PLATES
from timeline.publish.snapshot import Snapshot

BESIDE = 400
"""Px that a framed page takes beside its picture: heading, lanes, legend, a short list, credits."""


@dataclass(frozen=True, slots=True)
class Size:
    """A size of a frame: what readers call it, its width as CSS and its height in px."""

    name: str
    width: str
    height: int


SIZES: Mapping[str, Size] = {
    "page": Size(gettext_noop("whole width"), "100%", 720),
    "column": Size(gettext_noop("column"), "640px", 640),
    "slide": Size(gettext_noop("slide"), "960px", 540),
    "phone": Size(gettext_noop("phone"), "360px", 640),
}
"""The sizes to choose from."""

DEFAULT_SIZE = "page"


def title_of_view(snapshot: Snapshot) -> str:
    """What a view is called elsewhere: the title of the timeline, and what of it is shown."""
    return f"{snapshot.dataset.title}: {snapshot.years}"


def height_of(snapshot: Snapshot) -> int:
    """The height in px that a view takes in a frame of the usual width."""
    plate = max((each for each in PLATES if each.frame <= WIDEST), key=lambda each: each.frame)
    return round(snapshot.place(plate.plot, HEIGHTS[plate.plot]).height) + BESIDE


def code(frame: str, page: str, title: str, link: str, size: Size) -> str:
    """The code to paste: the frame at an address, and a link to the page with its words."""
    width, height = size.width, size.height
    plain = width.removesuffix("px")
    return (
        f'<iframe src="{escape(frame)}" title="{escape(title)}" width="{plain}" '
        f'height="{height}" style="border:0;width:{width};max-width:100%;height:{height}px" '
        'frameborder="0" loading="lazy" allowfullscreen></iframe>\n'
        f'<p><a href="{escape(page)}">{escape(link)}</a></p>'
    )
