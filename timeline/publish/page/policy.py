"""What a page may do, as its Content-Security-Policy says: draw itself, and nothing else."""

from __future__ import annotations

import hashlib
from base64 import b64encode

POLICY = (
    "default-src 'none'; img-src data:; font-src data:; style-src {style}; script-src {script}; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing is fetched, and of scripts and styles only those run that the page was written with."""


def policy(script: str, style: str, *others: str) -> str:
    """The policy of a page with a script and one style sheet, which stand in it as they are.

    `others` are scripts that it runs as well.
    """
    scripts = " ".join(map(_hashed, (script, *others)))
    return POLICY.format(script=scripts, style=_hashed(style))


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
