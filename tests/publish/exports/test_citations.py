"""Citations as files."""

from __future__ import annotations

import pytest

from tests.builders import claim, dataset, event
from tests.publish.exports.written import written
from timeline.publish.citation import STYLES
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.citations import writer
from timeline.publish.exports.options import Options


def test_file_is_one_citation_of_the_view() -> None:
    data = dataset(event("a", claim("2030", "scheduled", "2025")), authors=("Rocha, Ada",))
    said = written(writer("apa"), data, "?asof=2026-06&q=a", Options("https://x.org/"))
    assert said.decode() == (
        "Rocha, A. (2026). Lights (as known on June 30, 2026) [Data set]. "
        "Retrieved November 21, 2026, from https://x.org/?q=a&asof=2026-06&v=1\n"
    )


@pytest.mark.parametrize("style", STYLES)
def test_year_is_that_of_the_view_not_of_what_it_tells_of(style: str) -> None:
    data = dataset(event("a", claim("1792", "scheduled", "1791-03-20")))
    said = written(writer(style), data).decode()
    assert "2026" in said
    assert "1791" not in said


def test_every_style_is_a_file() -> None:
    files = [each for each in EXPORTERS.values() if each.group == "cite"]
    data = dataset(event("a"))
    found = {written(each.write, data) for each in files}
    assert found == {written(writer(style), data) for style in STYLES}
    assert len(found) == len(STYLES) == len(files)


@pytest.mark.parametrize("style", STYLES)
def test_past_day_is_named_in_every_style(style: str) -> None:
    said = written(writer(style), dataset(event("a")), "?asof=2020-06-01").decode()
    assert "nown on" in said
    assert "2020" in said
