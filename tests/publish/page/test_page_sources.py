"""Sources of a page: numbered as they are needed, linked only where that is safe."""

from __future__ import annotations

from timeline.curate.model import Source
from timeline.dates import parse
from timeline.languages import ENGLISH
from timeline.publish.page.sources import Sources

KNOWN = {
    "book": Source("book", "[Lamps]", "Keepers' Press, London", published=parse("2010-05")),
    "site": Source("site", "Fires", url="https://example.org/a", lang="fr"),
    "evil": Source("evil", "Trap", url="javascript:alert(1)", archived="javascript:alert(2)"),
    "kept": Source("kept", "Kept", url="https://example.org/b", archived="https://copy.example/b"),
}


def sources() -> Sources:
    return Sources(KNOWN, ENGLISH, "en")


def test_numbers_follow_the_order_of_need_and_stay() -> None:
    found = sources()
    assert [(each.number, each.name) for each in found.references(["site", "book", "nobody"])] == [
        (1, "Fires"),
        (2, "Keepers' Press"),
    ]
    assert [each.number for each in found.references(["book"])] == [2]
    assert [each.title for each in found.listed()] == ["Fires", "Lamps"]


def test_source_is_told_with_publisher_day_and_language() -> None:
    found = sources()
    found.references(["book", "site"])
    book, site = found.listed()
    assert (book.about, book.url, book.lang) == ("Keepers' Press, London, May 2010", "", None)
    assert (site.about, site.url, site.lang) == ("undated", "https://example.org/a", "fr")


def test_address_that_could_run_is_no_link() -> None:
    found = sources()
    found.references(["evil"])
    assert [each.url for each in found.listed()] == [""]


def test_archived_copy_stands_beside_the_address() -> None:
    found = sources()
    found.references(["kept", "evil"])
    assert [each.archived for each in found.listed()] == ["https://copy.example/b", ""]
