"""What is said of slips in YAML, to the letter: each block of corpus/slips.txt is one.

Below the text of a file stand the lines `! line:column: message — hint` of all that is found in it;
`…` stands for the words that the rest of the file waits. `\\u0009` in a text is a tab.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.curate.yamltext.reader import read
from timeline.curate.yamltext.syntax import UNREAD

SLIPS = (Path(__file__).parents[2] / "corpus" / "slips.txt").read_text("utf-8")
BLOCKS = [block.partition("\n")[::2] for block in SLIPS.removeprefix("=== ").split("\n=== ")]
EVENT = "- id: one\n  title: One\n  lane: films\n  date: 1988\n  sources: [variety]\n"


def unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


def told(text: str) -> list[str]:
    return [
        f"! {each.line}:{each.column}: {each.message} — {each.hint.replace(f'; {UNREAD}', ' …')}"
        for each in read(text.encode(), "e.yaml").slips
    ]


@pytest.mark.parametrize("block", [body for _, body in BLOCKS], ids=[name for name, _ in BLOCKS])
def test_slip_is_told(block: str) -> None:
    lines = block.rstrip("\n").split("\n")
    expected = [line for line in lines if line.startswith("! ")]
    text = "".join(f"{line}\n" for line in lines if line not in expected)
    assert expected
    assert told(unescaped(text)) == expected


def test_corpus_holds_many_kinds_of_slips() -> None:
    assert len({name for name, _ in BLOCKS}) == len(BLOCKS) > 80


AT_THE_END = [
    ("- id: one\n  sources: [", "! 2:12: this '[' is never closed — add ']', or quote the text …"),
    ("- {id: one", "! 1:3: this '{' is never closed — add '}', or quote the text …"),
    ("- id: one\n  a", "! 2:3: this line has no ': ' — write each field as 'name: value', "
     "and indent a text that goes on deeper than its field …"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AT_THE_END)
def test_slip_on_a_last_line_without_end_is_told(text: str, expected: str) -> None:
    assert told(text) == [expected]


READ_ALL_THE_SAME = {
    "tab after a colon": EVENT.replace("lane: ", "lane:\t"),
    "space before a colon": EVENT.replace("lane:", "lane :"),
    "old line ends": EVENT.replace("\n", "\r"),
    "line ends of Windows": EVENT.replace("\n", "\r\n"),
    "mixed line ends": EVENT.replace("One\n", "One\r").replace("films\n", "films\r\n"),
    "line ends of Windows with one too many": EVENT.replace("\n", "\r\r\n"),
    "byte order mark": f"\ufeff{EVENT}",
    "markers around the document": f"---\n{EVENT}...\n",
    "directive": f"%YAML 1.2\n---\n{EVENT}",
    "list in the column of its field": f"{EVENT}  tags:\n  - a\n  - b\n",
    "address in a list": f"{EVENT}  tags: [https://example.org, c]\n",
    "JSON": '[{"id": "one", "title": "One"}]\n',
    "text that begins with ?": EVENT.replace("One", "?One"),
    "text that begins with =": EVENT.replace("One", "= One"),
    "text of hyphens": EVENT.replace("One", "---"),
}


@pytest.mark.parametrize("text", READ_ALL_THE_SAME.values(), ids=READ_ALL_THE_SAME)
def test_what_only_looks_like_a_slip_is_read(text: str) -> None:
    document = read(text.encode(), "e.yaml")
    assert document.slips == ()
    assert isinstance(document.data, list)
    first = document.data[0]
    assert isinstance(first, dict)
    assert first["id"] == "one"
