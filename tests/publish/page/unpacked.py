"""Reads what a page holds for its script, as a browser does."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode

PACKED = re.compile(r'<script type="text/plain" id="packed">([\w+/=]*)</script>')


def unpacked(page: str) -> dict[str, str]:
    """The script and its data by their names."""
    (text,) = PACKED.findall(page)
    found: dict[str, str] = json.loads(zlib.decompress(b64decode(text)))
    return found
