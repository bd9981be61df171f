"""SVG as PNG, with the font that ships and without a browser."""

from __future__ import annotations

from resvg_py import svg_to_bytes

from timeline.draw.fonts import FACES, FAMILY, missing


def to_png(svg: str, scale: float = 1.0) -> bytes:
    """An SVG file as a PNG with `scale` dots for each px.

    The picture is the same on every machine. Only letters that the font does not have are drawn
    with what fonts there are on this one.
    """
    return svg_to_bytes(
        svg_string=svg,
        zoom=scale,
        skip_system_fonts=not missing([svg]),
        font_files=[str(path) for path in FACES.values()],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
