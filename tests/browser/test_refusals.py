"""The count of what a policy refuses: that it hears, or its silence would mean nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from .conftest import Site
from .looking import eventually
from .refusals import SIGN

pytestmark = pytest.mark.browser

SCRIPT = """() => {
    const node = document.createElement("script");
    node.text = "1";
    document.body.append(node);
}"""
FRAMED = """<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'none'">
<script>1</script>"""


def with_script(page: Page, url: str) -> None:
    page.goto(url)
    page.evaluate(SCRIPT)


def with_picture(page: Page, url: str) -> None:
    page.goto(url)
    page.evaluate("new Image().src = 'https://elsewhere.example/a.png'")


def in_a_frame(page: Page, url: str) -> None:
    page.route("**/inner", lambda route: route.fulfill(body=FRAMED, content_type="text/html"))
    page.route("**/outer", lambda route: route.fulfill(body='<iframe src="inner"></iframe>'))
    page.goto(f"{url}outer")


@pytest.mark.parametrize(
    ("act", "directive"),
    [
        (with_script, "script-src-elem inline"),
        (with_picture, "img-src"),
        (in_a_frame, "script-src"),
    ],
)
def test_refusal_is_heard(
    act: Callable[[Page, str], None],
    directive: str,
    site: Site,
    chromium: Browser,
    refused: list[str],
) -> None:
    context = chromium.new_context()
    act(context.new_page(), site.url)
    eventually(context.pages[0], lambda: any(each.startswith(SIGN) for each in refused))
    assert any(directive in each for each in refused)
    context.close()
    # What was meant to be refused is no slip of this journey.
    refused.clear()
