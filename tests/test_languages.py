"""Languages: every catalogue says all that the code says, in whole sentences with their places."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from babel.messages.catalog import Message

from timeline.languages import ENGLISH, LANGUAGES, language, preferred
from timeline.languages.shelf import CATALOGUES
from timeline.serve.script_words import script_words

ROOT = Path(__file__).resolve().parents[1]
PLACE = re.compile(r"\{(\w*)\}")
FILES = sorted(CATALOGUES.glob("*.po"))


def tool() -> ModuleType:
    """tools/messages.py, which is no package."""
    spec = importlib.util.spec_from_file_location("messages", ROOT / "tools" / "messages.py")
    assert spec
    assert spec.loader
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


MESSAGES = tool()


def ids(catalogue: Any) -> set[tuple[str | None, str | tuple[str, ...]]]:
    return {(each.context, each.id) for each in catalogue if each.id}


def texts(found: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else tuple(found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_catalogue_has_exactly_the_messages_of_the_code(path: Path) -> None:
    catalogue, template = MESSAGES.read(path), MESSAGES.template()
    assert len(ids(template)) > 300
    assert ids(catalogue) == ids(template), "run `make messages`"
    assert [each.id for each in MESSAGES.missing(catalogue)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_translation_names_the_places_of_its_message(path: Path) -> None:
    def wrong(message: Message) -> Iterator[str]:
        wanted = set(PLACE.findall(" ".join(texts(message.id))))
        for said in texts(message.string):
            if set(PLACE.findall(said)) != wanted:
                yield f"{message.id!r}: {said!r}"

    catalogue = MESSAGES.read(path)
    assert [each for message in catalogue if message.id for each in wrong(message)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_catalogue_is_written_as_the_tool_writes_it(path: Path, tmp_path: Path) -> None:
    again = tmp_path / path.name
    MESSAGES.write(again, MESSAGES.read(path))
    assert again.read_text("utf-8") == path.read_text("utf-8")


def test_english_comes_first_and_needs_no_catalogue() -> None:
    assert next(iter(LANGUAGES)) == "en"
    assert {path.stem for path in FILES} == set(LANGUAGES) - {"en"}


def test_message_that_is_unknown_is_said_in_english() -> None:
    assert language("ru").gettext("Nobody says {what}", what="this") == "Nobody says this"


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1 событие"), (2, "2 события"), (5, "5 событий"), (21, "21 событие"), (11, "11 событий")],
)
def test_russian_counts_in_three_forms(number: int, said: str) -> None:
    assert language("ru").ngettext("{n} event", "{n} events", number) == said


def test_large_numbers_are_grouped_as_the_language_does() -> None:
    assert ENGLISH.number(1_234_567) == "1,234,567"
    assert language("ru").number(1_234_567) == "1\xa0234\xa0567"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["ru-RU", "en"], "ru"),
        (["de", "ru"], "ru"),
        (["en-GB", "ru"], "en"),
        (["de", "fr"], "en"),
        ([], "en"),
        (["*", "nonsense!"], "en"),
    ],
)
def test_language_is_the_first_that_a_reader_asks_for(wanted: list[str], code: str) -> None:
    assert preferred(wanted) == code


def test_languages_name_themselves() -> None:
    assert [each.name for each in LANGUAGES.values()] == ["English", "Русский"]


@pytest.mark.parametrize("spoken", LANGUAGES.values(), ids=list(LANGUAGES))
def test_scripts_get_every_plural_form_of_the_language(spoken: Any) -> None:
    forms = script_words(spoken)["more"]
    assert set(forms) == {spoken.locale.plural_form(number) for number in range(200)} | {"other"}
    assert all("{n}" in form for form in forms.values())
