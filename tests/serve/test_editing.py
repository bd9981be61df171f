"""The form over HTTP: what it shows, what it writes, what it refuses, and where it is not."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from tests.serve.reading import Page
from timeline.cli import main
from timeline.serve.server import create_app
from timeline.serve.store import Store

Send = Callable[..., TestResponse]
BASE = "http://127.0.0.1:8050"
OWN = {"Origin": BASE}
EVENT = "bell-rock"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(LIGHTHOUSES, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def desk(data: Path) -> FlaskClient:
    """Asks an app that may write to the folder."""
    store = Store(data, today=lambda: TODAY, is_editable=True)
    return create_app(store).server.test_client()


def get(client: FlaskClient, address: str = f"/edit?event={EVENT}") -> TestResponse:
    return client.get(address, base_url=BASE)


def form(answer: TestResponse) -> dict[str, str]:
    """What a browser would send of a page."""
    found = {}
    for field in Page(answer.text).elements:
        name, value = field.attributes.get("name", ""), field.attributes.get("value", "")
        if field.tag == "input" and name and field.attributes.get("type") != "checkbox":
            found[name] = value
        elif field.tag == "textarea":
            found[name] = field.text
        elif field.tag == "option" and "selected" in field.attributes:
            found[field.inside[-1].attributes["name"]] = value
    return found


def send(client: FlaskClient, fields: dict[str, str], **more: Any) -> TestResponse:
    return client.post("/edit", data=fields, **{"base_url": BASE, "headers": OWN, **more})


def look(client: FlaskClient, **fields: str) -> TestResponse:
    """Change fields of the form of an event."""
    return send(
        client, form(get(client)) | {name.replace("__", "."): text for name, text in fields.items()}
    )


def text_of(answer: TestResponse) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", " ", answer.text)).split())


def test_form_shows_the_event_as_it_stands(desk: FlaskClient) -> None:
    fields = form(get(desk))
    assert fields["event"] == EVENT
    assert fields["lane"] == "towers"
    assert fields["was.lane"] == "towers"
    assert "Nothing has been changed." in text_of(send(desk, fields))


def test_change_is_shown_and_not_written(desk: FlaskClient, data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*.yaml")}
    answer = look(desk, importance="1", title="The Bell Rock <light>")
    page = Page(answer.text)
    assert any("title: The Bell Rock <light>" in line for line in page.texts("ins"))
    assert "Write these lines" in page.texts("button")
    assert "The Bell Rock <light>" in page.texts("h2", inside="edit-preview")
    assert {path: path.read_bytes() for path in data.rglob("*.yaml")} == before


def press(client: FlaskClient, shown: TestResponse, act: str, **fields: str) -> TestResponse:
    """Press a button of a form that is shown, after some fields were filled in."""
    named = {name.replace("__", "."): text for name, text in fields.items()}
    return send(client, form(shown) | named | {"act": act})


def test_language_is_added_to_an_event_that_has_one(desk: FlaskClient, data: Path) -> None:
    shown = press(desk, get(desk), "language", language="ru")
    page = Page(shown.text)
    labels = page.texts("label")
    assert [each for each in labels if each.startswith("Title")] == ["Title (en)", "Title (ru)"]
    assert {"Summary (en)", "Summary (ru)", "Note (en)", "Note (ru)"} <= set(labels)
    (entry,) = (each for each in page.elements if each.attributes.get("name") == "title.ru")
    assert "autofocus" in {name.lower() for name in entry.attributes}
    assert entry.attributes["lang"] == "ru"
    assert "Nothing has been changed." in text_of(shown)
    shown = press(desk, shown, "look", title__ru="Белл-Рок")
    assert press(desk, shown, "write").status_code == 303
    text = (data / "events" / "towers.yaml").read_text("utf-8")
    assert "ru: Белл-Рок" in text
    assert "Title (ru)" in Page(get(desk).text).texts("label")
    assert main(["check", str(data)]) == 0


@pytest.mark.parametrize("code", ["", "Russian", "r", "<b>"])
def test_what_is_no_language_is_not_added(desk: FlaskClient, code: str) -> None:
    shown = press(desk, get(desk), "language", language=code)
    assert [each for each in Page(shown.text).texts("label") if "Title" in each] == ["Title"]
    assert form(shown)["language"] == code
    (entry,) = (
        each for each in Page(shown.text).find("input") if each.attributes.get("name") == "language"
    )
    assert ("aria-invalid" in entry.attributes) == bool(code)
    assert ("autofocus" in {name.lower() for name in entry.attributes}) == bool(code)
    assert ("is no code of a language" in text_of(shown)) == bool(code)
    (sent,) = (each for each in Page(shown.text).find("form") if "edit-form" in each.classes)
    assert "novalidate" in {name.lower() for name in sent.attributes}


def test_details_are_added_row_by_row(desk: FlaskClient, data: Path) -> None:
    shown = press(desk, get(desk, "/edit?event=lens"), "detail")
    first = len(Page(shown.text).texts("legend"))
    name = f"details.{int(form(shown)['details.room']) - 1}"
    given = {f"{name}.name": "panes", f"{name}.value": "30", f"{name}.unit": "m"}
    wrong = send(desk, form(shown) | given | {"act": "detail"})
    assert len(Page(wrong.text).texts("legend")) == first + 1
    (entry,) = (
        each
        for each in Page(wrong.text).elements
        if each.attributes.get("name") == f"{name}.source"
    )
    assert entry.attributes["aria-invalid"] == "true"
    shown = send(desk, form(wrong) | {f"{name}.source": "almanac"})
    assert press(desk, shown, "write").status_code == 303
    assert "name: panes" in (data / "events" / "towers.yaml").read_text("utf-8")
    assert main(["check", str(data)]) == 0


def test_short_form_becomes_the_first_of_two_claims(desk: FlaskClient, data: Path) -> None:
    shown = press(desk, get(desk, "/edit?event=lens"), "claim")
    before = form(get(desk, "/edit?event=lens"))
    fields = form(shown)
    assert (fields["claims.0.date"], fields["claims.0.source"], fields["claims.0.status"]) == (
        *(before["date"], before["sources"]),
        "happened",
    )
    assert (fields["date"], fields["sources"]) == ("", "")
    assert Page(shown.text).texts("legend")[:2] == ["Claim 1", "Claim 2"]
    more = {"date": "2001", "status": "happened", "source": "letters", "disputes": "the other"}
    shown = send(desk, fields | {f"claims.1.{name}": text for name, text in more.items()})
    assert press(desk, shown, "write").status_code == 303
    assert main(["check", str(data)]) == 0
    again = form(get(desk, "/edit?event=lens"))
    assert again["claims.0.date"] == before["date"]
    assert again["claims.1.disputes"] == "the other"
    assert again["date"] == ""


def test_what_no_field_asks_for_is_shown_as_kept(desk: FlaskClient, data: Path) -> None:
    path = data / "events" / "towers.yaml"
    path.write_text(
        path.read_text("utf-8").replace("- id: bell-rock", "- id: bell-rock\n  x-seen: Ann")
    )
    page = Page(get(desk).text)
    assert page.texts("dt", inside="edit-kept") == ["x-seen"]
    assert page.texts("dd", inside="edit-kept") == ["Ann"]
    shown = look(desk, title="The Rock")
    assert Page(shown.text).texts("dd", inside="edit-kept") == ["Ann"]
    assert press(desk, shown, "write").status_code == 303
    assert "x-seen: Ann" in path.read_text("utf-8")


NEW_SOURCE = {
    "new__url": "https://example.org/zine",
    "new__title": "The Zine",
    "new__publisher": "Zine",
    "new__published": "2001-05",
}


def test_new_source_is_written_by_itself_and_named(desk: FlaskClient, data: Path) -> None:
    before = (data / "events" / "towers.yaml").read_bytes()
    shown = press(desk, get(desk), "look", **NEW_SOURCE)
    lines = Page(shown.text).texts("ins", inside="edit-new-source")
    assert "+- id: zine-2001-05" in " ".join(lines)
    assert "Write this source" in Page(shown.text).texts("button", inside="edit-new-source")
    assert "zine" not in (data / "sources.yaml").read_text("utf-8")
    shown = press(desk, shown, "source")
    assert "zine-2001-05 is written, and named here." in text_of(shown)
    assert (data / "events" / "towers.yaml").read_bytes() == before
    fields = form(shown)
    assert fields["new.url"] == ""
    assert any("zine-2001-05" in text for name, text in fields.items() if "source" in name)
    assert press(desk, shown, "write").status_code == 303
    assert "zine-2001-05" in (data / "events" / "towers.yaml").read_text("utf-8")
    assert main(["check", str(data)]) == 0


def test_new_person_is_written_by_themselves_and_named(desk: FlaskClient, data: Path) -> None:
    before = (data / "events" / "towers.yaml").read_bytes()
    shown = press(desk, get(desk), "look", person__name="Grace Darling")
    lines = Page(shown.text).texts("ins", inside="edit-new-person")
    assert "grace-darling" in " ".join(lines)
    assert "Grace" not in (data / "people.yaml").read_text("utf-8")
    shown = press(desk, shown, "person")
    assert "grace-darling is written, and named here." in text_of(shown)
    assert (data / "events" / "towers.yaml").read_bytes() == before
    fields = form(shown)
    assert fields["person.name"] == ""
    assert fields["people"].endswith(", grace-darling")
    assert press(desk, shown, "write").status_code == 303
    assert "grace-darling" in (data / "events" / "towers.yaml").read_text("utf-8")
    assert main(["check", str(data)]) == 0


@pytest.mark.parametrize(
    ("more", "field", "said"),
    [
        ({"new__published": "5/6/2001"}, "new.published", "is not a date"),
        ({"new__title": ""}, "new.title", "'title' is missing"),
        ({"new__url": "example.org"}, "new.url", "address"),
    ],
)
def test_problem_of_a_new_source_stands_at_its_field(
    desk: FlaskClient, data: Path, more: dict[str, str], field: str, said: str
) -> None:
    shown = press(desk, get(desk), "source", **{**NEW_SOURCE, **more})
    page = Page(shown.text)
    (entry,) = (each for each in page.elements if each.attributes.get("name") == field)
    assert entry.attributes["aria-invalid"] == "true"
    (told,) = (
        each.text
        for each in page.elements
        if each.attributes.get("id", "").endswith(f"p-{field.replace('.', '-')}")
    )
    assert said in told
    assert "Write this source" not in page.texts("button")
    assert "zine" not in (data / "sources.yaml").read_text("utf-8")


def test_dates_in_plain_words_are_written_as_edtf(desk: FlaskClient, data: Path) -> None:
    shown = press(
        desk,
        get(desk, "/edit?event=lens"),
        "look",
        **{**NEW_SOURCE, "new__published": "May 2001"},
        date="6 July 1957",
        checked="July 1957",
    )
    page, fields = Page(shown.text), form(shown)
    understood = page.texts("p", "edit-understood")
    assert [each for each in understood if each.startswith("Written")] == [
        "Written as 1957-07-06.",
        "Written as 2001-05.",
        "Written as 1957-07.",
    ]
    assert fields["date"] == "6 July 1957"
    assert any("id: zine-2001-05" in line for line in page.texts("ins"))
    assert press(desk, shown, "write").status_code == 303
    text = (data / "events" / "towers.yaml").read_text("utf-8")
    assert "date: 1957-07-06" in text
    assert "checked: 1957-07\n" in text


def test_date_that_may_mean_two_days_is_refused(desk: FlaskClient) -> None:
    shown = press(desk, get(desk, "/edit?event=lens"), "look", date="6/7/1957")
    assert "Written as" not in text_of(shown)
    assert "write 1957-06-07 or 1957-07-06" in text_of(shown)
    assert "1 thing to mend first." in text_of(shown)


def test_source_with_a_known_address_is_named(desk: FlaskClient, data: Path) -> None:
    path = data / "sources.yaml"
    path.write_text(
        path.read_text("utf-8") + "\n- {id: old, title: Old, url: 'https://example.org/zine/'}\n"
    )
    answer = press(desk, get(desk), "source", **NEW_SOURCE)
    assert "this address is that of the source 'old': Old" in text_of(answer)
    assert "The Zine" not in path.read_text("utf-8")


def test_enter_only_looks(desk: FlaskClient) -> None:
    page = Page(get(desk).text)
    first = next(each for each in page.find("button") if each.inside[-1].tag != "nav")
    assert (first.attributes["value"], "hidden" in first.attributes) == ("look", True)


def test_written_change_touches_its_lines_only(desk: FlaskClient, data: Path) -> None:
    path = data / "events" / "towers.yaml"
    before = path.read_text("utf-8").splitlines()
    shown = form(look(desk, title="The Bell Rock light"))
    answer = send(desk, shown | {"act": "write"})
    assert answer.status_code == 303
    assert answer.location == f"/edit?event={EVENT}&back=&written=1"
    after = path.read_text("utf-8").splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert "The Bell Rock light" in changed[0][1]
    saved = get(desk, answer.location)
    assert f"Written to events/{path.name}." in text_of(saved)
    (status,) = (each for each in Page(saved.text).find("p", "edit-said"))
    assert "autofocus" in {name.lower() for name in status.attributes}
    assert main(["check", str(data)]) == 0


def test_problem_stands_beside_its_field_and_nothing_is_written(
    desk: FlaskClient, data: Path
) -> None:
    before = (data / "events" / "towers.yaml").read_bytes()
    fields = form(get(desk)) | {"lane": "tower", "people": "stevensen", "act": "write"}
    answer = send(desk, fields)
    page = Page(answer.text)
    for name, said in (("lane", "did you mean 'towers'?"), ("people", "did you mean 'stevenson'?")):
        (entry,) = (each for each in page.elements if each.attributes.get("name") == name)
        assert entry.attributes["aria-invalid"] == "true"
        described = entry.attributes["aria-describedby"].split()
        texts = {each.attributes.get("id"): each.text for each in page.elements}
        assert any(said in texts[each] for each in described)
    assert "2 things to mend first." in text_of(answer)
    assert "Write these lines" not in page.texts("button")
    assert (data / "events" / "towers.yaml").read_bytes() == before


def test_new_event_is_written_into_the_chosen_file(desk: FlaskClient, data: Path) -> None:
    fields = form(get(desk, "/edit?event=")) | {
        "title": "The lamp goes out",
        "lane": "keepers",
        "file": "events/keepers.yaml",
        "date": "1999-05",
        "sources": "almanac, letters",
    }
    shown = form(send(desk, fields))
    answer = send(desk, shown | {"act": "write"})
    assert answer.location == "/edit?event=the-lamp-goes-out&back=&written=1"
    text = (data / "events" / "keepers.yaml").read_text("utf-8")
    assert "title: The lamp goes out" in text
    assert "sources: [almanac, letters]" in text
    assert main(["check", str(data)]) == 0


def test_empty_form_tells_of_its_fields_once(desk: FlaskClient) -> None:
    shown = press(desk, get(desk, "/edit?event="), "look", person__note="A keeper.")
    page = Page(shown.text)
    told = [each for each in page.texts("p", "is-error") if "id" in each.split("'")]
    assert told == []
    assert "3 things to mend first." in text_of(shown)
    assert "add it, for example" not in text_of(shown)
    named = press(desk, get(desk, "/edit?event="), "look", title="灯台", lane="towers")
    assert "'id' is empty — fill it in" in text_of(named)


def test_what_changed_on_the_disk_is_not_overwritten(desk: FlaskClient, data: Path) -> None:
    path = data / "events" / "towers.yaml"
    shown = form(look(desk, summary="Mine."))
    theirs = path.read_text("utf-8").replace("tags: [stone]\n  claims", "tags: [granite]\n  claims")
    path.write_text(theirs, "utf-8")
    answer = send(desk, shown | {"act": "write"})
    assert answer.status_code == 200
    assert "has changed since you opened this form" in text_of(answer)
    assert path.read_text("utf-8") == theirs
    again = form(answer)
    assert again["summary"] == "Mine."
    assert (again["tags"], again["seen.tags"]) == ("granite", "granite")
    back = send(desk, again | {"tags": "stone"})
    assert "- tags: [granite]" in Page(back.text).texts("del")
    assert get(desk, f"/edit?event={EVENT}&now=1").text not in ("", again["base"])
    assert send(desk, again | {"act": "write"}).status_code == 303
    written = path.read_text("utf-8")
    assert "tags: [granite]" in written
    assert "summary: Mine." in written


def test_form_waits_for_a_broken_file_and_says_so(desk: FlaskClient, data: Path) -> None:
    shown = form(look(desk, summary="Mine."))
    path = data / "events" / "towers.yaml"
    path.write_text('- id: "new\n' + path.read_text("utf-8").replace('"', ""), "utf-8")
    told = "events/towers.yaml:1:7: this quote is never closed"
    answer = get(desk, f"/edit?event={EVENT}&back=?theme=dark")
    page = Page(answer.text)
    assert answer.status_code == 503
    assert page.texts("h1") == ["The form is waiting"]
    assert get(desk, f"/edit?event={EVENT}&now=1").text == ""
    policy = answer.headers["Content-Security-Policy"]
    assert "style-src 'self'" in policy
    assert "script" not in policy
    assert page.texts("p", "is-error")[0].startswith(told)
    ways = {each.text: each.attributes["href"] for each in page.find("a")}
    assert ways["Back to the timeline"] == "./?theme=dark"
    assert ways["Try again"] == f"edit?event={EVENT}&back=%3Ftheme%3Ddark"
    answer = send(desk, shown | {"act": "write"})
    assert f"{told} " in text_of(answer)
    assert "what you typed is still here" in text_of(answer)
    assert form(answer)["summary"] == "Mine."


def test_unknown_event_has_a_page_of_its_own(desk: FlaskClient) -> None:
    answer = get(desk, "/edit?event=<b>no&back=//evil.example")
    assert answer.status_code == 404
    assert "No file holds an event “<b>no”." in text_of(answer)
    assert "<b>no" not in answer.text
    ways = {each.text: each.attributes["href"] for each in Page(answer.text).find("a")}
    assert ways == {"New event": "edit?event=&back=", "Back to the timeline": "./"}


def test_event_that_is_gone_leaves_the_form(desk: FlaskClient, data: Path) -> None:
    shown = form(look(desk, summary="Mine."))
    (data / "events" / "towers.yaml").write_text("- {id: other}\n", "utf-8")
    answer = send(desk, shown | {"act": "write"})
    assert "is no longer in this file" in text_of(answer)
    assert form(answer)["summary"] == "Mine."
    assert (data / "events" / "towers.yaml").read_text("utf-8") == "- {id: other}\n"


@pytest.mark.parametrize(
    "name", ["../outside.yaml", "timeline.yaml", "events/../sources.yaml", "/etc/passwd", ""]
)
def test_no_other_file_is_reached(desk: FlaskClient, data: Path, name: str) -> None:
    before = {path: path.read_bytes() for path in data.parent.rglob("*") if path.is_file()}
    shown = form(look(desk, title="Other")) | {"file": name, "act": "write"}
    answer = send(desk, shown)
    assert (answer.status_code, answer.text) == (
        400,
        f"'{name}' is no file of events; choose one of the list\n",
    )
    assert {path: path.read_bytes() for path in data.parent.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "more",
    [
        {"headers": {}},
        {"headers": {"Origin": "http://evil.example"}},
        {"base_url": "http://evil.example:8050", "headers": {"Origin": "http://evil.example:8050"}},
        {"environ_base": {"REMOTE_ADDR": "192.168.1.2"}},
        {"headers": {"Origin": "http://localhost", "X-Forwarded-For": "192.168.1.2"}},
    ],
)
def test_strangers_write_nothing(desk: FlaskClient, data: Path, more: dict[str, Any]) -> None:
    before = (data / "events" / "towers.yaml").read_bytes()
    shown = form(look(desk, title="Other"))
    assert send(desk, shown | {"act": "write"}, **more).status_code == 403
    assert send(desk, shown | {"act": "write", "token": "x"}).status_code == 403
    assert (data / "events" / "towers.yaml").read_bytes() == before


def test_form_has_no_other_name(desk: FlaskClient) -> None:
    assert desk.get(f"/edit?event={EVENT}", base_url="http://evil.example").status_code == 403
    assert get(desk, "/edit?event=nobody").status_code == 404
    assert get(desk).headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in get(desk).headers


def test_too_much_is_refused(desk: FlaskClient) -> None:
    assert send(desk, {"summary": "x" * 1_000_001}).status_code == 413


def test_way_back_is_a_view_and_nothing_else(desk: FlaskClient) -> None:
    for back, href in (("?lane=towers", "./?lane=towers"), ("//evil.example", "./")):
        page = Page(
            desk.get("/edit", query_string={"event": EVENT, "back": back}, base_url=BASE).text
        )
        assert next(page.find("a")).attributes["href"] == href


def test_page_that_may_not_write_has_no_way_to_the_form(
    client: FlaskClient, desk: FlaskClient
) -> None:
    query = f"/?event={EVENT}"
    assert "edit?event=" in get(desk, query).text
    assert "edit?event=" not in client.get(query).text
    assert client.get(f"/edit?event={EVENT}").status_code == 404
    assert client.post("/edit", data={}).status_code in (404, 405)


def test_others_are_not_served_a_page_that_writes(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["serve", "--edit", "--host", "0.0.0.0", "--data", str(LIGHTHOUSES), "--port", "0"]
    assert main(words) == 2
    assert "it is for this machine only: leave out --host 0.0.0.0" in capsys.readouterr().err
