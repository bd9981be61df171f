"""What an operator decides, from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.serve.settings import Settings, from_environment


def test_nothing_is_decided_by_default() -> None:
    assert from_environment({}) == Settings()


def test_variables_decide() -> None:
    found = from_environment(
        {
            "TIMELINE_ADDRESS": "https://example.org/films",
            "TIMELINE_ARCHIVE": "/var/frozen",
            "TIMELINE_ARCHIVE_MOST": "7",
        },
        Path("elsewhere"),
    )
    assert found == Settings("https://example.org/films/", Path("/var/frozen"), 7)


def test_folder_of_the_caller_is_taken_where_no_other_is_named() -> None:
    assert from_environment({}, Path("frozen")).archive == Path("frozen")


def test_limit_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="TIMELINE_ARCHIVE_MOST is 'many'; write a number"):
        from_environment({"TIMELINE_ARCHIVE_MOST": "many"})
