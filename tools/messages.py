"""Brings the catalogues of timeline/languages up to the messages that the code says.

New messages are added with no translation, those that are gone are taken out; what is translated
stays. `make messages` runs it; `--check` only says what is missing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "timeline"
CATALOGUES = CODE / "languages" / "catalogues"

# What the code calls its messages by; `say` is the short name of one language's gettext.
KEYWORDS = {
    "gettext": None,
    "gettext_noop": None,
    "say": None,
    "ngettext": (1, 2),
    "plural_forms": (2, 3),
    "pgettext": ((1, "c"), 2),
    "pgettext_noop": ((1, "c"), 2),
}

# What gettext's tools note in every header, and what nobody here keeps up.
NOISE = (
    '"Report-Msgid-Bugs-To',
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Last-Translator',
    '"Language-Team',
    '"Generated-By',
)


def template() -> Catalog:
    """All messages of the code, with the files that say them."""
    found = Catalog(project="timeline", charset="utf-8", fuzzy=False)
    for path, _, message, comments, context in extract_from_dir(
        CODE, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        found.add(message, None, [(f"timeline/{path}", 0)], auto_comments=comments, context=context)
    return found


def missing(catalogue: Catalog) -> Iterator[Message]:
    """The messages of a catalogue that have no translation, or not in every plural form."""
    for message in catalogue:
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and (message.fuzzy or not all(said)):
            yield message


def read(path: Path) -> Catalog:
    """A catalogue from its file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem.replace("-", "_"))


def update(path: Path) -> Catalog:
    """Write a catalogue anew with the messages of the code."""
    catalogue = read(path)
    catalogue.update(template(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    write(path, catalogue)
    return catalogue


def write(path: Path, catalogue: Catalog) -> None:
    """Write a catalogue to its file, so that what has not changed stays the same."""
    written = BytesIO()
    write_po(written, catalogue, width=100, sort_output=True, include_lineno=False)
    lines = written.getvalue().decode().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(NOISE)), "utf-8")


def main() -> int:
    """Update every catalogue and say what it lacks."""
    lacking = 0
    for path in sorted(CATALOGUES.glob("*.po")):
        catalogue = read(path) if "--check" in sys.argv else update(path)
        for message in missing(catalogue):
            print(f"{path.name}: {message.id!r} has no translation")
            lacking += 1
    return 1 if lacking else 0


if __name__ == "__main__":
    raise SystemExit(main())
