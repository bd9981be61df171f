"""A comma inside { } or [ ] that ended what was meant as one text: the hint shows it quoted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import load

Write = Callable[[dict[str, str | bytes | None]], Path]
EVENT = "- id: one\n  title: {}\n  lane: films\n  date: 1988\n  sources: {}\n"
CLAIMS = "- id: one\n  title: One\n  lane: films\n  claims:\n    - {}\n"
CLAIM = "{{date: 1988, status: released, source: variety, {}}}"
QUOTE = "a comma ends a text inside { }: quote it: "


def hints(write: Write, text: str) -> list[tuple[str, str]]:
    folder = write({"events/films.yaml": text})
    problems = load(folder).problems
    return [(each.code, each.hint.replace(str(folder), "{}")) for each in problems]


@pytest.mark.parametrize(
    ("field", "quoted"),
    [
        ("note: The old day, which is late", "'The old day, which is late'"),
        ("note: It's the old day, at last", "'It''s the old day, at last'"),
        ("note: The old day,\n        which is\n        late", "'The old day, which is late'"),
        ("note: The day, which is late, rank: normal", "'The day, which is late'"),
    ],
)
def test_field_cut_by_a_comma_is_shown_quoted(write: Write, field: str, quoted: str) -> None:
    assert hints(write, CLAIMS.format(CLAIM.format(field))) == [("TL103", QUOTE + quoted)]


def test_each_piece_of_a_cut_text_is_told_with_the_whole(write: Write) -> None:
    told = hints(write, CLAIMS.format(CLAIM.format("note: The day, or so, is late")))
    assert told[0] == ("TL103", f"{QUOTE}'The day, or so, is late'")
    assert told[1] == told[0]


@pytest.mark.parametrize("field", ["note: 'The day', which is late", "which is late: The day"])
def test_field_with_a_blank_that_no_comma_began_is_told(write: Write, field: str) -> None:
    ((code, hint),) = hints(write, CLAIMS.format(CLAIM.format(field)))
    assert code == "TL103"
    assert hint.startswith("no field has a blank in its name")


def test_piece_like_a_field_may_be_either(write: Write) -> None:
    ((_, hint),) = hints(write, CLAIMS.format(CLAIM.format("note: The day, quot")))
    assert hint == f"{QUOTE}'The day, quot'; or did you mean 'quote'?"


def test_text_of_a_language_cut_by_a_comma_is_shown_quoted(write: Write) -> None:
    text = EVENT.format("{en: The tower, first, ru: Башня}", "[variety]")
    assert ("TL407", f"{QUOTE}'The tower, first'") in hints(write, text)


@pytest.mark.parametrize(
    ("sources", "hint"),
    [
        ("[variety, p. 12]", "add it to {}/sources.yaml under an id without blanks; "
                             "inside [ ] a comma begins the next id"),
        ("[variety, 'p. 12']", "add it to {}/sources.yaml"),
        ("[variety, p.12]", "add it to {}/sources.yaml"),
        ("\n    - variety\n    - p. 12", "add it to {}/sources.yaml"),
    ],
)  # fmt: skip
def test_id_begun_by_a_comma_is_told(write: Write, sources: str, hint: str) -> None:
    assert hints(write, EVENT.format("One", sources)) == [("TL301", hint)]
