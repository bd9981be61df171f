"""Freezing a view: the files of a snapshot that never changes, and what names it.

What is shown is pinned to its day: a link of the snapshot leads to the timeline as it was known
then. The name is made of what goes in, before anything is drawn; see `timeline.publish.frozen`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import orjson

from timeline.explore.state import write_query
from timeline.publish.addresses import of_snapshot, of_view
from timeline.publish.alt import full_alt
from timeline.publish.citation import STYLES, work
from timeline.publish.embedding import height_of, title_of_view
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.frozen import RENDERER, Files, Frozen
from timeline.publish.iso import iso
from timeline.publish.licences import licence
from timeline.publish.oembed import Embedded, answer
from timeline.publish.snapshot import Snapshot

SCHEMA = 1
"""What a manifest holds; another number when a key is renamed or goes."""

NARROW = 500
"""The width in px that the file for oEmbed declares: nobody can ask it for another one."""

NO_LICENCE = "No licence is named: ask the authors before you pass it on."

Heard = Callable[[int, int], None]
"""Is told how far a work is: parts that are done, of all."""

PLACES = frozenset({"file", "line"})
"""Keys of an event that say where it is written: they change when a line above it does."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of a snapshot: the key of its exporter, and how many dots a px has."""

    exporter: str
    scale: float = 1.0


PIECES: Mapping[str, Piece] = {
    "index.html": Piece("html"),
    "timeline.svg": Piece("svg"),
    "timeline.png": Piece("png"),
    "timeline@2x.png": Piece("png", 2.0),
    "timeline.pdf": Piece("pdf"),
    "slide.png": Piece("slide.png"),
    "card.png": Piece("card.png"),
    "data.json": Piece("json"),
    "data.csv": Piece("csv"),
    "timeline.ics": Piece("ics"),
}
"""The views of a snapshot."""

CITATIONS: Mapping[str, str] = {
    "citation.txt": "apa",
    "citation.bib": "bibtex",
    "citation.csl.json": "csl-json",
}
"""How it is cited, by style."""

LICENCE = """{title}
Frozen snapshot {id}

{terms}

Who passes it on names the title, the authors, where it comes from and the licence, and says what
was changed.

Title:    {title}
Authors:  {authors}
Source:   {source}
Licence:  {licence}
"""


def unheard(done: int, of: int) -> None:
    """For whoever does not want to be told."""


def freeze(snapshot: Snapshot, options: Options, heard: Heard = unheard) -> Frozen:
    """A view ready to be kept; nothing is drawn before its files are asked for.

    `heard` is told how many views of how many are written.
    """
    pinned = _pinned(snapshot)
    given = {
        "schema": SCHEMA,
        "renderer": RENDERER,
        "view": write_query(pinned.state),
        "options": {"address": options.address, "width": options.width},
        "data": _sha256(_written(pinned, options, Piece("json"))),
    }
    digest = _sha256(orjson.dumps(given, option=orjson.OPT_SORT_KEYS))
    make = partial(_files, pinned, options, heard, digest, write_query(snapshot.state))
    return Frozen(iso(snapshot.today), digest, make)


def _pinned(snapshot: Snapshot) -> Snapshot:
    """The view as one of a day of the past, which it will be tomorrow.

    What could not be used of the link that asked for it is no part of it.
    """
    catalogue = snapshot.catalogue
    past = replace(catalogue, present=catalogue.present or catalogue)
    selection = replace(snapshot.selection, catalogue=past)
    drawn = replace(snapshot.drawn, catalogue=past) if snapshot.is_dimmed else selection
    state = snapshot.state.having(asof=iso(snapshot.today))
    return replace(snapshot, selection=selection, drawn=drawn, state=state, notes=())


def shown(snapshot: Snapshot) -> str:
    """The digest of the data that a view shows, whatever its day and wherever they are written."""
    told = orjson.loads(_written(snapshot, Options(), Piece("json")))
    events = [
        {key: value for key, value in event.items() if key not in PLACES}
        for event in told["events"]
    ]
    data = {**told, "events": events, "view": None}
    return _sha256(orjson.dumps(data, option=orjson.OPT_SORT_KEYS))


def _written(snapshot: Snapshot, options: Options, piece: Piece) -> bytes:
    exporter = EXPORTERS[piece.exporter]
    return b"".join(exporter.write(snapshot, replace(options, scale=piece.scale)))


def _files(
    snapshot: Snapshot, options: Options, heard: Heard, digest: str, asked: str, name: str
) -> Files:
    """All files under an id, the manifest last: it names the others with their digests."""
    own, files = replace(options, frozen=name), dict[str, bytes]()
    for done, (file, piece) in enumerate(PIECES.items()):
        heard(done, len(PIECES))
        files[file] = _written(snapshot, own, piece)
    files |= _citations(snapshot, options, name)
    files["LICENSE.txt"] = _licence(snapshot, options, name)
    if options.address:
        files["oembed.json"] = _json(dict(answer(_embedded(snapshot, options, name), NARROW)))
    manifest = _manifest(snapshot, options, digest, name) | {"asked": asked}
    manifest["sha256"] = {file: _sha256(content) for file, content in sorted(files.items())}
    return {**files, "manifest.json": _json(manifest)}


def _citations(snapshot: Snapshot, options: Options, name: str) -> dict[str, bytes]:
    cited = replace(
        work(snapshot, options.address),
        accessed=None,
        version=name,
        address=of_snapshot(options.address, name),
    )
    return {file: f"{STYLES[style](cited)}\n".encode() for file, style in CITATIONS.items()}


def _licence(snapshot: Snapshot, options: Options, name: str) -> bytes:
    dataset, named = snapshot.dataset, licence(snapshot.dataset.licence)
    terms = f"The data are published under {named.name}." if named.name else NO_LICENCE
    text = LICENCE.format(
        title=title_of_view(snapshot),
        id=name,
        terms=terms,
        authors=", ".join(dataset.authors) or "not named",
        source=of_snapshot(options.address, name) or "not named",
        licence=named.url or named.name or "none",
    )
    return text.encode()


def _embedded(snapshot: Snapshot, options: Options, name: str) -> Embedded:
    """The snapshot as something to embed from a server that only sends files."""
    return Embedded(
        title=title_of_view(snapshot),
        authors=", ".join(snapshot.dataset.authors),
        site=options.address,
        site_name=snapshot.dataset.title,
        page=of_snapshot(options.address, name),
        frame=of_snapshot(options.address, name),
        height=height_of(snapshot),
        is_frozen=True,
    )


def _manifest(snapshot: Snapshot, options: Options, digest: str, name: str) -> dict[str, Any]:
    """What is known of a snapshot without opening its files."""
    return {
        "id": name,
        "schema": SCHEMA,
        "digest": digest,
        "renderer": RENDERER,
        "title": title_of_view(snapshot),
        "timeline": snapshot.dataset.title,
        "authors": list(snapshot.dataset.authors),
        "licence": snapshot.dataset.licence,
        "day": iso(snapshot.today),
        "language": snapshot.language.code,
        "query": write_query(snapshot.state),
        "live": of_view(options.address, snapshot.state),
        "events": snapshot.count,
        "height": height_of(snapshot),
        "alt": full_alt(snapshot),
        "data": shown(snapshot),
    }


def _json(told: dict[str, Any]) -> bytes:
    return orjson.dumps(told, option=orjson.OPT_INDENT_2) + b"\n"


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
