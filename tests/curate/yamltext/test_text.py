"""From bytes to text: encodings, sizes and invisible characters."""

from __future__ import annotations

import pytest

from timeline.curate.yamltext.reader import read
from timeline.curate.yamltext.text import MAX_BYTES, decode, place

UTF8 = "save the file as UTF-8"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a: Ж\n".encode("utf-16"), (1, 1, "the file is saved as UTF-16", UTF8)),
        ("a: Ж\n".encode("utf-16-le"), (1, 1, "the file is saved as UTF-16", UTF8)),
        ("a: Ж\n".encode("utf-16-be"), (1, 1, "the file is saved as UTF-16", UTF8)),
        ("a: Ж\n".encode("utf-32"), (1, 1, "the file is saved as UTF-32", UTF8)),
        ("a: Ж\n".encode("utf-32-be"), (1, 1, "the file is saved as UTF-32", UTF8)),
        (
            "Ж: 1\nб: кино".encode("cp1251"),
            (1, 1, "the file is not saved as UTF-8: byte 0xC6", UTF8),
        ),
        ("я: 1\nb: ".encode() + b"\xe9", (2, 4, "the file is not saved as UTF-8: byte 0xE9", UTF8)),
        (b"a: 1\nb: x\x00y", (2, 5, "invisible control character U+0000", None)),
        (b"a: 1\nb: \x1b[0m", (2, 4, "invisible control character U+001B", None)),
        ("a: 1\nb: \ufeff1".encode(), (2, 4, "invisible character U+FEFF (byte order mark)", None)),
        ("a: я\u0085b".encode(), (1, 5, "invisible character U+0085 (next line)", None)),
        ("a: x\u2028b".encode(), (1, 5, "invisible character U+2028 (line separator)", None)),
        ("a: x\u2029b".encode(), (1, 5, "invisible character U+2029 (paragraph separator)", None)),
    ],
)
def test_unreadable_text_says_where_and_why(
    raw: bytes, expected: tuple[int, int, str, str | None]
) -> None:
    (slip,) = read(raw, "a.yaml").slips
    hint = expected[3] or slip.hint
    assert (slip.line, slip.column, slip.message, slip.hint) == (*expected[:3], hint)
    assert slip.hint


def test_file_that_is_too_large_is_not_parsed() -> None:
    (slip,) = read(b" " * (MAX_BYTES + 1), "a.yaml").slips
    assert slip.message == "the file has 32 MiB, and at most 32 MiB are read"
    assert slip.hint == "split it into several files in events/"


def test_one_byte_order_mark_is_dropped() -> None:
    assert decode(b"\xef\xbb\xbfa: 1") == "a: 1"


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("", 0, (1, 1)),
        ("ab", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("😀\nЖЖ", 4, (2, 3)),
    ],
)
def test_place_counts_lines_of_all_systems(text: str, at: int, expected: tuple[int, int]) -> None:
    assert place(text, at) == expected
