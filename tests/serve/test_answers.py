"""What the scripts ask for, over HTTP."""

from __future__ import annotations

from flask.testing import FlaskClient

from timeline.serve.store import Store


def test_revision_is_told_and_never_kept(client: FlaskClient, store: Store) -> None:
    answer = client.get("/revision")
    assert answer.text == store.current().revision
    assert answer.headers["Cache-Control"] == "no-store"


def test_card_tells_an_event_in_short(client: FlaskClient) -> None:
    told = client.get("/card?event=bell-rock").get_json()
    assert told["title"].startswith("Bell Rock")
    assert told["words"] == "1 February 1811"
    assert told["status"] == "happened"
    assert told["notes"] == ["dates disagree", "2 sources"]
    assert client.get("/card?event=nothing").status_code == 404


def test_search_is_answered_key_by_key(client: FlaskClient) -> None:
    told = client.get("/find?q=lind&caret=4&page=%3Flane%3Dkeepers").get_json()
    assert told["count"] == len(told["ids"]) == 2
    assert "lind" in told["ids"]
    assert told["said"] == "2 events match."
    assert client.get("/find?q=&caret=x").get_json()["completions"] == []


def test_page_speaks_the_language_that_the_browser_asks_for(client: FlaskClient) -> None:
    russian = {"Accept-Language": "ru-RU,ru;q=0.9,en;q=0.5"}
    page = client.get("/", headers=russian).text
    assert '<html lang="ru" dir="ltr"' in page
    assert "Поделиться" in page
    assert '<html lang="en"' in client.get("/?lang=en", headers=russian).text
    assert '<html lang="en"' in client.get("/", headers={"Accept-Language": "fr"}).text
    layout = client.get("/_dash-layout", headers=russian | {"Referer": "http://x/?lang=en"})
    assert "Share" in layout.text


def test_page_is_told_what_it_has_where_the_files_are_the_same(
    client: FlaskClient, store: Store
) -> None:
    revision = store.current().revision
    for shown in (revision, f"{revision}-123456789abc"):
        assert client.get(f"/revision?shown={shown}").text == shown
    assert client.get("/revision?shown=123456789abc").text == revision


def test_page_with_other_data_gets_no_answer(client: FlaskClient, store: Store) -> None:
    for name in ("cast?plot=760", "card?event=lind", "find?q=lind", "texts?"):
        assert client.get(f"/{name}&revision={store.current().revision}").status_code == 200
        assert client.get(f"/{name}&revision=123456789abc").status_code == 409
