"""The lines that a draft changes, as a part of the page."""

from __future__ import annotations

from pathlib import Path

from tests.serve.conftest import read
from timeline.curate.edits.drafts import Draft
from timeline.serve.views.diff import changed_lines

DRAFT = Draft(Path("a.yaml"), "- a\n- b\n- c\n", "- a\n- <b>\n- c\n- d\n", 1)


def test_lines_are_marked_by_what_happens_to_them() -> None:
    page = read(changed_lines(DRAFT, "a.yaml", "Changed lines"))
    assert page.texts("ins") == ["+- <b>", "+- d"]
    assert page.texts("del") == ["-- b"]
    assert page.texts("span") == ["@@ -1,3 +1,4 @@", "- a", "- c"]


def test_lines_are_reached_and_named() -> None:
    (region,) = read(changed_lines(DRAFT, "a.yaml", "Changed lines")).find("pre")
    said = region.attributes
    assert (said["role"], said["tabindex"], said["aria-label"]) == ("region", "0", "Changed lines")
