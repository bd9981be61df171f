"""Callbacks over HTTP: what they name exists, and what they answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.builders import TODAY
from timeline.serve.server import ASSETS, create_app
from timeline.serve.store import Store
from timeline.serve.views.page import FILLED

Json = Any
CORPUS = Path(__file__).parent.parent / "corpus" / "good"


def components(node: Json) -> Iterator[dict[str, Json]]:
    if isinstance(node, dict):
        if "props" in node:
            yield node["props"]
        for each in node.values():
            yield from components(each)
    elif isinstance(node, list):
        for each in node:
            yield from components(each)


def named(dependency: dict[str, Json]) -> set[str]:
    """Ids that a callback names."""
    outputs = re.findall(r"([a-z-]+)\.[a-z_]+", dependency["output"])
    given = [each["id"] for each in dependency["inputs"] + dependency["state"]]
    return {*outputs, *given}


def test_every_id_of_a_callback_is_in_the_layout(client: FlaskClient) -> None:
    layout = client.get("/_dash-layout").get_json()
    ids = {props["id"] for props in components(layout) if "id" in props}
    dependencies = client.get("/_dash-dependencies").get_json()
    assert len(dependencies) >= 4
    for dependency in dependencies:
        assert named(dependency) <= ids


def test_page_carries_the_ids_that_callbacks_name_and_no_layout(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    config = re.search(r'<script id="_dash-config"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert config is not None
    known = list(components(json.loads(config[1])["validation_layout"]))
    for dependency in client.get("/_dash-dependencies").get_json():
        assert named(dependency) <= {props.get("id") for props in known}
    assert not [props for props in known[1:] if props.get("children")]


def test_regions_that_a_handler_fills_begin_empty(client: FlaskClient) -> None:
    layout = client.get("/_dash-layout").get_json()
    filled = [props for props in components(layout) if props.get("id") in FILLED]
    assert [props["children"] for props in filled] == [[]] * len(FILLED)
    answer = client.get("/_dash-dependencies").get_json()
    told = " ".join(each["output"] for each in answer)
    assert all(f"{region}.children" in told for region in FILLED)


def test_every_client_function_is_in_the_assets(client: FlaskClient) -> None:
    dependencies = client.get("/_dash-dependencies").get_json()
    functions = [each["clientside_function"] for each in dependencies]
    called = [each for each in functions if each]
    assert len(called) == 6
    bound = (ASSETS / "page.mjs").read_text("utf-8")
    for function in called:
        space, name = function["namespace"], function["function_name"]
        text = (ASSETS / f"{space}.mjs").read_text("utf-8")
        assert f"export function {name}(" in text
        assert re.search(rf"dash_clientside, .*\b{space}: {{[^}}]*\b{name}\b", bound)


def update(client: FlaskClient, output: str, inputs: dict[str, Json], state: Json = ()) -> Json:
    """The answer of the handler that owns an output."""
    (dependency,) = (
        each
        for each in client.get("/_dash-dependencies").get_json()
        if output in each["output"] and not each["clientside_function"]
    )
    pairs = re.findall(r"([a-z-]+)\.([a-z_]+)", dependency["output"])
    outputs = [{"id": name, "property": prop} for name, prop in pairs]
    values = [each | {"value": inputs[each["id"]]} for each in dependency["inputs"]]
    body = {
        "output": dependency["output"],
        "outputs": outputs if len(outputs) > 1 else outputs[0],
        "inputs": values,
        "state": [each | {"value": state} for each in dependency["state"]],
        "changedPropIds": [f"{values[0]['id']}.{values[0]['property']}"],
    }
    return client.post("/_dash-update-component", json=body)


REGIONS = {"heading", "controls", "status", "chart-bar", "listed"}


def regions(client: FlaskClient, output: str, inputs: Json) -> dict[str, str]:
    """What a handler of texts answers, as text by region."""
    answer = update(client, output, {"revision": "", **inputs})
    assert answer.status_code == 200
    found = answer.get_json()["response"]
    return {name: json.dumps(part, ensure_ascii=False) for name, part in found.items()}


def test_view_is_drawn_in_every_region(client: FlaskClient) -> None:
    found = regions(client, "listed.data", {"view": "?lane=keepers"})
    assert set(found) == REGIONS
    assert "lind" in found["listed"]
    assert "bell-rock" not in found["listed"]


def test_opened_event_is_drawn_by_itself(client: FlaskClient) -> None:
    found = regions(client, "details.children", {"state": "?lane=keepers&event=lind"})
    assert set(found) == {"problems", "details"}
    assert "Ольга Линд" in found["details"]


@pytest.mark.parametrize(
    "said",
    [
        {"width": 1100, "theme": "dark"},
        {"width": "wide", "theme": "pink"},
        {"width": [920], "theme": ["dark"]},
        {},
    ],
    ids=str,
)
def test_stage_is_drawn_for_what_a_browser_says(client: FlaskClient, said: Json) -> None:
    inputs = {"picture": {"query": "?lane=keepers", **said}, "revision": ""}
    answer = update(client, "graph.figure", inputs)
    assert answer.status_code == 200
    found = answer.get_json()["response"]
    assert set(found) == {"graph", "overview-scale"}
    named = [each["text"] for each in found["graph"]["figure"]["layout"]["annotations"]]
    assert named == ["Keepers"]


def cast(client: FlaskClient, **asked: str) -> Json:
    answer = client.get("/cast", query_string=asked)
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    return answer.get_json()


def test_cast_holds_the_events_of_a_query(client: FlaskClient) -> None:
    found = cast(client, plot="1100", page="?lane=keepers")
    assert set(found["items"]) <= {"first-keeper", "last-keeper", "lind", "museum", "storm"}
    assert found["items"]["lind"]["title"] == "Ольга Линд, смотритель"
    assert found["width"] == 1100


def test_cast_is_about_the_window_that_is_asked_for(client: FlaskClient) -> None:
    home = cast(client, plot="1100")["window"]
    middle = (home[0] + home[1]) / 2
    found = cast(client, plot="1100", page="?view=1800/1900", window=f"{middle},{middle + 500.5}")
    assert found["window"] == [middle, middle + 500.5]
    assert found["around"] == [middle - 500.5, middle + 1001]


@pytest.mark.parametrize("window", ["", "5", "a,b", "9,3", "nan,3", "0,inf", "1,2,3"])
@pytest.mark.parametrize("plot", ["", "wide", "13"])
def test_cast_is_made_for_nonsense(client: FlaskClient, window: str, plot: str) -> None:
    found = cast(client, window=window, plot=plot, page="?view=%%&lane=,")
    assert found["window"] == found["home"]


@pytest.mark.parametrize("said", [None, "nonsense", 7, []])
def test_picture_is_drawn_for_nonsense(client: FlaskClient, said: Json) -> None:
    answer = update(client, "graph.figure", {"picture": said, "revision": None})
    assert answer.status_code == 200


def test_broken_state_is_drawn_with_a_note(client: FlaskClient) -> None:
    found = regions(client, "details.children", {"state": "?view=x&lane=,"})
    assert "is left out" in found["problems"]


def test_two_apps_in_one_process_both_answer(client: FlaskClient) -> None:
    other = create_app(Store(CORPUS / "plain", today=lambda: TODAY)).server.test_client()
    assert other.get("/").text != client.get("/").text
    dependencies = [each.get("/_dash-dependencies").get_json() for each in (client, other)]
    assert dependencies[0] == dependencies[1]
    inputs = {"picture": None, "revision": None}
    for each in (client, other):
        assert update(each, "graph.figure", inputs).status_code == 200


def test_handlers_of_a_page_with_other_data_have_no_answer(client: FlaskClient) -> None:
    inputs = {"picture": None, "state": "", "view": "", "revision": "123456789abc"}
    for output in ("details.children", "listed.data", "graph.figure"):
        answer = update(client, output, inputs)
        assert (answer.status_code, answer.data) == (204, b"")
