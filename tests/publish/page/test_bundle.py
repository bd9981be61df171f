"""Modules as one script: each once, in order, and what is not understood is told with its place."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from timeline.publish.page.bundle import BundleError, bundle
from timeline.publish.page.document import SCRIPT

NODE = shutil.which("node")


def modules(folder: Path, **texts: str) -> Path:
    """Some modules in a folder, the one that is called `main` among them."""
    for name, text in texts.items():
        (folder / f"{name}.mjs").write_text(text, "utf-8")
    return folder / "main.mjs"


@pytest.mark.skipif(NODE is None, reason="node is not installed; it only tests the page's scripts")
def test_bundle_does_what_its_modules_do(tmp_path: Path) -> None:
    entry = modules(
        tmp_path,
        main='import { add as sum, ONE } from "./sums.mjs";\n'
        'import { name } from "./names.mjs";\nconst add = "own";\n'
        "globalThis.console.log(name, add, sum(ONE, ONE));\n",
        sums='import { name } from "./names.mjs";\nexport const ONE = 1;\n'
        "export function add(a, b) {\n  return `${name}: ${a + b}`;\n}\n",
        names='export const name = "sum";\n',
    )
    ran = subprocess.run(
        [str(NODE), "--eval", bundle(entry)], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "sum own sum: 2\n"


def test_what_nobody_needs_is_left_out(tmp_path: Path) -> None:
    entry = modules(
        tmp_path,
        main='import { used } from "./other.mjs";\nglobalThis.console.log(used());\n',
        other='export function used() {\n  return "here";\n}\n'
        'export function unused() {\n  return "forgotten";\n}\n',
    )
    assert "here" in bundle(entry)
    assert "forgotten" not in bundle(entry)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            {
                "main": 'import { a } from "./b.mjs";\nexport const c = a;\n',
                "b": 'import { c } from "./main.mjs";\nexport const a = c;\n',
            },
            "modules import one another in a circle: main.mjs → b.mjs → main.mjs",
        ),
        (
            {"main": 'import { a } from "./b.mjs";\na();\n', "b": "export const b = 1;\n"},
            "main.mjs imports what b.mjs lacks: a",
        ),
        (
            {"main": "const a = 1;\nexport default a;\n"},
            "main.mjs:2: not understood: export default a;",
        ),
        (
            {"main": 'const a = 1;\n\nimport("./x.mjs");\n'},
            'main.mjs:3: not understood: import("./x.mjs");',
        ),
    ],
)
def test_what_cannot_be_bundled_is_told(tmp_path: Path, texts: dict[str, str], said: str) -> None:
    with pytest.raises(BundleError) as raised:
        bundle(modules(tmp_path, **texts))
    assert str(raised.value) == said


def test_two_modules_of_one_name_are_told(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    modules(tmp_path / "deep", names="export const b = 1;\n")
    entry = modules(
        tmp_path,
        main='import { a } from "./names.mjs";\nimport { b } from "./deep/names.mjs";\na(b);\n',
        names="export const a = 1;\n",
    )
    with pytest.raises(BundleError, match=r"two modules are called names\.mjs: "):
        bundle(entry)


def test_script_of_the_page_asks_nobody_and_keeps_nothing() -> None:
    script = bundle(SCRIPT)
    words = ("fetch(", "XMLHttpRequest", "Storage", "cookie", "eval(", "Function(", "import ")
    assert [word for word in words if word in script] == []
    assert len(script.encode()) < 64_000
