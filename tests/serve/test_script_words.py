"""What the scripts say."""

from __future__ import annotations

import json
from typing import Any

import pytest

from timeline.curate.model import STATUSES
from timeline.languages import ENGLISH, LANGUAGES, language
from timeline.serve.script_words import script_words


@pytest.mark.parametrize("spoken", LANGUAGES.values(), ids=list(LANGUAGES))
def test_phrases_can_be_carried_by_a_page(spoken: Any) -> None:
    told = script_words(spoken)
    again = json.loads(json.dumps(told))
    assert set(again) == set(script_words(ENGLISH))
    assert set(again["statuses"]) == set(STATUSES)
    assert len(again["months"]) == 12
    assert all(again.values())


def test_russian_phrases_are_russian() -> None:
    told = script_words(language("ru"))
    assert told["more"]["few"] == "ещё {n} события"
    assert told["statuses"]["on-hold"] == "приостановлено"
    assert told["months"][7] == "августа"
