"""The head of a page: what chats, search engines and embedding sites read of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.publish.test_oembed import VIEW, Tags
from timeline.serve.tags import tags

ALT = "Two towers on a line from 1810 to 1850."


def found(title: str = VIEW.title, text: str = "Of towers.") -> dict[str, str | None]:
    """Properties and names with what they say."""
    written = Tags(tags(replace(VIEW, title=title), text, ALT, "en")).found
    metas = [attributes for tag, attributes in written if tag == "meta"]
    return {str(each.get("property") or each["name"]): each["content"] for each in metas}


def links() -> list[dict[str, str | None]]:
    return [each for tag, each in Tags(tags(VIEW, "", ALT, "en")).found if tag == "link"]


def test_page_has_one_address() -> None:
    assert links()[0] == {"rel": "canonical", "href": "https://example.org/?lane=towers&v=1"}


@pytest.mark.parametrize(
    ("number", "kind", "form"),
    [(1, "application/json+oembed", "json"), (2, "text/xml+oembed", "xml")],
)
def test_embedding_sites_find_where_to_ask(number: int, kind: str, form: str) -> None:
    page = "https%3A%2F%2Fexample.org%2F%3Flane%3Dtowers%26v%3D1"
    assert links()[number] == {
        "rel": "alternate",
        "type": kind,
        "href": f"https://example.org/oembed?url={page}&format={form}",
        "title": "Towers & lamps (oEmbed)",
    }


def test_card_has_all_that_is_required() -> None:
    said = found()
    required = ("og:title", "og:type", "og:image", "og:url")
    assert all(said[name] for name in required)
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"] == said["twitter:image:alt"] == ALT
    assert said["twitter:card"] == "summary_large_image"
    assert said["og:locale"] == "en_US"


def test_picture_follows_its_own_tag() -> None:
    names = list(found())
    at = names.index("og:image")
    assert [name.rpartition(":")[0] for name in names[at + 1 : at + 5]] == ["og:image"] * 4


def test_long_texts_are_cut_at_a_word() -> None:
    said = found("word " * 30, "word " * 60)
    assert str(said["og:title"]).endswith("word…")
    assert len(str(said["og:title"])) <= 70
    assert len(str(said["og:description"])) <= 200


def test_nothing_of_the_data_is_markup() -> None:
    hostile = '"><script>alert(1)</script>'
    written = tags(replace(VIEW, title=hostile, page=hostile), hostile, hostile, "en")
    assert {tag for tag, _ in Tags(written).found} == {"link", "meta"}
