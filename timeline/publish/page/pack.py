"""What only a script reads, deflated: a page may hold twice as many events in the same bytes.

scripts/load.mjs unpacks it. Texts that readers and searches see stay as they are.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from collections.abc import Mapping

BEST = 9
"""The level at which zlib takes most time and fewest bytes."""


def packed(texts: Mapping[str, str]) -> str:
    """Some texts by their names as one line of base64, which ends no element it stands in."""
    told = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return b64encode(zlib.compress(told.encode(), BEST)).decode()
