"""Scripts as tokens: put together again they are the script."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.publish.page.tokens import tokens

ROOT = Path(__file__).resolve().parents[3]
MODULES = [
    *sorted((ROOT / "assets").glob("*.mjs")),
    *sorted((ROOT / "timeline/publish/page/scripts").glob("*.mjs")),
]


def plain(script: str) -> list[str]:
    return [token for _, token in tokens(script)]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("a = 4 / 2 / b", ["a", "=", "4", "/", "2", "/", "b"]),
        ("a = /[/]\\//g.b", ["a", "=", "/[/]\\//g", ".", "b"]),
        ("`a${b + `c${d}`}e`", ["`a${", "b", "+", "`c${", "d", "}`", "}e`"]),
        ("'it\\'s' // no\n/* no */ x", ["'it\\'s'", "x"]),
        ("a{b:`${{c}}`}", ["a", "{", "b", ":", "`${", "{", "c", "}", "}`", "}"]),
    ],
)
def test_tokens_are_told_apart(script: str, said: list[str]) -> None:
    assert plain(script) == said


@pytest.mark.parametrize("script", ['a = "open', "a = 1;\nb = `open", "a = 'x\ny'"])
def test_text_that_does_not_end_is_told(script: str) -> None:
    with pytest.raises(ValueError, match="a text, pattern or template that does not end"):
        plain(script)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_every_module_is_its_tokens(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "".join(gap + token for gap, token in tokens(text)) == text.rstrip()
