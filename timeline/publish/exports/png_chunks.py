"""Words inside a PNG, where programs that show or collect pictures read them.

Source: Portable Network Graphics, third edition (W3C), sections 11.3.3 and 11.3.4.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import pack
from zlib import crc32

from timeline.publish.exports.xmp import Record, xmp

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER = len(SIGNATURE) + 25
"""The bytes up to the end of the chunk IHDR, which comes first."""

PX_PER_METRE = 96 / 0.0254
"""A px is a 96th of an inch."""


def with_record(png: bytes, found: Record, scale: float = 1.0) -> bytes:
    """A PNG with a record, and with its size on paper when each px has `scale` dots."""
    dots = round(PX_PER_METRE * scale)
    size = _chunk(b"pHYs", pack(">IIB", dots, dots, 1))
    return png[:HEADER] + size + b"".join(_texts(found)) + png[HEADER:]


def _texts(found: Record) -> Iterator[bytes]:
    for keyword, text, language in (
        ("Title", found.title, found.language),
        ("Description", found.full, found.language),
        ("Copyright", found.rights, ""),
        ("URL", found.source, ""),
        ("XML:com.adobe.xmp", xmp(found), ""),
    ):
        if text:
            # Not compressed; language; no keyword in that language.
            head = f"{keyword}\0\0\0{language}\0\0"
            yield _chunk(b"iTXt", (head + text).encode())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))
