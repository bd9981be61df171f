"""The shape of the house: which wing may use which, and what stays behind which door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WINGS = (
    "immutable",
    "errors",
    "languages",
    "dates",
    "curate",
    "explore",
    "draw",
    "publish",
    "serve",
    "cli",
    "__main__",
)
CLOCKS = ("serve/store.py", "serve/run.py", "serve/work/", "cli/")
FRONTIERS = {
    "yaml": (
        ("curate/yamltext/reader.py", "curate/yamltext/outline.py"),
        "timeline.curate.yamltext.reader.read",
    ),
    "babel": (("languages/",), "timeline.languages.Language"),
    "pydantic": (("curate/",), "timeline.curate.load.load"),
    "xxhash": (("curate/parts/",), "timeline.curate.parts.shelf.key_of"),
    "icalendar": (
        ("curate/imports/", "publish/exports/"),
        "timeline.publish.exports.EXPORTERS or timeline.curate.imports.IMPORTERS",
    ),
    "pyarrow": (("publish/exports/",), "timeline.publish.exports.EXPORTERS"),
    "plotly": (("draw/",), "timeline.draw.figure.figure"),
    "fontTools": (("draw/fonts.py",), "timeline.draw.fonts.font_face"),
    "fpdf": (("draw/pdf.py", "draw/brush.py"), "timeline.draw.pdf.to_pdf"),
    "resvg_py": (("draw/raster.py",), "timeline.draw.raster.to_png"),
    "urllib3": (("cli/probing.py",), "timeline.cli.probing.Prober"),
    "dash": (("serve/",), "timeline.serve.views"),
    "flask": (("serve/",), "timeline.serve.server"),
    **dict.fromkeys(
        ("celery", "diskcache", "multiprocess", "psutil", "redis"),
        (("serve/work/",), "timeline.serve.work.workshop.Workshop"),
    ),
    "markdown_it": (("curate/markdown.py",), "timeline.curate.markdown.read"),
    "nh3": (("publish/prose.py",), "timeline.publish.prose.to_html"),
    "time": (CLOCKS, "a `clock` argument"),
    "threading": ((*CLOCKS, "serve/kept.py"), "timeline.serve.store.Store"),
    "date.today": (CLOCKS, "a `today` argument"),
    "datetime.now": (CLOCKS, "a `today` argument"),
    "print": (("cli/",), "a returned value or a `say` argument"),
    "sys.exit": (("cli/", "__main__.py"), "a raised TimelineError"),
}
"""What is used in some places only: where, and the door for all others."""

FILES = sorted((ROOT / "timeline").rglob("*.py"))
SOURCES = {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in FILES}


def module_of(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


MODULES = {module_of(path): path for path in SOURCES}


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full name of all that is imported; a module wins over what it holds."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield node.lineno, full if full in MODULES else str(node.module)


def uses(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and name of imported packages, of calls, and of attributes such as `date.today`."""
    yield from ((line, name.split(".")[0]) for line, name in imports(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.lineno, ".".join(ast.unparse(node).split(".")[-2:])
        elif isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)


def slips(path: str, text: str) -> Iterator[str]:
    """What a module does that its place in the house forbids."""
    tree, inside = ast.parse(text), path.removeprefix("timeline/")
    wing = module_of(inside).split(".")[0]
    for line, name in imports(tree):
        other = name.removeprefix("timeline.").split(".")[0]
        if name in MODULES and wing in WINGS and WINGS.index(other) > WINGS.index(wing):
            yield f"{path}:{line}: {wing} imports {name} — pass the value in from {other}"
    for line, name in uses(tree):
        places, door = FRONTIERS.get(name, (("",), ""))
        if not inside.startswith(places):
            yield f"{path}:{line}: uses {name} — go through {door}"
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for line, name in imports(function):
            yield f"{path}:{line}: imports {name} inside {function.name}() — import it at the top"


@pytest.mark.parametrize("path", SOURCES)
def test_module_keeps_to_its_place(path: str) -> None:
    assert list(slips(path, SOURCES[path])) == []


@pytest.mark.parametrize("path", SOURCES)
def test_module_has_at_most_300_lines(path: str) -> None:
    assert len(SOURCES[path].splitlines()) <= 300


def test_every_module_belongs_to_a_wing() -> None:
    tops = {module_of(path).split(".")[1] for path in SOURCES if module_of(path) != "timeline"}
    assert tops == set(WINGS)


def test_imports_run_in_no_circle() -> None:
    graph = {
        module: {name for _, name in imports(ast.parse(SOURCES[path])) if name in MODULES}
        for module, path in MODULES.items()
    }
    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (
            "timeline/explore/x.py",
            "import os\nfrom timeline.draw import svg\n",
            "2: explore imports timeline.draw.svg — pass the value in from draw",
        ),
        (
            "timeline/curate/x.py",
            "from yaml.events import Event",
            "1: uses yaml — go through timeline.curate.yamltext.reader.read",
        ),
        (
            "timeline/draw/x.py",
            "f(date.today)",
            "1: uses date.today — go through a `today` argument",
        ),
        (
            "timeline/draw/x.py",
            "x = datetime.datetime.now",
            "1: uses datetime.now — go through a `today` argument",
        ),
        (
            "timeline/serve/x.py",
            "print(1)",
            "1: uses print — go through a returned value or a `say` argument",
        ),
        (
            "timeline/draw/x.py",
            "def f():\n    import os",
            "2: imports os inside f() — import it at the top",
        ),
    ],
)
def test_slip_is_told_with_its_place_and_the_door(path: str, text: str, said: str) -> None:
    assert list(slips(path, text)) == [f"{path}:{said}"]
