"""What the reader keeps of a YAML text, and what it says about texts it refuses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.folder import value_at
from timeline.curate.yamltext.nodes import Document, Path
from timeline.curate.yamltext.reader import read

UNREAD = "; the rest of this file is read once that is mended"
LINE_UP = "give all fields of an entry, and all '- ' of a list, the same indentation"


def slips(text: str | bytes) -> list[tuple[int, int, str, str, str]]:
    raw = text if isinstance(text, bytes) else text.encode()
    return [
        (slip.line, slip.column, slip.rule, slip.message, slip.hint.removesuffix(UNREAD))
        for slip in read(raw, "a.yaml").slips
    ]


def value(text: str) -> object:
    document = read(text.encode(), "a.yaml")
    assert document.slips == ()
    assert isinstance(document.data, dict)
    return document.data["a"]


PLAIN = """
-0043 0750 2008 2008-05-02 2024-02-30 2024-13-01 1917 24 No On Yes 12:01 012 1_000 0x1A .5 1.0
true 2008-05 2008~ 2008? 2008% 20XX 2027-XX 2008/.. ../2008 2008/ /2008 2008-21 Y-12000 50/50 ..
AT&T Wow! a#b
"""
PLAIN_TEXTS = ["3:10 to Yuma", "Ocean's Eleven", "Rise & Fall", "Oh ! no"]


@pytest.mark.parametrize("written", [*PLAIN.split(), *PLAIN_TEXTS])
def test_plain_scalar_stays_as_written(written: str) -> None:
    assert value(f"a: {written}\n") == written


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_empty_plain_scalar_is_none(written: str) -> None:
    assert value(f"a: {written}\n") is None


@pytest.mark.parametrize("written", ["''", '""', "'~'", '"null"'])
def test_quoted_empty_word_is_text(written: str) -> None:
    assert value(f"a: {written}\n") == written[1:-1]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("{1667,1668}", {"1667": None, "1668": None}),
        ("[1667..1670]", ["1667..1670"]),
        ("[REC]", ["REC"]),
        ("#Alive", None),
        ("e.g. # note", "e.g."),
    ],
)
def test_unquoted_special_text_is_kept_for_the_checks(written: str, kept: object) -> None:
    assert value(f"a: {written}\n") == kept


TITLE = "- id: x\n  title: "


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (f"{TITLE}Thor: Ragnarok\n", (2, 14, "a second ': ' in one value", "'Thor: Ragnarok'")),
        (f"{TITLE}*batteries not\n", (2, 10, "a text cannot begin with '*'", "'*batteries not'")),
        (f"{TITLE}*batteries\n", (2, 10, "a text cannot begin with '*'", "'*batteries'")),
        (f"{TITLE}* x\n", (2, 10, "a text cannot begin with '*'", "'* x'")),
        (f"{TITLE}@x\n", (2, 10, "a text cannot begin with '@'", "'@x'")),
        (f"{TITLE}`x`\n", (2, 10, "a text cannot begin with '`'", "'`x`'")),
        (f"{TITLE}%x\n", (2, 10, "a text cannot begin with '%'", "'%x'")),
        (f"{TITLE}%2008\n", (2, 10, "a text cannot begin with '%'", "'%2008'")),
        (f"{TITLE}!Three\n", (2, 10, "a text cannot begin with '!'", "'!Three'")),
        (f"{TITLE}&x y\n", (2, 10, "a text cannot begin with '&'", "'&x y'")),
        (f"{TITLE}, x\n", (2, 10, "a text cannot begin with ','", "', x'")),
        (
            f"{TITLE}| x\n",
            (2, 10, "a text cannot begin with '|'", "'| x'; or begin it on the next line"),
        ),
        (f"{TITLE}? x\n", (2, 10, "a text cannot begin with '?'", "'? x'")),
        (f'{TITLE}"A" b\n', (2, 14, "there is text after a closing quote", "'\"A\" b'")),
        (f"{TITLE}'It's'\n", (2, 14, "there is text after a closing quote", "'It''s'")),
        (
            "- {id: x, title: *y}\n",
            (1, 18, "a text cannot begin with '*'", "'…'"),
        ),
    ],
)
def test_text_that_needs_quotes_is_shown_in_quotes(
    text: str, slip: tuple[int, int, str, str]
) -> None:
    line, column, message, quoted = slip
    assert slips(text) == [(line, column, "syntax", message, f"quote the text: {quoted}")]


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("a: 1\n\tb: 2\n", 2, 1, "a tab is used for indentation", "use spaces"),
        ("a:\n\t- b\n", 2, 1, "a tab is used for indentation", "use spaces"),
        ("a: |\n\tb\n", 2, 1, "a tab is used for indentation", "use spaces"),
        ('a: "x\nb: 2\n', 1, 4, "this quote is never closed", "add the closing quote"),
        (
            "a: 'x\nb: 2\n",
            1,
            4,
            "this quote is never closed",
            "add the closing quote; a text that begins with ' stands between double quotes",
        ),
        (
            'a: "x\nb: "y"\n',
            1,
            4,
            "this quote is closed too early or too late",
            "put one quote before the text and one after it; inside single quotes write '' for '",
        ),
        (
            'a: "C:\\data"\n',
            1,
            7,
            "a backslash in double quotes begins a code, and this one is unknown",
            "use single quotes, in which a backslash is plain text",
        ),
        (
            "id: x\ndate：1987\nlane: y\n",
            2,
            1,
            "a full-width colon '：' does not end the name of a field",
            "write an ordinary colon and a space",
        ),
        (
            "id: x\ntitle:foo\nlane: y\n",
            2,
            1,
            "there is no space after the colon",
            "write a space between the colon and the value",
        ),
        (
            "a: b\nc\nd: e\n",
            2,
            1,
            "this line has no ': '",
            "write each field as 'name: value', and indent a text that goes on deeper than "
            "its field",
        ),
        (
            "- id: x\n\u00a0 date: 1987\n",
            2,
            1,
            "a no-break space is used for indentation",
            "use ordinary spaces",
        ),
        ("- x\ny: 1\n", 2, 1, "the indentation does not fit the lines above", LINE_UP),
        (
            "a: 1\n b: 2\n",
            2,
            3,
            "this field does not line up with the one above",
            "give all fields of an entry the same indentation",
        ),
        ("a: [1, 2\nb: 3\n", 1, 4, "this '[' is never closed", "add ']', or quote the text"),
        ("a: {b: 1\nc: 2\n", 1, 4, "this '{' is never closed", "add '}', or quote the text"),
        (
            "title: - x\n",
            1,
            8,
            "a list cannot begin on the line of its field",
            "put each '- ' on a line of its own, or quote the text: '- x'",
        ),
        ("%2008\n", 1, 1, "a line cannot begin with '%'", "quote the text"),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins here", "delete this line '---'"),
        ("<<: {a: 1}\n", 1, 1, "merge keys (<<) are not read", "write the fields out"),
        (
            "? [a]\n: 1\n",
            1,
            3,
            "the name of a field must be a text",
            "quote it if it begins with '['",
        ),
        ("[" * 200_000, 1, 33, "nested more than 32 levels deep", "flatten the list"),
        ("- " * 30_000, 1, 65, "nested more than 32 levels deep", "flatten the list"),
        (
            f"a: {'x' * 1_000_001}\n",
            1,
            4,
            "a text of more than 1,000,000 characters",
            "shorten it",
        ),
    ],
)
def test_refused_yaml_says_where_and_what_to_do(
    text: str, line: int, column: int, message: str, hint: str
) -> None:
    assert slips(text) == [(line, column, "syntax", message, hint)]


def test_anchor_and_alias_are_both_named() -> None:
    assert [(slip[0], slip[3]) for slip in slips("a: &x 1\nb: *x\n")] == [
        (1, "a text cannot begin with '&'"),
        (2, "aliases (*) are not read"),
    ]


@pytest.mark.parametrize("value", ["!t b", "!t [b]", "!t {b: c}", "&x b", "&x [b]", "&x {b: c}"])
def test_signs_are_seen_right_behind_a_quoted_name(value: str) -> None:
    (found,) = slips(f'- {{"a":{value}}}\n')
    assert found[:3] == (1, 8, "syntax")
    assert value[0] in found[3]


def test_duplicate_key_names_the_first_and_keeps_it() -> None:
    text = "a: [1, {b: 2}]\nc: 3\na: [4]\n"
    message = "'a' stands twice here, first on line 1"
    assert slips(text) == [(3, 1, "duplicate-key", message, "keep one of the two")]
    document = read(text.encode(), "a.yaml")
    assert document.data == {"a": ["1", {"b": "2"}], "c": "3"}
    assert document.place(("c",)) == (2, 4)


def test_complete_items_are_kept_when_a_later_one_is_broken() -> None:
    document = read(b"- id: one\n- id: two\n  title: Thor: Ragnarok\n- id: three\n", "a.yaml")
    assert document.data == [{"id": "one"}]
    assert document.broken


def test_broken_mapping_is_left_out_as_a_whole() -> None:
    assert read(b"title: x\nview: @y\n", "a.yaml").data is None


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "--- # x\n...\n"])
def test_file_without_values_is_none(text: str) -> None:
    document = read(text.encode(), "a.yaml")
    assert (document.data, document.slips, document.broken) == (None, (), False)


@pytest.mark.parametrize(
    ("path", "place", "key"),
    [
        ((), (1, 1), (1, 1)),
        ((0,), (1, 3), (1, 3)),
        ((0, "Ж😀"), (1, 8), (1, 4)),
        ((0, "b"), (1, 26), (1, 23)),
        ((0, "list"), (2, 9), (2, 3)),
        ((0, "list", 1), (2, 13), (2, 13)),
        ((0, "claims", 1, "date"), (5, 13), (5, 7)),
        ((0, "last"), (6, 9), (6, 3)),
        ((1,), (7, 3), (7, 3)),
        ((0, "claims", 1, "absent"), (5, 6), (5, 6)),
        ((0, "absent", 4), (1, 3), (1, 3)),
    ],
)
def test_place_counts_characters(
    path: tuple[str | int, ...], place: tuple[int, int], key: tuple[int, int]
) -> None:
    text = (
        "- {Ж😀: 'кино 🚀 here', b: 2,\n"
        "  list: [Ж, 🚀🚀, c],\n"
        "  claims: [\n"
        "    {date: 1},\n"
        "     {date: 2}],\n"
        "  last: x}\n"
        "- id: two\n"
    )
    document = read(text.encode(), "a.yaml")
    assert document.place(path) == place
    assert document.place(path, key=True) == key


def test_place_is_right_with_a_mark_and_windows_lines() -> None:
    document = read("\ufeffa: 1\r\nключ: [x, y]\r\n".encode(), "a.yaml")
    assert document.data == {"a": "1", "ключ": ["x", "y"]}
    assert document.place(("ключ", 1)) == (2, 11)


@pytest.mark.parametrize(
    ("line", "is_cut"),
    [
        ("a: Scene #1", True),
        ("a: #Alive", True),
        ("a:   # nothing", True),
        ("a: Scene  # aside", False),
        ("a: 'Scene' # aside", False),
        ("a: Scene#1", False),
        ("a: Scene\n  # aside", False),
    ],
)
def test_comment_after_a_plain_text_is_noted(line: str, is_cut: bool) -> None:
    assert read(f"{line}\n".encode(), "a.yaml").is_cut(("a",)) is is_cut


LEAVES = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
    )
)
DATA = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(LEAVES, inner, max_size=4),
    max_leaves=20,
)


@given(DATA, st.booleans())
def test_dumped_data_is_read_as_the_same_texts(data: object, flow: bool) -> None:
    text = yaml.dump(data, allow_unicode=True, default_flow_style=flow)
    document = read(text.encode(), "a.yaml")
    assert document.slips == ()
    assert document.data == data


@given(DATA)
def test_every_value_has_a_mark(data: object) -> None:
    document = read(yaml.dump(data, allow_unicode=True).encode(), "a.yaml")
    assert len(document.marks) == count(document.data)


@given(DATA)
def test_every_value_is_found_at_its_mark(data: object) -> None:
    document = read(yaml.dump({"first": [data, data], "last": data}).encode(), "a.yaml")
    assert list(offsets(document, ())) == list(document.marks)


def test_values_behind_what_is_left_out_are_found() -> None:
    document = read(b"- {a: [x, {b: c}], a: [{d: e}], <<: *f, g: [h, {i: j}]}\n", "a.yaml")
    assert len(document.slips) == 2
    assert document.place((0, "g", 1, "i")) == (1, 52)
    assert list(offsets(document, ())) == list(document.marks)


def offsets(document: Document, path: Path) -> Iterator[int]:
    """Where each key and value below a path begins, as the document finds it."""
    yield document.offset(path)
    node = value_at(document.data, path)
    if isinstance(node, dict):
        for name in node:
            yield document.offset((*path, name), key=True)
            yield from offsets(document, (*path, name))
    elif isinstance(node, list):
        for index in range(len(node)):
            yield from offsets(document, (*path, index))


def count(node: object) -> int:
    if isinstance(node, dict):
        return 1 + sum(1 + count(value) for value in node.values())
    return 1 + sum(map(count, node)) if isinstance(node, list) else 1


YAML_LIKE = st.text("ab:-#[]{}&*!|>'\"%@`?~,<=. \n\t\r\u00a0：Ж😀\u0085\x00", max_size=60)


@given(st.text() | YAML_LIKE)
def test_any_text_is_read_or_refused(text: str) -> None:
    assert_whole(read(text.encode("utf-8", "surrogatepass"), "a.yaml"))


@given(st.binary())
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    assert_whole(read(raw, "a.yaml"))


def assert_whole(document: Document) -> None:
    assert document.broken == any(slip.fatal for slip in document.slips)
    assert all(slip.line >= 1 and slip.column >= 1 and slip.message for slip in document.slips)
