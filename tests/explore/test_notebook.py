"""A notebook gets the rows of the page."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import timeline
from tests.builders import TODAY
from timeline.dates import DateError
from timeline.errors import DataFolderError
from timeline.serve.store import Store
from timeline.serve.views.sheet import sheet

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("day", ["2020-06-01", "1990", "2021-10-06"])
def test_rows_are_those_of_the_page(day: str) -> None:
    edition = Store(ROOT / "data", today=lambda: TODAY).current()
    page = sheet(edition, f"?asof={day}").snapshot.frame
    loaded = timeline.load(ROOT / "data", as_of=day)
    pd.testing.assert_frame_equal(loaded, page, check_flags=False)
    assert [each for each in loaded.attrs["problems"] if each.severity == "error"] == []


def test_documented_notebook_runs_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / "docs" / "notebook.md").read_text("utf-8")
    scope: dict[str, object] = {}
    blocks = [part.partition("```")[0] for part in text.split("```python\n")[1:]]
    assert len(blocks) >= 3
    for block in blocks:
        *body, last = block.rstrip().splitlines()
        code, _, said = last.partition("  # ")
        exec("\n".join(body), scope)
        assert str(eval(code, scope)) == said, code


def test_wrong_calls_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match="there is no such folder"):
        timeline.load(tmp_path / "none", as_of="2020")
    with pytest.raises(DateError):
        timeline.load(ROOT / "data", as_of="yesterday")
