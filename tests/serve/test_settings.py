"""What an operator decides, from the environment."""

from __future__ import annotations

import re
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
            "TIMELINE_FRAME_ANCESTORS": " https://school.example  https://*.wiki.example:8443 *",
            "TIMELINE_WORK": "/var/work",
            "TIMELINE_WORKERS": "3",
            "TIMELINE_REDIS_URL": "redis://127.0.0.1:6379/0",
        },
        Path("elsewhere"),
    )
    assert found == Settings(
        "https://example.org/films/",
        Path("/var/frozen"),
        7,
        frames=("https://school.example", "https://*.wiki.example:8443", "*"),
        work=Path("/var/work"),
        at_once=3,
        redis="redis://127.0.0.1:6379/0",
    )


def test_folder_of_the_caller_is_taken_where_no_other_is_named() -> None:
    assert from_environment({}, Path("frozen")).archive == Path("frozen")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("ARCHIVE_MOST", "many", "TIMELINE_ARCHIVE_MOST is 'many'; write a number of snapshots"),
        ("WORKERS", "0", "TIMELINE_WORKERS is '0'; write a number of processes: 2"),
        ("WORKERS", "-1", "TIMELINE_WORKERS is '-1'; write a number of processes: 2"),
        ("FRAME_ANCESTORS", "school.example", "holds 'school.example'; write sites with a space"),
        ("FRAME_ANCESTORS", "https://a.example; script-src", "holds 'https://a.example;'; write"),
        ("FRAME_ANCESTORS", "https://a.example\r\nX: y", "holds 'X:'; write sites"),
        ("FRAME_ANCESTORS", "'unsafe-inline'", "holds ''unsafe-inline''; write sites"),
    ],
)
def test_what_cannot_be_used_is_refused(name: str, text: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        from_environment({f"TIMELINE_{name}": text})


def test_archive_may_take_nothing() -> None:
    assert from_environment({"TIMELINE_ARCHIVE_MOST": "0"}).most_frozen == 0
