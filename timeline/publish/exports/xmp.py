"""What a picture says of itself to programs: XMP, in the terms of Dublin Core and IPTC.

Title, alternative texts, licence and address go along inside the file, where those who collect
pictures read them. No moment of writing is noted: the same view gives the same bytes.
Source: XMP Specification Part 1 (ISO 16684-1), IPTC Photo Metadata Standard 2021.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from timeline.publish.alt import full_alt, short_alt
from timeline.publish.credits import found_at
from timeline.publish.iso import iso
from timeline.publish.snapshot import Snapshot

SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"'
)
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@dataclass(frozen=True, slots=True)
class Record:
    """What a file tells of the view it holds; `day` is the day of knowledge, as ISO 8601."""

    title: str
    short: str
    full: str
    rights: str
    source: str
    language: str
    day: str


def record(snapshot: Snapshot, address: str = "", frozen: str = "") -> Record:
    """The record of a view, or of that of a frozen snapshot with an id."""
    return Record(
        title=snapshot.dataset.title,
        short=short_alt(snapshot),
        full=full_alt(snapshot),
        rights=snapshot.dataset.licence,
        source=found_at(snapshot, address, frozen),
        language=snapshot.language.code,
        day=iso(snapshot.today),
    )


def xmp(found: Record) -> str:
    """A record as the XML of an XMP packet."""
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">'
        f'<rdf:Description rdf:about="" {SPACES}>{"".join(_properties(found))}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta>"
    )


def _properties(found: Record) -> Iterator[str]:
    for name, text in (
        ("dc:title", found.title),
        ("dc:description", found.full),
        ("dc:rights", found.rights),
        ("Iptc4xmpCore:AltTextAccessibility", found.short),
        ("Iptc4xmpCore:ExtDescrAccessibility", found.full),
    ):
        if text:
            said = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
            yield f"<{name}><rdf:Alt>{said}</rdf:Alt></{name}>"
    if found.source:
        yield f"<dc:source>{escape(found.source)}</dc:source>"
    for name, box, text in (
        ("dc:language", "Bag", found.language),
        ("dc:date", "Seq", found.day),
    ):
        yield f"<{name}><rdf:{box}><rdf:li>{escape(text)}</rdf:li></rdf:{box}></{name}>"
