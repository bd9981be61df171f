"""What a file says of itself to programs: XML that is well formed, whatever the texts hold."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given

from tests.builders import claim, dataset, datasets, event, view
from timeline.curate.model import Dataset
from timeline.publish.alt import full_alt, short_alt
from timeline.publish.exports.xmp import RDF, record, xmp

DC = "http://purl.org/dc/elements/1.1/"
IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
DATA = dataset(event("bell", claim("1811")), title='Lights <&"> here', licence="CC0-1.0")


def found(data: Dataset, address: str = "") -> dict[str, str]:
    """The properties of a record by name, each with its text."""
    root = ElementTree.fromstring(xmp(record(view(data), address)))
    (description,) = root.iter(f"{{{RDF}}}Description")
    return {child.tag: "".join(child.itertext()) for child in description}


def test_record_tells_title_texts_licence_language_day_and_address() -> None:
    shown = view(DATA)
    assert found(DATA, "https://example.org/") == {
        f"{{{DC}}}title": 'Lights <&"> here',
        f"{{{DC}}}description": full_alt(shown),
        f"{{{DC}}}rights": "CC0-1.0",
        f"{{{IPTC}}}AltTextAccessibility": short_alt(shown),
        f"{{{IPTC}}}ExtDescrAccessibility": full_alt(shown),
        f"{{{DC}}}source": "https://example.org/",
        f"{{{DC}}}language": "en",
        f"{{{DC}}}date": "2026-11-21",
    }


def test_what_is_not_known_is_left_out() -> None:
    names = found(dataset(event("bell", claim("1811"))))
    assert f"{{{DC}}}rights" not in names
    assert f"{{{DC}}}source" not in names


@given(datasets())
def test_every_record_is_well_formed(data: Dataset) -> None:
    assert found(data)[f"{{{DC}}}title"] == data.title
