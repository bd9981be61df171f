"""The documents say what the code does: names, links and examples."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.cli import COMMANDS, main
from timeline.curate.checks import RULES
from timeline.curate.imports import IMPORTERS
from timeline.curate.imports.rows import SEVERITIES
from timeline.curate.imports.table import ALIASES
from timeline.curate.manual import manual
from timeline.curate.model import STATUSES
from timeline.curate.shapes.schema import FILES
from timeline.dates import parse, words
from timeline.explore.filters import FILTERS
from timeline.explore.operators import OPERATORS
from timeline.explore.state import SETTINGS
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import OPTIONS
from timeline.publish.exports.view_json import FORMAT, VERSION
from timeline.serve.views.keys import KEYS

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
TODAY = "2026-11-21"
GROWING = "unused-entry,checked-long-ago"
"""Notes on a folder that is not finished, as the examples are until the last of them."""
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def missing(name: str, wanted: list[str]) -> list[str]:
    text = page(name)
    return [each for each in wanted if f"`{each}`" not in text]


def test_field_reference_is_current() -> None:
    notice, _, text = page("docs/fields.md").partition("\n\n")
    assert notice.startswith("<!-- ")
    assert text == manual(), "run `make docs`"


@pytest.mark.parametrize("name", FILES)
def test_schema_file_is_current(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema", name])
    assert page(f"schema/{name}.schema.json") == capsys.readouterr().out, "run `make docs`"


def test_reading_names_everything_a_link_holds() -> None:
    values = [value for each in SETTINGS.values() for value in each.values if value[0] != "-"]
    assert missing("docs/reading.md", [*FILTERS, *SETTINGS, "v", *values]) == []


def test_reading_names_every_operator_of_the_search() -> None:
    text = page("docs/reading.md")
    assert [name for name in OPERATORS if f"`{name}:" not in text] == []


def test_reading_names_every_key_of_the_picture() -> None:
    table = re.search(
        r"^export const KEYS = \{\n(.*?)^\};", page("assets/handkeys.mjs"), re.M | re.S
    )
    assert table is not None
    keys = re.findall(r'^  "?([^\s":]+)"?:', table[1], re.MULTILINE)
    spelt = [re.sub("^(Arrow|Page)", r"\1 ", key) for key in keys if key not in "tfw="]
    assert len(spelt) > 10
    assert missing("docs/reading.md", spelt) == []
    told = [key for keys, _ in KEYS for key in keys.split() if key.isascii() and key != "Page"]
    assert missing("docs/reading.md", told) == []


def test_formats_name_every_file_and_option() -> None:
    table = page("docs/formats.md").partition("\n| file |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE) == list(EXPORTERS)
    assert missing("docs/formats.md", [*OPTIONS, *(f"view.{key}" for key in ("ics", "atom"))]) == []


def test_importing_names_every_format_field_and_word() -> None:
    table = page("docs/importing.md").partition("\n| format |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE) == list(IMPORTERS)
    assert missing("docs/importing.md", [*ALIASES, *SEVERITIES, "ok", "fixed", "skipped"]) == []


def test_schema_of_a_view_tells_its_version() -> None:
    described = json.loads(page("schema/view.schema.json"))["properties"]
    assert (described["format"]["const"], described["version"]["const"]) == (FORMAT, VERSION)


def test_every_status_is_explained_to_readers_and_curators() -> None:
    assert missing("docs/curating.md", list(STATUSES)) == []
    assert missing("docs/reading.md", [status.replace("-", " ") for status in STATUSES]) == []


def test_every_rule_is_in_the_reference() -> None:
    assert missing("docs/fields.md", [rule.name for rule in RULES]) == []


def test_changelog_counts_the_rules() -> None:
    assert f"by {len(RULES)} rules" in page("CHANGELOG.md")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_docs(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([name, "--help"])
    options = {*re.findall(r"--[a-z]+", capsys.readouterr().out)} - {"--help"}
    shown = "".join(each.read_text(encoding="utf-8") for each in PAGES)
    assert f"timeline {name}" in shown
    assert [option for option in options if option not in shown] == []


def commands() -> Iterator[str]:
    for each in PAGES:
        yield from re.findall(r"-m timeline ([a-z].*?)(?:`|\s{2,}|\n|$)", each.read_text("utf-8"))


@pytest.mark.parametrize("line", sorted(set(commands())))
def test_command_in_the_docs_exists(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*line.split(), "--help"])
    assert (stopped.value.code, capsys.readouterr().err) == (0, "")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    targets = [path.parent / target for target in LINK.findall(path.read_text(encoding="utf-8"))]
    known = [each for each in targets if each.parent.name != "images" or each.parent.exists()]
    assert [str(target) for target in known if not target.exists()] == []


def dates() -> list[tuple[str, str]]:
    section = page("docs/curating.md").partition("\n## Dates\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([^`]+)` \| (.+) \|$", section, re.MULTILINE)


@pytest.mark.parametrize(("text", "seen"), dates())
def test_dates_are_said_as_the_table_shows(text: str, seen: str) -> None:
    assert words(parse(text.strip("'"))) == seen


def examples(name: str) -> Iterator[tuple[str, str, str]]:
    """The YAML of a page: file name, text, and the problems shown right after it."""
    found = list(FENCE.finditer(page(name)))
    for block, after in zip(found, [*found[1:], None], strict=True):
        if block[1] == "yaml":
            told = after is not None and after[1] == "text" and after.start() == block.end() + 1
            file = re.match(r"# data/(\S+)\n", block[2])
            assert file is not None, f"{name}: the first line of an example names its file"
            yield file[1], block[2], after[2] if told and after is not None else ""


@pytest.mark.parametrize("name", ["README.md", "docs/curating.md"])
def test_examples_give_the_problems_that_are_shown(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The examples grow into one folder, beside the small files that ship; wrong ones leave it."""
    monkeypatch.chdir(tmp_path)
    for folder in ("events", "measures"):
        Path("data", folder).mkdir(parents=True)
    for small in (ROOT / "data").glob("*.yaml"):
        shutil.copy(small, "data")
    for file, text, expected in examples(name):
        path = Path("data", file)
        path.write_text(text, encoding="utf-8")
        main(["check", "--today", TODAY, "--ignore", GROWING])
        problems, end, _ = capsys.readouterr().out.rpartition("\n\n")
        if file.startswith("events/"):
            assert problems + end[:1] == expected
        if expected:
            path.unlink()


def test_operating_names_every_setting_of_the_environment() -> None:
    read = re.findall(r'"(TIMELINE_[A-Z_]+)"', page("timeline/serve/settings.py"))
    joined = [f"TIMELINE_{name}" for name in ("ADDRESS", "ARCHIVE", "WORK")]
    wanted = [*read, *joined]
    assert len(set(wanted)) == 7
    assert missing("docs/operating.md", wanted) == []
