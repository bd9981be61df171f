"""Whatever stands in a file, it is checked and told of in every format, without an exception."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from timeline.curate.load import Loaded, load
from timeline.curate.report.formats import FORMATS
from timeline.dates import to_days

ROOT = Path(__file__).parents[2]
TODAY = to_days(2026, 11, 21)
GOOD = {
    str(path.relative_to(folder)): path.read_bytes()
    for folder in (ROOT / "tests/corpus/good/all-fields", ROOT / "tests/corpus/good/languages")
    for path in sorted(folder.rglob("*.y*ml"))
}
NAMES = sorted({*GOOD, "events.yaml", "lanes.yml"})
PIECES = (
    "- id: a\n", "  title: x\n", "date: ", "claims:\n", "\t", "'", '"', "[", "]", "{", "}", ": ",
    " #", "# timeline: ignore TL303\n", "ignore: [TL4", "|\n", ">-\n", "&a", "*a", "!t", "<<: ",
    "---\n", "\r\n", "\x00", "\u2028", "\ufeff", "日本", "2024-02-30", "..", "%", "\\",
)  # fmt: skip
TEXTS = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=4)).map("".join)


def checked(files: dict[str, bytes]) -> tuple[Loaded, str]:
    """A folder of such files, checked, with every report of it written; and where it was."""
    with TemporaryDirectory() as folder:
        for name, raw in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        loaded = load(Path(folder), TODAY, review=True)
    for write in FORMATS.values():
        assert isinstance(write(loaded.problems, loaded.texts), str)
    assert list(loaded.problems) == sorted(loaded.problems)
    assert all(each.line > 0 and each.column > 0 and each.message for each in loaded.problems)
    return loaded, folder


@given(st.sampled_from(NAMES), TEXTS)
def test_any_text_is_checked(name: str, text: str) -> None:
    checked({**GOOD, name: text.encode("utf-8", "surrogatepass")})


@given(st.sampled_from(NAMES), st.binary())
def test_any_bytes_are_checked(name: str, raw: bytes) -> None:
    checked({**GOOD, name: raw})


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """A good file with a stretch taken out, doubled, moved or written over."""
    name = draw(st.sampled_from(sorted(GOOD)))
    text = GOOD[name].decode()
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        put = draw(st.sampled_from([*PIECES, "", text[start:end] * 2, text[end:][:40]]))
        text = text[:start] + put + text[end:]
    return name, text.encode()


@given(mutations())
def test_any_slip_in_a_good_file_is_checked(mutation: tuple[str, bytes]) -> None:
    name, raw = mutation
    checked({**GOOD, name: raw})


@given(mutations())
def test_mend_stands_in_its_file_and_mends(mutation: tuple[str, bytes]) -> None:
    name, raw = mutation
    loaded, folder = checked({**GOOD, name: raw})
    for problem in loaded.problems:
        mend = problem.mend
        if mend is None or not mend.safe:
            continue
        inside, text = str(Path(problem.path).relative_to(folder)), loaded.texts[problem.path]
        assert 0 <= mend.start < mend.end <= len(text)
        better = text[: mend.start] + mend.text + text[mend.end :]
        told, place = checked({**GOOD, name: raw, inside: better.encode()})
        assert (problem.line, problem.column, problem.code) not in {
            (each.line, each.column, each.code)
            for each in told.problems
            if each.path == str(Path(place, inside))
        }
