"""Fewer bytes that do the same."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from timeline.publish.page.squeeze import squeezed, squeezed_style

NODE = shutil.which("node")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("return  a\n  + b;", "return a\n+b;"),
        ("x()\n(y)", "x()\n(y)"),
        ("1 + +a; b - -c", "1+ +a;b- -c"),
        ("a\n++b", "a\n++b"),
        ("'a  b' // gone", "'a  b'"),
        ("`a  ${ b }  c`", "`a  ${b}  c`"),
    ],
)
def test_blanks_go_where_no_statement_ends(script: str, said: str) -> None:
    assert squeezed(script) == said


@pytest.mark.skipif(NODE is None, reason="node is not installed; it only tests the page's scripts")
def test_squeezed_script_does_the_same() -> None:
    script = """
        const [first, ...rest] = [3, 1, 2]
        const told = rest.map((each) => ({ each, more: each / first }))
        const say = globalThis.console.log
        for (const { each, more: share } of told) say(each, `${share.toFixed(2)}: a  b`)
        say(/[/]  x/.test("/  x"), first > 2 ? "yes" : "no")
    """
    run = [
        subprocess.run([str(NODE), "--eval", text], capture_output=True, text=True, check=True)
        for text in (script, squeezed(script))
    ]
    assert run[0].stdout == run[1].stdout != ""
    assert len(squeezed(script)) < len(script) * 0.7


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("a { color: red; }\n/* no */\nb > i { top: 0 }", "a{color:red}b > i{top:0}"),
        ("a :hover { margin: 0 auto }", "a :hover{margin:0 auto}"),
    ],
)
def test_style_keeps_the_blanks_that_matter(style: str, said: str) -> None:
    assert squeezed_style(style) == said
