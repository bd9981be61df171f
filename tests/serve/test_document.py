"""The HTML document around a page: what the browser is told to fetch, and what it is not."""

from __future__ import annotations

import re
from html import unescape

from flask.testing import FlaskClient


def scripts(client: FlaskClient) -> list[str]:
    found = re.findall(r'<script src="([^"]+)"', client.get("/").text)
    return [unescape(each) for each in found]


def test_each_script_of_the_page_is_there(client: FlaskClient) -> None:
    for script in scripts(client):
        answer = client.get(script, buffered=True)
        assert answer.status_code == 200, script
        assert "javascript" in answer.mimetype


def test_no_script_is_sent_that_the_page_does_without(client: FlaskClient) -> None:
    told = " ".join(scripts(client))
    assert "polyfill" not in told
    assert "dash_table" not in told
    assert "/dash/dcc/" in told


def test_runtime_comes_once_and_before_the_components_that_need_it(client: FlaskClient) -> None:
    order = scripts(client)
    (runtime,) = (place for place, each in enumerate(order) if "regenerator" in each)
    components = [place for place, each in enumerate(order) if "/dash/dcc/" in each]
    assert runtime < min(components)


def test_plotly_is_ours(client: FlaskClient) -> None:
    (plotly,) = (each for each in scripts(client) if "plotly" in each)
    assert plotly.startswith("/assets/plotly.min.js")
